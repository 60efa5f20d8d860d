package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// nextSteps is what comes next: the last meeting or visit that was agreed, else
// the last that is announced, else the last promise to stay in touch.
func (s *slotReader) nextSteps() (SlotValue, bool) {
	var best SlotValue
	most := 0
	for i, st := range s.all {
		if st.Kind == Frame || st.Kind == Tone {
			continue
		}
		if v, weight := s.nextStep(st, s.ranges[i]); weight > 0 && weight >= most {
			best, most = v, weight
		}
	}
	return best, most > 0
}

// nextStep weighs what a statement says of things to come.
func (s *slotReader) nextStep(st *Statement, r wordRange) (SlotValue, int) {
	m, ok := s.t.hit(r, lexicon.Of(lexicon.NextSteps))
	agreed := s.t.verbClass(st) == "agree"
	v := SlotValue{Slot: "next_steps", Span: st.Span}
	if ok {
		v.Value = m.Entry.Value
		v.Span.Start = s.t.words[m.First].Start
	}
	switch {
	case st.Verb.Empty() && s.t.announces(r, false), agreed && (v.Value == "meeting" || v.Value == "visit" || s.t.announces(r, true)):
		v.Value = orElse(v.Value, "meeting")
		return v, 3
	case v.Value == "meeting" || v.Value == "visit" || s.t.announces(r, false):
		v.Value = orElse(v.Value, "meeting")
		return v, 2
	case ok:
		return v, 1
	}
	return v, 0
}

// announces reports whether a range says that people will come together at some
// time to come; what was agreed lies ahead without a "will".
func (t *text) announces(r wordRange, future bool) bool {
	meeting, when := false, false
	for i := r.first; i < r.last; i++ {
		traits := t.traits(i)
		meeting = meeting || traits.has(mayMeet) && t.comesTogether(i)
		when = when || traits.has(isAMonth|givesTime)
		future = future || traits.has(mayLieAhead) && t.liesAhead(i)
	}
	return future && meeting && when
}

// comesTogether reports whether a word that may be one for people who come
// together is: one may also meet a date, or a need.
func (t *text) comesTogether(i int) bool {
	switch t.at(i).Lemma {
	case "meet":
		switch t.at(i + 2).Lemma {
		case "date", "deadline", "need", "demand", "target", "obligation", "commitment", "requirement", "goal", "standard", "condition", "challenge":
			return false
		}
		return true
	case "sit":
		return t.norm(i+1) == "down"
	}
	return true
}

// comesTogether reports whether a word of a lemma may be one for people who come
// together.
func comesTogether(lemma string) bool {
	switch lemma {
	case "meet", "sit", "convene", "summit", "session", "round", "meeting", "consultation", "negotiation", "visit", "host", "receive", "talk", "resume", "come", "dialogue", "reconvene":
		return true
	}
	return false
}

func tellsWhen(lemma string) bool {
	switch lemma {
	case "spring", "summer", "autumn", "fall", "winter", "week", "month", "year", "soon", "date", "next", "later", "early", "earliest", "christmas", "easter", "ramadan":
		return true
	}
	return false
}

// liesAhead reports whether a word that may put things in the time to come does:
// "will", "is to", "is planned".
func (t *text) liesAhead(i int) bool {
	switch t.norm(i) {
	case "will", "would", "should", "due", "can":
		return true
	}
	return i > 0 && t.has(i-1, lexicon.Be)
}

// liesAhead reports whether a word may put things in the time to come.
func liesAhead(norm string) bool {
	switch norm {
	case "will", "would", "should", "due", "can", "to", "planned", "scheduled", "foreseen", "expected", "slated":
		return true
	}
	return false
}
