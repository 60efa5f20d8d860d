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
		first: weights{-7.73, signals{both: 4.77, mean: 4.04, themes: 2.33, anchors: 2.39, position: 1.97, kind: 4.91, voice: 0.95}},
		final: weights{-3.71, signals{both: 1.89, mean: 2.47, themes: 0.47, anchors: 0.20, position: -0.31, kind: 1.79, voice: 1.08, above: 1.78, ahead: 1.86, beside: 1.75}},
		floor: 0.42,
		sure:  0.60,
	}
}

// similarity is how alike two aligned texts are, 0 to 1.
func (c *comparison) similarity(l *link) float64 {
	if l.alike < 0 {
		l.alike = c.reader.vocab.closeness(l.al).similarity()
	}
	return l.alike
}

// probability turns log odds into a probability.
func probability(odds float64) float64 { return round(1/(1+math.Exp(-odds)), 6) }
