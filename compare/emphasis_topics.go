package compare

import (
	"sort"

	"github.com/readoutdiff/readoutdiff/parse"
)

// maxTopics is how many topics one statement counts for; a list of all that was
// talked about stresses none of it.
const maxTopics = 3

// topics gives every statement its topics: those that the lexicon knows, else
// what the texts themselves keep naming, else its own weightiest name.
func (c *comparison) topics() map[*parse.Statement][]string {
	out := map[*parse.Statement][]string{}
	var open []*reading
	total := 0
	for _, side := range c.said {
		for _, rd := range side {
			total++
			if t := plainTopics(rd.st); len(t) > 0 {
				out[rd.st] = t
			} else {
				open = append(open, rd)
			}
		}
	}
	own := newOwnTopics(c, open)
	var rest []*reading
	for _, rd := range open {
		if t := own.frequent(rd); t != "" {
			out[rd.st] = []string{t}
		} else {
			rest = append(rest, rd)
		}
	}
	// The longest go first, so that what stays without a name is short.
	sort.SliceStable(rest, func(i, j int) bool {
		a, b := rest[i].st, rest[j].st
		if a.Len() != b.Len() {
			return a.Len() > b.Len()
		}
		return c.text(a.Span) < c.text(b.Span)
	})
	nameless := 0
	atLength := c.atLength()
	for i, rd := range rest {
		t := otherTopic
		if atLength[rd] || float64(nameless+len(rest)-i) > maxOther*float64(total) {
			t = own.weightiest(rd)
		}
		if t == "" || t == otherTopic {
			t = otherTopic
			nameless++
		}
		out[rd.st] = []string{t}
	}
	c.limitOther(out, rest, total)
	return out
}

// lengthShare is the share of a side's words from which a statement gets a topic
// of its own; shorter ones stay together without a name as long as they are
// few.
const lengthShare = 0.05

// atLength tells which statements are that long.
func (c *comparison) atLength() map[*reading]bool {
	out := map[*reading]bool{}
	for _, said := range c.said {
		all := 0
		for _, x := range said {
			all += countWords(x.st.Words)
		}
		for _, x := range said {
			if float64(countWords(x.st.Words)) >= lengthShare*float64(all) {
				out[x] = true
			}
		}
	}
	return out
}

// limitOther names the statements that are still nameless by their last word
// of content, as long as too many are.
func (c *comparison) limitOther(topics map[*parse.Statement][]string, rest []*reading, total int) {
	var nameless []*reading
	for _, rd := range rest {
		if topics[rd.st][0] == otherTopic {
			nameless = append(nameless, rd)
		}
	}
	for i, rd := range nameless {
		if float64(len(nameless)-i) <= maxOther*float64(total) {
			return
		}
		if n := len(rd.terms); n > 0 {
			topics[rd.st] = []string{oneLine(rd.src[rd.terms[n-1].span.Start:rd.terms[n-1].span.End])}
		}
	}
}

// plainTopics are the topics that a statement's kind or the lexicon gives.
func plainTopics(st *parse.Statement) []string {
	switch st.Kind {
	case parse.Frame:
		return []string{contactTopic}
	case parse.Tone:
		return []string{toneTopic}
	case parse.Closing:
		return []string{nextTopic}
	}
	if len(st.Topics) > 0 {
		return st.Topics[:min(len(st.Topics), maxTopics)]
	}
	if st.Kind == parse.Courtesy {
		return []string{courtesyTopic}
	}
	return nil
}

// ownTopics finds topics in the names that the texts use.
type ownTopics struct {
	c     *comparison
	names map[*parse.Statement][]*mention
	heads map[int]int // head -> statements that name it
	label map[int]string
}

func newOwnTopics(c *comparison, open []*reading) *ownTopics {
	o := &ownTopics{c: c, names: map[*parse.Statement][]*mention{}, heads: map[int]int{}, label: map[int]string{}}
	wanted := map[*parse.Statement]bool{}
	for _, rd := range open {
		wanted[rd.st] = true
	}
	for p, side := range c.said {
		for _, rd := range side {
			seen := map[int]bool{}
			for _, m := range c.mentions(p, rd) {
				if !topical(m) {
					continue
				}
				if wanted[rd.st] {
					o.names[rd.st] = append(o.names[rd.st], m)
				}
				if !seen[m.headID] {
					seen[m.headID] = true
					o.heads[m.headID]++
				}
				o.call(m)
			}
		}
	}
	return o
}

// topical reports whether a name can stand for what a statement is about: no
// person, no country, nothing that only points.
func topical(m *mention) bool {
	return namesSomething(m) && m.kind == plainName && !m.points() && m.ref == "" && m.group != "meeting" && !(m.core == 0 && m.tailed) || isLabel(m.ref)
}

// call keeps the shortest name of each head as what its topic is called.
func (o *ownTopics) call(m *mention) {
	text := m.plain(o.c)
	if old, ok := o.label[m.headID]; !ok || len(text) < len(old) || len(text) == len(old) && text < old {
		o.label[m.headID] = text
	}
}

// frequent is the topic of a statement by the name in it that most statements
// hold, at least two.
func (o *ownTopics) frequent(rd *reading) string {
	return o.best(rd, func(m *mention) float64 {
		if o.heads[m.headID] < 2 {
			return 0
		}
		return float64(o.heads[m.headID])
	})
}

// weightiest is the topic of a statement by its rarest name.
func (o *ownTopics) weightiest(rd *reading) string {
	return o.best(rd, func(m *mention) float64 {
		w := o.c.reader.vocab.lex.Rarity(m.head.Norm)
		for _, x := range m.words {
			w += x.weight / 2
		}
		if m.proper && m.core == 0 {
			w /= 2 // a bare name tells where, a noun tells what
		}
		return w
	})
}

func (o *ownTopics) best(rd *reading, worth func(*mention) float64) string {
	best, most := "", 0.0
	for _, m := range o.names[rd.st] {
		w := round(worth(m), 6)
		if name := o.label[m.headID]; w > most || w == most && w > 0 && name < best {
			best, most = name, w
		}
	}
	return best
}
