package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// speaker resolves who says a segment: the span as written, whom it stands for,
// and the country of that somebody.
func (n *narrator) speaker(g segment, subject wordRange) Speaker {
	t := n.t
	if by := t.agent(g); !by.empty() {
		s := Speaker{Span: t.span(by)}
		n.resolve(&s, by)
		n.line = s
		return s
	}
	if subject.empty() {
		if g.cue.form == gerundCue || g.shared {
			return n.inherit()
		}
		return Speaker{}
	}
	s := Speaker{Span: t.span(subject)}
	if (g.cue.form == passive && g.cue.entry.Value != "commit" || g.cue.form == nominal && !n.names(subject)) && !g.cue.subject.empty() {
		return Speaker{} // the subject is what was said, and nobody says it
	}
	n.resolve(&s, subject)
	n.line = s
	return s
}

// names reports whether a noun phrase names somebody, and does not only begin its
// sentence: "Considerable (attention was paid to)".
func (n *narrator) names(r wordRange) bool {
	t := n.t
	if r.len() == 1 && !t.at(r.first).Stop {
		_, listed := t.hit(r, speakerLists)
		return listed || t.cast.find(t, r) != nil || n.met[t.norm(r.first)] != nil || t.isJoint(r)
	}
	return t.speakerLike(r)
}

// agent is the noun phrase of a passive's "by": "this was stressed by N".
func (t *text) agent(g segment) wordRange {
	i := g.cue.verb.last
	if g.cue.form != passive && g.cue.form != nominal || t.norm(i) != "by" {
		return wordRange{}
	}
	by := wordRange{i + 1, t.phraseEnd(i+1, g.last)}
	if m := t.agentEnd(by); m > by.first && t.speakerLike(wordRange{by.first, m}) {
		return wordRange{by.first, m}
	}
	return wordRange{}
}

// agentEnd cuts a noun phrase off where a clause begins.
func (t *text) agentEnd(r wordRange) int {
	for i := r.first; i < r.last; i++ {
		if w := t.at(i); w.Norm == "that" || w.Class.Has(lexicon.Subord|lexicon.Rel) && !w.Class.Has(lexicon.Prep|lexicon.Det) ||
			w.Class.Has(lexicon.Prep) && w.Norm != "of" && w.Norm != "for" && w.Norm != "from" {
			return i
		}
	}
	return r.last
}

// inherit is the speaker of a segment that names none.
func (n *narrator) inherit() Speaker { return n.line }

// resolve finds whom a noun phrase stands for.
func (n *narrator) resolve(s *Speaker, r wordRange) {
	t := n.t
	first := t.norm(r.first)
	switch {
	case r.len() == 1 && (first == "he" || first == "she" || first == "him" || first == "her"):
		if n.last != nil {
			s.Entity, s.Country = n.last.name, n.last.country
		}
	case r.len() == 1 && (first == "i" || first == "we"), n.reported && t.isAnaphor(r):
		s.Country = n.side.Country
		s.Entity = n.side.Name
	case t.isJoint(r):
		s.Joint = true
		s.Entity = "the " + t.jointNoun(r)
	default:
		n.resolveName(s, r)
	}
}

// resolveName finds the person, the office or the country that a noun phrase
// names.
func (n *narrator) resolveName(s *Speaker, r wordRange) {
	t := n.t
	if p := t.cast.find(t, r); p != nil && t.norm(r.last-1) == "administration" {
		s.Country = p.country // "the Biden Administration" is not the person
		return
	} else if p != nil {
		s.Entity, s.Country = p.name, p.country
		n.last = p
		return
	}
	country := t.countryIn(r)
	if m, ok := t.hit(r, lexicon.Of(lexicon.Titles)); ok && !t.at(m.Last-1).Possessive {
		p := n.holder(m.Entry, country, r)
		if p != nil {
			s.Entity, s.Country = p.name, orElse(p.country, country)
			n.last = p
			return
		}
	}
	if m, ok := t.hit(r, lexicon.Of(lexicon.Offices)); ok {
		s.Entity, s.Country = m.Entry.Key, m.Entry.Value
		return
	}
	if p := n.unknown(r, country); p != nil {
		s.Entity, s.Country = p.name, p.country
		n.last = p
		return
	}
	if country == "" && t.ofOwnOffice(r) {
		s.Country = n.side.Country
		return
	}
	s.Country = country
	if country != "" {
		s.Entity = t.lex.CountryName(country)
	}
}

// unknown is the person whom a noun phrase names in full ("Daria Kovalenko",
// "Head of the Security Service of Ukraine Ivan Bondar") or by the surname of one
// who was so named before, where neither a list nor a title shows that it is one.
func (n *narrator) unknown(r wordRange, country string) *person {
	t := n.t
	i := r.last
	for i > r.first && t.at(i-1).Capital && t.at(i-1).Kind == lexicon.Letters && !t.at(i-1).Stop && !t.at(i-1).Possessive && !t.inTitle(i-1) {
		i--
	}
	name := wordRange{i, r.last}
	if name.empty() || i > r.first && (t.has(i-1, lexicon.Prep|lexicon.Det|lexicon.Coord) || t.at(i-1).Kind == lexicon.Punct) {
		return nil
	}
	surname := t.norm(r.last - 1)
	if p := n.met[surname]; p != nil || name.len() < 2 || name.len() > 3 {
		return p
	}
	span := t.span(name)
	p := &person{name: t.src.Slice(span), span: span, country: country}
	if n.met == nil {
		n.met = map[string]*person{}
	}
	n.met[surname] = p
	return p
}

// ofOwnOffice reports whether a noun phrase names an office without its country,
// which is then that of whoever tells it: "Administration officials".
func (t *text) ofOwnOffice(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		switch t.norm(i) {
		case "administration", "ministry", "department", "cabinet":
			return true
		}
	}
	return false
}

// holder is the person behind a title without a name: of the country that the
// phrase names, else the side's own, else the first of that title.
func (n *narrator) holder(title *lexicon.Entry, country string, r wordRange) *person {
	c := n.t.cast
	if country != "" {
		if p := c.titled(title.Key, country); p != nil {
			return p
		}
		return c.inRole(title.Value, country)
	}
	if n.side.Country != "" {
		if p := c.titled(title.Key, n.side.Country); p != nil {
			return p
		}
	}
	if p := c.titled(title.Key, ""); p != nil && p.first < r.first {
		return p // nobody is meant who is named only later
	}
	if n.side.Country != "" {
		return c.inRole(title.Value, n.side.Country)
	}
	return nil
}

// isJoint reports whether a noun phrase names the participants together.
func (t *text) isJoint(r wordRange) bool {
	if r.len() == 1 {
		switch t.norm(r.first) {
		case "they", "both", "them":
			return true
		}
	}
	plural := false
	for i := r.first; i < r.last; i++ {
		if t.has(i, lexicon.Joint) {
			plural = true
		}
	}
	if !plural {
		return t.joinsPersons(r)
	}
	for i := r.first; i < r.last; i++ {
		if t.norm(i) == "states" && t.inFixedOrCountry(i) {
			return t.joinsPersons(r)
		}
	}
	return !t.ofOneSide(r)
}

// ofOneSide reports whether the people of a noun phrase belong to one country,
// one office or one body, or are only some of many: "Kenyan officials",
// "officials of the ministry", "several leaders".
func (t *text) ofOneSide(r wordRange) bool {
	of := map[string]bool{}
	united := false
	for _, m := range t.matches(r) {
		switch m.Entry.List {
		case lexicon.Offices:
			of[m.Entry.Value] = true
		case lexicon.Countries:
			of[m.Entry.Key] = true
		case lexicon.Organizations:
			united = true
		}
	}
	if len(of) > 0 {
		return len(of) == 1 && !united && !t.countsAll(r)
	}
	for i := r.first; i < r.last; i++ {
		switch n := t.norm(i); n {
		case "administration", "ministry", "department", "agency", "cabinet", "several", "some", "many", "other", "various":
			return !t.countsAll(r)
		case "state":
			return t.norm(i-1) != "of" && !t.countsAll(r)
		case "from", "of":
			if j := t.skipDeterminers(i + 1); t.norm(i-1) == "officials" && t.at(j).Capital && j < r.last && !united {
				return true
			}
		}
	}
	return false
}

// countsAll reports whether a noun phrase says that it stands for all of those
// whom it names: "both ministers", "the two delegations".
func (t *text) countsAll(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		switch t.norm(i) {
		case "both", "two", "three", "four", "all", "respective":
			return true
		}
	}
	return false
}

func (t *text) skipDeterminers(i int) int {
	for t.has(i, lexicon.Det|lexicon.Poss) {
		i++
	}
	return i
}

func (t *text) inFixedOrCountry(i int) bool {
	for _, m := range t.matches(wordRange{max(0, i-4), i + 1}) {
		if m.First <= i && i < m.Last && (m.Entry.List == lexicon.Countries || m.Entry.List == lexicon.FixedNames) {
			return true
		}
	}
	return false
}

// joinsPersons reports whether a phrase names two people: "President Biden and
// the Prime Minister". Two of one country speak for one side.
func (t *text) joinsPersons(r wordRange) bool {
	for i := r.first + 1; i < r.last-1; i++ {
		left, right := wordRange{r.first, i}, wordRange{i + 1, r.last}
		if t.norm(i) != "and" || !t.speakerLike(left) || !t.speakerLike(right) || t.inTitle(i) {
			continue
		}
		one, other := t.countryOfSpeaker(left), t.countryOfSpeaker(right)
		return (one == "" || one != other) && !t.namesBody(left, right) && !t.isSpouse(right)
	}
	return false
}

// countryOfSpeaker is the country of the person or the place that a noun phrase
// names.
func (t *text) countryOfSpeaker(r wordRange) string {
	if p := t.cast.find(t, r); p != nil && p.country != "" {
		return p.country
	}
	return t.countryIn(r)
}

// isSpouse reports whether a noun phrase is the husband or wife of whom the
// other half of the subject names: "the President and the First Lady".
func (t *text) isSpouse(r wordRange) bool {
	m, ok := t.hit(r, lexicon.Of(lexicon.Titles))
	return ok && m.Entry.Value == "spouse" && t.countryIn(r) == ""
}

// namesBody reports whether "and" is a part of one body's name: "the Department
// of Health and Human Services".
func (t *text) namesBody(left, right wordRange) bool {
	if !t.hasWord(left, "of") && !t.hasWord(left, "for") || t.has(right.first, lexicon.Det) || t.cast.find(t, right) != nil {
		return false
	}
	_, named := t.hit(right, speakerLists)
	return !named
}

// jointNoun is the noun that names the participants together.
func (t *text) jointNoun(r wordRange) string {
	for i := r.last - 1; i >= r.first; i-- {
		if w := t.at(i); t.has(i, lexicon.Joint) && !w.Class.Has(lexicon.Pron|lexicon.Det) && !(w.Norm == "states" && t.inFixedOrCountry(i)) {
			return w.Norm
		}
	}
	return "sides"
}

// voices ties every speaker to a side, and marks what one side reports of
// another's words.
func (p *parser) voices() {
	of := map[string]SideID{}
	for _, s := range p.doc.Sides {
		if s.Role == Party && s.Country != "" && of[s.Country] == "" {
			of[s.Country] = s.ID
		}
	}
	for _, s := range p.doc.Sides {
		for _, st := range s.Statements() {
			if st.Speaker.Country == "" || st.Speaker.Joint {
				continue
			}
			st.Speaker.Side = of[st.Speaker.Country]
			if s.Role == Party && st.Speaker.Side != "" && st.Speaker.Side != s.ID {
				st.Voiced = st.Speaker.Side
			}
		}
	}
}

// verbKey is the base form of the reporting verb of a statement.
func verbKey(st *Statement) string {
	_, key, _ := strings.Cut(st.Verb.Entry, "/")
	return key
}
