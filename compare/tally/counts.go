package tally

import (
	"slices"
	"strings"
)

// inOrder lists counts by name in a given order, every name once.
func inOrder(counts map[string]int, names []string) []Count {
	out := make([]Count, len(names))
	for i, n := range names {
		out[i] = Count{n, counts[n]}
	}
	return out
}

// byCount lists counts, the most frequent first.
func byCount(counts map[string]int) []Count {
	out := make([]Count, 0, len(counts))
	for n, c := range counts {
		out = append(out, Count{n, c})
	}
	slices.SortFunc(out, func(a, b Count) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out
}
