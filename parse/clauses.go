package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

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
		return i + 1, !denies(g.cue) && (g.cue != nil && (g.cue.that || g.shared) || t.norm(i-1) == ",")
	}
	if t.norm(i-1) != "," && t.norm(i-1) != ";" {
		return 0, false
	}
	if t.norm(i) == "or" || g.opens {
		return 0, false
	}
	return i + 1, t.clauseBegins(i+1, g.last) && !t.endsList(i-1, g.first)
}

// endsList reports whether the comma at i stands before the last of several
// nouns rather than before a clause: "the United States, Kenya, and others will".
func (t *text) endsList(i, floor int) bool {
	for k := i - 1; k > floor && i-k < maxListItem; k-- {
		w := t.at(k)
		switch {
		case w.Norm == ",":
			return i-k > 1
		case w.Kind == lexicon.Punct && !t.isAbbreviationDot(k) && w.Norm != "-", w.Class.Has(lexicon.Be | lexicon.Have | lexicon.Modal | lexicon.Prep | lexicon.Adv | lexicon.Subord | lexicon.Rel), !w.Capital && !w.Class.Has(lexicon.Det):
			return false
		}
	}
	return false
}

// maxListItem is how many words one of several listed names may have.
const maxListItem = 7

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
