package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
)

// opposite finds that two statements say opposite things of the same subject.
// Opposites under one negation each, or in wishes, are left alone.
func opposite(l *link) verdict {
	a, b := l.al.a, l.al.b
	if l.sig[shorter] < deniedGround {
		return verdict{}
	}
	for _, p := range l.al.pairs {
		s, t := a.terms[p.a], b.terms[p.b]
		if p.rule != "opposite" || s.denied != t.denied || !a.asFact(s) || !b.asFact(t) || min(s.weight, t.weight) < deniedWeight {
			continue
		}
		note := fmt.Sprintf("%q against %q", a.quote(s.span), b.quote(t.span))
		return because(Contradicts, "opposite", note, parse.Mark{Span: s.span, Entry: "opposites"}, parse.Mark{Span: t.span, Entry: "opposites"})
	}
	return verdict{}
}
