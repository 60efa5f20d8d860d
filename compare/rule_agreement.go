package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// outcome is what a statement says of what the event brought.
type outcome struct {
	reached     bool // an agreement, an undertaking, a promise; else there was none
	span        parse.Span
	first, last parse.Span // the outer words of what names it; between them may stand what it is about
	entry       string
}

// agreement finds that one side says that something was agreed, undertaken or
// promised where the other says that nothing was.
func agreement(l *link) verdict {
	x, y := l.al.a.outcome(), l.al.b.outcome()
	if x == nil || y == nil || x.reached == y.reached || !l.sharesMatter(x, y) {
		return verdict{}
	}
	note := fmt.Sprintf("%q against %q", l.al.a.quote(x.span), l.al.b.quote(y.span))
	return because(Contradicts, "agreement", note, parse.Mark{Span: x.span, Entry: x.entry}, parse.Mark{Span: y.span, Entry: y.entry})
}

// matterWeight is the weight of a word from which it tells what was agreed:
// "ferry" does, and "countries" does not.
const matterWeight = 3

// sharesMatter reports whether two texts have more in common than that they tell
// of an outcome.
func (l *link) sharesMatter(x, y *outcome) bool {
	for _, p := range l.al.pairs {
		s, t := l.al.a.terms[p.a], l.al.b.terms[p.b]
		if p.rule == "opposite" || s.kind == quantityTerm || p.strength < deniedStrength || min(s.weight, t.weight) < matterWeight || s.own || t.own {
			continue
		}
		if !x.holds(s.span) && !y.holds(t.span) {
			return true
		}
	}
	return false
}

// holds reports whether one of the words that tell of an outcome is in a span.
func (o *outcome) holds(s parse.Span) bool {
	return s.Overlaps(o.first) || s.Overlaps(o.last)
}

// outcome is what a text says of what was agreed, nil where it says nothing of
// it or only asks, hopes or makes a condition.
func (r *reading) outcome() *outcome {
	for i := range r.found {
		m := &r.found[i]
		if m.Entry.List != lexicon.Outcomes {
			continue
		}
		out := &outcome{span: r.span(m.First, m.Last), first: r.span(m.First, m.First+1), last: r.span(m.Last-1, m.Last), entry: m.Entry.Name()}
		if denier := r.deniedBy(m); !denier.Empty() {
			out.span = cover(denier, out.span)
			return out
		}
		if m.Entry.Value == "deed" && !r.stance.conditional && !r.wishedBefore(out.span.Start) {
			out.reached = true
			return out
		}
	}
	return nil
}

// deniedBy is the words that say no to what a match names: a negation close
// before it, or a verb of denying, which rules all that follows: "denied that a
// limit had been accepted, or that the ministry had undertaken to sign".
func (r *reading) deniedBy(m *lexicon.Match) parse.Span {
	for i := range r.terms {
		if t := &r.terms[i]; t.denied && t.depth <= deniedDepth && t.span.Overlaps(r.span(m.First, m.First+1)) {
			return t.denier
		}
	}
	for i := range r.found {
		d := &r.found[i]
		switch {
		case d.Entry.List == lexicon.Negators && d.Entry.Value != "void" && d.Entry.Value != "prefix" && d.First < m.First && m.First < d.Last:
			return r.span(d.First, d.Last)
		case d.Entry.List == lexicon.Verbs && d.Entry.Value == "deny" && d.Last <= m.First:
			return r.span(d.First, d.Last)
		}
	}
	return parse.Span{}
}
