package compare

import "fmt"
import "github.com/readoutdiff/readoutdiff/parse"

// denial finds that one side denies or rejects what the other asserts.
func denial(l *link) verdict {
	x, y := speech(l.al.a), speech(l.al.b)
	if x == nil || y == nil || l.sig[shorter] < deniedGround {
		return verdict{}
	}
	if (x.Entry.Value == "deny") == (y.Entry.Value == "deny") {
		return verdict{}
	}
	s, t := l.al.a.span(x.First, x.Last), l.al.b.span(y.First, y.Last)
	note := fmt.Sprintf("%q against %q", l.al.a.quote(s), l.al.b.quote(t))
	return because(Contradicts, "denial", note, parse.Mark{Span: s, Entry: x.Entry.Name()}, parse.Mark{Span: t, Entry: y.Entry.Name()})
}
