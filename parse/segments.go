package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// segment is a stretch of a sentence that makes one statement, with the cue
// that governs it.
type segment struct {
	wordRange
	cue    *cue      // nil for a bare assertion
	frame  *cue      // the outlet's or the publisher's outer verb, which is not part of the statement
	shared bool      // the cue stands in an earlier segment
	opens  bool      // a participial clause before its main clause
	under  bool      // opens the sentence as a subordinate clause: "When N noted that ..., "
	quotes bool      // the words around quotations only carry them
	spoken wordRange // subject that the segment takes over where its cue has none
}

// segmenter cuts one sentence into segments.
type segmenter struct {
	t    *text
	r    wordRange
	kind BlockKind
	cues []cue
	out  []segment
	// tails are the sources that close a clause (", the ministry said"), from the
	// mark before them to the end of their verb.
	tails []wordRange
}

// segments cuts the words of a sentence at co-ordinated reporting verbs, at
// participial clauses, at repeated "that" and at co-ordinated clauses, and not
// at every "and".
//
// Where the sentence stands in a quotation as a whole, its verbs are the side's;
// elsewhere what is quoted in it is content, whatever verbs it holds.
func (t *text) segments(r wordRange, kind BlockKind) []segment {
	s := &segmenter{t: t, r: r, kind: kind, cues: t.cues(r, kind == Quoted)}
	if c, quoted := s.closing(); c != nil {
		return s.carried(c, quoted)
	}
	s.out = []segment{{wordRange: r}}
	for i := range s.cues {
		s.meet(&s.cues[i])
	}
	s.splitClauses()
	s.cutTails()
	for i := range s.out {
		s.out[i].wordRange = t.trimWords(s.out[i].wordRange)
	}
	kept := s.out[:0]
	for _, g := range s.out {
		if t.hasContent(g.wordRange) {
			kept = append(kept, g)
		}
	}
	return kept
}

// carried makes one segment of what a closing cue carries, and one of each
// participle that follows it: "...,” N said, adding that ...".
func (s *segmenter) carried(c *cue, quoted bool) []segment {
	s.out = []segment{{wordRange: s.r, cue: c, quotes: quoted}}
	for i := range s.cues {
		d := &s.cues[i]
		if d.form == gerundCue && d.verb.first > c.verb.last && s.t.norm(d.group-1) == "," {
			s.open(d.group, d)
		}
	}
	for i := range s.out {
		s.out[i].wordRange = s.t.trimWords(s.out[i].wordRange)
	}
	return s.out
}

// closing is the cue that closes a sentence of a release and carries all of it:
// "...,” the Head of State emphasised", "..., sources said". quoted tells that
// what it carries is a quotation.
func (s *segmenter) closing() (c *cue, quoted bool) {
	if s.kind != Bare {
		return nil, false
	}
	for i := range s.cues {
		if c := &s.cues[i]; s.carries(c) && s.t.endsQuotation(s.beginOf(c)-1) {
			return s.withSubject(c), true
		}
	}
	if len(s.cues) == 0 {
		return nil, false
	}
	c = &s.cues[len(s.cues)-1]
	if !s.carries(c) || s.t.norm(s.beginOf(c)-1) != "," {
		return nil, false
	}
	s.withSubject(c)
	end := max(c.verb.last, c.subject.last)
	if s.t.wordCount(wordRange{end, s.r.last}) > maxAfterClosing {
		return nil, false
	}
	for i := end; i < s.r.last-1; i++ {
		if s.t.at(i).Kind == lexicon.Punct && !s.t.isAbbreviationDot(i) {
			return nil, false
		}
	}
	return c, false
}

// carries reports whether a cue can stand behind what it reports.
func (s *segmenter) carries(c *cue) bool {
	return c.form == finite && !c.that && strings.Contains(c.entry.Takes, "quote") && s.beginOf(c) >= s.r.first+3 &&
		(!c.subject.empty() || s.t.speakerLike(s.subjectBehind(c)))
}

// withSubject gives a cue without a subject the one that follows it.
func (s *segmenter) withSubject(c *cue) *cue {
	if c.subject.empty() {
		c.subject = s.subjectBehind(c)
	}
	return c
}

// subjectBehind is the noun phrase that follows a verb: "said the minister".
func (s *segmenter) subjectBehind(c *cue) wordRange {
	return wordRange{c.verb.last, s.t.phraseEnd(c.verb.last, s.r.last)}
}

// beginOf is the first word of a cue with its subject.
func (s *segmenter) beginOf(c *cue) int {
	if c.subject.empty() {
		return c.group
	}
	return min(c.group, c.subject.first)
}

// maxAfterClosing is how many words may follow a closing verb: "said in a
// statement on Monday".
const maxAfterClosing = 7

func (s *segmenter) last() *segment { return &s.out[len(s.out)-1] }

// meet decides what a cue does: it governs the open segment, opens a new one,
// or is part of what the open segment says.
func (s *segmenter) meet(c *cue) {
	g := s.last()
	begin := c.group
	if !c.subject.empty() && !cites(c) {
		begin = c.subject.first
	}
	switch {
	case g.cue == nil:
		s.govern(g, c, begin)
	case s.replacesFrame(g, c, begin):
		g.frame, g.cue = g.cue, c
		g.first = begin
	case g.cue.form == passive && c.form == hearsay:
		c.subject = g.cue.subject // "N was said to have raised"
		g.cue = c
	case s.trails(c):
		end := c.verb.last
		if cites(c) {
			begin, end = c.verb.first, c.subject.last
		}
		s.tails = append(s.tails, wordRange{s.beforeComma(begin), end})
	default:
		if at, ok := s.splitAt(c, begin, g); ok {
			s.open(at, c)
		}
	}
}

// govern gives the sentence's first segment its cue.
func (s *segmenter) govern(g *segment, c *cue, begin int) {
	if c.form == gerundCue && begin == s.r.first+1 && s.t.has(s.r.first, lexicon.Subord) && s.finiteAfter(c) {
		return // "While discussing X, N said": an opener
	}
	g.cue = c
	g.opens = c.form == gerundCue && s.onlyOpeners(begin)
	g.under = c.form == finite && s.t.has(s.r.first, lexicon.Subord) && !s.t.has(s.r.first, lexicon.Prep) && begin <= s.r.first+2
	if c.form == gerundCue && !g.opens {
		if at, ok := s.splitAt(c, begin, g); ok && s.t.hasContent(wordRange{g.first, at}) && at-g.first > 2 {
			g.cue = nil
			s.open(at, c)
		}
	}
}

// finiteAfter reports whether a finite cue with a subject follows.
func (s *segmenter) finiteAfter(c *cue) bool {
	for i := range s.cues {
		if d := &s.cues[i]; d.verb.first > c.verb.first && (d.form == finite && !d.subject.empty() || d.form == passive) {
			return true
		}
	}
	return false
}

// onlyOpeners reports whether nothing but opening adverbs stands before a word.
func (s *segmenter) onlyOpeners(i int) bool {
	return s.t.skipOpeners(s.r.first, s.r.last) >= i || i == s.r.first
}

// replacesFrame reports whether the open segment's cue is only the frame of a
// source ("Paris said") around this one.
func (s *segmenter) replacesFrame(g *segment, c *cue, begin int) bool {
	if cites(g.cue) {
		return s.kind != Bare && c.form != gerundCue && (c.form == passive || !c.subject.empty())
	}
	if g.cue.form != finite || g.shared || c.form == gerundCue || !s.t.isSourcePhrase(g.cue.subject) {
		return false
	}
	if c.subject.empty() && c.form != passive || begin >= g.cue.verb.last+maxFrameGap {
		return false
	}
	for i := g.cue.verb.last; i < begin; i++ {
		if w := s.t.at(i); w.Norm != "that" && !w.Class.Has(lexicon.Prep) && !isMidAdverb(w) {
			return w.Norm != "," && s.thatBetween(g.cue.verb.last, begin)
		}
	}
	return true
}

// maxFrameGap is how many words may stand between the verb of a frame and the
// subject of what it frames ("said in a press release on Monday that").
const maxFrameGap = 14

func (s *segmenter) thatBetween(i, j int) bool { return j > i && s.t.norm(j-1) == "that" }

// trails reports whether a cue only closes the sentence, with a source as its
// subject: ", the ministry said".
func (s *segmenter) trails(c *cue) bool {
	if cites(c) {
		return s.t.norm(c.verb.first-1) == ","
	}
	if c.form != finite || c.subject.empty() || !s.t.isSourcePhrase(c.subject) {
		return false
	}
	k := c.subject.first - 1
	return s.t.norm(k) == "," || isQuoteMark(s.t.norm(k))
}

// cites reports whether a cue is a formula that names a source: "according to".
func cites(c *cue) bool { return c.form == nominal && c.entry.Value == "cite" }

// cutTails takes trailing sources off the ends of segments.
func (s *segmenter) cutTails() {
	for _, tail := range s.tails {
		for i := range s.out {
			g := &s.out[i]
			if g.first < tail.first && tail.last <= g.last && s.t.wordCount(wordRange{tail.last, g.last}) <= 1 {
				g.last = tail.first
			}
		}
	}
}

// beforeComma is the end of what stands before a trailing source.
func (s *segmenter) beforeComma(i int) int {
	for i > s.r.first && s.t.at(i-1).Kind == lexicon.Punct {
		i--
	}
	return i
}

// splitAt tells where a new segment begins that the cue governs, if it opens
// one.
func (s *segmenter) splitAt(c *cue, begin int, g *segment) (int, bool) {
	t := s.t
	k := begin - 1
	for k > g.first && isMidAdverb(t.at(k)) {
		k--
	}
	sep := t.at(k)
	coord := sep.Class.Has(lexicon.Coord)
	comma := sep.Norm == "," || sep.Norm == "—" || sep.Norm == "–"
	strong := sep.Norm == ";" || sep.Norm == ":" || coord && (t.norm(k-1) == "," || t.norm(k-1) == ";")
	switch {
	case k <= g.first:
		return 0, false
	case g.under && comma && !c.subject.empty():
		return begin, true
	case g.opens && c.form != gerundCue:
		return begin, !c.subject.empty() && (comma || coord) || c.form == nominal && comma
	case c.form == gerundCue:
		return s.splitGerund(c, k, sep, g)
	case sep.Norm == "that" && t.has(k-1, lexicon.Coord):
		return k, true
	case sep.Class.Has(lexicon.Rel):
		return k, t.norm(k-1) == "," && sep.Norm == "which" && !c.subject.empty()
	case c.subject.empty():
		return begin, (coord || comma) && s.sameVoice(c, g) || strong && (c.form == passive || c.form == nominal)
	case strong:
		return begin, true
	case comma && c.form == passive:
		return begin, false
	case coord && g.cue.that && !t.verbBetween(g.cue.verb.last, k):
		return 0, false // "that the United States and its allies are committed"
	case coord && (t.speaksOnly(c.subject) || c.form == passive && t.speakerLike(c.subject)):
		return begin, true
	case sep.Norm == "while" || sep.Norm == "whereas" || sep.Norm == "though" || sep.Norm == "although":
		return begin, t.norm(k-1) == "," && t.speakerLike(c.subject)
	}
	return 0, false
}

// splitGerund opens a segment at ", noting that ..." and at ", with N
// rejecting ..."; after another participle also at "and noting".
func (s *segmenter) splitGerund(c *cue, k int, sep *Word, g *segment) (int, bool) {
	if !c.subject.empty() {
		return c.subject.first, true
	}
	if sep.Class.Has(lexicon.Coord) {
		return c.group, g.cue != nil && g.cue.form == gerundCue
	}
	return c.group, sep.Norm == "," || sep.Norm == "—" || sep.Norm == "–"
}

// sameVoice reports whether a verb without a subject can go on with that of the
// open segment: both are in the past, or both in the present.
func (s *segmenter) sameVoice(c *cue, g *segment) bool {
	if g.cue.form == gerundCue && !g.opens && len(s.out) > 1 {
		return true
	}
	past := func(c *cue) bool { return c.entry.Form&(lexicon.Past|lexicon.Participle) != 0 }
	return g.cue.form == nominal || g.cue.form == hearsay || c.form == hearsay || c.form == passive || past(c) == past(g.cue)
}

// speaksOnly reports whether a subject after a bare "and" must begin a clause:
// the participants together, a pronoun, or an article with a title.
func (t *text) speaksOnly(r wordRange) bool {
	w := t.at(r.first)
	if isSubjectPronoun(w.Norm) && w.Norm != "both" {
		return true
	}
	if !w.Class.Has(lexicon.Det|lexicon.Poss) && w.Norm != "both" && !w.Capital {
		return false
	}
	return t.speakerLike(r)
}

// open closes the open segment before word i and opens another there.
func (s *segmenter) open(i int, c *cue) {
	g := s.last()
	spoken := g.spoken
	if g.cue != nil && !g.cue.subject.empty() {
		spoken = g.cue.subject
	}
	next := segment{wordRange: wordRange{i, g.last}, cue: c, spoken: spoken}
	g.wordRange.last = i
	s.out = append(s.out, next)
}

// splitClauses cuts segments at repeated "that" and at clauses with a subject
// of their own.
func (s *segmenter) splitClauses() {
	for n := 0; n < len(s.out); n++ {
		g := s.out[n]
		from := g.first
		if g.cue != nil {
			from = max(from, g.cue.verb.last)
		}
		if g.under && s.splitMain(n, from) {
			continue
		}
		for i := from + 2; i < g.last-2; i++ {
			if !s.t.has(i, lexicon.Coord) && s.t.norm(i) != "while" || s.kind != Quoted && s.t.inSpeech(i) {
				continue
			}
			at, ok := s.clauseAfter(i, &g)
			if !ok {
				continue
			}
			rest := segment{wordRange: wordRange{at, g.last}, cue: g.cue, shared: true, spoken: g.spoken}
			s.out[n].last = i
			s.out = append(s.out[:n+1], append([]segment{rest}, s.out[n+1:]...)...)
			break
		}
	}
}

// splitMain cuts a subordinate clause that opens a sentence from the main clause
// behind its comma, which the subordinate verb does not govern.
func (s *segmenter) splitMain(n, from int) bool {
	g := s.out[n]
	for i := from; i < g.last-3; i++ {
		if s.t.norm(i) == "," && s.t.clauseBegins(i+1, g.last) {
			s.out[n].last = i
			s.out = append(s.out[:n+1], append([]segment{{wordRange: wordRange{i + 1, g.last}}}, s.out[n+1:]...)...)
			return true
		}
	}
	return false
}

// clauseAfter reports whether the conjunction at i joins a clause to the
// segment: "and that ...", ", and its work has yielded ...".
func (s *segmenter) clauseAfter(i int, g *segment) (int, bool) {
	t := s.t
	if t.norm(i) == "while" {
		return i, t.norm(i+1) == "also" && isGerund(t.at(i+2))
	}
	if t.norm(i+1) == "that" && !t.has(i+2, lexicon.Be) {
		return i + 1, g.cue != nil && (g.cue.that || g.shared) || t.norm(i-1) == ","
	}
	if t.norm(i-1) != "," && t.norm(i-1) != ";" {
		return 0, false
	}
	if t.norm(i) == "or" || g.opens {
		return 0, false
	}
	return i + 1, t.clauseBegins(i+1, g.last)
}

// isGerund reports whether a word has the form of one.
func isGerund(w *Word) bool {
	return w.Kind == lexicon.Letters && len(w.Norm) > 5 && strings.HasSuffix(w.Norm, "ing")
}

// maxClauseSubject is how many words the subject of a co-ordinated clause may
// have.
const maxClauseSubject = 9

// clauseBegins reports whether a subject with its finite verb stands at i.
func (t *text) clauseBegins(i, end int) bool {
	for k := i; k < min(end, i+maxClauseSubject); k++ {
		w := t.at(k)
		switch {
		case w.Class.Has(lexicon.Be | lexicon.Have | lexicon.Modal):
			return k > i && !t.has(k, lexicon.Coord)
		case k > i && t.isPastForm(k) && t.isNounLike(k-1) && t.speakerLike(wordRange{i, k}) && t.norm(k+1) != "by":
			return true
		case w.Kind == lexicon.Punct && !t.isAbbreviationDot(k) && w.Norm != "-", w.Class.Has(lexicon.Subord|lexicon.Rel) && !w.Class.Has(lexicon.Prep|lexicon.Det), w.Norm == "to", w.Class.Has(lexicon.Coord):
			return false
		case k == i && (w.Class.Has(lexicon.Prep) || isMidAdverb(w)):
			return false
		}
	}
	return false
}

// isPastForm reports whether a word looks like a verb in the past.
func (t *text) isPastForm(i int) bool {
	w := t.at(i)
	return w.Kind == lexicon.Letters && !w.Capital && !w.Stop && w.Norm != w.Lemma && strings.HasSuffix(w.Norm, "ed")
}

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
// no punctuation.
func (t *text) hasContent(r wordRange) bool {
	n := 0
	for i := r.first; i < r.last; i++ {
		if t.at(i).Kind != lexicon.Punct {
			n++
		}
	}
	return n >= 2
}
