package compare

import (
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestSlotVerdict gives the forms of an event that two sides name; that they
// spoke is at odds with no form.
func TestSlotVerdict(t *testing.T) {
	for _, c := range []struct {
		values []string
		want   string
	}{
		{[]string{"telephone", "telephone"}, "same"},
		{[]string{"telephone", "in person"}, "differs"},
		{[]string{"telephone", "conversation"}, "same"},
		{[]string{"conversation", "telephone"}, "same"},
		{[]string{"conversation", "conversation"}, "same"},
		{[]string{"conversation", "telephone", "in person"}, "differs"},
		{[]string{"talks", "telephone"}, "same"},
		{[]string{"in person", "talks"}, "same"},
		{[]string{"telephone"}, "same"},
	} {
		cmp := &comparison{parties: make([]*parse.Side, len(c.values))}
		var cells []SlotCell
		for _, v := range c.values {
			cells = append(cells, SlotCell{SlotValue: parse.SlotValue{Slot: "format", Value: v}})
		}
		if got := cmp.slotVerdict(cells); got != c.want {
			t.Errorf("the verdict of %q is %s, want %s", c.values, got, c.want)
		}
	}
}
