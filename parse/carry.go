package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// carry gives the bare statements of a sentence the speaker of the sentence
// before: one "N stressed that" governs the sentences that follow it in its
// paragraph, as long as they state something and do not tell what was done. The
// importance of a thing that "was noted" stays without a speaker.
func (n *narrator) carry(r wordRange, statements []*Statement, segments []segment) {
	t := n.t
	if n.stated(statements, segments) {
		return
	}
	begin := t.at(r.first).Start
	if n.governs != nil && !t.samePara(n.governed, begin) {
		n.governs = nil
	}
	for i, g := range segments {
		st := statements[i]
		switch {
		case g.cue == nil && st.Speaker == (Speaker{}), n.governs != nil && n.isIt(st.Speaker):
			if n.governs == nil || !n.goesOnStating(g.wordRange) {
				n.governs = nil
				continue
			}
			st.Speaker = *n.governs
			st.Speaker.Carried = true
		case g.cue != nil && !g.shared && !n.ofTheSame(st.Speaker):
			n.governs = nil
			if governing(g.cue) && !st.Speaker.Joint && !st.Speaker.Span.Empty() {
				n.governor = st.Speaker
				n.governs = &n.governor
			}
		}
	}
	n.governed = begin
	n.bare = statements
}

// isIt reports whether a speaker is written as "it" and resolves to nobody.
func (n *narrator) isIt(s Speaker) bool {
	return !s.Span.Empty() && s.Entity == "" && n.t.norm(n.t.within(s.Span).first) == "it"
}

// ofTheSame reports whether a speaker is only the country of whoever governs the
// sentences: "China opposes it" is still what its minister says.
func (n *narrator) ofTheSame(s Speaker) bool {
	return n.governs != nil && s.Country != "" && s.Country == n.governs.Country && s.Entity == n.t.lex.CountryName(s.Country)
}

// governing reports whether a reporting verb can go on into the next sentence:
// it says something, and does not do something with words.
func governing(c *cue) bool {
	if cites(c) {
		return true
	}
	switch c.entry.Value {
	case "say", "note", "stress", "affirm", "express", "warn", "inform", "cognition", "deny":
		return c.form == finite || c.form == gerundCue
	}
	return false
}

// goesOnStating reports whether a bare clause can be what somebody says: its
// first finite verb is not in the past, and it does not tell what a participant
// does.
func (n *narrator) goesOnStating(r wordRange) bool {
	t := n.t
	for i := r.first; i < r.last; i++ {
		w := t.at(i)
		switch {
		case w.Class.Has(lexicon.Be|lexicon.Have|lexicon.Aux|lexicon.Modal) && MonthNumber(w) == 0:
			return !isPastAuxiliary(w.Norm) && n.mayState(wordRange{r.first, i}, w)
		case i > r.first && (t.isPastForm(i) || isIrregularPast(w)) && (t.isNounLike(i-1) || isSubjectPronoun(t.norm(i-1)) || isMidAdverb(t.at(i-1))):
			return false
		}
	}
	return n.mayState(wordRange{r.first, min(r.last, r.first+maxClauseSubject)}, t.at(r.first))
}

// isIrregularPast reports whether a word is another form of its lemma than the
// regular ones, as pasts of strong verbs are: "became".
func isIrregularPast(w *Word) bool {
	return w.Kind == lexicon.Letters && !w.Capital && !w.Stop && w.Norm != w.Lemma && !strings.HasSuffix(w.Norm, "s") && !strings.HasSuffix(w.Norm, "ing") && !strings.HasSuffix(w.Norm, "er") && !strings.HasSuffix(w.Norm, "est")
}

func isPastAuxiliary(norm string) bool {
	switch norm {
	case "was", "were", "had", "did", "didn't", "didn’t", "wasn't", "weren't", "hadn't", "wasn’t", "weren’t", "hadn’t":
		return true
	}
	return false
}

// mayState holds the subject of a bare clause against who would say it: of the
// participants it says what they should do, and of the own country nobody of
// another one speaks.
func (n *narrator) mayState(subject wordRange, verb *Word) bool {
	t := n.t
	obliges := strings.HasPrefix(verb.Norm, "should") || strings.HasPrefix(verb.Norm, "must") || verb.Norm == "need"
	if c := t.countryIn(subject); c != "" && c == n.side.Country && n.governs.Country != c {
		return false
	}
	if obliges {
		return true
	}
	if _, titled := t.hit(subject, lexicon.Of(lexicon.Titles)); titled || t.cast.find(t, subject) != nil || t.isJoint(subject) {
		return false
	}
	for i := subject.first; i < subject.last; i++ {
		switch t.norm(i) {
		case "he", "she", "they":
			return false
		}
	}
	return true
}

// stated gives the bare statements of the sentence before the speaker whom a
// sentence names for them: "P. This was stated by N at a forum."
func (n *narrator) stated(statements []*Statement, segments []segment) bool {
	t := n.t
	if len(segments) != 1 || segments[0].cue == nil {
		return false
	}
	g, said := segments[0], statements[0].Speaker
	switch t.norm(g.first) {
	case "this", "that", "it":
	default:
		return false
	}
	if said.Span.Empty() || g.cue.form != passive || g.cue.subject.len() != 1 || t.agent(g).empty() {
		return false
	}
	for _, st := range n.bare {
		if st.Speaker == (Speaker{}) && st.Verb.Empty() {
			st.Speaker = said
			st.Speaker.Carried = true
		}
	}
	n.bare = nil
	return true
}
