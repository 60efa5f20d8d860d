package render

import (
	"fmt"
	"sort"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// rows prints the linked rows, those first that a reader must not miss.
func (v *reportView) rows() {
	rows := linkedRows(v.r, v.opt)
	if len(rows) == 0 {
		return
	}
	v.legend(rows)
	rows, copied := foldCopies(v.r, rows, v.opt)
	for _, r := range rows {
		v.gap()
		v.rowHeading(r)
		v.cells(r)
		v.reasons(r.Relation)
	}
	v.copies(copied)
}

// linkedRows are the rows of more than one side that are to be shown, the
// weightiest first.
func linkedRows(r *compare.Report, opt Options) []compare.Row {
	var rows []compare.Row
	for _, row := range r.Rows {
		if row.Relation.Kind != compare.Only && opt.Shows(row) {
			rows = append(rows, row)
		}
	}
	sort.SliceStable(rows, func(i, j int) bool {
		return weightOf(rows[i].Relation.Kind) < weightOf(rows[j].Relation.Kind)
	})
	return rows
}

// rowHeading names the relation and what the row is about.
func (v *reportView) rowHeading(r compare.Row) {
	k := r.Relation.Kind
	var head, tail line
	head.say(kindStyle(k), kindMark(k)+" ")
	head.quote(kindStyle(k), strings.ToUpper(string(k)), v.width/3)
	if r.Confidence == compare.Possible {
		head.say(plain, " · possible")
	}
	if r.Pinned {
		head.say(plain, pinnedMark)
	}
	if topics := commonTopics(r); len(topics) > 0 {
		head.say(plain, "  ")
		head.quote(strong, strings.Join(topics, ", "), v.width-head.width)
	}
	tail.say(quiet, fmt.Sprintf("similarity %s · row %d", score(r.Relation.Similarity), r.ID))
	if head.width+2+tail.width <= v.width {
		head.pad(v.width - tail.width)
		head.join(tail)
		v.print(head)
		return
	}
	v.print(head)
	v.print(indented(indent, []line{tail})...)
}

// commonTopics lists what all sides of a row speak of, in the order of the
// first.
func commonTopics(r compare.Row) []string {
	count := map[string]int{}
	cells := 0
	var order []string
	for _, c := range r.Cells {
		if len(c.Statements) == 0 {
			continue
		}
		cells++
		seen := map[string]bool{}
		for _, s := range c.Statements {
			for _, t := range s.Topics {
				if seen[t] {
					continue
				}
				seen[t] = true
				if count[t]++; count[t] == 1 {
					order = append(order, t)
				}
			}
		}
	}
	var out []string
	for _, t := range order {
		if count[t] == cells && len(out) < 3 {
			out = append(out, t)
		}
	}
	return out
}

// cells prints what the sides say, each in its place.
func (v *reportView) cells(r compare.Row) {
	layers := v.layers(r.Relation)
	columns := make([][]line, len(v.grid.columns))
	for i, c := range v.grid.columns {
		for _, cell := range r.Cells {
			if cell.Side != c.side.ID {
				continue
			}
			for _, s := range cell.Statements {
				columns[i] = append(columns[i], v.grid.statement(c, v.entry(s, plain, layers))...)
			}
		}
		if len(columns[i]) == 0 {
			columns[i] = v.grid.silence(c, "—")
		}
	}
	v.print(v.grid.set(columns)...)
}

// entry is a statement ready to be set.
func (v *reportView) entry(s *parse.Statement, base style, layers []layer) entry {
	body := v.styled(s.Span, base, layers)
	if before := v.said[s.ID]; before != "" {
		body = append(body, run{quiet, " [" + before + "]"})
	}
	return entry{s.ID, v.line(s.Span), v.link(s.Span), body}
}

// reasons prints the evidence beneath a row: what decided on the relation, then
// what ties the statements. Words that both have can be seen in the cells, so
// that ties of other words come first, and no more than a line of them unless
// the reader asked for reasons.
func (v *reportView) reasons(rel compare.Relation) {
	in := indent + 2
	if len(v.grid.columns) > 0 {
		in = indent + v.grid.columns[0].ids + 2
	}
	var loose, exact []string
	for _, e := range rel.Evidence {
		switch {
		case !isTie(e):
			var l line
			l.pad(in)
			l.quote(kindStyle(rel.Kind), e.Rule, v.width/3)
			l.say(plain, "  ")
			v.print(hang(l, []run{{plain, e.Note}}, v.width)...)
		case v.sameWords(e):
			exact = append(exact, e.Note)
		default:
			loose = append(loose, e.Note)
		}
	}
	ties := append(loose, exact...)
	if len(ties) == 0 {
		return
	}
	var l line
	l.pad(in)
	l.say(quiet, "alike  ")
	v.print(hang(l, []run{{quiet, v.tieList(ties, v.width-l.width)}}, v.width)...)
}

// tieList joins ties, as many as fit on one line.
func (v *reportView) tieList(ties []string, width int) string {
	var kept []string
	for i, t := range ties {
		ties[i] = visibleLine(t)
	}
	if v.opt.Explain {
		return strings.Join(ties, " · ")
	}
	room := width - len(" · 000 more")
	for i, t := range ties {
		n := displaywidth.String(t) + 3
		if i > 0 && n > room {
			return strings.Join(kept, " · ") + fmt.Sprintf(" · %d more", len(ties)-i)
		}
		kept = append(kept, t)
		room -= n
	}
	return strings.Join(kept, " · ")
}

// isTie tells evidence that only says which words stand for each other from
// evidence that decided on a relation: its marks name no entry of a list but
// the way in which they are tied.
func isTie(e compare.Evidence) bool {
	if len(e.Marks) != 2 {
		return false
	}
	return e.Marks[0].Entry == e.Rule && e.Marks[1].Entry == e.Rule
}

// sameWords reports whether both marks of a tie read the same.
func (v *reportView) sameWords(e compare.Evidence) bool {
	return strings.EqualFold(visibleLine(v.at.text(e.Marks[0].Span)), visibleLine(v.at.text(e.Marks[1].Span)))
}
