package compare

import (
	"sort"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// stance is how a text holds what it says.
type stance struct {
	conditional bool         // true only when something else is ("until", "unless", "as long as")
	marks       []parse.Mark // the words that make it so
	wishes      []wish
}

// wish is a word that asks, hopes or demands, so that what follows it up to the
// end of its clause is no fact. It is given in bytes.
type wish struct{ start, end int }

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
		out.deny(m, reach)
	}
}

// deny marks the terms behind a negator in its clause, as many as it reaches.
func (r *reading) deny(m lexicon.Match, reach int) {
	from := r.words[m.Last-1].End
	first := sort.Search(len(r.terms), func(k int) bool { return r.terms[k].span.Start >= from })
	next := m.Last // word that was not looked at yet
	for k := first; k < min(first+reach, len(r.terms)); k++ {
		t := &r.terms[k]
		for ; next < len(r.words) && r.words[next].Start <= t.span.Start; next++ {
			if endsClause(r.words[next]) {
				return
			}
		}
		t.denied, t.depth = !t.denied, k-first+1
		t.denier = parse.Span{Source: r.source, Start: r.words[m.First].Start, End: from}
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
	var wishes []int
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
				wishes = append(wishes, m.First)
			}
		case lexicon.Verbs, lexicon.Formulas:
			switch m.Entry.Value {
			case "direct", "cognition", "ask", "commit":
				wishes = append(wishes, m.First)
			}
		}
	}
	s.wishes = out.clausesOf(wishes)
	return s
}

// clausesOf tells for words, given in order, from where to where they rule.
func (r *reading) clausesOf(words []int) []wish {
	out := make([]wish, len(words))
	end, next := clauseEnd(r.words, len(r.words)), len(r.words)-1
	for k := len(words) - 1; k >= 0; k-- {
		for ; next > words[k]; next-- {
			if endsClause(r.words[next]) {
				end = r.words[next].Start
			}
		}
		out[k] = wish{r.words[words[k]].Start, end}
	}
	return out
}

// asFact reports whether a text says what is or will be where a term stands, and
// not what should be or might be: no wish goes before it in its clause.
func (r *reading) asFact(t term) bool {
	return !r.stance.conditional && !r.wishedBefore(t.span.Start+1)
}

// wishedBefore reports whether a wish begins before a byte and rules the clause
// that the byte stands in. Of the wishes before it the last one's clause ends
// last.
func (r *reading) wishedBefore(at int) bool {
	behind := sort.Search(len(r.stance.wishes), func(k int) bool { return r.stance.wishes[k].start >= at })
	return behind > 0 && at <= r.stance.wishes[behind-1].end
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
