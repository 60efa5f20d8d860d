package render

import (
	"fmt"
	"math"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// appendText appends a JSON string: as encoding/json writes it with HTML left as
// it is, and with escapes for what escapeHidden names.
func appendText(b []byte, s string) []byte {
	b = append(b, '"')
	begin := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != 0x7F {
				i++
				continue
			}
			b = appendQuoted(append(b, s[begin:i]...), c)
			i++
			begin = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1:
			b = append(append(b, s[begin:i]...), `\ufffd`...)
			begin = i + n
		case isHidden(r):
			b = appendCode(append(b, s[begin:i]...), r)
			begin = i + n
		}
		i += n
	}
	return append(append(b, s[begin:]...), '"')
}

// appendQuoted appends what stands in a string for a quote, a backslash or a
// control.
func appendQuoted(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	case '\b':
		return append(b, '\\', 'b')
	case '\f':
		return append(b, '\\', 'f')
	}
	return appendCode(b, rune(c))
}

// appendCode appends a character as one or two \u escapes.
func appendCode(b []byte, c rune) []byte {
	if c > 0xFFFF {
		high, low := utf16.EncodeRune(c)
		return fmt.Appendf(b, `\u%04x\u%04x`, high, low)
	}
	return fmt.Appendf(b, `\u%04x`, c)
}

// appendReal appends a finite figure as encoding/json writes it.
func appendReal(b []byte, x float64) []byte {
	if abs := math.Abs(x); abs != 0 && (abs < 1e-6 || abs >= 1e21) {
		begin := len(b)
		b = strconv.AppendFloat(b, x, 'e', -1, 64)
		if n := len(b); n-begin >= 4 && b[n-4] == 'e' && b[n-3] == '-' && b[n-2] == '0' { // e-09 is e-9
			b = append(b[:n-2], b[n-1])
		}
		return b
	}
	return strconv.AppendFloat(b, x, 'f', -1, 64)
}

// escapeHidden writes characters that a terminal would obey, or that a reader
// would not see, as \u escapes. The JSON encoder leaves some of them as they
// are: DEL, the C1 controls, overrides of the writing direction, zero-width
// marks, variation selectors, fillers. They can stand only inside strings, so that the value is the same.
func escapeHidden(text []byte) []byte {
	at := indexHidden(text)
	if at < 0 {
		return text
	}
	out := make([]byte, 0, len(text)+64)
	for at >= 0 {
		c, n := utf8.DecodeRune(text[at:])
		out = appendCode(append(out, text[:at]...), c)
		text = text[at+n:]
		at = indexHidden(text)
	}
	return append(out, text...)
}

// indexHidden finds the first character that escapeHidden replaces.
func indexHidden(text []byte) int {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if c == 0x7F {
				return i
			}
			i++
			continue
		}
		c, n := utf8.DecodeRune(text[i:])
		if isHidden(c) {
			return i
		}
		i += n
	}
	return -1
}
