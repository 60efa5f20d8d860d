package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
)

// The weight that a term must have for its negation to count, the strength of
// the tie, and the share of the shorter text that must be aligned: two
// statements contradict each other only about the same thing.
const (
	deniedWeight   = 1.5
	deniedStrength = 0.7
	deniedGround   = 0.4
)

// deniedDepth is how many terms behind a negation are surely denied by it: "no
// good will come of the acquisition" does not deny the acquisition.
const deniedDepth = 2

// negation finds that one statement denies what the other states. Wishes and
// demands are no facts and deny nothing; a condition makes both possible.
func negation(l *link) verdict {
	a, b := l.al.a, l.al.b
	if l.sig[shorter] < deniedGround {
		return verdict{}
	}
	for _, p := range l.al.pairs {
		s, t := a.terms[p.a], b.terms[p.b]
		if s.denied == t.denied || p.rule == "opposite" || s.kind == quantityTerm || p.strength < deniedStrength || min(s.weight, t.weight) < deniedWeight {
			continue
		}
		if !l.al.sharesBeside(p) {
			continue
		}
		if !a.asFact(s) || !b.asFact(t) || max(s.depth, t.depth) > deniedDepth || s.kind == nameTerm && !s.denied || t.kind == nameTerm && !t.denied || a.capital(s) || b.capital(t) {
			continue
		}
		yes, no := s.span, t.span
		denier, textYes, textNo := t.denier, a, b
		if s.denied {
			yes, no, denier, textYes, textNo = no, yes, s.denier, b, a
		}
		note := fmt.Sprintf("%q against %q", textYes.quote(yes), textNo.quote(cover(denier, no)))
		return because(Contradicts, "negation", note, parse.Mark{Span: yes, Entry: "negation"}, parse.Mark{Span: denier, Entry: "negation"}, parse.Mark{Span: no, Entry: "negation"})
	}
	return verdict{}
}

// fewTerms is the length of two texts that may be nothing but what is denied.
const fewTerms = 2

// sharesBeside reports whether two texts have more in common than one pair of
// terms: "the partner of choice" and "no partner will be asked to leave" have
// not.
func (al alignment) sharesBeside(p pair) bool {
	if max(len(al.a.terms), len(al.b.terms)) <= fewTerms {
		return true
	}
	for _, o := range al.pairs {
		if o != p && o.rule != "opposite" && o.strength >= deniedStrength && min(al.a.terms[o.a].weight, al.b.terms[o.b].weight) >= deniedWeight {
			return true
		}
	}
	return false
}

func cover(s, t parse.Span) parse.Span {
	return parse.Span{Source: s.Source, Start: min(s.Start, t.Start), End: max(s.End, t.End)}
}

// quote is the text of a span in one line.
func (r *reading) quote(s parse.Span) string { return oneLine(r.src[s.Start:s.End]) }
