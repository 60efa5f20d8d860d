package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

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
		if c.entry.Value == "cognition" || c.entry.Value == "ask" || c.entry.Takes == "that" {
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
		return !t.listsActions(j, floor)
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

// listsActions reports whether the gerund behind the conjunction at j is one of
// those that "included" begins to list: "measures included cutting fees and
// raising awareness".
func (t *text) listsActions(j, floor int) bool {
	for k := j - 1; k > floor; k-- {
		if lemma := t.at(k).Lemma; lemma == "include" || lemma == "involve" {
			return isGerund(t.at(k + 1))
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
			c.group = t.groupStart(j-1, 0)
			return !third
		}
		return false
	case prev.Norm == "does" || prev.Norm == "did": // "Kampala does say that"
		c.group = j
		return !third && j+1 == c.verb.first && t.opensClause(c.verb.last, c.verb.last+2)
	case prev.Class.Has(lexicon.Pron):
		subject := prev.Norm == "i" || prev.Norm == "we" || prev.Norm == "they"
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
