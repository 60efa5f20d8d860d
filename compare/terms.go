package compare

import (
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// termKind tells what a term is, and so what it may be aligned with.
type termKind uint8

const (
	wordTerm termKind = iota
	phraseTerm
	nameTerm
	quantityTerm
)

// term is a unit of content: a word, a fixed phrase, a name, a number or a
// date. Function words are no terms.
type term struct {
	span   parse.Span
	kind   termKind
	id     int     // of its meaning in the vocabulary: equal ids, equal terms
	weight float64 // how much it tells: its rarity in readouts
	own    bool    // a name of the participants or a title: everybody has those
	denied bool    // stands under a negation
	denier parse.Span
	depth  int // which term of its clause behind the negation it is, from 1
}

// reading is a text prepared for comparison: its terms with what the lexicon
// knows of them.
type reading struct {
	st        *parse.Statement // nil where the text is no statement of a document
	src       string           // the text that spans slice
	source    parse.SourceID
	words     []parse.Word
	terms     []term
	total     float64 // sum of the terms' weights
	topics    []string
	place     float64 // where the statement stands in its side's text, 0 to 1
	mean      []float32
	square    float64 // of the length of mean
	stance    stance
	counts    []quantity
	foremost  bool             // tells the step to follow that its side tells first of all
	home      string           // ISO 3166 code of the side that says it, where known
	initiator *parse.SlotValue // what the statement says of who asked for the event
	contact   bool             // names a form of contact: a call, a meeting
	side      *sideCounts      // what the statements around hold; nil without a document
	norms     []string         // see sortedNorms
	forms     []*form          // one a word, nil until it was asked for
	found     []lexicon.Match  // what the lexicon knows of the words, in their order
	longest   int              // how many words the longest of what was found has
	cutter    *phraseCutter    // see cut
	names     []*mention       // see comparison.mentions
	searched  bool             // for names
}

// reader makes readings. It holds what all texts of one comparison share.
type reader struct {
	lex     *lexicon.Lexicon
	vocab   *vocabulary
	people  map[string]bool // words of the names of those who took part
	parties map[string]bool // ISO codes of the sides
	terms   []term          // memory that one reading leaves to the next
}

func newReader(vocab *vocabulary) *reader {
	return &reader{lex: vocab.lex, vocab: vocab, people: map[string]bool{}, parties: map[string]bool{}}
}

// wanted is every list that a reading needs.
func wanted() lexicon.Lists {
	return lexicon.Of(lexicon.Countries, lexicon.Persons, lexicon.Organizations, lexicon.Offices, lexicon.Labels, lexicon.FixedNames,
		lexicon.Synonyms, lexicon.Titles, lexicon.Topics, lexicon.Verbs, lexicon.Formulas, lexicon.Modals, lexicon.Negators, lexicon.Formats, lexicon.Outcomes)
}

// read prepares words of a text. A word inside one of the spans of skip is no
// content: it belongs to the reporting verb or to the speaker.
func (r *reader) read(src string, source parse.SourceID, words []parse.Word, skip ...parse.Span) *reading {
	mem := &r.vocab.passing
	out := mem.readings.one()
	*out = reading{src: src, source: source, words: words}
	owned := mem.flags.zeros(len(words))
	for i, w := range words {
		for _, s := range skip {
			if !s.Empty() && s.Start <= w.Start && w.End <= s.End {
				owned[i] = true
			}
		}
	}
	take := func(first, last int) bool {
		if slices.Contains(owned[first:last], true) {
			return false
		}
		for i := first; i < last; i++ {
			owned[i] = true
		}
		return true
	}
	out.found = parse.Find(words, r.lex, wanted())
	terms := r.terms[:0]
	for _, m := range out.found {
		out.longest = max(out.longest, m.Last-m.First)
	}
	for _, q := range quantities(words) {
		if q.countsSides(words) {
			take(q.first, q.last+1)
			continue
		}
		if take(q.first, q.last) {
			out.counts = append(out.counts, q)
			terms = append(terms, r.quantityTerm(q, words, out.span(q.first, q.last)))
		}
	}
	for _, m := range phrases(out) {
		if take(m.First, m.Last) {
			terms = append(terms, r.phraseTerm(out, m))
		}
	}
	for i := range words {
		w := &words[i]
		if !owned[i] && w.Kind != lexicon.Punct && !w.Stop {
			terms = append(terms, r.wordTerm(out, i))
		}
	}
	slices.SortFunc(terms, func(a, b term) int { return a.span.Start - b.span.Start })
	out.terms, r.terms = mem.terms.copy(terms), terms
	for _, t := range out.terms {
		out.total += t.weight
	}
	r.vocab.setMean(out)
	out.contact = slices.ContainsFunc(out.found, func(m lexicon.Match) bool { return m.Entry.List == lexicon.Formats })
	r.setPolarity(out, out.found)
	out.stance = stanceOf(out, out.found)
	return out
}

// phrases are the names and fixed phrases found, the longest first so that they
// win the words they share; topics are noted on the way.
func phrases(out *reading) []lexicon.Match {
	var found []lexicon.Match
	for _, m := range out.found {
		switch m.Entry.List {
		case lexicon.Topics:
			if !slices.Contains(out.topics, m.Entry.Value) {
				out.topics = append(out.topics, m.Entry.Value)
			}
		case lexicon.Synonyms:
			if m.Last-m.First > 1 {
				found = append(found, m)
			}
		case lexicon.Countries, lexicon.Persons, lexicon.Organizations, lexicon.Offices, lexicon.Labels, lexicon.FixedNames, lexicon.Titles:
			found = append(found, m)
		}
	}
	slices.SortStableFunc(found, func(a, b lexicon.Match) int { return b.Last - b.First - (a.Last - a.First) })
	return found
}

func (r *reader) quantityTerm(q quantity, words []parse.Word, span parse.Span) term {
	m := meaning{kind: quantityTerm, key: q.key(), quantity: q}
	return term{span: span, kind: quantityTerm, id: r.vocab.intern(m), weight: 5}
}

func (r *reader) wordTerm(rd *reading, i int) term {
	w, f := &rd.words[i], rd.form(r.vocab, i)
	t := term{span: rd.span(i, i+1), id: r.vocab.termOf(f, w), weight: f.weight}
	if r.people[w.Norm] && w.Capital {
		t.own = true
		t.weight *= ownShare
	}
	return t
}

func (r *reader) phraseTerm(rd *reading, match lexicon.Match) term {
	e := match.Entry
	phrase := rd.words[match.First:match.Last]
	m := meaning{kind: nameTerm, key: e.Name(), ref: e.Name(), lemma: lemmas(phrase), norm: norms(phrase)}
	t := term{span: rd.span(match.First, match.Last), kind: nameTerm}
	for i := match.First; i < match.Last; i++ {
		t.weight = max(t.weight, rd.form(r.vocab, i).weight)
	}
	switch e.List {
	case lexicon.Synonyms:
		m.kind, m.key, m.ref, t.kind = phraseTerm, m.lemma, "", phraseTerm
	case lexicon.Titles:
		m.kind, m.key, m.ref, t.kind = phraseTerm, m.lemma, "", phraseTerm
		t.own = true
	case lexicon.FixedNames:
		m.key, m.ref = m.norm, m.norm
	case lexicon.Countries:
		t.own = r.parties[e.Key]
	case lexicon.Persons, lexicon.Offices:
		t.own = r.parties[e.Value]
	}
	if t.own {
		t.weight *= ownShare
	}
	t.id = r.vocab.intern(m)
	return t
}

// ownShare is what the participants' names count for: nearly nothing, as every
// statement can hold them.
const ownShare = 0.12

func lemmas(words []parse.Word) string {
	return joined(words, func(w parse.Word) string { return w.Lemma })
}

func norms(words []parse.Word) string {
	return joined(words, func(w parse.Word) string { return w.Norm })
}

func joined(words []parse.Word, form func(parse.Word) string) string {
	var b strings.Builder
	for i, w := range words {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(form(w))
	}
	return b.String()
}
