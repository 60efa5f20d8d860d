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
			e := v.entry(s.Statement, furniture(s.Statement), nil)
			if s.pinned {
				e.body = append(e.body, run{plain, pinnedMark})
			}
			columns[i] = append(columns[i], v.grid.statement(c, e)...)
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

// pinnedMark stands behind what a person decided.
const pinnedMark = " · pinned"

// aloneStatement is a statement that stands in a row of one side.
type aloneStatement struct {
	*parse.Statement
	pinned bool
}

// aloneRows are the statements to be shown that stand in rows of one side.
func aloneRows(r *compare.Report, opt Options) map[parse.SideID][]aloneStatement {
	alone := map[parse.SideID][]aloneStatement{}
	for _, row := range r.Rows {
		if row.Relation.Kind != compare.Only || !opt.Shows(row) {
			continue
		}
		for _, c := range row.Cells {
			for _, s := range c.Statements {
				alone[c.Side] = append(alone[c.Side], aloneStatement{s, row.Pinned})
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
