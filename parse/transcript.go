package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// maxTag is how many words a speaker tag may have: "President of the Republic of
// Kazakhstan Kassym-Jomart Tokayev:".
const maxTag = 16

// readTag takes in the speaker tag that a sentence of a transcript begins with,
// and tells where the words of the speaker begin. Tags stand outside of every
// statement; who is named speaks until the next tag.
func (n *narrator) readTag(r wordRange) int {
	t := n.t
	if end, what := n.partTag(r); end > r.first {
		if n.asked = what == asks; n.asked {
			n.interview = true
		} else {
			n.tag = n.answerer()
		}
		return end
	}
	end := n.tagEnd(r)
	if end == 0 {
		return r.first
	}
	name := wordRange{r.first, end}
	s := Speaker{Span: t.span(name)}
	n.resolve(&s, name)
	if s.Entity == "" {
		if n.tag == nil {
			return r.first
		}
		s.Entity = oneLine(t.src.Slice(s.Span))
	}
	n.tag, n.asked = &s, false
	return t.afterRemark(end) + 1
}

// isTagHead reports whether words that could be a dateline are a speaker tag:
// "QUESTION:", "THE PRESIDENT:", "MR. PRICE:".
func (t *text) isTagHead(r wordRange) bool {
	if _, ok := partOf(t.norm(r.first)); ok {
		return r.len() <= 3
	}
	if t.norm(r.last-1) != ":" {
		return false
	}
	_, titled := t.hit(r, lexicon.Of(lexicon.Titles))
	return titled || t.isHonorific(r.first)
}

// part is what somebody does in an interview.
type part uint8

const (
	asks part = iota
	answers
)

// partOf is the part that a word of a tag names.
func partOf(norm string) (part, bool) {
	switch norm {
	case "question", "journalist", "reporter", "interviewer", "correspondent", "moderator", "q":
		return asks, true
	case "answer", "reply", "response", "a":
		return answers, true
	}
	return 0, false
}

// partTag reads a tag that names the part and not the person: "Question:",
// "Q.", "Answer:", "A –". It gives the first word behind it, or 0.
func (n *narrator) partTag(r wordRange) (end int, what part) {
	t := n.t
	i := t.skipEmphasis(r)
	what, ok := partOf(t.norm(i))
	if !ok || !t.at(i).Capital || what == answers && !n.interview {
		return 0, what
	}
	short := t.at(i).End-t.at(i).Start == 1
	switch mark := t.norm(i + 1); {
	case mark == ":", short && (mark == "." || mark == "–" || mark == "—" || mark == "-"):
		return t.skipEmphasis(wordRange{i + 2, r.last}), what
	case short && what == asks && n.tag != nil && t.at(i+1).Capital:
		return i + 1, what // "Q Mr. President, ..." of a transcript that lost its tabs
	}
	return 0, what
}

// skipEmphasis is the first word behind the asterisks of bold letters.
func (t *text) skipEmphasis(r wordRange) int {
	for !r.empty() && (t.norm(r.first) == "*" || t.norm(r.first) == "_") {
		r.first++
	}
	return r.first
}

// answerer is who answers where a tag does not say so: who was named last in a
// tag, else the leader of the side, else the side itself.
func (n *narrator) answerer() *Speaker {
	switch {
	case n.tag != nil:
		return n.tag
	case n.leader != nil:
		return &Speaker{Span: n.leader.span, Entity: n.leader.name, Country: n.leader.country}
	}
	return &Speaker{Entity: n.side.Name, Country: n.side.Country}
}

// tagEnd is the place of the colon behind a speaker tag (or of the bracket
// before it, which holds a remark), or 0. A tag is made of names, titles and the
// little words between them, and more follows it. Names that are known from
// nowhere else are tags only where others went before.
func (n *narrator) tagEnd(r wordRange) int {
	t := n.t
	person, names := false, 0
	for i := r.first; i < r.last-1 && i-r.first < maxTag; i++ {
		w := t.at(i)
		switch {
		case w.Norm == ":" || w.Norm == "(" && i > r.first && t.norm(t.afterRemark(i)) == ":":
			if !person && (n.tag == nil || names < 2) || i == r.first || isQuoteMark(t.norm(t.afterRemark(i)+1)) {
				return 0
			}
			return i
		case w.Kind == lexicon.Letters && w.Capital:
			person = person || t.cast.by[w.Norm] != nil || t.inTitle(i)
			names++
		case w.Norm == "of" || w.Norm == "the" || w.Norm == "for" || w.Norm == "and", t.isAbbreviationDot(i), w.Norm == "-":
		default:
			return 0
		}
	}
	return 0
}

// maxRemark is how many words a bracket in a tag may hold: "(in Russian)".
const maxRemark = 8

// afterRemark is the first word behind the bracket that opens at i, or i.
func (t *text) afterRemark(i int) int {
	if t.norm(i) != "(" {
		return i
	}
	for k := i + 1; k < i+maxRemark; k++ {
		if t.norm(k) == ")" {
			return k + 1
		}
	}
	return i
}

// speakTag gives a statement of a transcript the speaker of its tag: where it
// has no reporting verb or nobody says it, or where "I", "we" or "you" does.
func (n *narrator) speakTag(st *Statement, g segment) {
	if n.tag == nil {
		return
	}
	own := st.Speaker == (Speaker{})
	if g.cue != nil && !g.cue.subject.empty() {
		first := n.t.norm(g.cue.subject.first)
		own = own || first == "i" || first == "we"
	}
	if own {
		st.Speaker = *n.tag
	}
}
