package pair

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// profile is what a release tells of its event, as far as pairing asks.
type profile struct {
	release   int
	publisher string // as given, or as the text tells; no two releases of a group share it
	country   string // of the publisher
	stamp     int    // day of the stamp
	stated    int    // day of the event by the opening
	day       int    // of the stamp, else of the event; noDay where there is neither
	kind      string // of contact
	plan      bool   // an announcement of what is to come
	// own is the publisher's people in the title and the first sentence, people
	// everybody in the opening.
	own, people []*person
	titled      []string // countries that the title names, without the publisher's
}

// headBytes is how much of a release is parsed: who met whom stands there.
const headBytes = 1500

// openingSentences is how many sentences of the body tell who took part.
const openingSentences = 2

// newProfile reads the head of a release.
func newProfile(i int, r Release, lex *lexicon.Lexicon) *profile {
	p := &profile{release: i, publisher: strings.TrimSpace(r.Publisher)}
	p.stamp = parseDay(r.Date)
	head := r.Title + "\n\n" + unwrap(firstBytes(r.Text, headBytes))
	doc, err := parse.Parse([]*parse.Source{parse.NewSource(0, r.File, nil, head)}, parse.Options{Shape: parse.Release, Lexicon: lex})
	if err != nil {
		p.day = p.stamp
		return p
	}
	side := doc.Sides[0]
	if p.country = countryOf(r.Publisher, lex); p.publisher == "" {
		p.publisher, p.country = side.Name, side.Country
	}
	first, opening := openingEnds(side)
	title := parse.Span{End: max(first.Start, len(r.Title))}
	if r.Publisher == "" && len(side.Names) == 0 {
		if country := leaderInTitle(doc, title); country != "" {
			p.publisher, p.country = lex.CountryName(country), country
		}
	}
	p.meet(doc, lex, title, first, opening)
	p.titled = countriesIn(head[:title.End], p.country, lex)
	p.kind = doc.Event.Kind
	p.stated = statedDay(p.stamp, eventDate(doc, p.stamp, first.End), words(doc.Sources[0].Slice(first), lex))
	p.plan = isPlan(head[:title.End], lex)
	p.day = p.stamp
	if p.day == noDay {
		p.day = p.stated
	}
	return p
}

// firstBytes is the beginning of a text, cut at a blank.
func firstBytes(text string, most int) string {
	if len(text) <= most {
		return text
	}
	for most > 0 && !utf8.RuneStart(text[most]) {
		most--
	}
	text = text[:most]
	if i := strings.LastIndexByte(text, ' '); i > 0 {
		return text[:i]
	}
	return text
}

// unwrap joins the lines of paragraphs that are folded by hand, at about 72
// columns: a line that happens to begin with the name of an office would be
// taken for a masthead. Places in the head are told to nobody. The lines of a
// front matter are none of a paragraph.
func unwrap(text string) string {
	if strings.HasPrefix(text, "---") {
		return text
	}
	out := []byte(text)
	from := 0
	for i, c := range out {
		if c != '\n' {
			continue
		}
		if i-from >= foldedLine && i+1 < len(out) && out[i+1] != '\n' && out[i+1] != '\r' {
			out[i] = ' '
		}
		from = i + 1
	}
	return string(out)
}

// foldedLine is how long the lines are, at least, that are taken to be folded.
const foldedLine = 50

// openingEnds gives the first sentence of the body and its first sentences.
func openingEnds(side *parse.Side) (first, opening parse.Span) {
	n := 0
	for _, b := range side.Blocks {
		for _, s := range b.Sentences {
			if n == 0 {
				first, opening = s.Span, s.Span
			}
			if n++; n <= openingSentences {
				opening.End = s.End
			}
		}
	}
	return first, opening
}

// eventDate is the date of the event by the parser, as far as the first sentence
// tells it: one further on may be that of another event. One without a year, as
// in "On December 30", is of the year of the stamp or of the year before.
func eventDate(doc *parse.Document, stamp, end int) string {
	e := doc.Event
	switch {
	case e.DateSpan.Empty() || e.DateSpan.End > end:
		return ""
	case e.Date != "" || stamp == noDay:
		return e.Date
	}
	return withYear(doc.Sources[e.DateSpan.Source].Slice(e.DateSpan), stamp)
}

// leaderInTitle is the country of the person whom a title names first, as a
// text without a publisher has one: "N's call with M", "Statement by N on ...".
// Whom the title names behind "with" is the other side.
func leaderInTitle(doc *parse.Document, title parse.Span) string {
	at, country := title.End, ""
	for _, who := range doc.People {
		for _, s := range who.Spans {
			if title.Contains(s) && s.Start < at {
				at, country = s.Start, who.Country
			}
		}
	}
	if strings.Contains(strings.ToLower(doc.Sources[0].Text[:at]), "with ") {
		return ""
	}
	return country
}

// countryOf is the country that a publisher's name stands for.
func countryOf(publisher string, lex *lexicon.Lexicon) string {
	for _, m := range parse.Find(parse.Words(publisher, lex), lex, lexicon.Of(lexicon.Countries, lexicon.Offices)) {
		if m.Entry.List == lexicon.Countries {
			return m.Entry.Key
		}
		return m.Entry.Value
	}
	return ""
}

// countriesIn lists the countries that a text names, but for one.
func countriesIn(text, but string, lex *lexicon.Lexicon) []string {
	var out []string
	for _, m := range parse.Find(parse.Words(text, lex), lex, lexicon.Of(lexicon.Countries, lexicon.Persons)) {
		code := m.Entry.Key
		if m.Entry.List == lexicon.Persons {
			code = m.Entry.Value
		}
		if code != "" && code != but && !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	return out
}

// words lists the words of a text in normal form.
func words(text string, lex *lexicon.Lexicon) []string {
	var out []string
	for _, w := range parse.Words(text, lex) {
		if w.Kind == lexicon.Letters {
			out = append(out, w.Norm)
		}
	}
	return out
}

// isPlan reports whether a title announces what is to come.
func isPlan(title string, lex *lexicon.Lexicon) bool {
	for _, w := range words(title, lex) {
		switch w {
		case "upcoming", "will", "announcing", "previewing", "preview", "schedule":
			return true
		}
	}
	return false
}
