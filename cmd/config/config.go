// Package config reads configuration files: TOML with keys at the top and in
// tables of one level. It tells the place of everything, and takes a file for
// hostile until it is read.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/readoutdiff/readoutdiff/parse"
)

// MaxBytes is how large a file may be; a configuration of every flag of every
// command has a tenth of it.
const MaxBytes = 64 << 10

// maxSettings is how many keys and tables a file may have: every flag of every
// command, many times over. The parser's search for keys that stand twice takes
// the square of their number.
const maxSettings = 1000

// Setting is one key with its value, or the head of a table, which has neither.
type Setting struct {
	Table  string // empty for a key at the top
	Key    string
	Place  parse.Position // of the key
	Value  parse.Position // where the value begins
	Kind   Kind
	Values []string // one, or for a List those of its elements: what a flag of the kind is set to
}

// Kind is the type of a value.
type Kind string

// The kinds of values, as messages call them.
const (
	String  Kind = "a string"
	Integer Kind = "an integer"
	Float   Kind = "a number with a fraction"
	Bool    Kind = "true or false"
	Table   Kind = "a table"
	List    Kind = "a list of strings"
)

// Parse reads the settings of a file, in their order. name is what errors call
// the file; each is a *parse.Error with the place.
func Parse(name string, data []byte) (settings []Setting, err error) {
	if len(data) > MaxBytes {
		return nil, &parse.Error{Name: name, What: fmt.Sprintf("is larger than %d bytes", MaxBytes), Remedy: "no configuration needs that much"}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = data[:len(data):len(data)] // places are told from the capacity
	f := &file{name: name, data: data, tables: map[string]bool{}, keys: map[[2]string]bool{}}
	if at := tooDeep(data); at >= 0 {
		return nil, f.fault(f.position(at), "a list holds strings alone", "lists and tables nest more than %d deep", maxDepth)
	}
	f.toml.Reset(data)
	for f.toml.NextExpression() {
		if err := f.expression(f.toml.Expression()); err != nil {
			return nil, err
		}
	}
	if err := f.toml.Error(); err != nil {
		return nil, f.broken(err)
	}
	// The walk above does not know all rules, as that no table is opened twice.
	var whole map[string]any
	if err := toml.Unmarshal(data, &whole); err != nil {
		return nil, f.broken(err)
	}
	return f.settings, nil
}

// file is a file being read.
type file struct {
	name     string
	data     []byte
	toml     unstable.Parser
	table    string
	tables   map[string]bool
	keys     map[[2]string]bool
	settings []Setting
	// Places are asked for in order, nearly, so that lines are counted once.
	counted, lines int
}

// position is the place of an offset: line, and column in code points.
func (f *file) position(offset int) parse.Position {
	offset = min(offset, len(f.data))
	for offset > 0 && offset < len(f.data) && !utf8.RuneStart(f.data[offset]) {
		offset--
	}
	if offset < f.counted {
		f.counted, f.lines = 0, 0
	}
	f.lines += bytes.Count(f.data[f.counted:offset], []byte("\n"))
	f.counted = offset
	start := bytes.LastIndexByte(f.data[:offset], '\n') + 1
	return parse.Position{Line: 1 + f.lines, Column: 1 + utf8.RuneCount(f.data[start:offset])}
}

// lineStart is the offset of a line.
func (f *file) lineStart(line int) int {
	start := 0
	for ; line > 1; line-- {
		start += bytes.IndexByte(f.data[start:], '\n') + 1
	}
	return start
}

func (f *file) fault(at parse.Position, remedy, format string, args ...any) error {
	return &parse.Error{Name: f.name, Position: at, What: fmt.Sprintf(format, args...), Remedy: remedy}
}

// broken is the error of text that is no TOML.
func (f *file) broken(err error) error {
	at, what := parse.Position{Line: 1, Column: 1}, strings.TrimPrefix(err.Error(), "toml: ")
	if e, ok := errors.AsType[*unstable.ParserError](err); ok {
		at = f.position(int(f.toml.Range(e.Highlight).Offset))
	}
	if e, ok := errors.AsType[*toml.DecodeError](err); ok {
		row, column := e.Position()
		at = f.position(f.lineStart(row) + column - 1)
	}
	return f.fault(at, "see https://toml.io for the form", "is no TOML: %s", what)
}

// expression reads a key with its value, or the head of a table.
func (f *file) expression(n *unstable.Node) error {
	names, at, err := f.key(n)
	if err != nil {
		return err
	}
	switch {
	case n.Kind == unstable.ArrayTable:
		return f.fault(at, "write [NAME]", "a table in two brackets has no use here")
	case n.Kind == unstable.Table && len(names) > 1:
		return f.fault(at, "write [NAME]", "tables have no tables in them")
	case n.Kind == unstable.Table:
		f.table = names[0]
		if f.tables[f.table] {
			return f.fault(at, "put the keys together", "the table %q stands twice", f.table)
		}
		f.tables[f.table] = true
		return f.add(Setting{Table: f.table, Place: at, Value: at, Kind: Table})
	}
	return f.keyValue(n, f.table, names, at)
}

// key is the parts of a key or of a table's name, at most two, and its place.
func (f *file) key(n *unstable.Node) (names []string, at parse.Position, err error) {
	for it := n.Key(); it.Next(); {
		if len(names) == 0 {
			at = f.position(int(it.Node().Raw.Offset))
		}
		if len(names) == 2 {
			return nil, at, f.fault(at, "write TABLE.KEY at most", "a key has more than two parts")
		}
		names = append(names, string(it.Node().Data))
	}
	return names, at, nil
}

func (f *file) keyValue(n *unstable.Node, table string, names []string, at parse.Position) error {
	value := n.Value()
	if len(names) == 2 || value.Kind == unstable.InlineTable {
		if table != "" {
			return f.fault(at, "write one key of the table a line", "tables have no tables in them")
		}
		table = names[0]
	}
	if value.Kind == unstable.InlineTable {
		return f.inline(value, names, at)
	}
	key := names[len(names)-1]
	if f.keys[[2]string{table, key}] {
		return f.fault(at, "leave one of them out", "the key %q stands twice", key)
	}
	f.keys[[2]string{table, key}] = true
	s := Setting{Table: table, Key: key, Place: at, Value: f.place(value, at)}
	if err := f.value(&s, value); err != nil {
		return err
	}
	return f.add(s)
}

func (f *file) add(s Setting) error {
	if len(f.settings) == maxSettings {
		return f.fault(s.Place, "no configuration needs that many", "there are more than %d keys", maxSettings)
	}
	f.settings = append(f.settings, s)
	return nil
}

// inline reads a table in braces.
func (f *file) inline(value *unstable.Node, names []string, at parse.Position) error {
	if len(names) > 1 {
		return f.fault(at, "write one key of the table a line", "tables have no tables in them")
	}
	for it := value.Children(); it.Next(); {
		inner, at, err := f.key(it.Node())
		if err != nil {
			return err
		}
		if len(inner) > 1 || it.Node().Value().Kind == unstable.InlineTable {
			return f.fault(at, "write one key of the table a line", "tables have no tables in them")
		}
		if err := f.keyValue(it.Node(), "", []string{names[0], inner[0]}, at); err != nil {
			return err
		}
	}
	return nil
}
