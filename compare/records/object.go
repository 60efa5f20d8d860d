package records

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Object is the fields of one JSON object, in the order of the line.
type Object struct {
	names  []string
	values map[string]json.RawMessage
}

// ReadObject reads one object; nothing may follow it, and no field may stand
// there twice. The values are parts of line.
func ReadObject(line []byte) (*Object, error) {
	if at := invalidByte(line); at >= 0 {
		return nil, fmt.Errorf("the line is not UTF-8 (byte 0x%02x at offset %d)", line[at], at)
	}
	if json.Valid(line) {
		if o, ok := splitObject(line); ok {
			return o, nil
		}
	}
	return decodeObject(line)
}

// decodeObject reads any object and says what is wrong with what is none.
func decodeObject(line []byte) (*Object, error) {
	d := json.NewDecoder(bytes.NewReader(line))
	start, err := d.Token()
	if err != nil {
		return nil, notJSON(err)
	}
	if start != json.Delim('{') {
		return nil, errors.New("the line is no JSON object")
	}
	o := &Object{values: map[string]json.RawMessage{}}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, notJSON(err)
		}
		name, _ := key.(string)
		if _, twice := o.values[name]; twice {
			return nil, fmt.Errorf("the field %q stands there twice", name)
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, notJSON(err)
		}
		o.names = append(o.names, name)
		o.values[name] = value
	}
	if _, err := d.Token(); err != nil {
		return nil, notJSON(err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("something follows the JSON object")
	}
	return o, nil
}

// Has reports whether a field stands there with a value that is not null.
func (o *Object) Has(name string) bool {
	v, ok := o.values[name]
	return ok && string(v) != "null"
}

// ID is the value of the field "id" as JSON: a text, a number, or null where
// there is none.
func (o *Object) ID() (json.RawMessage, error) {
	id, ok := o.values["id"]
	if !ok {
		return json.RawMessage("null"), nil
	}
	if c := id[0]; c == '{' || c == '[' || c == 't' || c == 'f' || holdsLoneSurrogate(id) {
		return json.RawMessage("null"), errors.New(`"id" is neither a text nor a number`)
	}
	return bytes.Clone(id), nil
}

// Text is the value of a field that has to be there and to be a text.
func (o *Object) Text(name string) (string, error) {
	raw, ok := o.values[name]
	if !ok {
		return "", fmt.Errorf("the field %q is missing", name)
	}
	if raw[0] != '"' {
		return "", fmt.Errorf("the field %q is no text", name)
	}
	if holdsLoneSurrogate(raw) {
		return "", fmt.Errorf("the field %q holds half a surrogate pair", name)
	}
	if bytes.IndexByte(raw, '\\') < 0 {
		return string(raw[1 : len(raw)-1]), nil
	}
	var text string
	err := json.Unmarshal(raw, &text)
	return text, err
}

// OptionalText is Text, but empty where the field is missing or null.
func (o *Object) OptionalText(name string) (string, error) {
	if !o.Has(name) {
		return "", nil
	}
	return o.Text(name)
}

// Objects is the value of a field that is a list of objects.
func (o *Object) Objects(name string) ([]*Object, error) {
	raw, ok := o.values[name]
	if !ok {
		return nil, fmt.Errorf("the field %q is missing", name)
	}
	if raw[0] != '[' {
		return nil, fmt.Errorf("the field %q is no list", name)
	}
	items := splitArray(raw)
	out := make([]*Object, len(items))
	for i, item := range items {
		var err error
		if item[0] != '{' {
			return nil, fmt.Errorf("item %d of %q is no object", i+1, name)
		}
		var ok bool
		if out[i], ok = splitObject(item); ok {
			continue
		}
		if out[i], err = decodeObject(item); err != nil {
			return nil, fmt.Errorf("item %d of %q: %w", i+1, name, err)
		}
	}
	return out, nil
}

func notJSON(err error) error {
	if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("not JSON: the object does not end")
	}
	return fmt.Errorf("not JSON: %w", err)
}

func invalidByte(line []byte) int {
	if utf8.Valid(line) {
		return -1
	}
	for i := 0; i < len(line); {
		c, n := utf8.DecodeRune(line[i:])
		if c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// holdsLoneSurrogate looks for a \u escape of half a character in a JSON
// value.
func holdsLoneSurrogate(raw []byte) bool {
	for i := 0; i < len(raw); {
		next := bytes.IndexByte(raw[i:], '\\')
		if next < 0 {
			return false
		}
		i += next
		c, n := escaped(raw[i:])
		if utf16.IsSurrogate(c) {
			low, m := escaped(raw[i+n:])
			if utf16.DecodeRune(c, low) == utf8.RuneError {
				return true
			}
			n += m
		}
		i += n
	}
	return false
}

// escaped reads one escape of a valid JSON text and tells its length; what is
// no \u escape is read as zero.
func escaped(raw []byte) (rune, int) {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return 0, 2
	}
	c, err := strconv.ParseUint(string(raw[2:6]), 16, 16)
	if err != nil {
		return 0, 2
	}
	return rune(c), 6
}
