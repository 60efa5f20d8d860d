package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// kinds tells frame, tone, courtesy and closing lines of a side from claims, and
// gives the sentences of a quotation the verb and speaker of its attribution.
func (n *narrator) kinds() {
	all := n.side.Statements()
	ranges := n.t.ranges(all)
	n.shareQuotes(all, ranges)
	for i, st := range all {
		st.Kind = n.kind(st, ranges[i], i, len(all))
	}
}

// kindLists hold what makes another kind of a bare statement than a claim.
var kindLists = lexicon.Of(lexicon.Formats, lexicon.Tones, lexicon.NextSteps, lexicon.Initiatives)

// closingReach is how many statements from the end count as the close.
const closingReach = 3

func (n *narrator) kind(st *Statement, r wordRange, i, count int) Kind {
	t := n.t
	bare := st.Verb.Empty()
	if bare && !n.contacts[st] && t.lists(r)&kindLists == 0 {
		return Claim
	}
	_, format := t.hit(r, lexicon.Of(lexicon.Formats))
	_, tone := t.toneIn(r)
	next, contact := t.hit(r, lexicon.Of(lexicon.NextSteps))
	asked, initiative := t.hit(r, lexicon.Of(lexicon.Initiatives))
	switch {
	case initiative && asked.Entry.Value != "mutual" && (format || t.namesContact(r)) && i < 3 && (bare || t.isSourceOf(st)):
		return Frame
	case bare && (format || n.contacts[st]) && i < 2 && !tone && !t.quotedWhole(r) && !t.hasModal(r) && !t.isForeseen(r):
		return Frame
	case tone && bare && (format || t.namesContact(r)):
		return Tone
	case contact && next.Entry.Value == "contact" && i >= count-closingReach && i > 0 && t.mayClose(st):
		return Closing
	case !bare && t.isCourtesy(st, r):
		return Courtesy
	}
	return Claim
}

// toneIn is the first phrase for a tone in a range. Between a judging word and
// the noun for the contact stand other such words alone ("a substantive and
// friendly discussion"), and what creates a good atmosphere is no tone of it.
func (t *text) toneIn(r wordRange) (lexicon.Match, bool) {
	for _, m := range t.matches(r) {
		if m.Entry.List == lexicon.Tones && m.Last <= r.last && !t.isLoose(m) && !t.isMade(m.First, r.first) {
			return m, true
		}
	}
	return lexicon.Match{}, false
}

// isLoose reports whether a phrase with a gap runs over more than adjectives.
func (t *text) isLoose(m lexicon.Match) bool {
	if !strings.Contains(m.Entry.Key, " ... ") {
		return false
	}
	for i := m.First + 1; i < m.Last-1; i++ {
		if t.has(i, lexicon.Det|lexicon.Poss|lexicon.Prep|lexicon.Pron|lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Rel|lexicon.Subord) || t.at(i).Kind == lexicon.Punct && t.norm(i) != "," {
			return true
		}
	}
	return false
}

// isMade reports whether what begins at a word is said to be brought about, or
// wished for.
func (t *text) isMade(i, floor int) bool {
	for k := i - 1; k >= max(floor, i-3); k-- {
		switch t.at(k).Lemma {
		case "create", "build", "foster", "establish", "ensure", "maintain", "need", "promote":
			return true
		}
	}
	return false
}

// mayClose reports whether a statement promises something rather than stresses
// it: the close of a readout is no demand.
func (t *text) mayClose(st *Statement) bool {
	switch t.verbClass(st) {
	case "", "agree", "commit", "express", "cognition", "ask":
		return true
	}
	return false
}

// namesContact reports whether a range has a word for the contact itself.
func (t *text) namesContact(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		if t.traits(i).has(namesTheEvent) {
			return true
		}
	}
	return false
}

func namesContact(lemma string) bool {
	switch lemma {
	case "conversation", "call", "meeting", "talk", "exchange", "atmosphere", "discussion", "negotiation", "phone", "telephone", "contact":
		return true
	}
	return false
}

func (t *text) hasModal(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		if t.has(i, lexicon.Modal) && MonthNumber(t.at(i)) == 0 {
			return true
		}
	}
	return false
}

// isForeseen reports whether a range tells of a meeting that is still to be.
func (t *text) isForeseen(r wordRange) bool {
	_, ahead := t.meetingAhead(r, false, false)
	return ahead
}

func (t *text) quotedWhole(r wordRange) bool {
	return !r.empty() && t.quoted[r.first] != 0 && t.norm(r.first-1) != "" && isQuoteMark(t.norm(r.first)) && t.has(r.first+1, lexicon.Pron)
}

// isSourceOf reports whether a statement's speaker is a source rather than a
// participant ("the ministry reported that ...").
func (t *text) isSourceOf(st *Statement) bool {
	return st.Speaker.Span.Empty() || t.isSourcePhrase(t.within(st.Speaker.Span))
}

// isCourtesy reports whether a statement greets, congratulates or condoles.
// Thanks are claims more often than not: they say what for.
func (t *text) isCourtesy(st *Statement, r wordRange) bool {
	m, ok := t.hit(r, lexicon.Of(lexicon.Courtesies))
	if !ok || m.Entry.Value == "thanks" {
		return false
	}
	verb := t.within(st.Verb.Span)
	return m.First <= verb.last && verb.first <= m.Last
}

// shareQuotes gives the statements of a quotation, where they have no verb, the
// verb and the speaker that stand outside of it: one attribution carries every
// sentence between its marks.
func (n *narrator) shareQuotes(all []*Statement, ranges []wordRange) {
	t := n.t
	if len(t.quotes) == 0 {
		return
	}
	carrier := map[int32]*Statement{}
	for i, st := range all {
		if st.Verb.Empty() {
			continue
		}
		r := ranges[i]
		verb := t.within(st.Verb.Span)
		for i := r.first; i < r.last; i++ {
			if k := t.quoted[i]; k != 0 && t.quoted[verb.first] != k && t.inSpeech(i) {
				carrier[k] = st
			}
		}
	}
	for i, st := range all {
		r := ranges[i]
		if !st.Verb.Empty() || r.empty() {
			continue
		}
		if c := carrier[t.quoted[min(r.first+1, r.last-1)]]; c != nil && t.quoted[min(r.first+1, r.last-1)] != 0 {
			st.Verb, st.Force, st.Speaker = c.Verb, c.Force, c.Speaker
		}
	}
}

// verbClass is the class of a statement's reporting verb, or empty.
func (t *text) verbClass(st *Statement) string {
	if st.Verb.Empty() {
		return ""
	}
	m, ok := t.startsWith(t.within(st.Verb.Span).first, reportingLists)
	if !ok || !strings.HasSuffix(st.Verb.Entry, "/"+m.Entry.Key) {
		return ""
	}
	return m.Entry.Value
}
