package compare

import (
	"math"
	"slices"
	"sort"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// closeness is what the similarity of two texts is made of, each from 0 to 1 but
// for the counts. It is taken only of texts that are set against each other, as
// the nearness of every two terms costs more than their alignment.
type closeness struct {
	covered  float64 // aligned weight over the weight of both
	mean     float64 // cosine of the weighted mean vectors
	near     float64 // weighted mean of each term's nearness to the nearest term of the other text
	length   float64 // weight of the lighter text over that of the heavier
	paired   float64 // share of the terms that are aligned
	wording  float64 // share of the words, function words among them, that both have
	numbers  float64 // how many numbers have no counterpart
	strange  float64 // how many names in each text have no counterpart in the other
	shortage float64 // near 1 for texts of a few terms, 0 for long ones
}

// similarity is how alike two texts are, 0 to 1: 1 for identical ones. The
// weights were fitted by least squares on the public similarity sets that
// CONTRIBUTING.md names, captions and questions against news and debates: in a
// short text a missing word tells more, in a long one the drift of the whole.
func (c closeness) similarity() float64 {
	sum := 0.186*c.covered + 0.152*c.mean + 0.529*c.near + 0.264*c.length + 0.144*c.paired - 0.274*c.wording -
		0.034*c.numbers - 0.026*c.strange +
		c.shortage*(0.887*(c.covered-c.near)+0.740*(c.covered-c.length)-0.838*(c.covered-c.wording)+0.010*(c.covered-c.mean))
	return round(min(1, max(0, sum)), 4)
}

// shortText is the number of terms at which a text counts for a third as short.
const shortText = 6

// closeness measures two aligned texts.
func (v *vocabulary) closeness(al alignment) closeness {
	a, b := al.a, al.b
	s := measure(al)
	c := closeness{covered: s[both], mean: s[mean], length: ratio(min(a.total, b.total), max(a.total, b.total))}
	c.near = v.near(a, b)
	terms := float64(len(a.terms)+len(b.terms)) / 2
	c.paired = ratio(float64(len(al.pairs)), terms)
	c.shortage = math.Exp(-terms / shortText)
	c.wording = wording(a, b)
	c.numbers = float64(len(unmatched(a.counts, b.counts)) + len(unmatched(b.counts, a.counts)))
	c.strange = min(strangers(al, a, func(p pair) int { return p.a }), strangers(al, b, func(p pair) int { return p.b }))
	return c
}

// near is the mean, by weight, of each term's nearness to the nearest term of
// the other text.
func (v *vocabulary) near(a, b *reading) float64 {
	if len(a.terms)*len(b.terms) > maxDense {
		return measure(alignEqual(a, b))[both]
	}
	best := make([]float64, len(b.terms))
	sum := 0.0
	for i := range a.terms {
		most := 0.0
		for j := range b.terms {
			n := v.nearness(a.terms[i].id, b.terms[j].id, min(most, best[j]))
			most = max(most, n)
			best[j] = max(best[j], n)
		}
		sum += most * a.terms[i].weight
	}
	for j := range b.terms {
		sum += best[j] * b.terms[j].weight
	}
	return ratio(sum, a.total+b.total)
}

// wording is the share of the words that two texts have in common, in whatever
// order.
func wording(a, b *reading) float64 {
	x, y := a.sortedNorms(), b.sortedNorms()
	shared := 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] == y[j]:
			shared++
			i, j = i+1, j+1
		case x[i] < y[j]:
			i++
		default:
			j++
		}
	}
	return ratio(float64(2*shared), float64(len(a.words)+len(b.words)))
}

// sortedNorms is the words in normal form, in the order of their bytes.
func (r *reading) sortedNorms() []string {
	if r.norms == nil {
		r.norms = make([]string, len(r.words))
		for i := range r.words {
			r.norms[i] = r.words[i].Norm
		}
		slices.Sort(r.norms)
	}
	return r.norms
}

// strangers counts the names of a text that nothing is aligned with: names of
// the lists, and capitalised words past the first.
func strangers(al alignment, r *reading, side func(pair) int) float64 {
	tied := make([]bool, len(r.terms))
	for _, p := range al.pairs {
		if p.strength >= anchorStrength {
			tied[side(p)] = true
		}
	}
	n := 0.0
	for i, t := range r.terms {
		if !tied[i] && (t.kind == nameTerm || i > 0 && r.capital(t)) {
			n++
		}
	}
	return n
}

// capital reports whether a term is written with a capital.
func (r *reading) capital(t term) bool {
	i := sort.Search(len(r.words), func(i int) bool { return r.words[i].Start >= t.span.Start })
	return i < len(r.words) && r.words[i].Start == t.span.Start && r.words[i].Capital && r.words[i].Kind == lexicon.Letters
}
