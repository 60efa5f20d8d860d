package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// source is somebody whose account an article gives.
type source struct {
	key     string // tells sources apart: the country's code
	country string
	span    Span // the words that name it
}

// sourceWalk goes through the pieces of an article and knows who was the source
// last.
type sourceWalk struct {
	a       *articleReader
	t       *text
	para    int
	current *source   // whose account was given last
	here    *source   // whose account this paragraph gives, so that the next sentence can go on
	intro   *source   // whom the narrator named last without a report: the next quotation is theirs
	heading *source   // whom a heading names
	named   []*source // everybody who was named, in order
}

// enter begins a paragraph.
func (w *sourceWalk) enter(para int) {
	w.para = para
	w.here = nil
}

// narration decides whose account a sentence of the narrator gives.
func (w *sourceWalk) narration(i int) {
	pc := &w.a.pieces[i]
	t := w.t
	r := t.within(pc.span)
	if t.paras[pc.para].kind == headingLine {
		w.underHeading(r)
		return
	}
	if pc.tail {
		return
	}
	found := t.sourceOfReport(r)
	switch {
	case t.tellsSilence(r):
		pc.silent = true
		if s := t.namedSource(r); s != nil && w.quoteFollows(i) {
			w.intro = s
		}
		return
	case found.kind == joinedSources:
		pc.silent = true
		w.a.p.note("note", "two sources are named together, so the sentence is given to neither", pc.span)
		return
	case found.kind == noReport:
		s := w.personSpeaking(r)
		if s == nil {
			w.plainSentence(i, r)
			return
		}
		found.source = s
	}
	s := found.source
	if s == nil { // "it said", "the statement added"
		s = w.anaphor(found)
		if s == nil {
			return
		}
		s = &source{key: s.key, country: s.country}
		pc.reason = "the source is taken up from the sentence before"
	}
	w.remember(s)
	if w.quoteFollows(i) && (found.introduces || r.len() <= maxIntro) {
		w.intro = s
		return
	}
	if found.introduces && t.onlyIntroduces(r) && !w.listFollows(i) {
		w.intro = s
		return
	}
	pc.source = s
	w.here = s
}

// maxIntro is how many words and marks a sentence may have that does nothing but
// lead up to a quotation: "Phnom Penh tells it another way."
const maxIntro = 9

func (w *sourceWalk) remember(s *source) {
	if !s.span.Empty() {
		w.named = append(w.named, s)
	}
	w.current = s
	w.intro = nil
}

// personSpeaking is the side of a minister or a spokesman whom the narrator lets
// speak outside of any account: "Foreign Minister N told reporters that ...".
func (w *sourceWalk) personSpeaking(r wordRange) *source {
	if w.here != nil {
		return nil // within an account, people speak as it tells
	}
	t := w.t
	for _, c := range t.cues(r, false) {
		if c.form != finite || c.subject.empty() || t.isJoint(c.subject) {
			return nil
		}
		p := t.cast.find(t, c.subject)
		if p == nil || p.country == "" || p.title == "" || !strings.Contains(c.entry.Takes, "that") && !strings.Contains(c.entry.Takes, "who") {
			return nil
		}
		switch c.entry.Value {
		case "say", "inform", "note", "stress", "affirm", "warn", "deny":
			return &source{key: p.country, country: p.country, span: t.span(c.subject)}
		}
		return nil
	}
	return nil
}

// underHeading lets a heading that names one source govern what follows.
func (w *sourceWalk) underHeading(r wordRange) {
	s := w.t.namedSource(r)
	w.heading = nil
	if s != nil && r.len() <= 8 && !w.t.namesTwo(r) {
		w.heading = s
		w.intro = s
	}
}

// plainSentence handles a sentence that names no source as its own: it goes on
// with the account of the sentence before, introduces a quotation, or is the
// narrator's.
func (w *sourceWalk) plainSentence(i int, r wordRange) {
	pc := &w.a.pieces[i]
	t := w.t
	if w.here != nil && t.goesOnReporting(r) {
		pc.source = w.here
		pc.reason = "goes on with the account of the sentence before"
		return
	}
	if w.isAttributionTail(i, r) {
		return
	}
	if t.paras[pc.para].bullet && w.current != nil && i > 0 && (w.a.pieces[i-1].source != nil || w.intro != nil) {
		pc.source = w.current
		pc.reason = "an item of the list that the source introduces"
		return
	}
	if s := t.namedSource(r); s != nil && !t.namesTwo(r) {
		w.intro = s
	}
}

// quoteFollows reports whether the next piece is a quotation.
func (w *sourceWalk) quoteFollows(i int) bool {
	return i+1 < len(w.a.pieces) && w.a.pieces[i+1].quote != nil
}

// listFollows reports whether the next piece is an item of a list.
func (w *sourceWalk) listFollows(i int) bool {
	return i+1 < len(w.a.pieces) && w.t.paras[w.a.pieces[i+1].para].bullet
}

// isAttributionTail reports whether a piece is only the words that carry the
// quotation before it.
func (w *sourceWalk) isAttributionTail(i int, r wordRange) bool {
	return i > 0 && w.a.pieces[i-1].quote != nil && w.a.pieces[i-1].para == w.a.pieces[i].para && w.t.wordCount(r) < 4
}

// anaphor is the source that "it", "the statement" or "the ministry" stands for.
func (w *sourceWalk) anaphor(found reportFound) *source {
	if s := w.recall(found.phrase); s != nil {
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

// quotation decides whose words a quotation gives: those of the source named
// behind it, before it, in the line that introduces it, or last.
func (w *sourceWalk) quotation(i int) {
	pc := &w.a.pieces[i]
	s, anaphoric := w.behind(i)
	reason := ""
	if s != nil && anaphoric && s.span.Empty() {
		reason = "the source is taken up from what was named before"
	}
	if s == nil {
		s = w.before(i)
	}
	switch {
	case s != nil:
	case w.intro != nil:
		s = w.intro
	case anaphoric && w.current != nil:
		s = w.current
	case w.here != nil:
		s = w.here
		reason = "quoted in the middle of this source's account"
	case w.heading != nil:
		s = w.heading
		reason = "stands under a heading that names the source"
	case anaphoric || w.a.continues(i):
		s = w.current
		reason = "goes on with the quotation before"
	}
	if s == nil {
		return
	}
	pc.source, pc.reason = s, reason
	w.remember(s)
	w.here = s
	w.intro = s
}

// behind finds the attribution that follows a quotation in its paragraph.
func (w *sourceWalk) behind(i int) (*source, bool) {
	pieces := w.a.pieces
	if i+1 >= len(pieces) || pieces[i+1].quote != nil {
		return nil, false
	}
	next := &pieces[i+1]
	if end := pieces[i].quote.end; end < w.t.paras[next.para].start || end > w.t.paras[next.para].end {
		return nil, false
	}
	r := w.t.within(next.span)
	found := w.t.tailSource(r)
	if found.kind == noReport {
		return nil, false
	}
	if cues := w.t.cues(r, false); len(cues) < 2 {
		next.tail = true // it belongs to the quotation and says nothing of its own
	}
	if found.source == nil {
		if s := w.recall(found.phrase); s != nil {
			return &source{key: s.key, country: s.country}, true
		}
	}
	return found.source, true
}

// before finds the attribution that leads up to a quotation in its sentence:
// "The White House said: “...", "its statement said, “...".
func (w *sourceWalk) before(i int) *source {
	if i == 0 {
		return nil
	}
	prev := &w.a.pieces[i-1]
	if prev.quote != nil || prev.para != w.a.pieces[i].para {
		return nil
	}
	if last := w.t.at(w.t.within(prev.span).last - 1).Norm; last != ":" && last != "," {
		return nil
	}
	found := w.t.sourceOfReport(w.t.within(prev.span))
	return found.source
}

// continues reports whether a quotation follows on another one with nothing but
// an attribution between.
func (a *articleReader) continues(i int) bool {
	for k := i - 1; k >= 0; k-- {
		if a.pieces[k].quote != nil {
			return true
		}
		if !a.pieces[k].silent && !a.pieces[k].tail {
			return false
		}
	}
	return false
}

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

// tailSource finds the source in the words behind a quotation.
func (t *text) tailSource(r wordRange) reportFound {
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
		f := reportFound{kind: reports, phrase: subject, source: t.namedSource(subject)}
		if f.source == nil && !t.isAnaphor(subject) {
			if t.cast.find(t, subject) == nil {
				continue
			}
			f.source = t.personSource(subject)
		}
		return f
	}
	return reportFound{}
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
		f := reportFound{kind: reports, phrase: phrase, source: t.namedSource(phrase)}
		if f.source == nil && !t.isAnaphor(phrase) {
			return reportFound{}
		}
		return f
	}
	return reportFound{}
}

// inWordsOf reads "in the ministry's words", "in Baghdad's version".
func (t *text) inWordsOf(r wordRange) reportFound {
	for i := r.first; i < r.last; i++ {
		if t.norm(i) != "in" {
			continue
		}
		for k := i + 1; k < i+7 && k < r.last; k++ {
			n := t.norm(k)
			if n == "words" || n == "telling" || n == "account" || n == "version" {
				phrase := wordRange{i + 1, k}
				if t.at(k-1).Possessive || t.has(i+1, lexicon.Poss) {
					s := t.namedSource(phrase)
					if s != nil || t.isAnaphor(phrase) {
						return reportFound{kind: reports, phrase: phrase, source: s, introduces: n != "words"}
					}
				}
			}
		}
	}
	return reportFound{}
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
	if t.namesTwo(subject) {
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

// isAnaphor reports whether a phrase takes up a source named before: "it", "the
// statement", "the ministry", "his office", "the spokesman".
func (t *text) isAnaphor(r wordRange) bool {
	if r.len() == 1 && t.norm(r.first) == "it" {
		return true
	}
	m, ok := t.hit(r, lexicon.Of(lexicon.SourceNouns))
	if !ok || r.len() > 6 || t.countryIn(r) != "" {
		return false
	}
	definite := t.norm(r.first) == "the" || t.has(r.first, lexicon.Poss) || m.First == r.first
	return definite && (m.Entry.Value != "person" || m.Last == r.last && t.norm(r.first) == "the")
}

// sourceLists holds what can name a source.
var sourceLists = lexicon.Of(lexicon.Offices, lexicon.Countries, lexicon.Persons, lexicon.SourceNouns, lexicon.Titles)

// namedSource is the source that a phrase names by an office, a country or a
// capital, or by a person.
func (t *text) namedSource(r wordRange) *source {
	for _, m := range t.matches(r) {
		if m.Last > r.last {
			continue
		}
		country := ""
		switch m.Entry.List {
		case lexicon.Offices:
			country = m.Entry.Value
		case lexicon.Countries:
			country = m.Entry.Key
		case lexicon.Persons:
			country = m.Entry.Value
		}
		if country != "" {
			return &source{key: country, country: country, span: t.span(t.nameAround(wordRange{m.First, m.Last}, r))}
		}
	}
	return t.personSource(r)
}

// nameAround is the noun phrase around a name: titles, offices and documents
// that stand with it.
func (t *text) nameAround(name, within wordRange) wordRange {
	belongs := make(map[int]bool)
	t.each(within, sourceLists, func(m lexicon.Match) {
		for i := m.First; i < m.Last; i++ {
			belongs[i] = true
		}
	})
	for name.last < within.last {
		i := name.last
		switch {
		case belongs[i], t.at(i).Capital && !t.at(i).Stop:
			name.last++
		case (t.norm(i) == "of" || t.norm(i) == "for") && i+1 < within.last && (belongs[i+1] || t.norm(i+1) == "the" || t.at(i+1).Capital):
			name.last++
		case t.norm(i) == "the" && (belongs[i+1] || t.at(i+1).Capital):
			name.last++
		default:
			return t.nameBefore(name, within, belongs)
		}
	}
	return t.nameBefore(name, within, belongs)
}

// nameBefore takes in what stands before a name in its noun phrase: "the press
// office of Turkey's president".
func (t *text) nameBefore(name, within wordRange, belongs map[int]bool) wordRange {
	for i := name.first - 1; i >= within.first; i-- {
		w := t.at(i)
		switch {
		case belongs[i], w.Capital && !w.Stop && w.Kind == lexicon.Letters, w.Possessive:
			name.first = i
		case w.Class.Has(lexicon.Det) || w.Norm == "of" || w.Norm == "for" || w.Norm == "from" || w.Norm == "by":
			if i == within.first && w.Class.Has(lexicon.Det) {
				name.first = i
			}
		case w.Kind == lexicon.Letters && i > within.first && belongs[i-1] && !w.Class.Has(lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Coord|lexicon.Subord):
			// "news release issued by"
		default:
			return name
		}
	}
	return name
}

// personSource is the source that a person's name stands for: "Marchand's
// office".
func (t *text) personSource(r wordRange) *source {
	if p := t.cast.find(t, r); p != nil && p.country != "" {
		return &source{key: p.country, country: p.country, span: t.span(r)}
	}
	return nil
}

// namesTwo reports whether a range names two countries, or both sides at once.
func (t *text) namesTwo(r wordRange) bool {
	first := ""
	for _, m := range t.matches(r) {
		country := ""
		switch m.Entry.List {
		case lexicon.Offices:
			country = m.Entry.Value
		case lexicon.Countries:
			country = m.Entry.Key
		}
		if country == "" {
			continue
		}
		if first != "" && country != first {
			return true
		}
		first = country
	}
	for i := r.first; i < r.last; i++ {
		switch t.norm(i) {
		case "both", "neither", "each", "either":
			return true
		}
	}
	return false
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
