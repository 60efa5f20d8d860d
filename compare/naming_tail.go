package compare

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// tail is where a phrase ends with what says which one is meant: an "of"
// phrase, "in" or "against" a place, "and its" parts.
func (p *phraseCutter) tail(n nounPhrase) int {
	return max(p.plainTail(n), p.labelEnd(n))
}

// labelEnd is where a label ends that begins in the core of a phrase.
func (p *phraseCutter) labelEnd(n nounPhrase) int {
	end := 0
	for _, m := range within(p.names, n.first, n.head+1) {
		if m.Entry.List == lexicon.Labels {
			end = max(end, m.Last)
		}
	}
	return end
}

func (p *phraseCutter) plainTail(n nounPhrase) int {
	end := n.head + 1
	if p.words[n.head].Norm == "those" {
		return p.clause(end)
	}
	titled := p.hasTitle(n.first, end)
	if titled {
		end = p.portfolio(n)
	}
	for steps := 0; steps < 3 && end+1 < len(p.words); steps++ {
		w := &p.words[end]
		if titled && w.Capital && p.words[end-1].Kind == lexicon.Letters {
			if next, ok := p.core(end); ok && p.isPersonName(next) {
				return next.head + 1
			}
		}
		if w.Norm == "of" && isQuote(p.words[end+1].Norm) {
			return p.afterQuote(end + 1)
		}
		if told := p.told(n, end); told > end {
			return told
		}
		next, ok := p.core(end + 1)
		if !ok {
			break
		}
		switch {
		case w.Norm == "of" && p.isBareName(n) && !p.words[next.head].Capital:
			return end // "informed Joseph Biden of the talks"
		case w.Norm == "of", w.Norm == "and" && p.words[end+1].Class.Has(lexicon.Poss) && p.words[end+1].Norm == "its" && n.head > n.first:
		case bindsPlace(w.Norm) && p.holdsName(next) && !p.isName(n):
		case w.Norm == "on" && isAbout(p.lex.Thing(p.words[n.head].Lemma)):
		case w.Norm == "to" && p.words[n.first].Class.Has(lexicon.Poss) && p.holdsName(next): // "our path to the European Union"
		case w.Norm == "," && titled && p.isPersonName(next):
		case steps == 0 && p.marks(n, w.Norm):
		default:
			return end
		}
		end = next.head + 1
	}
	return end
}

// apposed reports whether a phrase says again what the one before it names: in
// brackets, or between commas, with a determiner of its own.
func (p *phraseCutter) apposed(before, n nounPhrase) bool {
	if n.first != before.last+1 || before.last == 0 {
		return false
	}
	ends := n.last >= len(p.words) || p.words[n.last].Kind == lexicon.Punct
	switch p.words[before.last].Norm {
	case "(":
		return ends && p.words[n.head].Capital
	case ",":
		opened := p.words[n.first].Class.Has(lexicon.Det) && n.first < n.head
		goesOn := ends || p.words[n.last].Class.Has(lexicon.Prep) || p.beginsClause(n.last)
		return goesOn && opened && !p.listed(n.last) && !p.listed(before.first-1)
	}
	return false
}

// listed reports whether a comma at i goes on a list: ", the Kremlin and".
func (p *phraseCutter) listed(i int) bool {
	for ; i >= 0 && i < len(p.words) && p.words[i].Norm == ","; i++ {
		next, ok := p.core(i + 1)
		if !ok {
			return i+1 < len(p.words) && p.words[i+1].Class.Has(lexicon.Coord)
		}
		i = next.head
		if i+1 < len(p.words) && p.words[i+1].Class.Has(lexicon.Coord) {
			return true
		}
	}
	return false
}

func isQuote(norm string) bool {
	return norm == "“" || norm == "\"" || norm == "”" || norm == "«" || norm == "‘"
}

// maxQuoted is how many words a quoted name has at most.
const maxQuoted = 10

// afterQuote is the end of what a quotation mark at i opens, without the
// closing mark: the principle of “nothing about you without you”.
func (p *phraseCutter) afterQuote(i int) int {
	for j := i + 1; j < len(p.words) && j <= i+maxQuoted; j++ {
		if w := &p.words[j]; isQuote(w.Norm) || w.Norm == "." || w.Norm == "," {
			return j
		}
	}
	return i - 1
}

// isName reports whether a phrase is the name of a country or a person, which
// needs no place to be told by.
func (p *phraseCutter) isName(n nounPhrase) bool {
	return p.words[n.head].Capital || p.list(n.head, n.head+1, lexicon.Countries) || p.list(n.first, n.head+1, lexicon.Persons)
}

// isBareName reports whether a phrase is a name without a determiner.
func (p *phraseCutter) isBareName(n nounPhrase) bool {
	return n.head > n.first && p.words[n.first].Capital && p.words[n.head].Capital && p.isPersonName(n) && !p.words[n.first].Class.Has(lexicon.Det|lexicon.Poss)
}

// isAbout reports whether the things of a class are about something, which "on"
// names: "the commission on history", "negotiations on the islands".
func isAbout(class string) bool {
	switch class {
	case "body", "agreement", "law", "talks", "document":
		return true
	}
	return false
}

// bindsPlace lists prepositions that bind a name to the noun before.
func bindsPlace(norm string) bool {
	switch norm {
	case "in", "on", "around", "against", "between", "across", "near", "over":
		return true
	}
	return false
}

// holdsName reports whether a phrase holds a name that the lists know or a word
// with a capital.
func (p *phraseCutter) holdsName(n nounPhrase) bool {
	if p.lex.HasRole(p.words[n.head].Norm, "amount") || p.words[n.head].Kind != lexicon.Letters {
		return false // "in September" tells when and not which
	}
	for i := n.first; i <= n.head; i++ {
		if p.words[i].Capital && !p.words[i].Stop {
			return true
		}
	}
	return p.words[n.first].Class.Has(lexicon.Poss)
}

func (p *phraseCutter) isPersonName(n nounPhrase) bool {
	if n.head-n.first > 4 {
		return false
	}
	for i := n.first; i <= n.head; i++ {
		if w := &p.words[i]; w.Kind == lexicon.Letters && !w.Capital && !strings.Contains(w.Norm, "-") {
			return false
		}
	}
	return n.head > n.first || p.list(n.first, n.head+1, lexicon.Persons)
}

func (p *phraseCutter) hasTitle(first, last int) bool { return p.list(first, last, lexicon.Titles) }

func (p *phraseCutter) list(first, last int, l lexicon.List) bool {
	for _, m := range within(p.names, first, last) {
		if m.Entry.List == l && m.Last <= last {
			return true
		}
	}
	return false
}
