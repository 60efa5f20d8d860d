package compare

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// nounPhrase is a stretch of words that can name something: its core ends with
// the head, and a tail that says which one ("of last year", "in Syria") may
// follow. Indices are those of the words it was cut from.
type nounPhrase struct {
	first, head, last int // head is the last word of the core; last is exclusive
}

// phraseCutter cuts the words of a statement into noun phrases. There is no
// tagger: function words, endings and the lists of verbs tell where a phrase
// begins and ends, which is enough for the formal prose of readouts.
type phraseCutter struct {
	words []parse.Word
	names []lexicon.Match // names that the lists know: they are never cut
	inOf  []bool          // word i stands inside such a name
	verbs []lexicon.Inflection
	verb  []bool     // word i is some form of a listed verb
	said  parse.Span // the statement's reporting verb, which names nothing
	lex   *lexicon.Lexicon
	out   []nounPhrase // see phrases
	done  bool         // for out
}

// cut cuts the words of a reading, and keeps its reporting verb out.
func (r *reading) cut(vocab *vocabulary) *phraseCutter {
	if r.cutter == nil {
		r.cutter = newPhraseCutter(r.words, r.found, vocab.lex, &vocab.passing)
		if r.st != nil {
			r.cutter.said = r.st.Verb.Span
		}
	}
	return r.cutter
}

func newPhraseCutter(words []parse.Word, found []lexicon.Match, lex *lexicon.Lexicon, mem *memory) *phraseCutter {
	n := len(words)
	p := &phraseCutter{lex: lex, words: words, inOf: mem.flags.zeros(n), verb: mem.flags.zeros(n), verbs: mem.verbs.zeros(n)}
	for _, m := range found {
		switch m.Entry.List {
		case lexicon.Countries, lexicon.Persons, lexicon.Organizations, lexicon.Offices, lexicon.FixedNames, lexicon.Titles, lexicon.Labels:
			p.names = append(p.names, m)
			p.keepWhole(m)
		case lexicon.Verbs:
			p.verb[m.First] = true
			p.verbs[m.First] = m.Entry.Form
		}
	}
	return p
}

// keepWhole notes the words of a name that may not be cut; a label with a
// preposition in it ("terrorist groups in the Sahel") is cut as other phrases
// are, so that its head is found.
func (p *phraseCutter) keepWhole(m lexicon.Match) {
	for i := m.First + 1; i < m.Last; i++ {
		if m.Entry.List == lexicon.Labels && p.words[i].Class.Has(lexicon.Prep|lexicon.Coord) {
			return
		}
		p.inOf[i] = true
	}
}

// phrases lists the noun phrases in order. The tail of one is cut again, for
// what it names has names of its own; the name of a person behind a title is
// not.
func (p *phraseCutter) phrases() []nounPhrase {
	if !p.done {
		p.out, p.done = p.cutAll(), true
	}
	return p.out
}

func (p *phraseCutter) cutAll() []nounPhrase {
	var out []nounPhrase
	within := 0 // where the last title ends
	for i := 0; i < len(p.words); {
		n, ok := p.core(i)
		if !ok {
			i++
			continue
		}
		follows := len(out) > 0 && i > 0 && i == out[len(out)-1].head+1
		i = n.head + 1
		if follows && n.head == n.first && !p.words[n.head].Capital {
			continue // what follows a whole phrase at once is its verb
		}
		n = p.measured(n)
		if n.head < within && !p.isKnown(n) {
			continue // the environment whose minister somebody is
		}
		n.last = p.tail(n)
		if p.hasTitle(n.first, n.head+1) {
			within = p.portfolio(n)
		}
		out = append(out, n)
	}
	return out
}

// isKnown reports whether the lists know a phrase as a country or body.
func (p *phraseCutter) isKnown(n nounPhrase) bool {
	return p.list(n.first, n.head+1, lexicon.Countries) || p.list(n.first, n.head+1, lexicon.Organizations) || p.list(n.first, n.head+1, lexicon.Labels) || p.list(n.first, n.head+1, lexicon.Persons)
}

const breaking = lexicon.Prep | lexicon.Aux | lexicon.Be | lexicon.Have | lexicon.Modal | lexicon.Subord | lexicon.Rel | lexicon.Coord

// maxOpening and maxCore are how many determiners a phrase begins with at most,
// and how many words follow them up to its head: more than anybody writes, so
// that a text of nothing else is read in linear time.
const (
	maxOpening = 8
	maxCore    = 64
)

// core reads a phrase without its tail at i. A count is no part of a name that
// has no other determiner: "two hundred kitchens" are named as kitchens.
func (p *phraseCutter) core(i int) (nounPhrase, bool) {
	n := nounPhrase{first: i}
	j := i
	for j < min(len(p.words), i+maxOpening) && p.opens(j) {
		j++
	}
	if end := p.counted(j); end > j {
		if !p.definite(i, j) {
			n.first = end
		}
		j = end
	}
	opened := j > i
	start := j
	if end := p.placeAfterOf(start); end > 0 {
		j = end
	} else {
		for j < min(len(p.words), start+maxCore) && p.goesOn(j, start, opened) {
			j++
		}
	}
	j = p.trim(start, j)
	if j == start {
		return p.those(i)
	}
	n.head, n.last = j-1, j
	return n, true
}

// counted is where a number that begins at i ends, if a noun follows: "two
// hundred", "540,000", "two more".
func (p *phraseCutter) counted(i int) int {
	j := i
	for j < len(p.words) && isCount(&p.words[j]) {
		j++
	}
	if j < len(p.words) && j > 0 && p.words[j].Norm == "more" {
		j++
	}
	if j == i || !p.content(j) || p.words[j].Kind != lexicon.Letters || p.lex.HasRole(p.words[j].Norm, "amount") {
		return i
	}
	return j
}

func isCount(w *parse.Word) bool {
	if w.Kind == lexicon.Digits {
		return true
	}
	_, ok := numberWord(w.Norm)
	return ok || magnitude(w.Norm) > 0
}

// definite reports whether one of the words from i to j says that a certain one
// is meant.
func (p *phraseCutter) definite(i, j int) bool {
	for ; i < j; i++ {
		if w := &p.words[i]; w.Class.Has(lexicon.Poss) || w.Norm == "the" || w.Norm == "these" || w.Norm == "those" {
			return true
		}
	}
	return false
}

// measured takes "a package of sanctions" for sanctions: the noun after "of"
// becomes the head, and the phrase is cut once.
func (p *phraseCutter) measured(n nounPhrase) nounPhrase {
	at := n.head + 1
	if at+1 >= len(p.words) || p.words[at].Norm != "of" || !p.lex.HasRole(p.words[n.head].Lemma, "measure") {
		return n
	}
	if inner, ok := p.core(at + 1); ok {
		n.head = inner.head
	}
	return n
}

// placeAfterOf ends a country's name that belongs to the title before it:
// "President of Ukraine Volodymyr Zelenskyy".
func (p *phraseCutter) placeAfterOf(start int) int {
	at := start - 1
	for at >= max(0, start-1-maxOpening) && p.words[at].Class.Has(lexicon.Det) {
		at--
	}
	if at < 1 || p.words[at].Norm != "of" || !p.words[at-1].Capital {
		return 0
	}
	for _, m := range within(p.names, start, start+1) {
		if m.Entry.List == lexicon.Countries && m.Entry.Value != "demonyms" && m.Last < len(p.words) && p.words[m.Last].Capital {
			return m.Last
		}
	}
	return 0
}

// opens reports whether a word is a determiner that can begin a phrase.
func (p *phraseCutter) opens(i int) bool {
	w := &p.words[i]
	if w.Norm == "that" || w.Norm == "all" || w.Norm == "both" || w.Norm == "no" && !p.content(i+1) {
		return w.Norm != "that" && p.content(i+1)
	}
	return w.Class.Has(lexicon.Det|lexicon.Poss) && w.Kind != lexicon.Punct
}

func (p *phraseCutter) content(i int) bool {
	return i < len(p.words) && p.words[i].Kind != lexicon.Punct && !p.words[i].Stop
}

// goesOn reports whether the word at i continues the phrase that began at
// start.
func (p *phraseCutter) goesOn(i, start int, opened bool) bool {
	w := &p.words[i]
	if p.said.Start <= w.Start && w.End <= p.said.End {
		return false
	}
	if p.inOf[i] && i > start {
		return true
	}
	if w.Kind == lexicon.Punct {
		return i > start && p.joins(i)
	}
	if i > start && p.words[i-1].Possessive && w.Class.Has(lexicon.Det) && !w.Class.Has(lexicon.Poss) {
		return true
	}
	if i > start && w.Class.Has(lexicon.Coord) && p.joinsAdjectives(i) {
		return true
	}
	if w.Stop && !(i > start && p.closesName(i)) {
		return p.adjectival(i) && (opened || i == start && p.quantifies(i)) && (p.content(i+1) || opened && p.joinsAdjectives(i+1))
	}
	if !w.Capital && p.lex.HasRole(w.Norm, "adverb") {
		return false // "marines went ashore"
	}
	if !w.Capital && w.Class.Has(breaking|lexicon.Adv) && !p.adjectival(i) {
		return false
	}
	if before := max(0, i-1); i > start && w.Capital && p.words[before].Kind == lexicon.Letters && !p.words[before].Capital && !p.words[before].Possessive && p.startsCountry(i) && !p.qualifies(before) {
		return false // "the steps Iraqi forces have taken"
	}
	return !p.isVerb(i, start, opened)
}

// joins reports whether a punctuation mark stands inside a name: "S-400",
// "PKK/YPG", "U.S.", "$500".
func (p *phraseCutter) joins(i int) bool {
	if i+1 >= len(p.words) {
		return false
	}
	a, b := &p.words[i-1], &p.words[i+1]
	switch p.words[i].Norm {
	case "-", "–", "/":
		return a.End == p.words[i].Start && p.words[i].End == b.Start && b.Kind != lexicon.Punct
	case "'": // the plural possessive that is cut off: "the Ministers' Meeting"
		return strings.HasSuffix(a.Norm, "s") && a.End == p.words[i].Start && b.Kind == lexicon.Letters && !b.Stop && p.words[i].End+1 == b.Start
	case ".":
		return a.Capital && a.End == p.words[i].Start && b.Capital && a.End-a.Start <= 3 && (b.Start-p.words[i].End <= 1)
	}
	return false
}

// joinsAdjectives reports whether a conjunction stands between two adjectives of
// one noun: "a just and lasting peace".
func (p *phraseCutter) joinsAdjectives(i int) bool {
	return i+1 < len(p.words) && p.words[i].Class.Has(lexicon.Coord) && p.words[i].Norm != "yet" && p.isAdjective(i-1) && p.isAdjective(i+1) && p.content(i+2) && p.words[i+2].Kind == lexicon.Letters
}

func (p *phraseCutter) isAdjective(i int) bool {
	w := &p.words[i]
	return w.Kind == lexicon.Letters && !w.Possessive && !w.Class.Has(lexicon.Det|lexicon.Poss) && (p.qualifies(i) || p.participle(w)) && !strings.HasSuffix(w.Norm, "ly")
}

// quantifies reports whether a function word with no determiner before it
// begins a phrase: "further vessels", not "further asked".
func (p *phraseCutter) quantifies(i int) bool {
	return p.lex.HasRole(p.words[i].Norm, "qualifier") && p.content(i+1) && !p.isPast(i+1) && !p.sureVerb(&p.words[i+1])
}

// closesName lets a stop word through that is part of a written name or follows
// "$": none but capitals in the middle of a name qualify.
func (p *phraseCutter) closesName(i int) bool { return p.words[i].Capital && p.words[i-1].Capital }

// adjectival reports whether a function word qualifies a noun.
func (p *phraseCutter) adjectival(i int) bool {
	if p.lex.HasRole(p.words[i].Norm, "adjectival") {
		return true
	}
	return p.words[i].Class.Has(lexicon.Adv) && i+1 < len(p.words) && strings.HasSuffix(p.words[i].Norm, "ly")
}

// trim takes words off the end that cannot be a head.
func (p *phraseCutter) trim(start, end int) int {
	for end > start {
		w := &p.words[end-1]
		if p.inOf[end-1] || w.Kind != lexicon.Punct && !w.Stop && !strings.HasSuffix(w.Norm, "ly") {
			break
		}
		end--
	}
	return end
}
