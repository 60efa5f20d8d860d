package compare

import "math"

// model holds the weights of the signals, in one place. They were fitted on
// the annotated cases by TestFit, which says how.
type model struct {
	text  weights // similarity of two texts by themselves
	first weights // log odds of a link before the statements around it are looked at
	final weights // log odds of a link
	floor float64 // probability below which there is no row
	sure  float64 // probability from which a row is sure
}

// defaultModel is the model that is used.
func defaultModel() model {
	return model{
		text:  weights{0, signals{both: 0.8, shorter: 0.1, mean: 0.1}},
		first: weights{-8.68, signals{both: 3.56, shorter: 2.78, exact: 1.15, mean: 6.07, names: -0.84, numbers: 0.55, best: 0.19, topics: 2.12, position: 2.28, kind: 4.24, length: -0.18, voice: 0.78}},
		final: weights{-3.28, signals{both: 0.95, shorter: -0.80, exact: -0.12, mean: 2.63, names: -0.62, numbers: -0.06, best: -0.06, topics: 0.78, position: 0.02, kind: 1.15, length: -0.12, voice: 0.94, above: 1.90, ahead: 2.41}},
		floor: 0.40,
		sure:  0.65,
	}
}

// similarity is how alike two texts are, 0 to 1.
func (m *model) similarity(s signals) float64 {
	return round(min(1, max(0, m.text.of(s))), 4)
}

// probability turns log odds into a probability.
func probability(odds float64) float64 { return round(1/(1+math.Exp(-odds)), 6) }
