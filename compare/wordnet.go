package compare

import "github.com/readoutdiff/readoutdiff/compare/semantics"

// places are where WordNet knows the forms of a word: as written and in its
// dictionary form, which differ in what they are related to ("talks", "talk").
func (v *vocabulary) places(m *meaning) []int {
	var out []int
	if i, ok := v.wordnet.Index(m.lemma); ok {
		out = append(out, i)
	}
	if m.norm != m.lemma {
		if i, ok := v.wordnet.Index(m.norm); ok {
			out = append(out, i)
		}
	}
	return out
}

// related ties words by WordNet's relations. Antonyms of WordNet are no
// opposites to judge by, but they must not pass for neighbours in meaning
// either: their vectors are close.
func (v *vocabulary) related(a, b *meaning) tie {
	best := semantics.None
	for _, i := range a.wordnet {
		for _, j := range b.wordnet {
			r := v.wordnet.BetweenAt(i, j)
			if r == semantics.Antonym {
				return tie{"antonym", 0}
			}
			if r != semantics.None && (best == semantics.None || r < best) {
				best = r
			}
		}
	}
	if best == semantics.None {
		return tie{}
	}
	return tie{best.String(), relationStrength(best)}
}

// relationStrength is how much a relation of WordNet ties.
func relationStrength(r semantics.Relation) float64 {
	switch r {
	case semantics.Synonym:
		return 0.8
	case semantics.Derivation:
		return 0.75
	case semantics.Similar:
		return 0.55
	case semantics.Hypernym:
		return 0.45
	}
	return 0
}
