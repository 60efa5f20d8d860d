package lexicon

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Norm is the normal form of a token's text: lower case, plain apostrophes and
// hyphens, no ignorable characters, no hyphen of a broken line, no possessive
// ending. possessive tells whether one was cut off. A word that the embedded lists have takes no memory.
func Norm(token string) (norm string, possessive bool) {
	if plainLower(token) {
		return cutPossessive(token)
	}
	var buffer [64]byte
	folded, possessive := cutPossessive(appendFolded(buffer[:0], token))
	if t := builtin(); t != nil {
		if id := t.find(string(folded), ""); id != 0 {
			return t.word(id), possessive
		}
	}
	return string(folded), possessive
}

// normalise is Norm without the embedded lists, which are made with it.
func normalise(token string) (norm string, possessive bool) {
	return cutPossessive(string(appendFolded(nil, token)))
}

// cutPossessive takes the ending off, unless it is all there is.
func cutPossessive[T string | []byte](norm T) (T, bool) {
	if n := len(norm); n > 2 && norm[n-1] == 's' && norm[n-2] == '\'' {
		return norm[:n-2], true
	}
	return norm, false
}

func plainLower(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= utf8.RuneSelf || 'A' <= c && c <= 'Z' || c == '\n' || c == '\r' {
			return false
		}
	}
	return true
}

func appendFolded(b []byte, s string) []byte {
	broken := false
	for i, c := range s {
		if c == '\n' || c == '\r' || c == ' ' && broken { // a word goes on in the next line
			broken = true
			continue
		}
		broken = false
		switch {
		case isHyphen(c) && endsLine(s[i:]) && !keepsHyphen(s[:i]):
		case 'A' <= c && c <= 'Z':
			b = append(b, byte(c)|0x20)
		case c < utf8.RuneSelf:
			b = append(b, byte(c))
		case isApostrophe(c):
			b = append(b, '\'')
		case isHyphen(c):
			b = append(b, '-')
		default:
			b = appendLetter(b, unicode.ToLower(c))
		}
	}
	return b
}

// appendLetter takes the diacritics off a lower-case letter, so that "Türkiye",
// "Turkiye", "Élysée" and "Elysee" are looked up alike and composed and
// decomposed spellings do not differ. Letters without a decomposition stay,
// but for ligatures and for the few that transliterations write in two ways.
func appendLetter(b []byte, c rune) []byte {
	if plain, ok := transliterated(c); ok {
		return append(b, plain...)
	}
	if IsIgnorable(c) || unicode.Is(unicode.Mn, c) {
		return b
	}
	var buffer [2 * utf8.UTFMax]byte
	letter := utf8.AppendRune(buffer[:0], c)
	form := norm.NFD
	if c >= 0xFB00 && c <= 0xFB06 { // "ﬁ" and the other ligatures of print
		form = norm.NFKD
	}
	parts := form.Properties(letter).Decomposition()
	if len(parts) == 0 {
		return append(b, letter...)
	}
	for len(parts) > 0 {
		part, n := utf8.DecodeRune(parts)
		parts = parts[n:]
		if part < utf8.RuneSelf {
			b = append(b, byte(part))
		} else {
			b = appendLetter(b, part) // a ligature may stand below the diacritic
		}
	}
	return b
}

func transliterated(c rune) (string, bool) {
	switch c {
	case 'ı':
		return "i", true
	case 'ø':
		return "o", true
	case 'ł':
		return "l", true
	case 'đ':
		return "d", true
	case 'ß':
		return "ss", true
	case 'æ':
		return "ae", true
	case 'œ':
		return "oe", true
	}
	return "", false
}
