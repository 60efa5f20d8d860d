package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// afterIgnorable is the offset after the ignorable characters at i where the
// word goes on behind them, in the next line if the last of them is a soft
// hyphen, or else i.
func afterIgnorable(text string, i, end int) int {
	to := i
	soft := false
	for to < end {
		c, n := decode(text, to, end)
		if !IsIgnorable(c) {
			break
		}
		soft = c == 0x00AD
		to += n
	}
	if to >= end {
		return i
	}
	if soft {
		to += lineBreak(text, to, end)
	}
	c, n := decode(text, to, end)
	if isLetter(c) || isDigit(c) || isApostrophe(c) && to+n < end && isLetterAt(text, to+n, end) {
		return to
	}
	return i
}

// brokenWord is the length of the line break at i where a hyphen before it only
// breaks a word ("govern-" and "ment" in the next line), or 0. left is the word
// up to the hyphen.
func brokenWord(left, text string, i, end int) int {
	n := lineBreak(text, i, end)
	if n == 0 || left == "" || singleLetter(left) {
		return 0
	}
	if c, _ := utf8.DecodeLastRuneInString(left); !unicode.IsLower(c) {
		return 0
	}
	return n
}

// lineBreak is the length of one line end and the blanks after it where a small
// letter follows, or 0.
func lineBreak(text string, i, end int) int {
	at := i
	if at < end && text[at] == '\r' {
		at++
	}
	if at < end && text[at] == '\n' {
		at++
	}
	if at == i {
		return 0
	}
	for at < end && text[at] == ' ' && at-i < maxIndent {
		at++
	}
	if at >= end {
		return 0
	}
	if c, _ := decode(text, at, end); !unicode.IsLower(c) {
		return 0
	}
	return at - i
}

// maxIndent is how far a line of running text is indented at most.
const maxIndent = 16

// endsLine reports whether the hyphen that s begins with is the last character
// of its line.
func endsLine(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	return n < len(s) && (s[n] == '\n' || s[n] == '\r')
}

// compoundStarts stand before a hyphen that a word has wherever the line ends.
const compoundStarts = " anti broad cross far fact first full half high large long low mid multi non second self short single small so third well wide "

// longestStart is the length of the longest of them.
const longestStart = len("second")

// keepsHyphen does not look at a long word as a whole: it may be asked at each
// of its hyphens.
func keepsHyphen(left string) bool {
	return len(left) <= longestStart && strings.Contains(compoundStarts, " "+strings.ToLower(left)+" ")
}
