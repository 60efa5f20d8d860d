package compare

import "sort"

// pair is two terms that were aligned: a of one text, b of the other.
type pair struct {
	a, b int
	tie
}

// alignment is which terms of two texts stand for each other, one to one,
// after Sultan, Bethard and Sumner (2014): the strongest ties first, and among
// equals those whose neighbours are tied as well.
type alignment struct {
	a, b  *reading
	pairs []pair // in the order of a's terms
}

// contextWidth is how many terms on each side count as neighbours.
const contextWidth = 3

// contextWorth is what a full set of tied neighbours adds to a tie.
const contextWorth = 0.3

// align pairs the terms of two readings.
func (v *vocabulary) align(a, b *reading) alignment {
	if len(a.terms)*len(b.terms) > maxDense {
		return alignEqual(a, b)
	}
	n := len(b.terms)
	ties := make([]tie, len(a.terms)*n)
	var candidates []pair
	for i := range a.terms {
		for j := range b.terms {
			if t := v.tie(a.terms[i].id, b.terms[j].id); t.rule != "" {
				ties[i*n+j] = t
				candidates = append(candidates, pair{i, j, t})
			}
		}
	}
	rank := make([]float64, len(candidates))
	order := make([]int, len(candidates))
	for k, c := range candidates {
		order[k] = k
		rank[k] = round(c.strength+contextWorth*contextOf(ties, len(a.terms), n, c), 6)
	}
	sort.SliceStable(order, func(x, y int) bool {
		p, q := candidates[order[x]], candidates[order[y]]
		if rank[order[x]] != rank[order[y]] {
			return rank[order[x]] > rank[order[y]]
		}
		if p.a+p.b != q.a+q.b { // the same in both directions
			return p.a+p.b < q.a+q.b
		}
		if abs(p.a-p.b) != abs(q.a-q.b) {
			return abs(p.a-p.b) < abs(q.a-q.b)
		}
		return v.pairKey(a, b, p) < v.pairKey(a, b, q)
	})
	usedA, usedB := make([]bool, len(a.terms)), make([]bool, n)
	out := alignment{a: a, b: b}
	for _, k := range order {
		c := candidates[k]
		if usedA[c.a] || usedB[c.b] {
			continue
		}
		usedA[c.a], usedB[c.b] = true, true
		out.pairs = append(out.pairs, c)
	}
	sort.Slice(out.pairs, func(x, y int) bool { return out.pairs[x].a < out.pairs[y].a })
	return out
}

// maxDense bounds the pairs of terms that are tied one by one: 500 terms on
// either side, far more than any statement has.
const maxDense = 250_000

// alignEqual aligns equal terms alone, in order: what texts of thousands of words
// get, whose every pair of terms would cost too much.
func alignEqual(a, b *reading) alignment {
	places := map[int][]int{}
	for j, t := range b.terms {
		places[t.id] = append(places[t.id], j)
	}
	out := alignment{a: a, b: b}
	for i, t := range a.terms {
		if js := places[t.id]; len(js) > 0 {
			out.pairs = append(out.pairs, pair{i, js[0], tie{"shared", 1}})
			places[t.id] = js[1:]
		}
	}
	return out
}

// pairKey names the meanings of a pair, whichever text comes first.
func (v *vocabulary) pairKey(a, b *reading, p pair) string {
	x, y := v.meanings[a.terms[p.a].id].norm, v.meanings[b.terms[p.b].id].norm
	return min(x, y) + "\x00" + max(x, y)
}

// contextOf is the share of a pair's neighbours that are tied to each other.
func contextOf(ties []tie, m, n int, c pair) float64 {
	tied, all := 0.0, 0
	for i := max(0, c.a-contextWidth); i < min(m, c.a+contextWidth+1); i++ {
		if i == c.a {
			continue
		}
		all++
		best := 0.0
		for j := max(0, c.b-contextWidth); j < min(n, c.b+contextWidth+1); j++ {
			if j != c.b && (i < c.a) == (j < c.b) {
				best = max(best, ties[i*n+j].strength)
			}
		}
		tied += best
	}
	for j := max(0, c.b-contextWidth); j < min(n, c.b+contextWidth+1); j++ {
		if j == c.b {
			continue
		}
		all++
		best := 0.0
		for i := max(0, c.a-contextWidth); i < min(m, c.a+contextWidth+1); i++ {
			if i != c.a && (i < c.a) == (j < c.b) {
				best = max(best, ties[i*n+j].strength)
			}
		}
		tied += best
	}
	if all == 0 {
		return 0
	}
	return tied / float64(all)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
