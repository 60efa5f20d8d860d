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
	a        *articleReader
	t        *text
	para     int
	current  *source   // whose account was given last
	here     *source   // whose account this paragraph gives, so that the next sentence can go on
	intro    *source   // whom the narrator named last without a report: the next quotation is theirs
	heading  *source   // whom a heading names
	indirect bool      // here's account was last given in the narrator's sentences
	named    []*source // everybody who was named, in order
}

// enter begins a paragraph.
func (w *sourceWalk) enter(para int) {
	w.para = para
	w.here, w.indirect = nil, false
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
	case w.opensBefore(r, found):
		pc.before, pc.silent = true, true
		w.here, w.intro = nil, nil
		w.a.p.note("note", earlierEvent, pc.span)
		return
	case t.tellsSilence(r):
		pc.silent = true
		w.passOver(i, r)
		return
	case found.kind != reports && w.isItem(i):
		pc.source = w.current
		pc.reason = "an item of the list that the source introduces"
		return
	case found.kind == joinedSources:
		pc.silent, pc.joined = true, true
		w.a.p.note("note", twoSources, pc.span)
		return
	case found.kind == noReport:
		s := w.shortName(r)
		if s == nil {
			s = w.personSpeaking(r)
		}
		if s == nil {
			w.plainSentence(i, r)
			return
		}
		found.source = s
	}
	s := found.source
	if s == nil { // "it said", "the statement added"
		s = w.anaphor(found, r)
		if s == nil {
			return
		}
		s = &source{key: s.key, country: s.country}
		w.learn(s, found.phrase)
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
	w.indirect = true
}

// learn keeps in mind by which words a source was taken up, so that they mean it
// again: "the National Palace", and later "the palace".
func (w *sourceWalk) learn(s *source, phrase wordRange) {
	if w.t.withoutDeterminer(phrase).len() > 1 {
		w.named = append(w.named, &source{key: s.key, country: s.country, span: w.t.span(phrase)})
	}
}

// passOver keeps in mind whom a sentence names that tells what was not said:
// "It says only ..." may follow.
func (w *sourceWalk) passOver(i int, r wordRange) {
	s := w.t.openingSource(r)
	if s == nil || w.t.has(w.t.within(s.span).last, lexicon.Coord) {
		if s = w.t.namedSource(r); s != nil && w.quoteFollows(i) {
			w.intro = s
		}
		return
	}
	w.remember(s)
	w.here = nil
	if w.quoteFollows(i) {
		w.intro = s
	}
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
	if w.here != nil && (t.goesOnReporting(r) || w.indirect && t.toldAfterwards(r)) {
		pc.source = w.here
		pc.reason = "goes on with the account of the sentence before"
		return
	}
	if w.isAttributionTail(i, r) {
		return
	}
	if s := w.listing(i, r); s != nil {
		w.remember(s)
		w.intro = s
		return
	}
	if s := t.namedSource(r); s != nil && !t.namesTwo(r) {
		w.intro = s
	}
}

// isItem reports whether a piece is an item of a list that a source introduces.
func (w *sourceWalk) isItem(i int) bool {
	return w.t.paras[w.a.pieces[i].para].bullet && w.current != nil && i > 0 && (w.a.pieces[i-1].source != nil || w.intro != nil)
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

// quotation decides whose words a quotation gives: those of the source named
// behind it, before it, in the line that introduces it, or last.
func (w *sourceWalk) quotation(i int) {
	pc := &w.a.pieces[i]
	if i > 0 && w.a.pieces[i-1].before && w.a.pieces[i-1].para == pc.para {
		pc.before = true
		w.a.p.note("note", earlierEvent, pc.span)
		return
	}
	if w.joined(i) {
		pc.before = true
		w.a.p.note("note", twoSources, pc.span)
		return
	}
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
	w.here, w.indirect = s, false
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
	open := !w.t.endsSentence(pieces[i].quote)
	found := w.t.tailSource(r, open)
	if found.kind == noReport {
		return nil, false
	}
	only := w.t.onlyAttributes(r)
	if !only && !open && w.t.at(r.first).Capital {
		return nil, false // a sentence of its own
	}
	if only || len(w.t.cues(r, false)) < 2 {
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
