package render

// profiles prints how the text of each side is built, and which topics stand at
// different places in them.
func (v *reportView) profiles() {
	labels, cells := profileTable(v.r, v.sides)
	if len(labels) > 0 {
		v.table("HOW EACH TEXT IS BUILT", v.factRows(labels, cells))
	}
	for i, s := range v.r.Shifts {
		var l line
		l.pad(indent)
		if i == 0 {
			l.say(quiet, "order")
		}
		l.pad(indent + len("order") + 2)
		v.print(hang(l, []run{{plain, shiftSentence(s)}}, min(v.width, measure))...)
	}
}

// pasts prints what of each side's text stood in its earlier releases.
func (v *reportView) pasts() {
	labels, cells := pastTable(v.r, v.sides)
	if len(labels) == 0 {
		return
	}
	v.table("AGAINST EARLIER RELEASES", v.factRows(labels, cells))
	for _, p := range v.r.Pasts {
		v.print(indented(indent, wrap([]run{{quiet, pastReleases(p)}}, v.width-indent))...)
	}
}

// factRows sets facts in columns, with a bar before each that is a share.
func (v *reportView) factRows(labels []string, cells [][]fact) []tableRow {
	var rows []tableRow
	for k, label := range labels {
		row := tableRow{label: run{plain, label}, cells: v.silentCells()}
		for i, f := range cells[k] {
			switch {
			case f.text == "":
			case f.share >= 0:
				row.cells[i] = []run{{bar, drawBar(f.share, 1)}, {plain, " " + f.text}}
			default:
				row.cells[i] = []run{{plain, f.text}}
			}
		}
		rows = append(rows, row)
	}
	return rows
}
