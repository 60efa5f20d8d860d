package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

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
// at every "and". The next sentence takes their place.
//
// Where the sentence stands in a quotation as a whole, its verbs are the side's;
// elsewhere what is quoted in it is content, whatever verbs it holds.
func (t *text) segments(r wordRange, kind BlockKind) []segment {
	s := &segmenter{t: t, r: r, kind: kind, cues: append(t.cueRoom[:0], t.cues(r, kind == Quoted)...), out: t.segmentRoom[:0]}
	defer func() { t.cueRoom, t.segmentRoom = s.cues, s.out }()
	if c, quoted := s.closing(); c != nil {
		return s.carried(c, quoted)
	}
	s.out = append(s.out, segment{wordRange: r})
	for i := range s.cues {
		s.meet(&s.cues[i])
	}
	s.joinEmpty()
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
	if g.cue.form != finite || g.shared || denies(g.cue) || c.form == gerundCue || !s.t.isSourcePhrase(g.cue.subject) {
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

// denies reports whether a cue says that what follows is not so. Without it the
// rest would read as its contrary: it is never a mere frame, and stays with all
// that it governs.
func denies(c *cue) bool { return c != nil && c.entry != nil && c.entry.Value == "deny" }

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

// joinEmpty joins a segment that ends with its verb to the next, with which it
// shares what is said: "condemned, and expressed concern about, the attack".
func (s *segmenter) joinEmpty() {
	for i := 0; i+1 < len(s.out); i++ {
		g, next := &s.out[i], s.out[i+1]
		if g.cue == nil || g.cue.form != finite || next.cue == nil || next.cue.form != finite || !next.cue.subject.empty() ||
			s.t.wordCount(wordRange{g.cue.verb.last, g.last}) > s.coordinators(g.cue.verb.last, g.last) {
			continue
		}
		g.last = next.last
		s.out = append(s.out[:i+1], s.out[i+2:]...)
		i--
	}
}

// coordinators counts the co-ordinating conjunctions of a range.
func (s *segmenter) coordinators(first, last int) int {
	n := 0
	for i := first; i < last; i++ {
		if s.t.has(i, lexicon.Coord) {
			n++
		}
	}
	return n
}

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
		return k, !denies(g.cue)
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
