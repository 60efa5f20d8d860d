package render

import (
	"strconv"

	"github.com/clipperhouse/displaywidth"

	"github.com/readoutdiff/readoutdiff/parse"
)

// grid is how the sides share the width: in columns, or one under the other
// where columns would be too narrow to read.
type grid struct {
	stacked bool
	columns []sideColumn
}

// entry is a statement to be set: its name, the line on which it stands, the
// address of that line, if any, and its words.
type entry struct {
	id    parse.StatementID
	place int
	link  string
	body  []run
}

// sideColumn is the place of one side. Each line of a column holds the
// statement's ID, text and, at the inner edge, the line of the source.
type sideColumn struct {
	side   *parse.Side
	first  bool // has its inner edge to the right; all others have it to the left
	width  int
	ids    int // width of the IDs
	places int // width of the line numbers
}

const (
	indent        = 2
	minColumns    = 80 // of the whole output
	minText       = 22 // of the text in one column
	columnRuleLen = 3  // of the rule between columns
)

// columnRule stands between columns.
func columnRule() line {
	return line{frags: []frag{{style: plain, text: " "}, {style: quiet, text: "│"}, {style: plain, text: " "}}, width: columnRuleLen}
}

// text is what the column leaves for the words.
func (c sideColumn) text() int { return c.width - c.ids - 2 - c.places - 1 }

// layOut divides a width among the sides.
func layOut(width int, sides []*parse.Side, at *spanner, layout Layout) grid {
	g := grid{stacked: width < minColumns || layout == Stacked}
	n := max(1, len(sides))
	room := width - indent - columnRuleLen*(n-1)
	for i, s := range sides {
		c := sideColumn{side: s, first: i == 0, width: room / n, ids: 2, places: 1}
		if i < room%n {
			c.width++
		}
		for _, st := range s.Statements() {
			c.ids = max(c.ids, displaywidth.String(visibleLine(string(st.ID))))
			c.places = max(c.places, len(strconv.Itoa(at.position(st.Span).Line)))
		}
		g.columns = append(g.columns, c)
		g.stacked = g.stacked || c.text() < minText
	}
	if g.stacked {
		g.alignStacked(width)
	}
	return g
}

// alignStacked gives all sides the same gutter.
func (g *grid) alignStacked(width int) {
	ids, places := 0, 0
	for _, c := range g.columns {
		ids, places = max(ids, c.ids), max(places, c.places)
	}
	ids = min(ids, width/4)
	for i := range g.columns {
		g.columns[i].ids, g.columns[i].places = ids, places
		g.columns[i].width = width - indent - columnRuleLen + 1
	}
}

// statement sets a statement in its column. Stacked, the gutter with ID and
// line number comes first and a rule parts it from the text.
func (g *grid) statement(c sideColumn, e entry) []line {
	var out []line
	name, number := clip(string(e.id), c.ids), strconv.Itoa(e.place)
	for i, text := range wrap(e.body, c.text()) {
		if i > 0 {
			name, number = "", ""
		}
		var l line
		before := c.places - len(number) // figures end together
		switch {
		case g.stacked:
			l.say(strong, name)
			l.pad(c.ids + 2 + before)
			l.refer(quiet, number, e.link)
			l.join(columnRule())
			l.join(text)
		case c.first:
			l.say(strong, name)
			l.pad(c.ids + 2)
			l.join(text)
			l.pad(c.ids + 2 + c.text() + 1 + before)
			l.refer(quiet, number, e.link)
		default:
			l.pad(before)
			l.refer(quiet, number, e.link)
			l.pad(c.places + 1)
			l.say(strong, name)
			l.pad(c.places + 1 + c.ids + 2)
			l.join(text)
		}
		out = append(out, l)
	}
	return out
}

// silence stands in a column where a side says nothing.
func (g *grid) silence(c sideColumn, word string) []line {
	var l line
	switch {
	case g.stacked:
		l.quote(strong, string(c.side.ID), c.ids)
		l.pad(c.ids + 2 + c.places)
		l.join(columnRule())
	case c.first:
		l.pad(c.ids + 2)
	default:
		l.pad(c.places + 1 + c.ids + 2)
	}
	l.say(quiet, word)
	return []line{l}
}

// set puts what the columns hold side by side, or one under the other.
func (g *grid) set(columns [][]line) []line {
	var out []line
	if g.stacked {
		for _, lines := range columns {
			out = append(out, indented(indent, lines)...)
		}
		return out
	}
	blocks := make([]column, len(columns))
	for i, lines := range columns {
		blocks[i] = column{g.columns[i].width, lines}
	}
	return indented(indent, beside(blocks, columnRule()))
}

// indented moves lines to the right.
func indented(by int, lines []line) []line {
	out := make([]line, len(lines))
	for i, l := range lines {
		out[i].pad(by)
		out[i].join(l)
	}
	return out
}
