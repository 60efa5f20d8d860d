package render

import (
	"sort"

	"github.com/readoutdiff/readoutdiff/parse"
)

// spanner gives spans their texts, lines and columns.
type spanner struct {
	texts  []string
	places []*places // of each text, made when first needed
}

func newSpanner(texts ...string) *spanner {
	return &spanner{texts, make([]*places, len(texts))}
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

// position is the line and the column at which a span starts.
func (s *spanner) position(sp parse.Span) parse.Position {
	if s.places[sp.Source] == nil {
		s.places[sp.Source] = findPlaces(s.texts[sp.Source])
	}
	return s.places[sp.Source].position(s.texts[sp.Source], sp.Start)
}

// places holds where the lines of a text begin, and how many code points stand
// before every stride-th byte of it. A report asks for the positions of
// thousands of spans in any order; counting each from the start of its line
// would take forever on a text that is one line of megabytes.
type places struct {
	lines  []int
	points []int
}

const stride = 64

func findPlaces(text string) *places {
	p := &places{lines: []int{0}, points: make([]int, 0, len(text)/stride+1)}
	points := 0
	for i := range len(text) {
		if i%stride == 0 {
			p.points = append(p.points, points)
		}
		if text[i]&0xC0 != 0x80 {
			points++
		}
		if parse.EndsLine(text, i) {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

func (p *places) position(text string, offset int) parse.Position {
	line := sort.Search(len(p.lines), func(i int) bool { return p.lines[i] > offset })
	return parse.Position{Line: line, Column: p.before(text, offset) - p.before(text, p.lines[line-1]) + 1}
}

// before counts the code points that begin before an offset. One counts by its
// first byte, so that a text may be cut anywhere.
func (p *places) before(text string, offset int) int {
	if len(p.points) == 0 {
		return 0
	}
	block := min(offset/stride, len(p.points)-1)
	n := p.points[block]
	for i := block * stride; i < offset; i++ {
		if text[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}
