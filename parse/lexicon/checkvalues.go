package lexicon

import (
	"math"
	"slices"
	"strings"
)

// limits are the least and the greatest number of a column.
func limits(column string) (low, high int, ok bool) {
	switch column {
	case "force":
		return 0, 5, true
	case "level":
		return 1, 5, true
	case "documents":
		return 0, math.MaxUint16, true
	}
	return 0, 0, false
}

// isNormal reports whether the words of a column are looked up by normal form.
func isNormal(list, column string) bool {
	switch list {
	case "frequencies", "grammar", "joint", "lemmas", "stopwords":
		return column != "class" && column != "documents"
	case "irregular":
		return column == "base"
	}
	return false
}

// isClosed reports whether the program knows every value of a column: another
// one would be looked up by nobody.
func isClosed(list, column string) bool {
	switch column {
	case "class", "takes", "modality", "loaded", "role", "who", "kind", "country":
		return true
	case "value":
		return list == "formats"
	}
	return false
}

// values is what a column may hold, sorted: what the built-in list holds there.
// It is nil where that is up to who writes the list.
func (c *checker) values(list, column string) []string {
	if !isClosed(list, column) {
		return nil
	}
	values := columnValues(builtinTableOf(list), column)
	if column == "country" {
		// Some people speak for an alliance.
		for name, column := range map[string]string{"countries": "code", "organizations": "name"} {
			values = append(values, columnValues(builtinTableOf(name), column)...)
			for _, t := range c.tables {
				if t.Name == name {
					values = append(values, columnValues(t, column)...)
				}
			}
		}
		values = append(values, "")
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// builtinTableOf is a built-in list; the tests read them all.
func builtinTableOf(name string) *Table {
	t, err := ReadTable(name)
	if err != nil {
		return &Table{Name: name}
	}
	return t
}

// columnValues lists the values of a column, of which a cell may hold several.
func columnValues(t *Table, column string) []string {
	at := t.Column(column)
	if at < 0 {
		return nil
	}
	var values []string
	for _, row := range t.Rows {
		values = append(values, strings.Split(row[at], "|")...)
	}
	return values
}

// closed asks for values that the program knows.
func (c *checker) closed(t *Table, row, cell int, column string, values []string) bool {
	offset := 0
	for value := range strings.SplitSeq(t.Rows[row][cell], "|") {
		if _, known := slices.BinarySearch(values, value); !known {
			switch {
			case t.Name == "grammar":
				c.fault(t, row, cell, offset, "%q is no class of words; one of %s", value, strings.Join(values, ", "))
			case column == "country":
				c.fault(t, row, cell, offset, "%q is no code of a country; add it to countries.tsv, or leave the cell empty", value)
			default:
				c.fault(t, row, cell, offset, "%q is no value of the column %q; one of %s", value, column, strings.Join(values, ", "))
			}
			return false
		}
		offset += len(value) + 1
	}
	return true
}

// unique asks that a list says everything once: which line counts would depend
// on their order. A word may have several classes and opposites, and a term may
// be in several sets of synonyms.
func (c *checker) unique(t *Table) {
	columns := columnsOf(t.Name)[:1]
	for _, s := range specs {
		if s.file == t.Name {
			columns = s.phrases
		}
	}
	whole := t.Name == "grammar" || t.Name == "opposites" || t.Name == "synonyms"
	seen := map[string]int{}
	for row := range t.Rows {
		if whole {
			c.once(t, row, 0, 0, strings.Join(t.Rows[row], "\t"), seen)
			continue
		}
		for _, column := range columns {
			cell, offset := t.Column(column), 0
			for _, part := range SplitCell(t.Rows[row][cell]) {
				c.once(t, row, cell, offset, part, seen)
				offset += len(part) + 1
			}
		}
	}
}

func (c *checker) once(t *Table, row, cell, offset int, text string, seen map[string]int) {
	if line, again := seen[text]; again {
		c.fault(t, row, cell, offset, "%.80q stands in line %d too", text, line)
		return
	}
	seen[text] = t.Lines[row]
}

// opposites asks that each pair stands once and has two sides.
func (c *checker) opposites(t *Table) {
	a, b := t.Column("a"), t.Column("b")
	seen := map[[2]string]int{}
	for row, cells := range t.Rows {
		pair := [2]string{cells[a], cells[b]}
		if pair[0] == pair[1] {
			c.fault(t, row, b, 0, "%q stands against itself", pair[0])
		}
		if line, again := seen[[2]string{pair[1], pair[0]}]; again {
			c.fault(t, row, a, 0, "line %d is the same pair", line)
		}
		seen[pair] = t.Lines[row]
	}
}
