package render

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
)

// LineHead is what stands first on a line of a batch's output.
type LineHead struct {
	Input string          // empty where there is only one
	Line  int             // of the input
	ID    json.RawMessage // as the record gives it
	Date  string          // of the event, as the record gives it; may be empty
}

func (h LineHead) write(j *jsonWriter) {
	if h.Input != "" {
		j.field("input", h.Input)
	}
	j.field("line", h.Line)
	j.field("id", h.ID)
	if h.Date != "" {
		j.field("date", h.Date)
	}
}

// WriteReportLine writes a report as WriteJSON does, but on one line and with a
// head in front.
func WriteReportLine(w io.Writer, head LineHead, r *compare.Report, opt Options) error {
	var report, first bytes.Buffer
	if err := WriteJSON(&report, r, opt); err != nil {
		return err
	}
	j := newJSONWriter(&first)
	j.object(func() { head.write(j) })
	if err := j.finish(); err != nil {
		return err
	}
	// Line breaks part the items of lists; none stands in a string.
	line := append(bytes.TrimSuffix(first.Bytes(), []byte("}\n")), ',')
	for part := range bytes.SplitSeq(report.Bytes()[1:], []byte("\n")) {
		line = append(line, part...)
	}
	_, err := w.Write(append(line, '\n'))
	return err
}

// WriteFailureLine writes what stands in the place of a report that could not
// be made.
func WriteFailureLine(w io.Writer, head LineHead, message string) error {
	j := newJSONWriter(w)
	j.object(func() {
		head.write(j)
		j.field("error", message)
	})
	return j.finish()
}
