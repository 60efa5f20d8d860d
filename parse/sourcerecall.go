package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// anaphor is the source that "it", "the statement" or "the ministry" stands for
// in a sentence: one that opens the sentence, one of the same words, or the last.
func (w *sourceWalk) anaphor(found reportFound, r wordRange) *source {
	phrase := found.phrase
	if s := w.t.openingSource(wordRange{r.first, phrase.first}); s != nil {
		return s
	}
	if w.intro != nil && w.t.has(phrase.first, lexicon.Poss) {
		return w.intro // "Kampala was plainer. ..., its statement said."
	}
	if s := w.recall(phrase); s != nil {
		return s
	}
	if w.here != nil {
		return w.here
	}
	if w.intro != nil {
		return w.intro
	}
	return w.current
}

// maxRecalled is how many attributions back a source is still in mind; it keeps
// long texts linear.
const maxRecalled = 64

// recall is the source that was named before with the words of a phrase: "the
// media office" after "the Iraqi prime minister's media office".
func (w *sourceWalk) recall(phrase wordRange) *source {
	phrase = w.t.withoutDeterminer(phrase)
	for i := phrase.first; i+1 < phrase.last; i++ {
		if w.t.at(i).Possessive {
			phrase.last = i + 1 // "the ministry's text" is the ministry's
		}
	}
	if phrase.empty() || w.t.norm(phrase.first) == "it" {
		return nil
	}
	for i := len(w.named) - 1; i >= max(0, len(w.named)-maxRecalled); i-- {
		if w.t.holdsWords(w.t.within(w.named[i].span), phrase) {
			return w.named[i]
		}
	}
	return nil
}

func (t *text) withoutDeterminer(r wordRange) wordRange {
	for !r.empty() && t.has(r.first, lexicon.Det|lexicon.Poss) {
		r.first++
	}
	return r
}

// holdsWords reports whether a range holds every word of a phrase.
func (t *text) holdsWords(r, phrase wordRange) bool {
	for i := phrase.first; i < phrase.last; i++ {
		found := false
		for k := r.first; k < r.last && !found; k++ {
			found = t.at(k).Lemma == t.at(i).Lemma
		}
		if !found {
			return false
		}
	}
	return true
}

// listing is the source that a sentence takes up which ends with a colon and
// has no reporting verb: "The ministry listed further outcomes:".
func (w *sourceWalk) listing(i int, r wordRange) *source {
	t := w.t
	if t.norm(r.last-1) != ":" || !w.listFollows(i) && !w.quoteFollows(i) {
		return nil
	}
	first := t.withoutDeterminer(r).first
	m, ok := t.startsWith(first, lexicon.Of(lexicon.SourceNouns))
	if !ok {
		return nil
	}
	phrase := wordRange{r.first, m.Last}
	if !t.isAnaphor(phrase) || t.namedSource(phrase) != nil || t.has(m.Last, lexicon.Prep) {
		return nil
	}
	s := w.anaphor(reportFound{phrase: phrase}, r)
	if s == nil {
		return nil
	}
	return &source{key: s.key, country: s.country}
}

// shortName is the source that the words of an earlier, longer name stand for:
// "the Treasury said" after "the U.S. Department of the Treasury".
func (w *sourceWalk) shortName(r wordRange) *source {
	t := w.t
	governing, inserted := t.allCues(r, false)
	for _, c := range append(governing, inserted...) {
		subject := c.subject
		if c.form != finite || subject.len() < 2 || t.norm(subject.first) != "the" || !strings.Contains(c.entry.Takes, "quote") {
			continue
		}
		if _, titled := t.hit(subject, lexicon.Of(lexicon.Titles)); titled || t.cast.find(t, subject) != nil || t.isJoint(subject) {
			continue // somebody who took part
		}
		if s := w.recall(subject); s != nil {
			return &source{key: s.key, country: s.country, span: t.span(subject)}
		}
	}
	return nil
}
