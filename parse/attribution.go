package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// reportKind tells how a sentence gives somebody's account.
type reportKind uint8

const (
	noReport      reportKind = iota
	reports                  // a source says something
	joinedSources            // two sources say it together
)

// reportFound is what was found of the source of a sentence.
type reportFound struct {
	kind       reportKind
	source     *source   // nil where a pronoun or a bare noun stands for it
	phrase     wordRange // that names or takes up the source
	introduces bool      // a colon or a quotation is to follow
}

// sourceOfReport finds the source that a sentence of the narrator gives as the
// one who says what it says.
func (t *text) sourceOfReport(r wordRange) reportFound {
	if f := t.accordingTo(r); f.kind != noReport {
		return f
	}
	governing, inserted := t.allCues(r, false)
	for _, c := range append(governing, inserted...) {
		if f := t.sourceCue(c, r); f.kind != noReport {
			return f
		}
	}
	return t.inWordsOf(r)
}

// tailSource finds the source in the words behind a quotation; open means that
// the quotation leaves its sentence unfinished.
func (t *text) tailSource(r wordRange, open bool) reportFound {
	end := r.first
	for end < r.last && t.norm(end) != "." {
		end++
	}
	tail := wordRange{r.first, end}
	if f := t.accordingTo(tail); f.kind != noReport {
		return f
	}
	for i := tail.first; i < tail.last && i < tail.first+maxTail; i++ {
		m, ok := t.startsWith(i, lexicon.Of(lexicon.Verbs))
		if !ok || m.Entry.Form&(lexicon.Past|lexicon.Third) == 0 {
			continue
		}
		subject := t.subjectBefore(i, tail.first)
		if subject.empty() || t.norm(i-1) == "," {
			subject = wordRange{m.Last, t.phraseEnd(m.Last, tail.last)}
		}
		if t.joinsSources(subject) && t.isSourcePhrase(subject) {
			return reportFound{kind: joinedSources, phrase: subject}
		}
		f := reportFound{kind: reports, phrase: subject, source: t.namedSource(subject)}
		if f.source == nil && !t.isAnaphor(subject) {
			if t.cast.find(t, subject) == nil {
				continue
			}
			f.source = t.personSource(subject)
		}
		return f
	}
	if open {
		return t.bareTail(tail)
	}
	return reportFound{}
}

// bareTail reads the source behind an unfinished quotation whose verb is in no
// list: "“...,” Kampala sniffed".
func (t *text) bareTail(tail wordRange) reportFound {
	s := t.openingSource(tail)
	if s == nil {
		return reportFound{}
	}
	name := t.within(s.span)
	if end := t.phraseEnd(name.last, tail.last); end == name.last || end > name.last+maxBareTail {
		return reportFound{}
	}
	return reportFound{kind: reports, phrase: name, source: s}
}

// maxBareTail is how many words the verb of an attribution and what belongs to
// it may have where no list knows the verb.
const maxBareTail = 4

// openingSource is the source that a sentence or an attribution begins with.
func (t *text) openingSource(r wordRange) *source {
	s := t.namedSource(r)
	if s == nil {
		return nil
	}
	name := t.within(s.span)
	if name.first > t.withoutDeterminer(r).first || !t.isSourcePhrase(name) {
		return nil
	}
	return s
}

// endsSentence reports whether a quotation closes its sentence.
func (t *text) endsSentence(q *quotation) bool {
	switch t.norm(t.within(t.src.Span(q.start, q.end)).last - 1) {
	case ".", "!", "?", "…":
		return true
	}
	return false
}

// onlyAttributes reports whether a sentence holds nothing but a source, its
// verb, and where or when it said so.
func (t *text) onlyAttributes(r wordRange) bool {
	for _, c := range t.cues(r, false) {
		if c.form != finite || c.that {
			return false
		}
		if c.subject.empty() { // "said the ministry in a statement"
			return c.verb.first == r.first
		}
		return t.withoutDeterminer(r).first >= c.subject.first && (c.verb.last >= r.last-1 || t.has(c.verb.last, lexicon.Prep|lexicon.Time) || t.isDay(c.verb.last))
	}
	return false
}

// maxTail is how many words an attribution behind a quotation may have before
// its verb.
const maxTail = 24

// accordingTo reads "According to S, P", "P, according to S.".
func (t *text) accordingTo(r wordRange) reportFound {
	for i := r.first; i+1 < r.last; i++ {
		if t.norm(i) != "according" || t.norm(i+1) != "to" {
			continue
		}
		phrase := wordRange{i + 2, t.phraseEnd(i+2, r.last)}
		if t.joinsSources(t.withSecond(phrase, r.last)) {
			return reportFound{kind: joinedSources, phrase: phrase}
		}
		f := reportFound{kind: reports, phrase: phrase, source: t.namedSource(phrase)}
		if f.source == nil && !t.isAnaphor(phrase) {
			return reportFound{}
		}
		return f
	}
	return reportFound{}
}

// inWordsOf reads "in the ministry's words", "in Baghdad's version", and a
// document that opens the sentence: "In the Ugandan text it was decided that".
func (t *text) inWordsOf(r wordRange) reportFound {
	for i := r.first; i < r.last; i++ {
		if t.norm(i) != "in" {
			continue
		}
		for k := i + 1; k < i+maxDocument && k < r.last; k++ {
			n := t.norm(k)
			phrase := wordRange{i + 1, k}
			if n == "words" || n == "telling" || n == "account" || n == "version" {
				if t.at(k-1).Possessive || t.has(i+1, lexicon.Poss) {
					s := t.namedSource(phrase)
					if s != nil || t.isAnaphor(phrase) {
						return reportFound{kind: reports, phrase: phrase, source: s, introduces: n != "words"}
					}
				}
			}
			if s := t.namedSource(phrase); i == r.first && s != nil && t.isDocument(k) && !t.namesTwo(phrase) {
				return reportFound{kind: reports, phrase: phrase, source: s}
			}
		}
	}
	return reportFound{}
}

// maxDocument is how many words behind "in" are looked at for a document.
const maxDocument = 7

// isDocument reports whether a noun at i names a text.
func (t *text) isDocument(i int) bool {
	m, ok := t.startsWith(i, lexicon.Of(lexicon.SourceNouns))
	return ok && m.Entry.Value == "document"
}

// sourceCue reads a reporting verb whose subject is a source.
func (t *text) sourceCue(c cue, r wordRange) reportFound {
	if c.form == hearsay {
		return reportFound{kind: reports, phrase: wordRange{c.verb.first, c.verb.last}}
	}
	subject := c.subject
	if !subject.empty() && !t.mayFrame(subject.first, r) {
		return reportFound{}
	}
	if subject.empty() && t.norm(c.group-1) == "," {
		subject = wordRange{c.verb.last, t.phraseEnd(c.verb.last, r.last)}
	}
	if subject.empty() || c.entry.Value == "event" {
		return reportFound{}
	}
	if t.joinsSources(subject) {
		return reportFound{kind: joinedSources, phrase: subject}
	}
	f := reportFound{kind: reports, phrase: subject, introduces: t.norm(r.last-1) == ":" || !c.that && c.verb.last >= r.last-1 && t.skipOpeners(r.first, r.last) >= subject.first}
	switch {
	case t.isSourcePhrase(subject):
		f.source = t.namedSource(subject)
		if f.source == nil && !t.isAnaphor(subject) {
			return reportFound{}
		}
	case t.isAnaphor(subject):
	case c.entry.Value == "say" && t.norm(subject.last-1) == "side" && t.countryIn(subject) != "":
		f.source = t.namedSource(subject)
	default:
		return reportFound{}
	}
	return f
}

// mayFrame reports whether a source that begins at i can govern its sentence: it
// opens it, or stands behind a comma; inside another clause it is a part of what
// is told.
func (t *text) mayFrame(i int, r wordRange) bool {
	k := i - 1
	for k >= r.first && (t.has(k, lexicon.Det) || isMidAdverb(t.at(k))) {
		k--
	}
	if k < r.first {
		return true
	}
	w := t.at(k)
	return w.Kind == lexicon.Punct && w.Norm != "(" || w.Norm == "while" || w.Norm == "but" || t.skipOpeners(r.first, i) >= i ||
		t.has(r.first, lexicon.Prep) && !t.verbBetween(r.first, i) && !w.Class.Has(lexicon.Coord|lexicon.Subord)
}

// goesOnReporting reports whether a sentence can be part of the account that
// the sentence before it gives: a participant or nobody speaks in it, in the
// tense of indirect speech.
func (t *text) goesOnReporting(r wordRange) bool {
	for _, c := range t.cues(r, false) {
		if c.form == passive || c.form == nominal || c.form == hearsay {
			return true
		}
		if !c.subject.empty() && !t.isSourcePhrase(c.subject) && t.speakerLike(c.subject) {
			return true
		}
	}
	return false
}

// toldAfterwards reports whether a sentence is in the tense in which an account
// tells what was to come: "Flights were to start again in May."
func (t *text) toldAfterwards(r wordRange) bool {
	for i := r.first; i+1 < r.last; i++ {
		if n := t.norm(i); n == "would" || (n == "was" || n == "were") && t.norm(i+1) == "to" {
			return true
		}
	}
	return false
}

// onlyIntroduces reports whether a sentence says nothing but that a text
// follows.
func (t *text) onlyIntroduces(r wordRange) bool {
	for _, c := range t.cues(r, false) {
		if c.that && t.norm(c.verb.last) != ":" {
			return false
		}
	}
	return true
}

// tellsSilence reports whether the narrator says what was not said, or speaks
// of both accounts.
func (t *text) tellsSilence(r wordRange) bool {
	first := t.norm(r.first)
	if first == "neither" || first == "both" && t.isSourcePhrase(wordRange{r.first, min(r.last, r.first+3)}) {
		return true
	}
	for i := r.first; i+1 < r.last; i++ {
		a, b := t.norm(i), t.norm(i+1)
		switch {
		case a == "silent" && (b == "on" || b == "about"), a == "nothing" && (b == "about" || b == "of" || b == "on"), a == "no" && b == "mention":
			return true
		case a == "not" && isMention(t.at(i+1).Lemma), (a == "didn't" || a == "doesn't") && isMention(t.at(i+1).Lemma):
			return true
		}
	}
	return false
}

// isMention reports whether a verb says that a text holds something.
func isMention(lemma string) bool {
	switch lemma {
	case "mention", "refer", "address", "contain", "include", "elaborate", "specify", "comment", "say", "disclose", "name", "give", "appear":
		return true
	}
	return false
}
