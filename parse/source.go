package parse

import (
	"crypto/sha256"
	"encoding/hex"
	"sort"
	"strings"
	"unicode/utf8"
)

// SourceID numbers the sources of a document in the order in which they were
// given, from 0.
type SourceID int

// Span is a half-open range of bytes, [Start, End), in the text of one source.
// It is comparable, and it is the only currency between the stages: text is
// never copied out, trimmed or folded and passed on as a string.
type Span struct {
	Source     SourceID
	Start, End int
}

// Len is the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Empty reports whether the span holds no byte; the zero Span is empty.
func (s Span) Empty() bool { return s.End <= s.Start }

// Contains reports whether t lies within s, in the same source.
func (s Span) Contains(t Span) bool {
	return s.Source == t.Source && s.Start <= t.Start && t.End <= s.End
}

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool {
	return s.Source == t.Source && s.Start < t.End && t.Start < s.End
}

// Position is a place as people count it: line and column from 1, the column
// in code points.
type Position struct{ Line, Column int }

// Source is one input text. Text is valid UTF-8 and never changes; every
// offset in the project counts its bytes.
type Source struct {
	ID     SourceID
	Name   string // the path as given, or "-" for standard input
	Text   string
	SHA256 string // of the bytes as read, in hexadecimal
	Bytes  int    // how many bytes were read
	Lang   string // ISO 639-1 of most of the text, which the parser finds out; empty when not recognised
	// Decoded names what Text was decoded or extracted from ("utf-16le"); it is
	// empty where Text is the file itself.
	Decoded string
	// Wrapped tells that a line end within a paragraph only wraps it, unless two
	// blanks stand before it.
	Wrapped bool
	// Notes are what the reading of the source found worth telling.
	Notes []Note

	lines []int // offsets at which lines begin
}

// NewSource wraps text that is already known to be valid UTF-8. raw is what
// was read; it is only measured and hashed.
func NewSource(id SourceID, name string, raw []byte, text string) *Source {
	sum := sha256.Sum256(raw)
	s := &Source{ID: id, Name: name, Text: text, SHA256: hex.EncodeToString(sum[:]), Bytes: len(raw), Lang: "en"}
	s.lines = append(make([]int, 0, 1+strings.Count(text, "\n")), 0)
	for i := range len(text) {
		if c := text[i]; (c <= '\r' || c >= 0x80) && EndsLine(text, i) {
			s.lines = append(s.lines, i+1)
		}
	}
	return s
}

// EndsLine reports whether the byte at an offset is the last one of a line end:
// "\n", "\r", "\r\n", or one of U+0085, U+2028 and U+2029. Whatever counts
// lines asks this function, so that all count alike.
func EndsLine(text string, i int) bool {
	switch text[i] {
	case '\n':
		return true
	case '\r':
		return i+1 == len(text) || text[i+1] != '\n'
	case 0x85:
		return i >= 1 && text[i-1] == 0xC2
	case 0xA8, 0xA9:
		return i >= 2 && text[i-1] == 0x80 && text[i-2] == 0xE2
	}
	return false
}

// Slice is the text of a span of this source.
func (s *Source) Slice(sp Span) string { return s.Text[sp.Start:sp.End] }

// Span makes a span of this source.
func (s *Source) Span(start, end int) Span { return Span{s.ID, start, end} }

// Position tells the line and the column of a byte offset.
func (s *Source) Position(offset int) Position {
	i := sort.SearchInts(s.lines, offset+1) - 1
	return Position{i + 1, utf8.RuneCountInString(s.Text[s.lines[i]:offset]) + 1}
}
