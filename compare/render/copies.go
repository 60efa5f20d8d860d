package render

import (
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
)

// Of texts that are all but the same a reader wants to see what differs. The
// rows that are the same word for word are then told in a line.

// foldCopies parts rows into those to print and, where the texts are all but the
// same, those whose statements are the same word for word. Who asks for rows
// that are the same gets them all.
func foldCopies(r *compare.Report, rows []compare.Row, opt Options) (shown, copied []compare.Row) {
	nearly := slices.ContainsFunc(r.Findings, func(f compare.Finding) bool { return f.Class == "near-copy" && f.Severity == "warning" })
	if !nearly || slices.Contains(opt.Only, compare.Same) {
		return rows, nil
	}
	at := documentSpanner(r.Doc)
	for _, row := range rows {
		if row.Relation.Kind == compare.Same && verbatim(row, at) {
			copied = append(copied, row)
		} else {
			shown = append(shown, row)
		}
	}
	return shown, copied
}

// verbatim reports whether all sides that have a say in a row say it in the same
// words.
func verbatim(row compare.Row, at *spanner) bool {
	first := ""
	for _, c := range row.Cells {
		if len(c.Statements) == 0 {
			continue
		}
		var words []string
		for _, s := range c.Statements {
			words = append(words, strings.Fields(at.text(s.Span))...)
		}
		switch said := strings.Join(words, " "); {
		case first == "":
			first = said
		case said != first:
			return false
		}
	}
	return true
}

// rowNames lists the statements of a row: "A2 ~ B2".
func rowNames(row compare.Row) string {
	var cells []string
	for _, c := range row.Cells {
		if len(c.Statements) > 0 {
			cells = append(cells, strings.Join(statementIDs(c), " "))
		}
	}
	return strings.Join(cells, " ~ ")
}

// copies prints the rows that are the same word for word, in a paragraph.
func (v *reportView) copies(rows []compare.Row) {
	if len(rows) == 0 {
		return
	}
	v.gap()
	var head line
	head.say(kindStyle(compare.Same), kindMark(compare.Same)+" SAME")
	head.say(plain, "  "+plural(len(rows), "row")+" word for word; --only same shows them")
	var names []string
	for _, r := range rows {
		names = append(names, rowNames(r))
	}
	v.print(head)
	v.print(hang(spaces(indent), []run{{quiet, strings.Join(names, " · ")}}, v.width)...)
}
