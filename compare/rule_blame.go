package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// blame finds that each side says the other one did a thing: "it was the Ugandan
// authorities who closed the port" against "the port was shut by a decision of
// the Kenyan government".
func blame(l *link) verdict {
	a, b := l.al.a, l.al.b
	if a.home == "" || b.home == "" || a.home == b.home {
		return verdict{}
	}
	for _, p := range l.al.pairs {
		s, t := a.terms[p.a], b.terms[p.b]
		if s.kind != wordTerm || t.kind != wordTerm || p.rule == "opposite" || p.strength < deniedStrength || s.denied || t.denied {
			continue
		}
		x, doer := a.doer(s)
		y, other := b.doer(t)
		if x != b.home || y != a.home || !l.al.sharesObject(p, doer, other) {
			continue
		}
		note := fmt.Sprintf("%q against %q", a.quote(doer), b.quote(other))
		return because(Contradicts, "blame", note, parse.Mark{Span: doer, Entry: "countries/" + x}, parse.Mark{Span: other, Entry: "countries/" + y})
	}
	return verdict{}
}

// sharesObject reports whether two texts have more in common than a deed and the
// words for who did it.
func (al alignment) sharesObject(deed pair, doer, other parse.Span) bool {
	for _, o := range al.pairs {
		s, t := al.a.terms[o.a].span, al.b.terms[o.b].span
		if o != deed && o.rule != "opposite" && o.strength >= deniedStrength && !al.a.saysWho(doer, al.a.terms[deed.a].span, s) && !al.b.saysWho(other, al.b.terms[deed.b].span, t) {
			return true
		}
	}
	return false
}

// saysWho reports whether a span is among the words for who did something: from
// doer up to the deed, or up to the end of the clause where it stands behind.
func (r *reading) saysWho(doer, deed, span parse.Span) bool {
	end := deed.Start
	if doer.Start > deed.Start {
		end = r.clause(doer).End
	}
	return doer.Start <= span.Start && span.Start < end
}

// doerReach is how many words may stand between a verb, who did it and the words
// that tie the two.
const doerReach = 7

// doer is the country of whom a text says that he did what a term names, with
// the words that say so: "by a decision of the Kenyan government" behind it, "it
// was the Kenyan authorities who" before it.
func (r *reading) doer(t term) (country string, span parse.Span) {
	at := 0
	for at < len(r.words) && r.words[at].Start < t.span.Start {
		at++
	}
	for k := at + 1; k < min(at+3, len(r.words)); k++ {
		if r.words[k].Norm == "by" {
			return r.countryAmong(k, min(k+doerReach, len(r.words)))
		}
	}
	for k := at - 1; k >= max(at-3, 0); k-- {
		if r.words[k].Norm != "who" && r.words[k].Norm != "that" && r.words[k].Norm != "which" {
			continue
		}
		for i := k - 1; i >= max(k-doerReach, 1); i-- {
			if r.words[i].Class.Has(lexicon.Be) && r.words[i-1].Norm == "it" {
				return r.countryAmong(i-1, k+1)
			}
		}
	}
	return "", parse.Span{}
}

// countryAmong is the country that some words name, with the words from the
// first of them up to its name. It is empty where they name none or end a
// clause before.
func (r *reading) countryAmong(from, to int) (string, parse.Span) {
	for _, m := range r.found {
		if m.Entry.List != lexicon.Countries || m.First < from || m.Last > to {
			continue
		}
		for k := from; k < m.First; k++ {
			if endsClause(r.words[k]) {
				return "", parse.Span{}
			}
		}
		return m.Entry.Key, r.span(from, m.Last)
	}
	return "", parse.Span{}
}
