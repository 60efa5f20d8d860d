package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// carried makes one segment of what a closing cue carries, and one of each
// participle that follows it: "...,” N said, adding that ...".
func (s *segmenter) carried(c *cue, quoted bool) []segment {
	s.out = append(s.out, segment{wordRange: s.r, cue: c, quotes: quoted})
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
		if c := &s.cues[i]; s.t.endsQuotation(s.beginOf(c)-1) && s.carries(c) {
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
