package compare

import (
	"cmp"
	"slices"

	"github.com/readoutdiff/readoutdiff/parse"
)

// Profile tells how one side's text is built, without judging whether that
// differs from another's by chance: a readout is too short to tell.
type Profile struct {
	Side   parse.SideID
	Words  int     // of its statements
	Length float64 // its words over those of the side that says most, 0 to 1

	Opens, Closes TextEnd

	Own         float64 // share of words in which the side's own leader or office speaks
	Joint       float64 // the same of all together
	Counterpart float64 // the same of what it says the other side said
	Quoted      float64 // share of words in quotation marks: the outlet's in an article, its own in a release

	Intensifiers int
	Repeated     []Repetition // what the side names again and again, most often first
}

// TextEnd is what a text begins or ends with: the first statement that is more
// than that the event took place, or the last one.
type TextEnd struct {
	Statement parse.StatementID // empty where the side has no statement
	Topics    []string
}

// Repetition is a name or noun that one side uses several times.
type Repetition struct {
	Text  string // as first written, without article
	Spans []parse.Span
}

// Figures for what counts as a repetition.
const (
	maxRepeated = 3 // of one side
	leastOften  = 3 // times that a single noun is used
	leastPhrase = 2 // times that a phrase of several words of content is used
)

// profiles describes the text of every party.
func (c *comparison) profiles(topics map[*parse.Statement][]string) []Profile {
	out := make([]Profile, len(c.parties))
	most := 0
	for p := range c.parties {
		out[p] = c.profile(p, topics)
		most = max(most, out[p].Words)
	}
	for p := range out {
		out[p].Length = round(ratio(float64(out[p].Words), float64(most)), 4)
	}
	return out
}

func (c *comparison) profile(p int, topics map[*parse.Statement][]string) Profile {
	out := Profile{Side: c.parties[p].ID, Repeated: c.repeated(p)}
	var own, joint, counterpart, quoted int
	between := c.quotedWords(p)
	for _, rd := range c.said[p] {
		n := countWords(rd.st.Words)
		out.Words += n
		out.Intensifiers += intensifiers(rd.st)
		quoted += between[rd.st]
		switch voiceOf(rd.st, out.Side) {
		case ownVoice:
			own += n
		case jointVoice:
			joint += n
		case counterpartVoice:
			counterpart += n
		}
	}
	share := func(n int) float64 { return round(ratio(float64(n), float64(out.Words)), 4) }
	out.Own, out.Joint, out.Counterpart, out.Quoted = share(own), share(joint), share(counterpart), share(quoted)
	out.Opens, out.Closes = c.textEnds(p, topics)
	return out
}

// textEnds finds what a party's text opens and closes with. That a call took
// place opens every readout, and tells nothing.
func (c *comparison) textEnds(p int, topics map[*parse.Statement][]string) (opens, closes TextEnd) {
	said := c.said[p]
	if len(said) == 0 {
		return opens, closes
	}
	first := slices.IndexFunc(said, func(rd *reading) bool { return rd.st.Kind != parse.Frame })
	end := func(st *parse.Statement) TextEnd {
		out := TextEnd{Statement: st.ID}
		for _, t := range topics[st] {
			out.Topics = append(out.Topics, c.topicName(t))
		}
		return out
	}
	return end(said[max(0, first)].st), end(said[len(said)-1].st)
}

// repeated lists what a party names several times. The names of countries,
// people and all together are in every sentence of a readout and stress nothing.
func (c *comparison) repeated(p int) []Repetition {
	type name struct {
		Repetition
		words int
	}
	by := map[string]*name{}
	var names []*name
	var key []byte
	for _, rd := range c.said[p] {
		for _, m := range c.mentions(p, rd) {
			if m.ref != "" && !isLabel(m.ref) || m.kind != plainName || !namesSomething(m) || m.points() || m.group == "meeting" {
				continue
			}
			key = m.appendCore(key[:0])
			n := by[string(key)]
			if n == nil {
				n = &name{Repetition{Text: m.plain(c)}, m.core + 1}
				by[string(key)] = n
				names = append(names, n)
			}
			n.Spans = append(n.Spans, m.span)
		}
	}
	var out []Repetition
	for _, n := range names {
		if times := len(n.Spans); times >= leastOften || n.words > 1 && times >= leastPhrase {
			out = append(out, n.Repetition)
		}
	}
	slices.SortStableFunc(out, func(a, b Repetition) int { return cmp.Compare(len(b.Spans), len(a.Spans)) })
	return out[:min(len(out), maxRepeated)]
}

// appendCore appends what tells names apart by the words of their core.
func (m *mention) appendCore(key []byte) []byte {
	key = append(key, m.head.Lemma...)
	for _, w := range m.words[:min(m.core, len(m.words))] {
		key = append(append(key, ' '), w.lemma...)
	}
	return key
}
