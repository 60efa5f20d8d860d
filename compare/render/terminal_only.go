package render

import (
	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// onlyRows prints what each side alone says, a list a side.
func (v *reportView) onlyRows() {
	alone := map[parse.SideID][]*parse.Statement{}
	found := false
	for _, r := range v.r.Rows {
		if r.Relation.Kind != compare.Only {
			continue
		}
		for _, c := range r.Cells {
			alone[c.Side] = append(alone[c.Side], c.Statements...)
			found = found || len(c.Statements) > 0
		}
	}
	if !found {
		return
	}
	columns := make([][]line, len(v.grid.columns))
	for i, c := range v.grid.columns {
		columns[i] = v.onlyHeading(c)
		for _, s := range alone[c.side.ID] {
			columns[i] = append(columns[i], v.grid.statement(c, s.ID, v.line(s.Span), v.styled(s.Span, furniture(s), nil))...)
		}
		if len(columns[i]) == 1 {
			columns[i] = append(columns[i], v.grid.silence(c, "nothing")...)
		}
	}
	v.gap()
	if !v.grid.stacked {
		v.print(v.grid.set(columns)...)
		return
	}
	for i, lines := range columns {
		if i > 0 {
			v.gap()
		}
		v.print(lines[0])
		v.print(indented(indent, lines[1:])...)
	}
}

func (v *reportView) onlyHeading(c sideColumn) []line {
	var l line
	l.say(kindStyle(compare.Only), kindMark(compare.Only)+" ONLY ")
	l.quote(kindStyle(compare.Only), string(c.side.ID), 8)
	if room := c.width - l.width - 2; room > 1 {
		l.say(plain, "  ")
		l.quote(strong, c.side.Name, room)
	}
	return []line{l}
}

// furniture is the style of a statement that stands alone: what every readout
// has, such as greetings, is set back behind the claims.
func furniture(s *parse.Statement) style {
	switch s.Kind {
	case parse.Frame, parse.Tone, parse.Courtesy, parse.Closing:
		return quiet
	}
	return plain
}
