package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// nextSteps is what comes next: the last meeting or visit that was agreed, else
// the last that is announced, else the last deed with a date or promise to stay
// in touch.
func (s *slotReader) nextSteps() (SlotValue, bool) {
	var best SlotValue
	most := 0
	for i, st := range s.all {
		if st.Kind == Frame || st.Kind == Tone {
			continue
		}
		v, words, weight := s.nextStep(st, s.ranges[i])
		if weight > 0 && weight >= most {
			best, most = v, weight
		}
		if weight > 0 {
			st.Follows = Mark{s.t.span(words), "next_steps/" + v.Value}
		}
	}
	return best, most > 0
}

// What a next step weighs: a meeting that the sides agreed on or that is told as
// a fact, an agreement to stay in touch, a meeting that one side wishes for, any
// other promise. A date weighs one more.
const (
	weighsMeeting  = 8
	weighsContact  = 4
	weighsProposal = 4
	weighsPromise  = 2
)

// nextStep weighs what a statement says of things to come, and gives the words
// that decided.
func (s *slotReader) nextStep(st *Statement, r wordRange) (v SlotValue, words wordRange, weight int) {
	t := s.t
	agreed := t.verbClass(st) == "agree"
	told := st.Verb.Empty() || t.isSourcePhrase(t.within(st.Speaker.Span))
	m, ok := s.nextHit(st, r)
	at, meets := t.meetingAhead(r, agreed, agreed || t.promises(st))
	v, words = SlotValue{Slot: "next_steps", Span: s.said(st, at)}, wordRange{at, at + 1}
	brings := ok && (m.Entry.Value == "meeting" || m.Entry.Value == "visit")
	if brings || ok && !meets {
		v.Value, v.Span = m.Entry.Value, s.said(st, m.First)
		v.Span.Start = t.words[m.First].Start
		words = wordRange{m.First, m.Last}
	}
	meets = meets || brings
	switch {
	case meets && (agreed || told):
		weight = weighsMeeting
	case meets:
		weight = weighsProposal
	case ok && agreed:
		weight = weighsContact
	case ok:
		weight = weighsPromise
	case agreed || told || verbKey(st) == "announce":
		if words = t.deedAhead(r, agreed); words.empty() {
			return v, words, 0
		}
		v.Value, weight = "follow-up", weighsProposal
	default:
		return v, words, 0
	}
	if meets {
		v.Value = orElse(v.Value, "meeting")
	}
	if t.tellsWhen(r) {
		weight++
	}
	return v, words, weight
}

// said is what is said at a word, without the speaker, the verb and the marks
// behind it, else the whole statement.
func (s *slotReader) said(st *Statement, word int) Span {
	span := st.Span
	for _, c := range st.Content {
		if r := s.t.within(c); r.first <= word && word < r.last {
			for r.last > word+1 && s.t.at(r.last-1).Kind == lexicon.Punct {
				r.last--
			}
			span = s.t.span(r)
		}
	}
	return span
}

// nextHit is the first phrase for what comes next that does not tell what
// happened ("continued their discussion of"), nor only what was spoken about
// ("met to follow up on the works").
func (s *slotReader) nextHit(st *Statement, r wordRange) (lexicon.Match, bool) {
	class := s.t.verbClass(st)
	for _, m := range s.t.matches(r) {
		if m.Entry.List != lexicon.NextSteps || m.Last > r.last || s.t.happened(m.First) {
			continue
		}
		if m.Entry.Value == "follow-up" && s.t.at(m.First).Lemma == "follow" && (st.Verb.Empty() || class == "discuss" || class == "event") {
			continue
		}
		return m, true
	}
	return lexicon.Match{}, false
}

// happened reports whether a verb of meeting or going on stands in the past form
// that tells what took place.
func (t *text) happened(i int) bool {
	w := t.at(i)
	switch w.Lemma {
	case "continue", "keep", "maintain", "meet", "hold", "stay", "remain", "follow", "see", "sit", "come", "carry", "go", "visit", "resume", "return", "convene", "reconvene", "host", "exchange", "discuss":
	default:
		return false
	}
	past := w.Norm != w.Lemma && !strings.HasSuffix(w.Norm, "ing") && !strings.HasSuffix(w.Norm, "s")
	return past && !t.has(i-1, lexicon.Be|lexicon.Modal)
}

// promises reports whether what a statement's verb governs lies ahead: "instructed
// ... to hold a session", "looks forward to", "announced a further round".
func (t *text) promises(st *Statement) bool {
	switch t.verbClass(st) {
	case "commit", "direct", "ask":
		return true
	}
	switch key := verbKey(st); key {
	case "announce", "plan", "intend", "look forward to", "schedule", "expect":
		return true
	}
	return false
}

// meetingAhead finds a meeting or visit that is said to lie ahead, and its word:
// "the ministers will meet", "the next round is due in June". What the verb that
// governs the words promises or has agreed lies ahead without a "will".
func (t *text) meetingAhead(r wordRange, agreed, promised bool) (int, bool) {
	dated := t.tellsWhen(r)
	for i := r.first; i < r.last; i++ {
		if !t.traits(i).has(mayMeet) {
			continue
		}
		if t.comesTogether(i, r.last) && (t.liesAhead(i, r.first) || promised && t.isGoverned(i)) {
			return i, true
		}
		if t.isMeeting(i) && (t.isNext(i, r.first) && (promised || dated) || agreed && dated || t.willBe(i, r.last)) || t.isBody(i) && t.willBe(i, r.last) {
			return i, true
		}
	}
	return r.first, false
}

// bringsTogether reports whether a word of a lemma may be a verb for people who
// come together, a noun for a meeting, or a body that meets.
func bringsTogether(lemma string) bool {
	switch lemma {
	case "meet", "convene", "reconvene", "gather", "visit", "travel", "sit", "come", "speak", "talk",
		"hold", "host", "resume", "begin", "start", "attend", "schedule", "receive", "welcome",
		"summit", "session", "round", "consultation", "negotiation", "dialogue", "conversation", "call", "conference",
		"commission", "committee", "work":
		return true
	}
	return false
}

// isGoverned reports whether a verb is the infinitive or the gerund that another
// verb governs ("to meet", "on holding").
func (t *text) isGoverned(i int) bool {
	return t.norm(i-1) == "to" || strings.HasSuffix(t.norm(i), "ing") && t.has(i-1, lexicon.Prep)
}

// comesTogether reports whether a verb is one for people who come together; one
// may also meet a date, receive an award or hold a view.
func (t *text) comesTogether(i, end int) bool {
	switch t.at(i).Lemma {
	case "meet":
		return (t.norm(i) != "meeting" || t.isGoverned(i)) && t.norm(i) != "meetings" && !t.anyAfter(i, end, t.isMet)
	case "convene", "reconvene", "gather", "visit", "travel":
		return true
	case "sit", "come":
		return t.norm(i+1) == "down" || t.norm(i+1) == "together"
	case "speak", "talk":
		return t.norm(i+1) == "again"
	case "hold", "host", "resume", "begin", "start", "attend", "schedule":
		return t.anyAfter(i, end, t.isMeeting)
	case "receive", "welcome":
		return t.anyAfter(i, end, func(k int) bool {
			_, person := t.startsWith(k, lexicon.Of(lexicon.Persons, lexicon.Titles, lexicon.Offices))
			return person || t.at(k).Lemma == "delegation"
		})
	}
	return false
}

// isMet reports whether a word is for what is met but is nobody: a date, a need.
func (t *text) isMet(i int) bool {
	switch t.at(i).Lemma {
	case "deadline", "need", "demand", "target", "obligation", "commitment", "requirement", "goal", "standard", "condition", "challenge", "crisis":
		return true
	case "date":
		return t.has(i-1, lexicon.Det|lexicon.Poss)
	}
	return false
}

// objectReach is how many words behind a verb its object may end.
const objectReach = 8

// anyAfter reports whether a word close behind i satisfies is.
func (t *text) anyAfter(i, end int, is func(int) bool) bool {
	for k := i + 1; k < min(i+1+objectReach, end); k++ {
		if is(k) {
			return true
		}
	}
	return false
}

func (t *text) isMeeting(i int) bool {
	switch t.norm(i) {
	case "meeting", "meetings": // whose lemma is that of the verb
		return t.norm(i-1) != "to"
	}
	switch t.at(i).Lemma {
	case "summit", "session", "round", "consultation", "negotiation", "visit", "talk", "dialogue", "conversation", "call", "conference":
		return !t.isVerbAt(i)
	}
	return false
}

// isBody reports whether a word is a body whose work begins or goes on.
func (t *text) isBody(i int) bool {
	switch t.at(i).Lemma {
	case "commission", "committee", "work":
		return !t.isVerbAt(i)
	}
	return false
}

// isVerbAt reports whether a word that may be a noun or a verb stands as a verb:
// behind a modal, or "to".
func (t *text) isVerbAt(i int) bool {
	return t.has(i-1, lexicon.Modal) || t.norm(i-1) == "to" || strings.HasSuffix(t.norm(i), "ed")
}

// isNext reports whether a meeting is called the next one.
func (t *text) isNext(i, floor int) bool {
	for k := i - 1; k >= max(floor, i-5); k-- {
		switch t.norm(k) {
		case "next", "further", "another", "upcoming", "forthcoming", "new", "follow-up":
			return true
		}
		if t.at(k).Kind == lexicon.Punct || t.has(k, lexicon.Prep) {
			break
		}
	}
	return false
}

// willBe reports whether a meeting is the subject of a verb that puts it in the
// time to come: "the talks ... will resume", "a round is planned for June".
func (t *text) willBe(i, end int) bool {
	for k := i + 1; k < min(i+24, end); k++ {
		w := t.at(k)
		switch {
		case w.Norm == "that" || w.Norm == "which" || w.Norm == ";" || w.Norm == ":":
			return false
		case t.has(k, lexicon.Modal) || t.has(k, lexicon.Be) && t.norm(k+1) == "to":
			return t.anyAfter(k, min(end, k+4), t.takesPlace)
		case t.has(k, lexicon.Be):
			return w.Norm != "was" && w.Norm != "were" && t.liesAhead(k+2, k)
		}
	}
	return false
}

// takesPlace reports whether a word is a verb of which a meeting is the subject.
func (t *text) takesPlace(i int) bool {
	switch t.at(i).Lemma {
	case "hold", "take", "convene", "host", "resume", "continue", "begin", "start", "follow", "schedule", "plan", "occur", "open", "set", "organize", "organise", "arrange", "reopen":
		return true
	}
	return false
}

// liesAhead reports whether the words before i put it in the time to come:
// "will", "is to", "is planned".
func (t *text) liesAhead(i, floor int) bool {
	for k := i - 1; k >= max(floor, i-5); k-- {
		switch t.norm(k) {
		case "will", "would", "shall", "should", "can":
			return true
		case "to", "planned", "scheduled", "foreseen", "expected", "slated", "due", "set":
			if t.has(k-1, lexicon.Be) {
				return true
			}
		}
		if t.norm(k) != "to" && !t.has(k, lexicon.Be|lexicon.Adv) && !isAgain(t.norm(k)) {
			return false
		}
	}
	return false
}

func isAgain(norm string) bool {
	switch norm {
	case "next", "again", "then", "once", "more", "soon", "later", "also", "due", "planned", "scheduled", "expected", "set", "foreseen", "slated":
		return true
	}
	return false
}

// deedAhead is the word that tells that a deed lies ahead, where the range also
// tells when, else empty.
func (t *text) deedAhead(r wordRange, agreed bool) wordRange {
	if !t.tellsWhen(r) {
		return wordRange{}
	}
	for i := r.first; i < r.last; i++ {
		switch t.norm(i) {
		case "will", "would":
			return wordRange{i, i + 2}
		case "to":
			if agreed || t.has(i-1, lexicon.Be) {
				return wordRange{i, i + 2}
			}
		}
	}
	return wordRange{}
}

// tellsWhen reports whether a range names a time to come: a month, a day of the
// week, "next year", "within ten days".
func (t *text) tellsWhen(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		if !t.traits(i).has(isAMonth | givesTime) {
			continue
		}
		if t.traits(i).has(isAMonth) && (t.has(i-1, lexicon.Prep) || t.at(i-1).Kind == lexicon.Digits || t.at(i+1).Kind == lexicon.Digits || t.norm(i-1) == "next") {
			return true
		}
		switch t.at(i).Lemma {
		case "spring", "summer", "autumn", "fall", "winter", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter", "ramadan":
			if t.has(i-1, lexicon.Prep|lexicon.Det) || isTimeAdjective(t.norm(i-1)) {
				return true
			}
		case "day", "week", "month", "year", "date", "time", "fortnight":
			if isTimeAdjective(t.norm(i-1)) || t.norm(i-1) == "this" || t.norm(i-3) == "in" || t.norm(i-2) == "in" || t.norm(i-2) == "within" || t.norm(i-3) == "within" {
				return true
			}
		case "soon", "later", "earliest", "tomorrow":
			return true
		}
	}
	return false
}

// givesADate reports whether a word of a lemma may tell when.
func givesADate(lemma string) bool {
	switch lemma {
	case "spring", "summer", "autumn", "fall", "winter", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "christmas", "easter", "ramadan",
		"day", "week", "month", "year", "date", "time", "fortnight", "soon", "later", "earliest", "tomorrow":
		return true
	}
	return false
}

func isTimeAdjective(norm string) bool {
	switch norm {
	case "next", "coming", "following", "early", "near", "earliest", "convenient":
		return true
	}
	return false
}
