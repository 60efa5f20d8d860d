package compare

import "math"

// model holds the weights of the signals, in one place. They were fitted on
// the annotated cases by TestFit, which says how.
type model struct {
	first weights // log odds of a link before the statements around it are looked at
	final weights // log odds of a link
	floor float64 // probability below which there is no row
	sure  float64 // probability from which a row is sure
}

// defaultModel is the model that is used.
func defaultModel() model {
	return model{
		first: weights{-8.03, signals{both: 4.31, mean: 4.64, topics: 2.01, anchors: 2.58, position: 1.98, kind: 4.84, voice: 0.91}},
		final: weights{-3.57, signals{both: 1.87, mean: 2.53, topics: 0.62, anchors: 0.05, position: -0.41, kind: 1.72, voice: 1.00, above: 1.92, ahead: 1.77, beside: 1.66}},
		floor: 0.35,
		sure:  0.60,
	}
}

// similarity is how alike two aligned texts are, 0 to 1.
func (c *comparison) similarity(l *link) float64 { return c.reader.vocab.closeness(l.al).similarity() }

// probability turns log odds into a probability.
func probability(odds float64) float64 { return round(1/(1+math.Exp(-odds)), 6) }
