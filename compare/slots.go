package compare

import "github.com/readoutdiff/readoutdiff/parse"

// slotOrder is every slot in the order of the report.
func slotOrder() []string {
	return []string{"initiator", "format", "length", "tone", "agreed", "next_steps"}
}

// compareSlots sets what the sides say of each aspect of the event side by
// side; an aspect of which nobody speaks is left out.
func compareSlots(parties []*parse.Side) []Slot {
	var out []Slot
	for _, name := range slotOrder() {
		slot := Slot{Slot: name}
		for _, p := range parties {
			for _, v := range p.Slots {
				if v.Slot == name {
					slot.Cells = append(slot.Cells, SlotCell{p.ID, v})
					break
				}
			}
		}
		if len(slot.Cells) > 0 {
			slot.Verdict = slotVerdict(slot.Cells, len(parties))
			out = append(out, slot)
		}
	}
	return out
}

func slotVerdict(cells []SlotCell, parties int) string {
	if len(cells) < parties {
		return "one-sided"
	}
	for _, c := range cells[1:] {
		if c.Value != cells[0].Value || c.Value == "" {
			return "differs"
		}
	}
	return "same"
}
