package compare

import (
	"math"
	"slices"

	"github.com/readoutdiff/readoutdiff/parse"
)

// signal names one thing that speaks for or against two statements being about
// the same claim. All are the same whichever statement comes first.
type signal int

const (
	both     signal = iota // aligned weight over the weight of both
	shorter                // aligned weight over that of the text which it covers more of
	exact                  // as both, of identical words, names and numbers alone
	mean                   // cosine of the weighted mean vectors
	names                  // weight of the shared names of others than the participants
	numbers                // shared numbers and dates
	best                   // weight of the heaviest aligned term
	topics                 // share of the topics that both have
	position               // how near the statements stand to the same place of their texts
	kind                   // both are of one kind other than claim
	mixed                  // one is a claim, the other is not
	length                 // the shorter text's weight over the longer's
	voice                  // both are said jointly
	above                  // how far the pair stands above the next best of either statement, the lesser
	ahead                  // the same, the greater
	signalCount
)

// signals holds a figure for each signal, most of them between 0 and 1.
type signals [signalCount]float64

// signalName is the name of a signal as --explain and the fitting print it.
func (s signal) String() string {
	return [...]string{"both", "shorter", "exact", "mean", "names", "numbers", "best", "topics", "position", "kind", "mixed", "length", "voice", "above", "ahead"}[s]
}

// measure takes the signals of an alignment that need no other statement.
func measure(al alignment) signals {
	var s signals
	a, b := al.a, al.b
	var tiedA, tiedB, same float64
	for _, p := range al.pairs {
		wa, wb := a.terms[p.a].weight, b.terms[p.b].weight
		tiedA += wa * p.strength
		tiedB += wb * p.strength
		if p.strength == 1 {
			same += wa + wb
		}
		low := min(wa, wb)
		s[best] = max(s[best], p.strength*low/maxRarity)
		switch {
		case p.rule == "name" && !a.terms[p.a].own && !b.terms[p.b].own:
			s[names] += low / maxRarity
		case p.rule == "number":
			s[numbers]++
		}
	}
	s[both] = ratio(tiedA+tiedB, a.total+b.total)
	s[exact] = ratio(same, a.total+b.total)
	s[shorter] = max(ratio(tiedA, a.total), ratio(tiedB, b.total))
	s[names], s[numbers] = min(s[names], 1), min(s[numbers], 1)
	s[mean] = max(0, cosine(a.mean, b.mean))
	s[topics] = overlap(a.topics, b.topics)
	s[length] = ratio(min(a.total, b.total), max(a.total, b.total))
	if a.st != nil && b.st != nil {
		s.addRoles(a, b)
	}
	return s
}

// addRoles takes the signals that only statements of a document have.
func (s *signals) addRoles(a, b *reading) {
	s[position] = 1 - math.Abs(a.place-b.place)
	switch {
	case a.st.Kind != b.st.Kind:
		s[mixed] = 1
	case a.st.Kind != parse.Claim:
		s[kind] = 1
	}
	if a.st.Speaker.Joint && b.st.Speaker.Joint {
		s[voice] = 1
	}
}

// weights is a linear model over the signals.
type weights struct {
	bias float64
	on   signals
}

func (w weights) of(s signals) float64 {
	sum := w.bias
	for i, x := range s {
		sum += w.on[i] * x
	}
	return sum
}

func ratio(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}

func overlap(a, b []string) float64 {
	shared := 0
	for _, x := range a {
		if slices.Contains(b, x) {
			shared++
		}
	}
	return ratio(float64(2*shared), float64(len(a)+len(b)))
}

func cosine(a, b []float32) float64 {
	if len(a) != len(b) {
		return 0
	}
	var dot, aa, bb float64
	for i := range a {
		dot += float64(a[i]) * float64(b[i])
		aa += float64(a[i]) * float64(a[i])
		bb += float64(b[i]) * float64(b[i])
	}
	if aa == 0 || bb == 0 {
		return 0
	}
	return dot / math.Sqrt(aa*bb)
}

// round cuts the noise off a computed figure, so that the order in which sums
// were taken decides nothing.
func round(x float64, digits int) float64 {
	p := math.Pow10(digits)
	return math.Round(x*p) / p
}
