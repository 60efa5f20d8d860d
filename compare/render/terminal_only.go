package render

import (
	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// onlyRows prints what each side alone says, a list a side.
func (v *reportView) onlyRows() {
	alone := aloneRows(v.r, v.opt)
	if len(alone) == 0 {
		return
	}
	columns := make([][]line, len(v.grid.columns))
	for i, c := range v.grid.columns {
		columns[i] = v.onlyHeading(c)
		for _, s := range alone[c.side.ID] {
			columns[i] = append(columns[i], v.grid.statement(c, v.entry(s, furniture(s), nil))...)
		}
		if len(columns[i]) == 1 {
			columns[i] = append(columns[i], v.grid.silence(c, v.nothing(c.side.ID))...)
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

// aloneRows are the statements to be shown that stand in rows of one side.
func aloneRows(r *compare.Report, opt Options) map[parse.SideID][]*parse.Statement {
	alone := map[parse.SideID][]*parse.Statement{}
	for _, row := range r.Rows {
		if row.Relation.Kind != compare.Only || !opt.Shows(row) {
			continue
		}
		for _, c := range row.Cells {
			if len(c.Statements) > 0 {
				alone[c.Side] = append(alone[c.Side], c.Statements...)
			}
		}
	}
	return alone
}

// nothing stands where a side has no statement of its own to show.
func (v *reportView) nothing(side parse.SideID) string {
	if v.opt.showsSide(side) {
		return "nothing"
	}
	return "not shown"
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
