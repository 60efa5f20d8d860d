package lexicon

import (
	"embed"
	"errors"
	"fmt"
	"io"
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
	Title   string // what the list is, from the first line of its header
	Columns []string
	Rows    [][]string
	Lines   []int // the line that each row stands in
}

// maxList is how many bytes a list may have; the largest of data/ has a fifth.
const maxList = 1 << 20

// ReadTable reads the embedded list data/<name>.tsv. It fails when there is no
// such list or a line has not as many cells as the header names columns.
func ReadTable(name string) (*Table, error) {
	lists, err := fs.Sub(files, "data")
	if err != nil {
		return nil, err
	}
	return readTable(lists, name)
}

// readTable reads <name>.tsv and fails with the first fault in it.
func readTable(lists fs.FS, name string) (*Table, error) {
	data, err := readList(lists, name)
	if err != nil {
		return nil, err
	}
	t, faults := parseTable(name, data)
	if len(faults) > 0 {
		return nil, faults[0]
	}
	return t, nil
}

// readList reads the bytes of <name>.tsv, but not more than a list may have.
func readList(lists fs.FS, name string) (string, error) {
	file, err := lists.Open(name + ".tsv")
	if err != nil {
		return "", fmt.Errorf("no list %q: %w", name, err)
	}
	data, err := io.ReadAll(io.LimitReader(file, maxList+1))
	if err = errors.Join(err, file.Close()); err != nil {
		return "", err
	}
	if len(data) > maxList {
		return "", &Fault{List: name, What: fmt.Sprintf("is larger than %d bytes", maxList)}
	}
	return string(data), nil
}

// parseTable makes a table of a list and leaves broken lines out. People write
// lists with all sorts of editors, so a byte order mark, line ends of Windows
// and empty lines do no harm.
func parseTable(name, text string) (*Table, Faults) {
	t := &Table{Name: name}
	var faults Faults
	text = strings.TrimPrefix(text, "\ufeff")
	t.Rows = make([][]string, 0, strings.Count(text, "\n"))
	number := 0
	for line := range strings.Lines(text) {
		number++
		line = strings.TrimRight(line, "\r\n")
		if comment, ok := strings.CutPrefix(line, "#"); ok {
			t.comment(comment)
			continue
		}
		if line == "" {
			continue
		}
		cells := strings.Split(line, "\t")
		switch {
		case len(faults) == maxFaults:
		case !utf8.ValidString(line):
			faults = append(faults, &Fault{name, number, 0, "not valid UTF-8"})
		case len(cells) != len(t.Columns):
			faults = append(faults, &Fault{name, number, 0, fmt.Sprintf("%d cells, but the line \"# columns:\" names %d columns", len(cells), len(t.Columns))})
		default:
			t.Rows = append(t.Rows, cells)
			t.Lines = append(t.Lines, number)
		}
	}
	return t, faults
}

// comment reads a line of the header.
func (t *Table) comment(text string) {
	text = strings.TrimSpace(text)
	if columns, ok := strings.CutPrefix(text, "columns:"); ok {
		t.Columns = strings.Split(strings.TrimSpace(columns), "\t")
	} else if title, ok := strings.CutPrefix(text, t.Name+":"); ok && t.Title == "" {
		t.Title = strings.TrimSpace(title)
	}
}

// Column is the place of a column by its name, or -1.
func (t *Table) Column(name string) int { return slices.Index(t.Columns, name) }

// need gives the places of columns; it fails where the list has not all.
func (t *Table) need(names ...string) ([]int, error) {
	places := make([]int, len(names))
	for i, name := range names {
		if places[i] = t.Column(name); places[i] < 0 {
			return nil, &Fault{List: t.Name, What: fmt.Sprintf("no column %q; the line \"# columns:\" must name %s", name, strings.Join(slices.Compact(names), ", "))}
		}
	}
	return places, nil
}

// fail is an error about a cell of the i-th row.
func (t *Table) fail(i int, cell, want string) error {
	return &Fault{List: t.Name, Line: t.Lines[i], What: fmt.Sprintf("%q is %s", cell, want)}
}

// at is the column of a part of a cell, given by its offset, in the line of its
// row.
func (t *Table) at(row, cell, offset int) int {
	column := 1 + utf8.RuneCountInString(t.Rows[row][cell][:offset])
	for _, before := range t.Rows[row][:cell] {
		column += utf8.RuneCountInString(before) + 1
	}
	return column
}

// SplitCell cuts a cell that holds a list.
func SplitCell(cell string) []string {
	if cell == "" {
		return nil
	}
	return strings.Split(cell, "|")
}
