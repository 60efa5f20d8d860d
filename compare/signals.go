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
	themes                 // they share a topic that few statements of either side have
	anchors                // weight of the shared terms that few statements of either side hold
	position               // how near the statements stand to the same place of their texts
	kind                   // both are of one kind other than claim
	voice                  // both are said jointly
	context                // cosine of what sets the statements and their neighbours apart from the rest
	steps                  // both tell what is to follow the event
	above                  // how far the pair stands above the next best of either statement, the lesser
	ahead                  // the same, the greater
	beside                 // how well the statements beside the pair go together
	signalCount
)

// signals holds a figure for each signal, most of them between 0 and 1.
type signals [signalCount]float64

// signalName is the name of a signal as --explain and the fitting print it.
func (s signal) String() string {
	return [...]string{"both", "shorter", "exact", "mean", "themes", "anchors", "position", "kind", "voice", "context", "steps", "above", "ahead", "beside"}[s]
}

// measure takes the signals of an alignment that need no other statement.
func measure(al alignment) signals {
	var s signals
	a, b := al.a, al.b
	var tiedA, tiedB, same, anchored float64
	for _, p := range al.pairs {
		wa, wb := a.terms[p.a].weight, b.terms[p.b].weight
		tiedA += wa * p.strength
		tiedB += wb * p.strength
		if p.strength == 1 {
			same += wa + wb
		}
		low := min(wa, wb)
		if p.strength >= anchorStrength && !a.terms[p.a].own && !b.terms[p.b].own {
			anchored += low / maxRarity * p.strength * a.side.term(a.terms[p.a].id) * b.side.term(b.terms[p.b].id)
		}
	}
	s[both] = ratio(tiedA+tiedB, a.total+b.total)
	s[exact] = ratio(same, a.total+b.total)
	s[shorter] = max(ratio(tiedA, a.total), ratio(tiedB, b.total))
	s[mean] = max(0, a.cosine(b))
	s[anchors] = math.Tanh(anchored)
	for _, t := range a.topics {
		if slices.Contains(b.topics, t) {
			s[themes] = max(s[themes], a.side.topic(t)*b.side.topic(t))
		}
	}
	if a.st != nil && b.st != nil {
		s.addRoles(a, b)
	}
	return s
}

// anchorStrength is the strength from which a tie can anchor a pair.
const anchorStrength = 0.7

// sideCounts tells how many statements of a side hold a meaning: what only one
// of them holds points to its counterpart. All figures are 1 where nothing was
// counted.
type sideCounts struct {
	terms  []int32 // by meaning
	topics map[string]int32
}

// term is 1 for a meaning that one statement of the side holds, and less the
// more of them do.
func (c *sideCounts) term(id int) float64 {
	if c == nil {
		return 1
	}
	return lone(c.terms[id])
}

// topic is the same for a topic.
func (c *sideCounts) topic(name string) float64 {
	if c == nil {
		return 1
	}
	return lone(c.topics[name])
}

func lone(holds int32) float64 { return 1 / math.Sqrt(float64(max(1, holds))) }

// countSide counts the meanings of a side, of so many that there are, and tells
// its readings.
func countSide(said []*reading, meanings int) {
	c := &sideCounts{make([]int32, meanings), map[string]int32{}}
	last := make([]int32, meanings) // the last statement that a meaning was counted for, from 1
	for k, r := range said {
		for i := range r.terms {
			if id := r.terms[i].id; last[id] <= int32(k) {
				last[id] = int32(k + 1)
				c.terms[id]++
			}
		}
		for _, t := range r.topics {
			c.topics[t]++
		}
		r.side = c
	}
}

// addRoles takes the signals that only statements of a document have.
func (s *signals) addRoles(a, b *reading) {
	s[position] = 1 - math.Abs(a.place-b.place)
	if a.st.Kind == b.st.Kind && a.st.Kind != parse.Claim {
		s[kind] = 1
	}
	if a.joint() && b.joint() {
		s[voice] = 1
	}
	s[steps] = followAlike(a, b)
}

// followAlike tells whether two statements tell what is to follow the event: 1
// where it is the same kind of step, less where it is another, but the one that
// each side tells first of all.
func followAlike(a, b *reading) float64 {
	next, other := a.st.Follows, b.st.Follows
	switch {
	case next.Empty() || other.Empty():
		return 0
	case meets(next) == meets(other):
		return 1
	case a.foremost && b.foremost:
		return .7
	}
	return 0
}

// meets reports whether what is to follow brings people together; else it is a
// promise to stay in touch, or work.
func meets(next parse.Mark) bool {
	return next.Entry == "next_steps/meeting" || next.Entry == "next_steps/visit"
}

// weights is a linear model over the signals.
type weights struct {
	bias float64
	on   signals
}

func (w *weights) of(s *signals) float64 { return w.onto(w.bias, s) }

// onto adds the worth of signals to a sum.
func (w *weights) onto(sum float64, s *signals) float64 {
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

// cosine is that of the mean vectors of two readings.
func (r *reading) cosine(o *reading) float64 {
	if len(r.mean) != len(o.mean) {
		return 0
	}
	var dot float64
	for i, x := range r.mean {
		dot += float64(x) * float64(o.mean[i])
	}
	if r.square == 0 || o.square == 0 {
		return 0
	}
	return dot / math.Sqrt(r.square*o.square)
}

// setMean takes the mean of a reading's terms.
func (v *vocabulary) setMean(r *reading) {
	r.mean, r.square = v.mean(r.terms), 0
	for _, x := range r.mean {
		r.square += float64(x) * float64(x)
	}
}

// round cuts the noise off a computed figure, so that the order in which sums
// were taken decides nothing.
func round(x float64, digits int) float64 {
	p := math.Pow10(digits)
	return math.Round(x*p) / p
}
