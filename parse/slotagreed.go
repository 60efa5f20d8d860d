package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// agreed is what the sides agreed on, told in any of the plain ways: the first
// thing that is more than a promise to stay in touch, else the first.
// Where nothing was agreed in plain words, it is what one side took upon itself,
// what they affirmed together, or what was signed.
func (s *slotReader) agreed() (SlotValue, bool) {
	if span, ok := s.firstOf(func(st *Statement) (Span, bool) {
		for _, plain := range []func(*Statement) (Span, bool){s.decide, s.settleTogether, s.toldAgreement} {
			if span, ok := plain(st); ok {
				return span, true
			}
		}
		return Span{}, false
	}); ok {
		return SlotValue{Slot: "agreed", Span: span}, true
	}
	for _, grade := range []func(*Statement) (Span, bool){s.undertakes, s.affirmsJointly, s.isSettled} {
		if span, ok := s.firstOf(grade); ok {
			return SlotValue{Slot: "agreed", Span: span}, true
		}
	}
	return SlotValue{}, false
}

// firstOf is the first span of substance that grade finds, else the first.
func (s *slotReader) firstOf(grade func(*Statement) (Span, bool)) (Span, bool) {
	var first Span
	for _, st := range s.all {
		span, ok := grade(st)
		switch {
		case !ok:
		case st.Follows.Entry != "next_steps/contact":
			return span, true
		case first.Empty():
			first = span
		}
	}
	return first, !first.Empty()
}

// decide finds what the sides agreed or decided on together, and what "was
// agreed": more than that they share a view or adopted a paper.
func (s *slotReader) decide(st *Statement) (Span, bool) {
	if s.t.verbClass(st) != "agree" || len(st.Content) == 0 || !st.Speaker.Joint && !st.Speaker.Span.Empty() && s.t.norm(s.t.within(st.Speaker.Span).first) != "we" {
		return Span{}, false
	}
	switch key, _, _ := strings.Cut(verbKey(st), " "); key {
	case "accept", "share", "find", "adopt":
		return Span{}, false
	}
	span := st.Content[len(st.Content)-1]
	r := s.t.within(span)
	return span, s.t.wordCount(r) > 2 && s.t.norm(r.first) != "when" // not "the text on which they agreed when ..."
}

// toldAgreement finds "have agreed" and "had come to an understanding on" inside
// what is said.
func (s *slotReader) toldAgreement(st *Statement) (Span, bool) {
	if st.Kind != Claim {
		return Span{}, false
	}
	for _, c := range st.Content {
		r := s.t.within(c)
		for i := r.first + 1; i < r.last; i++ {
			if s.t.norm(i) == "reached" && s.t.norm(i-1) == "been" {
				return c, true // "an agreement had been reached on"
			}
			if !s.t.has(i-1, lexicon.Have) {
				continue
			}
			if m, ok := s.t.startsWith(i, lexicon.Of(lexicon.Verbs)); s.t.norm(i) == "agreed" || ok && m.Last-m.First > 2 && m.Entry.Value == "agree" {
				return c, true
			}
		}
	}
	return Span{}, false
}

// settleTogether finds what "the Parties settled".
func (s *slotReader) settleTogether(st *Statement) (Span, bool) {
	return s.settled(st, func(i int) bool { return s.t.has(i, lexicon.Joint) })
}

// isSettled finds what "was signed" or "fixed".
func (s *slotReader) isSettled(st *Statement) (Span, bool) {
	return s.settled(st, func(i int) bool { return s.t.norm(i) == "was" || s.t.norm(i) == "were" })
}

// settled finds a verb of settling behind what by accepts, where the text tells
// it as a fact.
func (s *slotReader) settled(st *Statement, by func(int) bool) (Span, bool) {
	if st.Kind != Claim || st.Negated || !st.Verb.Empty() && !s.t.isSourcePhrase(s.t.within(st.Speaker.Span)) {
		return Span{}, false
	}
	r := s.t.within(st.Span)
	for i := r.first + 1; i < r.last; i++ {
		switch s.t.norm(i) {
		case "settled", "initialed", "initialled", "signed", "fixed", "concluded", "finalized", "finalised":
			if by(i - 1) {
				return st.Span, true
			}
		}
	}
	return Span{}, false
}

// undertakes finds what one party, by its name, takes upon itself in the contact
// ("Washington undertook to ...").
func (s *slotReader) undertakes(st *Statement) (Span, bool) {
	if st.Speaker.Joint || len(st.Content) == 0 || st.Speaker.Span.Empty() || !s.t.at(s.t.within(st.Speaker.Span).first).Capital {
		return Span{}, false
	}
	switch verbKey(st) {
	case "agree", "agree to", "undertake", "undertake to", "commit", "commit to":
		return st.Span, true
	}
	return Span{}, false
}

// affirmsJointly finds what the sides affirmed, or committed themselves to.
func (s *slotReader) affirmsJointly(st *Statement) (Span, bool) {
	if !st.Speaker.Joint || len(st.Content) == 0 {
		return Span{}, false
	}
	key := verbKey(st)
	switch s.t.verbClass(st) {
	case "affirm", "commit", "direct":
	default:
		if !strings.Contains(key, "favor") && !strings.Contains(key, "favour") {
			return Span{}, false
		}
	}
	return st.Content[len(st.Content)-1], true
}
