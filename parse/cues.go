package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// cueForm tells how a reporting verb stands in its clause.
type cueForm uint8

const (
	finite    cueForm = iota // "N stressed", "has agreed", "we hope"
	passive                  // "was highlighted"
	gerundCue                // "Stating that", ", noting"
	hearsay                  // "(was said) to have raised"
	nominal                  // a formula: "attention was paid to"
)

// cue is a reporting verb in use: a match of the lists of verbs and formulas
// whose surroundings show that it reports speech, and not that it is a noun, an
// attribute or part of a name.
type cue struct {
	verb    wordRange // the phrase of the list
	group   int       // first word of the verb group, auxiliaries included
	entry   *lexicon.Entry
	form    cueForm
	subject wordRange // empty where it is left out or nobody is named
	that    bool      // a clause follows
}

// reportingLists holds what may be a cue.
var reportingLists = lexicon.Of(lexicon.Verbs, lexicon.Formulas)

// cues finds the reporting verbs in use among the words of a sentence; own as
// for segments.
func (t *text) cues(r wordRange, own bool) []cue {
	out, inserted := t.allCues(r, own)
	if len(out) == 0 {
		return inserted
	}
	return out
}

// cued is what was found in the words that were last asked for cues: several
// steps look at one sentence.
type cued struct {
	r             wordRange
	own           bool
	out, inserted []cue
}

// allCues parts the cues that govern from sources that are only inserted. Nobody
// may change what it returns.
func (t *text) allCues(r wordRange, own bool) (out, inserted []cue) {
	if t.cued.r != r || t.cued.own != own || r.empty() {
		t.cued = cued{r: r, own: own}
		t.cued.out, t.cued.inserted = t.findCues(r, own)
	}
	return t.cued.out, t.cued.inserted
}

func (t *text) findCues(r wordRange, own bool) (out, inserted []cue) {
	floor := r.first // the subject of a cue lies after the one before
	for i := r.first; i < r.last; i++ {
		m, ok := t.startsWith(i, reportingLists)
		if !ok || m.Last > r.last || !own && t.inSpeech(i) || t.inName(m) {
			continue
		}
		c, ok := t.cueAt(m, r, floor, out)
		if !ok {
			continue
		}
		i = m.Last - 1
		if t.isInsertion(c) {
			inserted = append(inserted, c)
			continue
		}
		if out == nil {
			out = make([]cue, 0, 4)
		}
		out = append(out, c)
		floor = m.Last
	}
	return out, inserted
}

// isInsertion reports whether a source and its verb only stand between two
// commas of somebody else's clause: "Mr. Belyakov, it said, called on ...".
func (t *text) isInsertion(c cue) bool {
	return c.form == finite && !c.subject.empty() && t.norm(c.subject.first-1) == "," && t.norm(c.verb.last) == "," && t.speakerLike(c.subject) && strings.Contains(c.entry.Takes, "quote")
}

func (t *text) cueAt(m lexicon.Match, r wordRange, floor int, before []cue) (cue, bool) {
	c := cue{verb: wordRange{m.First, m.Last}, group: m.First, entry: m.Entry}
	ok := false
	if m.Entry.List == lexicon.Formulas {
		c.form, ok = nominal, t.isFormula(m)
	} else {
		ok = t.takesForm(&c, r, floor, before)
	}
	if !ok {
		return c, false
	}
	if t.has(m.Last-1, lexicon.Prep) && t.isDay(m.Last) {
		return c, false // "spoke on Wednesday"
	}
	c.that = t.opensClause(c.verb.last, r.last)
	switch {
	case cites(&c):
		c.subject = wordRange{m.Last, t.phraseEnd(m.Last, r.last)}
		if isObjectPronoun(t.norm(m.Last)) {
			c.subject.last = m.Last + 1
		}
	case c.form != gerundCue:
		c.subject = t.subjectBefore(c.group, floor)
	}
	return c, t.mayFollow(&c, r, before)
}

// inName reports whether a match is only a part of a longer name: "United
// States" holds no verb.
func (t *text) inName(m lexicon.Match) bool {
	for _, n := range t.matches(wordRange{max(0, m.First-5), m.First + 1}) {
		if nameLists.Has(n.Entry.List) && n.First <= m.First && m.Last <= n.Last && n.Last-n.First > 1 {
			return true
		}
	}
	return false
}

var nameLists = lexicon.Of(lexicon.Countries, lexicon.Offices, lexicon.Organizations, lexicon.FixedNames)

// isDay reports whether a day of the week or a date begins at i.
func (t *text) isDay(i int) bool {
	w := t.at(i)
	return MonthNumber(w) != 0 || w.Kind == lexicon.Digits && MonthNumber(t.at(i+1)) != 0 || w.Capital && isTimeWord(w.Norm)
}

// inSpeech reports whether a word stands in a quotation of direct speech, and
// not in a snippet that is part of somebody else's sentence.
func (t *text) inSpeech(i int) bool {
	k := t.quoted[i]
	if k == 0 {
		return false
	}
	q := t.quotes[k-1]
	before := t.within(t.src.Span(q.outStart, q.end)).first - 1
	w := t.at(before)
	if before < 0 || w.Kind == lexicon.Punct || t.src.Text[q.outStart-1] == '\n' {
		return true
	}
	m, ok := t.verbEnding(before)
	return ok && strings.Contains(m.Entry.Takes, "quote")
}

// verbEnding is the reporting verb whose last word is the one at i.
func (t *text) verbEnding(i int) (lexicon.Match, bool) {
	for _, m := range t.matches(wordRange{max(0, i-6), i + 1}) {
		if m.Entry.List == lexicon.Verbs && m.Last == i+1 {
			return m, true
		}
	}
	return lexicon.Match{}, false
}

// isFormula rejects a formula that a noun phrase only happens to contain.
func (t *text) isFormula(m lexicon.Match) bool { return m.Last-m.First > 1 }
