package compare

import (
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// mention is one place where a text names something.
type mention struct {
	span  parse.Span
	st    *parse.Statement // nil outside of a document
	key   string           // equal for names that differ in nothing but articles and the case of letters
	order string           // equal for names that differ in the order of their words only

	head   *parse.Word
	headID int // meaning of the head
	words  []mentionWord
	core   int      // how many of the words stand before the head
	group  string   // class of the head: "government", "conflict", ...
	title  []string // of a person: what the name says beside the name

	places  []string // codes of the countries that it names
	whose   []string // codes of the countries whose it is: "Russian aggression"
	foreign string   // code of the country to which it is foreign: that of who says "foreign"
	ref     string   // what the lists say it stands for: "countries/SY", "labels/the Gaza war"; empty when they do not know
	kind    nameKind
	form    string // of a country's name: as the list has it

	initials string // of a name of several words with capitals
	letters  string // the name itself where it is one word of capitals only

	loaded  bool   // takes sides
	proper  bool   // a name written with capitals, not a description
	opened  bool   // begins with a determiner
	the     bool   // definite: "the crisis"
	counted bool   // of a number of things: "340 schools"
	quoted  bool   // holds a quotation
	tail    string // what follows the head, in normal form: "of last year"
	tailed  bool   // goes on behind its head: "the laying of mines"
	// What the list of name words says of the head: it points at what follows, is
	// an amount or a time, or is the contact itself.
	vacuous, amount, contact bool

	slot  slot
	same  *mention // the name before, where this one only says it again: "the FDLR, a force born of genocide"
	about bool     // is what its statement makes a claim about

	sum    []float32 // of its words’ vectors, once asked for
	summed bool
}

// mentionWord is a word of a name besides its head.
type mentionWord struct {
	id     int
	lemma  string
	weight float64
	place  bool // names a country
}

// nameKind tells in which way a name stands for a country.
type nameKind string

const (
	plainName  nameKind = ""
	commonName nameKind = "name"    // "Turkey"
	officeName nameKind = "capital" // "Ankara" for the government there
	sideName   nameKind = "side"    // "the Turkish side"
	ownName    nameKind = "own"     // "our state"
	formalName nameKind = "formal"  // "the Russian Federation"
	peopleName nameKind = "people"  // "the Russians"
	labelName  nameKind = "label"   // "the so-called state"
)

// mentioner finds the names in texts, and whom they mean.
type mentioner struct {
	r       *reader
	people  map[string]string          // words of people's names -> who bears them
	full    map[string]string          // who -> the name as written
	from    map[string]string          // who -> country, of those who took part
	seen    map[string]int             // who -> how often named
	holders map[string]map[string]bool // office, with and without a country -> who holds it
	own     string                     // the country that "our" means in the text at hand
	words   []mentionWord              // memory that one name leaves to the next
}

// newPeople makes a mentioner that knows nobody yet.
func newPeople(r *reader) *mentioner {
	return &mentioner{
		r: r, people: map[string]string{}, full: map[string]string{}, from: map[string]string{},
		seen: map[string]int{}, holders: map[string]map[string]bool{},
	}
}

// mentions lists the names in a reading, in order.
func (n *mentioner) mentions(rd *reading) []*mention {
	var out []*mention
	speaker := n.speaker(rd)
	if speaker != nil {
		out = append(out, speaker)
	}
	cutter := rd.cut(n.r.vocab)
	var before *mention // the name that reaches furthest
	var last nounPhrase
	labelled := 0 // where the last label ended: what it holds is named by it
	for _, p := range cutter.phrases() {
		m := n.mention(rd, p)
		if p.first < labelled || speaker != nil && speaker.span.Overlaps(m.span) {
			continue
		}
		if m.ref != "" {
			labelled = cutter.labelEnd(p)
		}
		if before != nil && cutter.apposed(last, p) && !isPersonOrCountry(before.ref) && !isPersonOrCountry(m.ref) {
			m.same = before
		}
		if p.last > last.last {
			before, last = m, p
		}
		out = append(out, m)
		out = append(out, n.inside(rd, p)...)
	}
	return out
}

// speaker is the name of who speaks, where it is somebody.
func (n *mentioner) speaker(rd *reading) *mention {
	if rd.st == nil || rd.st.Speaker.Joint || rd.st.Speaker.Span.Empty() {
		return nil
	}
	s := rd.st.Speaker
	who := n.person(parse.Words(s.Entity, n.r.lex))
	first, last := -1, -1
	for i := range rd.words {
		w := &rd.words[i]
		if s.Span.Start <= w.Start && w.End <= s.Span.End {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	if who == "" || first < 0 || rd.words[first].Class.Has(lexicon.Pron) {
		return nil
	}
	m := n.make(rd, nounPhrase{first, last, last + 1})
	m.ref = "persons/" + who
	m.title = n.titleWords(rd, nounPhrase{first, last, last + 1})
	return m
}

// inside lists the names that stand as modifiers within a phrase: whose it is
// ("Russia’s build-up"), and what the lists know ("ISIS prisoners").
func (n *mentioner) inside(rd *reading, p nounPhrase) []*mention {
	var out []*mention
	first := p.first
	for i := p.first; i < p.head; i++ {
		if rd.words[i].Possessive {
			m := n.mention(rd, nounPhrase{first, i, i + 1})
			out = append(out, m)
			first = i + 1
		}
	}
	for _, f := range within(rd.found, p.first, p.head) {
		if f.Last > p.head || f.Entry.List != lexicon.Labels && f.Entry.List != lexicon.Organizations {
			continue
		}
		m := n.make(rd, nounPhrase{f.First, f.Last - 1, f.Last})
		n.list(m, rd.words, nounPhrase{f.First, f.Last - 1, f.Last}, f)
		if m.ref != "" && !slices.ContainsFunc(out, func(o *mention) bool { return o.span.Overlaps(m.span) }) {
			out = append(out, m)
		}
	}
	return out
}

// mention is the name that a phrase gives, with all that is known of it.
func (n *mentioner) mention(rd *reading, p nounPhrase) *mention {
	m := n.make(rd, p)
	n.known(m, rd, p)
	return m
}

// make takes a phrase's own words in.
func (n *mentioner) make(rd *reading, p nounPhrase) *mention {
	words := rd.words
	mem := &n.r.vocab.passing
	m := mem.mentions.one()
	m.st, m.head = rd.st, &words[p.head]
	others := n.words[:0]
	m.span = parse.Span{Source: rd.source, Start: words[p.first].Start, End: words[p.last-1].End}
	if words[p.last-1].Possessive {
		m.span.End = m.span.Start + len(withoutPossessive(rd.src[m.span.Start:m.span.End]))
	}
	quoted := false // a quoted name is told by all its words: “nothing about you without you”
	for i := p.first; i < p.last; i++ {
		w := &words[i]
		quoted = quoted || isQuote(w.Norm)
		if i == p.head || w.Kind == lexicon.Punct || w.Stop && !quoted {
			continue
		}
		if w.Norm == "foreign" {
			m.foreign = n.own
		}
		others = append(others, mentionWord{id: n.meaning(rd, i), lemma: w.Lemma, weight: rd.form(n.r.vocab, i).weight, place: n.isPlace(rd, i)})
		if i < p.head {
			m.core++
		}
	}
	m.words, n.words = mem.words.copy(others), others
	m.headID = n.meaning(rd, p.head)
	m.key = contentKey(words[p.first:p.last])
	m.order = orderKey(words[p.first:p.last])
	m.the = words[p.first].Norm == "the"
	m.counted = m.several() && isCounted(words, p)
	m.opened = p.first < p.head && words[p.first].Class.Has(lexicon.Det|lexicon.Poss)
	m.group = n.group(rd, p)
	m.quoted = quoted
	m.tailed = p.last > p.head+1
	m.tail = contentKey(words[p.head+1 : p.last])
	m.about = isSubject(words, p)
	m.slot = n.slotOf(rd, p)
	m.proper = m.head.Capital
	m.initials, m.letters = acronyms(words[p.first : p.head+1])
	m.loaded = n.takesSides(rd, p)
	head := n.naming(rd, p.head)
	m.vacuous, m.amount, m.contact = head.vacuous, head.amount, head.contact
	return m
}

// isCounted reports whether a number stands before a phrase or in it.
func isCounted(words []parse.Word, p nounPhrase) bool {
	for i := max(0, p.first-1); i < p.head; i++ {
		if isCount(&words[i]) {
			return true
		}
	}
	return false
}

// acronyms gives the initials of a name of three words or more, and the name
// itself where it is one: "Democratic National Committee", "DNC".
func acronyms(words []parse.Word) (initials, letters string) {
	var b strings.Builder
	for _, w := range words {
		if w.Kind == lexicon.Letters && w.Capital && !w.Stop {
			b.WriteByte(w.Norm[0])
		}
	}
	last := words[len(words)-1]
	if last.Upper && b.Len() == 1 {
		return "", strings.ReplaceAll(last.Norm, ".", "")
	}
	if b.Len() < 3 {
		return "", ""
	}
	return b.String(), ""
}

// isSubject reports whether a phrase is the subject of what a statement says:
// behind "that", before a verb.
func isSubject(words []parse.Word, p nounPhrase) bool {
	if p.first == 0 || p.last >= len(words) || words[p.first-1].Norm != "that" {
		return false
	}
	return words[p.last].Class.Has(lexicon.Modal | lexicon.Aux | lexicon.Be | lexicon.Have)
}

// points reports whether a name only points at what follows it: "the need".
func (m *mention) points() bool { return m.group == "" && m.vacuous }

// plain is a name without its article and what follows the head, as the table
// of topics calls it.
func (m *mention) plain(c *comparison) string {
	text := oneLine(c.text(parse.Span{Source: m.span.Source, Start: m.span.Start, End: min(m.span.End, m.head.End)}))
	text = withoutPossessive(text)
	first, rest, ok := strings.Cut(text, " ")
	if norm, _ := lexicon.Norm(first); ok && (isArticle(norm) || m.opened) {
		return rest
	}
	return text
}

// meaning is that of the i-th word.
func (n *mentioner) meaning(rd *reading, i int) int {
	return n.r.vocab.partOf(rd.form(n.r.vocab, i), &rd.words[i])
}

// isPlace reports whether a word belongs to the name of a country or is of one.
func (n *mentioner) isPlace(rd *reading, i int) bool {
	for _, f := range within(rd.found, i-rd.longest+1, i+1) {
		if f.Entry.List == lexicon.Countries && i < f.Last {
			return true
		}
	}
	return false
}

// isLabel reports whether a referent is one that the list of labels knows.
func isLabel(ref string) bool { return strings.HasPrefix(ref, "labels/") }

// withoutPossessive takes ’s or ’ off the end of a name as written.
func withoutPossessive(s string) string {
	for _, end := range [...]string{"’s", "'s", "’", "'"} {
		if short, ok := strings.CutSuffix(s, end); ok {
			return short
		}
	}
	return s
}

// contentKey is the words of a name in normal form, without articles.
func contentKey(words []parse.Word) string {
	key, n := "", 0
	var b strings.Builder
	for i := range words {
		w := &words[i]
		if w.Kind == lexicon.Punct || isArticle(w.Norm) {
			continue
		}
		if n == 0 && w.Norm == "" {
			continue
		}
		if n++; n == 1 {
			key = w.Norm // most names are one word, which needs no copy
			continue
		}
		if n == 2 {
			b.Grow(w.End - words[0].Start)
			b.WriteString(key)
		}
		b.WriteByte(' ')
		b.WriteString(w.Norm)
	}
	if n < 2 {
		return key
	}
	return b.String()
}

func isArticle(norm string) bool { return norm == "the" || norm == "a" || norm == "an" }

// orderKey is the content words of a name, sorted.
func orderKey(words []parse.Word) string {
	var few [8]string
	parts := few[:0]
	for i := range words {
		if w := &words[i]; w.Kind != lexicon.Punct && !w.Stop {
			for part := range strings.SplitSeq(w.Norm, "-") {
				parts = append(parts, part)
			}
		}
	}
	if len(parts) == 1 {
		return parts[0]
	}
	slices.Sort(parts)
	return strings.Join(parts, " ")
}
