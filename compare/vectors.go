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
		if x := v.vectorOf(m.norm); x != nil || m.lemma == m.norm {
			return x
		}
		return v.vectorOf(m.lemma)
	}
	var sum []float32
	for w := range strings.FieldsSeq(m.norm) {
		x := v.vectorOf(w)
		if sum == nil && x != nil {
			sum = v.kept.zeros(len(x))
		}
		sum = addScaled(sum, x, 1)
	}
	return sum
}

// appender is vectors that can be written to memory that is there.
type appender interface {
	Index(word string) (int, bool)
	AppendAt(dst []float32, i int) []float32
	Dimensions() int
}

// vectorOf is the vector of a word, nil where it has none.
func (v *vocabulary) vectorOf(word string) []float32 {
	table, ok := v.vectors.(appender)
	if !ok {
		return v.vectors.Vector(word)
	}
	i, ok := table.Index(word)
	if !ok {
		return nil
	}
	return table.AppendAt(v.kept.zeros(table.Dimensions())[:0], i)
}

// mean is the sum of the terms' vectors by their weight.
func (v *vocabulary) mean(terms []term) []float32 {
	var sum []float32
	for i := range terms {
		x := v.meanings[terms[i].id].vector
		if sum == nil && x != nil {
			sum = v.passing.floats.zeros(len(x))
		}
		sum = addScaled(sum, x, float32(terms[i].weight))
	}
	return sum
}

// addScaled adds a vector to a sum of its length; nil is no vector and adds
// nothing.
func addScaled(sum, x []float32, by float32) []float32 {
	if x == nil {
		return sum
	}
	sum = sum[:len(x)]
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
// What is no more than the least that counts need not be exact.
func (v *vocabulary) nearness(i, j int, least float64) float64 {
	n := v.tie(i, j).strength
	a, b := &v.sketches[i], &v.sketches[j]
	if n == 1 || a.kind == nameTerm || b.kind == nameTerm || !mayReach(a, b, float32(max(n, least))) {
		return n
	}
	return max(n, dot(a.unit, b.unit))
}

// unit is a vector at length 1 in memory of an arena, nil for none.
func unit(from *arena[float32], x []float32) []float32 {
	var sum float64
	for _, f := range x {
		sum += float64(f) * float64(f)
	}
	if sum == 0 {
		return nil
	}
	return addScaled(from.zeros(len(x)), x, float32(1/math.Sqrt(sum)))
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
