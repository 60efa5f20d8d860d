package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Added is a list of a user with one more line. lists is the folder of the
// user's lists, nil where there is none yet; a list that is not there yet gets a
// header with the columns of the built-in one. cells are those of the columns
// in their order, or COLUMN=CELL; what is left out is empty. It returns the
// text of the list and the number of the new line, which stands where its bytes
// sort it. It fails with Faults where the lists already have some, and with a
// *Fault without a line where the new line is one.
func (l *Lexicon) Added(lists fs.FS, list string, cells []string) (text string, line int, err error) {
	u := &userLists{texts: map[string]string{}}
	if lists != nil {
		if u, err = readUser(lists); errors.Is(err, errNoList) {
			u, err = &userLists{texts: map[string]string{}}, nil
		}
		if err != nil {
			return "", 0, err
		}
	}
	if faults := l.check(u); len(faults) > 0 {
		return "", 0, faults
	}
	text, known := u.texts[list]
	if !known {
		text = fmt.Sprintf("# %s: own entries, which outrank the built-in ones\n# columns: %s\n", list, strings.Join(builtinTableOf(list).Columns, "\t"))
	}
	t, _ := parseTable(list, text)
	row, err := t.row(cells)
	if err != nil {
		return "", 0, &Fault{List: list, What: err.Error()}
	}
	// At the end of the list the line changes the number of no other.
	u.tables = slices.DeleteFunc(slices.Clone(u.tables), func(t *Table) bool { return t.Name == list })
	u.add(list, ended(text)+row+"\n")
	if faults := l.check(u); len(faults) > 0 {
		return "", 0, &Fault{List: list, What: faults[0].What}
	}
	if text, line = inserted(text, row); len(text) > maxList {
		return "", 0, &Fault{List: list, What: fmt.Sprintf("would be larger than %d bytes", maxList)}
	}
	return text, line, nil
}

// row makes a line of the cells for a table.
func (t *Table) row(cells []string) (string, error) {
	row := make([]string, len(t.Columns))
	filled := make([]bool, len(t.Columns))
	for _, cell := range cells {
		if strings.ContainsAny(cell, "\t\r\n") {
			return "", fmt.Errorf("%q holds a tab or the end of a line", cell)
		}
		name, value, _ := strings.Cut(cell, "=")
		at := t.Column(name)
		if at < 0 {
			at, value = slices.Index(filled, false), cell
		}
		if at < 0 || filled[at] {
			return "", fmt.Errorf("%q is too much for the columns %s", cell, strings.Join(t.Columns, ", "))
		}
		row[at], filled[at] = value, true
	}
	line := strings.Join(row, "\t")
	if strings.HasPrefix(line, "#") {
		return "", errors.New("a line that begins with # is a comment")
	}
	return line, nil
}

// ended is a text whose last line has an end.
func ended(text string) string {
	if text == "" || strings.HasSuffix(text, "\n") {
		return text
	}
	return text + "\n"
}

// inserted puts a line before the first entry that sorts behind it, with the
// line end that the text has, and returns its number.
func inserted(text, row string) (string, int) {
	end := "\n"
	if strings.Contains(text, "\r\n") {
		end = "\r\n"
	}
	lines := slices.Collect(strings.Lines(ended(text)))
	at := len(lines)
	for i, line := range lines {
		if line = strings.TrimRight(line, "\r\n"); line != "" && !strings.HasPrefix(strings.TrimPrefix(line, "\ufeff"), "#") && line > row {
			at = i
			break
		}
	}
	lines = slices.Insert(lines, at, row+end)
	return strings.Join(lines, ""), at + 1
}
