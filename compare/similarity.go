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
		first: weights{-7.87, signals{both: 4.15, mean: 4.07, topics: 1.98, anchors: 3.01, position: 1.95, kind: 2.24, voice: 0.90}},
		final: weights{-3.97, signals{both: 1.21, mean: 2.53, topics: 0.74, anchors: 0.71, kind: 0.92, voice: 1.06, above: 2.00, ahead: 1.42, beside: 1.59}},
		floor: 0.40,
		sure:  0.60,
	}
}

// similarity is how alike two aligned texts are, 0 to 1.
func (c *comparison) similarity(l *link) float64 { return c.reader.vocab.closeness(l.al).similarity() }

// probability turns log odds into a probability.
func probability(odds float64) float64 { return round(1/(1+math.Exp(-odds)), 6) }
