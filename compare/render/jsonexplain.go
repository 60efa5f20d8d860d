package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
)

// WriteExplanationJSON writes how two texts relate as one JSON object.
func WriteExplanationJSON(w io.Writer, e *compare.Explanation, a, b string, opt Options) error {
	j := newJSONWriter(w)
	j.object(func() {
		j.field("schema", Schema)
		j.field("tool", tool(opt))
		j.field("a", a)
		j.field("b", b)
		writeExplanation(j, e, a, b)
	})
	return j.finish()
}

// WriteExplanationLine writes the answer to one line of a stream of questions;
// id is the JSON value that the question had.
func WriteExplanationLine(w io.Writer, id any, e *compare.Explanation, a, b string) error {
	j := newJSONWriter(w)
	j.object(func() {
		j.field("id", id)
		writeExplanation(j, e, a, b)
	})
	return j.finish()
}

// WriteErrorLine writes what stands in a stream of answers for a question that
// could not be read.
func WriteErrorLine(w io.Writer, line int, message string) error {
	j := newJSONWriter(w)
	j.object(func() {
		j.field("line", line)
		j.field("error", message)
	})
	return j.finish()
}

func writeExplanation(j *jsonWriter, e *compare.Explanation, a, b string) {
	at := newSpanner(a, b)
	j.field("similarity", e.Similarity)
	j.field("relation", e.Relation)
	j.field("evidence", evidenceJSON(e.Evidence, at))
	j.field("edits", editsJSON(e.Edits, at))
}
