package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// earlierEvent is the note on a sentence that opensBefore tells of.
const earlierEvent = "tells of an earlier event, so the sentence is given to no side"

// opensBefore reports whether a sentence of the narrator is set in another,
// earlier event by the words that it opens with: "In a call last month, N said
// ...", "At their previous meeting, the two agreed ...". What a source tells of
// an earlier event ("the ministry said that at their last meeting ...") is that
// source's account of this one.
func (w *sourceWalk) opensBefore(r wordRange, found reportFound) bool {
	t := w.t
	if !t.hintsAtBefore(r) || t.accordingTo(r).kind != noReport {
		return false
	}
	end := t.openerEnd(r)
	if found.kind == reports && found.phrase.first > end && t.isSourcePhrase(found.phrase) {
		return false // "..., the ministry said"
	}
	for i := r.first; i < end; i++ {
		if isContact(t.at(i)) && (t.comesAfterEarlier(i, r.first) || w.isPast(i+1, end)) {
			return true
		}
	}
	return w.isPast(t.skipOpeners(r.first, end), end) && !t.isRecent(r.first, end)
}

// hintsAtBefore reports whether a sentence opens with any word that could set it
// in an earlier event; few do, and the others need no closer look.
func (t *text) hintsAtBefore(r wordRange) bool {
	for i := r.first; i < min(r.last, r.first+maxOpener); i++ {
		switch t.norm(i) {
		case "previous", "earlier", "prior", "preceding", "past", "last", "ago", "before":
			return true
		}
		if t.at(i).Kind == lexicon.Digits {
			return true // a year
		}
	}
	return false
}

// openerEnd is the first word of the subject of a sentence's first cue, or of
// what follows its first comma.
func (t *text) openerEnd(r wordRange) int {
	end := min(r.last, r.first+maxOpener)
	for _, c := range t.cues(r, false) {
		end = min(end, c.group)
		if !c.subject.empty() {
			end = min(end, c.subject.first)
		}
		break
	}
	if end > r.first {
		return end
	}
	return r.first
}

// maxOpener is how many words may open a sentence before its subject.
const maxOpener = 24

// isContact reports whether a noun names an occasion on which somebody spoke.
func isContact(w *Word) bool {
	switch w.Lemma {
	case "meet":
		return w.Norm != "met"
	case "call", "conversation", "talk", "summit", "visit", "conference", "encounter", "exchange", "round", "negotiation", "consultation", "statement", "interview", "speech":
		return true
	}
	return false
}

// comesAfterEarlier reports whether the occasion named at i is called an earlier
// one: "their previous meeting", "last month's call".
func (t *text) comesAfterEarlier(i, floor int) bool {
	for k := i - 1; k >= max(floor, i-maxEpithets); k-- {
		switch t.norm(k) {
		case "previous", "earlier", "prior", "preceding", "past":
			return true
		case "last":
			return !t.has(k+1, lexicon.Time) || t.at(k+1).Possessive
		}
		if t.has(k, lexicon.Prep) || t.at(k).Kind == lexicon.Punct && t.norm(k) != "-" {
			return false
		}
	}
	return false
}

// maxEpithets is how many words may stand between "previous" and the occasion.
const maxEpithets = 5

// isPast reports whether words of time that lie in the past stand at i: "last
// month", "earlier this year", "two weeks ago". Those that date the event which
// the article is about do not count.
func (w *sourceWalk) isPast(i, end int) bool {
	t := w.t
	for n := 0; n < maxBefore && i < end; n, i = n+1, i+1 {
		last := i
		switch t.norm(i) {
		case "last", "previous":
			last = i + 1
		case "in":
			if t.isYear(i+1) && t.hadWithin(i+2) && !w.dated(wordRange{i + 1, i + 2}) {
				return true
			}
			continue
		case "earlier":
			last = i + 2
			if t.norm(i+1) != "this" && t.norm(i+1) != "in" {
				continue
			}
		default:
			if n := t.norm(i + 1); t.has(i, lexicon.Time) && (n == "ago" || n == "earlier" || n == "before") {
				return !w.dated(wordRange{i, i + 2})
			}
			continue
		}
		if t.has(last, lexicon.Time) || MonthNumber(t.at(last)) != 0 {
			return !w.dated(wordRange{last - 1, last + 1})
		}
	}
	return false
}

// isYear reports whether the word at i is a year of the last or this century.
func (t *text) isYear(i int) bool {
	w := t.at(i)
	return w.Kind == lexicon.Digits && len(w.Norm) == 4 && (w.Norm[:2] == "19" || w.Norm[:2] == "20")
}

// hadWithin reports whether "had" stands close behind i: what it tells was over
// when the event took place.
func (t *text) hadWithin(i int) bool {
	for k := i; k < i+maxBefore; k++ {
		if t.norm(k) == "had" {
			return true
		}
	}
	return false
}

// maxBefore is how many words may stand between an occasion and its time: "a
// call with his counterpart last month".
const maxBefore = 8

// isRecent reports whether words of time alone are too near to tell another
// event: "last week" may be when the article's own event was.
func (t *text) isRecent(i, end int) bool {
	for ; i < end; i++ {
		switch t.at(i).Lemma {
		case "week", "weekend", "day", "night", "evening", "morning", "afternoon", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
			return true
		}
	}
	return false
}

// dated reports whether the first sentences of an article, which tell what it is
// about, hold the same words of time.
func (w *sourceWalk) dated(words wordRange) bool {
	for i := range min(leadPieces, len(w.a.pieces)) {
		lead := w.t.within(w.a.pieces[i].span)
		if lead.first <= words.first && words.first < lead.last {
			return false
		}
		for k := lead.first; k+words.len() <= lead.last; k++ {
			if w.t.sameWords(k, words) {
				return true
			}
		}
	}
	return false
}

// leadPieces is how many sentences of an article tell what it is about.
const leadPieces = 2

// sameWords reports whether the words at i are those of a range.
func (t *text) sameWords(i int, r wordRange) bool {
	for k := r.first; k < r.last; k, i = k+1, i+1 {
		if t.norm(k) != t.norm(i) {
			return false
		}
	}
	return true
}
