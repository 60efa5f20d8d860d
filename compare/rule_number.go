package compare

import (
	"fmt"
	"sort"

	"github.com/readoutdiff/readoutdiff/parse"
)

// numberGround is the share of the shorter text that must be aligned for two
// numbers in it to be about one thing.
const numberGround = 0.4

// number compares the numbers and dates of two statements about one thing. A
// date against another date contradicts; so does a number against another of
// the same unit, unless one is reached and the other only aimed at. A number on one side alone narrows the claim.
func number(l *link) verdict {
	a, b := l.al.a, l.al.b
	ground := l.sig[shorter] >= numberGround
	for _, x := range a.counts {
		if matched(x, b.counts) {
			continue
		}
		for _, y := range b.counts {
			if matched(y, a.counts) || !x.comparable(y) || !ground && !l.al.leadTo(x, y) {
				continue
			}
			rule := "number"
			if x.date {
				rule = "date"
			}
			s, t := a.span(x.first, x.last), b.span(y.first, y.last)
			note := fmt.Sprintf("%q against %q", a.quote(s), b.quote(t))
			marks := []parse.Mark{{Span: s, Entry: x.key()}, {Span: t, Entry: y.key()}}
			if x.date && (x.month == 0 || y.month == 0) || x.aimed != y.aimed {
				return because(Scope, rule, note, marks...)
			}
			return because(Contradicts, rule, note, marks...)
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

func matched(q quantity, among []quantity) bool {
	for _, o := range among {
		if q.same(o) {
			return true
		}
	}
	return false
}
