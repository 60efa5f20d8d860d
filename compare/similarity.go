package compare

import "math"

// model holds the weights of the signals, in one place. They were fitted on
// the annotated cases by TestFit, which says how.
type model struct {
	first weights // log odds of a link before the statements around it are looked at
	final weights // log odds of a link
	floor float64 // probability below which there is no row
	bare  float64 // the same for two statements that share no word, topic or kind
	sure  float64 // probability from which a row is sure

	naming *namingWeights // log odds that names of one referent are worth a row
}

// defaultModel is the model that is used.
func defaultModel() model {
	return model{
		first: weights{-8.02, signals{both: 3.94, mean: 2.49, themes: 1.46, anchors: 2.87, position: 3.77, kind: 3.17, voice: 0.34, context: 2.91, steps: 2.66}},
		final: weights{-3.92, signals{both: 1.55, mean: 1.26, themes: 0.38, anchors: 0.66, position: 1.19, kind: 1.12, voice: 1.13, context: 1.60, steps: 0.25, above: 1.53, ahead: 1.46, beside: 0.58}},
		floor: 0.37,
		bare:  0.50,
		sure:  0.60,

		naming: defaultNaming(),
	}
}

// sharedTrace is the share of two statements from which they have words in
// common.
const sharedTrace = 0.05

// floorOf is the least probability of a link with such signals. Vectors and
// places in the text alone speak for many a pair.
func (m *model) floorOf(s *signals) float64 {
	if s[both] < sharedTrace && s[anchors]+s[themes]+s[steps]+s[kind]+s[voice] == 0 {
		return max(m.floor, m.bare)
	}
	return m.floor
}

// similarity is how alike two aligned texts are, 0 to 1.
func (c *comparison) similarity(l *link) float64 {
	if l.alike < 0 && sameWords(l.al.a.words, l.al.b.words) {
		l.alike = 1
	}
	if l.alike < 0 {
		l.alike = c.reader.vocab.closeness(l.al).similarity()
	}
	return l.alike
}

// probability turns log odds into a probability.
func probability(odds float64) float64 { return round(1/(1+math.Exp(-odds)), 6) }
