package compare

import (
	"math"
	"slices"
	"strconv"

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
	above                  // how far the pair stands above the next best of either statement, the lesser
	ahead                  // the same, the greater
	beside                 // how well the statements beside the pair go together
	signalCount
)

// signals holds a figure for each signal, most of them between 0 and 1.
type signals [signalCount]float64

// signalName is the name of a signal as --explain and the fitting print it.
func (s signal) String() string {
	return [...]string{"both", "shorter", "exact", "mean", "themes", "anchors", "position", "kind", "voice", "above", "ahead", "beside"}[s]
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
			anchored += low / maxRarity * p.strength * a.side.lone(termKey(a.terms[p.a].id)) * b.side.lone(termKey(b.terms[p.b].id))
		}
	}
	s[both] = ratio(tiedA+tiedB, a.total+b.total)
	s[exact] = ratio(same, a.total+b.total)
	s[shorter] = max(ratio(tiedA, a.total), ratio(tiedB, b.total))
	s[mean] = max(0, cosine(a.mean, b.mean))
	s[anchors] = math.Tanh(anchored)
	for _, t := range a.topics {
		if slices.Contains(b.topics, t) {
			s[themes] = max(s[themes], a.side.lone(topicKey(t))*b.side.lone(topicKey(t)))
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
// of them holds points to its counterpart.
type sideCounts map[string]int

// topicKey and termKey keep topics and meanings apart in the counts.
func topicKey(topic string) string { return "t" + topic }
func termKey(id int) string        { return "m" + strconv.Itoa(id) }

// lone is 1 for a meaning that one statement of the side holds, and less the
// more of them do; 1 also where nothing was counted.
func (c sideCounts) lone(key string) float64 {
	if c == nil {
		return 1
	}
	return 1 / math.Sqrt(float64(max(1, c[key])))
}

// countSide counts the meanings of a side and tells its readings.
func countSide(said []*reading) {
	c := sideCounts{}
	for _, r := range said {
		seen := map[int]bool{}
		for _, t := range r.terms {
			if !seen[t.id] {
				seen[t.id] = true
				c[termKey(t.id)]++
			}
		}
		for _, t := range r.topics {
			c[topicKey(t)]++
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
