package compare

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// maxSummary is how many sentences a summary has at most.
const maxSummary = 5

// summary says in a few sentences what the report holds. Every sentence repeats
// facts of the rows and tables; a sentence for which there are none is left
// out.
func (c *comparison) summary(r *Report) []string {
	s := &summariser{c: c, r: r, told: map[string]bool{}}
	var out []string
	for _, tell := range []func() string{s.shared, s.clash, s.names, s.contact, s.stress} {
		if sentence := tell(); sentence != "" && len(out) < maxSummary {
			out = append(out, sentence)
		}
	}
	return out
}

// summariser makes the sentences of one summary.
type summariser struct {
	c    *comparison
	r    *Report
	told map[string]bool // referents that a sentence has used
	// topic is what a sentence says that every side speaks of; empty while none does.
	topic string
	// teller is who a sentence says alone tells how the event came about and ended.
	teller parse.SideID
}

// shared tells how much the sides have in common.
func (s *summariser) shared() string {
	same, linked := 0, 0
	for _, row := range s.r.Rows {
		if row.Relation.Kind != Only {
			linked++
		}
		if row.Relation.Kind == Same {
			same++
		}
	}
	switch {
	case linked == 0:
		return "No sentence is shared, and nothing that one side says has a counterpart on another."
	case same == 0:
		return "No sentence is shared."
	case same == linked:
		return fmt.Sprintf("The sides share %s in practically the same words.", statements(same))
	}
	return fmt.Sprintf("The sides share %s in practically the same words, and %s more.", statements(same), onSubjects(linked-same))
}

func statements(n int) string {
	if n == 1 {
		return "one statement"
	}
	return inWords(n) + " statements"
}

func points(n int) string {
	if n == 1 {
		return "one point"
	}
	return inWords(n) + " points"
}

func onSubjects(n int) string {
	if n == 1 {
		return "one subject"
	}
	return inWords(n) + " subjects"
}

// inWords spells small numbers out.
func inWords(n int) string {
	if n > 0 && n <= 10 {
		return [...]string{"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"}[n-1]
	}
	return fmt.Sprint(n)
}

// clash tells of a contradiction, else of a subject that the sides have in
// common and speak of differently.
func (s *summariser) clash() string {
	if slot := s.slot("initiator"); slot != nil && initiatorsDiffer(slot) {
		return "They contradict each other on who asked for it: " + s.slotQuotes(slot) + "."
	}
	var against []*Row
	for i := range s.r.Rows {
		if s.r.Rows[i].Relation.Kind == Contradicts {
			against = append(against, &s.r.Rows[i])
		}
	}
	if len(against) > 0 {
		on := "They contradict each other: "
		if len(against) > 1 {
			on = fmt.Sprintf("They contradict each other on %s points, among them this: ", inWords(len(against)))
		}
		return on + s.rowQuotes(against[0]) + "."
	}
	if sentence := s.commonTopic(); sentence != "" {
		return sentence
	}
	return s.diverging()
}

// commonTopic tells of the narrowest topic that every side speaks of in terms
// of its own.
func (s *summariser) commonTopic() string {
	var topic *Emphasis
	var naming *Naming
	for i := range s.r.Emphases {
		e := &s.r.Emphases[i]
		if isFurniture(e.Topic) || slices.ContainsFunc(e.Sides, func(t TopicShare) bool { return t.First == 0 }) || topic != nil && e.size() >= topic.size() {
			continue
		}
		if n := s.namedWithin(e); n != nil {
			topic, naming = e, n
		}
	}
	if topic == nil {
		return ""
	}
	s.told[naming.Referent] = true
	how := "in other terms"
	if naming.Referent == armedGroups {
		how = "but of others"
	}
	s.topic = topic.Topic
	return fmt.Sprintf("%s speak of %s, %s: %s.", s.all(), inSentence(topic.Topic), how, s.labels(naming))
}

// size is how many statements are on a topic.
func (e *Emphasis) size() int {
	n := 0
	for _, t := range e.Sides {
		n += len(t.Statements)
	}
	return n
}

// namedWithin is the most telling referent that every side names when it
// speaks of a topic.
func (s *summariser) namedWithin(e *Emphasis) *Naming {
	for i := range s.r.Namings {
		n := &s.r.Namings[i]
		if len(n.Cells) == len(s.c.parties) && anyLoaded(n) && s.within(n, e) {
			return n
		}
	}
	return nil
}

// all is all sides together, as the subject of a sentence.
func (s *summariser) all() string {
	if len(s.c.parties) == 2 {
		return "Both"
	}
	return "All"
}

// within reports whether each side uses its first name for a referent in a
// statement on the topic.
func (s *summariser) within(n *Naming, e *Emphasis) bool {
	for _, cell := range n.Cells {
		p := s.c.party(cell.Side)
		spans := s.c.spansOf(s.c.parties[p], e.Sides[p].Statements)
		inside := func(l parse.Span) bool {
			return slices.ContainsFunc(spans, func(st parse.Span) bool { return st.Contains(l) })
		}
		if !slices.ContainsFunc(cell.Labels[0].Spans, inside) {
			return false
		}
	}
	return true
}

func anyLoaded(n *Naming) bool {
	return slices.ContainsFunc(n.Cells, func(c NamingCell) bool { return c.Labels[0].Loaded })
}

// diverging tells of the closest row in which the sides say different things.
func (s *summariser) diverging() string {
	var best *Row
	for i := range s.r.Rows {
		row := &s.r.Rows[i]
		if row.Relation.Kind == Diverges && ofClaims(row) && (best == nil || row.Relation.Similarity > best.Relation.Similarity) {
			best = row
		}
	}
	if best == nil {
		return ""
	}
	return "On one subject they say different things: " + s.rowQuotes(best) + "."
}

// ofClaims reports whether a row holds claims and not the furniture of readouts.
func ofClaims(row *Row) bool {
	for _, cell := range row.Cells {
		if len(cell.Statements) > 0 && cell.Statements[0].Kind != parse.Claim {
			return false
		}
	}
	return true
}

func (s *summariser) rowQuotes(row *Row) string {
	var parts []string
	for p, cell := range row.Cells {
		if len(cell.Statements) > 0 {
			parts = append(parts, fmt.Sprintf("%s (%s)", s.c.quote(cell.Statements[0].Span), s.c.parties[p].ID))
		}
	}
	return strings.Join(parts, ", ")
}

func (s *summariser) slotQuotes(slot *Slot) string {
	var parts []string
	for _, cell := range slot.Cells {
		parts = append(parts, fmt.Sprintf("%s (%s)", quotedShort(oneLine(s.c.text(cell.Span))), cell.Side))
	}
	return strings.Join(parts, ", ")
}

func (s *summariser) slot(name string) *Slot {
	for i := range s.r.Slots {
		if s.r.Slots[i].Slot == name {
			return &s.r.Slots[i]
		}
	}
	return nil
}

// names tells the most telling pair of names that no sentence has told yet.
func (s *summariser) names() string {
	for i := range s.r.Namings {
		n := &s.r.Namings[i]
		if s.told[n.Referent] || !anyLoaded(n) {
			continue
		}
		s.told[n.Referent] = true
		if isOneOf(n) {
			a, b := n.Cells[0], n.Cells[1]
			return fmt.Sprintf("Where %s says %s, %s says %s.", s.c.called(s.c.party(a.Side)), quoted(a.Labels[0].Text), s.c.called(s.c.party(b.Side)), quoted(b.Labels[0].Text))
		}
		return capital(fmt.Sprintf("%s: %s.", n.Referent, s.labels(n)))
	}
	return ""
}

// isOneOf reports whether a referent is called by one of its own names, so that
// it need not be told beside them.
func isOneOf(n *Naming) bool {
	return len(n.Cells) == 2 && slices.ContainsFunc(n.Cells, func(c NamingCell) bool {
		return slices.ContainsFunc(c.Labels, func(l Label) bool { return l.Text == n.Referent })
	})
}

// labels lists what each side calls a referent: “...” (A), “...” (B).
func (s *summariser) labels(n *Naming) string {
	var parts []string
	for _, cell := range n.Cells {
		parts = append(parts, fmt.Sprintf("%s (%s)", quotedShort(cell.Labels[0].Text), cell.Side))
	}
	return strings.Join(parts, ", ")
}
