package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
)

// followUp finds that both statements tell what is to follow the event, each in
// its own terms: "next month" against "in Antalya in May".
func followUp(l *link) verdict {
	a, b := l.al.a.steps, l.al.b.steps
	if a == nil || b == nil || l.sig[both] >= rewordedFloor || l.sig[kind] > 0 {
		return verdict{}
	}
	note := fmt.Sprintf("%q against %q", l.al.a.quote(a.Span), l.al.b.quote(b.Span))
	return because(Scope, "next-steps", note, parse.Mark{Span: a.Span, Entry: "next_steps/" + a.Value}, parse.Mark{Span: b.Span, Entry: "next_steps/" + b.Value})
}
