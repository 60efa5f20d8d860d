package render

import (
	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

func writeProfile(j *jsonWriter, p *compare.Profile) {
	j.object(func() {
		j.text("side", string(p.Side))
		j.number("words", p.Words)
		j.real("length", p.Length)
		writeTextEnd(j, "opens", p.Opens)
		writeTextEnd(j, "closes", p.Closes)
		j.real("own", p.Own)
		j.real("joint", p.Joint)
		j.real("counterpart", p.Counterpart)
		j.real("quoted", p.Quoted)
		j.number("intensifiers", p.Intensifiers)
		j.list("repeated", len(p.Repeated), func(i int) {
			r := &p.Repeated[i]
			j.object(func() {
				j.text("text", r.Text)
				j.number("count", len(r.Spans))
				j.spans("spans", r.Spans)
			})
		})
	})
}

func writeTextEnd(j *jsonWriter, name string, e compare.TextEnd) {
	if e.Statement == "" {
		j.null(name)
		return
	}
	j.key(name)
	j.object(func() {
		j.text("statement", string(e.Statement))
		textList(j, "topics", e.Topics)
	})
}

func writeShift(j *jsonWriter, s compare.Shift) {
	j.object(func() {
		j.text("topic", s.Topic)
		j.text("early", string(s.Early))
		j.text("late", string(s.Late))
		j.real("early_at", s.EarlyAt)
		j.real("late_at", s.LateAt)
	})
}

func writeVoice(j *jsonWriter, v compare.Voice) {
	j.object(func() {
		j.text("side", string(v.Side))
		j.number("own", v.Own)
		j.number("joint", v.Joint)
		j.number("counterpart", v.Counterpart)
		j.number("nobody", v.Nobody)
		j.number("other", v.Other)
	})
}

// writePast writes what a side said before. The earlier releases are no sources
// of the report, so that a place in one is no span of the report either.
func writePast(j *jsonWriter, p *compare.Past) {
	texts := make([]string, len(p.Sources))
	for i, s := range p.Sources {
		texts[i] = s.Text
	}
	at := newSpanner(texts...)
	j.object(func() {
		j.text("side", string(p.Side))
		j.list("releases", len(p.Sources), func(i int) {
			s := p.Sources[i]
			j.object(func() {
				j.text("name", s.Name)
				j.number("bytes", s.Bytes)
				j.text("sha256", s.SHA256)
			})
		})
		j.list("statements", len(p.Statements), func(i int) { writeRecurring(j, &p.Statements[i], at) })
	})
}

func writeRecurring(j *jsonWriter, s *compare.Recurring, at *spanner) {
	j.object(func() {
		j.text("statement", string(s.Statement))
		j.text("recurrence", string(s.Recurrence))
		j.real("similarity", s.Similarity)
		if s.Recurrence == compare.New {
			j.null("earlier")
			return
		}
		span := s.Span
		span.Source = parse.SourceID(s.Release)
		place := at.position(span)
		j.key("earlier")
		j.object(func() {
			j.number("release", s.Release)
			j.text("text", at.text(span))
			j.number("start", span.Start)
			j.number("end", span.End)
			j.number("line", place.Line)
			j.number("column", place.Column)
		})
	})
}
