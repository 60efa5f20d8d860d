package compare

import (
	"math"
	"slices"

	"github.com/readoutdiff/readoutdiff/parse"
)

// signals is what speaks for two statements being about the same claim. Each
// is between 0 and 1 and the same whichever statement comes first.
type signals struct {
	Both     float64 // aligned weight over the weight of both
	Shorter  float64 // aligned weight over that of the text which it covers more of
	Exact    float64 // as Both, of identical words, names and numbers alone
	Mean     float64 // cosine of the weighted mean vectors
	Names    float64 // shared names of others than the participants
	Numbers  float64 // shared numbers and dates
	Best     float64 // weight of the heaviest aligned term
	Topics   float64 // share of the topics that both have
	Place    float64 // how near the statements stand to the same place of their texts
	Kind     float64 // both are of one kind other than claim
	Length   float64 // the shorter text's weight over the longer's
	Voice    float64 // the same verb class of speaking jointly
	MarginLo float64 // how far the pair stands above the next best of either
	MarginHi float64
}

// measure takes the signals of an alignment that need no other statement.
func measure(al alignment) signals {
	var s signals
	a, b := al.a, al.b
	var tiedA, tiedB, exact float64
	for _, p := range al.pairs {
		wa, wb := a.terms[p.a].weight, b.terms[p.b].weight
		tiedA += wa * p.strength
		tiedB += wb * p.strength
		if p.strength == 1 {
			exact += wa + wb
		}
		low := min(wa, wb)
		s.Best = max(s.Best, p.strength*low/maxRarity)
		switch {
		case p.rule == "name" && !a.terms[p.a].own && !b.terms[p.b].own:
			s.Names += low / maxRarity
		case p.rule == "number":
			s.Numbers++
		}
	}
	s.Both = ratio(tiedA+tiedB, a.total+b.total)
	s.Exact = ratio(exact, a.total+b.total)
	s.Shorter = max(ratio(tiedA, a.total), ratio(tiedB, b.total))
	s.Names, s.Numbers = min(s.Names, 1), min(s.Numbers, 1)
	s.Mean = max(0, cosine(a.mean, b.mean))
	s.Topics = overlap(a.topics, b.topics)
	s.Length = ratio(min(a.total, b.total), max(a.total, b.total))
	if a.st != nil && b.st != nil {
		s.Place = 1 - math.Abs(a.place-b.place)
		if a.st.Kind == b.st.Kind && a.st.Kind != parse.Claim {
			s.Kind = 1
		}
		if a.st.Speaker.Joint && b.st.Speaker.Joint {
			s.Voice = 1
		}
	}
	return s
}

// weights is a linear model over the signals.
type weights struct {
	Bias float64
	signals
}

func (w weights) of(s signals) float64 {
	return w.Bias + w.Both*s.Both + w.Shorter*s.Shorter + w.Exact*s.Exact + w.Mean*s.Mean + w.Names*s.Names +
		w.Numbers*s.Numbers + w.Best*s.Best + w.Topics*s.Topics + w.Place*s.Place + w.Kind*s.Kind +
		w.Length*s.Length + w.Voice*s.Voice + w.MarginLo*s.MarginLo + w.MarginHi*s.MarginHi
}

// textWeights make the similarity of two texts by themselves.
var textWeights = weights{Bias: 0, signals: signals{Both: 0.8, Shorter: 0.1, Mean: 0.1}}

// linkWeights make the score of two statements of different sides: the log
// odds that they belong in one row.
var linkWeights = weights{Bias: -4.5, signals: signals{Both: 7, Shorter: 2, Exact: 1, Names: 1, Numbers: 1, Best: 2, Topics: 0.5, Place: 0.8, Kind: 2, MarginLo: 3, MarginHi: 1}}

// similarity is how alike two texts are, 0 to 1.
func (s signals) similarity() float64 {
	return round(min(1, max(0, textWeights.of(s))), 4)
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
