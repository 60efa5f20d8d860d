package compare

import (
	"slices"
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// maxTopics is how many topics one statement counts for; a list of all that was
// talked about stresses none of it.
const maxTopics = 3

// topics gives every statement its topics: those that the lexicon knows, else
// what the texts themselves keep naming, else its own weightiest name. Of no side
// more than maxOther of the statements stay without one.
func (c *comparison) topics() map[*parse.Statement][]string {
	out := map[*parse.Statement][]string{}
	open := make([][]*reading, len(c.said))
	for p, side := range c.said {
		for _, rd := range side {
			if t := plainTopics(rd.st); len(t) > 0 {
				out[rd.st] = t
			} else {
				open[p] = append(open[p], rd)
			}
		}
	}
	own := newOwnTopics(c, slices.Concat(open...))
	for p, side := range c.said {
		var rest []*reading
		for _, rd := range open[p] {
			if t := own.frequent(rd); t != "" {
				out[rd.st] = []string{t}
			} else {
				rest = append(rest, rd)
			}
		}
		c.nameRest(out, rest, side, own)
	}
	return out
}

// nameRest names those statements of a side that hold nothing that is named
// twice. The longest go first, so that what stays without a name is short.
func (c *comparison) nameRest(out map[*parse.Statement][]string, rest, side []*reading, own *ownTopics) {
	sort.SliceStable(rest, func(i, j int) bool {
		a, b := rest[i].st, rest[j].st
		if a.Len() != b.Len() {
			return a.Len() > b.Len()
		}
		return c.text(a.Span) < c.text(b.Span)
	})
	long := atLength(side)
	nameless, allowed := 0, maxOther*float64(len(side))
	for i, rd := range rest {
		t := otherTopic
		if long[rd] || float64(nameless+len(rest)-i) > allowed {
			t = own.weightiest(rd)
		}
		if t == "" || t == otherTopic {
			t = otherTopic
			nameless++
		}
		out[rd.st] = []string{t}
	}
	limitOther(out, rest, side, allowed)
}

// lengthShare is the share of a side's words from which a statement gets a topic
// of its own; shorter ones stay together without a name as long as they are
// few.
const lengthShare = 0.05

// atLength tells which statements of a side are that long.
func atLength(side []*reading) map[*reading]bool {
	out := map[*reading]bool{}
	all := 0
	for _, x := range side {
		all += countWords(x.st.Words)
	}
	for _, x := range side {
		if float64(countWords(x.st.Words)) >= lengthShare*float64(all) {
			out[x] = true
		}
	}
	return out
}

// limitOther counts statements that are still nameless, as long as more are than
// may be, with what the side speaks of before them: "It is time." goes on with it.
func limitOther(topics map[*parse.Statement][]string, rest, side []*reading, allowed float64) {
	nameless := map[*reading]bool{}
	for _, rd := range rest {
		if topics[rd.st][0] == otherTopic {
			nameless[rd] = true
		}
	}
	before := ""
	for _, rd := range side {
		if float64(len(nameless)) <= allowed {
			return
		}
		t := topics[rd.st][0]
		switch {
		case !nameless[rd]:
			before = t
		case before != "":
			topics[rd.st] = []string{before}
			delete(nameless, rd)
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
				if !o.topical(m) {
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
// person, no country, nothing that only points, and no word alone that is a noun
// by chance.
func (o *ownTopics) topical(m *mention) bool {
	proper := m.proper && (m.st == nil || m.span.Start != m.st.Start) // what begins a sentence has a capital anyway
	if !m.opened && !proper && m.ref == "" && (m.core == 0 && o.c.reader.noNoun(m.head) || m.onlyAdverbs()) {
		return false
	}
	return namesSomething(m) && m.kind == plainName && !m.points() && m.ref == "" && m.group != "meeting" && !(m.core == 0 && m.tailed) || isLabel(m.ref)
}

// onlyAdverbs reports whether nothing but an adverb stands before the head:
// "extremely important" is no noun.
func (m *mention) onlyAdverbs() bool {
	return m.core == 1 && len(m.words) > 0 && strings.HasSuffix(m.words[0].lemma, "ly")
}

// noNoun reports whether a word that stands alone is more likely a verb, an
// adjective or an adverb.
func (r *reader) noNoun(w *parse.Word) bool {
	for _, role := range [...]string{"verb", "qualifier", "participle", "adverb"} {
		if r.lex.HasRole(w.Norm, role) || r.lex.HasRole(w.Lemma, role) {
			return true
		}
	}
	return w.Class != 0 || endsAsAdjective(w.Norm)
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
