package compare

import (
	"math"
	"strings"
)

// vector is the vector of a meaning: that of the word as written or in its
// dictionary form, of a phrase the sum of its words'.
func (v *vocabulary) vector(m *meaning) []float32 {
	if v.vectors == nil {
		return nil
	}
	if m.kind == wordTerm {
		if x := v.vectors.Vector(m.norm); x != nil {
			return x
		}
		return v.vectors.Vector(m.lemma)
	}
	var sum []float32
	for _, w := range strings.Fields(m.norm) {
		sum = addScaled(sum, v.vectors.Vector(w), 1)
	}
	return sum
}

// mean is the sum of the terms' vectors by their weight.
func (v *vocabulary) mean(terms []term) []float32 {
	var sum []float32
	for _, t := range terms {
		sum = addScaled(sum, v.meanings[t.id].vector, float32(t.weight))
	}
	return sum
}

func addScaled(sum, x []float32, by float32) []float32 {
	if x == nil {
		return sum
	}
	if sum == nil {
		sum = make([]float32, len(x))
	}
	for i := range x {
		sum[i] += x[i] * by
	}
	return sum
}

// nearFloor is the cosine from which two words count as neighbours in meaning.
const nearFloor = 0.7

// neighbours ties words whose vectors are close; the tie is weaker than any that a
// list knows.
func neighbours(a, b *meaning) tie {
	if a.kind == nameTerm || b.kind == nameTerm {
		return tie{} // the neighbours of a country are other countries
	}
	c := dot(a.unit, b.unit)
	if c < nearFloor {
		return tie{}
	}
	return tie{"near", round(0.8*c, 6)}
}

// nearness is how near two meanings are: by their tie, else by their vectors.
func (v *vocabulary) nearness(i, j int) float64 {
	n := v.tie(i, j).strength
	a, b := &v.meanings[i], &v.meanings[j]
	if n == 1 || a.kind == nameTerm || b.kind == nameTerm {
		return n
	}
	return max(n, dot(a.unit, b.unit))
}

// unit is a vector at length 1, nil for none.
func unit(x []float32) []float32 {
	var sum float64
	for _, f := range x {
		sum += float64(f) * float64(f)
	}
	if sum == 0 {
		return nil
	}
	return addScaled(nil, x, float32(1/math.Sqrt(sum)))
}

// dot is the cosine of two vectors of length 1, 0 where one is missing. The sum
// is taken in one order, so that it is the same whichever comes first.
func dot(a, b []float32) float64 {
	if len(a) != len(b) {
		return 0
	}
	var sum float32
	for i, x := range a {
		sum += x * b[i]
	}
	return float64(sum)
}
