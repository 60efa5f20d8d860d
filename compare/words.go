package compare

import (
	"cmp"
	"slices"
	"strings"
)

// pair is two terms that were aligned: a of one text, b of the other.
type pair struct {
	a, b int
	tie
}

// alignment is which terms of two texts stand for each other, one to one,
// after Sultan, Bethard and Sumner (2014): the strongest ties first, and among
// equals those whose neighbours are tied as well.
type alignment struct {
	a, b  *reading
	pairs []pair // in the order of a's terms
}

// contextWidth is how many terms on each side count as neighbours.
const contextWidth = 3

// contextWorth is what a full set of tied neighbours adds to a tie.
const contextWorth = 0.3

// scratch is memory that one alignment leaves to the next.
type scratch struct {
	strengths    []float64 // of each term of a with each of b
	ties         []ranked
	usedA, usedB []int32 // place of the tie taken, from 1
}

// ranked is two terms that are tied, and how much speaks for pairing them.
type ranked struct {
	a, b int
	rank float64
}

// align pairs the terms of two readings.
func (v *vocabulary) align(a, b *reading) alignment {
	if len(a.terms)*len(b.terms) > maxDense {
		return alignEqual(a, b)
	}
	s := &v.scratch
	n := len(b.terms)
	s.strengths = zeroed(s.strengths, len(a.terms)*n)
	s.ties = s.ties[:0]
	for i := range a.terms {
		v.tieTerm(a.terms[i].id, i, b, s.strengths[i*n:(i+1)*n])
	}
	for k := range s.ties {
		t := &s.ties[k]
		t.rank = round(s.strengths[t.a*n+t.b]+contextWorth*contextOf(s.strengths, len(a.terms), n, t.a, t.b), 6)
	}
	slices.SortStableFunc(s.ties, func(p, q ranked) int {
		switch {
		case p.rank != q.rank:
			return cmp.Compare(q.rank, p.rank)
		case p.a+p.b != q.a+q.b: // the same in both directions
			return p.a + p.b - q.a - q.b
		case abs(p.a-p.b) != abs(q.a-q.b):
			return abs(p.a-p.b) - abs(q.a-q.b)
		}
		return v.comparePairs(a, b, p, q)
	})
	return alignment{a: a, b: b, pairs: v.take(a, b)}
}

// tieTerm finds the ties of a's i-th term, which has a meaning, with the terms of b:
// their strengths go to row.
func (v *vocabulary) tieTerm(id, i int, b *reading, row []float64) {
	s := &v.scratch
	codes := v.known.row(id, len(v.meanings))
	for j := range row {
		other := b.terms[j].id
		code := unasked
		if other < len(codes) {
			if code = codes[other]; code == unasked {
				code = v.ask(codes, id, other)
			}
		}
		switch code {
		case untied:
			continue
		case oneThing:
			row[j] = 1
		case unasked:
			row[j] = v.tie(id, other).strength
		default:
			row[j] = v.decode(code, id, other).strength
		}
		if row[j] > 0 {
			s.ties = append(s.ties, ranked{a: i, b: j})
		}
	}
}

// take takes the ties of the scratch in their order, each term once, and lists
// them in the order of a's terms.
func (v *vocabulary) take(a, b *reading) []pair {
	s := &v.scratch
	s.usedA, s.usedB = zeroed(s.usedA, len(a.terms)), zeroed(s.usedB, len(b.terms))
	taken := 0
	for k := range s.ties {
		if t := &s.ties[k]; s.usedA[t.a] == 0 && s.usedB[t.b] == 0 {
			s.usedA[t.a], s.usedB[t.b] = int32(k+1), int32(k+1)
			taken++
		}
	}
	if taken == 0 {
		return nil
	}
	out := v.passing.pairs.zeros(taken)[:0]
	for _, k := range s.usedA {
		if k == 0 {
			continue
		}
		t := &s.ties[k-1]
		out = append(out, pair{t.a, t.b, v.tie(a.terms[t.a].id, b.terms[t.b].id)})
	}
	return out
}

// zeroed is a slice of n zeros, in the memory of an older one where that is
// enough.
func zeroed[T any](old []T, n int) []T {
	if cap(old) < n {
		return make([]T, n, n+n/2)
	}
	old = old[:n]
	clear(old)
	return old
}

// maxDense bounds the pairs of terms that are tied one by one: 500 terms on
// either side, far more than any statement has.
const maxDense = 250_000

// alignEqual aligns equal terms alone, in order: what texts of thousands of words
// get, whose every pair of terms would cost too much.
func alignEqual(a, b *reading) alignment {
	places := map[int][]int{}
	for j, t := range b.terms {
		places[t.id] = append(places[t.id], j)
	}
	out := alignment{a: a, b: b}
	for i, t := range a.terms {
		if js := places[t.id]; len(js) > 0 {
			out.pairs = append(out.pairs, pair{i, js[0], tie{"shared", 1}})
			places[t.id] = js[1:]
		}
	}
	return out
}

// comparePairs orders pairs by the names of their meanings, whichever text comes
// first.
func (v *vocabulary) comparePairs(a, b *reading, p, q ranked) int {
	x1, y1 := v.meanings[a.terms[p.a].id].norm, v.meanings[b.terms[p.b].id].norm
	x2, y2 := v.meanings[a.terms[q.a].id].norm, v.meanings[b.terms[q.b].id].norm
	return cmp.Or(strings.Compare(min(x1, y1), min(x2, y2)), strings.Compare(max(x1, y1), max(x2, y2)))
}

// contextOf is the share of a pair's neighbours that are tied to each other;
// strengths holds those of m terms with n.
func contextOf(strengths []float64, m, n, a, b int) float64 {
	tied, all := 0.0, 0
	for i := max(0, a-contextWidth); i < min(m, a+contextWidth+1); i++ {
		if i == a {
			continue
		}
		all++
		best := 0.0
		for j := max(0, b-contextWidth); j < min(n, b+contextWidth+1); j++ {
			if j != b && (i < a) == (j < b) {
				best = max(best, strengths[i*n+j])
			}
		}
		tied += best
	}
	for j := max(0, b-contextWidth); j < min(n, b+contextWidth+1); j++ {
		if j == b {
			continue
		}
		all++
		best := 0.0
		for i := max(0, a-contextWidth); i < min(m, a+contextWidth+1); i++ {
			if i != a && (i < a) == (j < b) {
				best = max(best, strengths[i*n+j])
			}
		}
		tied += best
	}
	if all == 0 {
		return 0
	}
	return tied / float64(all)
}

func abs(n int) int {
	if n < 0 {
		return -n
	}
	return n
}
