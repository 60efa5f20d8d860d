package lexicon

import (
	"embed"
	"fmt"
	"strings"
)

// files holds the lists as they stand in the repository.
//
//go:embed data
var files embed.FS

// Table is one list as it stands in its file: the names of its columns and its
// rows, each with one cell a column.
type Table struct {
	Name    string
	Columns []string
	Rows    [][]string
}

// ReadTable reads the embedded list data/<name>.tsv. It fails when there is no
// such list or a line has not as many cells as the header names columns.
func ReadTable(name string) (*Table, error) {
	data, err := files.ReadFile("data/" + name + ".tsv")
	if err != nil {
		return nil, fmt.Errorf("no list %q: %w", name, err)
	}
	t := &Table{Name: name}
	text := string(data)
	t.Rows = make([][]string, 0, strings.Count(text, "\n"))
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimSuffix(line, "\n")
		if comment, ok := strings.CutPrefix(line, "#"); ok {
			if columns, ok := strings.CutPrefix(strings.TrimSpace(comment), "columns:"); ok {
				t.Columns = strings.Split(strings.TrimSpace(columns), "\t")
			}
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != len(t.Columns) {
			return nil, fmt.Errorf("data/%s.tsv:%d: %d cells, the header names %d columns", name, number, len(cells), len(t.Columns))
		}
		t.Rows = append(t.Rows, cells)
	}
	return t, nil
}

// Column is the place of a column by its name, or -1.
func (t *Table) Column(name string) int {
	for i, c := range t.Columns {
		if c == name {
			return i
		}
	}
	return -1
}

// SplitCell cuts a cell that holds a list.
func SplitCell(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}
