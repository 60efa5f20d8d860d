package records

import (
	"bytes"
	"encoding/json"
)

// splitObject cuts a valid JSON text that is one object into its fields and
// reports whether it is one, without a field that stands there twice or an escape
// in a name. The library's decoder, which reads whatever is left, looks at each
// value several times.
func splitObject(line []byte) (*Object, bool) {
	s := splitter{line, 0}
	if s.next() != '{' {
		return nil, false
	}
	o := &Object{values: map[string]json.RawMessage{}}
	for s.at++; s.next() != '}'; {
		name := s.value()
		name = name[1 : len(name)-1]
		if bytes.IndexByte(name, '\\') >= 0 {
			return nil, false
		}
		if _, twice := o.values[string(name)]; twice {
			return nil, false
		}
		s.next()
		s.at++ // the colon
		s.next()
		o.names = append(o.names, string(name))
		o.values[o.names[len(o.names)-1]] = s.value()
		if s.next() == ',' {
			s.at++
		}
	}
	return o, true
}

// splitArray cuts a valid JSON text that is one array into its items.
func splitArray(text []byte) []json.RawMessage {
	s := splitter{text, 0}
	s.next()
	var items []json.RawMessage
	for s.at++; s.next() != ']'; {
		items = append(items, s.value())
		if s.next() == ',' {
			s.at++
		}
	}
	return items
}

// splitter goes through valid JSON.
type splitter struct {
	text []byte
	at   int
}

// next skips white space and gives the byte behind it.
func (s *splitter) next() byte {
	for {
		switch c := s.text[s.at]; c {
		case ' ', '\t', '\n', '\r':
			s.at++
		default:
			return c
		}
	}
}

// value takes the value that begins here.
func (s *splitter) value() json.RawMessage {
	begin, depth := s.at, 0
	for s.at < len(s.text) {
		switch c := s.text[s.at]; c {
		case '"':
			s.skipText()
			if depth == 0 {
				return s.text[begin:s.at:s.at]
			}
			continue
		case '{', '[':
			depth++
		case '}', ']':
			if depth == 0 { // the end of what holds a number or a name
				return s.text[begin:s.at:s.at]
			}
			if depth--; depth == 0 {
				s.at++
				return s.text[begin:s.at:s.at]
			}
		case ',', ' ', '\t', '\n', '\r':
			if depth == 0 {
				return s.text[begin:s.at:s.at]
			}
		}
		s.at++
	}
	return s.text[begin:]
}

// skipText passes over a string.
func (s *splitter) skipText() {
	for s.at++; ; {
		k := bytes.IndexAny(s.text[s.at:], `"\`)
		s.at += k + 1
		if s.text[s.at-1] == '"' {
			return
		}
		s.at++ // what is escaped
	}
}
