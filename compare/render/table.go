package render

import "github.com/clipperhouse/displaywidth"

// tableRow is a line of a table with a column a side.
type tableRow struct {
	label run
	cells [][]run // one a side
	note  run     // at the end, such as a verdict
}

// tableGap parts the columns of a table.
const tableGap = 3

// table prints rows under a heading that names the sides. Where the sides do
// not stand in columns, each cell has a line of its own.
func (v *reportView) table(name string, rows []tableRow) {
	v.section(name)
	labels, notes := 0, 0
	for _, r := range rows {
		labels = max(labels, displaywidth.String(visibleLine(r.label.text)))
		notes = max(notes, displaywidth.String(r.note.text))
	}
	labels = min(labels, v.width/4)
	if v.grid.stacked {
		v.stackedTable(rows)
		return
	}
	n := len(v.grid.columns)
	room := v.width - indent - labels - n*tableGap
	if notes > 0 {
		room -= notes + tableGap
	}
	head := tableRow{label: run{quiet, ""}}
	for _, c := range v.grid.columns {
		head.cells = append(head.cells, []run{{strong, string(c.side.ID)}, {quiet, "  " + c.side.Name}})
	}
	for _, r := range append([]tableRow{head}, rows...) {
		columns := []column{{labels, wrap([]run{r.label}, labels)}}
		for _, cell := range r.cells {
			columns = append(columns, column{room / n, wrap(cell, room/n)})
		}
		if notes > 0 {
			columns = append(columns, column{notes, wrap([]run{r.note}, notes)})
		}
		v.print(indented(indent, beside(columns, spaces(tableGap)))...)
	}
}

// stackedTable prints each row as its label with a line a side beneath.
func (v *reportView) stackedTable(rows []tableRow) {
	for _, r := range rows {
		head := []run{r.label}
		if r.note.text != "" {
			head = append(head, run{plain, "  "}, r.note)
		}
		v.print(indented(indent, wrap(head, v.width-indent))...)
		for i, cell := range r.cells {
			var l line
			l.pad(2 * indent)
			l.quote(strong, string(v.grid.columns[i].side.ID), 8)
			l.say(plain, "  ")
			v.print(hang(l, cell, v.width)...)
		}
	}
}
