package compare

import (
	"cmp"
	"slices"

	"github.com/readoutdiff/readoutdiff/parse"
)

// Shift is a topic that one side comes to early in its text and another late.
type Shift struct {
	Topic           string
	Early, Late     parse.SideID
	EarlyAt, LateAt float64 // share of the side's words before its first statement on the topic, 0 to 1
}

// Figures for order.
const (
	shiftedBy  = 0.5 // of a text: a topic that is so much earlier on one side has another place
	leastOrder = 3   // statements that a side must have for its order to tell
)

// shifts lists the topics that the sides speak of at different places, the
// farthest apart first. What opens or closes every readout has its place by
// custom.
func (c *comparison) shifts(emphases []Emphasis) []Shift {
	var out []Shift
	for _, e := range emphases {
		if isFurniture(e.Topic) {
			continue
		}
		early, late := -1, -1
		for p, t := range e.Sides {
			if t.First == 0 || len(c.said[p]) < leastOrder {
				continue
			}
			if early < 0 || t.Place < e.Sides[early].Place {
				early = p
			}
			if late < 0 || t.Place > e.Sides[late].Place {
				late = p
			}
		}
		if early < 0 || e.Sides[late].Place-e.Sides[early].Place < shiftedBy {
			continue
		}
		a, b := e.Sides[early], e.Sides[late]
		out = append(out, Shift{Topic: e.Topic, Early: a.Side, Late: b.Side, EarlyAt: a.Place, LateAt: b.Place})
	}
	slices.SortStableFunc(out, func(a, b Shift) int { return cmp.Compare(b.LateAt-b.EarlyAt, a.LateAt-a.EarlyAt) })
	return out
}
