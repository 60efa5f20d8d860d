package compare

import (
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare/semantics"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// meaning is what a term stands for, wherever it stands.
type meaning struct {
	kind     termKind
	key      string // tells meanings of one kind apart
	lemma    string
	norm     string
	ref      string // of a name: list and key
	quantity quantity
	sets     []string // of synonyms that the lemma is in
	opposed  []string // lemmas that stand against it
	vector   []float32
	unit     []float32 // vector at length 1
	parts    []string  // the words of the lemma where it has several or is a name
	wordnet  []int     // places of the word's forms among WordNet's words
}

// vocabulary numbers the meanings of a comparison and remembers how they
// relate, as the same words meet again and again.
type vocabulary struct {
	lex      *lexicon.Lexicon
	vectors  Vectors
	wordnet  *semantics.Relations
	sources  []source
	meanings []meaning
	ids      map[meaningKey]int
	forms    map[formKey]*form
	sketches []sketch // one a meaning
	known    tieTable
	lasting  bool           // holds what outlives a comparison, so no part of its texts
	kept     arena[float32] // for the vectors of meanings
	passing  memory
	scratch  scratch // of align
}

// meaningKey tells meanings apart.
type meaningKey struct {
	kind      termKind
	key, norm string
}

// tie is how two meanings relate.
type tie struct {
	rule     string  // "shared", "name", "number", "synonym", ... ; empty where they do not
	strength float64 // 0 to 1
}

// source is one place to learn from how two meanings relate.
type source func(a, b *meaning) tie

func newVocabulary(lex *lexicon.Lexicon, vectors Vectors) *vocabulary {
	if vectors == nil {
		vectors = semantics.Default()
	}
	v := &vocabulary{lex: lex, vectors: vectors, wordnet: semantics.WordNet(), ids: map[meaningKey]int{}, forms: map[formKey]*form{}}
	// In falling order of trust: the first that knows a tie decides.
	v.sources = []source{identical, sameName, sameQuantity, sharedSet, opposites, v.inWordNet, sameStem, alikeNames, neighbours}
	return v
}

// size is how much it holds: the number of meanings, or half that of forms.
func (v *vocabulary) size() int { return max(len(v.meanings), len(v.forms)/2) }

// expect makes room for the meanings of texts: one for every third word or so.
func (v *vocabulary) expect(parties []*parse.Side) {
	words := 0
	for _, p := range parties {
		for _, s := range p.Statements() {
			words += len(s.Words)
		}
	}
	if len(v.meanings) == 0 {
		v.meanings = make([]meaning, 0, min(words/3+8, maxExpected))
		v.sketches = make([]sketch, 0, cap(v.meanings))
	}
}

// maxExpected bounds what is made room for, as long texts say the same again.
const maxExpected = 4096

// word is the number of the meaning of a single word.
func (v *vocabulary) word(lemma, norm string) int {
	if id, ok := v.ids[meaningKey{wordTerm, lemma, norm}]; ok {
		return id
	}
	return v.intern(meaning{kind: wordTerm, key: lemma, lemma: lemma, norm: norm})
}

func (v *vocabulary) intern(m meaning) int {
	key := meaningKey{m.kind, m.key, m.norm}
	if id, ok := v.ids[key]; ok {
		return id
	}
	if m.kind == wordTerm || m.kind == phraseTerm {
		m.sets = v.lex.Synonyms(m.lemma)
		m.opposed = v.lex.Opposites(m.lemma)
	}
	if m.kind == wordTerm {
		m.wordnet = v.places(&m)
	}
	if m.kind != quantityTerm {
		m.vector = v.vector(&m)
		m.unit = unit(&v.kept, m.vector)
	}
	if m.kind == nameTerm || m.kind == phraseTerm || strings.Contains(m.lemma, " ") {
		m.parts = strings.Fields(m.lemma)
	}
	if v.lasting {
		m.own()
		key = meaningKey{m.kind, m.key, m.norm}
	}
	id := len(v.meanings)
	v.ids[key] = id
	v.meanings = append(v.meanings, m)
	v.sketches = append(v.sketches, v.sketch(&m))
	return id
}

// own lets a meaning hold copies of its strings, which may be parts of a text.
func (m *meaning) own() {
	for _, s := range [...]*string{&m.key, &m.lemma, &m.norm, &m.ref} {
		*s = strings.Clone(*s)
	}
}

func identical(a, b *meaning) tie {
	if a.kind == quantityTerm || b.kind == quantityTerm {
		return tie{}
	}
	if a.lemma == b.lemma || a.norm == b.norm {
		return tie{"shared", 1}
	}
	return tie{}
}

func sameName(a, b *meaning) tie {
	if a.ref != "" && a.ref == b.ref {
		return tie{"name", 1}
	}
	return tie{}
}

func sameQuantity(a, b *meaning) tie {
	if a.kind == quantityTerm && b.kind == quantityTerm && a.quantity.same(b.quantity) {
		return tie{"number", 1}
	}
	return tie{}
}

func sharedSet(a, b *meaning) tie {
	for _, s := range a.sets {
		if slices.Contains(b.sets, s) {
			return tie{"synonym", 0.85}
		}
	}
	return tie{}
}

func opposites(a, b *meaning) tie {
	if slices.Contains(a.opposed, b.lemma) {
		return tie{"opposite", 0.7}
	}
	return tie{}
}

// sameStem ties words of one family ("terrorism", "terrorist"): two words of
// six letters or more that begin alike for all but a short ending.
func sameStem(a, b *meaning) tie {
	if a.kind != wordTerm || b.kind != wordTerm {
		return tie{}
	}
	n := 0
	for n < len(a.lemma) && n < len(b.lemma) && a.lemma[n] == b.lemma[n] {
		n++
	}
	if n < 5 || max(len(a.lemma), len(b.lemma))-n > 5 || n < 6 && max(len(a.lemma), len(b.lemma))-n > 3 {
		return tie{}
	}
	if strings.Contains(a.lemma, "-") != strings.Contains(b.lemma, "-") {
		return tie{}
	}
	return tie{"family", 0.7}
}

// isCountry reports whether a meaning is that of a country's name.
func (m *meaning) isCountry() bool { return strings.HasPrefix(m.ref, "countries/") }

// alikeNames ties names and phrases that share words of content: "Joint Boundary
// Commission" and "Joint Commission on Demarcation". The tie is as strong as the
// share of the words that they have in common.
func alikeNames(a, b *meaning) tie {
	if a.kind == wordTerm && b.kind == wordTerm || a.kind == quantityTerm || b.kind == quantityTerm {
		return tie{}
	}
	if a.isCountry() && b.kind != nameTerm || b.isCountry() && a.kind != nameTerm {
		return tie{} // the United States are not alike any state
	}
	x, y := a.parts, b.parts
	var oneX, oneY [1]string
	if x == nil {
		oneX[0] = a.lemma
		x = oneX[:]
	}
	if y == nil {
		oneY[0] = b.lemma
		y = oneY[:]
	}
	shared := 0
	for i, w := range x {
		if len(w) > 3 && !slices.Contains(x[:i], w) && slices.Contains(y, w) {
			shared++ // "side by side" and "side" share one word, whichever comes first
		}
	}
	if shared == 0 {
		return tie{}
	}
	return tie{"alike", round(0.8*float64(2*shared)/float64(len(x)+len(y)), 6)}
}
