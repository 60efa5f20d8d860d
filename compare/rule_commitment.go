package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// commitment finds that one side only says that a thing came up where the
// other says what was said, agreed or demanded.
func commitment(l *link) verdict {
	x, y := speech(l.al.a), speech(l.al.b)
	if x == nil || y == nil || l.sig[both] >= sameFloor && x.Entry.Value == y.Entry.Value && x.Entry.Key == y.Entry.Key {
		return verdict{}
	}
	s, t := l.al.a.span(x.First, x.Last), l.al.b.span(y.First, y.Last)
	if committed(x.Entry.Value) == committed(y.Entry.Value) {
		return verdict{}
	}
	note := fmt.Sprintf("%q against %q", l.al.a.quote(s), l.al.b.quote(t))
	return because(Scope, "commitment", note, parse.Mark{Span: s, Entry: x.Entry.Name()}, parse.Mark{Span: t, Entry: y.Entry.Name()})
}

// committed reports whether a class of verbs tells a position: "discuss" and
// "note" only say that a thing came up.
func committed(class string) bool { return class != "discuss" && class != "note" }

// speech is the reporting verb of a statement in the lexicon, or nil.
func speech(r *reading) *lexicon.Match {
	if r.st == nil || r.st.Verb.Empty() {
		return nil
	}
	var found *lexicon.Match
	for i, m := range r.found {
		if m.Entry.List != lexicon.Verbs && m.Entry.List != lexicon.Formulas || !r.span(m.First, m.Last).Overlaps(r.st.Verb.Span) {
			continue
		}
		if found == nil || m.Last-m.First > found.Last-found.First {
			found = &r.found[i]
		}
	}
	return found
}
