package pair

import (
	"slices"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// person is somebody whom the opening of a release names.
type person struct {
	name    string // as written
	country string
	// keys are what the person is looked up by: the name in the lexicon, or else
	// the words of the name, the last one last.
	keys  []string
	known bool // to the lexicon
	near  bool // in the title or the first sentence
}

// is reports whether two releases name one person: one known by the same name,
// or one whose last name is among the names of the other. Which of the names of
// a Chinese or Japanese minister stands last differs from release to release.
func (p *person) is(q *person) bool {
	if p.known || q.known {
		return p.known == q.known && p.keys[0] == q.keys[0]
	}
	return slices.Contains(p.keys, q.last()) || slices.Contains(q.keys, p.last())
}

func (p *person) last() string { return p.keys[len(p.keys)-1] }

// among finds the same person in a list.
func (p *person) among(list []*person) *person {
	for _, q := range list {
		if p.is(q) {
			return q
		}
	}
	return nil
}

// newPerson resolves a name; nil is a name that nobody can be told by.
func newPerson(name, country string, lex *lexicon.Lexicon) *person {
	p := &person{name: name, country: country}
	words := parse.Words(name, lex)
	for _, m := range parse.Find(words, lex, lexicon.Of(lexicon.Persons)) {
		p.known, p.keys, p.country = true, []string{m.Entry.Key}, m.Entry.Value
		return p
	}
	for _, w := range words {
		if w.Kind == lexicon.Letters && len(w.Norm) > 2 {
			p.keys = append(p.keys, w.Norm)
		}
	}
	if len(p.keys) == 0 {
		return nil
	}
	p.keys = p.keys[max(0, len(p.keys)-maxNames):]
	return p
}

// maxNames is how many words of a name are kept.
const maxNames = 3

// meet notes who is named in the title and the opening. A name that only the
// lines above the body hold may be part of a masthead; it counts where the
// lexicon knows it.
func (p *profile) meet(doc *parse.Document, lex *lexicon.Lexicon, title, first, opening parse.Span) {
	for _, who := range doc.People {
		var heading, body parse.Span
		for _, s := range who.Spans {
			switch {
			case opening.Contains(s) && body.Empty():
				body = s
			case title.Contains(s) && heading.Empty():
				heading = s
			}
		}
		at := body
		if at.Empty() {
			at = heading
		}
		if at.Empty() {
			continue
		}
		name := who.Name
		if !body.Empty() && len(doc.Sources[0].Slice(body)) > len(name)/2 {
			name = doc.Sources[0].Slice(body)
		}
		x := newPerson(name, who.Country, lex)
		if x == nil || body.Empty() && !x.known || x.among(p.people) != nil {
			continue
		}
		x.near = !heading.Empty() || first.Contains(body)
		p.people = append(p.people, x)
	}
	p.claimOwn()
}

// claimOwn tells the publisher's people: those of its country in the title and
// the first sentence, else those of whom it does not say where they are from,
// since nobody introduces the own minister so.
func (p *profile) claimOwn() {
	for _, country := range [...]string{p.country, ""} {
		for _, x := range p.people {
			if x.near && x.country == country {
				p.own = append(p.own, x)
			}
		}
		if len(p.own) > 0 {
			return
		}
	}
}
