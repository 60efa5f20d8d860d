package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// mode tells how the words of a phrase are matched with the words of a text.
type mode uint8

const (
	exact   mode = iota // by normal form
	lemma               // by dictionary form
	inflect             // the first word in any inflection of the verb, the others by normal form
	formula             // by normal form, "be" in any form
	name                // by normal form, and written as a name: capitals where the phrase has them
)

// Flags of a word within a phrase.
const (
	byLemma uint8 = 1 << iota // matches by dictionary form too
	anyBe                     // matches any form of "be"
	gap                       // stands for up to maxGap words of the text
)

// maxGap is how many words of a text a gap may stand for.
const maxGap = 4

// Flags of the first word of a phrase.
const (
	fromLemma    uint8 = 1 << iota // found by dictionary form too
	needsCapital                   // only where the text has a capital
	needsUpper                     // only where the text has capitals alone
)

// add enters one phrase; a verb is entered in all its forms. It fails where a
// phrase does not begin with a word, since it could not be found.
func (d *draft) add(e Entry, phrase string, m mode, forms *Lexicon) bool {
	e.Phrase = phrase
	items, written := itemsOf(phrase, m, forms)
	if items == nil {
		return false
	}
	first := items[0].word
	p := posting{phrase: len(d.phrases), alone: len(items) == 1, flags: firstFlags(written, first, m)}
	if len(items) > 1 && items[1].flags&gap == 0 {
		p.second = items[1].word
	}
	for _, it := range items[1:] {
		if it.flags&gap == 0 {
			d.word(it.word)
		}
	}
	d.phrases = append(d.phrases, draftPhrase{e, items[1:]})
	d.enter(first, p, m, forms)
	return true
}

// itemsOf is the words of a phrase, and the first of them as it is written.
// A phrase that does not begin with a word has none.
func itemsOf(phrase string, m mode, forms *Lexicon) (items []item, first string) {
	tokens := Scan(phrase, 0, len(phrase))
	for i := 0; i < len(tokens); i++ {
		n := dots(phrase, tokens[i:])
		if n > 0 {
			items = append(items, item{flags: gap})
			i += n - 1
			continue
		}
		items = append(items, phraseItem(phrase[tokens[i].Start:tokens[i].End], m, forms))
	}
	if len(items) == 0 || items[0].flags&gap != 0 || len(items) > 255 {
		return nil, ""
	}
	return items, phrase[tokens[0].Start:tokens[0].End]
}

// enter keeps a posting with all words that its phrase may begin with.
func (d *draft) enter(first string, p posting, m mode, forms *Lexicon) {
	keep := func(word string) {
		w := d.word(word)
		w.postings = append(w.postings, p)
	}
	switch {
	case m == formula && first == "be":
		for _, form := range formsOfBe {
			keep(form)
		}
	case m == inflect:
		for _, f := range forms.inflections(first) {
			p.form = f.kind
			keep(f.form)
		}
	default:
		keep(first)
	}
}

// dots counts the tokens of an ellipsis that a phrase goes on with: three dots
// or the one character. A dot alone is a dot, as in "No. 10".
func dots(phrase string, tokens []Token) int {
	switch rest := phrase[tokens[0].Start:]; {
	case strings.HasPrefix(rest, "…"):
		return 1
	case strings.HasPrefix(rest, "...") && tokens[0].Kind == Punct:
		return 3
	}
	return 0
}

// phraseItem is a word of a phrase. In lists that are matched by dictionary
// form an inflected word means that form alone: "lasting" is not "last".
func phraseItem(text string, m mode, forms *Lexicon) item {
	norm, _ := normalise(text)
	switch {
	case m == formula && norm == "be":
		return item{norm, anyBe}
	case m == lemma && forms.rule(norm) == norm:
		return item{norm, byLemma}
	}
	return item{norm, 0}
}

// firstFlags tells how the first word of a phrase must be written.
func firstFlags(text, norm string, m mode) uint8 {
	first, n := utf8.DecodeRuneInString(text)
	switch {
	case m == lemma:
		return fromLemma
	case m != name || !unicode.IsUpper(first):
		return 0
	case n < len(text) && len(text) <= maxCapitals && strings.ToUpper(text) == text:
		return needsUpper // "US" is no "us", and "U.S." is written with dots
	case strings.HasPrefix(norm, "al-") || strings.HasPrefix(norm, "el-"):
		return 0 // "al-Sisi" and "Al-Sisi" are one name, and nothing else is written so
	}
	return needsCapital
}

// maxCapitals is the length up to which a name in capitals is an abbreviation,
// found in capitals alone.
const maxCapitals = 5
