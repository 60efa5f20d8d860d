package parse

import (
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// traits tell of a spelling what several steps ask of each word, so that the
// words are compared once.
type traits uint16

const (
	isAMonth      traits = 1 << iota // MonthNumber gives one
	mayMeet                          // see meetingAhead
	givesTime                        // see tellsWhen
	namesTheEvent                    // see namesContact
	countsHours                      // see isHours
	countsDays                       // see daysOfTalks
	honorific                        // "Mr", "Ms" or the like
	isStop                           // a function word
	isWord                           // Letters
	foreign                          // see hasForeign
)

func (t traits) has(any traits) bool { return t&any != 0 }

// newTraits finds the traits of each spelling of a text, and those that any has.
func newTraits(s *spellings) (of []traits, any traits) {
	of = make([]traits, len(s.first))
	for i, first := range s.first {
		of[i] = traitsOf(&s.words[first], s.text[s.words[first].Start:s.words[first].End])
		any |= of[i]
	}
	return of, any
}

func traitsOf(w *Word, text string) traits {
	if w.Kind == lexicon.Punct {
		return 0
	}
	var t traits
	for _, trait := range [...]struct {
		holds bool
		trait traits
	}{
		{MonthNumber(w) != 0, isAMonth},
		{bringsTogether(w.Lemma), mayMeet},
		{givesADate(w.Lemma), givesTime},
		{namesContact(w.Lemma), namesTheEvent},
		{isHours(w), countsHours},
		{isDays(w), countsDays},
		{w.Capital && isHonorific(w.Norm), honorific},
		{w.Stop, isStop},
		{w.Kind == lexicon.Letters, isWord},
		{hasForeign(text), foreign},
	} {
		if trait.holds {
			t |= trait.trait
		}
	}
	return t
}

// hasForeign reports whether a word has a letter or a mark on one that is not
// Latin.
func hasForeign(word string) bool {
	if isASCII(word) {
		return false
	}
	for _, c := range word {
		if c >= utf8.RuneSelf && unicode.In(c, unicode.L, unicode.M) && !unicode.Is(unicode.Latin, c) {
			return true
		}
	}
	return false
}

// traits are those of the word at i; none outside of the text.
func (t *text) traits(i int) traits {
	if i < 0 || i >= len(t.words) {
		return 0
	}
	return t.traitsOf[t.spelled.of[i]]
}
