package compare

import (
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// slotOrder is every slot in the order of the report.
func slotOrder() []string {
	return []string{"initiator", "format", "length", "tone", "agreed", "next_steps"}
}

// compareSlots sets what the sides say of each aspect of the event side by
// side; an aspect of which nobody speaks is left out.
func (c *comparison) compareSlots() []Slot {
	var out []Slot
	for _, name := range slotOrder() {
		slot := Slot{Slot: name}
		for _, p := range c.parties {
			for _, v := range p.Slots {
				if v.Slot == name {
					slot.Cells = append(slot.Cells, SlotCell{p.ID, v})
					break
				}
			}
		}
		if len(slot.Cells) > 0 {
			slot.Verdict = c.slotVerdict(slot.Cells)
			out = append(out, slot)
		}
	}
	return out
}

// isOpen reports whether a form of contact says no more than that the sides spoke
// or held talks, which holds of a call and of a meeting alike.
func isOpen(value string) bool { return value == "conversation" || value == "talks" }

// slotVerdict compares values, and where the words have none, the words.
func (c *comparison) slotVerdict(cells []SlotCell) string {
	if len(cells) < len(c.parties) {
		return "one-sided"
	}
	var first *SlotCell
	for i := range cells {
		cell := &cells[i]
		switch {
		case isOpen(cell.Value):
		case first == nil:
			first = cell
		case cell.Value != first.Value || cell.Value == "" && oneLine(c.text(cell.Span)) != oneLine(c.text(first.Span)),
			cell.Slot == "next_steps" && c.figuresDiffer(cell.Span, first.Span):
			return "differs"
		}
	}
	return "same"
}

// figuresDiffer reports whether two spans both give figures, but not the same: a
// meeting within 14 days is not one within 30.
func (c *comparison) figuresDiffer(a, b parse.Span) bool {
	of := func(span parse.Span) []string {
		return strings.FieldsFunc(c.text(span), func(r rune) bool { return r < '0' || r > '9' })
	}
	one, other := of(a), of(b)
	return len(one) > 0 && len(other) > 0 && !slices.Equal(one, other)
}
