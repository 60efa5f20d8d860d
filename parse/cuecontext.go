package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// opensClause reports whether a clause follows at i: "that", a question word, a
// colon or a quotation mark, or a subject with its verb.
func (t *text) opensClause(i, end int) bool {
	for i < end && isMidAdverb(t.at(i)) {
		i++
	}
	w := t.at(i)
	switch w.Norm {
	case "that", ":", "how", "whether", "why", "what":
		return true
	}
	return isQuoteMark(w.Norm)
}

// mayFollow holds a candidate against the list's word on what may follow the
// verb, and against the cue before it: two verbs of one clause do not both
// report.
func (t *text) mayFollow(c *cue, r wordRange, before []cue) bool {
	if c.form == nominal || c.form == passive || c.form == hearsay {
		return true
	}
	if t.isRelative(c, before) {
		return false
	}
	if len(before) > 0 && c.form == finite && !c.subject.empty() && !t.parted(before[len(before)-1].verb.last, c.subject.first) {
		return t.clauseSubject(before[len(before)-1], c)
	}
	if len(before) == 0 && c.form == finite && c.entry.Form&lexicon.Participle != 0 && c.group == c.verb.first && !t.speakerLike(c.subject) &&
		t.verbFollows(c.verb.last, r.last) && !(strings.Contains(c.entry.Takes, "that") && t.nounPhraseAt(c.verb.last)) {
		return false // "the measures announced last week were discussed"
	}
	return t.takesNext(c, r)
}

// isRelative reports whether a cue is the verb of a clause that describes a noun
// ("the issue that I have mentioned") or only refers back ("as we discussed").
func (t *text) isRelative(c *cue, before []cue) bool {
	if c.subject.empty() {
		return false
	}
	k := c.subject.first - 1
	switch t.norm(k) {
	case "as":
		return isSubjectPronoun(t.norm(c.subject.first))
	case "that":
		governed := len(before) > 0 && before[len(before)-1].verb.last == k
		return !governed && isSubjectPronoun(t.norm(c.subject.first)) && t.isNounLike(k-1)
	}
	return false
}

// nounPhraseAt reports whether a noun phrase begins at i: with an article, a
// pronoun, a number or a name.
func (t *text) nounPhraseAt(i int) bool {
	w := t.at(i)
	return w.Kind == lexicon.Digits || w.Kind == lexicon.Letters && (w.Capital || w.Class.Has(lexicon.Det|lexicon.Poss|lexicon.Pron))
}

// clauseSubject reports whether a cue is the verb of the clause that the cue
// before it opens without "that": "Paris said the two leaders had decided".
func (t *text) clauseSubject(last cue, c *cue) bool {
	return strings.Contains(last.entry.Takes, "that") && c.subject.first == last.verb.last && t.speakerLike(c.subject)
}

// parted reports whether anything between two words parts clauses.
func (t *text) parted(i, j int) bool {
	for k := i; k < j; k++ {
		w := t.at(k)
		if w.Kind == lexicon.Punct && w.Norm != "-" && w.Norm != "'" || w.Class.Has(lexicon.Coord|lexicon.Subord|lexicon.Rel) || w.Norm == "that" || w.Norm == "with" {
			return true
		}
	}
	return false
}

// verbFollows reports whether a finite auxiliary follows in the same clause.
func (t *text) verbFollows(i, end int) bool {
	for ; i < end; i++ {
		w := t.at(i)
		switch {
		case w.Class.Has(lexicon.Be | lexicon.Have | lexicon.Modal):
			return true
		case w.Kind == lexicon.Punct, w.Class.Has(lexicon.Coord | lexicon.Subord | lexicon.Rel), w.Norm == "that":
			return false
		}
	}
	return false
}

// maxNamed is how many words may stand between "called" and what somebody calls
// it.
const maxNamed = 12

// quoteWithin reports whether a quotation opens before the clause ends: "called
// the island “ours”".
func (t *text) quoteWithin(i, end int) bool {
	for k := i; k < min(end, i+maxNamed); k++ {
		if isQuoteMark(t.norm(k)) && t.norm(k) != "’" {
			return true
		}
		if w := t.at(k); w.Kind == lexicon.Punct && !t.isAbbreviationDot(k) && w.Norm != "-" {
			return false
		}
	}
	return false
}

// thatBehind reports whether a clause with "that" follows behind the one who is
// told: "conveyed to the Prime Minister that".
func (t *text) thatBehind(i, end int) bool {
	for k := i; k < min(end, i+maxAddressee); k++ {
		if t.norm(k) == "that" {
			return true
		}
		if t.at(k).Kind == lexicon.Punct && !t.isAbbreviationDot(k) {
			return false
		}
	}
	return false
}

// takesNext holds what follows against the verb's "takes".
func (t *text) takesNext(c *cue, r wordRange) bool {
	takes := c.entry.Takes
	if takes == "passive" {
		return false
	}
	if takes == "name" {
		return t.quoteWithin(c.verb.last, r.last)
	}
	i := c.verb.last
	for i < r.last && isMidAdverb(t.at(i)) {
		i++
	}
	next := t.at(i)
	switch {
	case takes == "":
		return true
	case i >= r.last, next.Norm == ".", next.Norm == ",":
		return strings.Contains(takes, "quote") || strings.Contains(takes, "that") || c.entry.Value == "event"
	case next.Norm == "that" || next.Norm == "whether" || next.Norm == "how" || next.Norm == "why":
		return strings.Contains(takes, "that") || strings.Contains(takes, "np")
	case next.Norm == ":" || isQuoteMark(next.Norm):
		return true
	case next.Norm == "to":
		return strings.Contains(takes, "to") || strings.Contains(takes, "who") || strings.Contains(takes, "that") && t.thatBehind(i, r.last)
	}
	if strings.Contains(takes, "np") || strings.Contains(takes, "on") || strings.Contains(takes, "who") {
		return true
	}
	if (c.entry.Key == "find" || c.entry.Key == "observe") && !(t.nounPhraseAt(i) && t.clauseBegins(i, r.last)) {
		return false // "found refuge"
	}
	return strings.Contains(takes, "that") || strings.Contains(takes, "quote")
}
