package compare

import "math"

// neighbourShare is what the statements before and after one count for in what
// it is about: "it will take up its work in May" gets its subject from them.
const neighbourShare = 0.35

// subjects holds, for each statement of a side, the direction in which it and
// its neighbours depart from the middle of what two sides say; nil for none. In
// the accounts of one event all mean vectors are alike; without what they have
// in common, the rest tells subjects apart (after Mu and Viswanath,
// "All-but-the-Top", 2018).
type subjects [][]float32

// about is the subjects of two parties. Each two have their own middle, so that a
// third party changes nothing between them.
func (c *comparison) about(p, q int) [2]subjects {
	key := [2]int{p, q}
	if found, ok := c.abouts[key]; ok {
		return found
	}
	v := c.reader.vocab
	middle := v.middle(c.said[p], c.said[q])
	out := [2]subjects{v.subjects(c.said[p], middle), v.subjects(c.said[q], middle)}
	if c.abouts == nil {
		c.abouts = map[[2]int][2]subjects{}
	}
	c.abouts[key] = out
	return out
}

// subjects finds what the statements of one side are about.
func (v *vocabulary) subjects(said []*reading, middle []float32) subjects {
	out := make(subjects, len(said))
	if middle == nil {
		return out
	}
	// A statement, the ones before and behind it, and their sum.
	at, before, behind, x := make([]float32, len(middle)), make([]float32, len(middle)), make([]float32, len(middle)), make([]float32, len(middle))
	for i := range said {
		if i == 0 {
			said[i].departure(at, middle)
		}
		clear(x)
		addScaled(x, at, 1)
		if i > 0 {
			addScaled(x, before, neighbourShare)
		}
		if i+1 < len(said) {
			said[i+1].departure(behind, middle)
			addScaled(x, behind, neighbourShare)
		}
		out[i] = unit(&v.passing.floats, x)
		before, at, behind = at, behind, before
	}
	return out
}

// departure is where a reading's direction departs from the middle of all.
func (r *reading) departure(to, middle []float32) {
	clear(to)
	addScaled(to, middle, -1)
	r.addDirection(to)
}

// middle is the mean of the directions of all statements of two sides, nil where
// no word of theirs has a vector. It is summed side by side, so that their order
// decides nothing.
func (v *vocabulary) middle(said, other []*reading) []float32 {
	x, n := v.sumOfDirections(said)
	y, m := v.sumOfDirections(other)
	if x == nil {
		x = y
	} else {
		addScaled(x, y, 1)
	}
	for i := range x {
		x[i] /= float32(n + m)
	}
	return x
}

// sumOfDirections adds up the mean vectors of readings, each at length 1, and
// counts them.
func (v *vocabulary) sumOfDirections(said []*reading) (sum []float32, n int) {
	for _, r := range said {
		if r.mean == nil {
			continue
		}
		if sum == nil {
			sum = v.passing.floats.zeros(len(r.mean))
		}
		r.addDirection(sum)
		n++
	}
	return sum, n
}

// addDirection adds a reading's mean vector, at length 1, to a sum.
func (r *reading) addDirection(sum []float32) {
	if r.square > 0 {
		addScaled(sum, r.mean, float32(1/math.Sqrt(r.square)))
	}
}
