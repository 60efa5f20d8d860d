package reader

import (
	"bytes"
	"encoding/binary"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// markedEncoding names the encoding that a byte order mark tells, unless that
// is UTF-8. A mark of UTF-32 begins with one of UTF-16.
func markedEncoding(raw []byte) string {
	for _, m := range [...]struct{ mark, encoding string }{
		{"\xFF\xFE\x00\x00", "utf-32le"},
		{"\x00\x00\xFE\xFF", "utf-32be"},
		{"\xFF\xFE", "utf-16le"},
		{"\xFE\xFF", "utf-16be"},
	} {
		if bytes.HasPrefix(raw, []byte(m.mark)) {
			return m.encoding
		}
	}
	return ""
}

// maybeUTF16 reports whether bytes have what UTF-16 has and text in another
// encoding has not: zeros, or faults, or control characters everywhere.
func maybeUTF16(raw []byte) bool {
	head := sampleUTF16(raw)
	controls := 0
	for _, c := range head {
		if c == 0 {
			return true
		}
		if c < ' ' && !isLayout(rune(c)) {
			controls++
		}
	}
	return controls*8 > len(head) || bytes.IndexByte(raw, 0) >= 0 || !utf8.Valid(raw)
}

func sampleUTF16(raw []byte) []byte { return raw[:min(len(raw), 4096)&^1] }

// unmarkedUTF16 recognises UTF-16 without a byte order mark by what the one
// byte order makes of the bytes and the other does not: characters that show,
// in one alphabet or in a script of East Asia. Where most of them do, but too
// few to be sure, the encoding is only likely.
func unmarkedUTF16(raw []byte) (name string, sure bool) {
	head := sampleUTF16(raw)
	little, big := plausible(head, binary.LittleEndian), plausible(head, binary.BigEndian)
	name, best := "utf-16le", little
	if big > little {
		name, best = "utf-16be", big
	}
	switch other := min(little, big); {
	case best < likelyUTF16 || other > likelyUTF16:
		return "", false
	default:
		return name, best >= sureUTF16
	}
}

// The shares of units from which on bytes are UTF-16.
const (
	likelyUTF16 = 0.75
	sureUTF16   = 0.97
)

// plausible is the share of UTF-16 units that text consists of: letters of one
// alphabet or of East Asia, besides Latin ones, and what stands between words.
func plausible(raw []byte, order binary.ByteOrder) float64 {
	if len(raw) == 0 {
		return 0
	}
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = order.Uint16(raw[2*i:])
	}
	text := string(utf16.Decode(units))
	own, eastern, between := 0, 0, 0
	blocks := map[rune]int{} // letters by the first byte of their code
	for _, c := range text {
		switch {
		case c == utf8.RuneError, c != ' ' && !isLayout(c) && !unicode.IsGraphic(c):
		case c < 0x250 || !unicode.IsLetter(c) && !unicode.Is(unicode.M, c):
			between++
		case unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			eastern++
		default:
			blocks[c>>8]++
		}
	}
	for _, n := range blocks {
		own = max(own, n)
	}
	if eastern > own {
		// Any bytes give such characters; those of a text are the frequent ones.
		own = 0
		for _, encoding := range [...]string{"gb18030", "euc-kr", "shift_jis"} {
			if shareOfEastern(text, encoding) >= minShare {
				own = eastern
			}
		}
	}
	return float64(own+between) / float64(utf8.RuneCountInString(text))
}

// isLayout tells the control characters that texts are laid out with.
func isLayout(c rune) bool { return c >= '\t' && c <= '\r' || c == 0x85 }
