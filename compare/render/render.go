// Package render writes reports and documents in the formats that readoutdiff
// knows. A renderer reads its argument and the options, nothing else: neither
// the environment nor a clock.
package render

import (
	"io"
	"slices"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/gate"
	"github.com/readoutdiff/readoutdiff/parse"
)

// Options is what a renderer may need besides what it prints.
type Options struct {
	Width   int    // columns of the medium; 0 or less means DefaultWidth
	Color   bool   // whether colour codes may be written; decided once, by the caller
	Version string // of the tool, for formats that name it
	Explain bool   // show the reasons of each decision as well

	Theme  Theme  // of the colours; empty means DefaultTheme
	Layout Layout // of the rows on a terminal; empty means Columns
	// Links are the addresses of the sources, by their ID, that a terminal can
	// open; none where it must not be given any. They hold no control characters.
	Links []string
	// Only and Sides choose rows: those of these relations, and those in which
	// one of these sides has a say. Empty chooses all.
	Only  []compare.Kind
	Sides []parse.SideID
	Row   int // the only row to show, with its account; 0 for all
}

// Layout is how the rows of a comparison are set on a terminal.
type Layout string

// Columns sets the sides side by side where there is room for it, Stacked one
// under the other, Brief each row on a line.
const (
	Columns Layout = "columns"
	Stacked Layout = "rows"
	Brief   Layout = "brief"
)

// Layouts is every layout; the first is the default.
func Layouts() []Layout { return []Layout{Columns, Stacked, Brief} }

// Filters reports whether only some rows are chosen.
func (o Options) Filters() bool { return len(o.Only)+len(o.Sides) > 0 || o.Row > 0 }

// Shows reports whether a row is chosen.
func (o Options) Shows(r compare.Row) bool {
	if o.Row > 0 && r.ID != o.Row {
		return false
	}
	if len(o.Only) > 0 && !slices.Contains(o.Only, r.Relation.Kind) {
		return false
	}
	return slices.ContainsFunc(r.Cells, func(c compare.Cell) bool { return len(c.Statements) > 0 && o.showsSide(c.Side) })
}

// chosen lists the rows that are chosen, in order.
func (o Options) chosen(r *compare.Report) []compare.Row {
	if !o.Filters() {
		return r.Rows
	}
	var rows []compare.Row
	for _, row := range r.Rows {
		if o.Shows(row) {
			rows = append(rows, row)
		}
	}
	return rows
}

func (o Options) showsSide(id parse.SideID) bool {
	return len(o.Sides) == 0 || slices.Contains(o.Sides, id)
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
	// Write prints a comparison, WriteDocument what the parser saw,
	// WriteExplanation how the texts a and b relate, and WriteCheck how a
	// comparison keeps the rules that it is held to.
	Write            func(w io.Writer, r *compare.Report, opt Options) error
	WriteDocument    func(w io.Writer, d *parse.Document, opt Options) error
	WriteExplanation func(w io.Writer, e *compare.Explanation, a, b string, opt Options) error
	WriteCheck       func(w io.Writer, r *gate.Result, opt Options) error
}

// Explains reports whether the format can show a row with its account.
func (f Format) Explains() bool {
	return slices.Contains([]string{"terminal", "json", "ndjson"}, f.Name)
}

// Formats is every format, in the order of --help; the first is the default.
func Formats() []Format {
	return []Format{
		{"terminal", "aligned columns for people", WriteTerminal, WriteDocumentTerminal, WriteExplanationTerminal, WriteCheckTerminal},
		{"json", "everything the tool knows, schema " + Schema, WriteJSON, WriteDocumentJSON, WriteExplanationJSON, WriteCheckJSON},
		{"ndjson", "the same on one line, for streams", WriteNDJSON, WriteDocumentNDJSON, nil, nil},
		{"html", "one page for a browser, without network or script", WriteHTML, nil, nil, nil},
		{"markdown", "for an issue or a wiki", WriteMarkdown, nil, nil, nil},
		{"csv", "a table with a line a statement", WriteCSV, WriteDocumentCSV, nil, nil},
		{"csv-rows", "a table with a line a row, the sides side by side", WriteRowsCSV, nil, nil, nil},
		{"tsv", "as csv, with tabs", WriteTSV, WriteDocumentTSV, nil, nil},
		{"tsv-rows", "as csv-rows, with tabs", WriteRowsTSV, nil, nil, nil},
		{"sarif", "findings as SARIF 2.1.0, for code scanning", WriteSARIF, nil, nil, WriteCheckSARIF},
		{"junit", "findings as JUnit XML, for CI", WriteJUnit, nil, nil, WriteCheckJUnit},
		{"github", "findings as GitHub annotations", WriteGitHub, nil, nil, WriteCheckGitHub},
	}
}
