package render

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// jsonWriter writes one JSON object piece by piece, each item of a list on a
// line of its own unless it is for a stream of lines: that is readable in a
// pager, gives short diffs, and a large report is never held as a whole. The
// first error ends the writing.
type jsonWriter struct {
	w    *bufio.Writer
	flat bool // all on one line
	line bytes.Buffer
	enc  *json.Encoder
	sep  string // what stands before the next field
	err  error
}

func newJSONWriter(w io.Writer) *jsonWriter {
	j := &jsonWriter{w: bufio.NewWriter(w)}
	j.enc = json.NewEncoder(&j.line)
	j.enc.SetEscapeHTML(false)
	return j
}

// finish ends the line and hands on what is still buffered.
func (j *jsonWriter) finish() error {
	j.raw("\n")
	if j.err == nil {
		j.err = j.w.Flush()
	}
	return j.err
}

func (j *jsonWriter) raw(s string) {
	if j.err == nil {
		_, j.err = j.w.WriteString(s)
	}
}

// object writes the braces around the fields that the function writes.
func (j *jsonWriter) object(fields func()) {
	j.raw("{")
	j.sep = ""
	fields()
	j.raw("}")
	j.sep = ","
}

func (j *jsonWriter) key(name string) {
	j.raw(j.sep + `"` + name + `":`)
}

func (j *jsonWriter) field(name string, value any) {
	j.key(name)
	j.value(value)
	j.sep = ","
}

// items writes a list of n items, each written by the function.
func (j *jsonWriter) items(name string, n int, item func(i int)) {
	j.key(name)
	j.raw("[")
	for i := range n {
		if i > 0 {
			j.raw(",")
		}
		j.end()
		item(i)
	}
	j.raw("]")
	j.sep = ","
	if !j.flat {
		j.sep = ",\n"
	}
}

// end ends a line inside the object.
func (j *jsonWriter) end() {
	if !j.flat {
		j.raw("\n")
	}
}

// list writes a list of n values.
func (j *jsonWriter) list(name string, n int, value func(i int) any) {
	j.items(name, n, func(i int) { j.value(value(i)) })
}

func (j *jsonWriter) value(v any) {
	if j.err != nil {
		return
	}
	j.line.Reset()
	if j.err = j.enc.Encode(v); j.err == nil {
		_, j.err = j.w.Write(escapeHidden(bytes.TrimSuffix(j.line.Bytes(), []byte("\n"))))
	}
}

// escapeHidden writes characters that a terminal would obey, or that a reader
// would not see, as \u escapes. The JSON encoder leaves some of them as they
// are: DEL, the C1 controls, overrides of the writing direction, zero-width
// marks, variation selectors, fillers. They can stand only inside strings, so that the value is the same.
func escapeHidden(text []byte) []byte {
	at := indexHidden(text)
	if at < 0 {
		return text
	}
	out := make([]byte, 0, len(text)+64)
	for at >= 0 {
		out = append(out, text[:at]...)
		c, n := utf8.DecodeRune(text[at:])
		if c > 0xFFFF {
			high, low := utf16.EncodeRune(c)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		} else {
			out = fmt.Appendf(out, `\u%04x`, c)
		}
		text = text[at+n:]
		at = indexHidden(text)
	}
	return append(out, text...)
}

// indexHidden finds the first character that escapeHidden replaces.
func indexHidden(text []byte) int {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if c == 0x7F {
				return i
			}
			i++
			continue
		}
		c, n := utf8.DecodeRune(text[i:])
		if isHidden(c) {
			return i
		}
		i += n
	}
	return -1
}
