package render

import "github.com/readoutdiff/readoutdiff/parse"

// jsonSpan is a place in a source: bytes, and the line and column at which it
// starts.
type jsonSpan struct {
	Source int `json:"source"`
	Start  int `json:"start"`
	End    int `json:"end"`
	Line   int `json:"line"`
	Column int `json:"column"`
}

// spanner gives spans their lines and columns.
type spanner struct {
	texts  []string
	places []places // of each text, made when first needed
}

func newSpanner(texts ...string) *spanner {
	return &spanner{texts, make([]places, len(texts))}
}

func documentSpanner(d *parse.Document) *spanner {
	texts := make([]string, len(d.Sources))
	for i, s := range d.Sources {
		texts[i] = s.Text
	}
	return newSpanner(texts...)
}

// text is what stands in a span.
func (s *spanner) text(sp parse.Span) string { return s.texts[sp.Source][sp.Start:sp.End] }

func (s *spanner) span(sp parse.Span) jsonSpan {
	if s.places[sp.Source] == nil {
		s.places[sp.Source] = findPlaces(s.texts[sp.Source])
	}
	at := s.places[sp.Source].position(s.texts[sp.Source], sp.Start)
	return jsonSpan{int(sp.Source), sp.Start, sp.End, at.Line, at.Column}
}

// optional is null for an empty span.
func (s *spanner) optional(sp parse.Span) *jsonSpan {
	if sp.Empty() {
		return nil
	}
	out := s.span(sp)
	return &out
}

func (s *spanner) spans(list []parse.Span) []jsonSpan {
	out := make([]jsonSpan, len(list))
	for i, sp := range list {
		out[i] = s.span(sp)
	}
	return out
}

func (s *spanner) marks(list []parse.Mark) []jsonSpan {
	out := make([]jsonSpan, len(list))
	for i, m := range list {
		out[i] = s.span(m.Span)
	}
	return out
}

// places holds the positions of every stride-th byte of a text. A report asks
// for the positions of thousands of spans in any order; counting each from the
// start of its line would take forever on a text that is one line of megabytes.
type places []parse.Position

const stride = 256

func findPlaces(text string) places {
	out := make(places, 0, len(text)/stride+1)
	at := parse.Position{Line: 1, Column: 1}
	for i := 0; i <= len(text); i += stride {
		out = append(out, at)
		at = advance(at, text, i, min(i+stride, len(text)))
	}
	return out
}

func (p places) position(text string, offset int) parse.Position {
	block := offset / stride
	return advance(p[block], text, block*stride, offset)
}

// advance moves a position past text[from:to]. A code point counts by its first
// byte and a line by its last, so that a text may be cut anywhere.
func advance(at parse.Position, text string, from, to int) parse.Position {
	for i := from; i < to; i++ {
		switch {
		case parse.EndsLine(text, i):
			at.Line++
			at.Column = 1
		case text[i]&0xC0 != 0x80:
			at.Column++
		}
	}
	return at
}
