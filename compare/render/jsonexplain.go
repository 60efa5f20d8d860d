package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
)

// WriteExplanationJSON writes how two texts relate as one JSON object.
func WriteExplanationJSON(w io.Writer, e *compare.Explanation, a, b string, opt Options) error {
	j := newJSONWriter(w, newSpanner(a, b))
	j.object(func() {
		writeTool(j, Schema, opt)
		j.text("a", a)
		j.text("b", b)
		writeExplanation(j, e)
	})
	return j.finish()
}

// WriteExplanationLine writes the answer to one line of a stream of questions;
// id is the JSON value that the question had.
func WriteExplanationLine(w io.Writer, id any, e *compare.Explanation, a, b string) error {
	j := newJSONWriter(w, newSpanner(a, b))
	j.object(func() {
		j.given("id", id)
		writeExplanation(j, e)
	})
	return j.finish()
}

// WriteErrorLine writes what stands in a stream of answers for a question that
// could not be read.
func WriteErrorLine(w io.Writer, line int, message string) error {
	j := newJSONWriter(w, newSpanner())
	j.object(func() {
		j.number("line", line)
		j.text("error", message)
	})
	return j.finish()
}

func writeExplanation(j *jsonWriter, e *compare.Explanation) {
	j.real("similarity", e.Similarity)
	j.text("relation", string(e.Relation))
	writeEvidence(j, e.Evidence)
	writeEdits(j, e.Edits)
}
