package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// commitment finds that one side only says that a thing came up where the
// other says what was agreed or demanded. That one side voices a feeling about
// it tells of a lesser commitment only where the claim is nearly the same.
func commitment(l *link) verdict {
	x, y := speech(l.al.a), speech(l.al.b)
	if x == nil || y == nil {
		return verdict{}
	}
	low, high := firmness(x.Entry.Value), firmness(y.Entry.Value)
	if low > high {
		low, high = high, low
	}
	if low != mentions || high != takesPosition && !(high == feels && l.sig[both] >= feltGround) {
		return verdict{}
	}
	s, t := l.al.a.span(x.First, x.Last), l.al.b.span(y.First, y.Last)
	note := fmt.Sprintf("%q against %q", l.al.a.quote(s), l.al.b.quote(t))
	return because(Scope, "commitment", note, parse.Mark{Span: s, Entry: x.Entry.Name()}, parse.Mark{Span: t, Entry: y.Entry.Name()})
}

// feltGround is the share of two statements that must be aligned for a feeling
// about a claim to be more than its mention.
const feltGround = 0.5

// What a class of reporting verbs tells of the speaker's commitment.
const (
	neutral       = iota // "say" and "inform": it may be anything
	mentions             // a thing came up
	feels                // the speaker has a feeling about it
	takesPosition        // the speaker stands for it, or binds himself or others
)

func firmness(class string) int {
	switch class {
	case "discuss", "note":
		return mentions
	case "evaluate", "express", "cognition":
		return feels
	case "say", "inform", "event":
		return neutral
	}
	return takesPosition
}

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
