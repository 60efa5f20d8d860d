package parse

import (
	"sort"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// text is a source with everything that the steps ask of its words: it is cut
// and looked up once, and every step works on ranges of word indices.
type text struct {
	src     *Source
	flat    string // the text with plain blanks, for whatever looks at layout
	lex     *lexicon.Lexicon
	words   []Word
	spelled *spellings // the words, too
	// traitsOf holds the traits of each spelling, anyTraits those of any.
	traitsOf  []traits
	anyTraits traits
	none      Word            // stands before and behind the words
	found     []lexicon.Match // in the order of their first words
	index     index
	paras     []paragraph
	// quotes are the outer quotations; quoted tells for each word which of them
	// it stands in, counted from 1.
	quotes []quotation
	quoted []int32
	cast   *cast
	cued   cued
	// Where the cues and the segments of the sentence stand that is read now.
	cueRoom     []cue
	segmentRoom []segment
}

func newText(src *Source, lex *lexicon.Lexicon) *text {
	t := &text{src: src, flat: flatten(src.Text), lex: lex}
	t.none.Kind = lexicon.Punct
	t.spelled = spell(src.Text, lex)
	t.words = t.spelled.words
	t.traitsOf, t.anyTraits = newTraits(t.spelled)
	t.found = lex.FindSpelled(t.spelled.of, len(t.spelled.first), t.spelled.form, lexicon.All)
	t.index = newIndex(t.words, t.found, len(src.Text))
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
		return &t.none
	}
	return &t.words[i]
}

func (t *text) norm(i int) string { return t.at(i).Norm }

func (t *text) has(i int, any lexicon.Class) bool { return t.at(i).Class.Has(any) }

// within gives the words that lie in a span.
func (t *text) within(s Span) wordRange {
	first := t.index.startingFrom(t.words, s.Start)
	return wordRange{first, max(first, t.index.endingAfter(t.words, s.End))}
}

// ranges gives the words of each of some statements.
func (t *text) ranges(all []*Statement) []wordRange {
	out := make([]wordRange, len(all))
	for i, st := range all {
		out[i] = t.within(st.Span)
	}
	return out
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
	first, last := max(0, r.first), min(r.last, len(t.words))
	if last <= first {
		return nil
	}
	return t.found[t.index.words[first].found:t.index.words[last].found]
}

// each calls f for what some lists found entirely inside words.
func (t *text) each(r wordRange, lists lexicon.Lists, f func(*lexicon.Match)) {
	for i := max(0, r.first); i < min(r.last, len(t.words)); i++ {
		if t.index.words[i].lists&lists == 0 {
			continue
		}
		for k := t.index.words[i].found; k < t.index.words[i+1].found; k++ {
			if m := &t.found[k]; m.Last <= r.last && lists.Has(m.Entry.List) {
				f(m)
			}
		}
	}
}

// hit is the first entry of some lists inside words, or a zero Match.
func (t *text) hit(r wordRange, lists lexicon.Lists) (lexicon.Match, bool) {
	for i := max(0, r.first); i < min(r.last, len(t.words)); i++ {
		if t.index.words[i].lists&lists == 0 {
			continue
		}
		for k := t.index.words[i].found; k < t.index.words[i+1].found; k++ {
			if m := &t.found[k]; m.Last <= r.last && lists.Has(m.Entry.List) {
				return *m, true
			}
		}
	}
	return lexicon.Match{}, false
}

// startsWith is the longest entry of some lists that begins at word i.
func (t *text) startsWith(i int, lists lexicon.Lists) (lexicon.Match, bool) {
	if i < 0 || i >= len(t.words) || t.index.words[i].lists&lists == 0 {
		return lexicon.Match{}, false
	}
	var best *lexicon.Match
	for k := t.index.words[i].found; k < t.index.words[i+1].found; k++ {
		if m := &t.found[k]; lists.Has(m.Entry.List) && (best == nil || m.Last > best.Last) {
			best = m
		}
	}
	return *best, true
}

// lists are those with an entry that begins among words.
func (t *text) lists(r wordRange) lexicon.Lists {
	var all lexicon.Lists
	for i := max(0, r.first); i < min(r.last, len(t.words)); i++ {
		all |= t.index.words[i].lists
	}
	return all
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
