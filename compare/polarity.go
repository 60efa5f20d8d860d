package compare

import (
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// stance is how a text holds what it says.
type stance struct {
	conditional bool         // true only when something else is ("until", "unless", "as long as")
	marks       []parse.Mark // the words that make it so
	wishes      []int        // words that ask, hope or demand, so that what follows in their clause is no fact
}

// scopeTerms is how many terms a negation reaches within its clause.
const scopeTerms = 6

// setPolarity marks the terms that stand under a negation.
func (r *reader) setPolarity(out *reading, matches []lexicon.Match) {
	for _, m := range matches {
		if m.Entry.List != lexicon.Negators {
			continue
		}
		reach := scopeTerms
		switch {
		case m.Entry.Value == "nominal", out.words[m.First].Norm == "without":
			reach = 1
		case m.Entry.Value == "prefix", m.Entry.Value == "void":
			continue // the word itself says no, or nothing is denied ("not only")
		}
		depth := 0
		from, to := out.words[m.Last-1].End, clauseEnd(out.words, m.Last)
		for k := range out.terms {
			t := &out.terms[k]
			if t.span.Start < from || t.span.Start >= to || reach == 0 {
				continue
			}
			depth++
			t.denied, t.depth = !t.denied, depth
			t.denier = parse.Span{Source: out.source, Start: out.words[m.First].Start, End: from}
			reach--
		}
	}
}

// clauseEnd is the byte at which the clause that word i stands in ends.
func clauseEnd(words []parse.Word, i int) int {
	for ; i < len(words); i++ {
		if endsClause(words[i]) {
			return words[i].Start
		}
	}
	if len(words) == 0 {
		return 0
	}
	return words[len(words)-1].End
}

func endsClause(w parse.Word) bool {
	switch w.Norm {
	case ",", ";", ":", ".", "—", "–", "(", ")", "!", "?", "but", "while", "because", "although", "though", "whereas", "since", "until", "unless", "if", "which", "who":
		return true
	}
	return false
}

// stanceOf finds what makes a text less than a statement of fact.
func stanceOf(out *reading, matches []lexicon.Match) stance {
	var s stance
	for i := range out.words {
		if n := conditionAt(out.words, i); n > 0 {
			s.conditional = true
			s.marks = append(s.marks, parse.Mark{Span: out.span(i, i+n), Entry: "condition"})
		}
	}
	for _, m := range matches {
		switch m.Entry.List {
		case lexicon.Modals:
			if m.Entry.Value != "will" && m.Entry.Key != "can" {
				s.wishes = append(s.wishes, m.First)
			}
		case lexicon.Verbs, lexicon.Formulas:
			switch m.Entry.Value {
			case "direct", "cognition", "ask", "commit":
				s.wishes = append(s.wishes, m.First)
			}
		}
	}
	return s
}

// asFact reports whether a text says what is or will be where a term stands, and
// not what should be or might be: no wish goes before it in its clause.
func (r *reading) asFact(t term) bool {
	return !r.stance.conditional && !r.wishedBefore(t.span.Start+1)
}

// wishedBefore reports whether a wish begins before a byte and rules the clause
// that the byte stands in.
func (r *reading) wishedBefore(at int) bool {
	for _, w := range r.stance.wishes {
		if r.words[w].Start < at && at <= clauseEnd(r.words, w+1) {
			return true
		}
	}
	return false
}

// conditionAt tells how many words at i open a condition.
func conditionAt(words []parse.Word, i int) int {
	at := func(k int) string {
		if k < len(words) {
			return words[k].Norm
		}
		return ""
	}
	switch words[i].Norm {
	case "until":
		if i+1 < len(words) {
			if _, dated := dateAt(words, i+1); dated {
				return 0 // a term, and no condition
			}
		}
		return 1
	case "unless", "if", "once":
		return 1
	case "while":
		return 1
	case "as":
		if (at(i+1) == "long" || at(i+1) == "soon") && at(i+2) == "as" {
			return 3
		}
	case "provided", "providing":
		if at(i+1) == "that" {
			return 2
		}
	case "on":
		if at(i+1) == "condition" {
			return 2
		}
		if at(i+1) == "the" && (at(i+2) == "condition" || at(i+2) == "understanding" || at(i+2) == "basis") {
			return 3
		}
	case "only":
		if at(i+1) == "after" || at(i+1) == "when" || at(i+1) == "if" {
			return 2
		}
	case "subject":
		if at(i+1) == "to" {
			return 2
		}
	case "without":
		if at(i+1) == "precondition" || at(i+1) == "preconditions" || at(i+1) == "conditions" {
			return 2
		}
	}
	return 0
}

// span is the span of words from to to-1.
func (r *reading) span(from, to int) parse.Span {
	if from >= to {
		return parse.Span{}
	}
	return parse.Span{Source: r.source, Start: r.words[from].Start, End: r.words[to-1].End}
}
