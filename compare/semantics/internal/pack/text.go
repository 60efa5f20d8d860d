package pack

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// What a set of vectors may be, so that a file that is none, or is meant to do
// harm, is refused before it fills the memory.
const (
	maxDimensions = 1024
	maxWords      = 4 << 20
	maxBytes      = 1 << 30 // of coordinates, one byte each
	maxLine       = 64 << 10
	maxCoordinate = 1e6
	minCoordinate = 1e-30 // a vector that is smaller all over is all zeros
)

// TextError is a fault in the text form of vectors.
type TextError struct {
	Line, Column int // from 1; the column counts code points
	What         string
	Err          error // of reading; nil where the text itself is at fault
}

// Error names the line.
func (e *TextError) Error() string { return fmt.Sprintf("line %d: %s", e.Line, e.What) }

// Unwrap is the fault of reading, if it was one.
func (e *TextError) Unwrap() error { return e.Err }

// fault is a TextError without its line.
func fault(column int, format string, args ...any) *TextError {
	return &TextError{Column: column, What: fmt.Sprintf(format, args...)}
}

// textReader takes the lines of a text one by one.
type textReader struct {
	vectorSet
	lines  *bufio.Scanner
	line   int
	seen   map[string]bool
	vector []float32
}

// ReadVectors reads vectors in the text format and lays them out as a table.
func ReadVectors(r io.Reader) (string, error) {
	t := &textReader{lines: bufio.NewScanner(r), seen: map[string]bool{}}
	t.lines.Buffer(make([]byte, 0, 16<<10), maxLine)
	if wrong := t.readAll(); wrong != nil {
		scan := t.lines.Err()
		switch {
		case errors.Is(scan, bufio.ErrTooLong):
			wrong = fault(1, "longer than %d bytes: not a line of a vectors file", maxLine)
		case scan != nil:
			wrong = &TextError{Column: 1, What: scan.Error(), Err: scan}
		}
		wrong.Line = t.line
		return "", wrong
	}
	return t.table(), nil
}

func (t *textReader) next() ([]byte, bool) {
	t.line++
	if !t.lines.Scan() {
		return nil, false
	}
	return t.lines.Bytes(), true
}

// readAll reads the first line, which may be a header, and what follows. A text
// without a header ends where it ends.
func (t *textReader) readAll() *TextError {
	text, ok := t.next()
	if !ok {
		return fault(1, noHeader)
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	fields := split(text)
	if len(fields) < 2 {
		return fault(1, noHeader)
	}
	if len(fields) > 2 {
		if wrong := t.setDimensions(len(fields)-1, fields[1].at(text)); wrong != nil {
			return wrong
		}
		if wrong := t.add(text); wrong != nil {
			return wrong
		}
		return t.readRest()
	}
	count, wrong := t.header(text, fields)
	if wrong != nil {
		return wrong
	}
	for range count {
		if text, ok = t.next(); !ok {
			return fault(1, "the file ends here; its first line announces %d words", count)
		}
		if wrong := t.add(text); wrong != nil {
			return wrong
		}
	}
	if text, ok = t.next(); ok && len(bytes.TrimSpace(text)) > 0 {
		return fault(1, "more lines than the %d words that the first line announces", count)
	}
	return t.ended()
}

const noHeader = `want the number of words and of dimensions, as in "20000 100", or a word and its coordinates`

// header reads a first line of two fields.
func (t *textReader) header(text []byte, fields []field) (count int, wrong *TextError) {
	count, err := strconv.Atoi(string(fields[0].text))
	if err != nil || count < 1 {
		return 0, fault(1, noHeader)
	}
	dim, err := strconv.Atoi(string(fields[1].text))
	if err != nil || dim < 1 {
		return 0, fault(fields[1].at(text), noHeader)
	}
	if wrong := t.setDimensions(dim, fields[1].at(text)); wrong != nil {
		return 0, wrong
	}
	switch {
	case count > maxWords:
		return 0, fault(1, "%d words; at most %d are read", count, maxWords)
	case count*dim > maxBytes:
		return 0, fault(1, "%d words of %d dimensions; at most %d coordinates are read", count, dim, maxBytes)
	}
	return count, nil
}

func (t *textReader) setDimensions(dim, column int) *TextError {
	if dim > maxDimensions {
		return fault(column, "%d dimensions; at most %d are read", dim, maxDimensions)
	}
	t.dim, t.vector = dim, make([]float32, dim)
	return nil
}

// readRest reads to the end of a text without a header; empty lines may end it.
func (t *textReader) readRest() *TextError {
	for {
		text, ok := t.next()
		switch {
		case !ok:
			return t.ended()
		case len(t.words) >= maxWords:
			return fault(1, "more than %d words; no more are read", maxWords)
		case len(t.rows) > maxBytes-t.dim:
			return fault(1, "more than %d coordinates; no more are read", maxBytes)
		case len(bytes.TrimSpace(text)) == 0:
			return t.readEmpty()
		}
		if wrong := t.add(text); wrong != nil {
			return wrong
		}
	}
}

func (t *textReader) readEmpty() *TextError {
	for {
		text, ok := t.next()
		if !ok {
			return t.ended()
		}
		if len(bytes.TrimSpace(text)) > 0 {
			return fault(1, "text behind an empty line")
		}
	}
}

// ended is nil at the end of the text; the caller tells what else ended it.
func (t *textReader) ended() *TextError {
	if t.lines.Err() != nil {
		return fault(1, "unreadable")
	}
	return nil
}

// add takes one line. Of words with one normal form the first counts.
func (t *textReader) add(line []byte) *TextError {
	fields := split(line)
	if len(fields) != t.dim+1 {
		column := utf8.RuneCount(line) + 1
		if len(fields) > t.dim+1 {
			column = fields[t.dim+1].at(line)
		}
		return fault(column, "%d fields; want a word and %d coordinates", len(fields), t.dim)
	}
	if !utf8.Valid(fields[0].text) {
		return fault(fields[0].at(line), "the word is not valid UTF-8")
	}
	most := 0.0
	for i, f := range fields[1:] {
		x, err := strconv.ParseFloat(string(f.text), 32)
		if err != nil || math.IsNaN(x) || math.Abs(x) > maxCoordinate {
			return fault(f.at(line), "coordinate %d, %.40q, is no number between -%g and %g", i+1, f.text, maxCoordinate, maxCoordinate)
		}
		t.vector[i] = float32(x)
		most = max(most, math.Abs(x))
	}
	if most < minCoordinate {
		clear(t.vector)
	}
	word, _ := lexicon.Norm(string(fields[0].text))
	if word == "" || t.seen[word] {
		return nil
	}
	t.seen[word] = true
	t.words = append(t.words, word)
	rows, scale, length := quantise(t.rows, t.vector)
	t.rows, t.scales, t.lengths = rows, append(t.scales, scale), append(t.lengths, length)
	return nil
}

// field is a part of a line.
type field struct {
	text  []byte
	start int
}

// at is the column of a field.
func (f field) at(line []byte) int { return utf8.RuneCount(line[:f.start]) + 1 }

// split cuts a line at blanks and tabs alone: a word may hold other white
// space, such as a no-break space.
func split(line []byte) []field {
	line = bytes.TrimSuffix(line, []byte("\r"))
	var out []field
	for i := 0; i < len(line); {
		if line[i] == ' ' || line[i] == '\t' {
			i++
			continue
		}
		start := i
		for i < len(line) && line[i] != ' ' && line[i] != '\t' {
			i++
		}
		out = append(out, field{line[start:i], start})
	}
	return out
}
