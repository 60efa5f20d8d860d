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
		first: weights{-7.53, signals{both: 4.37, shorter: 2.98, exact: 0.32, mean: 3.05, names: -0.90, numbers: -0.49, best: 1.32, topics: 1.94, position: 2.33, kind: 1.95, mixed: -0.01, length: -0.39, voice: 0.60}},
		final: weights{-3.77, signals{both: 1.92, shorter: 0.49, exact: 0.29, mean: 1.86, names: -0.34, numbers: -0.40, best: 0.36, topics: 0.87, position: 0.73, kind: 0.80, mixed: -0.19, length: -0.30, voice: 1.04, above: 1.97, ahead: 1.27}},
		floor: 0.30,
		sure:  0.50,
	}
}

// similarity is how alike two texts are, 0 to 1.
func (m *model) similarity(s signals) float64 {
	return round(min(1, max(0, m.text.of(s))), 4)
}

// probability turns log odds into a probability.
func probability(odds float64) float64 { return round(1/(1+math.Exp(-odds)), 6) }
