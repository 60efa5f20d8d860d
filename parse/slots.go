package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// slots reads what a side says of the event itself: who asked for it, its form,
// length and tone, what was agreed, what comes next.
func (p *parser) slots(side *Side) {
	if len(side.Blocks) == 0 {
		return
	}
	t := p.texts[side.Blocks[0].Source]
	s := &slotReader{p: p, t: t, side: side, all: side.Statements()}
	s.ranges = t.ranges(s.all)
	next, ok := s.nextSteps() // first, since what was agreed depends on it
	nextSteps := func() (SlotValue, bool) { return next, ok }
	for _, read := range []func() (SlotValue, bool){s.initiator, s.format, s.length, s.tone, s.agreed, nextSteps} {
		if v, ok := read(); ok {
			side.Slots = append(side.Slots, v)
		}
	}
}

type slotReader struct {
	p    *parser
	t    *text
	side *Side
	all  []*Statement
	// ranges holds the words of each of them.
	ranges []wordRange
}

// openingReach is how many statements from the beginning may tell the form of
// the event.
const openingReach = 3

func (s *slotReader) initiator() (SlotValue, bool) {
	for i, st := range s.all {
		r := s.ranges[i]
		m, ok := s.t.hit(r, lexicon.Of(lexicon.Initiatives))
		if !ok || m.Entry.Value == "mutual" || st.Kind != Frame && (i >= openingReach || !s.t.namesContact(r) && !s.t.refersBack(r)) {
			continue
		}
		span, who := s.who(m, r)
		return SlotValue{Slot: "initiator", Span: s.t.span(span), Value: s.party(who)}, true
	}
	return SlotValue{}, false
}

// refersBack reports whether a range begins with a pronoun that may stand for
// the contact ("They were held at the request of ...").
func (t *text) refersBack(r wordRange) bool {
	switch t.norm(r.first) {
	case "it", "they", "this", "these", "which":
		return t.has(r.first+1, lexicon.Be|lexicon.Have) || t.at(r.first+1).Lemma == "take"
	}
	return false
}

// who finds the initiator by where the phrase leaves the name, and the words
// that say it.
func (s *slotReader) who(m lexicon.Match, r wordRange) (span wordRange, country string) {
	t := s.t
	span = wordRange{m.First, m.Last}
	switch m.Entry.Value {
	case "inside":
		return span, s.countryOf(span)
	case "after":
		span.last = t.phraseEnd(m.Last, r.last)
		return span, s.countryOf(wordRange{m.Last, span.last})
	case "subject":
		span.first = r.first
		return span, orElse(s.countryOf(t.subjectBefore(m.First, r.first)), s.countryOf(wordRange{r.first, m.First}))
	case "latter":
		return span, s.latter(wordRange{r.first, m.First})
	}
	return span, ""
}

// phraseEnd is the end of the noun phrase that begins at i.
func (t *text) phraseEnd(i, end int) int {
	for i < end && t.at(i).Kind != lexicon.Punct && !t.has(i, lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Coord) {
		i++
	}
	return i
}

// countryOf is the country of whom a noun phrase names; "his counterpart" is
// the other side's.
func (s *slotReader) countryOf(r wordRange) string {
	if r.empty() {
		return ""
	}
	if p := s.t.cast.find(s.t, r); p != nil && p.country != "" {
		return p.country
	}
	if c := s.t.countryIn(r); c != "" {
		return c
	}
	for i := r.first; i < r.last; i++ {
		switch s.t.norm(i) {
		case "counterpart", "colleague":
			return s.other()
		case "latter", "latters":
			return s.latter(wordRange{s.t.within(s.sentenceOf(i)).first, r.first})
		case "his", "her", "its", "their", "our":
			if i+1 < r.last && s.t.norm(i+1) == "own" {
				return s.side.Country
			}
		}
	}
	if m, ok := s.t.hit(r, lexicon.Of(lexicon.Titles)); ok {
		if p := s.t.cast.titled(m.Entry.Key, ""); p != nil {
			return p.country
		}
	}
	return ""
}

func (s *slotReader) sentenceOf(word int) Span {
	at := s.t.words[word].Start
	for _, b := range s.side.Blocks {
		for _, n := range b.Sentences {
			if n.Start <= at && at < n.End {
				return n.Span
			}
		}
	}
	return Span{}
}

// latter is the country of the one named last in a range.
func (s *slotReader) latter(r wordRange) string {
	last := ""
	for i := r.first; i < r.last; i++ {
		if m, ok := s.t.startsWith(i, lexicon.Of(lexicon.Countries, lexicon.Persons)); ok && m.Last <= r.last {
			last = m.Entry.Key
			if m.Entry.List == lexicon.Persons {
				last = m.Entry.Value
			}
		} else if p := s.t.cast.by[s.t.norm(i)]; p != nil && s.t.at(i).Capital && p.country != "" {
			last = p.country
		}
	}
	return last
}

// other is the country of the other party, where there are two.
func (s *slotReader) other() string {
	other := ""
	for _, d := range s.p.doc.Sides {
		if d.Role != Party || d == s.side {
			continue
		}
		if other != "" {
			return ""
		}
		other = d.Country
	}
	return other
}

// party is the ID of the party of a country, else the country itself: also
// where two parties are of it, so that their order decides nothing.
func (s *slotReader) party(country string) string {
	if country == "" {
		return ""
	}
	found := ""
	for _, d := range s.p.doc.Sides {
		if d.Role != Party || d.Country != country {
			continue
		}
		if found != "" {
			return country
		}
		found = string(d.ID)
	}
	return orElse(found, country)
}

// format is the form of contact that the frame names, else the first statement.
func (s *slotReader) format() (SlotValue, bool) {
	for _, frames := range []bool{true, false} {
		for i, st := range s.all {
			if frames != (st.Kind == Frame) || !frames && (i > 0 || s.side.Blocks[0].Kind != Bare && !s.tellsInitiative(st)) {
				continue
			}
			if m, ok := s.formOf(s.ranges[i]); ok {
				return SlotValue{Slot: "format", Span: s.t.span(wordRange{m.First, m.Last}), Value: m.Entry.Value}, true
			}
		}
	}
	return s.spoken()
}

// formOf is the form of contact that words name: a meeting "in a virtual format"
// is one by video. Another event by video, "the video conference of May", is not.
func (s *slotReader) formOf(r wordRange) (lexicon.Match, bool) {
	first, ok := s.t.hit(r, lexicon.Of(lexicon.Formats))
	if !ok || first.Entry.Value != "in person" {
		return first, ok
	}
	for _, m := range s.t.matches(r) {
		if m.Entry.List == lexicon.Formats && m.Entry.Value == "video" && s.t.has(m.First, lexicon.Prep) {
			return m, true
		}
	}
	if s.t.at(first.First).Lemma == "meet" && first.Last-first.First == 1 {
		first.Last, first.First = s.metFor(first, r)
	}
	return first, true
}

// metFor is what people who met are said to have met for ("met ... for a fourth
// round of negotiations"), else the verb.
func (s *slotReader) metFor(verb lexicon.Match, r wordRange) (last, first int) {
	for _, m := range s.t.matches(wordRange{verb.Last, r.last}) {
		if m.Entry.List != lexicon.Formats || m.Last > r.last {
			continue
		}
		for k := m.First - 1; k > max(verb.Last, m.First-6); k-- {
			if s.t.norm(k) == "for" {
				return m.Last, m.First
			}
		}
	}
	return verb.Last, verb.First
}

// spoken is what stands for the form where none is named: "the call" of which
// the text speaks, else that the sides spoke, or their conversation.
func (s *slotReader) spoken() (SlotValue, bool) {
	var spoke SlotValue
	for i, st := range s.all {
		r := s.ranges[i]
		if st.Kind != Frame && st.Kind != Tone && !s.tellsInitiative(st) && !(i == 0 && st.Verb.Empty()) {
			r = s.opening(st)
		}
		for k := r.first; k < r.last; k++ {
			switch {
			case s.t.isTheCall(k):
				return SlotValue{Slot: "format", Span: s.t.span(wordRange{k - 1, k + 1}), Value: "telephone"}, true
			case spoke.Slot == "" && i < openingReach && s.t.isSpoken(k):
				spoke = SlotValue{Slot: "format", Span: s.t.span(wordRange{k, k + 1}), Value: "conversation"}
			}
		}
	}
	return spoke, spoke.Slot != ""
}

// isTheCall reports whether a word is the noun of "the call": one calls for
// things, too, and "the call for" a truce is no contact.
func (t *text) isTheCall(i int) bool {
	return t.norm(i) == "call" && (t.has(i-1, lexicon.Det) || t.norm(i-1) == "phone") && t.norm(i+1) != "for" && t.norm(i+1) != "to" && t.norm(i+1) != "on"
}

// isSpoken reports whether a word tells that the sides spoke.
func (t *text) isSpoken(i int) bool {
	switch t.at(i).Lemma {
	case "speak", "conversation":
		return true
	case "talk":
		return t.norm(i) == "talked"
	}
	return false
}

// opening is the phrase about the contact that stands before the speaker ("In a
// cordial conversation of an hour, the presidents ..."), or empty.
func (s *slotReader) opening(st *Statement) wordRange {
	r := s.t.within(st.Span)
	if st.Speaker.Span.Empty() || r.empty() {
		return wordRange{}
	}
	for isQuoteMark(s.t.norm(r.first)) && r.first+1 < r.last {
		r.first++
	}
	r.last = min(r.last, s.t.within(st.Speaker.Span).first)
	if !s.t.has(r.first, lexicon.Prep) || !s.t.namesContact(r) {
		return wordRange{}
	}
	return r
}

func (s *slotReader) tellsInitiative(st *Statement) bool {
	_, ok := s.t.hit(s.t.within(st.Span), lexicon.Of(lexicon.Initiatives))
	return ok
}

func (s *slotReader) tone() (SlotValue, bool) {
	for _, tonal := range []bool{true, false} {
		for i, st := range s.all {
			if (st.Kind == Tone) != tonal {
				continue
			}
			m, ok := s.t.toneIn(s.ranges[i])
			if ok && (tonal || st.Kind == Frame || m.Last-m.First > 1 && st.Verb.Empty() || s.tellsTone(st, m)) {
				return SlotValue{Slot: "tone", Span: s.t.span(wordRange{m.First, m.Last}), Value: m.Entry.Value}, true
			}
		}
	}
	return SlotValue{}, false
}

// tellsTone reports whether the words of a tone speak of the contact though the
// statement has a reporting verb: the contact is what "speaks" ("The conversation
// was trusting"), is part of the verb ("had a candid exchange of views on") or
// stands before the speaker ("In a cordial conversation, the presidents ...").
func (s *slotReader) tellsTone(st *Statement, m lexicon.Match) bool {
	if verb := s.t.within(st.Verb.Span); verb.first <= m.First && m.Last <= verb.last {
		return s.t.namesContact(verb)
	}
	if s.t.namesContact(s.t.within(st.Speaker.Span)) {
		return true
	}
	r := s.opening(st)
	return r.first <= m.First && m.Last <= r.last
}
