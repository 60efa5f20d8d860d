package render

import (
	"fmt"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
)

// htmlTable has a column a side.
type htmlTable struct {
	Caption string // for those who do not see what stands around
	First   string // heading of the first column
	Sides   []htmlName
	Last    string // heading of the last column; empty where there is none
	Compact bool   // holds figures, which need little room
	Scrolls bool   // has more columns than most screens have room for
	Rows    []htmlTableRow
}

// htmlTableRow is a row of a table.
type htmlTableRow struct {
	Kind  string // class, where the row is about a relation
	Label []htmlRun
	Cells []htmlTableCell
	Last  *htmlKind
}

// htmlTableCell holds lines of text, and a bar where it is about a share.
type htmlTableCell struct {
	Bar   string // width of the bar in hundredths; empty where there is none
	Lines [][]htmlRun
}

func (v *htmlView) table(caption, first, last string) *htmlTable {
	t := &htmlTable{Caption: caption, First: first, Last: last, Scrolls: len(v.sides) > 3}
	for _, s := range v.sides {
		t.Sides = append(t.Sides, nameOf(s))
	}
	return t
}

// orNil drops a table without rows.
func (t *htmlTable) orNil() *htmlTable {
	if len(t.Rows) == 0 {
		return nil
	}
	return t
}

// add appends a row in which nobody has said anything yet.
func (t *htmlTable) add(label string) *htmlTableRow {
	t.Rows = append(t.Rows, htmlTableRow{Label: htmlLine("", label), Cells: make([]htmlTableCell, len(t.Sides))})
	return &t.Rows[len(t.Rows)-1]
}

// slots compares what the sides say of the event itself.
func (v *htmlView) slots() *htmlTable {
	t := v.table("What the sides say of the event itself", "aspect", "verdict")
	for _, s := range v.report.Slots {
		row := t.add(strings.ReplaceAll(s.Slot, "_", " "))
		row.Last = slotVerdict(s.Verdict)
		for _, c := range s.Cells {
			if i := v.index(c.Side); i >= 0 {
				row.Cells[i].Lines = append(row.Cells[i].Lines, v.slot(c))
			}
		}
	}
	return t.orNil()
}

// slot is what one side says of an aspect, or the value alone where no words
// give it.
func (v *htmlView) slot(c compare.SlotCell) []htmlRun {
	if c.Span.Empty() {
		return htmlLine("", c.Value)
	}
	return append(htmlLine("", v.text(c.Span)), htmlRun{Text: " "}, v.place(c.Span))
}

func slotVerdict(s string) *htmlKind {
	k := htmlKind{Word: visibleLine(s)}
	switch s {
	case "same":
		k = htmlKindOf(compare.Same)
	case "differs":
		k = htmlKindOf(compare.Diverges)
	case "one-sided":
		k = htmlKindOf(compare.Only)
	}
	k.Word = visibleLine(s)
	return &k
}

// namings tells which names the sides give to one referent.
func (v *htmlView) namings() *htmlTable {
	t := v.table("The names that the sides give to one referent", "referent", "")
	for _, n := range v.report.Namings {
		row := t.add(n.Referent)
		for _, c := range n.Cells {
			i := v.index(c.Side)
			if i < 0 {
				continue
			}
			for _, l := range c.Labels {
				row.Cells[i].Lines = append(row.Cells[i].Lines, v.label(l))
			}
		}
	}
	return t.orNil()
}

// maxPlaces is how many places of one name are linked.
const maxPlaces = 6

// label is one name with where it stands.
func (v *htmlView) label(l compare.Label) []htmlRun {
	class := ""
	if l.Loaded {
		class = "loaded"
	}
	out := htmlLine(class, l.Text)
	if l.Loaded {
		out = append(out, htmlRun{Class: "loaded", Text: "*"})
	}
	if n := len(l.Spans); n > 1 {
		out = append(out, htmlRun{Class: "quiet", Text: fmt.Sprintf(" ×%d", n)})
	}
	for i, p := range v.places(l.Spans) {
		if i == maxPlaces {
			return append(out, htmlRun{Class: "quiet", Text: " …"})
		}
		out = append(out, htmlRun{Text: " "}, p)
	}
	return out
}

// loaded reports whether a name takes sides.
func (v *htmlView) loaded() bool {
	for _, n := range v.report.Namings {
		for _, c := range n.Cells {
			for _, l := range c.Labels {
				if l.Loaded {
					return true
				}
			}
		}
	}
	return false
}

// voices tells whom each side lets speak.
func (v *htmlView) voices() *htmlTable {
	t := v.table("Who speaks in the statements of each side", "voice", "")
	t.Compact = true
	for _, k := range voiceKinds() {
		total := 0
		for _, x := range v.report.Voices {
			total += k.count(x)
		}
		if total == 0 {
			continue
		}
		row := t.add(k.label)
		for _, x := range v.report.Voices {
			if i, n := v.index(x.Side), k.count(x); i >= 0 && n > 0 {
				row.Cells[i] = figure(n)
			}
		}
	}
	return t.orNil()
}

// ledger counts statements by side and relation.
func (v *htmlView) ledger() *htmlTable {
	t := v.table("Statements of each side by relation", "relation", "")
	t.Compact = true
	for _, k := range weight() {
		total := 0
		for _, l := range v.report.Ledger {
			total += l.By[k]
		}
		if total == 0 {
			continue
		}
		kind := htmlKindOf(k)
		row := t.add("")
		row.Kind = kind.Kind
		row.Label = []htmlRun{{Class: "sign", Text: kind.Mark}, {Text: " " + kind.Word}}
		v.count(row, func(l compare.Ledger) int { return l.By[k] })
	}
	if len(t.Rows) > 0 {
		row := t.add("statements in all")
		row.Kind = "total"
		v.count(row, func(l compare.Ledger) int { return l.Statements })
	}
	return t.orNil()
}

func (v *htmlView) count(row *htmlTableRow, of func(compare.Ledger) int) {
	for _, l := range v.report.Ledger {
		if i := v.index(l.Side); i >= 0 && of(l) > 0 {
			row.Cells[i] = figure(of(l))
		}
	}
}

func figure(n int) htmlTableCell {
	return htmlTableCell{Lines: [][]htmlRun{{{Class: "figure", Text: fmt.Sprint(n)}}}}
}
