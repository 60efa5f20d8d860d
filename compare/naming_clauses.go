package compare

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// maxClause is how many words a clause has at most that is part of a name.
const maxClause = 9

// those reads a phrase whose head is a pronoun that a clause tells: "those who
// drowned", "those captured".
func (p *phraseCutter) those(i int) (nounPhrase, bool) {
	if i+1 >= len(p.words) || p.words[i].Norm != "those" || p.clause(i+1) == i+1 {
		return nounPhrase{}, false
	}
	return nounPhrase{i, i, i + 1}, true
}

// clause is where a clause that begins at i and says which one is meant ends: a
// relative one, or one that a participle begins. It is i where there is none.
func (p *phraseCutter) clause(i int) int {
	if i >= len(p.words) || p.words[i].Kind == lexicon.Punct {
		return i
	}
	relative := p.words[i].Class.Has(lexicon.Rel)
	if !relative && !p.beginsClause(i) {
		return i
	}
	finite := !relative
	j := i + 1
	for ; j < len(p.words) && j < i+maxClause && p.insideClause(j); j++ {
		switch verb := p.isFinite(j); {
		case verb && finite && p.words[j-1].Norm != "to" && p.isAuxiliary(j) && !p.isAuxiliary(j-1):
			return j
		case verb:
			finite = true
		}
	}
	for j > i+1 && p.words[j-1].Stop && !p.words[j-1].Class.Has(lexicon.Adv) {
		j--
	}
	return j
}

// beginsClause reports whether a participle stands at i, or behind an adverb
// there: "illegally grounded", "working outside the law".
func (p *phraseCutter) beginsClause(i int) bool {
	w := &p.words[i]
	if w.Class.Has(lexicon.Adv) || strings.HasSuffix(w.Norm, "ly") {
		return i+1 < len(p.words) && p.isPast(i+1)
	}
	return p.isPast(i) || p.participle(w) && p.sureVerb(w) || strings.HasSuffix(w.Norm, "ing") && w.Lemma != w.Norm
}

func (p *phraseCutter) insideClause(j int) bool {
	w := &p.words[j]
	if w.Kind == lexicon.Punct {
		return p.joins(j)
	}
	return !w.Class.Has(lexicon.Coord) && (!w.Class.Has(lexicon.Subord) || w.Class.Has(lexicon.Prep))
}

func (p *phraseCutter) isFinite(j int) bool {
	return p.isAuxiliary(j) || p.isPast(j) || p.sureVerb(&p.words[j])
}

func (p *phraseCutter) isAuxiliary(j int) bool {
	return p.words[j].Class.Has(lexicon.Modal | lexicon.Aux | lexicon.Be | lexicon.Have)
}

// told is where a clause ends that says which of many is meant: "persons
// convicted of espionage". What may be the subject of its sentence is told by
// no participle in -ed, which may be its verb.
func (p *phraseCutter) told(n nounPhrase, end int) int {
	w := &p.words[end]
	head := &p.words[n.head]
	if head.Capital && !p.isSeveral(n.head) || w.Kind == lexicon.Punct || p.isContact(head) {
		return end
	}
	switch {
	case w.Norm == "who" || w.Norm == "whom":
		return p.clause(end)
	case strings.HasSuffix(w.Norm, "ing") && p.isSeveral(n.head), !p.isSubjectAt(n) && !strings.HasSuffix(w.Norm, "ing"):
		if !p.beginsClause(end) {
			return end
		}
		return p.clause(end)
	}
	return end
}

// isSeveral reports whether a word is a noun in the plural.
func (p *phraseCutter) isSeveral(i int) bool {
	w := &p.words[i]
	return w.Norm != w.Lemma && strings.HasSuffix(w.Norm, "s") || p.lex.HasRole(w.Norm, "person")
}

func (p *phraseCutter) isContact(w *parse.Word) bool { return p.lex.HasRole(w.Lemma, "contact") }

// isSubjectAt reports whether a phrase may be the subject of a clause, as no
// preposition and no verb stands before it.
func (p *phraseCutter) isSubjectAt(n nounPhrase) bool {
	at := n.first - 1
	for at >= 0 && isCount(&p.words[at]) {
		at--
	}
	if at < 0 {
		return true
	}
	before := &p.words[at]
	return !(before.Class.Has(lexicon.Prep) || p.verb[at] || p.sureVerb(before))
}

// marks reports whether a preposition ties to people and things that can be
// counted what they are told by: "foreigners with valid permits".
func (p *phraseCutter) marks(n nounPhrase, norm string) bool {
	switch norm {
	case "with", "without", "from", "for":
	default:
		return false
	}
	if p.words[n.first].Norm == "the" || p.words[n.head].Capital {
		return false
	}
	head := &p.words[n.head]
	return isConcrete(p.lex.Thing(head.Lemma)) || isConcrete(p.lex.Thing(head.Norm))
}

// portfolio is where a title ends with what its holder is in charge of: "Minister
// of the Environment and Climate Change".
func (p *phraseCutter) portfolio(n nounPhrase) int {
	end := n.head + 1
	if end+1 >= len(p.words) || p.words[end].Norm != "of" && p.words[end].Norm != "for" {
		return end
	}
	for end+1 < len(p.words) {
		w := &p.words[end]
		if w.Norm != "of" && w.Norm != "for" && w.Norm != "," && !w.Class.Has(lexicon.Coord) {
			break
		}
		at := end + 1
		if p.words[at].Class.Has(lexicon.Coord) {
			at++
		}
		next, ok := p.core(at)
		if !ok || !p.words[next.head].Capital || !p.words[next.first].Capital && !p.words[next.first].Class.Has(lexicon.Det) || p.hasTitle(next.first, next.head+1) {
			break
		}
		if w.Norm != "of" && w.Norm != "for" && !p.isOffice(next) {
			break // the next one in a list, or who holds the office
		}
		end = next.head + 1
	}
	return end
}

// isOffice reports whether what stands behind "and" or a comma in a title is of
// the title: words of the language and no name of a person or country.
func (p *phraseCutter) isOffice(n nounPhrase) bool {
	for i := n.first; i <= n.head; i++ {
		if w := &p.words[i]; !w.Stop && !p.lex.Known(w.Norm) && i == n.first {
			return false
		}
	}
	return !p.list(n.first, n.head+1, lexicon.Countries) && !p.list(n.first, n.head+1, lexicon.Persons)
}
