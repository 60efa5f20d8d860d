package compare

import "github.com/readoutdiff/readoutdiff/parse"

// thing is the class of what a noun names; two nouns of one class may name one
// thing though no dictionary calls them synonyms ("authorities", "regime").
func (r *reader) thing(w parse.Word) string {
	if class := r.lex.Thing(w.Lemma); class != "" || w.Norm == w.Lemma {
		return class
	}
	return r.lex.Thing(w.Norm)
}

// takesSides reports whether a name holds a word that judges what it names.
func (r *reader) takesSides(words []parse.Word) bool {
	for _, w := range words {
		if r.lex.HasRole(w.Lemma, "judging") {
			return true
		}
	}
	return false
}
