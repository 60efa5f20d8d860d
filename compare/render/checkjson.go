package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/compare/gate"
)

// CheckSchema names the form of the JSON of a check.
const CheckSchema = "readoutdiff-check/1"

// WriteCheckJSON writes how a comparison keeps its rules as one JSON object.
func WriteCheckJSON(w io.Writer, r *gate.Result, opt Options) error {
	d := r.Report.Doc
	j, sides := newJSONWriter(w, documentSpanner(d)), parties(d)
	j.object(func() {
		writeTool(j, CheckSchema, opt)
		j.flag("holds", r.Holds())
		writeSources(j, d)
		j.lines("sides", len(sides), func(i int) {
			j.object(func() {
				j.text("id", string(sides[i].ID))
				j.text("name", sides[i].Name)
			})
		})
		j.lines("gates", len(r.Gates), func(i int) {
			j.object(func() {
				j.text("gate", r.Gates[i].Gate)
				j.flag("holds", r.Gates[i].Holds)
				j.text("found", r.Gates[i].Found)
			})
		})
		writeViolations(j, "violations", r.Violations)
		writeViolations(j, "accepted", r.Accepted)
		j.lines("stale", len(r.Stale), func(i int) {
			j.object(func() {
				j.number("line", r.Stale[i].Line)
				j.text("class", r.Stale[i].Class)
				j.text("fingerprint", r.Stale[i].Fingerprint)
				j.text("words", r.Stale[i].Words)
			})
		})
		writeNotes(j, d)
	})
	return j.finish()
}

func writeViolations(j *jsonWriter, name string, list []gate.Violation) {
	j.lines(name, len(list), func(i int) {
		v := &list[i]
		j.object(func() {
			j.text("gate", v.Gate)
			writeFindingFields(j, v.Finding)
			j.text("confidence", string(v.Confidence))
			j.text("expected", v.Expected)
			j.text("fingerprint", v.Fingerprint)
		})
	})
}
