package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// maxJoined is how many words the sentences of a quotation may have together to
// be one statement; what is longer is told sentence by sentence.
const maxJoined = 90

// joinQuoted joins the sentences of a direct quotation that one attribution
// carries, so that they make one statement: “We feel it. And we hope that it
// helps,” said N. The spans are those of one paragraph, in order.
func (t *text) joinQuoted(all []Span) []Span {
	var out []Span
	for _, s := range all {
		n := len(out) - 1
		if n >= 0 && t.sameQuotation(out[n], s) {
			joined := Span{s.Source, out[n].Start, s.End}
			if t.wordCount(t.within(joined)) <= maxJoined {
				out[n] = joined
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

// sameQuotation reports whether a quotation that is carried by words of either
// sentence goes on from the first into the second, or stops for them and is
// taken up again.
func (t *text) sameQuotation(a, b Span) bool {
	ra, rb := t.within(a), t.within(b)
	last, first := t.lastWord(ra), t.firstWord(rb)
	switch {
	case last < 0 || first < 0 || t.quoted[first] == 0 || !t.inSpeech(first):
		return false
	case t.quoted[last] == t.quoted[first]:
		return t.carried(ra, t.quoted[first]) || t.carried(rb, t.quoted[first])
	}
	// “S,” N said. “S.”: the second sentence is nothing but quotation.
	return t.quoted[last] == 0 && t.carried(ra, 0) && t.quotedWholly(ra) && isQuoteMark(t.norm(rb.first)) && t.quoted[t.lastWord(rb)] == t.quoted[first]
}

// carried reports whether a sentence holds a reporting verb outside quotation k.
func (t *text) carried(r wordRange, k int32) bool {
	for i := r.first; i < r.last; i++ {
		if t.quoted[i] != 0 || k == 0 && t.quoted[i] != 0 {
			continue
		}
		if m, ok := t.startsWith(i, lexicon.Of(lexicon.Verbs)); ok && m.Entry.Form&(lexicon.Past|lexicon.Third) != 0 {
			return true
		}
	}
	return false
}

// quotedWholly reports whether a sentence begins with a quotation.
func (t *text) quotedWholly(r wordRange) bool { return isQuoteMark(t.norm(r.first)) }

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
