package parse

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// event gathers what the texts say of the event: its date, its kind, who took
// part.
func (p *parser) event() {
	e := &p.doc.Event
	for _, t := range p.texts {
		if e.Date == "" {
			e.Date, e.DateSpan = t.eventDate()
		}
		if e.Kind == "" {
			e.Kind, e.KindSpan = t.eventKind()
		}
	}
	p.participants()
}

// participants are the people of the countries that the parties are, those
// named first.
func (p *parser) participants() {
	for _, s := range p.doc.Sides {
		if s.Role != Party || s.Country == "" {
			continue
		}
		if who, ok := p.leaderOf(s.Country); ok {
			p.doc.Event.Participants = append(p.doc.Event.Participants, who)
		}
	}
}

// leaderOf is the person of a country who is named first, with every mention in
// all texts.
func (p *parser) leaderOf(country string) (Participant, bool) {
	out := Participant{Country: country}
	for _, t := range p.texts {
		for _, c := range t.cast.people {
			if c.country != country || c.role == "spokesperson" || out.Name != "" && !sharesSurname(out.Name, c.name) {
				continue
			}
			out.Name = orElse(out.Name, oneLine(c.name))
			out.Spans = append(out.Spans, c.spans...)
			break
		}
	}
	return out, out.Name != ""
}

func sharesSurname(a, b string) bool {
	last := func(s string) string {
		f := strings.Fields(s)
		if len(f) == 0 {
			return ""
		}
		n, _ := lexicon.Norm(f[len(f)-1])
		return n
	}
	return last(a) == last(b)
}

// eventKind is the first form of contact that the title or the body names.
func (t *text) eventKind() (string, Span) {
	for _, m := range t.found {
		if m.Entry.List == lexicon.Formats && !t.inFrontMatter(m.First) && kindName(m.Entry.Value) != "" {
			return kindName(m.Entry.Value), t.span(wordRange{m.First, m.Last})
		}
	}
	return "", Span{}
}

func (t *text) inFrontMatter(i int) bool { return t.at(i).Start < frontMatter(t.flat) }

// kindName is how a value of the list of formats is called as an event.
func kindName(value string) string {
	switch value {
	case "telephone":
		return "telephone conversation"
	case "video":
		return "video call"
	case "in person":
		return "meeting"
	}
	return value
}

// eventDate is the date that the first sentence gives, else that of the lines
// above it, else one of the first paragraph; a year that it lacks comes from the
// other dates of the page. What crawlers put in front of a page is no date of
// the event.
func (t *text) eventDate() (string, Span) {
	dates := t.dates()
	opening, first := t.opening()
	rank := func(d *date) int {
		at := t.at(d.first).Start
		switch {
		case d.day == 0 || d.month == 0 || t.afterCrawlMark(d.first):
			return 0
		case first.Start <= at && at < first.End:
			return 3
		case !t.isBodyText(d.first):
			return 2
		case opening.Start <= at && at < opening.End:
			return 1
		}
		return 0
	}
	var found *date
	for i := range dates {
		if d := &dates[i]; rank(d) > 0 && (found == nil || rank(d) > rank(found)) {
			found = d
		}
	}
	if found == nil {
		return "", Span{}
	}
	for i := range dates {
		if found.year == 0 {
			found.year = dates[i].year
		}
	}
	if found.year == 0 {
		return "", t.span(found.wordRange)
	}
	return fmt.Sprintf("%04d-%02d-%02d", found.year, found.month, found.day), t.span(found.wordRange)
}

// opening is the first paragraph of the body and its first sentence.
func (t *text) opening() (paragraph, sentence Span) {
	for k := range t.paras {
		p := &t.paras[k]
		if p.kind != bodyLine {
			continue
		}
		start := datelineEnd(t, p.start, p.end)
		paragraph = t.src.Span(start, p.end)
		return paragraph, firstSentence(t, start, p.end)
	}
	return Span{}, Span{}
}

// isBodyText reports whether a word stands in a sentence of the page.
func (t *text) isBodyText(i int) bool {
	at := t.at(i).Start
	k := sort.Search(len(t.paras), func(k int) bool { return t.paras[k].end > at })
	if k == len(t.paras) || at < t.paras[k].start {
		return false
	}
	p := &t.paras[k]
	return p.kind == bodyLine && at >= datelineEnd(t, p.start, p.end)
}

func (t *text) afterCrawlMark(i int) bool { return t.norm(i-1) == "date" && i <= 2 }

// date is a date of a text; parts that are not given are 0.
type date struct {
	wordRange
	year, month, day int
}

// dates finds "3 December 2024", "December 3", "2024-12-03", "11.06.2026".
func (t *text) dates() []date {
	var out []date
	for i := 0; i < len(t.words); i++ {
		if t.words[i].Kind != lexicon.Digits && !t.traits(i).has(isAMonth) {
			continue
		}
		d, ok := t.dateAt(i)
		if ok {
			out = append(out, d)
			i = d.last - 1
		}
	}
	return out
}

func (t *text) dateAt(i int) (date, bool) {
	w := t.at(i)
	d := date{wordRange: wordRange{i, i + 1}}
	if w.Kind == lexicon.Digits {
		if y, m, day, ok := NumericDate(t.digitsAt(i)); ok {
			d.year, d.month, d.day = y, m, day
			for d.last < len(t.words) && t.at(d.last).Start < w.Start+len(t.digitsAt(i)) {
				d.last++
			}
			return d, true
		}
		k := i + 1
		if t.norm(k) == "of" {
			k++
		}
		if MonthNumber(t.at(k)) == 0 {
			return d, false
		}
		n, err := strconv.Atoi(strings.TrimRight(w.Norm, "stndrh"))
		if err != nil || n < 1 || n > 31 {
			return d, false
		}
		d.day, d.month, d.last = n, MonthNumber(t.at(k)), k+1
		return t.withYear(d), true
	}
	m := MonthNumber(w)
	if m == 0 {
		return d, false
	}
	d.month = m
	if t.norm(d.last) == "." {
		d.last++
	}
	n, err := strconv.Atoi(strings.TrimRight(t.norm(d.last), "stndrh"))
	if err != nil || n < 1 || n > 31 {
		return d, false
	}
	d.day = n
	d.last++
	return t.withYear(d), true
}

// withYear takes in the year behind a date.
func (t *text) withYear(d date) date {
	k := d.last
	if t.norm(k) == "," {
		k++
	}
	if y, err := strconv.Atoi(t.norm(k)); err == nil && y >= 1900 && y < 2100 {
		d.year, d.last = y, k+1
	}
	return d
}

// digitsAt is the run of figures, hyphens, dots and slashes at word i.
func (t *text) digitsAt(i int) string {
	s := t.flat[t.at(i).Start:]
	n := 0
	for n < len(s) && n < 10 && (s[n] >= '0' && s[n] <= '9' || s[n] == '-' || s[n] == '.' || s[n] == '/') {
		n++
	}
	return strings.TrimRight(s[:n], "-./")
}

// NumericDate reads a date as machines and officials write it: "2024-12-03",
// "11.06.2026" (day first). ok is false for anything else.
func NumericDate(s string) (y, m, d int, ok bool) {
	if len(s) < 8 || s[0]|0x20 >= 'a' {
		return 0, 0, 0, false // most words, which need no further look
	}
	part := strings.FieldsFunc(s, func(c rune) bool { return c == '-' || c == '.' || c == '/' })
	if len(part) != 3 {
		return 0, 0, 0, false
	}
	var n [3]int
	for i, p := range part {
		v, err := strconv.Atoi(p)
		if err != nil {
			return 0, 0, 0, false
		}
		n[i] = v
	}
	if len(part[0]) != 4 {
		n[0], n[2] = n[2], n[0]
	}
	ok = n[0] >= 1900 && n[0] < 2100 && n[1] >= 1 && n[1] <= 12 && n[2] >= 1 && n[2] <= 31
	return n[0], n[1], n[2], ok
}
