package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
)

// whoAsked compares what two statements say of who asked for the event: two
// answers contradict each other, an answer on one side alone narrows the claim.
func whoAsked(l *link) verdict {
	a, b := l.al.a.initiator, l.al.b.initiator
	switch {
	case a == nil && b == nil:
		return verdict{}
	case a != nil && b != nil && a.Value != "" && b.Value != "":
		if a.Value == b.Value {
			return verdict{}
		}
		note := fmt.Sprintf("%q against %q", l.al.a.quote(a.Span), l.al.b.quote(b.Span))
		return because(Contradicts, "initiator", note, parse.Mark{Span: a.Span, Entry: "initiator/" + a.Value}, parse.Mark{Span: b.Span, Entry: "initiator/" + b.Value})
	case sameWords(l.al.a.words, l.al.b.words):
		return verdict{} // understood in one place of a text and not in another
	case a == nil || b == nil:
		r, s := l.al.a, a
		if a == nil {
			r, s = l.al.b, b
		}
		return because(Scope, "initiator", fmt.Sprintf("only one side says who asked: %q", r.quote(s.Span)), parse.Mark{Span: s.Span, Entry: "initiator/" + s.Value})
	}
	return verdict{}
}
