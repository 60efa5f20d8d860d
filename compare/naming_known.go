package compare

import (
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// known takes in what the lists know of a phrase. Labels go first, for they
// tell most.
func (n *mentioner) known(m *mention, rd *reading, p nounPhrase) {
	for _, f := range within(rd.found, p.first-rd.longest+1, p.last) {
		if f.Last <= p.first {
			continue
		}
		if f.Entry.List == lexicon.Countries && !slices.Contains(m.places, f.Entry.Key) {
			m.places = append(m.places, f.Entry.Key)
		}
		if f.Entry.List == lexicon.Countries && p.first <= f.First && f.Last <= p.head {
			m.whose = append(m.whose, f.Entry.Key)
		}
		n.list(m, rd.words, p, f)
	}
	n.ownCountry(m, rd.words, p)
	who := n.named(rd, p)
	if who == "" && n.titleHead(rd, p) {
		who = n.holder(rd, p)
	}
	if who != "" {
		m.ref, m.kind = "persons/"+who, plainName
		m.title = n.titleWords(rd, p)
	}
}

// list takes in one entry that stands in a phrase.
func (n *mentioner) list(m *mention, words []parse.Word, p nounPhrase, f lexicon.Match) {
	inCore := p.first <= f.First && f.Last <= p.head+1
	closes := inCore && f.Last == p.head+1
	whole := closes && !holdsContent(words[p.first:f.First])
	switch f.Entry.List {
	case lexicon.Labels:
		// A label names the phrase where it holds its head, or where the head
		// only says what the label is: "the PKK/YPG terrorist organisation".
		holds := p.first <= f.First && f.First <= p.head && p.head < f.Last && f.Last <= p.last
		says := inCore && m.group == "armed group" && !holdsContent(words[p.first:f.First])
		if (holds && (f.Last-f.First > 1 || whole) || says) && !strings.HasPrefix(m.ref, "persons/") {
			ref, kind := n.labelled(f.Entry)
			if kind == labelName && f.Entry.Value != "yes" {
				kind = plainName // another spelling
				if m.ref == ref {
					kind = m.kind
				}
			}
			m.ref, m.kind = ref, kind
			m.loaded = m.loaded || f.Entry.Value == "yes"
		}
	case lexicon.Countries:
		if inCore && !strings.HasPrefix(m.ref, "labels/") && p.last == p.head+1 {
			n.country(m, words, p, f, closes)
		}
	case lexicon.Organizations:
		if whole && m.ref == "" {
			m.ref = n.organization(f.Entry)
		}
	case lexicon.Offices:
		if whole && m.ref == "" && f.Entry.Value != "" && p.last == p.head+1 {
			m.ref, m.kind = "countries/"+f.Entry.Value, officeName
		}
	}
}

// holdsContent reports whether one of some words tells more than grammar.
func holdsContent(words []parse.Word) bool {
	for i := range words {
		if words[i].Kind != lexicon.Punct && !words[i].Stop {
			return true
		}
	}
	return false
}

// labelled is the referent of a label; one that is a country is that country.
func (n *mentioner) labelled(e *lexicon.Entry) (ref string, kind nameKind) {
	words := parse.Words(e.Key, n.r.lex)
	for _, f := range parse.Find(words, n.r.lex, lexicon.Of(lexicon.Countries)) {
		if f.First == 0 && f.Last == len(words) {
			return "countries/" + f.Entry.Key, labelName
		}
	}
	return e.Name(), plainName
}

// organization is the referent of an organization: the label that its usual name
// is, so that all spellings have one.
func (n *mentioner) organization(e *lexicon.Entry) string {
	words := parse.Words(e.Key, n.r.lex)
	for _, f := range parse.Find(words, n.r.lex, lexicon.Of(lexicon.Labels)) {
		if f.First == 0 && f.Last == len(words) {
			return f.Entry.Name()
		}
	}
	return e.Name()
}

// country notes how a phrase names a country, where it does nothing else.
func (n *mentioner) country(m *mention, words []parse.Word, p nounPhrase, f lexicon.Match, closes bool) {
	if holdsContent(words[p.first:f.First]) {
		return
	}
	ref := "countries/" + f.Entry.Key
	switch {
	case closes && f.Entry.Value == "capital":
		m.ref, m.kind = ref, officeName
	case closes && f.Entry.Value == "official" && f.Last-f.First > 1 && f.Entry.Phrase != "United States of America":
		m.ref, m.kind = ref, formalName
	case closes && f.Entry.Value == "demonyms":
		if strings.HasSuffix(m.head.Norm, "s") || m.the {
			m.ref, m.kind = ref, peopleName
		}
	case closes:
		m.ref, m.kind, m.form = ref, commonName, f.Entry.Phrase
	case f.Last == p.head && n.r.lex.HasRole(m.head.Norm, "foe"):
		m.ref, m.kind = ref, labelName
	case f.Last == p.head && n.r.lex.HasRole(m.head.Norm, "party"):
		m.ref, m.kind = ref, sideName
	}
}

// ownCountry resolves "our state", "our country".
func (n *mentioner) ownCountry(m *mention, words []parse.Word, p nounPhrase) {
	if n.own == "" || words[p.first].Norm != "our" {
		return
	}
	if !slices.Contains(m.places, n.own) {
		m.places = append(m.places, n.own)
	}
	if p.head == p.first+1 && p.last == p.head+1 && n.r.lex.HasRole(m.head.Norm, "party") {
		m.ref, m.kind = "countries/"+n.own, ownName
	}
}

// named is who is named by a phrase: in its core, or behind a title that the
// core is.
func (n *mentioner) named(rd *reading, p nounPhrase) string {
	words := rd.words
	for _, f := range within(rd.found, p.first, p.head+1) {
		if f.Entry.List == lexicon.Persons && f.Last == p.head+1 {
			if who := n.person(words[f.First:f.Last]); who != "" {
				return who
			}
		}
	}
	for i := p.head; i >= p.first && words[i].Capital; i-- {
		if who := n.people[words[i].Norm]; who != "" {
			return who
		}
		if i < p.head-1 || len(words[p.head].Norm) > 2 {
			break // only "Un", "Jr" and the like may follow what tells
		}
	}
	if p.last > p.head+1 && words[p.last-1].Capital && (titled(rd, p) || isColleague(words[p.head].Norm)) {
		return n.people[words[p.last-1].Norm]
	}
	return ""
}

// titleWords is what a person's name says beside the name, without courtesy and
// countries.
func (n *mentioner) titleWords(rd *reading, p nounPhrase) []string {
	var out []string
	for i := p.first; i < p.last; i++ {
		w := rd.words[i]
		if w.Kind != lexicon.Letters || w.Stop || n.isPlace(rd, i) || len(w.Norm) < 2 || n.people[w.Norm] != "" && w.Capital {
			continue
		}
		switch w.Norm {
		case "mr", "mrs", "ms", "dr", "h.e", "excellency", "affairs", "jr", "republic", "federation":
			continue
		}
		out = append(out, w.Norm)
	}
	return out
}

func isColleague(norm string) bool {
	return norm == "colleague" || norm == "counterpart" || norm == "head" || norm == "friend"
}

// titleHead reports whether the head of a phrase is a title in the singular.
func (n *mentioner) titleHead(rd *reading, p nounPhrase) bool {
	for _, f := range within(rd.found, p.first, p.head+1) {
		if f.Entry.List == lexicon.Titles && p.head < f.Last {
			return !strings.HasSuffix(rd.words[p.head].Norm, "s")
		}
	}
	return n.r.lex.HasRole(rd.words[p.head].Norm, "ruler")
}

func titled(rd *reading, p nounPhrase) bool {
	for _, f := range within(rd.found, p.first, p.head+1) {
		if f.Entry.List == lexicon.Titles && f.Last <= p.head+1 {
			return true
		}
	}
	return false
}
