package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// contact tells what only one side says of how the event came about and ended:
// the side that tells most of it, with its words on the first aspect.
func (s *summariser) contact() string {
	told := map[parse.SideID][]*Slot{}
	what := map[string]string{"initiator": "who asked for it", "agreed": "what was agreed", "next_steps": "what comes next"}
	for i := range s.r.Slots {
		if slot := &s.r.Slots[i]; len(slot.Cells) == 1 && what[slot.Slot] != "" {
			told[slot.Cells[0].Side] = append(told[slot.Cells[0].Side], slot)
		}
	}
	most := -1
	for p, side := range s.c.parties {
		if n := len(told[side.ID]); n > 0 && (most < 0 || n > len(told[s.c.parties[most].ID])) {
			most = p
		}
	}
	if most < 0 {
		return ""
	}
	s.teller = s.c.parties[most].ID
	slots := told[s.teller]
	says := []string{fmt.Sprintf("%s (%s)", what[slots[0].Slot], quotedShort(oneLine(s.c.text(slots[0].Cells[0].Span))))}
	for _, slot := range slots[1:] {
		says = append(says, what[slot.Slot])
	}
	out := fmt.Sprintf("%s says %s", capital(s.c.only(most)), listed(says))
	if names := s.namesAlone(most); len(names) > 0 {
		out += ", and names " + listed(names[:min(len(names), maxAlone)])
	}
	return out + "."
}

// namesAlone lists the third countries and the formats and bodies with names of
// their own that only one party mentions, in the order of its text.
func (s *summariser) namesAlone(p int) []string {
	others := map[string]bool{}
	for q, side := range s.c.parties {
		others["countries/"+side.Country] = true
		for _, st := range side.Statements() {
			for _, m := range st.Marks {
				others[m.Entry] = others[m.Entry] || q != p
			}
		}
	}
	var out []string
	for _, st := range s.c.parties[p].Statements() {
		for _, m := range st.Marks {
			if others[m.Entry] {
				continue
			}
			others[m.Entry] = true
			list, _, _ := strings.Cut(m.Entry, "/")
			name := withoutPossessive(oneLine(s.c.text(m.Span)))
			if named := list == "countries" || list == "labels" || list == "organizations"; named && capital(name) == name {
				out = append(out, name)
			}
		}
	}
	return out
}

// stress tells which topic each side gives more weight than the others do, and
// of what else it alone speaks.
func (s *summariser) stress() string {
	var parts []string
	for p := range s.c.parties {
		if said := s.stressOf(p); said != "" {
			parts = append(parts, s.c.called(p)+" "+said)
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return capital(strings.Join(parts, "; ")) + "."
}

// stressOf is the part of that sentence on one side; empty where nothing sets it
// apart.
func (s *summariser) stressOf(p int) string {
	var alone []string
	if s.c.parties[p].ID != s.teller { // of whom enough is told
		alone = s.alone(p)
	}
	var parts []string
	if e := s.stressed(p); e != nil && e.Topic != s.topic {
		alone = slices.DeleteFunc(alone, func(t string) bool { return t == inSentence(e.Topic) })
		verb := "dwells on "
		if e.Sides[p].Force >= strongForce {
			verb = "stresses "
		}
		parts = append(parts, verb+inSentence(e.Topic))
	}
	if len(alone) > 0 {
		parts = append(parts, "alone speaks of "+listed(alone[:min(len(alone), maxAlone)]))
	}
	return strings.Join(parts, " and ")
}

// maxAlone is how many topics of one side alone a summary names.
const maxAlone = 3

// alone lists the topics that only one party has, in the order of their rank.
func (s *summariser) alone(p int) []string {
	var own []*Emphasis
	for i := range s.r.Emphases {
		if e := &s.r.Emphases[i]; e.only(p) && !isFurniture(e.Topic) && !s.touchedByOthers(p, e.Topic) {
			own = append(own, e)
		}
	}
	slices.SortStableFunc(own, func(a, b *Emphasis) int { return cmp.Compare(a.Sides[p].Rank, b.Sides[p].Rank) })
	var out []string
	for _, e := range own {
		out = append(out, inSentence(e.Topic))
	}
	return out
}

// touchedByOthers reports whether a statement of another party has a topic among
// those that it only touches, which its emphasis leaves out.
func (s *summariser) touchedByOthers(p int, topic string) bool {
	for q, said := range s.c.said {
		for _, r := range said {
			if q != p && slices.Contains(r.topics, topic) {
				return true
			}
		}
	}
	return false
}

// inSentence gives the name of a topic its article: "the Ukraine conflict".
func inSentence(topic string) string {
	words := strings.Fields(topic)
	switch words[len(words)-1] {
	case "conflict", "programme", "Peninsula":
		return "the " + topic
	case "settlement":
		if capital(topic) == topic {
			return "the " + topic
		}
	case "Nations":
		return "the " + topic
	}
	return topic
}

// Figures for what a side is said to stress.
const (
	strongForce = 3.0  // mean force of the verbs from which it "stresses"
	leastStress = 0.15 // share of its words below which it does not even dwell on a topic
	commonShare = 0.3  // of every side's words: then the topic is that of the event
)

// stressed is the topic to which a party gives the most room and force, of
// those to which it gives more than any other does; of two that weigh the same,
// the one that others speak of as well.
func (s *summariser) stressed(p int) *Emphasis {
	var best *Emphasis
	for i := range s.r.Emphases {
		e := &s.r.Emphases[i]
		if isFurniture(e.Topic) || s.everywhere(e) || e.Sides[p].Share < leastStress {
			continue
		}
		own := weightOf(e.Sides[p])
		if slices.ContainsFunc(e.Sides, func(t TopicShare) bool { return t.Side != e.Sides[p].Side && weightOf(t) >= own }) {
			continue
		}
		if best == nil || own > weightOf(best.Sides[p]) || own == weightOf(best.Sides[p]) && e.size() > best.size() {
			best = e
		}
	}
	return best
}

// everywhere reports whether a topic is what the whole event was about, so that
// dwelling on it sets nobody apart.
func (s *summariser) everywhere(e *Emphasis) bool {
	for _, t := range e.Sides {
		if t.Share < commonShare {
			return false
		}
	}
	return true
}

// weightOf weighs room with force; a statement without a verb counts as plainly
// said.
func weightOf(t TopicShare) float64 {
	force := t.Force
	if force == 0 {
		force = 2
	}
	return round(t.Share*force, 6)
}
