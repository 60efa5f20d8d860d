package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
)

// condition finds that one side makes depend on something what the other
// states outright.
func condition(l *link) verdict {
	a, b := l.al.a, l.al.b
	if a.stance.conditional == b.stance.conditional {
		return verdict{}
	}
	r := a
	if b.stance.conditional {
		r = b
	}
	m := r.stance.marks[0]
	return because(Scope, "condition", fmt.Sprintf("only one side makes a condition: %q", r.quote(r.clause(m.Span))), r.stance.marks...)
}

// clause is a span and what follows it up to the end of its clause.
func (r *reading) clause(s parse.Span) parse.Span {
	for i, w := range r.words {
		if w.Start >= s.End {
			s.End = max(s.End, clauseEnd(r.words, i))
			break
		}
	}
	for s.End > s.Start && r.src[s.End-1] <= ' ' {
		s.End--
	}
	return s
}
