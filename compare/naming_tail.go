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
	titled := p.hasTitle(n.first, end)
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
		next, ok := p.core(end + 1)
		if !ok {
			break
		}
		switch {
		case w.Norm == "of", w.Norm == "and" && p.words[end+1].Class.Has(lexicon.Poss) && p.words[end+1].Norm == "its" && n.head > n.first:
		case bindsPlace(w.Norm) && p.holdsName(next) && !p.isName(n):
		case w.Norm == "on" && p.lex.Thing(p.words[n.head].Lemma) == "body":
		case w.Norm == "," && titled && p.isPersonName(next):
		default:
			return end
		}
		end = next.head + 1
	}
	return end
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
