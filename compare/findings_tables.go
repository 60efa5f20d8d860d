package compare

import (
	"fmt"
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// Figures from which a difference is worth a finding.
const (
	omittedShare = 0.12 // of a side's words, on a topic that no other side has
	stressedGap  = 0.2  // between two sides' shares of one topic
	mostPerSide  = 3    // findings of one class for one side, so that they stay readable
)

// naming reports names that take sides.
func (f *finder) naming() {
	for _, n := range f.r.Namings {
		var spans []parse.Span
		var parts []string
		loaded := false
		for _, cell := range n.Cells {
			l := cell.Labels[0]
			loaded = loaded || l.Loaded
			spans = append(spans, l.Spans...)
			parts = append(parts, fmt.Sprintf("%s says %s", f.c.called(f.c.party(cell.Side)), quoted(l.Text)))
		}
		if loaded {
			f.add("naming", "loaded", warningFinding, spans[0], spans[1:], "%s: %s", capital(n.Referent), strings.Join(parts, ", "))
		}
	}
}

// omissions reports the topics of which only one side speaks at length.
func (f *finder) omissions() {
	for p, side := range f.c.parties {
		found := 0
		for _, e := range f.r.Emphases {
			if found == mostPerSide {
				break
			}
			if e.Sides[p].Share < omittedShare || isFurniture(e.Topic) || !e.only(p) {
				continue
			}
			spans := f.c.spansOf(side, e.Sides[p].Statements)
			f.add("omission", "topic", noteFinding, spans[0], spans[1:], "%s speaks of %s: %s", capital(f.c.only(p)), e.Topic, f.c.quote(spans[0]))
			found++
		}
	}
}

// only reports whether one party alone speaks of a topic.
func (e *Emphasis) only(p int) bool {
	for q, s := range e.Sides {
		if (q == p) != (s.First > 0) {
			return false
		}
	}
	return true
}

// isFurniture reports whether a topic is a part of every readout.
func isFurniture(topic string) bool {
	switch topic {
	case contactTopic, toneTopic, courtesyTopic, nextTopic, otherTopic, "contacts and visits", "congratulations", "bilateral relations":
		return true
	}
	return false
}

// spansOf finds statements of a side by their IDs.
func (c *comparison) spansOf(side *parse.Side, ids []parse.StatementID) []parse.Span {
	wanted := make(map[parse.StatementID]bool, len(ids))
	for _, id := range ids {
		wanted[id] = true
	}
	var out []parse.Span
	for _, st := range side.Statements() {
		if wanted[st.ID] {
			out = append(out, st.Span)
		}
	}
	return out
}

// emphasis reports topics that all sides have and one gives far more room.
func (f *finder) emphasis() {
	type gap struct {
		e           *Emphasis
		most, least int
		by          float64
	}
	var gaps []gap
	for i := range f.r.Emphases {
		e := &f.r.Emphases[i]
		most, least := f.c.extremes(e)
		if by := e.Sides[most].Share - e.Sides[least].Share; by >= stressedGap && e.Sides[least].First > 0 && !isFurniture(e.Topic) {
			gaps = append(gaps, gap{e, most, least, by})
		}
	}
	sort.SliceStable(gaps, func(i, j int) bool { return gaps[i].by > gaps[j].by })
	for _, g := range gaps[:min(len(gaps), mostPerSide)] {
		a, b := g.e.Sides[g.most], g.e.Sides[g.least]
		spans := f.c.spansOf(f.c.parties[g.most], a.Statements)
		related := append(spans[1:], f.c.spansOf(f.c.parties[g.least], b.Statements)...)
		f.add("emphasis", "share", noteFinding, spans[0], related, "%s gives %s %.0f%% of its words, %s %.0f%%",
			capital(f.c.called(g.most)), g.e.Topic, 100*a.Share, f.c.called(g.least), 100*b.Share)
	}
}

// extremes are the parties that give a topic the most and the least room, of
// those whose texts are read.
func (c *comparison) extremes(e *Emphasis) (most, least int) {
	least = -1
	for p, s := range e.Sides {
		if s.Share > e.Sides[most].Share {
			most = p
		}
		if c.foreign(p) == nil && (least < 0 || s.Share < e.Sides[least].Share) {
			least = p
		}
	}
	return most, max(least, 0)
}
