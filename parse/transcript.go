package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// maxTag is how many words a speaker tag may have: "President of the Republic of
// Kazakhstan Kassym-Jomart Tokayev:".
const maxTag = 12

// readTag takes in the speaker tag that a sentence of a transcript begins with,
// and tells where the words of the speaker begin. Tags stand outside of every
// statement; who is named speaks until the next tag.
func (n *narrator) readTag(r wordRange) int {
	t := n.t
	end := t.tagEnd(r)
	if end == 0 {
		return r.first
	}
	name := wordRange{r.first, end}
	s := Speaker{Span: t.span(name)}
	n.resolve(&s, name)
	if s.Entity == "" {
		return r.first
	}
	n.tag = &s
	return end + 1
}

// tagEnd is the place of the colon behind a speaker tag, or 0. A tag is made of
// names, titles and the little words between them, and more follows it.
func (t *text) tagEnd(r wordRange) int {
	person := false
	for i := r.first; i < r.last-1 && i-r.first < maxTag; i++ {
		w := t.at(i)
		switch {
		case w.Norm == ":":
			if !person || i == r.first || isQuoteMark(t.norm(i+1)) {
				return 0
			}
			return i
		case w.Kind == lexicon.Letters && w.Capital:
			person = person || t.cast.by[w.Norm] != nil
		case w.Norm == "of" || w.Norm == "the" || w.Norm == "for" || w.Norm == "and", t.isAbbreviationDot(i), w.Norm == "-":
		default:
			return 0
		}
	}
	return 0
}

// speakTag gives a statement of a transcript the speaker of its tag: where it
// has no reporting verb, or one with "I" or "we".
func (n *narrator) speakTag(st *Statement, g segment) {
	if n.tag == nil {
		return
	}
	own := g.cue == nil
	if g.cue != nil && !g.cue.subject.empty() {
		first := n.t.norm(g.cue.subject.first)
		own = first == "i" || first == "we"
	}
	if own {
		st.Speaker = *n.tag
	}
}
