package render

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// visible is a text with everything that a terminal or a reader's eye would
// obey instead of show written out: controls as \x1b, characters that reorder,
// hide or have no width as <U+202E>. Line breaks and tabs stay.
func visible(s string) string {
	if isHarmless(s) {
		return s
	}
	return string(appendVisible(make([]byte, 0, len(s)+16), s))
}

// visibleLine is a text made visible on one line: each run of white space is
// one blank, and there is none at the ends.
func visibleLine(s string) string { return visible(strings.Join(strings.FieldsFunc(s, isBlank), " ")) }

// isHarmless finds the texts, nearly all, that need no work.
func isHarmless(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c < ' ' && c != '\n' && c != '\t' || c >= 0x7F {
			return false
		}
	}
	return true
}

// appendVisible writes s in visible form at the end of dst. A combining mark
// needs something to combine with: at the start of dst or after white space it
// would sit on what the renderer wrote before, so it is written out there.
func appendVisible(dst []byte, s string) []byte {
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == utf8.RuneError && n == 1:
			dst = fmt.Appendf(dst, `\x%02x`, s[i])
		case c == '\n' || c == '\t':
			dst = append(dst, byte(c))
		case c < ' ' || c == 0x7F:
			dst = fmt.Appendf(dst, `\x%02x`, c)
		case c < 0x7F:
			dst = append(dst, byte(c))
		case isHidden(c) || unicode.Is(unicode.M, c) && endsBlank(dst):
			dst = fmt.Appendf(dst, "<U+%04X>", c)
		default:
			dst = append(dst, s[i:i+n]...)
		}
		i += n
	}
	return dst
}

// isHidden reports whether a character is obeyed or ignored rather than shown.
// The two selectors of emoji and text presentation are harmless.
func isHidden(c rune) bool {
	if c == 0xFE0E || c == 0xFE0F {
		return false
	}
	return unicode.In(c, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Co,
		unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector)
}

func endsBlank(text []byte) bool {
	if len(text) == 0 {
		return true
	}
	c, _ := utf8.DecodeLastRune(text)
	return isBlank(c)
}

// isBlank reports whether a character is white space that a line can be folded
// at. Form feeds and their like are not: nobody writes them by hand, so they
// are shown.
func isBlank(c rune) bool {
	switch c {
	case ' ', '\t', '\n', '\r', 0x2028, 0x2029:
		return true
	}
	return c > 0x7F && unicode.Is(unicode.Zs, c)
}
