package render

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// htmlSource is one text as a whole, cut where statements begin and end.
type htmlSource struct {
	ID         string // anchor
	Number     int    // from 1
	Name       string
	Lang       string
	Facts      []string
	Paragraphs []htmlParagraph

	statements []*parse.Statement // of the parties, by start
}

// htmlParagraph is a run of lines that are not empty.
type htmlParagraph struct {
	ID     string // anchor
	Line   int    // its first
	Pieces []htmlPiece
}

// htmlPiece is a stretch of a paragraph that belongs to one statement, or to
// none.
type htmlPiece struct {
	Break bool      // the text breaks the line before the piece
	Class string    // of a stretch that is marked
	Tags  []htmlTag // of the statements that begin here
	Runs  []htmlRun
}

// htmlTag is the sign at the beginning of a statement, which leads to its row.
type htmlTag struct {
	ID, Name string
	Mark     string
	Href     string
	Title    string
}

func (v *htmlView) readSources() {
	bySource := make([][]*parse.Statement, len(v.report.Doc.Sources))
	for _, s := range v.sides {
		for _, st := range s.Statements() {
			bySource[st.Source] = append(bySource[st.Source], st)
		}
	}
	for i, src := range v.report.Doc.Sources {
		list := bySource[i]
		sort.SliceStable(list, func(a, b int) bool { return list[a].Start < list[b].Start })
		out := &htmlSource{
			ID: fmt.Sprintf("source-%d", i+1), Number: i + 1, Name: visibleLine(sourceName(src)), Lang: src.Lang,
			Facts: []string{plural(len(src.Text), "byte"), "SHA-256 " + visibleLine(src.SHA256)}, statements: list,
		}
		if out.Lang == "" {
			out.Lang = "und" // undetermined
		}
		if src.Decoded != "" {
			out.Facts = append(out.Facts, "decoded from "+visibleLine(src.Decoded))
		}
		v.sources = append(v.sources, out)
		c := &cutter{v: v, src: src, out: out, rest: list, owner: make([]int32, len(src.Text))}
		c.paint()
		c.paragraphs()
	}
}

// statementAt is the statement that a span stands in, nil where none does.
func (s *htmlSource) statementAt(sp parse.Span) *parse.Statement {
	n := sort.Search(len(s.statements), func(i int) bool { return s.statements[i].Start > sp.Start })
	if n > 0 && sp.Start < s.statements[n-1].End {
		return s.statements[n-1]
	}
	// A span may begin before the statement, with its attribution.
	if n < len(s.statements) && s.statements[n].Start < sp.End {
		return s.statements[n]
	}
	return nil
}

// anchorAt is the anchor of the paragraph that a line stands in.
func (s *htmlSource) anchorAt(line int) string {
	n := sort.Search(len(s.Paragraphs), func(i int) bool { return s.Paragraphs[i].Line > line })
	if n == 0 {
		return s.ID
	}
	return s.Paragraphs[n-1].ID
}

// What a byte of a text belongs to: statement n by n+1, or one of these.
const (
	ofNobody      int32 = 0
	ofAttribution int32 = -1
	unattributed  int32 = -2
	ofBlock       int32 = -3 // between the statements of a block
)

// cutter cuts one text.
type cutter struct {
	v     *htmlView
	src   *parse.Source
	out   *htmlSource
	owner []int32 // of each byte
	rest  []*parse.Statement
}

func (c *cutter) paint() {
	fill := func(sp parse.Span, who int32) {
		if sp.Source == c.src.ID {
			for i := sp.Start; i < sp.End; i++ {
				c.owner[i] = who
			}
		}
	}
	for _, sp := range c.v.report.Doc.Unattributed {
		fill(sp, unattributed)
	}
	for _, s := range c.v.sides {
		for _, b := range s.Blocks {
			fill(b.Span, ofBlock)
		}
	}
	for _, s := range c.v.sides {
		for _, b := range s.Blocks {
			fill(b.Attribution, ofAttribution)
		}
	}
	for i, st := range c.out.statements {
		fill(st.Span, int32(i)+1)
	}
}

// paragraphs cuts the text at empty lines.
func (c *cutter) paragraphs() {
	text := c.src.Text
	start, first, line := -1, 0, 0
	flush := func(end int) {
		if start >= 0 {
			c.paragraph(start, end, first)
		}
		start = -1
	}
	for at := 0; at < len(text); {
		line++
		end := at + len(text[at:])
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		switch {
		case strings.TrimFunc(text[at:end], isBlank) == "":
			flush(at)
		case start < 0:
			start, first = at, line
		}
		at = end + 1
	}
	flush(len(text))
	// What begins in the blanks at the very end has its sign behind the last word.
	if tags := c.tags(len(text)); len(tags) > 0 {
		if len(c.out.Paragraphs) == 0 {
			c.out.Paragraphs = []htmlParagraph{{ID: c.out.ID + "-line-1", Line: 1}}
		}
		last := &c.out.Paragraphs[len(c.out.Paragraphs)-1]
		last.Pieces = append(last.Pieces, htmlPiece{Tags: tags})
	}
}

func (c *cutter) paragraph(start, end, line int) {
	p := htmlParagraph{ID: fmt.Sprintf("%s-line-%d", c.out.ID, line), Line: line}
	end = start + len(strings.TrimRightFunc(c.src.Text[start:end], isBlank))
	for at := start; ; {
		piece := htmlPiece{Tags: c.tags(at)}
		if at >= end {
			if len(piece.Tags) > 0 {
				p.Pieces = append(p.Pieces, piece)
			}
			break
		}
		next := c.next(at, end)
		piece.Class = c.class(at)
		at, piece.Break = c.skipBreak(at, next, start)
		piece.Runs = htmlText("", c.src.Text[at:next])
		p.Pieces = append(p.Pieces, piece)
		at = next
	}
	c.out.Paragraphs = append(c.out.Paragraphs, p)
}

// wrapped is the length from which on a line of running text has been broken
// because it was full.
const wrapped = 50

// skipBreak finds the line break that a piece begins with. A break inside of a
// statement, or behind a full line of what a side says, comes from wrapping,
// and the page wraps anew; lists, mastheads and tables need theirs.
func (c *cutter) skipBreak(at, next, start int) (int, bool) {
	if c.owner[at] > 0 || c.src.Text[at] != '\n' {
		return at, false
	}
	full := at-1-strings.LastIndexByte(c.src.Text[:at], '\n') >= wrapped
	if c.owner[at] == ofBlock && full {
		return at, false
	}
	return min(at+1, next), at > start
}

// next is where the piece that begins at a byte ends.
func (c *cutter) next(at, end int) int {
	for i := at + 1; i < end; i++ {
		if c.owner[i] != c.owner[at] || c.owner[i] <= 0 && c.src.Text[i] == '\n' || len(c.rest) > 0 && c.rest[0].Start == i {
			return i
		}
	}
	return end
}

func (c *cutter) class(at int) string {
	switch who := c.owner[at]; who {
	case ofNobody, ofBlock:
		return ""
	case ofAttribution:
		return "attribution"
	case unattributed:
		return "unattributed"
	default:
		class := "st"
		if row := c.v.rowOf[c.out.statements[who-1].ID]; row != nil {
			class += " k-" + htmlKindOf(row.Relation.Kind).Kind
		}
		return class
	}
}

// tags takes the statements that begin at a byte, or began before it.
func (c *cutter) tags(at int) []htmlTag {
	var out []htmlTag
	for len(c.rest) > 0 && c.rest[0].Start <= at {
		st := c.rest[0]
		c.rest = c.rest[1:]
		tag := htmlTag{ID: textID(st.ID), Name: visibleLine(string(st.ID)), Title: "in no row"}
		if row := c.v.rowOf[st.ID]; row != nil {
			kind := htmlKindOf(row.Relation.Kind)
			tag.Mark, tag.Href = kind.Mark, "#"+rowID(row)
			tag.Title = fmt.Sprintf("%s, row %d", kind.Word, row.ID)
		}
		out = append(out, tag)
	}
	return slices.Clip(out)
}
