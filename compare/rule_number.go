package compare

import (
	"fmt"
	"slices"
	"sort"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// numberGround is the share of the shorter text that must be aligned for two
// numbers in it to be about one thing.
const numberGround = 0.4

// number compares the numbers and dates of two statements about one thing. A
// date against another date contradicts, and so does a number against another of
// the same unit, unless both may be right. A number on one side alone narrows the
// claim.
func number(l *link) verdict {
	a, b := l.al.a, l.al.b
	ground := l.sig[shorter] >= numberGround
	theirs := unmatched(b.counts, a.counts)
	for _, x := range unmatched(a.counts, b.counts) {
		for _, y := range theirs {
			if !x.comparable(y) || !ground && !l.al.leadTo(x, y) {
				continue
			}
			rule := "number"
			if x.date {
				rule = "date"
			}
			s, t := a.span(x.first, x.last), b.span(y.first, y.last)
			note := fmt.Sprintf("%q against %q", a.quote(s), b.quote(t))
			marks := []parse.Mark{{Span: s, Entry: x.key()}, {Span: t, Entry: y.key()}}
			kind := Contradicts
			if l.apart(x, y) {
				kind = Scope
			}
			return because(kind, rule, note, marks...)
		}
	}
	if ground && len(a.counts) != len(b.counts) && min(len(a.counts), len(b.counts)) == 0 {
		r, q := a, a.counts
		if len(q) == 0 {
			r, q = b, b.counts
		}
		s := r.span(q[0].first, q[0].last)
		return because(Scope, "number", fmt.Sprintf("only one side says %q", r.quote(s)), parse.Mark{Span: s, Entry: q[0].key()})
	}
	return verdict{}
}

// apart reports whether two unlike quantities may both be right: one date is but
// a year, one number is aimed at, or only one text names a country before the
// number, which may be that country's, and no other words lead up to both.
func (l *link) apart(x, y quantity) bool {
	if x.date {
		return x.month == 0 || y.month == 0
	}
	return x.aimed != y.aimed || l.al.a.countryBefore(x) != l.al.b.countryBefore(y) && !l.al.leadTo(x, y)
}

// countryBefore reports whether a text names a country before a quantity.
func (r *reading) countryBefore(q quantity) bool {
	return slices.ContainsFunc(r.found, func(m lexicon.Match) bool { return m.Entry.List == lexicon.Countries && m.Last <= q.first })
}

// leadWords is how many terms before a number tell what it counts or dates.
const leadWords = 3

// leadTo reports whether the words that lead up to two numbers stand for each
// other: "will conclude by the end of September" and "will come to an end on 31
// December" date one thing, however the rest is told.
func (al alignment) leadTo(x, y quantity) bool {
	i, j := al.a.termAt(x.first), al.b.termAt(y.first)
	for _, p := range al.pairs {
		if p.a < i && p.a >= i-leadWords && p.b < j && p.b >= j-leadWords && p.strength >= deniedStrength && al.a.terms[p.a].kind != quantityTerm {
			return true
		}
	}
	return false
}

// termAt is the number of terms that begin before a word.
func (r *reading) termAt(word int) int {
	at := r.words[word].Start
	return sort.Search(len(r.terms), func(i int) bool { return r.terms[i].span.Start >= at })
}

// unmatched lists the quantities that the others hold no counterpart of: none
// where there are too many to set each against each.
func unmatched(list, others []quantity) []quantity {
	if len(list)*len(others) > maxDense {
		return nil
	}
	var out []quantity
	for _, q := range list {
		if !matched(q, others) {
			out = append(out, q)
		}
	}
	return out
}

func matched(q quantity, among []quantity) bool {
	for _, o := range among {
		if q.same(o) {
			return true
		}
	}
	return false
}
