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
			out[i].add(st)
		}
	}
	return out
}

func (v *Voice) add(st *parse.Statement) {
	switch {
	case st.Speaker.Joint:
		v.Joint++
	case st.Voiced != "":
		v.Counterpart++
	case st.Speaker.Side == v.Side, st.Speaker.Country == "" && st.Speaker.Entity != "":
		v.Own++
	case st.Speaker.Span.Empty() && st.Speaker.Entity == "" && !st.Verb.Empty():
		v.Nobody++
	default:
		v.Other++
	}
}
