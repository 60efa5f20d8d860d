package batch

import (
	"bytes"
	"errors"
	"io"
	"slices"

	"github.com/readoutdiff/readoutdiff/compare/records"
)

// Item is a record before it is read: a line of NDJSON, or a comparison that is
// known already, such as a folder's.
type Item struct {
	Input string // the name of the file; empty where there is only one
	Line  int    // in its input, from 1
	raw   []byte
	known *records.Comparison
	err   error // why the line could not be kept
}

// Input gives items until io.EOF.
type Input interface {
	Next() (Item, error)
}

// Lines is the records of an NDJSON input.
type Lines struct {
	name string
	in   *records.Lines
}

// NewLines reads records from r; lines of more than most bytes become errors.
// The name is told with each record; it is empty where there is only one input.
func NewLines(name string, r io.Reader, most int64) *Lines {
	return &Lines{name, records.NewLines(r, most)}
}

// Next is the next line that is not blank.
func (l *Lines) Next() (Item, error) {
	for {
		line, err := l.in.Next()
		switch {
		case errors.Is(err, records.ErrLongLine):
			return Item{Input: l.name, Line: l.in.Number(), err: err}, nil
		case err != nil:
			return Item{}, err
		case len(bytes.TrimSpace(line)) > 0:
			return Item{Input: l.name, Line: l.in.Number(), raw: slices.Clone(line)}, nil
		}
	}
}

// Offset is how many bytes of the input have been read.
func (l *Lines) Offset() int64 { return l.in.Offset() }

// Listed is comparisons that are known already.
type Listed struct {
	name string
	list []records.Comparison
	at   int
}

// NewListed gives the comparisons of a list, numbered from 1 where they have no
// line.
func NewListed(name string, list []records.Comparison) *Listed {
	return &Listed{name: name, list: list}
}

// Next is the next of the list.
func (l *Listed) Next() (Item, error) {
	if l.at == len(l.list) {
		return Item{}, io.EOF
	}
	c := l.list[l.at]
	l.at++
	if c.Line == 0 {
		c.Line = l.at
	}
	return Item{Input: l.name, Line: c.Line, known: &c}, nil
}

// comparison reads the record of an item.
func (i *Item) comparison() (records.Comparison, error) {
	switch {
	case i.err != nil:
		return records.Comparison{Line: i.Line, ID: []byte("null")}, i.err
	case i.known != nil:
		return *i.known, nil
	}
	return records.ReadComparison(i.raw, i.Line)
}
