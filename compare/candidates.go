package compare

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

const (
	// bruteForce is the number of pairs of statements up to which every pair is
	// looked at: that of two texts of 64 statements, longer than any readout.
	bruteForce = 64 * 64
	// maxPostings is the number of statements beyond which a meaning that they
	// all hold tells nothing of which belongs to which.
	maxPostings = 48
	// maxCandidates is how many statements of the other side each one is set
	// against, the likeliest first.
	maxCandidates = 12
)

// candidates lists the pairs of statements of two sides that are worth aligning,
// in order: all of them for texts of a readout's length; for longer ones those
// that share rare meanings, by the weight of what they share, and statements of
// the same words in their order.
func candidates(said, other []*reading) [][2]int {
	if len(said)*len(other) <= bruteForce {
		out := make([][2]int, 0, len(said)*len(other))
		for i := range said {
			for j := range other {
				out = append(out, [2]int{i, j})
			}
		}
		return out
	}
	var out [][2]int
	for i, js := range likely(said, other) {
		for _, j := range js {
			out = append(out, [2]int{i, j})
		}
	}
	for j, is := range likely(other, said) {
		for _, i := range is {
			out = append(out, [2]int{i, j})
		}
	}
	out = append(out, equalPairs(said, other)...)
	slices.SortFunc(out, func(a, b [2]int) int { return cmp.Or(a[0]-b[0], a[1]-b[1]) })
	return slices.Compact(out)
}

// likely lists for each reading the others that share most with it.
func likely(said, other []*reading) [][]int {
	postings := map[int][]int{}
	for j, r := range other {
		seen := map[int]bool{}
		for _, t := range r.terms {
			if !seen[t.id] {
				seen[t.id] = true
				postings[t.id] = append(postings[t.id], j)
			}
		}
	}
	out := make([][]int, len(said))
	for i, r := range said {
		shared := map[int]float64{}
		for _, t := range r.terms {
			if js := postings[t.id]; len(js) <= maxPostings && !t.own {
				for _, j := range js {
					shared[j] += t.weight
				}
			}
		}
		out[i] = heaviest(shared)
	}
	return out
}

// heaviest is the keys of the greatest weights, at most maxCandidates of them.
func heaviest(weights map[int]float64) []int {
	keys := make([]int, 0, len(weights))
	for k := range weights {
		keys = append(keys, k)
	}
	sort.Slice(keys, func(x, y int) bool {
		a, b := round(weights[keys[x]], 6), round(weights[keys[y]], 6)
		if a != b {
			return a > b
		}
		return keys[x] < keys[y]
	})
	return keys[:min(len(keys), maxCandidates)]
}

// equalPairs pairs statements of the same words, the first with the first and so
// on, so that a text of equal sentences is aligned in order.
func equalPairs(said, other []*reading) [][2]int {
	var out [][2]int
	places := map[string][]int{}
	for j, r := range other {
		key := r.key()
		places[key] = append(places[key], j)
	}
	for i, r := range said {
		key := r.key()
		if js := places[key]; len(js) > 0 {
			out = append(out, [2]int{i, js[0]})
			places[key] = js[1:]
		}
	}
	return out
}

// key is the text in normal forms.
func (r *reading) key() string {
	var b strings.Builder
	for _, w := range r.words {
		if w.Kind != lexicon.Punct {
			b.WriteString(w.Norm)
			b.WriteByte(' ')
		}
	}
	return b.String()
}
