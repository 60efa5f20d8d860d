package parse

import (
	"slices"
	"sort"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// maxJoined is how many words the sentences of a quotation may have together to
// be one statement; what is longer is told sentence by sentence.
const maxJoined = 140

// joinQuoted joins the sentences of a direct quotation that one attribution
// carries, so that they make one statement: “We feel it. And we hope that it
// helps,” said N. The spans are those of one paragraph, in order.
func (t *text) joinQuoted(all []Span) []Span {
	if len(t.quotes) == 0 {
		return all
	}
	var out []Span
	for i := 0; i < len(all); {
		j := i + 1
		for j < len(all) && t.goesOnQuoting(all[j-1], all[j]) {
			j++
		}
		joined := Span{all[i].Source, all[i].Start, all[j-1].End}
		if j > i+1 && slices.ContainsFunc(all[i:j], func(s Span) bool { return t.carried(t.within(s)) }) && t.wordCount(t.within(joined)) <= maxJoined {
			out = append(out, joined)
		} else {
			out = append(out, all[i:j]...)
		}
		i = j
	}
	return out
}

// goesOnQuoting reports whether a quotation goes on from one sentence into the
// next, or stops for the words that carry it and is taken up again: “S,” N said.
// “S.”
func (t *text) goesOnQuoting(a, b Span) bool {
	ra, rb := t.within(a), t.within(b)
	last, first := t.lastWord(ra), t.firstWord(rb)
	if last < 0 || first < 0 || t.quoted[first] == 0 || !t.inSpeech(first) {
		return false
	}
	if t.quoted[last] == t.quoted[first] {
		return true
	}
	return t.quoted[last] == 0 && t.opensQuotation(a) && t.carried(ra) && t.opensQuotation(b) && t.quoted[t.lastWord(rb)] == t.quoted[first]
}

// opensQuotation reports whether a quotation begins where a span does.
func (t *text) opensQuotation(s Span) bool {
	k := sort.Search(len(t.quotes), func(k int) bool { return t.quotes[k].outStart >= s.Start })
	return k < len(t.quotes) && t.quotes[k].outStart == s.Start
}

// carried reports whether a sentence holds a reporting verb outside quotations.
func (t *text) carried(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		if t.quoted[i] != 0 {
			continue
		}
		if m, ok := t.startsWith(i, lexicon.Of(lexicon.Verbs)); ok && m.Entry.Form&(lexicon.Past|lexicon.Third) != 0 {
			return true
		}
	}
	return false
}

func (t *text) firstWord(r wordRange) int {
	for i := r.first; i < r.last; i++ {
		if t.at(i).Kind != lexicon.Punct {
			return i
		}
	}
	return -1
}

func (t *text) lastWord(r wordRange) int {
	for i := r.last - 1; i >= r.first; i-- {
		if t.at(i).Kind != lexicon.Punct {
			return i
		}
	}
	return -1
}
