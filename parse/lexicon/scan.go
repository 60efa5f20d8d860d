package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// TokenKind tells what a token is made of.
type TokenKind uint8

// The kinds of tokens.
const (
	Letters TokenKind = iota // a word, possibly with inner apostrophes, hyphens or dots ("U.S.")
	Digits                   // a number as written ("1:50,000", "2.5", "30th")
	Punct                    // one mark of punctuation or one symbol
)

// Token is a stretch of bytes [Start, End) of a text.
type Token struct {
	Start, End int
	Kind       TokenKind
}

// Scan cuts text[start:end] into tokens; white space stands between them. It
// is the one tokeniser of the project: texts and the phrases of the lists are
// cut alike. Compounds of names are cut at the hyphen ("NATO-Russia" is three
// tokens), other compounds are not ("de-escalate", "S-400").
func Scan(text string, start, end int) []Token {
	tokens := make([]Token, 0, (end-start)/5+1)
	for t, ok := NextToken(text, start, end); ok; t, ok = NextToken(text, t.End, end) {
		tokens = append(tokens, t)
	}
	return tokens
}

// NextToken is the first token of text[i:end]; ok is false where there is none.
// Whoever goes on at its end gets what Scan lists.
func NextToken(text string, i, end int) (t Token, ok bool) {
	for i < end {
		if text[i] == ' ' {
			i++
			continue
		}
		c, n := decode(text, i, end)
		switch {
		case isSpace(c):
			i += n
		case isLetter(c):
			return Token{i, scanWord(text, i, end), Letters}, true
		case isDigit(c):
			return Token{i, scanNumber(text, i, end), Digits}, true
		default:
			return Token{i, i + n, Punct}, true
		}
	}
	return Token{}, false
}

// Count is how many tokens Scan lists.
func Count(text string, start, end int) int {
	n := 0
	for t, ok := NextToken(text, start, end); ok; t, ok = NextToken(text, t.End, end) {
		n++
	}
	return n
}

// isPlain reports whether a byte is an ASCII letter or digit, which need no
// second look.
func isPlain(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' }

// endsPlain reports whether a byte behind so many letters and digits of ASCII
// ends their word whatever follows: most words need no second look.
func endsPlain(c byte, letters int) bool {
	return c < utf8.RuneSelf && c != '\'' && c != '-' && (c != '.' || letters > 1)
}

func decode(text string, i, end int) (rune, int) {
	if c := text[i]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(text[i:end])
}

func isSpace(c rune) bool {
	if c < utf8.RuneSelf {
		return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\v'
	}
	return unicode.IsSpace(c) || IsIgnorable(c)
}

// IsIgnorable reports whether a character shows nothing and says nothing about
// the word that it stands in: a soft hyphen, a zero-width character, a control
// of the writing direction, a byte order mark.
func IsIgnorable(c rune) bool {
	switch {
	case c < 0xAD:
		return false
	case c == 0xAD, c == 0x034F, c == 0x061C, c == 0x180E, c == 0xFEFF:
		return true
	}
	return c >= 0x200B && c <= 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2060 && c <= 0x206F
}

func isLetter(c rune) bool {
	if c < utf8.RuneSelf {
		return 'a' <= c|0x20 && c|0x20 <= 'z'
	}
	return unicode.IsLetter(c) || unicode.Is(unicode.M, c)
}

func isDigit(c rune) bool { return '0' <= c && c <= '9' }

func isApostrophe(c rune) bool { return c == '\'' || c == '’' || c == 'ʼ' }

func isHyphen(c rune) bool { return c == '-' || c == '‐' || c == '‑' }

// scanWord returns the end of the word that begins at i.
func scanWord(text string, i, end int) int {
	begin := i
	for i < end && isPlain(text[i]) {
		i++
	}
	if i == end || endsPlain(text[i], i-begin) {
		return i
	}
	i = begin
	var a acronym // what has been taken
	for i < end {
		if isPlain(text[i]) {
			a.take(rune(text[i]))
			i++
			continue
		}
		c, n := decode(text, i, end)
		if isLetter(c) {
			a.take(c)
			i += n
			continue
		}
		if i+n >= end {
			if c == '.' && a.is() {
				i += n
			}
			return i
		}
		next, _ := decode(text, i+n, end)
		to := i + n
		switch {
		case IsIgnorable(c):
			if to = afterIgnorable(text, i, end); to == i {
				return i
			}
		case isHyphen(c) && brokenWord(text[begin:i], text, i+n, end) > 0:
			to += brokenWord(text[begin:i], text, i+n, end)
		case isApostrophe(c) && isLetter(next):
		case isHyphen(c) && (isLetter(next) || isDigit(next)) && !splitsAt(text[begin:i], text[i+n:end]):
		case c == '.' && a.is():
			if !isLetter(next) {
				return to
			}
		case c == '.' && isLetter(next) && singleLetter(text[begin:i]):
		default:
			return i
		}
		a.take(c)
		i = to
	}
	return i
}

// acronym follows a word as it is taken, to know whether it is letters with
// dots between them, "U.S" or "a.m", so that a dot after it belongs to it.
type acronym struct {
	letters int // since the last dot
	dots    bool
	not     bool
}

func (a *acronym) take(c rune) {
	switch {
	case c == '.':
		a.dots, a.letters = true, 0
	case isLetter(c) && a.letters == 0:
		a.letters = 1
	default:
		a.not = true
	}
}

func (a *acronym) is() bool { return a.dots && !a.not }

// singleLetter reports whether s is one letter, the beginning of an acronym.
func singleLetter(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return n == len(s)
}

// prefixes stand before a hyphen without being a name of their own.
const prefixes = "anti co counter de ex mid multi non post pre pro re self semi sub trans al el un vice"

// splitsAt reports whether a hyphen between left and what follows joins two
// names or a name and a participle rather than the parts of one word.
func splitsAt(left, right string) bool {
	first, n := utf8.DecodeRuneInString(left)
	if n == len(left) || !unicode.IsUpper(first) {
		return false
	}
	next, m := utf8.DecodeRuneInString(right)
	if !isLetter(next) || m >= len(right) {
		return false
	}
	if after, _ := utf8.DecodeRuneInString(right[m:]); !isLetter(after) && after != '.' {
		return false
	}
	for prefix := range strings.FieldsSeq(prefixes) {
		if strings.EqualFold(prefix, left) {
			return false
		}
	}
	return true
}

// scanNumber returns the end of the number that begins at i: digits, inner
// separators that stand between digits, and letters that follow at once.
func scanNumber(text string, i, end int) int {
	for i < end {
		c, n := decode(text, i, end)
		switch {
		case isDigit(c) || isLetter(c):
			i += n
		case (c == '.' || c == ',' || c == ':' || c == '/') && i+1 < end && isDigit(rune(text[i+1])):
			i += n
		case isHyphen(c) && i+n < end && isLetterAt(text, i+n, end):
			i += n // "45-minute"
		default:
			return i
		}
	}
	return i
}

func isLetterAt(text string, i, end int) bool {
	c, _ := decode(text, i, end)
	return isLetter(c)
}
