package lexicon

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Check finds all that is wrong with lists that are to be laid over those of
// l: lines that cannot be read, and entries that could never count. The error
// is not nil where the lists cannot be read at all.
func (l *Lexicon) Check(lists fs.FS) (Faults, error) {
	u, err := readUser(lists)
	if err != nil {
		return nil, err
	}
	return l.check(u), nil
}

func (l *Lexicon) check(u *userLists) Faults {
	c := &checker{under: l, tables: u.tables, faults: u.faults}
	for _, t := range u.tables {
		c.table(t)
	}
	slices.SortStableFunc(c.faults, func(a, b *Fault) int {
		return cmp.Or(strings.Compare(a.List, b.List), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return c.faults[:min(len(c.faults), maxFaults)]
}

// checker looks at lists of a user, row by row.
type checker struct {
	under  *Lexicon
	tables []*Table
	faults Faults
}

// fault notes what is wrong at an offset of a cell.
func (c *checker) fault(t *Table, row, cell, offset int, format string, args ...any) {
	if len(c.faults) < maxFaults {
		c.faults = append(c.faults, &Fault{t.Name, t.Lines[row], t.at(row, cell, offset), fmt.Sprintf(format, args...)})
	}
}

func (c *checker) table(t *Table) {
	columns := columnsOf(t.Name)
	checks := make([]func(row, cell int) bool, len(t.Columns))
	for i, column := range t.Columns {
		if slices.Contains(columns, column) || t.Name == "verbs" && column == "takes" {
			checks[i] = c.column(t, column)
		}
	}
	for row := range t.Rows {
		for cell, check := range checks {
			if check != nil && check(row, cell) {
				c.clean(t, row, cell)
			}
		}
	}
	c.unique(t)
	if t.Name == "opposites" {
		c.opposites(t)
	}
}

// column is the check of a column's cells; it reports whether a cell is as it
// should be.
func (c *checker) column(t *Table, column string) func(row, cell int) bool {
	if low, high, ok := limits(column); ok {
		return func(row, cell int) bool {
			n, err := strconv.Atoi(t.Rows[row][cell])
			if err != nil || n < low || n > high {
				c.fault(t, row, cell, 0, "%q is no number from %d to %d", t.Rows[row][cell], low, high)
				return false
			}
			return true
		}
	}
	if values := c.values(t.Name, column); values != nil {
		return func(row, cell int) bool { return c.closed(t, row, cell, column, values) }
	}
	for _, s := range specs {
		if s.file == t.Name && slices.Contains(s.phrases, column) {
			return func(row, cell int) bool { return c.phrases(t, row, cell, s.mode) }
		}
	}
	if isNormal(t.Name, column) {
		return func(row, cell int) bool { return c.normal(t, row, cell) }
	}
	return func(row, cell int) bool { return c.written(t, row, cell) }
}

// clean asks of every cell that nothing in it is there by mistake.
func (c *checker) clean(t *Table, row, cell int) {
	text := t.Rows[row][cell]
	if len(text) > maxText && !slices.Contains(WordColumns(t.Name), t.Columns[cell]) {
		c.fault(t, row, cell, 0, "%.40q... is longer than %d bytes", text, maxText)
		return
	}
	if at := strings.IndexFunc(text, unicode.IsControl); at >= 0 {
		c.fault(t, row, cell, at, "%q holds a control character", text)
		return
	}
	if text == "" {
		if t.Columns[cell] == columnsOf(t.Name)[0] {
			c.fault(t, row, cell, 0, "the cell of the column %q is empty", t.Columns[cell])
		}
		return
	}
	offset := 0
	for part := range strings.SplitSeq(text, "|") {
		if len(part) > maxText {
			c.fault(t, row, cell, offset, "%.40q... is longer than %d bytes", part, maxText)
			return
		}
		if part == "" || part != strings.TrimSpace(part) || strings.Contains(part, "  ") || strings.ContainsAny(part, "\u00a0\u200b") {
			c.fault(t, row, cell, offset, "stray blank or bar in %q", text)
			return
		}
		offset += len(part) + 1
	}
}

// phrases asks that each phrase of a cell can be found in a text.
func (c *checker) phrases(t *Table, row, cell int, m mode) bool {
	offset := 0
	for _, phrase := range SplitCell(t.Rows[row][cell]) {
		if len(phrase) > maxText {
			break // told for the whole cell
		}
		if items, _ := itemsOf(phrase, m, c.under); items == nil && phrase != "" {
			c.fault(t, row, cell, offset, "%q is no phrase that begins with a word", phrase)
			return false
		}
		offset += len(phrase) + 1
	}
	return true
}

// normal asks for words in the form that words of texts are looked up by.
func (c *checker) normal(t *Table, row, cell int) bool {
	offset := 0
	for _, word := range SplitCell(t.Rows[row][cell]) {
		if len(word) <= maxText && word != "" {
			if norm, _ := Norm(word); norm != word || len(Scan(word, 0, len(word))) != 1 {
				c.fault(t, row, cell, offset, "%q is no single word in its normal form, which is %q", word, norm)
				return false
			}
		}
		offset += len(word) + 1
	}
	return true
}

// written asks of words that are looked up as they are written that a text can
// hold them so.
func (c *checker) written(t *Table, row, cell int) bool {
	text := t.Rows[row][cell]
	switch {
	case t.Name == "noise" && text != strings.ToLower(text):
		c.fault(t, row, cell, 0, "%q is not in lower case", text)
		return false
	case t.Name == "abbreviations" && !strings.HasSuffix(text, "."):
		c.fault(t, row, cell, 0, "%q ends in no dot", text)
		return false
	}
	return true
}
