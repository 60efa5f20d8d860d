package compare

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/compare/semantics"
	"github.com/readoutdiff/readoutdiff/parse"
)

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

// inWordNet ties words by WordNet's relations. Antonyms of WordNet are no
// opposites to judge by, but they must not pass for neighbours in meaning
// either: their vectors are close.
func (v *vocabulary) inWordNet(a, b *meaning) tie {
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
	if best == semantics.Hypernym && a.unit != nil && b.unit != nil && dot(a.unit, b.unit) < confirming {
		return tie{unconfirmed, 0.35}
	}
	return tie{best.String(), relationStrength(best)}
}

// confirming is the cosine from which vectors bear out that one word names a kind
// of the other. Common verbs have so many senses that WordNet ties "use" to
// "take" and "add" to "state" by some that no readout has.
const confirming = 0.3

// unconfirmed is the rule of a tie that vectors do not bear out: it still counts
// for a little, but is nothing to show a reader.
const unconfirmed = "unconfirmed"

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

// base is the dictionary form of a word: as the lexicon has it, and for words of
// other genres, which it does not know, as WordNet does.
func (v *vocabulary) base(w *parse.Word) string {
	if w.Lemma != w.Norm || v.lex.Known(w.Norm) {
		return w.Lemma
	}
	for _, c := range stems(w.Norm) {
		if _, ok := v.wordnet.Index(c); ok {
			return c
		}
	}
	return w.Lemma
}

// stems lists what a word may be an inflected form of, the likelier first.
func stems(w string) []string {
	for _, ending := range [...]string{"ing", "ed", "ies", "es", "er", "est"} {
		stem, ok := strings.CutSuffix(w, ending)
		if !ok || len(stem) < 3 {
			continue
		}
		n := len(stem)
		switch {
		case ending == "ies":
			return []string{stem + "y"}
		case stem[n-1] == stem[n-2]:
			return []string{stem[:n-1], stem}
		case ending == "er" || ending == "est":
			return nil
		}
		return []string{stem + "e", stem}
	}
	return nil
}
