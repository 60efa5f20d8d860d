// Package render writes reports and documents in the formats that readoutdiff
// knows. A renderer reads its argument and the options, nothing else: neither
// the environment nor a clock.
package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// Options is what a renderer may need besides what it prints.
type Options struct {
	Width   int    // columns of the medium; 0 or less means DefaultWidth
	Color   bool   // whether colour codes may be written; decided once, by the caller
	Version string // of the tool, for formats that name it
	Explain bool   // show the reasons of each decision as well
}

// DefaultWidth is the width of a medium that does not tell its own.
const DefaultWidth = 100

// Columns is the width to write for.
func (o Options) Columns() int {
	if o.Width > 0 {
		return o.Width
	}
	return DefaultWidth
}

// Format is one way of writing a result. A function that is nil means that the
// format has no form for that result.
type Format struct {
	Name        string
	Description string // one line of --help
	// Write prints a comparison, WriteDocument what the parser saw, and
	// WriteExplanation how the texts a and b relate.
	Write            func(w io.Writer, r *compare.Report, opt Options) error
	WriteDocument    func(w io.Writer, d *parse.Document, opt Options) error
	WriteExplanation func(w io.Writer, e *compare.Explanation, a, b string, opt Options) error
}

// Formats is every format, in the order of --help; the first is the default.
func Formats() []Format {
	return []Format{
		{"terminal", "aligned columns for people", WriteTerminal, WriteDocumentTerminal, WriteExplanationTerminal},
		{"json", "everything the tool knows, schema " + Schema, WriteJSON, WriteDocumentJSON, WriteExplanationJSON},
	}
}
