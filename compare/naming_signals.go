package compare

import (
	"math"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// nameSignal is one thing that tells whether two names are a row of the table:
// that they stand for one referent, and that a reader learns from the difference.
type nameSignal int

const (
	refSignal        nameSignal = iota // how much the words and their places speak for one referent
	togetherSignal                     // they stand in one row
	slotSignal                         // at the same place of what the statements of that row say
	headSignal                         // how near their heads are
	thingSignal                        // of one class of people and things that can be counted
	classSignal                        // of one other class
	sharedSignal                       // share of the words in common
	vectorSignal                       // how near all their words are
	soleSignal                         // each the only one of its class on its side
	freeSignal                         // neither side uses the other's noun
	halfFreeSignal                     // one of them does not
	loadedSignal                       // one judges
	bothLoadedSignal                   // both judge
	orderSignal                        // the same words in another order
	cutSignal                          // one is the other cut short
	whoseSignal                        // they differ in nothing but whose it is
	modifiedSignal                     // both tell more than the noun
	properSignal                       // both are written as names
	listedSignal                       // the lists know both as names of one thing
	countrySignal                      // a country, named in different ways
	stateSignal                        // a country that one judges, calls its own or spells in its way
	personSignal                       // a person
	titlesSignal                       // of whom both say what they are, and not the same
	crowdSignal                        // how few names stand in the statements of the row
	quarrelSignal                      // of a class over which readouts quarrel
	definiteSignal                     // both are of a certain one
	longSignal                         // how many words both have
	vagueSignal                        // one is a noun that tells nothing
	governorSignal                     // the same word governs both
	commonSignal                       // both sides use one name as well
	nameSignalCount
)

// nameSignals holds a figure for each signal, most of them between 0 and 1.
type nameSignals [nameSignalCount]float64

// slot is where a name stands in what a statement says.
type slot struct {
	prep     string
	governor int // meaning of the word that governs the name, 0 where there is none
}

// slotOf finds the preposition and the verb or noun before a phrase.
func (n *mentioner) slotOf(rd *reading, p nounPhrase) slot {
	words := rd.words
	s := slot{governor: -1}
	i := p.first - 1
	for ; i >= 0 && words[i].Class.Has(lexicon.Det|lexicon.Poss); i-- {
	}
	if i >= 0 && words[i].Class.Has(lexicon.Prep) {
		s.prep = words[i].Norm
		i--
	}
	for ; i >= 0 && words[i].Stop && words[i].Kind == lexicon.Letters && !words[i].Class.Has(lexicon.Subord|lexicon.Rel); i-- {
	}
	if i >= 0 && words[i].Kind == lexicon.Letters && !words[i].Stop {
		s.governor = n.meaning(rd, i)
	}
	return s
}

// whereabouts is what the names of a comparison are measured against.
type whereabouts struct {
	near  map[*parse.Statement]int // the row of a statement
	crowd map[int]int              // how many names stand in a row
	heads []map[int]bool           // the nouns of each side
}

func whereaboutsOf(aliases [][]*alias, near map[*parse.Statement]int) *whereabouts {
	s := &whereabouts{near: near, crowd: map[int]int{}, heads: make([]map[int]bool, len(aliases))}
	for p, side := range aliases {
		s.heads[p] = map[int]bool{}
		for _, a := range side {
			s.heads[p][a.first().headID] = true
			for _, m := range a.mentions {
				s.crowd[near[m.st]]++
			}
		}
	}
	return s
}

// signalsOf takes the signals of two names of different sides whose words and
// places speak so much for one referent.
func (c *comparison) signalsOf(a, b *alias, score float64, around *whereabouts) nameSignals {
	var s nameSignals
	n := c.mentioner()
	x, y := a.first(), b.first()
	s[refSignal] = min(score, 1)
	n.addPlaces(&s, a, b, around)
	s[headSignal] = n.r.vocab.tie(x.headID, y.headID).strength
	if x.group != "" && x.group == y.group {
		s.set(thingSignal, isConcrete(x.group))
		s.set(classSignal, !isConcrete(x.group))
		s.set(soleSignal, a.sole && b.sole)
		s.set(quarrelSignal, isQuarrel(x.group))
	}
	sharedA, weightA := n.sharedWords(x, y)
	sharedB, weightB := n.sharedWords(y, x)
	s[sharedSignal] = ratio(sharedA+sharedB, weightA+weightB)
	s[vectorSignal] = max(0, n.nearness(x, y))
	freeA, freeB := !around.heads[b.party][x.headID], !around.heads[a.party][y.headID]
	s.set(freeSignal, freeA && freeB)
	s.set(halfFreeSignal, freeA != freeB)
	s.addDifference(a, b)
	return s
}

func (s *nameSignals) set(which nameSignal, is bool) {
	if is {
		s[which] = 1
	}
}

// addPlaces takes the signals of where two names stand.
func (n *mentioner) addPlaces(s *nameSignals, a, b *alias, around *whereabouts) {
	least := 0
	for _, m := range a.mentions {
		for _, o := range b.mentions {
			row := around.near[m.st]
			if row == 0 || row != around.near[o.st] {
				continue
			}
			if least == 0 || around.crowd[row] < least {
				least = around.crowd[row]
			}
			s[togetherSignal] = 1
			s.set(slotSignal, m.slot.prep == o.slot.prep)
			if m.slot.governor >= 0 && o.slot.governor >= 0 {
				s[governorSignal] = max(s[governorSignal], n.r.vocab.tie(m.slot.governor, o.slot.governor).strength)
			}
		}
	}
	if least > 0 {
		s[crowdSignal] = 4 / float64(least+2)
	}
}

func isPersonOrCountry(ref string) bool {
	return strings.HasPrefix(ref, "persons/") || strings.HasPrefix(ref, "countries/")
}

// addDifference takes the signals of how two names differ.
func (s *nameSignals) addDifference(a, b *alias) {
	x, y := a.first(), b.first()
	s.set(loadedSignal, a.loaded() != b.loaded())
	s.set(bothLoadedSignal, a.loaded() && b.loaded())
	s.set(orderSignal, x.order == y.order && x.order != "")
	s.set(cutSignal, onlyIn(x, y) == 0 || onlyIn(y, x) == 0)
	s.set(whoseSignal, onlyWhose(x, y))
	s.set(modifiedSignal, len(x.words) > 0 && len(y.words) > 0)
	s.set(properSignal, x.proper && y.proper)
	s.set(definiteSignal, x.the && y.the)
	s.set(vagueSignal, x.points() || y.points())
	s[longSignal] = min(1, float64(min(len(x.words), len(y.words)))/3)
}

// nearness is how near all the words of two names are in meaning.
func (n *mentioner) nearness(a, b *mention) float64 {
	x, y := n.sum(a), n.sum(b)
	return ratio(dot(x, y), math.Sqrt(dot(x, x)*dot(y, y)))
}

// sum is the sum of the vectors of a name's words, nil where none has one.
func (n *mentioner) sum(m *mention) []float32 {
	if m.summed {
		return m.sum
	}
	v := n.r.vocab
	add := func(id int) {
		u := v.meanings[id].unit
		if u != nil && m.sum == nil {
			m.sum = v.passing.floats.zeros(len(u))
		}
		m.sum = addScaled(m.sum, u, 1)
	}
	add(m.headID)
	for _, w := range m.words {
		add(w.id)
	}
	m.summed = true
	return m.sum
}
