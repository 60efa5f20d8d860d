package lexicon

import (
	"io/fs"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// Lexicon is all lists, ready to be looked up. It does not change once built
// and may be used by several goroutines.
type Lexicon struct {
	tables []*table // those that outrank the others first
	noise  [][2]string
	// noiseAt is noise by the first character.
	noiseAt map[rune][][2]string
	layers  []Layer
}

// Default is the lexicon of the embedded lists.
func Default() *Lexicon { return defaultLexicon() }

// defaultLexicon opens the table once; a table that cannot be read is a fault
// of the build, which the tests of this package find.
var defaultLexicon = sync.OnceValue(func() *Lexicon {
	t := builtin()
	if t == nil {
		panic("lexicon: data/lexicon.bin is of another version: run go generate ./parse/lexicon")
	}
	return newLexicon(t)
})

func newLexicon(tables ...*table) *Lexicon {
	l := &Lexicon{tables: tables}
	for _, t := range tables {
		l.noise = t.appendNoise(l.noise)
	}
	l.noiseAt = make(map[rune][][2]string, 64)
	for i, j := 0, 0; i < len(l.noise); i = j {
		first, _ := utf8.DecodeRuneInString(l.noise[i][0])
		for j = i + 1; j < len(l.noise) && strings.HasPrefix(l.noise[j][0], string(first)); j++ {
		}
		if l.noiseAt[first] == nil {
			l.noiseAt[first] = l.noise[i:j:j] // one list is sorted; those of a user come first
		} else {
			l.noiseAt[first] = append(l.noiseAt[first], l.noise[i:j]...)
		}
	}
	return l
}

// With is the lexicon with more lists laid over it, files of the same names and
// columns as those of data/, of which any may be missing. Where both know a
// word, or phrases of one list are equally long, what is laid over counts. It
// fails with Faults where Check finds any.
func (l *Lexicon) With(lists fs.FS) (*Lexicon, error) {
	return l.WithNamed("", lists)
}

// WithNamed is With for lists that Layers tells by a name.
func (l *Lexicon) WithNamed(name string, lists fs.FS) (*Lexicon, error) {
	u, err := readUser(lists)
	if err != nil {
		return nil, err
	}
	if faults := l.check(u); len(faults) > 0 {
		return nil, faults
	}
	data, err := compile(u.table, l.tables)
	if err != nil {
		return nil, err
	}
	t, err := open(string(data))
	if err != nil {
		return nil, err
	}
	t.own = true
	over := newLexicon(append([]*table{t}, l.tables...)...)
	over.layers = append([]Layer{u.layer(name)}, l.layers...)
	return over, nil
}

// Layers is what With laid over the built-in lists, the uppermost first.
func (l *Lexicon) Layers() []Layer { return l.layers }

// Info is what the lists know of a word at one look.
type Info struct {
	Lemma string // see Lexicon.Lemma
	Stop  bool   // see Lexicon.IsStop
	Class Class  // see Lexicon.Class
}

// Info looks a word up, given in its normal form.
func (l *Lexicon) Info(norm string) Info {
	var info Info
	for _, t := range l.tables {
		id := t.find(norm, "")
		if id == 0 {
			continue
		}
		lemma := t.lemma(id)
		info.Stop = info.Stop || lemma&isStop != 0
		info.Class |= t.class(id)
		if info.Lemma == "" && lemma&idMask != 0 {
			info.Lemma = t.word(lemma & idMask)
		}
	}
	if info.Lemma == "" {
		info.Lemma = l.rule(norm)
	}
	return info
}

// LookUp is Info of a form's normal form, which it completes: with the dictionary
// form where it is a word, and with what Find needs to know of it.
func (l *Lexicon) LookUp(form *Form, word bool) Info {
	var info Info
	if t := builtin(); len(l.tables) == 1 && l.tables[0] == t {
		id := t.find(form.Norm, "")
		if word {
			lemma := t.lemma(id)
			info = Info{Stop: lemma&isStop != 0, Class: t.class(id)}
			if lemma&idMask != 0 {
				info.Lemma = t.word(lemma & idMask)
			} else {
				info.Lemma = l.rule(form.Norm)
			}
			form.Lemma = info.Lemma
		}
		form.at = t.place(form, id).packed()
		return info
	}
	if word {
		info = l.Info(form.Norm)
		form.Lemma = info.Lemma
	}
	return info
}

// CountryName is the common name of a country given by its code, or the code
// itself where the list has no such country.
func (l *Lexicon) CountryName(code string) string {
	if name, ok := l.attribute(code, countryName); ok {
		return name
	}
	return code
}

// IsStop reports whether a word, given in its normal form, is a function word.
func (l *Lexicon) IsStop(norm string) bool {
	for _, t := range l.tables {
		if id := t.find(norm, ""); id != 0 && t.lemma(id)&isStop != 0 {
			return true
		}
	}
	return false
}

// Class tells the classes of a word, given in its normal form.
func (l *Lexicon) Class(norm string) Class {
	var c Class
	for _, t := range l.tables {
		c |= t.class(t.find(norm, ""))
	}
	return c
}

// Abbreviation tells the kind of an abbreviation (title, month, org, ...),
// given as written with its dots.
func (l *Lexicon) Abbreviation(form string) (kind string, ok bool) {
	return l.attribute(form, abbreviationKind)
}

// AbbreviationOf is Abbreviation for what stands before the last dot of one.
func (l *Lexicon) AbbreviationOf(stem string) (kind string, ok bool) {
	for _, t := range l.tables {
		if at, n := t.attribute(t.find(stem, "."), abbreviationKind); n > 0 {
			return t.text(at), true
		}
	}
	return "", false
}

// Opposites lists the words and phrases that stand against a lemma.
func (l *Lexicon) Opposites(lemma string) []string { return l.attributes(lemma, oppositesOf) }

// Synonyms lists the sets of synonyms that a word or phrase is in, given in
// dictionary forms with blanks between them.
func (l *Lexicon) Synonyms(lemma string) []string { return l.attributes(lemma, synonymSets) }

// Thing is the class of things that a noun names, given in its dictionary form
// ("regime": "government"); empty for one that is in no class.
func (l *Lexicon) Thing(noun string) string {
	class, _ := l.attribute(noun, thingClass)
	return class
}

// HasRole reports whether a word, given in its dictionary form, has a role in
// names: "judging", "vacuous" or another that namewords.tsv gives.
func (l *Lexicon) HasRole(word, role string) bool {
	for _, t := range l.tables {
		at, n := t.attribute(t.find(word, ""), nameRoles)
		for i := range n {
			if t.text(at+4*i) == role {
				return true
			}
		}
	}
	return false
}

// attribute is the first text that a word has of one kind.
func (l *Lexicon) attribute(word string, kind int) (string, bool) {
	for _, t := range l.tables {
		if at, n := t.attribute(t.find(word, ""), kind); n > 0 {
			return t.text(at), true
		}
	}
	return "", false
}

// attributes lists the texts that a word has of one kind.
func (l *Lexicon) attributes(word string, kind int) []string {
	var texts []string
	for _, t := range l.tables {
		at, n := t.attribute(t.find(word, ""), kind)
		texts = slices.Grow(texts, n)
		for i := range n {
			texts = append(texts, t.text(at+4*i))
		}
	}
	return texts
}

// NoiseAt is Noise for the lines that begin with a character.
func (l *Lexicon) NoiseAt(first rune) [][2]string { return l.noiseAt[first] }

// Noise lists the beginnings of lines that are furniture of a page, each with
// its kind.
func (l *Lexicon) Noise() [][2]string { return l.noise }

// Known reports whether readouts hold the word, given in its normal form.
func (l *Lexicon) Known(norm string) bool { return l.documents(norm) > 0 }

// Rarity is the inverse document frequency of a word in readouts: near 0 for
// words that stand in nearly every one, 7.6 for words that none holds.
func (l *Lexicon) Rarity(word string) float64 {
	readouts := 0
	for _, t := range l.tables {
		readouts = max(readouts, t.readouts)
	}
	return math.Log(float64(readouts+1) / float64(l.documents(word)+1))
}

// documents is how many readouts hold a word.
func (l *Lexicon) documents(norm string) int {
	for _, t := range l.tables {
		if n := t.documents(t.find(norm, "")); n > 0 {
			return n
		}
	}
	return 0
}
