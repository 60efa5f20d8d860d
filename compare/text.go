package compare

import (
	"strings"
	"unicode/utf8"
)

// oneLine is a text with each run of white space as one blank, as notes and
// messages quote it.
func oneLine(s string) string {
	if isOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// isOneLine reports whether a text of ASCII has no white space but single blanks
// between words.
func isOneLine(s string) bool {
	blank := true
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' && blank, c < ' ', c >= utf8.RuneSelf:
			return false
		default:
			blank = c == ' '
		}
	}
	return !blank || s == ""
}
