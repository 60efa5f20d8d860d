package compare

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// form is what is known of a word by its forms alone, wherever it stands. Most
// words of a text stand in it several times, and all over again in the next.
type form struct {
	weight float64 // see reader.weigh
	term   int     // the meaning that the word has as a term; unmet until it was asked for
	part   int     // that which it has as a part of a name
	naming *namingForm
}

// unmet is the number of a meaning that was not asked for.
const unmet = -1

// namingForm is what the lists say of a word as a part of a name.
type namingForm struct {
	thing                             string // the class of what a noun names
	judging, vacuous, amount, contact bool
	kinds                             []string // of a noun that is of a class by what qualifies it: "person", "team"
}

type formKey struct{ lemma, norm string }

// form finds what is known of a word.
func (v *vocabulary) form(w *parse.Word) *form {
	key := formKey{w.Lemma, w.Norm}
	f := v.forms[key]
	if f == nil {
		f = &form{weight: v.weigh(w), term: unmet, part: unmet}
		if v.lasting {
			key = formKey{strings.Clone(w.Lemma), strings.Clone(w.Norm)}
		}
		v.forms[key] = f
	}
	return f
}

// termOf is the meaning of a word as a term.
func (v *vocabulary) termOf(f *form, w *parse.Word) int {
	if f.term == unmet {
		f.term = v.word(v.base(w), w.Norm)
	}
	return f.term
}

// partOf is the meaning of a word as a part of a name.
func (v *vocabulary) partOf(f *form, w *parse.Word) int {
	if f.part == unmet {
		f.part = v.word(w.Lemma, w.Norm)
	}
	return f.part
}

// namingOf is what the lists say of a word as a part of a name.
func (v *vocabulary) namingOf(f *form, w *parse.Word) *namingForm {
	if f.naming == nil {
		f.naming = &namingForm{
			thing:   v.thing(w),
			judging: v.lex.HasRole(w.Lemma, "judging"),
			vacuous: v.lex.HasRole(w.Lemma, "vacuous"),
			contact: v.lex.HasRole(w.Lemma, "contact"),
			amount:  v.lex.HasRole(w.Norm, "amount"),
			kinds:   v.kindsOf(w),
		}
	}
	return f.naming
}

// thing is the class of what a noun names; two nouns of one class may name one
// thing though no dictionary calls them synonyms ("authorities", "regime").
func (v *vocabulary) thing(w *parse.Word) string {
	if class := v.lex.Thing(w.Lemma); class != "" || w.Norm == w.Lemma {
		return class
	}
	return v.lex.Thing(w.Norm)
}

// weigh is the rarity of a word in readouts, by whichever of its forms is the
// more frequent.
func (v *vocabulary) weigh(w *parse.Word) float64 {
	rarity := min(v.lex.Rarity(w.Norm), maxRarity)
	if w.Lemma != w.Norm {
		rarity = min(rarity, v.lex.Rarity(w.Lemma))
	}
	return rarity
}

// maxRarity keeps a word that no readout holds from outweighing all others.
const maxRarity = 6.5

// form is what is known of the i-th word.
func (r *reading) form(v *vocabulary, i int) *form {
	if r.forms == nil {
		r.forms = v.passing.forms.zeros(len(r.words))
	}
	if r.forms[i] == nil {
		r.forms[i] = v.form(&r.words[i])
	}
	return r.forms[i]
}

// kindsOf is which of the nouns a word is that are told by what qualifies them.
func (v *vocabulary) kindsOf(w *parse.Word) []string {
	var out []string
	for _, kind := range [...]string{"person", "place", "team", "trip", "deed"} {
		if v.lex.HasRole(w.Lemma, kind) || v.lex.HasRole(w.Norm, kind) {
			out = append(out, kind)
		}
	}
	return out
}
