package render

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"

	"github.com/readoutdiff/readoutdiff/parse"
)

// jsonWriter writes one JSON object piece by piece, each item of its long lists
// on a line of its own unless it is for a stream of lines: that is readable in a
// pager, gives short diffs, and a large report is never held as a whole. It
// writes the fields itself, as encoding/json would take longer than the
// comparison. The first error ends the writing.
type jsonWriter struct {
	w      io.Writer
	buffer []byte
	flat   bool     // all on one line
	at     *spanner // where spans get their lines and columns from
	sep    string   // what stands before the next field
	err    error
}

// bufferSize is how many bytes are handed on at a time.
const bufferSize = 1 << 14

func newJSONWriter(w io.Writer, at *spanner) *jsonWriter { return &jsonWriter{w: w, at: at} }

// finish ends the line and hands on what is still buffered.
func (j *jsonWriter) finish() error {
	j.raw("\n")
	j.flush()
	return j.err
}

func (j *jsonWriter) flush() {
	if j.err == nil {
		_, j.err = j.w.Write(j.buffer)
	}
	j.buffer = j.buffer[:0]
}

func (j *jsonWriter) raw(s string) { j.buffer = append(j.buffer, s...) }

// object writes the braces around the fields that the function writes.
func (j *jsonWriter) object(fields func()) {
	j.raw("{")
	j.sep = ""
	fields()
	j.raw("}")
	j.sep = ","
	if len(j.buffer) >= bufferSize {
		j.flush()
	}
}

func (j *jsonWriter) key(name string) {
	j.raw(j.sep)
	j.raw(`"`)
	j.raw(name)
	j.raw(`":`)
	j.sep = ","
}

// given writes a value that came as JSON.
func (j *jsonWriter) given(name string, value any) {
	j.key(name)
	var line bytes.Buffer
	e := json.NewEncoder(&line)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil && j.err == nil {
		j.err = err
	}
	j.buffer = append(j.buffer, escapeHidden(bytes.TrimSuffix(line.Bytes(), []byte("\n")))...)
}

func (j *jsonWriter) text(name, s string) {
	j.key(name)
	j.buffer = appendText(j.buffer, s)
}

// textOrNull is null for an empty text.
func (j *jsonWriter) textOrNull(name, s string) {
	if s == "" {
		j.null(name)
		return
	}
	j.text(name, s)
}

func (j *jsonWriter) null(name string) {
	j.key(name)
	j.raw("null")
}

func (j *jsonWriter) number(name string, n int) {
	j.key(name)
	j.buffer = strconv.AppendInt(j.buffer, int64(n), 10)
}

// real writes a figure, which is finite.
func (j *jsonWriter) real(name string, x float64) {
	j.key(name)
	j.buffer = appendReal(j.buffer, x)
}

func (j *jsonWriter) flag(name string, b bool) {
	j.key(name)
	j.buffer = strconv.AppendBool(j.buffer, b)
}

// span writes a place in a source: bytes, and the line and column at which it
// starts.
func (j *jsonWriter) span(name string, s parse.Span) {
	j.key(name)
	j.place(s)
}

// spanOrNull is null for an empty span.
func (j *jsonWriter) spanOrNull(name string, s parse.Span) {
	if s.Empty() {
		j.null(name)
		return
	}
	j.span(name, s)
}

func (j *jsonWriter) place(s parse.Span) {
	p := j.at.position(s)
	number := func(before string, n int) {
		j.raw(before)
		j.buffer = strconv.AppendInt(j.buffer, int64(n), 10)
	}
	number(`{"source":`, int(s.Source))
	number(`,"start":`, s.Start)
	number(`,"end":`, s.End)
	number(`,"line":`, p.Line)
	number(`,"column":`, p.Column)
	j.raw("}")
}

// list writes a list of n items, each written by the function.
func (j *jsonWriter) list(name string, n int, item func(i int)) {
	j.key(name)
	j.raw("[")
	for i := range n {
		if i > 0 {
			j.raw(",")
		}
		item(i)
	}
	j.raw("]")
	j.sep = ","
}

// lines is list with each item on a line of its own.
func (j *jsonWriter) lines(name string, n int, item func(i int)) {
	j.list(name, n, func(i int) {
		if !j.flat {
			j.raw("\n")
		}
		item(i)
	})
	if !j.flat {
		j.sep = ",\n"
	}
}

func (j *jsonWriter) spans(name string, list []parse.Span) {
	j.list(name, len(list), func(i int) { j.place(list[i]) })
}

// item writes a text as an item of a list.
func (j *jsonWriter) item(s string) { j.buffer = appendText(j.buffer, s) }

// textList writes a list of texts of whatever type.
func textList[T ~string](j *jsonWriter, name string, list []T) {
	j.list(name, len(list), func(i int) { j.item(string(list[i])) })
}
