package compare

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Findings about the texts as wholes: those that are copies of each other, and
// those in a language that no statement is read in.

// Figures from which texts are copies.
const (
	copiedShare = 0.6 // of the statements of every side that are the same
	copiedAll   = 0.8 // the same, for texts that are all but the same
	copiedCount = 3
)

// copies reports that the sides hand out largely the same text. Of texts that
// are all but the same it tells what differs, since that is the news.
func (f *finder) copies() {
	least := 1.0
	for _, l := range f.r.Ledger {
		if l.By[Same] < copiedCount {
			return
		}
		least = min(least, ratio(float64(l.By[Same]), float64(l.Statements)))
	}
	if len(f.r.Ledger) == 0 || least < copiedShare {
		return
	}
	spans, other := f.sameSpans(), f.otherRows()
	switch {
	case least < copiedAll:
		f.add("near-copy", "same", noteFinding, spans[0], spans[1:], "Most of what the sides say is the same text: %s", f.c.quote(spans[0]))
	case len(other) == 0:
		f.add("near-copy", "copy", warningFinding, spans[0], spans[1:], "The sides say the same in the same words, statement for statement; is one text given twice?")
	default:
		var told []string
		var places []parse.Span
		for _, row := range other {
			places = append(places, rowSpans(row)...)
			if len(told) < mostPerSide {
				told = append(told, f.quotes(row))
			}
		}
		more := ""
		if n := len(other) - len(told); n > 0 {
			more = fmt.Sprintf("; and %s more", points(n))
		}
		f.add("near-copy", "template", warningFinding, places[0], places[1:], "The texts are all but the same; what differs: %s%s", strings.Join(told, "; "), more)
	}
}

func (f *finder) sameSpans() []parse.Span {
	for i := range f.r.Rows {
		if f.r.Rows[i].Relation.Kind == Same {
			return rowSpans(&f.r.Rows[i])
		}
	}
	return nil
}

// otherRows lists the rows whose sides do not say the same, the most distant
// first and what one side alone says last.
func (f *finder) otherRows() []*Row {
	var out []*Row
	for i := range f.r.Rows {
		if f.r.Rows[i].Relation.Kind != Same {
			out = append(out, &f.r.Rows[i])
		}
	}
	slices.SortStableFunc(out, func(a, b *Row) int { return distance(b.Relation.Kind) - distance(a.Relation.Kind) })
	return out
}

// maxFigures is how many names or numbers a message lists.
const maxFigures = 8

// languages reports the texts in a language that no statement is read in. Only
// what every language writes alike is compared of them: figures and names.
func (f *finder) languages() {
	if f.c.allRead() {
		return
	}
	read := map[string]bool{}
	for p := range f.c.parties {
		if f.c.foreign(p) == nil {
			for _, x := range f.c.figures(p) {
				for _, key := range x.keys {
					read[key] = true
				}
			}
		}
	}
	for p := range f.c.parties {
		src := f.c.foreign(p)
		if src == nil {
			continue
		}
		var shared, own []string
		var places []parse.Span
		for _, x := range f.c.figures(p) {
			text := oneLine(f.c.text(x.span))
			switch {
			case slices.ContainsFunc(x.keys, func(key string) bool { return read[key] }):
				shared = appendNew(shared, text)
			case x.digits:
				own = appendNew(own, text)
				places = append(places, x.span)
			}
		}
		f.add("languages-differ", "language", warningFinding, f.c.firstWord(p), places, "%s", f.inOtherLanguage(p, src, shared, own))
	}
}

func (f *finder) inOtherLanguage(p int, src *parse.Source, shared, own []string) string {
	text := fmt.Sprintf("The text of %s is in %s and is not read: nothing is said of its wording, nor of what it leaves out", f.c.called(p), parse.LanguageName(src.Lang))
	if len(shared) > 0 {
		text += "; in other texts as well stand " + listedMost(shared)
	}
	if len(own) > 0 {
		text += "; in no other text stands any of " + listedMost(own)
	}
	return text
}

func listedMost(parts []string) string {
	if n := len(parts) - maxFigures; n > 0 {
		return strings.Join(parts[:maxFigures], ", ") + fmt.Sprintf(" and %d more", n)
	}
	return listed(parts)
}

func appendNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// foreign is the source of a side where it is in a language that no statement
// is read in, else nil.
func (c *comparison) foreign(p int) *parse.Source {
	if c.doc.Shape != parse.Release || p >= len(c.doc.Sources) || parse.Supported(c.doc.Sources[p].Lang) {
		return nil
	}
	return c.doc.Sources[p]
}

// allRead reports whether every side is in a language that statements are read
// in.
func (c *comparison) allRead() bool {
	for p := range c.parties {
		if c.foreign(p) != nil {
			return false
		}
	}
	return true
}

// figureIn is a number, a date or a name of a text that need not be in English.
type figureIn struct {
	span   parse.Span
	keys   []string // what it may be compared by
	digits bool     // written in digits, so that its absence elsewhere tells something
}

// figures lists the numbers, dates and names of a side's whole text.
func (c *comparison) figures(p int) []figureIn {
	src := c.doc.Sources[p]
	words := parse.Words(src.Text, c.reader.lex)
	span := func(first, last int) parse.Span { return src.Span(words[first].Start, words[last-1].End) }
	var out []figureIn
	for _, q := range quantities(words) {
		x := figureIn{span: span(q.first, q.last), digits: words[q.first].Kind == lexicon.Digits}
		if q.date {
			for _, n := range [...]int{q.year, q.day} {
				if n != 0 {
					x.keys = append(x.keys, strconv.Itoa(n))
				}
			}
		} else {
			x.keys = append(x.keys, strconv.FormatFloat(q.value, 'f', -1, 64))
		}
		out = append(out, x)
	}
	for _, m := range parse.Find(words, c.reader.lex, lexicon.Of(lexicon.Countries, lexicon.Persons, lexicon.Organizations)) {
		if words[m.First].Capital {
			out = append(out, figureIn{span: span(m.First, m.Last), keys: []string{m.Entry.Name()}})
		}
	}
	return out
}

// firstWord is where the text of a side begins.
func (c *comparison) firstWord(p int) parse.Span {
	src := c.doc.Sources[p]
	words := parse.Words(src.Text, c.reader.lex)
	if len(words) == 0 {
		return src.Span(0, 0)
	}
	return src.Span(words[0].Start, words[0].End)
}
