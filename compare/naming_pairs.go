package compare

import (
	"slices"
	"sort"
	"strings"
)

// aliasPairs scores the names of different sides against each other.
func (c *comparison) aliasPairs(aliases [][]*alias) []aliasPair {
	n := c.mentioner()
	var out []aliasPair
	for p := range aliases {
		for q := p + 1; q < len(aliases); q++ {
			index := n.index(aliases[q], len(aliases[p]))
			for _, a := range aliases[p] {
				for _, j := range index.near(a) {
					b := aliases[q][j]
					if a.first().ref != "" && a.first().ref == b.first().ref {
						continue
					}
					s := c.scoreOf(a, b)
					if s < sameReferentFloor && sameSubject(a, b) {
						s = subjectWorth
					}
					if s >= mayBeFloor {
						out = append(out, aliasPair{a, b, round(min(s, 1), 4)})
					}
				}
			}
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return pairBefore(out[i], out[j]) })
	return out
}

// aliasIndex finds the names of one side that may stand for what a name of
// another side does. A long text has thousands, nearly all of which have nothing
// in common with a given one.
type aliasIndex struct {
	n     *mentioner
	all   []int // every place, where the names are few
	heads []int // meanings of the heads, in order of first use
	tied  map[int][]int
	// The places of the names by what they have.
	byHead, byWord, byRow map[int][]int
	byTrait               map[aliasTrait][]int
	found                 []int // memory that one search leaves to the next
}

// aliasTrait is a text by which a name is found.
type aliasTrait struct {
	kind traitKind
	text string
}

type traitKind uint8

const (
	orderTrait    traitKind = iota // equal words
	groupTrait                     // class of the head
	lettersTrait                   // a name of capitals
	initialsTrait                  // of a longer one
	countryTrait                   // code of the country that it is
	rulesTrait                     // code of the country whose government it is
)

// fewPairs is the number of pairs of names up to which each is looked at.
const fewPairs = bruteForce

func (n *mentioner) index(names []*alias, others int) *aliasIndex {
	x := &aliasIndex{n: n}
	if len(names)*others <= fewPairs {
		for j := range names {
			x.all = append(x.all, j)
		}
		return x
	}
	x.tied = map[int][]int{}
	x.byHead, x.byWord, x.byRow = map[int][]int{}, map[int][]int{}, map[int][]int{}
	x.byTrait = map[aliasTrait][]int{}
	for j, a := range names {
		m := a.first()
		if x.byHead[m.headID] == nil {
			x.heads = append(x.heads, m.headID)
		}
		x.byHead[m.headID] = append(x.byHead[m.headID], j)
		if m.proper {
			for _, w := range m.words {
				x.byWord[w.id] = append(x.byWord[w.id], j)
			}
		}
		if m.about {
			x.byRow[a.row] = append(x.byRow[a.row], j)
		}
		for _, t := range m.traits() {
			if t.text != "" {
				x.byTrait[t] = append(x.byTrait[t], j)
			}
		}
	}
	return x
}

// traits is the texts that a name is found by, empty where it has none.
func (m *mention) traits() [6]aliasTrait {
	country, _ := strings.CutPrefix(m.ref, "countries/")
	rules := ""
	if m.group == "government" && len(m.places) == 1 {
		rules = m.places[0]
	}
	return [...]aliasTrait{
		{orderTrait, m.order}, {groupTrait, m.group}, {lettersTrait, m.letters}, {initialsTrait, m.initials},
		{countryTrait, country}, {rulesTrait, rules},
	}
}

// answers is by which trait the counterpart of a name with one is found.
func (k traitKind) answers() traitKind {
	switch k {
	case countryTrait:
		return rulesTrait
	case rulesTrait:
		return countryTrait
	}
	return k
}

// near lists the places of all names that sameReferent or sameSubject may find to
// be those of what a name stands for, in order. The list holds until the next
// call.
func (x *aliasIndex) near(a *alias) []int {
	if x.byHead == nil {
		return x.all
	}
	m := a.first()
	out := x.found[:0]
	for _, head := range x.tiedTo(m.headID) {
		out = append(out, x.byHead[head]...)
	}
	if m.proper {
		out = append(out, x.byWord[m.headID]...)
		for _, w := range m.words {
			out = append(out, x.byHead[w.id]...)
		}
	}
	if m.about && a.row > 0 {
		out = append(out, x.byRow[a.row]...)
	}
	for _, t := range m.traits() {
		if t.text == "" {
			continue
		}
		out = append(out, x.byTrait[aliasTrait{t.kind.answers(), t.text}]...)
		switch t.kind {
		case lettersTrait:
			out = append(out, x.byTrait[aliasTrait{initialsTrait, t.text}]...)
		case initialsTrait:
			out = append(out, x.byTrait[aliasTrait{lettersTrait, t.text}]...)
		}
	}
	slices.Sort(out)
	x.found = out
	return slices.Compact(out)
}

// tiedTo lists the heads that one is tied to as headTie asks.
func (x *aliasIndex) tiedTo(head int) []int {
	found, ok := x.tied[head]
	if !ok {
		for _, other := range x.heads {
			if x.n.r.vocab.tie(head, other).strength >= headFloor {
				found = append(found, other)
			}
		}
		x.tied[head] = found
	}
	return found
}
