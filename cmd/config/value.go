package config

import (
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"

	"github.com/readoutdiff/readoutdiff/parse"
)

// place is where a value begins, or its key where that is not known.
func (f *file) place(n *unstable.Node, key parse.Position) parse.Position {
	switch {
	case n.Raw.Length > 0:
		return f.position(int(n.Raw.Offset))
	case n.Kind == unstable.Bool, n.Kind == unstable.Integer, n.Kind == unstable.Float:
		return f.position(int(f.toml.Range(n.Data).Offset))
	}
	return key
}

// value reads the value of a setting.
func (f *file) value(s *Setting, n *unstable.Node) error {
	if n.Kind != unstable.Array {
		text, kind, err := f.scalar(s.Value, n)
		s.Kind, s.Values = kind, []string{text}
		return err
	}
	s.Kind, s.Values = List, []string{}
	for it := n.Children(); it.Next(); {
		if it.Node().Kind != unstable.String {
			return f.fault(f.place(it.Node(), s.Value), `write ["one", "another"]`, "%s is no list of strings", s.Key)
		}
		s.Values = append(s.Values, string(it.Node().Data))
	}
	return nil
}

// scalar is a value as a flag takes it.
func (f *file) scalar(at parse.Position, n *unstable.Node) (string, Kind, error) {
	text := string(n.Data)
	switch n.Kind {
	case unstable.String:
		return text, String, nil
	case unstable.Bool:
		return text, Bool, nil
	case unstable.Integer:
		i, err := strconv.ParseInt(text, 0, 64)
		if err != nil {
			return "", "", f.fault(at, "give a number of at most 19 digits", "%.40q is no integer", text)
		}
		return strconv.FormatInt(i, 10), Integer, nil
	case unstable.Float:
		x, err := strconv.ParseFloat(strings.ReplaceAll(text, "_", ""), 64)
		if err != nil || x-x != 0 {
			return "", "", f.fault(at, "give a number", "%.40q is no finite number", text)
		}
		return strconv.FormatFloat(x, 'g', -1, 64), Float, nil
	}
	return "", "", f.fault(at, "write a date between quotation marks", "a date has no use here")
}
