package lexicon

import (
	"errors"
	"math"
	"strconv"
)

// draft is what lists say, gathered by word, before it is laid out as a table.
type draft struct {
	table    func(list string) (*Table, error) // nil where a list is missing, as most are of a user
	words    map[string]*draftWord
	phrases  []draftPhrase
	noise    [][2]string
	readouts int
}

// draftWord is all that is known of a word or of another key.
type draftWord struct {
	id         uint32
	lemma      string // as listed, or empty
	stop       bool
	class      Class
	documents  int
	attributes [attributes][]string
	postings   []posting
}

// draftPhrase is a phrase of an entry with its words after the first.
type draftPhrase struct {
	Entry
	items []item
}

// item is one word of a phrase.
type item struct {
	word  string
	flags uint8
}

// posting says that a phrase begins with the word that it is kept with.
type posting struct {
	phrase int
	form   Inflection
	alone  bool   // the phrase is that one word
	second string // the next word of the phrase, or empty where there is none or a gap
	flags  uint8
}

func (d *draft) word(text string) *draftWord {
	w := d.words[text]
	if w == nil {
		w = &draftWord{}
		d.words[text] = w
	}
	return w
}

// each calls f for the cells of the columns of a list, row by row.
func (d *draft) each(list string, f func(t *Table, row int, cells []string) error) error {
	t, err := d.table(list)
	if err != nil || t == nil {
		return err
	}
	columns := columnsOf(list)
	places, err := t.need(columns...)
	if err != nil {
		return err
	}
	cells := make([]string, len(columns))
	for i, row := range t.Rows {
		for k, place := range places {
			cells[k] = row[place]
		}
		if err := f(t, i, cells); err != nil {
			return err
		}
	}
	return nil
}

// readForms reads the lists that dictionary forms depend on.
func (d *draft) readForms() error {
	return errors.Join(
		d.each("frequencies", func(t *Table, row int, cells []string) error {
			n, err := strconv.Atoi(cells[1])
			if err != nil || n < 0 || n > math.MaxUint16 {
				return t.fail(row, cells[1], "no number from 0 to 65535")
			}
			d.word(cells[0]).documents = n
			d.readouts = max(d.readouts, n)
			return nil
		}),
		d.each("irregular", func(_ *Table, _ int, cells []string) error {
			forms := append([]string(nil), cells[1:]...)
			d.word(cells[0]).attributes[irregularForms] = forms
			for _, cell := range forms {
				for _, form := range SplitCell(cell) {
					d.word(form).lemma = cells[0]
				}
			}
			return nil
		}),
		d.each("lemmas", func(_ *Table, _ int, cells []string) error {
			d.word(cells[0]).lemma = cells[1]
			return nil
		}),
		d.each("stopwords", func(_ *Table, _ int, cells []string) error {
			d.word(cells[0]).stop = true
			return nil
		}),
	)
}

// readWords reads the other lists that are looked up by a word.
func (d *draft) readWords() error {
	return errors.Join(
		d.each("abbreviations", func(_ *Table, _ int, cells []string) error {
			d.word(cells[0]).attributes[abbreviationKind] = []string{cells[1]}
			return nil
		}),
		d.each("grammar", func(t *Table, row int, cells []string) error {
			c, ok := className(cells[1])
			if !ok {
				return t.fail(row, cells[1], "no class of words")
			}
			d.word(cells[0]).class |= c
			return nil
		}),
		d.each("joint", func(_ *Table, _ int, cells []string) error {
			d.word(cells[0]).class |= Joint
			return nil
		}),
		d.each("opposites", func(_ *Table, _ int, cells []string) error {
			a, b := d.word(cells[0]), d.word(cells[1])
			a.attributes[oppositesOf] = append(a.attributes[oppositesOf], cells[1])
			b.attributes[oppositesOf] = append(b.attributes[oppositesOf], cells[0])
			return nil
		}),
		d.each("things", func(_ *Table, _ int, cells []string) error {
			d.word(cells[0]).attributes[thingClass] = []string{cells[1]}
			return nil
		}),
		d.each("namewords", func(_ *Table, _ int, cells []string) error {
			d.word(cells[0]).attributes[nameRoles] = SplitCell(cells[1])
			return nil
		}),
		d.each("noise", func(_ *Table, _ int, cells []string) error {
			d.noise = append(d.noise, [2]string{cells[0], cells[1]})
			return nil
		}),
	)
}

// readEntries reads the lists of phrases; forms knows the dictionary forms.
func (d *draft) readEntries(forms *Lexicon) error {
	for _, s := range specs {
		if err := d.readList(s, forms); err != nil {
			return err
		}
	}
	return nil
}

func (d *draft) readList(s spec, forms *Lexicon) error {
	return d.each(s.file, func(t *Table, row int, cells []string) error {
		e := Entry{List: s.list, Key: cells[0]}
		if e.Key == "" {
			return t.fail(row, e.Key, "no name for an entry")
		}
		if s.number != "" {
			n, err := strconv.Atoi(cells[len(cells)-1])
			if err != nil || n < math.MinInt16 || n > math.MaxInt16 {
				return t.fail(row, cells[len(cells)-1], "no number from -32768 to 32767")
			}
			e.Num = n
		}
		if s.value != "" {
			e.Value = cells[1+len(s.phrases)]
		}
		if takes := t.Column("takes"); takes >= 0 && s.list == Verbs { // elsewhere it is a column of the user's own
			e.Takes = t.Rows[row][takes]
		}
		for k, column := range s.phrases {
			if s.value == "" {
				e.Value = column
			}
			if s.list == Countries && column == "name" {
				d.word(e.Key).attributes[countryName] = []string{cells[1+k]}
			}
			for _, phrase := range SplitCell(cells[1+k]) {
				if !d.add(e, phrase, s.mode, forms) {
					return t.fail(row, phrase, "no phrase that begins with a word")
				}
			}
		}
		if s.list == Synonyms {
			term := d.word(forms.lemmas(cells[0]))
			term.attributes[synonymSets] = append(term.attributes[synonymSets], e.Value)
		}
		return nil
	})
}
