package render

import (
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
		j.text("input", h.Input)
	}
	j.number("line", h.Line)
	j.given("id", h.ID)
	if h.Date != "" {
		j.text("date", h.Date)
	}
}

// WriteReportLine writes a report as WriteJSON does, but on one line and with a
// head in front.
func WriteReportLine(w io.Writer, head LineHead, r *compare.Report, opt Options) error {
	j := newJSONWriter(w, documentSpanner(r.Doc))
	j.flat = true
	j.object(func() {
		head.write(j)
		writeReport(j, r, opt)
	})
	return j.finish()
}

// WriteFailureLine writes what stands in the place of a report that could not
// be made.
func WriteFailureLine(w io.Writer, head LineHead, message string) error {
	j := newJSONWriter(w, newSpanner())
	j.object(func() {
		head.write(j)
		j.text("error", message)
	})
	return j.finish()
}
