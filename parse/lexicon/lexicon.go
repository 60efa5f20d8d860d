package lexicon

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
)

// Lexicon is all lists, ready to be looked up. It does not change once built
// and may be used by several goroutines.
type Lexicon struct {
	entries       []Entry
	first         map[string]int32 // first word -> 1 + index of the newest entry; Entry.next goes on
	lemmas        map[string]string
	irregular     map[string]irregularVerb
	stop          map[string]bool
	classes       map[string]Class
	documents     map[string]int
	readouts      int // number of documents behind documents
	abbreviations map[string]string
	opposites     map[string][]string
	noise         [][2]string
	countries     map[string]string // common names by code
}

// Default is the lexicon of the embedded lists, built on first use.
func Default() *Lexicon { return defaultLexicon() }

// defaultLexicon builds once; a list that does not load is a fault of the
// build, which the tests of this package find.
var defaultLexicon = sync.OnceValue(func() *Lexicon {
	l, err := load()
	if err != nil {
		panic(err)
	}
	return l
})

func load() (*Lexicon, error) {
	l := &Lexicon{countries: map[string]string{}, entries: make([]Entry, 0, 1<<14), first: make(map[string]int32, 1<<14)}
	steps := []func() error{l.loadFrequencies, l.loadForms, l.loadWords, l.loadClasses, l.loadOpposites, l.loadNoise, l.loadEntries}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return l, nil
}

func (l *Lexicon) loadFrequencies() error {
	t, err := ReadTable("frequencies")
	if err != nil {
		return err
	}
	l.documents = make(map[string]int, len(t.Rows))
	for _, row := range t.Rows {
		n, err := strconv.Atoi(row[1])
		if err != nil {
			return fmt.Errorf("data/frequencies.tsv: %q: %w", row[0], err)
		}
		l.documents[row[0]] = n
		l.readouts = max(l.readouts, n)
	}
	return nil
}

func (l *Lexicon) loadForms() error {
	lemmas, err := ReadTable("lemmas")
	if err != nil {
		return err
	}
	irregular, err := ReadTable("irregular")
	if err != nil {
		return err
	}
	l.lemmas = make(map[string]string, len(lemmas.Rows)+4*len(irregular.Rows))
	l.irregular = make(map[string]irregularVerb, len(irregular.Rows))
	for _, row := range irregular.Rows {
		l.irregular[row[0]] = irregularVerb{row[1], row[2], row[3], row[4]}
		for _, cell := range row[1:] {
			for _, form := range SplitCell(cell) {
				l.lemmas[form] = row[0]
			}
		}
	}
	for _, row := range lemmas.Rows {
		l.lemmas[row[0]] = row[1]
	}
	return nil
}

func (l *Lexicon) loadWords() error {
	stop, err := ReadTable("stopwords")
	if err != nil {
		return err
	}
	l.stop = make(map[string]bool, len(stop.Rows))
	for _, row := range stop.Rows {
		l.stop[row[0]] = true
	}
	abbreviations, err := ReadTable("abbreviations")
	if err != nil {
		return err
	}
	l.abbreviations = make(map[string]string, len(abbreviations.Rows))
	for _, row := range abbreviations.Rows {
		l.abbreviations[row[0]] = row[1]
	}
	return nil
}

func (l *Lexicon) loadOpposites() error {
	t, err := ReadTable("opposites")
	if err != nil {
		return err
	}
	l.opposites = make(map[string][]string, 2*len(t.Rows))
	for _, row := range t.Rows {
		l.opposites[row[0]] = append(l.opposites[row[0]], row[1])
		l.opposites[row[1]] = append(l.opposites[row[1]], row[0])
	}
	return nil
}

func (l *Lexicon) loadNoise() error {
	t, err := ReadTable("noise")
	if err != nil {
		return err
	}
	for _, row := range t.Rows {
		l.noise = append(l.noise, [2]string{row[0], row[1]})
	}
	return nil
}

func (l *Lexicon) loadEntries() error {
	for _, s := range specs {
		t, err := ReadTable(s.file)
		if err != nil {
			return err
		}
		key, value, number := t.Column(s.key), t.Column(s.value), t.Column(s.number)
		for _, row := range t.Rows {
			e := Entry{List: s.list, Key: row[key]}
			if value >= 0 {
				e.Value = row[value]
			}
			if number >= 0 {
				if e.Num, err = strconv.Atoi(row[number]); err != nil {
					return fmt.Errorf("data/%s.tsv: %q: %w", s.file, row[key], err)
				}
			}
			if takes := t.Column("takes"); takes >= 0 {
				e.Takes = row[takes]
			}
			for _, column := range s.phrases {
				if value < 0 {
					e.Value = column
				}
				if s.list == Countries && column == "name" {
					l.countries[e.Key] = row[t.Column(column)]
				}
				for _, phrase := range SplitCell(row[t.Column(column)]) {
					l.add(e, phrase, s.mode)
				}
			}
		}
	}
	return nil
}

// add enters one phrase; a verb is entered in all its forms.
func (l *Lexicon) add(e Entry, phrase string, m mode) {
	e.Phrase, e.mode = phrase, m
	for _, token := range Scan(phrase, 0, len(phrase)) {
		text := phrase[token.Start:token.End]
		norm, _ := Norm(text)
		if token.Kind == Punct {
			if text == "." && len(e.words) > 0 && e.words[len(e.words)-1].norm == gap {
				continue
			}
			if text == "." || text == "…" {
				norm = gap
			}
		}
		w := entryWord{norm: norm, lemma: norm}
		if m == lemma && l.Lemma(norm) != norm {
			w.lemma = "" // an inflected form in a list means that form alone: "lasting" is not "last"
		}
		w.upper = m == name && len(text) <= 5 && strings.ToUpper(text) == text && strings.ToLower(text) != text
		e.words = append(e.words, w)
	}
	if len(e.words) == 0 {
		return
	}
	w := e.words[0]
	switch m {
	case formula:
		if w.norm != "be" {
			l.enter(w.norm, e)
			return
		}
		for _, form := range [...]string{"be", "is", "are", "was", "were", "been", "being"} {
			l.enter(form, e)
		}
	case inflect:
		for _, f := range l.inflections(w.norm) {
			e.Form = f.kind
			l.enter(f.form, e)
		}
	default:
		l.enter(w.norm, e)
	}
}

func (l *Lexicon) enter(first string, e Entry) {
	e.next = l.first[first]
	l.entries = append(l.entries, e)
	l.first[first] = int32(len(l.entries))
}

// CountryName is the common name of a country given by its code, or the code
// itself where the list has no such country.
func (l *Lexicon) CountryName(code string) string {
	if name, ok := l.countries[code]; ok {
		return name
	}
	return code
}

// IsStop reports whether a word, given in its normal form, is a function word.
func (l *Lexicon) IsStop(norm string) bool { return l.stop[norm] }

// Abbreviation tells the kind of an abbreviation (title, month, org, ...),
// given as written with its dots.
func (l *Lexicon) Abbreviation(form string) (kind string, ok bool) {
	kind, ok = l.abbreviations[form]
	return kind, ok
}

// Opposites lists the words and phrases that stand against a lemma.
func (l *Lexicon) Opposites(lemma string) []string { return l.opposites[lemma] }

// Noise lists the beginnings of lines that are furniture of a page, each with
// its kind.
func (l *Lexicon) Noise() [][2]string { return l.noise }

// Known reports whether readouts hold the word, given in its normal form.
func (l *Lexicon) Known(norm string) bool { return l.documents[norm] > 0 }

// Rarity is the inverse document frequency of a word in readouts: near 0 for
// words that stand in nearly every one, 7.6 for words that none holds.
func (l *Lexicon) Rarity(word string) float64 {
	return math.Log(float64(l.readouts+1) / float64(l.documents[word]+1))
}
