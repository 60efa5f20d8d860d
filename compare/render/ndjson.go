package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// WriteNDJSON writes what WriteJSON writes on one line, so that many reports
// make a stream.
func WriteNDJSON(w io.Writer, r *compare.Report, opt Options) error {
	j := newJSONWriter(w, documentSpanner(r.Doc))
	j.flat = true
	j.object(func() { writeReport(j, r, opt) })
	return j.finish()
}

// WriteDocumentNDJSON writes what WriteDocumentJSON writes on one line.
func WriteDocumentNDJSON(w io.Writer, d *parse.Document, opt Options) error {
	j := newJSONWriter(w, documentSpanner(d))
	j.flat = true
	j.object(func() { writeDocument(j, d, opt) })
	return j.finish()
}
