package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// WriteNDJSON writes what WriteJSON writes on one line, so that many reports
// make a stream.
func WriteNDJSON(w io.Writer, r *compare.Report, opt Options) error {
	j := newJSONWriter(w)
	j.flat = true
	return writeReport(j, r, opt)
}

// WriteDocumentNDJSON writes what WriteDocumentJSON writes on one line.
func WriteDocumentNDJSON(w io.Writer, d *parse.Document, opt Options) error {
	j := newJSONWriter(w)
	j.flat = true
	return writeDocument(j, d, opt)
}
