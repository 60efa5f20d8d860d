package render

import (
	"io"
	"slices"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// WriteDocumentJSON writes what the parser saw as one JSON object: the first
// part of what WriteJSON writes, with the parser's reasons where opt asks for
// them.
func WriteDocumentJSON(w io.Writer, d *parse.Document, opt Options) error {
	j := newJSONWriter(w, documentSpanner(d))
	j.object(func() { writeDocument(j, d, opt) })
	return j.finish()
}

// writeDocument writes the fields of a document.
func writeDocument(j *jsonWriter, d *parse.Document, opt Options) {
	writeHead(j, d, opt)
	writeSides(j, d, opt)
	writeRest(j, d)
}

func writeTool(j *jsonWriter, schema string, opt Options) {
	j.text("schema", schema)
	j.key("tool")
	j.object(func() {
		j.text("name", "readoutdiff")
		j.text("version", opt.Version)
	})
}

// writeHead writes the fields that say where the rest comes from.
func writeHead(j *jsonWriter, d *parse.Document, opt Options) {
	j.buffer = slices.Grow(j.buffer, bufferSize+bufferSize/4)
	writeTool(j, Schema, opt)
	writeSources(j, d)
	j.key("event")
	j.object(func() {
		j.textOrNull("date", d.Event.Date)
		j.textOrNull("kind", d.Event.Kind)
		j.list("participants", len(d.Event.Participants), func(i int) {
			p := &d.Event.Participants[i]
			j.object(func() {
				j.text("name", p.Name)
				j.text("country", p.Country)
				j.spans("spans", p.Spans)
			})
		})
	})
}

func writeSources(j *jsonWriter, d *parse.Document) {
	j.lines("sources", len(d.Sources), func(i int) {
		s := d.Sources[i]
		j.object(func() {
			j.number("id", int(s.ID))
			j.text("name", s.Name)
			j.number("bytes", s.Bytes)
			j.text("sha256", s.SHA256)
			j.text("lang", s.Lang)
			j.textOrNull("decoded", s.Decoded)
		})
	})
}

// writeRest writes what belongs to no side.
func writeRest(j *jsonWriter, d *parse.Document) {
	j.lines("unattributed", len(d.Unattributed), func(i int) { j.place(d.Unattributed[i]) })
	writeNotes(j, d)
}

func writeNotes(j *jsonWriter, d *parse.Document) {
	j.lines("notes", len(d.Notes), func(i int) {
		n := &d.Notes[i]
		j.object(func() {
			j.text("severity", n.Severity)
			j.text("message", n.Message)
			j.spanOrNull("span", n.Span)
		})
	})
}

func writeSides(j *jsonWriter, d *parse.Document, opt Options) {
	j.lines("sides", len(d.Sides), func(i int) {
		s := d.Sides[i]
		statements := s.Statements()
		j.object(func() {
			j.text("id", string(s.ID))
			j.text("name", s.Name)
			j.text("role", string(s.Role))
			j.text("country", s.Country)
			j.list("names", len(s.Names), func(i int) {
				j.object(func() {
					j.text("text", j.at.text(s.Names[i]))
					j.span("span", s.Names[i])
				})
			})
			j.number("words", countWords(s))
			j.lines("blocks", len(s.Blocks), func(i int) { writeBlock(j, s.Blocks[i], opt) })
			j.lines("statements", len(statements), func(i int) { writeStatement(j, statements[i], opt) })
		})
	})
}

// countWords counts the words of a side, punctuation left out.
func countWords(s *parse.Side) int {
	n := 0
	for _, b := range s.Blocks {
		for _, sentence := range b.Sentences {
			for i := range sentence.Words {
				if sentence.Words[i].Kind != lexicon.Punct {
					n++
				}
			}
		}
	}
	return n
}

func writeBlock(j *jsonWriter, b *parse.Block, opt Options) {
	j.object(func() {
		j.text("kind", string(b.Kind))
		j.span("span", b.Span)
		j.spanOrNull("attribution", b.Attribution)
		j.list("sentences", len(b.Sentences), func(i int) { j.place(b.Sentences[i].Span) })
		if opt.Explain && b.Reason != "" {
			j.text("reason", b.Reason)
		}
	})
}

func writeStatement(j *jsonWriter, s *parse.Statement, opt Options) {
	j.object(func() {
		j.text("id", string(s.ID))
		j.text("kind", string(s.Kind))
		j.span("span", s.Span)
		j.text("text", j.at.text(s.Span))
		j.spans("content", s.Content)
		writeSpeaker(j, s.Speaker)
		writeVerb(j, s)
		j.text("modality", string(s.Modality))
		j.flag("negated", s.Negated)
		j.textOrNull("voiced", string(s.Voiced))
		textList(j, "topics", s.Topics)
		if opt.Explain && len(s.Marks) > 0 {
			j.list("marks", len(s.Marks), func(i int) {
				j.object(func() {
					j.text("entry", s.Marks[i].Entry)
					j.span("span", s.Marks[i].Span)
				})
			})
		}
	})
}

func writeSpeaker(j *jsonWriter, s parse.Speaker) {
	if s.Span.Empty() {
		j.null("speaker")
		return
	}
	j.key("speaker")
	j.object(func() {
		j.text("text", j.at.text(s.Span))
		j.span("span", s.Span)
		j.text("entity", s.Entity)
		if s.Carried {
			j.flag("carried", true)
		}
	})
}

func writeVerb(j *jsonWriter, s *parse.Statement) {
	if s.Verb.Empty() {
		j.null("verb")
		return
	}
	j.key("verb")
	j.object(func() {
		j.text("text", j.at.text(s.Verb.Span))
		j.span("span", s.Verb.Span)
		j.text("entry", s.Verb.Entry)
		j.number("force", s.Force)
	})
}
