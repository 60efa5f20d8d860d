package reader

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Format is what a text is wrapped in.
type Format string

// The formats that are read. Auto means that the content tells.
const (
	Auto     Format = "auto"
	Text     Format = "text"
	Markdown Format = "markdown"
	HTML     Format = "html"
	DOCX     Format = "docx"
)

// Formats lists the formats, Auto first.
func Formats() []Format { return []Format{Auto, Text, Markdown, HTML, DOCX} }

// Options steer the reading. The zero value is the default.
type Options struct {
	Format   Format // empty means Auto
	Encoding string // a name that KnownEncoding knows; empty: as declared, else as detected
	Lenient  bool   // replace what is not of the encoding by U+FFFD instead of failing
	// MaxText is how many bytes a text may have that is taken out of a
	// compressed document; 0 means 64 MiB.
	MaxText int64
	// Lexicon holds the names by which encodings are told apart; nil means
	// lexicon.Default.
	Lexicon *lexicon.Lexicon
}

const defaultMaxText = 64 << 20

// Read makes a source of what was read from a file. It fails with a
// *parse.Error that names the place and a way on.
func Read(id parse.SourceID, name string, raw []byte, opt Options) (*parse.Source, error) {
	r := &reading{name: name, raw: raw, opt: opt}
	text, err := r.text()
	if err != nil {
		return nil, err
	}
	if !HasText(text) {
		return nil, r.fault("has no text", "give a release, or an article that quotes releases")
	}
	s := parse.NewSource(id, name, raw, text)
	s.Decoded = strings.Join(r.made, ", ")
	s.Notes, s.Wrapped = r.notes, r.wrapped
	for i := range s.Notes {
		s.Notes[i].Span = s.Span(firstWord(text))
	}
	return s, nil
}

// reading is what one run of Read knows.
type reading struct {
	name  string
	raw   []byte
	opt   Options
	made  []string // what the text was made from, outermost first
	notes []parse.Note
	// wrapped is Source.Wrapped.
	wrapped bool
}

func (r *reading) fault(what, remedy string) error {
	return &parse.Error{Name: r.name, What: what, Remedy: remedy}
}

func (r *reading) note(severity, format string, args ...any) {
	r.notes = append(r.notes, parse.Note{Severity: severity, Message: fmt.Sprintf(format, args...)})
}

// text is the running text of what was read.
func (r *reading) text() (string, error) {
	format := r.opt.Format
	if format == "" {
		format = Auto
	}
	kind := containerOf(r.raw)
	if kind == "" && format == DOCX {
		return "", r.fault("is no DOCX document", "leave out --input-format, or name another")
	}
	if kind == "zip" && (format == Auto || format == DOCX) {
		r.made = append(r.made, string(DOCX))
		return r.docx()
	}
	if what, remedy := refusal(kind); what != "" {
		return "", r.fault(what, remedy)
	}
	text, err := r.decode(format)
	if err != nil {
		return "", err
	}
	if format == Auto {
		format = formatOf(text)
	}
	switch format {
	case HTML:
		r.made = append([]string{string(HTML)}, r.made...)
		return r.html(text)
	case Markdown:
		r.wrapped = true
		if plain := plainMarkdown(text); plain != text {
			r.made = append([]string{string(Markdown)}, r.made...)
			return plain, nil
		}
	}
	return text, nil
}

// firstWord is the place of the first thing that shows.
func firstWord(text string) (start, end int) {
	for start < len(text) {
		c, n := utf8.DecodeRuneInString(text[start:])
		if !unicode.IsSpace(c) && !lexicon.IsIgnorable(c) {
			break
		}
		start += n
	}
	for end = start; end < len(text); {
		c, n := utf8.DecodeRuneInString(text[end:])
		if unicode.IsSpace(c) {
			break
		}
		end += n
	}
	return start, end
}

// HasText tells whether there is anything to read: one letter or digit. Some
// fillers count as letters and show nothing.
func HasText(text string) bool {
	for _, c := range text {
		if (unicode.IsLetter(c) || unicode.IsNumber(c)) && !unicode.Is(unicode.Other_Default_Ignorable_Code_Point, c) {
			return true
		}
	}
	return false
}
