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
		return n.ofSide(g) // the subject is what was said
	}
	n.resolve(&s, subject)
	n.line = s
	return s
}

// ofSide is the side that an opener gives a clause to in which nobody speaks: "On
// the Ugandan side, readiness was expressed".
func (n *narrator) ofSide(g segment) Speaker {
	t := n.t
	if first := t.norm(g.first); first != "on" && first != "from" {
		return Speaker{}
	}
	for i := g.first + 1; i < min(g.last, g.first+maxLead); i++ {
		if t.norm(i) == "side" {
			r := wordRange{g.first + 1, i + 1}
			s := Speaker{Country: t.countryIn(r)}
			if s.Country != "" {
				s.Span, s.Entity = t.span(r), t.lex.CountryName(s.Country)
			}
			return s
		}
	}
	return Speaker{}
}

// maxLead is how many words "On the Ugandan side" may have.
const maxLead = 6

// names reports whether a noun phrase names somebody, and does not only begin its
// sentence: "Considerable (attention was paid to)", "The situation in Kenya (was
// touched upon)".
func (n *narrator) names(r wordRange) bool {
	t := n.t
	if r.len() == 1 && !t.at(r.first).Stop {
		_, listed := t.hit(r, speakerLists)
		return listed || t.cast.find(t, r) != nil || n.met[t.norm(r.first)] != nil || t.isJoint(r)
	}
	return t.speakerLike(wordRange{r.first, t.agentEnd(r)})
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
	case r.len() == 1 && (first == "i" || first == "we"), n.reported && t.isAnaphor(r), t.isOurs(r):
		s.Country = n.side.Country
		s.Entity = n.side.Name
	case n.other(r) != nil:
		p := n.other(r)
		s.Entity, s.Country = p.name, p.country
		n.last = p
	case t.isJoint(r):
		s.Joint = true
		s.Entity = "the " + t.jointNoun(r)
	default:
		n.resolveName(s, r)
	}
}

// isOurs reports whether a noun phrase is the publisher's own country: "our
// country", "our side".
func (t *text) isOurs(r wordRange) bool {
	if r.len() != 2 || t.norm(r.first) != "our" {
		return false
	}
	switch t.norm(r.first + 1) {
	case "country", "side", "state", "nation", "government", "people", "delegation":
		return true
	}
	return false
}

// maxLatter is how many words back "the latter" looks for a name.
const maxLatter = 60

// other is the person whom "the latter" or "his counterpart" stands for: the one
// named last, or the one of another country in the same role.
func (n *narrator) other(r wordRange) *person {
	t := n.t
	switch t.norm(r.last - 1) {
	case "latter":
		for i := r.first - 1; i >= max(0, r.first-maxLatter); i-- {
			if w := t.at(i); w.Capital && !w.Stop {
				if p := t.cast.by[w.Norm]; p != nil {
					return p
				}
			}
		}
	case "counterpart":
		if n.last == nil || n.last.country == "" {
			return nil
		}
		if country := t.countryIn(r); country != "" {
			return t.cast.inRole(n.last.role, country)
		}
		for _, p := range t.cast.people {
			if p.country != "" && p.country != n.last.country && (p.role == n.last.role || n.last.role == "") {
				return p
			}
		}
	}
	return nil
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
	if m, ok := t.hit(r, lexicon.Of(lexicon.Titles)); ok && !t.at(m.Last-1).Possessive && t.at(m.Last-1).Norm == t.at(m.Last-1).Lemma {
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
		case "administration", "ministry", "department", "cabinet", "government":
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
	if n.side.Country != "" && title.Value != "leader" { // who "leaders" are is not known without their country
		return c.inRole(title.Value, n.side.Country)
	}
	return nil
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
