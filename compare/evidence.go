package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
)

// evidence tells which words of two texts stand for each other. Neighbouring
// pairs of one kind are told together: "restore stability" ~ "restore calm".
func (al alignment) evidence() []Evidence {
	var out []Evidence
	var run []pair
	for _, p := range al.pairs {
		if p.rule == unconfirmed || p.rule == "opposite" {
			continue // opposites are on one scale, but do not stand for each other
		}
		if n := len(run); n > 0 && (p.a != run[n-1].a+1 || p.b != run[n-1].b+1) {
			out = append(out, al.run(run))
			run = run[:0]
		}
		run = append(run, p)
	}
	if len(run) > 0 {
		out = append(out, al.run(run))
	}
	return out
}

// run is the evidence of pairs that stand next to each other in both texts.
// Its rule is that of the loosest of them.
func (al alignment) run(pairs []pair) Evidence {
	e := Evidence{Rule: pairs[0].rule}
	loosest := pairs[0].strength
	for _, p := range pairs {
		if p.strength < loosest {
			loosest, e.Rule = p.strength, p.rule
		}
	}
	last := len(pairs) - 1
	a, b := al.a.terms[pairs[0].a].span, al.b.terms[pairs[0].b].span
	a.End, b.End = al.a.terms[pairs[last].a].span.End, al.b.terms[pairs[last].b].span.End
	e.Marks = []parse.Mark{{Span: a, Entry: e.Rule}, {Span: b, Entry: e.Rule}}
	s, t := oneLine(al.a.src[a.Start:a.End]), oneLine(al.b.src[b.Start:b.End])
	if loosest == 1 {
		e.Note = fmt.Sprintf("%q", s)
		if s != t {
			e.Note = fmt.Sprintf("%q = %q", s, t)
		}
		return e
	}
	e.Note = fmt.Sprintf("%q ~ %q", s, t)
	return e
}
