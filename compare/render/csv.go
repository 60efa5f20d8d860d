package render

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// Two tables serve analysts, each with a header, RFC 4180 quotation marks and
// line feeds. The first has a line a statement, with the row in which it stands
// (one table for pivots and joins); the second a line a row, with the sides side
// by side (for reading in a spreadsheet).

// WriteCSV writes a line for every statement of the chosen rows, in the order of
// the text, and for those of the outlet, which stand in no row.
func WriteCSV(w io.Writer, r *compare.Report, opt Options) error {
	return writeStatementTable(w, ',', r.Doc, r, opt)
}

// WriteTSV is WriteCSV with tabs between the cells.
func WriteTSV(w io.Writer, r *compare.Report, opt Options) error {
	return writeStatementTable(w, '\t', r.Doc, r, opt)
}

// WriteDocumentCSV writes a line for every statement, without the columns that
// a comparison gives.
func WriteDocumentCSV(w io.Writer, d *parse.Document, opt Options) error {
	return writeStatementTable(w, ',', d, nil, opt)
}

// WriteDocumentTSV is WriteDocumentCSV with tabs between the cells.
func WriteDocumentTSV(w io.Writer, d *parse.Document, opt Options) error {
	return writeStatementTable(w, '\t', d, nil, opt)
}

// WriteRowsCSV writes a line for every chosen row.
func WriteRowsCSV(w io.Writer, r *compare.Report, opt Options) error {
	return writeRowTable(w, ',', r, opt)
}

// WriteRowsTSV is WriteRowsCSV with tabs between the cells.
func WriteRowsTSV(w io.Writer, r *compare.Report, opt Options) error {
	return writeRowTable(w, '\t', r, opt)
}

// placed is what a table says of a statement's place in the comparison.
type placed struct {
	row          compare.Row
	counterparts []string
}

func writeStatementTable(w io.Writer, comma rune, d *parse.Document, r *compare.Report, opt Options) error {
	t := newTable(w, comma)
	at := documentSpanner(d)
	head := []string{"file", "line", "column", "start", "end", "side", "side_name", "role", "country", "statement", "kind", "text",
		"speaker", "entity", "verb", "force", "modality", "negated", "voiced", "topics"}
	var rows map[parse.StatementID]placed
	var said map[parse.StatementID]string
	if r != nil {
		head = append(head, "row", "relation", "similarity", "confidence", "counterparts", "pinned")
		rows, said = placements(r, opt), recurring(r)
		if len(r.Pasts) > 0 {
			head = append(head, "recurrence", "earlier")
		}
	}
	t.write(head...)
	for _, side := range d.Sides {
		for _, s := range side.Statements() {
			cells := statementCells(d, side, s, at)
			p, found := rows[s.ID]
			switch {
			case r == nil:
			case found:
				cells = append(cells, strconv.Itoa(p.row.ID), string(p.row.Relation.Kind), decimal(p.row.Relation.Similarity),
					string(p.row.Confidence), strings.Join(p.counterparts, " "), strconv.FormatBool(p.row.Pinned))
			case side.Role == parse.Party || opt.Filters():
				continue // its row was not chosen
			default:
				cells = append(cells, "", "", "", "", "", "")
			}
			if r != nil && len(r.Pasts) > 0 {
				kind, place, _ := strings.Cut(said[s.ID], ", ")
				cells = append(cells, kind, place) // "boilerplate", "release 2, line 4"
			}
			t.write(cells...)
		}
	}
	return t.finish()
}

func placements(r *compare.Report, opt Options) map[parse.StatementID]placed {
	out := map[parse.StatementID]placed{}
	for _, row := range opt.chosen(r) {
		for i, c := range row.Cells {
			var others []string
			for k, o := range row.Cells {
				if k != i {
					others = append(others, statementIDs(o)...)
				}
			}
			for _, s := range c.Statements {
				out[s.ID] = placed{row, others}
			}
		}
	}
	return out
}

func statementIDs(c compare.Cell) []string {
	var ids []string
	for _, s := range c.Statements {
		ids = append(ids, string(s.ID))
	}
	return ids
}

func statementCells(d *parse.Document, side *parse.Side, s *parse.Statement, at *spanner) []string {
	place := at.position(s.Span)
	words := func(sp parse.Span) string {
		if sp.Empty() {
			return ""
		}
		return at.text(sp)
	}
	_, verb, _ := strings.Cut(s.Verb.Entry, "/")
	force := ""
	if !s.Verb.Empty() {
		force = strconv.Itoa(s.Force)
	}
	return []string{
		d.Sources[s.Source].Name, strconv.Itoa(place.Line), strconv.Itoa(place.Column), strconv.Itoa(s.Start), strconv.Itoa(s.End),
		string(side.ID), side.Name, string(side.Role), side.Country, string(s.ID), string(s.Kind), at.text(s.Span),
		words(s.Speaker.Span), s.Speaker.Entity, verb, force, string(s.Modality), strconv.FormatBool(s.Negated), string(s.Voiced),
		strings.Join(s.Topics, "; "),
	}
}

func writeRowTable(w io.Writer, comma rune, r *compare.Report, opt Options) error {
	t := newTable(w, comma)
	at := documentSpanner(r.Doc)
	sides := parties(r.Doc)
	head := []string{"row", "relation", "similarity", "confidence", "pinned", "topics", "reasons", "ties"}
	for _, s := range sides {
		id := string(s.ID)
		head = append(head, id+"_name", id+"_statements", id+"_lines", id+"_text")
	}
	t.write(head...)
	for _, row := range opt.chosen(r) {
		reasons, ties := reasonsAndTies(row.Relation)
		cells := []string{strconv.Itoa(row.ID), string(row.Relation.Kind), decimal(row.Relation.Similarity), string(row.Confidence),
			strconv.FormatBool(row.Pinned), strings.Join(commonTopics(row), "; "), strings.Join(reasons, "; "), strings.Join(ties, "; ")}
		for i, c := range row.Cells {
			var lines, texts []string
			for _, s := range c.Statements {
				lines = append(lines, strconv.Itoa(at.position(s.Span).Line))
				texts = append(texts, at.text(s.Span))
			}
			cells = append(cells, sides[i].Name, strings.Join(statementIDs(c), " "), strings.Join(lines, " "), strings.Join(texts, " … "))
		}
		t.write(cells...)
	}
	return t.finish()
}

// reasonsAndTies parts what decided on a relation from what only ties words.
func reasonsAndTies(rel compare.Relation) (reasons, ties []string) {
	for _, e := range rel.Evidence {
		if isTie(e) {
			ties = append(ties, e.Note)
		} else {
			reasons = append(reasons, e.Rule+": "+e.Note)
		}
	}
	return reasons, ties
}

func decimal(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// tableWriter writes lines of cells and keeps the first error.
type tableWriter struct {
	csv *csv.Writer
	err error
}

func newTable(w io.Writer, comma rune) *tableWriter {
	t := &tableWriter{csv: csv.NewWriter(w)}
	t.csv.Comma = comma
	return t
}

func (t *tableWriter) write(cells ...string) {
	for i, c := range cells {
		cells[i] = inert(visibleLine(c))
	}
	if t.err == nil {
		t.err = t.csv.Write(cells)
	}
}

func (t *tableWriter) finish() error {
	t.csv.Flush()
	if t.err == nil {
		t.err = t.csv.Error()
	}
	return t.err
}

// inert keeps a spreadsheet from calculating what a text says: a cell that
// begins like a formula gets an apostrophe before it, which spreadsheets take
// for "text follows". Wide forms of the signs count, since some programs fold
// them, and so does a sign behind a quotation mark or a separator, where a
// program may cut the cell in another way than it was written.
func inert(cell string) string {
	trimmed := strings.TrimLeft(cell, " '\"`;,")
	for _, sign := range []string{"=", "+", "-", "@", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(trimmed, sign) {
			return "'" + cell
		}
	}
	return cell
}
