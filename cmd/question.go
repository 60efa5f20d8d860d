package cmd

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/reader"
)

// question asks how two texts relate.
type question struct {
	id   json.RawMessage // null where the asker gave none
	a, b string
}

// readQuestion reads a question from a JSON object. It is stricter than the
// JSON package, which lets the last of several fields of one name win and
// makes replacement characters of what is not Unicode: either would answer
// another question than the one that was asked.
func readQuestion(line []byte) (question, error) {
	q := question{id: json.RawMessage("null")}
	if at := reader.FirstInvalid(string(line)); at >= 0 {
		return q, fmt.Errorf("the line is not UTF-8 (byte 0x%02x at offset %d)", line[at], at)
	}
	fields, err := readFields(line)
	if err != nil {
		return q, err
	}
	if id, ok := fields["id"]; ok {
		if c := id[0]; c == '{' || c == '[' || holdsLoneSurrogate(id) {
			return q, errors.New(`"id" is neither a text nor a number`)
		}
		q.id = id
	}
	if q.a, err = textField(fields, "a"); err != nil {
		return q, err
	}
	q.b, err = textField(fields, "b")
	return q, err
}

// readFields reads the fields of one object, and nothing may follow it.
func readFields(line []byte) (map[string]json.RawMessage, error) {
	d := json.NewDecoder(bytes.NewReader(line))
	start, err := d.Token()
	if err != nil {
		return nil, notJSON(err)
	}
	if start != json.Delim('{') {
		return nil, errors.New("the line is no JSON object")
	}
	fields := map[string]json.RawMessage{}
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return nil, notJSON(err)
		}
		name, _ := key.(string)
		if _, twice := fields[name]; twice {
			return nil, fmt.Errorf("the field %q stands there twice", name)
		}
		var value json.RawMessage
		if err := d.Decode(&value); err != nil {
			return nil, notJSON(err)
		}
		fields[name] = value
	}
	if _, err := d.Token(); err != nil {
		return nil, notJSON(err)
	}
	if _, err := d.Token(); err != io.EOF {
		return nil, errors.New("something follows the JSON object")
	}
	return fields, nil
}

func notJSON(err error) error {
	if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
		return errors.New("not JSON: the object does not end")
	}
	return fmt.Errorf("not JSON: %w", err)
}

func textField(fields map[string]json.RawMessage, name string) (string, error) {
	raw, ok := fields[name]
	if !ok {
		return "", fmt.Errorf("the field %q is missing", name)
	}
	if raw[0] != '"' {
		return "", fmt.Errorf("the field %q is no text", name)
	}
	if holdsLoneSurrogate(raw) {
		return "", fmt.Errorf("the field %q holds half a surrogate pair", name)
	}
	var text string
	err := json.Unmarshal(raw, &text)
	return text, err
}

// holdsLoneSurrogate looks for a \u escape of half a character in a JSON
// value.
func holdsLoneSurrogate(raw []byte) bool {
	for i := 0; i < len(raw); {
		if raw[i] != '\\' {
			i++
			continue
		}
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
