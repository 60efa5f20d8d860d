package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
)

// Schema names the form of the JSON output. It changes when a field changes
// its name or meaning, not when one is added.
const Schema = "readoutdiff/1"

// WriteJSON writes a whole report as one JSON object.
func WriteJSON(w io.Writer, r *compare.Report, opt Options) error {
	j := newJSONWriter(w, documentSpanner(r.Doc))
	j.object(func() { writeReport(j, r, opt) })
	return j.finish()
}

// writeReport writes the fields of a report.
func writeReport(j *jsonWriter, r *compare.Report, opt Options) {
	rows := opt.chosen(r)
	writeHead(j, r.Doc, opt)
	writeSides(j, r.Doc, opt)
	j.lines("summary", len(r.Summary), func(i int) { j.item(r.Summary[i]) })
	j.lines("slots", len(r.Slots), func(i int) { writeSlot(j, r.Slots[i]) })
	j.lines("rows", len(rows), func(i int) { writeRow(j, rows[i]) })
	j.lines("naming", len(r.Namings), func(i int) { writeNaming(j, r.Namings[i]) })
	j.lines("emphasis", len(r.Emphases), func(i int) { writeEmphasis(j, r.Emphases[i]) })
	j.lines("shifts", len(r.Shifts), func(i int) { writeShift(j, r.Shifts[i]) })
	j.lines("profiles", len(r.Profiles), func(i int) { writeProfile(j, &r.Profiles[i]) })
	j.lines("voices", len(r.Voices), func(i int) { writeVoice(j, r.Voices[i]) })
	j.lines("against", len(r.Pasts), func(i int) { writePast(j, &r.Pasts[i]) })
	j.lines("findings", len(r.Findings), func(i int) { writeFinding(j, r.Findings[i]) })
	writeRest(j, r.Doc)
	j.lines("ledger", len(r.Ledger), func(i int) { writeLedger(j, r.Ledger[i]) })
}

func writeSlot(j *jsonWriter, s compare.Slot) {
	j.object(func() {
		j.text("slot", s.Slot)
		j.list("cells", len(s.Cells), func(i int) {
			c := &s.Cells[i]
			j.object(func() {
				j.text("side", string(c.Side))
				j.text("text", j.at.text(c.Span))
				j.span("span", c.Span)
				j.text("value", c.Value)
			})
		})
		j.text("verdict", s.Verdict)
	})
}

func writeRow(j *jsonWriter, r compare.Row) {
	j.object(func() {
		j.number("id", r.ID)
		j.text("relation", string(r.Relation.Kind))
		j.real("similarity", r.Relation.Similarity)
		j.text("confidence", string(r.Confidence))
		j.flag("pinned", r.Pinned)
		j.list("cells", len(r.Cells), func(i int) {
			c := &r.Cells[i]
			j.object(func() {
				j.text("side", string(c.Side))
				j.list("statements", len(c.Statements), func(i int) { j.item(string(c.Statements[i].ID)) })
			})
		})
		writeEvidence(j, r.Relation.Evidence)
		writeEdits(j, r.Relation.Edits)
		if r.Account != nil {
			writeAccount(j, r.Account)
		}
	})
}

func writeEvidence(j *jsonWriter, list []compare.Evidence) {
	j.list("evidence", len(list), func(i int) {
		e := &list[i]
		j.object(func() {
			j.text("rule", e.Rule)
			j.text("note", e.Note)
			j.list("spans", len(e.Marks), func(i int) { j.place(e.Marks[i].Span) })
		})
	})
}

func writeEdits(j *jsonWriter, list []compare.Edit) {
	j.list("edits", len(list), func(i int) {
		e := &list[i]
		j.object(func() {
			j.text("op", string(e.Op))
			j.spanOrNull("a", e.A)
			j.spanOrNull("b", e.B)
		})
	})
}

func writeNaming(j *jsonWriter, n compare.Naming) {
	j.object(func() {
		j.text("referent", n.Referent)
		j.list("cells", len(n.Cells), func(i int) {
			c := &n.Cells[i]
			j.object(func() {
				j.text("side", string(c.Side))
				j.list("labels", len(c.Labels), func(i int) {
					l := &c.Labels[i]
					j.object(func() {
						j.text("text", l.Text)
						j.flag("loaded", l.Loaded)
						j.number("count", len(l.Spans))
						j.spans("spans", l.Spans)
					})
				})
			})
		})
	})
}

func writeEmphasis(j *jsonWriter, e compare.Emphasis) {
	j.object(func() {
		j.text("topic", e.Topic)
		j.list("sides", len(e.Sides), func(i int) {
			s := &e.Sides[i]
			j.object(func() {
				j.text("side", string(s.Side))
				j.real("share", s.Share)
				j.number("rank", s.Rank)
				j.number("first", s.First)
				j.real("place", s.Place)
				j.real("force", s.Force)
				j.number("intensifiers", s.Intensifiers)
				j.number("mentions", s.Mentions)
				j.real("quoted", s.Quoted)
				textList(j, "statements", s.Statements)
			})
		})
	})
}

func writeFinding(j *jsonWriter, f compare.Finding) {
	j.object(func() { writeFindingFields(j, f) })
}

func writeFindingFields(j *jsonWriter, f compare.Finding) {
	j.text("class", f.Class)
	j.text("rule", f.Rule)
	j.text("severity", f.Severity)
	j.text("message", f.Message)
	j.spanOrNull("primary", f.Primary)
	j.spans("related", f.Related)
	if f.Row == 0 {
		j.null("row")
		return
	}
	j.number("row", f.Row)
}

func writeLedger(j *jsonWriter, l compare.Ledger) {
	j.object(func() {
		j.text("side", string(l.Side))
		j.number("statements", l.Statements)
		for _, k := range [...]compare.Kind{compare.Same, compare.Reworded, compare.Scope, compare.Diverges, compare.Contradicts, compare.Only} {
			j.number(string(k), l.By[k])
		}
	})
}
