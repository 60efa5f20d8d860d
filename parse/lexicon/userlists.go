package lexicon

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Layer is lists of a user as they were laid over others.
type Layer struct {
	Name   string   // as given to WithNamed
	Tables []*Table // by name
	SHA256 string   // of all lists, in hexadecimal
}

// userLists is the lists of a user, each without its broken lines.
type userLists struct {
	tables []*Table
	faults Faults
	texts  map[string]string // of the lists, by name
	sum    string
}

// errNoList is told of a folder without lists, since nobody means it.
var errNoList = errors.New("no list: want files such as verbs.tsv")

// maxUser is how many bytes all lists of a folder may have together: as many as
// are read in about a second.
const maxUser = 1 << 20

// readUser reads the lists of a folder. Other files than lists are left alone.
func readUser(lists fs.FS) (*userLists, error) {
	names, err := fs.Glob(lists, "*.tsv")
	if err != nil {
		return nil, err
	}
	// What begins with a dot is kept beside a file by a system or an editor.
	names = slices.DeleteFunc(names, func(file string) bool { return strings.HasPrefix(file, ".") })
	if len(names) == 0 {
		return nil, errNoList
	}
	u := &userLists{texts: map[string]string{}}
	sum, total := sha256.New(), 0
	for _, file := range names {
		name := strings.TrimSuffix(file, ".tsv")
		if !slices.Contains(fileNames(), name) {
			u.faults = append(u.faults, &Fault{List: name, What: "no list has this name; the lists are " + strings.Join(fileNames(), ", ")})
			continue
		}
		data, err := readList(lists, name)
		if total += len(data); err == nil && total > maxUser {
			err = &Fault{List: name, What: fmt.Sprintf("makes the lists larger than %d bytes together", maxUser)}
		}
		if fault, ok := errors.AsType[*Fault](err); ok {
			u.faults = append(u.faults, fault)
			continue
		}
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(sum, "%s %d\n%s", file, len(data), data)
		u.texts[name] = data
		u.add(name, data)
	}
	u.sum = hex.EncodeToString(sum.Sum(nil))
	return u, nil
}

func (u *userLists) add(name, data string) {
	t, broken := parseTable(name, data)
	u.faults = append(u.faults, broken...)
	_, err := t.need(columnsOf(name)...)
	if err == nil {
		u.tables = append(u.tables, t)
		return
	}
	if fault, ok := errors.AsType[*Fault](err); ok && len(broken) == 0 {
		u.faults = append(u.faults, fault)
	}
}

// table is a list by its name, nil where the user has none.
func (u *userLists) table(list string) (*Table, error) {
	for _, t := range u.tables {
		if t.Name == list {
			return t, nil
		}
	}
	return nil, nil
}

func (u *userLists) layer(name string) Layer {
	return Layer{name, u.tables, u.sum}
}
