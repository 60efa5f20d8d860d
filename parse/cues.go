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

// allCues parts the cues that govern from sources that are only inserted.
func (t *text) allCues(r wordRange, own bool) (out, inserted []cue) {
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
	return monthNumber(w) != 0 || w.Kind == lexicon.Digits && monthNumber(t.at(i+1)) != 0 || w.Capital && isTimeWord(w.Norm)
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

// takesForm tells in which form the verb is used, and finds the beginning of
// its verb group.
func (t *text) takesForm(c *cue, r wordRange, floor int, before []cue) bool {
	j := c.verb.first - 1
	for j >= r.first && isMidAdverb(t.at(j)) {
		j--
	}
	inside := j >= r.first
	prev := t.at(j)
	if !inside {
		prev = &Word{Kind: lexicon.Punct}
	}
	form := c.entry.Form
	switch {
	case form&lexicon.Gerund != 0:
		return t.gerundUse(c, r, j, floor)
	case prev.Class.Has(lexicon.Be) && form&lexicon.Participle != 0:
		c.form = passive
		c.group = t.groupStart(j, r.first)
		if c.entry.Value == "cognition" || c.entry.Value == "ask" {
			return t.norm(c.group-1) == "it" // "it is hoped", not "was invited to the talks"
		}
		return !t.has(c.group-1, lexicon.Modal) && t.norm(c.group-1) != "to" || c.entry.Value == "event"
	case prev.Class.Has(lexicon.Have) && form&(lexicon.Past|lexicon.Participle) != 0:
		c.group = t.groupStart(j, r.first)
		if t.norm(j) == "having" {
			c.form = gerundCue // "Having noted that ..."
			return c.entry.Value != "event" && c.entry.Value != "discuss"
		}
		if t.norm(c.group-1) == "to" {
			c.form = hearsay
			c.group--
			return true
		}
		return !t.has(c.group, lexicon.Modal)
	case form&lexicon.Past != 0:
		c.group = j + 1
		return t.pastUse(c, prev, inside, before)
	case form&(lexicon.Third|lexicon.Base) != 0:
		c.group = j + 1
		return t.presentUse(c, prev, j, before)
	}
	return false
}

// isMidAdverb reports whether a word may stand between the parts of a verb
// group: an adverb, a negation, or a form of "do".
func isMidAdverb(w *Word) bool {
	if w.Kind != lexicon.Letters {
		return false
	}
	return w.Class.Has(lexicon.Adv) && !w.Class.Has(lexicon.Prep|lexicon.Pron|lexicon.Det) || strings.HasSuffix(w.Norm, "ly") && len(w.Norm) > 4 && !w.Capital ||
		w.Norm == "also" || w.Norm == "not"
}

// groupStart walks back over auxiliaries and adverbs to the first word of a
// verb group.
func (t *text) groupStart(i, floor int) int {
	for i > floor {
		w := t.at(i - 1)
		if w.Class.Has(lexicon.Aux|lexicon.Be|lexicon.Have|lexicon.Modal) || isMidAdverb(w) {
			i--
			continue
		}
		break
	}
	return i
}

// gerundUse accepts "Stating that ...", ", noting ...", "is announcing", "with
// N rejecting ...", "began by thanking".
func (t *text) gerundUse(c *cue, r wordRange, j, floor int) bool {
	c.form = gerundCue
	c.group = j + 1
	if c.entry.Value == "event" || t.has(c.verb.first, lexicon.Prep) {
		return false // "regarding", "considering" are prepositions more often
	}
	switch prev := t.at(j); {
	case j < r.first, prev.Kind == lexicon.Punct && prev.Norm != ")" && prev.Norm != "." && prev.Norm != "-", prev.Norm == "while":
		return true
	case prev.Class.Has(lexicon.Be):
		c.form = finite
		c.group = t.groupStart(j, r.first)
		return true
	case prev.Norm == "by":
		return t.beganBy(c, j, floor)
	case prev.Class.Has(lexicon.Coord):
		return true
	}
	for k := j; k > floor && k > j-8; k-- {
		if t.norm(k) == "with" {
			if t.norm(k-1) == "," || t.at(k-1).Kind == lexicon.Letters && t.speakerLike(wordRange{k + 1, j + 1}) {
				c.subject = wordRange{k + 1, j + 1}
				return t.speakerLike(c.subject)
			}
			return false
		}
		if t.at(k).Kind == lexicon.Punct && t.norm(k) != "." {
			return false
		}
	}
	return false
}

// beganBy reads "N began by thanking", "It closed by saying that": the verb
// before "by" only says when.
func (t *text) beganBy(c *cue, by, floor int) bool {
	switch t.at(by - 1).Lemma {
	case "begin", "open", "start", "conclude", "close", "end":
		c.form = finite
		c.group = by - 1
		return by-1 > floor
	}
	return false
}

// pastUse accepts a past tense, and tells it from a participle that belongs to
// a noun ("the measures announced last week", "the agreed text").
func (t *text) pastUse(c *cue, prev *Word, inside bool, before []cue) bool {
	switch {
	case !inside:
		return false
	case prev.Kind == lexicon.Punct:
		return t.endsName(c.group-1) || t.isAbbreviationDot(c.group-1) || prev.Norm != "(" && (len(before) > 0 || isQuoteMark(prev.Norm) || t.comesAfterClause(c))
	case prev.Class.Has(lexicon.Coord):
		return true
	case prev.Class.Has(lexicon.Rel) && prev.Norm != "both":
		return prev.Norm == "which" && t.norm(c.verb.first-2) == ","
	case prev.Class.Has(lexicon.Pron):
		return !prev.Class.Has(lexicon.Poss) || prev.Norm == "his" || prev.Norm == "her"
	case prev.Class.Has(lexicon.Det | lexicon.Poss | lexicon.Prep | lexicon.Subord | lexicon.Modal | lexicon.Be):
		return t.jointNumber(prev)
	case prev.Kind == lexicon.Digits:
		return false
	}
	return true
}

// endsName reports whether the mark at i closes what is inserted behind a name:
// "Brian Fallon, the spokesman, noted", "Rep. Lynch (D-Mass.) said".
func (t *text) endsName(i int) bool {
	switch t.norm(i) {
	case ",", "—", "–", "-":
		return t.overInsertion(i+1, max(0, i-maxInsertion)) < i+1
	case ")":
		k := t.openBracket(i, max(0, i-maxInsertion))
		return t.norm(k) == "(" && t.isNounLike(k-1)
	}
	return false
}

// jointNumber reports whether a small number stands for the participants: "the
// two agreed".
func (t *text) jointNumber(w *Word) bool { return w.Class.Has(lexicon.Joint) }

// comesAfterClause reports whether the verb stands behind what it reports:
// "..., said the ministry".
func (t *text) comesAfterClause(c *cue) bool {
	return strings.Contains(c.entry.Takes, "quote") && t.speakerLike(wordRange{c.verb.last, c.verb.last + 5})
}

// presentUse accepts a present tense with a subject that speaks.
func (t *text) presentUse(c *cue, prev *Word, j int, before []cue) bool {
	third := c.entry.Form&lexicon.Third != 0
	switch {
	case prev.Norm == "to":
		switch t.at(j - 1).Lemma {
		case "like", "want", "wish":
			c.group = j - 1
			return !third
		}
		return false
	case prev.Class.Has(lexicon.Pron):
		subject := prev.Norm == "i" || prev.Norm == "we" || prev.Norm == "they" || prev.Norm == "you"
		return subject != third || third && (prev.Norm == "it" || prev.Norm == "he" || prev.Norm == "she" || prev.Norm == "which" || prev.Norm == "who")
	case prev.Kind != lexicon.Letters, prev.Class.Has(lexicon.Det | lexicon.Poss | lexicon.Prep | lexicon.Coord | lexicon.Subord | lexicon.Modal | lexicon.Be | lexicon.Have), prev.Possessive:
		return prev.Class.Has(lexicon.Coord) && len(before) > 0 && before[len(before)-1].form == finite && before[len(before)-1].entry.Form&c.entry.Form != 0
	case strings.Contains(c.entry.Takes, "quote") && c.entry.Value == "say" && c.verb.len() == 1 && c.entry.Key == "say":
		return t.isNounLike(j) // "experts say": a verb and nothing else
	case third:
		return t.opensClause(c.verb.last, c.verb.last+2) || t.speakerLike(wordRange{j, j + 1}) && (strings.Contains(c.entry.Takes, "quote") || c.verb.len() > 1)
	}
	return prev.Class.Has(lexicon.Joint) && t.opensClause(c.verb.last, c.verb.last+2)
}

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
		return strings.Contains(takes, "to") || strings.Contains(takes, "who")
	}
	if strings.Contains(takes, "np") || strings.Contains(takes, "on") || strings.Contains(takes, "who") {
		return true
	}
	return strings.Contains(takes, "that") || strings.Contains(takes, "quote")
}
