package parse

import (
	"sort"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// text is a source with everything that the steps ask of its words: it is cut
// and looked up once, and every step works on ranges of word indices.
type text struct {
	src   *Source
	flat  string // the text with plain blanks, for whatever looks at layout
	lex   *lexicon.Lexicon
	words []Word
	found []lexicon.Match // in the order of their first words
	paras []paragraph
	// quotes are the outer quotations; quoted tells for each word which of them
	// it stands in, counted from 1.
	quotes []quotation
	quoted []int32
	cast   *cast
}

func newText(src *Source, lex *lexicon.Lexicon) *text {
	t := &text{src: src, flat: flatten(src.Text), lex: lex, words: tokenise(src, src.Span(0, len(src.Text)), lex)}
	t.found = Find(t.words, lex, lexicon.All)
	return t
}

// wordRange is a half-open range of word indices.
type wordRange struct{ first, last int }

func (r wordRange) empty() bool { return r.last <= r.first }
func (r wordRange) len() int    { return max(0, r.last-r.first) }

// at gives a word, or the zero Word outside the text, so that looking around a
// place needs no bounds.
func (t *text) at(i int) *Word {
	if i < 0 || i >= len(t.words) {
		return &Word{Kind: lexicon.Punct}
	}
	return &t.words[i]
}

func (t *text) norm(i int) string { return t.at(i).Norm }

func (t *text) has(i int, any lexicon.Class) bool { return t.at(i).Class.Has(any) }

// within gives the words that lie in a span.
func (t *text) within(s Span) wordRange {
	first := sort.Search(len(t.words), func(i int) bool { return t.words[i].Start >= s.Start })
	last := sort.Search(len(t.words), func(i int) bool { return t.words[i].End > s.End })
	return wordRange{first, max(first, last)}
}

// span gives the bytes that words cover.
func (t *text) span(r wordRange) Span {
	if r.empty() {
		return Span{}
	}
	return t.src.Span(t.words[r.first].Start, t.words[r.last-1].End)
}

// matches gives what the lists found among words, in order.
func (t *text) matches(r wordRange) []lexicon.Match {
	i := sort.Search(len(t.found), func(i int) bool { return t.found[i].First >= r.first })
	j := i
	for j < len(t.found) && t.found[j].First < r.last {
		j++
	}
	return t.found[i:j]
}

// each calls f for what some lists found entirely inside words.
func (t *text) each(r wordRange, lists lexicon.Lists, f func(lexicon.Match)) {
	for _, m := range t.matches(r) {
		if m.Last <= r.last && lists.Has(m.Entry.List) {
			f(m)
		}
	}
}

// hit is the first entry of some lists inside words, or a zero Match.
func (t *text) hit(r wordRange, lists lexicon.Lists) (lexicon.Match, bool) {
	for _, m := range t.matches(r) {
		if m.Last <= r.last && lists.Has(m.Entry.List) {
			return m, true
		}
	}
	return lexicon.Match{}, false
}

// startsWith is the longest entry of some lists that begins at word i.
func (t *text) startsWith(i int, lists lexicon.Lists) (lexicon.Match, bool) {
	var best lexicon.Match
	ok := false
	for _, m := range t.matches(wordRange{i, i + 1}) {
		if lists.Has(m.Entry.List) && (!ok || m.Last > best.Last) {
			best, ok = m, true
		}
	}
	return best, ok
}

// markQuoted notes which words stand in quotations.
func (t *text) markQuoted() {
	t.quoted = make([]int32, len(t.words))
	for k, q := range t.quotes {
		r := t.within(t.src.Span(q.start, q.end))
		for i := r.first; i < r.last; i++ {
			t.quoted[i] = int32(k + 1)
		}
	}
}

// endsQuotation reports whether the mark at i closes a quotation.
func (t *text) endsQuotation(i int) bool {
	at := t.at(i).Start
	k := sort.Search(len(t.quotes), func(k int) bool { return t.quotes[k].outStart > at }) - 1
	return k >= 0 && t.quotes[k].end <= at && at < t.quotes[k].outEnd
}
