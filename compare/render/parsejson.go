package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// WriteDocumentJSON writes what the parser saw as one JSON object: the first
// part of what WriteJSON writes, with the parser's reasons where opt asks for
// them.
func WriteDocumentJSON(w io.Writer, d *parse.Document, opt Options) error {
	return writeDocument(newJSONWriter(w), d, opt)
}

func writeDocument(j *jsonWriter, d *parse.Document, opt Options) error {
	at := documentSpanner(d)
	j.object(func() {
		writeHead(j, d, at, opt)
		writeSides(j, d, at, opt)
		writeRest(j, d, at)
	})
	return j.finish()
}

type jsonTool struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

func tool(opt Options) jsonTool { return jsonTool{"readoutdiff", opt.Version} }

// writeHead writes the fields that say where the rest comes from.
func writeHead(j *jsonWriter, d *parse.Document, at *spanner, opt Options) {
	j.field("schema", Schema)
	j.field("tool", tool(opt))
	j.list("sources", len(d.Sources), func(i int) any { return sourceJSON(d.Sources[i]) })
	j.field("event", eventJSON(d.Event, at))
}

// writeRest writes what belongs to no side.
func writeRest(j *jsonWriter, d *parse.Document, at *spanner) {
	j.list("unattributed", len(d.Unattributed), func(i int) any { return at.span(d.Unattributed[i]) })
	j.list("notes", len(d.Notes), func(i int) any {
		n := d.Notes[i]
		return jsonNote{n.Severity, n.Message, at.optional(n.Span)}
	})
}

type jsonNote struct {
	Severity string    `json:"severity"`
	Message  string    `json:"message"`
	Span     *jsonSpan `json:"span"`
}

type jsonSource struct {
	ID      int     `json:"id"`
	Name    string  `json:"name"`
	Bytes   int     `json:"bytes"`
	SHA256  string  `json:"sha256"`
	Lang    string  `json:"lang"`
	Decoded *string `json:"decoded"`
}

func sourceJSON(s *parse.Source) jsonSource {
	return jsonSource{int(s.ID), s.Name, s.Bytes, s.SHA256, s.Lang, orNull(s.Decoded)}
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

type jsonEvent struct {
	Date         *string           `json:"date"`
	Kind         *string           `json:"kind"`
	Participants []jsonParticipant `json:"participants"`
}

type jsonParticipant struct {
	Name    string     `json:"name"`
	Country string     `json:"country"`
	Spans   []jsonSpan `json:"spans"`
}

func eventJSON(e parse.Event, at *spanner) jsonEvent {
	out := jsonEvent{orNull(e.Date), orNull(e.Kind), make([]jsonParticipant, len(e.Participants))}
	for i, p := range e.Participants {
		out.Participants[i] = jsonParticipant{p.Name, p.Country, at.spans(p.Spans)}
	}
	return out
}

type jsonName struct {
	Text string   `json:"text"`
	Span jsonSpan `json:"span"`
}

type jsonBlock struct {
	Kind        parse.BlockKind `json:"kind"`
	Span        jsonSpan        `json:"span"`
	Attribution *jsonSpan       `json:"attribution"`
	Sentences   []jsonSpan      `json:"sentences"`
	Reason      string          `json:"reason,omitempty"`
}

func writeSides(j *jsonWriter, d *parse.Document, at *spanner, opt Options) {
	j.items("sides", len(d.Sides), func(i int) {
		s := d.Sides[i]
		statements := s.Statements()
		j.object(func() {
			j.field("id", s.ID)
			j.field("name", s.Name)
			j.field("role", s.Role)
			j.field("country", s.Country)
			j.field("names", namesJSON(s.Names, at))
			j.field("words", countWords(s))
			j.list("blocks", len(s.Blocks), func(i int) any { return blockJSON(s.Blocks[i], at, opt) })
			j.list("statements", len(statements), func(i int) any { return statementJSON(statements[i], at, opt) })
		})
	})
}

func namesJSON(names []parse.Span, at *spanner) []jsonName {
	out := make([]jsonName, len(names))
	for i, n := range names {
		out[i] = jsonName{at.text(n), at.span(n)}
	}
	return out
}

// countWords counts the words of a side, punctuation left out.
func countWords(s *parse.Side) int {
	n := 0
	for _, b := range s.Blocks {
		for _, sentence := range b.Sentences {
			for _, w := range sentence.Words {
				if w.Kind != lexicon.Punct {
					n++
				}
			}
		}
	}
	return n
}

func blockJSON(b *parse.Block, at *spanner, opt Options) jsonBlock {
	out := jsonBlock{Kind: b.Kind, Span: at.span(b.Span), Attribution: at.optional(b.Attribution), Sentences: make([]jsonSpan, len(b.Sentences))}
	for i, s := range b.Sentences {
		out.Sentences[i] = at.span(s.Span)
	}
	if opt.Explain {
		out.Reason = b.Reason
	}
	return out
}

type jsonStatement struct {
	ID       parse.StatementID `json:"id"`
	Kind     parse.Kind        `json:"kind"`
	Span     jsonSpan          `json:"span"`
	Text     string            `json:"text"`
	Content  []jsonSpan        `json:"content"`
	Speaker  *jsonSpeaker      `json:"speaker"`
	Verb     *jsonVerb         `json:"verb"`
	Modality parse.Modality    `json:"modality"`
	Negated  bool              `json:"negated"`
	Voiced   *string           `json:"voiced"`
	Topics   []string          `json:"topics"`
	Marks    []jsonMark        `json:"marks,omitempty"`
}

type jsonSpeaker struct {
	Text   string   `json:"text"`
	Span   jsonSpan `json:"span"`
	Entity string   `json:"entity"`
}

type jsonVerb struct {
	Text  string   `json:"text"`
	Span  jsonSpan `json:"span"`
	Entry string   `json:"entry"`
	Force int      `json:"force"`
}

type jsonMark struct {
	Entry string   `json:"entry"`
	Span  jsonSpan `json:"span"`
}

func statementJSON(s *parse.Statement, at *spanner, opt Options) jsonStatement {
	out := jsonStatement{
		ID: s.ID, Kind: s.Kind, Span: at.span(s.Span), Text: at.text(s.Span), Content: at.spans(s.Content),
		Modality: s.Modality, Negated: s.Negated, Voiced: orNull(string(s.Voiced)), Topics: append([]string{}, s.Topics...),
	}
	if !s.Speaker.Span.Empty() {
		out.Speaker = &jsonSpeaker{at.text(s.Speaker.Span), at.span(s.Speaker.Span), s.Speaker.Entity}
	}
	if !s.Verb.Empty() {
		out.Verb = &jsonVerb{at.text(s.Verb.Span), at.span(s.Verb.Span), s.Verb.Entry, s.Force}
	}
	if opt.Explain {
		for _, m := range s.Marks {
			out.Marks = append(out.Marks, jsonMark{m.Entry, at.span(m.Span)})
		}
	}
	return out
}
