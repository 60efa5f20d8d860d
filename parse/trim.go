package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// trimWords takes off what belongs to no statement at the ends of a segment:
// conjunctions, empty openers, punctuation, quotation marks, item numbers.
func (t *text) trimWords(r wordRange) wordRange {
	r.first = t.skipOpeners(r.first, r.last)
	for !r.empty() {
		w := t.at(r.last - 1)
		if w.Norm == "with" || w.Kind == lexicon.Punct && w.Norm != ")" && w.Norm != "%" && !t.isAbbreviationDot(r.last-1) && !t.closesInner(r) || w.Class.Has(lexicon.Coord) {
			r.last--
			continue
		}
		break
	}
	return r
}

// closesInner reports whether the mark at the end of a range closes a quotation
// that was opened inside it.
func (t *text) closesInner(r wordRange) bool {
	if !isQuoteMark(t.norm(r.last - 1)) {
		return false
	}
	for i := r.last - 2; i >= r.first; i-- {
		if isQuoteMark(t.norm(i)) {
			return true
		}
	}
	return false
}

// skipOpeners is the first word that is not a conjunction, a mark or an opener
// that carries no topic ("In this context,").
func (t *text) skipOpeners(i, end int) int {
	for i < end {
		w := t.at(i)
		if w.Kind == lexicon.Punct && w.Norm != "$" && w.Norm != "€" && w.Norm != "£" && !(isQuoteMark(w.Norm) && t.quoteInside(i, end)) || w.Class.Has(lexicon.Coord) && w.Norm != "neither" && w.Norm != "both" {
			i++
			continue
		}
		m, ok := t.startsWith(i, lexicon.Of(lexicon.Openers))
		if ok && m.Last < end && t.norm(m.Last) == "," {
			i = m.Last + 1
			continue
		}
		return i
	}
	return i
}

// quoteInside reports whether the mark at i opens a quotation that ends before
// the range does, so that it belongs to the words.
func (t *text) quoteInside(i, end int) bool {
	for k := i + 1; k < end; k++ {
		if isQuoteMark(t.norm(k)) && t.norm(k) != "’" {
			return true
		}
	}
	return false
}

// hasContent reports whether a range says anything: two words or more that are
// no punctuation, and not figures alone.
func (t *text) hasContent(r wordRange) bool {
	n, spelt := 0, false
	for i := r.first; i < r.last; i++ {
		if kind := t.at(i).Kind; kind != lexicon.Punct {
			n++
			spelt = spelt || kind == lexicon.Letters
		}
	}
	return n >= 2 && spelt
}
