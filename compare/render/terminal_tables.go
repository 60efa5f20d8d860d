package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// slots prints what the sides say of the event itself: who asked for it, how
// long it took.
func (v *reportView) slots() {
	var rows []tableRow
	for _, s := range v.r.Slots {
		row := tableRow{label: run{plain, strings.ReplaceAll(s.Slot, "_", " ")}, cells: v.silentCells(), note: verdict(s.Verdict)}
		for _, c := range s.Cells {
			if i := v.index(c.Side); i >= 0 {
				row.cells[i] = v.slot(c)
			}
		}
		rows = append(rows, row)
	}
	if len(rows) > 0 {
		v.table("ON THE EVENT", rows)
	}
}

// slot is what one side says of an aspect: its words and their line, or the
// value alone where no words give it.
func (v *reportView) slot(c compare.SlotCell) []run {
	if c.Span.Empty() {
		return []run{{plain, c.Value}}
	}
	return []run{{plain, v.at.text(c.Span)}, {quiet, " " + strconv.Itoa(v.line(c.Span))}}
}

// verdict is a slot's verdict with its mark.
func verdict(s string) run {
	switch s {
	case "same":
		return run{kindStyle(compare.Same), kindMark(compare.Same) + " same"}
	case "differs":
		return run{kindStyle(compare.Diverges), kindMark(compare.Diverges) + " differs"}
	case "one-sided":
		return run{kindStyle(compare.Only), kindMark(compare.Only) + " one-sided"}
	}
	return run{quiet, clip(s, 12)}
}

func (v *reportView) index(id parse.SideID) int {
	for i, c := range v.grid.columns {
		if c.side.ID == id {
			return i
		}
	}
	return -1
}

// silentCells is a row in which nobody has said anything yet.
func (v *reportView) silentCells() [][]run {
	cells := make([][]run, len(v.grid.columns))
	for i := range cells {
		cells[i] = []run{{quiet, "—"}}
	}
	return cells
}

// namings prints which names the sides give to one referent.
func (v *reportView) namings() {
	var rows []tableRow
	loaded := false
	for _, n := range v.r.Namings {
		row := tableRow{label: run{plain, n.Referent}, cells: v.silentCells()}
		for _, c := range n.Cells {
			i := v.index(c.Side)
			if i < 0 || len(c.Labels) == 0 {
				continue
			}
			row.cells[i] = nil
			for _, l := range c.Labels {
				row.cells[i] = append(row.cells[i], label(l, len(row.cells[i]) > 0)...)
				loaded = loaded || l.Loaded
			}
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return
	}
	v.table("NAMING", rows)
	if loaded {
		v.print(indented(indent, wrap([]run{{quiet, "* a name that takes sides"}}, v.width-indent))...)
	}
}

// label is one name, how often it stands there, and whether it takes sides.
func label(l compare.Label, another bool) []run {
	var out []run
	if another {
		out = append(out, run{quiet, " · "})
	}
	if l.Loaded {
		out = append(out, run{caution, l.Text + "*"})
	} else {
		out = append(out, run{plain, l.Text})
	}
	if n := len(l.Spans); n > 1 {
		out = append(out, run{quiet, fmt.Sprintf(" ×%d", n)})
	}
	return out
}

// voiceKind is one of the voices that a report counts.
type voiceKind struct {
	label string
	count func(compare.Voice) int
}

func voiceKinds() []voiceKind {
	return []voiceKind{
		{"its own side", func(x compare.Voice) int { return x.Own }},
		{"all together", func(x compare.Voice) int { return x.Joint }},
		{"the counterpart", func(x compare.Voice) int { return x.Counterpart }},
		{"nobody named", func(x compare.Voice) int { return x.Nobody }},
		{"the text itself", func(x compare.Voice) int { return x.Other }},
	}
}

// voices prints whom each side lets speak, in statements.
func (v *reportView) voices() {
	var rows []tableRow
	for _, k := range voiceKinds() {
		row, any := tableRow{label: run{plain, k.label}, cells: v.silentCells()}, false
		for _, x := range v.r.Voices {
			if i, n := v.index(x.Side), k.count(x); i >= 0 && n > 0 {
				row.cells[i] = []run{{plain, strconv.Itoa(n)}}
				any = true
			}
		}
		if any {
			rows = append(rows, row)
		}
	}
	if len(rows) > 0 {
		v.table("WHO SPEAKS", rows)
	}
}

// emphases prints how much each side makes of each topic, as bars on one scale.
func (v *reportView) emphases() {
	top := 0.0
	for _, e := range v.r.Emphases {
		for _, s := range e.Sides {
			top = max(top, s.Share)
		}
	}
	var rows []tableRow
	for _, e := range v.r.Emphases {
		row := tableRow{label: run{plain, e.Topic}, cells: v.silentCells()}
		for _, s := range e.Sides {
			if i := v.index(s.Side); i >= 0 && s.Rank > 0 {
				row.cells[i] = v.share(s, top)
			}
		}
		rows = append(rows, row)
	}
	if len(rows) == 0 {
		return
	}
	v.table("EMPHASIS", rows)
	key := "share of a side’s words · # its rank · ×n how often its terms stand there · v mean force of its verbs, of 5 · ! intensifiers"
	if v.r.Doc.Shape == parse.Release {
		key += " · “” share in quotation marks"
	}
	v.print(indented(indent, wrap([]run{{quiet, key}}, min(v.width, measure)-indent))...)
}

// barLen is the length of the longest bar.
const barLen = 12

// share is a topic's part of a side's words: bar, figure, how much is made of
// it, and where the side speaks of it.
func (v *reportView) share(s compare.TopicShare, top float64) []run {
	how := fmt.Sprintf(" #%d", s.Rank)
	if s.Mentions > 1 {
		how += fmt.Sprintf(" ×%d", s.Mentions)
	}
	if s.Force > 0 {
		how += fmt.Sprintf(" v%.1f", s.Force)
	}
	if s.Intensifiers > 0 {
		how += fmt.Sprintf(" !%d", s.Intensifiers)
	}
	if s.Quoted > 0 && v.r.Doc.Shape == parse.Release { // in an article the outlet quotes whole releases
		how += " “" + wholePercent(s.Quoted) + "”"
	}
	out := []run{{bar, drawBar(s.Share, top)}, {plain, fmt.Sprintf(" %.0f%%", 100*s.Share)}, {quiet, how}}
	ids := make([]string, 0, 3)
	for i, id := range s.Statements {
		if i == cap(ids) {
			ids[i-1] += "…"
			break
		}
		ids = append(ids, string(id))
	}
	return append(out, run{quiet, " " + strings.Join(ids, " ")})
}

// drawBar draws a share as blocks of eighths of a column; what is not nothing
// can be seen.
func drawBar(share, top float64) string {
	if share <= 0 || top <= 0 {
		return ""
	}
	eighths := max(1, int(share/top*barLen*8+0.5))
	out := strings.Repeat("█", eighths/8)
	if rest := eighths % 8; rest > 0 {
		out += string([]rune("▏▎▍▌▋▊▉")[rest-1])
	}
	return out
}
