package lexicon

import (
	"golang.org/x/text/unicode/norm"
)

// foldLetter takes the diacritics off a lower-case letter, so that "Türkiye",
// "Turkiye", "Élysée" and "Elysee" are looked up alike and composed and
// decomposed spellings do not differ. Letters without a decomposition stay,
// but for the few that transliterations write in two ways.
func foldLetter(c rune) string {
	if c < 0x80 {
		return asciiLetters[c]
	}
	switch c {
	case 'ı':
		return "i"
	case 'ø':
		return "o"
	case 'ł':
		return "l"
	case 'đ':
		return "d"
	case 'ß':
		return "ss"
	case 'æ':
		return "ae"
	case 'œ':
		return "oe"
	}
	decomposed := norm.NFD.String(string(c))
	for _, base := range decomposed {
		if base == c {
			break
		}
		return foldLetter(base) // a ligature may stand below the diacritic
	}
	return string(c)
}

// asciiLetters saves an allocation for each letter of a word that is otherwise
// plain.
var asciiLetters = func() (table [128]string) {
	for i := range table {
		table[i] = string(rune(i))
	}
	return table
}()
