package compare

import (
	"fmt"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// followUp finds that both statements tell what is to follow the event, each in
// its own terms: "next month" against "in Antalya in May".
func followUp(l *link) verdict {
	if l.al.a.st == nil || l.al.b.st == nil {
		return verdict{}
	}
	a, b := l.al.a.st.Follows, l.al.b.st.Follows
	if followAlike(l.al.a, l.al.b) == 0 || l.sig[both] >= rewordedFloor || l.sig[kind] > 0 {
		return verdict{}
	}
	if strings.EqualFold(l.al.a.quote(a.Span), l.al.b.quote(b.Span)) {
		return verdict{} // the same term
	}
	note := fmt.Sprintf("%q against %q", l.al.a.step(a), l.al.b.step(b))
	return because(Scope, "next-steps", note, a, b)
}

// step is what a statement says of a step from the words that tell of it on.
func (r *reading) step(next parse.Mark) string {
	next.End = r.st.End
	return r.quote(next.Span)
}
