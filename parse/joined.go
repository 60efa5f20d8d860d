package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// twoSources is the note on what two sources say together: it is no side's own
// account, and a comparison would find it on one side alone.
const twoSources = "two sources are named together, so the words are given to neither"

// joinsSources reports whether a phrase names two sources at once: "the Kenyan
// and Ugandan foreign ministries", "the two presidencies".
func (t *text) joinsSources(r wordRange) bool {
	if t.namesTwo(r) {
		return true
	}
	if !t.countsAll(r) {
		return false
	}
	for _, m := range t.matches(r) {
		if m.Entry.List == lexicon.SourceNouns && m.Last == r.last && m.Entry.Value != "document" {
			return true
		}
	}
	return false
}

// withSecond is a phrase with what "and" joins to it up to a mark or a verb: "the
// Kenyan presidency" of "according to the Kenyan presidency and Kampala".
func (t *text) withSecond(r wordRange, end int) wordRange {
	if r.last < end && t.has(r.last, lexicon.Coord) {
		return wordRange{r.first, t.phraseEnd(r.last+1, end)}
	}
	return r
}

// joined reports whether the words around a quotation name two sources for it:
// those that lead up to it, or those that follow it.
func (w *sourceWalk) joined(i int) bool {
	t := w.t
	if i > 0 && w.a.pieces[i-1].joined && w.a.pieces[i-1].para == w.a.pieces[i].para {
		return true
	}
	if i+1 >= len(w.a.pieces) || w.a.pieces[i+1].quote != nil || w.a.pieces[i+1].para != w.a.pieces[i].para {
		return false
	}
	next := &w.a.pieces[i+1]
	r := t.within(next.span)
	if t.tailSource(r, !t.endsSentence(w.a.pieces[i].quote)).kind != joinedSources || !t.onlyAttributes(r) {
		return false
	}
	next.tail = true
	return true
}
