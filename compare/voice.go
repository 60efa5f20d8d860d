package compare

import "github.com/readoutdiff/readoutdiff/parse"

// Voice counts whom a side lets speak. A readout in which one side's leader
// says everything and the other only listens tells as much as what is said.
type Voice struct {
	Side        parse.SideID
	Own         int // the side's own leader, minister or office
	Joint       int // all together: "the leaders agreed"
	Counterpart int // what the other side said
	Nobody      int // a reporting verb without anybody: "it was noted"
	Other       int // the text itself, or a third party
}

// voices counts the voices of every party, in order.
func (c *comparison) voices() []Voice {
	out := make([]Voice, len(c.parties))
	for i, p := range c.parties {
		out[i].Side = p.ID
		for _, st := range p.Statements() {
			*out[i].of(voiceOf(st, p.ID))++
		}
	}
	return out
}

// speaking is who speaks in a statement.
type speaking int

const (
	ownVoice speaking = iota
	jointVoice
	counterpartVoice
	nobodysVoice
	otherVoice
)

// of is the count of one voice.
func (v *Voice) of(kind speaking) *int {
	return [...]*int{ownVoice: &v.Own, jointVoice: &v.Joint, counterpartVoice: &v.Counterpart, nobodysVoice: &v.Nobody, otherVoice: &v.Other}[kind]
}

// voiceOf tells who speaks in a statement of a side.
func voiceOf(st *parse.Statement, side parse.SideID) speaking {
	switch {
	case st.Speaker.Joint:
		return jointVoice
	case st.Voiced != "":
		return counterpartVoice
	case st.Speaker.Side == side, st.Speaker.Country == "" && st.Speaker.Entity != "":
		return ownVoice
	case st.Speaker.Span.Empty() && st.Speaker.Entity == "" && !st.Verb.Empty():
		return nobodysVoice
	}
	return otherVoice
}
