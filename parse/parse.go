package parse

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Options steer the parser. The zero value is the default.
type Options struct {
	// Shape tells how the sources hold the sides; empty means that the parser
	// finds out: one source is an article, several are releases.
	Shape Shape
	// Sides names the sides in order, as the user wants them called; sides past
	// its end are named from the text.
	Sides []string
	// Lexicon is where words are looked up; nil means lexicon.Default.
	Lexicon *lexicon.Lexicon
}

func (o Options) lexicon() *lexicon.Lexicon {
	if o.Lexicon != nil {
		return o.Lexicon
	}
	return lexicon.Default()
}

// Parse makes a document of its sources. It fails with an *Error where a source
// holds no text, and where the shape is an article and there is not exactly one
// source. An article in which fewer than two sides are found is no error here:
// its notes say what was found. The sources stay as they are; the document
// holds copies of them that know their language.
func Parse(sources []*Source, opt Options) (*Document, error) {
	p := &parser{lex: opt.lexicon(), opt: opt, doc: &Document{Sources: slices.Clone(sources), Shape: opt.Shape, Lexicon: opt.lexicon()}}
	if p.doc.Shape == "" {
		p.doc.Shape = Release
		if len(sources) == 1 {
			p.doc.Shape = Article
		}
	}
	if p.doc.Shape == Article && len(sources) != 1 {
		return nil, &Error{Name: sources[1].Name, What: "an article is one text", Remedy: "compare one article, or use --shape release for one release a side"}
	}
	for _, s := range sources {
		if start, end := trim(s.Text, 0, len(s.Text)); start == end {
			return nil, &Error{Name: s.Name, What: "has no text", Remedy: "give a file with the words of a release or an article"}
		}
	}
	p.noteLists()
	for i, s := range p.doc.Sources {
		// The language is noted on a copy: others may parse the same source now.
		own := *s
		p.doc.Sources[i] = &own
		p.read(&own)
	}
	if p.doc.Shape == Article {
		p.article(p.texts[0])
	} else {
		for _, t := range p.texts {
			p.release(t)
		}
	}
	p.finish()
	return p.doc, nil
}

// parser is what one run of Parse knows.
type parser struct {
	lex   *lexicon.Lexicon
	opt   Options
	doc   *Document
	texts []*text
}

// read prepares one source: its words, paragraphs, quotations and people.
func (p *parser) read(s *Source) {
	t := newText(s, p.lex)
	t.paras = t.paragraphs()
	furnish(t, t.paras)
	p.leaveForeign(t)
	var open []int
	t.quotes, open = quotations(s.Text, t.paras)
	t.markQuoted()
	t.cast = newCast(t)
	p.texts = append(p.texts, t)
	p.doc.Notes = append(p.doc.Notes, s.Notes...)
	message := "a quotation mark here has no counterpart"
	if len(open) > maxOpen {
		message = fmt.Sprintf("%d quotation marks have no counterpart, the first of them here", len(open))
		open = open[:1]
	}
	for _, at := range open {
		_, n := utf8.DecodeRuneInString(s.Text[at:])
		p.note("warning", message, s.Span(at, at+n))
	}
}

// noteLists tells with which lists of a user the result came about, since
// nobody can repeat it without them.
func (p *parser) noteLists() {
	for _, layer := range p.lex.Layers() {
		var lists []string
		for _, t := range layer.Tables {
			lists = append(lists, fmt.Sprintf("%s (%d)", t.Name, len(t.Rows)))
		}
		name := ""
		if layer.Name != "" {
			name = " of " + layer.Name
		}
		p.note("note", fmt.Sprintf("word lists%s outrank the built-in ones: %s; SHA-256 %.16s", name, strings.Join(lists, ", "), layer.SHA256), Span{})
	}
}

// maxOpen is how many quotation marks without a counterpart are noted one by
// one.
const maxOpen = 3

func (p *parser) note(severity, message string, span Span) {
	p.doc.Notes = append(p.doc.Notes, Note{severity, message, span})
}

// finish numbers the sides and statements, and draws what needs all of them.
func (p *parser) finish() {
	p.number()
	p.voices()
	for _, s := range p.doc.Sides {
		if s.Role == Party {
			p.slots(s)
		}
	}
	p.event()
	p.people()
	for _, t := range p.texts {
		p.warnOfHidden(t)
	}
	p.noteLong()
}

// MaxWords is how many words of a statement are set against another's one by
// one. No government writes such statements; text that lost its punctuation
// looks like one.
const MaxWords = 2000

// noteLong tells which sides have longer ones.
func (p *parser) noteLong() {
	for _, side := range p.doc.Sides {
		count, first := 0, Span{}
		for _, st := range side.Statements() {
			if len(st.Words) <= MaxWords {
				continue
			}
			if count++; count == 1 {
				first = p.doc.Sources[st.Source].Span(st.Words[0].Start, st.Words[0].End)
			}
		}
		if count > 0 {
			p.note("warning", fmt.Sprintf("side %s holds %s of more than %d words; it is compared as a whole, its changes are not marked, and its names are not listed", side.ID, plural(count, "statement"), MaxWords), first)
		}
	}
}

// number names the sides in order and the statements within each.
func (p *parser) number() {
	next := 0
	for _, s := range p.doc.Sides {
		s.ID = "O"
		if s.Role == Party {
			s.ID = sideID(next)
			next++
		}
		for i, st := range s.Statements() {
			st.ID = StatementID(string(s.ID) + strconv.Itoa(i+1))
		}
	}
}

// sideID is A to N, P to Z (O is the outlet), then AA and so on.
func sideID(n int) SideID {
	const letters = "ABCDEFGHIJKLMNPQRSTUVWXYZ"
	if n < len(letters) {
		return SideID(letters[n : n+1])
	}
	return sideID(n/len(letters)-1) + sideID(n%len(letters))
}
