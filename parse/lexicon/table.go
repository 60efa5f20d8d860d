package lexicon

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"unicode/utf8"
)

// files holds the lists as they stand in the repository.
//
//go:embed data/*.tsv
var files embed.FS

// Table is one list as it stands in its file: the names of its columns and its
// rows, each with one cell a column.
type Table struct {
	Name    string
	Columns []string
	Rows    [][]string
	Lines   []int // the line that each row stands in
}

// ReadTable reads the embedded list data/<name>.tsv. It fails when there is no
// such list or a line has not as many cells as the header names columns.
func ReadTable(name string) (*Table, error) {
	lists, err := fs.Sub(files, "data")
	if err != nil {
		return nil, err
	}
	return readTable(lists, name)
}

// readTable reads <name>.tsv. People write lists with all sorts of editors, so
// a byte order mark, line ends of Windows and empty lines do no harm.
func readTable(lists fs.FS, name string) (*Table, error) {
	data, err := fs.ReadFile(lists, name+".tsv")
	if err != nil {
		return nil, fmt.Errorf("no list %q: %w", name, err)
	}
	t := &Table{Name: name}
	text := strings.TrimPrefix(string(data), "\ufeff")
	t.Rows = make([][]string, 0, strings.Count(text, "\n"))
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if comment, ok := strings.CutPrefix(line, "#"); ok {
			if columns, ok := strings.CutPrefix(strings.TrimSpace(comment), "columns:"); ok {
				t.Columns = strings.Split(strings.TrimSpace(columns), "\t")
			}
			continue
		}
		if line == "" {
			continue
		}
		if !utf8.ValidString(line) {
			return nil, fmt.Errorf("%s.tsv:%d: not valid UTF-8", name, number)
		}
		cells := strings.Split(line, "\t")
		if len(cells) != len(t.Columns) {
			return nil, fmt.Errorf("%s.tsv:%d: %d cells, but the line \"# columns:\" names %d columns", name, number, len(cells), len(t.Columns))
		}
		t.Rows = append(t.Rows, cells)
		t.Lines = append(t.Lines, number)
	}
	return t, nil
}

// Column is the place of a column by its name, or -1.
func (t *Table) Column(name string) int { return slices.Index(t.Columns, name) }

// need gives the places of columns; it fails where the list has not all.
func (t *Table) need(names ...string) ([]int, error) {
	places := make([]int, len(names))
	for i, name := range names {
		if places[i] = t.Column(name); places[i] < 0 {
			return nil, fmt.Errorf("%s.tsv: no column %q; the line \"# columns:\" must name %s", t.Name, name, strings.Join(slices.Compact(names), ", "))
		}
	}
	return places, nil
}

// fail is an error about a cell of the i-th row.
func (t *Table) fail(i int, cell, want string) error {
	return fmt.Errorf("%s.tsv:%d: %q is %s", t.Name, t.Lines[i], cell, want)
}

// SplitCell cuts a cell that holds a list.
func SplitCell(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}
