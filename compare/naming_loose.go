package compare

import (
	"slices"
	"sort"
)

// loose makes referents of names whose words do not tell for sure that they are
// one thing: the likeliest pairs first, each name once, and none that has a
// counterpart elsewhere.
func (c *comparison) loose(candidates []aliasPair, around *whereabouts, used map[*alias]*referent) []*referent {
	type loosePair struct {
		aliasPair
		odds float64
	}
	var pairs []loosePair
	for _, pair := range candidates {
		a, b := pair.a, pair.b
		if !mayPair(a, b, used) {
			continue
		}
		score := c.scoreOf(a, b)
		s := c.signalsOf(a, b, score, around)
		if odds := c.model.naming.of(&s); odds >= leastNaming {
			pairs = append(pairs, loosePair{aliasPair{a, b, score}, odds})
		}
	}
	sort.SliceStable(pairs, func(i, j int) bool {
		if pairs[i].odds != pairs[j].odds {
			return pairs[i].odds > pairs[j].odds
		}
		return pairBefore(pairs[i].aliasPair, pairs[j].aliasPair)
	})
	var out []*referent
	for _, pair := range pairs {
		if !mayPair(pair.a, pair.b, used) {
			continue
		}
		r := &referent{names: []*alias{pair.a, pair.b}, score: pair.score, odds: pair.odds}
		used[pair.a], used[pair.b] = r, r
		out = append(out, r)
	}
	return out
}

// mayPair reports whether two names have no counterpart yet and differ in what
// tells.
func mayPair(a, b *alias, used map[*alias]*referent) bool {
	free := func(a *alias) bool {
		r := used[a]
		return (r == nil || r.only(a.party)) && !isPersonOrCountry(a.first().ref)
	}
	return free(a) && free(b) && a.key != b.key && !nothingApart(a, b)
}

// neighboursIn lists the pairs of names of different sides that stand in one row,
// once each.
func neighboursIn(aliases [][]*alias) []aliasPair {
	rows := map[int][][]*alias{}
	last := 0
	for p, side := range aliases {
		for _, a := range side {
			for _, row := range slices.Compact(slices.Clone(a.rows)) {
				last = max(last, row)
				if rows[row] == nil {
					rows[row] = make([][]*alias, len(aliases))
				}
				rows[row][p] = append(rows[row][p], a)
			}
		}
	}
	type key = [2]*alias
	seen := map[key]bool{}
	var out []aliasPair
	for row := 1; row <= last; row++ {
		sides := rows[row]
		for p := range sides {
			for q := p + 1; q < len(sides); q++ {
				for _, a := range sides[p] {
					for _, b := range sides[q] {
						if k := (key{a, b}); !seen[k] {
							seen[k] = true
							out = append(out, aliasPair{a: a, b: b})
						}
					}
				}
			}
		}
	}
	return out
}
