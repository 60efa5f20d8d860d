package compare

import (
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Emphasis is descriptive: at the length of a readout no test of significance
// says anything. What a side makes of a topic is told by the room it gives it,
// where it comes, how strong its verbs are and how often it is intensified.

// The topics of statements that are the furniture of a readout, and of those
// that nothing is known of.
const (
	contactTopic  = "the contact itself"
	toneTopic     = "tone of the talks"
	courtesyTopic = "courtesies"
	nextTopic     = "further contacts"
	otherTopic    = "other"
)

// maxOther is the share of the statements that may go without a topic of their
// own.
const maxOther = 0.2

// emphases tells how much each side makes of each topic, the topics that get
// the most room first.
func (c *comparison) emphases(topics map[*parse.Statement][]string) []Emphasis {
	by := map[string][]TopicShare{}
	var names []string
	for p, side := range c.parties {
		for topic, share := range c.shares(p, topics) {
			if by[topic] == nil {
				by[topic] = c.silence()
				names = append(names, topic)
			}
			share.Side = side.ID
			by[topic][p] = share
		}
	}
	for p := range c.parties {
		rank(by, names, p)
	}
	out := make([]Emphasis, 0, len(names))
	for _, topic := range names {
		out = append(out, Emphasis{Topic: c.topicName(topic), Sides: by[topic]})
	}
	sort.Slice(out, func(i, j int) bool { return emphasisBefore(&out[i], &out[j]) })
	return out
}

// topicName gives the names in a topic their capitals; the list of topics is in
// lower case.
func (c *comparison) topicName(topic string) string {
	words := strings.Fields(topic)
	for i, w := range words {
		name := parse.Words(capital(w), c.reader.lex)
		if len(parse.Find(name, c.reader.lex, lexicon.Of(lexicon.Countries))) > 0 {
			words[i] = capital(w)
		}
	}
	return strings.Join(words, " ")
}

// silence is a topic of which no side has spoken yet.
func (c *comparison) silence() []TopicShare {
	out := make([]TopicShare, len(c.parties))
	for p, side := range c.parties {
		out[p].Side = side.ID
	}
	return out
}

// emphasisBefore orders topics by the most room that a side gives them; what
// has no name comes last.
func emphasisBefore(a, b *Emphasis) bool {
	if (a.Topic == otherTopic) != (b.Topic == otherTopic) {
		return b.Topic == otherTopic
	}
	if x, y := a.most(), b.most(); x != y {
		return x > y
	}
	return a.Topic < b.Topic
}

func (e *Emphasis) most() float64 {
	most := 0.0
	for _, s := range e.Sides {
		most = max(most, s.Share)
	}
	return most
}

// shares adds up what one side says of each topic. A statement on several
// topics counts for each of them with all its words.
func (c *comparison) shares(p int, topics map[*parse.Statement][]string) map[string]TopicShare {
	quoted := c.quotedWords(p)
	sums, all := map[string]*topicSum{}, 0
	for i, rd := range c.said[p] {
		for _, topic := range topics[rd.st] {
			s := sums[topic]
			if s == nil {
				s = &topicSum{before: all}
				s.First = i + 1
				sums[topic] = s
			}
			s.add(rd, quoted[rd.st])
			s.Mentions += max(1, timesNamed(rd, topic))
		}
		all += countWords(rd.st.Words)
	}
	out := map[string]TopicShare{}
	for topic, s := range sums {
		s.Share = round(ratio(float64(s.words), float64(all)), 4)
		s.Place = round(ratio(float64(s.before), float64(all)), 4)
		s.Quoted = round(ratio(float64(s.quoted), float64(s.words)), 4)
		s.Force = round(meanForce(s.forces), 2)
		out[topic] = s.TopicShare
	}
	return out
}

// topicSum is what was added up of one topic of a side.
type topicSum struct {
	TopicShare
	words, quoted, before int // before: words ahead of the first statement on it
	forces                []int
}

func (s *topicSum) add(rd *reading, quoted int) {
	s.words += countWords(rd.st.Words)
	s.quoted += quoted
	s.Intensifiers += intensifiers(rd.st)
	s.Statements = append(s.Statements, rd.st.ID)
	if rd.st.Force > 0 {
		s.forces = append(s.forces, rd.st.Force)
	}
}

// timesNamed counts the terms of a topic in a statement; 0 for a topic that
// the lists do not know.
func timesNamed(rd *reading, topic string) int {
	n := 0
	for _, m := range rd.found {
		if m.Entry.List == lexicon.Topics && m.Entry.Value == topic {
			n++
		}
	}
	return n
}

func countWords(words []parse.Word) int {
	n := 0
	for _, w := range words {
		if w.Kind != lexicon.Punct {
			n++
		}
	}
	return n
}

func intensifiers(st *parse.Statement) int {
	n := 0
	for _, m := range st.Marks {
		if strings.HasPrefix(m.Entry, "intensifiers/") {
			n++
		}
	}
	return n
}

func meanForce(forces []int) float64 {
	sum := 0
	for _, f := range forces {
		sum += f
	}
	return ratio(float64(sum), float64(len(forces)))
}

// rank numbers one side's topics: by the room it gives them, then by force,
// then by place.
func rank(by map[string][]TopicShare, names []string, p int) {
	var spoken []string
	for _, n := range names {
		if by[n][p].First > 0 && n != otherTopic {
			spoken = append(spoken, n)
		}
	}
	sort.Slice(spoken, func(i, j int) bool {
		a, b := by[spoken[i]][p], by[spoken[j]][p]
		switch {
		case a.Share != b.Share:
			return a.Share > b.Share
		case a.Force != b.Force:
			return a.Force > b.Force
		case a.First != b.First:
			return a.First < b.First
		}
		return spoken[i] < spoken[j]
	})
	if by[otherTopic] != nil && by[otherTopic][p].First > 0 {
		spoken = append(spoken, otherTopic)
	}
	for i, n := range spoken {
		by[n][p].Rank = i + 1
	}
}
