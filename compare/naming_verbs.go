package compare

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// isVerb guesses whether a content word is a verb rather than a part of a noun
// phrase that began at start.
func (p *phraseCutter) isVerb(i, start int, opened bool) bool {
	w := &p.words[i]
	if w.Capital && i > 0 || w.Kind != lexicon.Letters {
		return false
	}
	if i > 0 && i == start && !opened {
		before := &p.words[i-1]
		switch {
		case before.Norm == "to" && !nominal(w.Norm) && !strings.HasSuffix(w.Norm, "ing") && (p.verb[i] || w.Lemma == w.Norm):
			return !p.nounAfterTo(i)
		case before.Class.Has(lexicon.Rel) && w.Lemma == w.Norm && !w.Capital && p.content(i+1) && !nominal(w.Norm):
			return true // "the gangs that smuggle migrants"
		case (before.Class.Has(lexicon.Rel|lexicon.Subord|lexicon.Pron) || before.Class.Has(lexicon.Coord) && p.objectFollows(i)) && !w.Capital && p.verbal(w) && !nominal(w.Norm):
			return true
		}
		if before.Class.Has(lexicon.Modal|lexicon.Aux|lexicon.Adv) && !before.Class.Has(lexicon.Be|lexicon.Prep) {
			return true
		}
	}
	switch {
	case strings.HasSuffix(w.Norm, "ing") && w.Lemma != w.Norm:
		if i == start && p.participle(w) && p.precedesNoun(i) {
			return false // "policing arrangements"
		}
		if i > start && p.isSeveral(i-1) && p.lex.HasRole(w.Lemma, "verb") && !p.participle(w) {
			return true // "people seeking protection"
		}
		return !opened && i == start || i > start && !p.precedesNoun(i) && !p.qualifies(i-1)
	case p.sureVerb(w):
		return !(opened && i == start) && !(i > start && p.qualifies(i-1))
	case p.isPast(i):
		if opened && i == start || i > start && p.qualifies(i-1) || p.participle(w) {
			return !p.precedesNoun(i)
		}
		return i > start || !p.precedesNoun(i) || !p.plainModifier(i)
	case i > start && strings.HasSuffix(w.Norm, "s") && !w.Possessive && !nominal(w.Norm):
		return p.verb[i] && p.takesObject(i) || p.words[i-1].Capital && p.takesPlainObject(i)
	case i > start && p.verb[i] && w.Lemma == w.Norm && !nominal(w.Norm):
		return p.takesObject(i) && strings.HasSuffix(p.words[i-1].Norm, "s")
	}
	return false
}

func (p *phraseCutter) startsCountry(i int) bool {
	for _, m := range within(p.names, i, i+1) {
		if m.Entry.List == lexicon.Countries {
			return true
		}
	}
	return false
}

// verbal reports whether readouts inflect a word as a verb.
func (p *phraseCutter) verbal(w *parse.Word) bool {
	if p.sureVerb(w) {
		return true
	}
	base := strings.TrimSuffix(w.Lemma, "e")
	return p.lex.Known(base+"ed") && p.lex.Known(base+"ing")
}

func (p *phraseCutter) objectFollows(i int) bool {
	if i+1 >= len(p.words) {
		return false
	}
	next := &p.words[i+1]
	return next.Class.Has(lexicon.Det|lexicon.Poss) || next.Capital || p.content(i+1)
}

// nounAfterTo tells "a return to diplomacy" from "to pursue diplomacy": what
// ends the clause or is followed by a preposition is no transitive verb.
func (p *phraseCutter) nounAfterTo(i int) bool {
	if p.verb[i] {
		return false
	}
	if i+1 >= len(p.words) {
		return true
	}
	next := &p.words[i+1]
	return next.Kind == lexicon.Punct || next.Class.Has(lexicon.Coord) || next.Norm == "of"
}

// isPast reports whether a word looks like a past tense or participle.
func (p *phraseCutter) isPast(i int) bool {
	w := &p.words[i]
	if strings.HasSuffix(w.Norm, "ed") {
		return len(w.Norm) > 4 && (!strings.HasSuffix(w.Norm, "eed") || p.verbs[i]&lexicon.Past != 0)
	}
	return p.verbs[i]&(lexicon.Past|lexicon.Participle) != 0 && p.verbs[i]&lexicon.Base == 0
}

// sureVerb reports whether a word is a verb wherever readouts use it and
// whichever form it has, but for those in -ed and -ing.
func (p *phraseCutter) sureVerb(w *parse.Word) bool {
	if p.lex.HasRole(w.Norm, "verb") {
		return true
	}
	return w.Norm != w.Lemma && !strings.HasSuffix(w.Norm, "ed") && !strings.HasSuffix(w.Norm, "ing") && p.lex.HasRole(w.Lemma, "verb")
}

// participle reports whether a participle mostly qualifies a noun.
func (p *phraseCutter) participle(w *parse.Word) bool { return p.lex.HasRole(w.Norm, "participle") }

// precedesNoun reports whether the next word can be the noun that the word at
// i qualifies.
func (p *phraseCutter) precedesNoun(i int) bool {
	return p.content(i+1) && p.words[i+1].Kind == lexicon.Letters
}

// plainModifier tells "coordinated efforts" from "discussed efforts": the first
// stands behind a preposition, a determiner or a verb.
func (p *phraseCutter) plainModifier(i int) bool {
	return i > 0 && (p.words[i-1].Class.Has(lexicon.Prep|lexicon.Coord) || p.verb[i-1]) && !p.verb[i]
}

// qualifies reports whether a word is an adjective or determiner by its form.
func (p *phraseCutter) qualifies(i int) bool {
	w := &p.words[i]
	if w.Class.Has(lexicon.Det|lexicon.Poss) || w.Possessive {
		return true
	}
	return endsAsAdjective(w.Norm) || p.lex.HasRole(w.Norm, "qualifier")
}

func endsAsAdjective(norm string) bool {
	for _, end := range [...]string{"al", "ive", "ic", "ous", "ful", "able", "ible", "ary", "less", "ern", "ese", "ish", "ly", "est"} {
		if strings.HasSuffix(norm, end) && len(norm) > len(end)+2 {
			return true
		}
	}
	return false
}

// takesPlainObject reports whether a determiner or a name follows: "Tokyo
// pursues an unfriendly course".
func (p *phraseCutter) takesPlainObject(i int) bool {
	return i+1 < len(p.words) && p.words[i+1].Class.Has(lexicon.Det|lexicon.Poss) && p.words[i+1].Norm != "that"
}

// takesObject reports whether what follows a word looks like its object.
func (p *phraseCutter) takesObject(i int) bool {
	if i+1 >= len(p.words) {
		return false
	}
	next := &p.words[i+1]
	return next.Class.Has(lexicon.Det|lexicon.Poss|lexicon.Subord) || next.Capital || next.Class.Has(lexicon.Adv)
}

// nominal reports whether a word ends as nouns do.
func nominal(norm string) bool {
	norm = strings.TrimSuffix(norm, "s")
	for _, end := range [...]string{"tion", "sion", "ment", "ness", "ity", "itie", "ance", "ence", "ship", "ism", "ist", "cy", "cie", "or", "dom", "ure"} {
		if strings.HasSuffix(norm, end) {
			return true
		}
	}
	return false
}
