package compare

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

// spoken is the form of an event of which a side says no more than that they
// spoke, which holds of a call and of a meeting alike.
const spoken = "conversation"

// slotVerdict compares values, and where the words have none, the words.
func (c *comparison) slotVerdict(cells []SlotCell) string {
	if len(cells) < len(c.parties) {
		return "one-sided"
	}
	var first *SlotCell
	for i := range cells {
		cell := &cells[i]
		switch {
		case cell.Value == spoken:
		case first == nil:
			first = cell
		case cell.Value != first.Value || cell.Value == "" && oneLine(c.text(cell.Span)) != oneLine(c.text(first.Span)):
			return "differs"
		}
	}
	return "same"
}
