package cmd

import (
	"bytes"
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse"
)

// decode makes a text of what was read, or says why it is none. UTF-8 is
// accepted, with or without a byte order mark, which stays in the text since
// offsets count the bytes of the file.
func decode(name string, raw []byte) (string, error) {
	if encoding := markedEncoding(raw); encoding != "" {
		return "", inputError(name, "is encoded in "+encoding, toUTF8(encoding))
	}
	if at := bytes.IndexByte(raw, 0); at >= 0 {
		if encoding := unmarkedUTF16(raw); encoding != "" {
			return "", inputError(name, "looks like "+encoding+" without a byte order mark", toUTF8(encoding))
		}
		return "", inputError(name, fmt.Sprintf("is binary (NUL at byte %d)", at), "give the text itself, saved as plain text")
	}
	text := string(raw)
	if at := invalidByte(text); at >= 0 {
		return "", &parse.Error{
			Name:     name,
			Position: parse.NewSource(0, name, nil, text[:at]).Position(at),
			What:     fmt.Sprintf("is not UTF-8: byte 0x%02x at offset %d", text[at], at),
			Remedy:   toUTF8("WINDOWS-1252"),
		}
	}
	if !hasText(text) {
		return "", inputError(name, "has no text", "give a release, or an article that quotes releases")
	}
	return text, nil
}

func toUTF8(encoding string) string {
	return fmt.Sprintf("convert it to UTF-8, as by 'iconv -f %s -t UTF-8'", encoding)
}

// markedEncoding names the encoding that a byte order mark tells, unless that
// is UTF-8. A mark of UTF-32 begins with one of UTF-16.
func markedEncoding(raw []byte) string {
	marks := []struct{ mark, encoding string }{
		{"\xFF\xFE\x00\x00", "UTF-32LE"},
		{"\x00\x00\xFE\xFF", "UTF-32BE"},
		{"\xFF\xFE", "UTF-16LE"},
		{"\xFE\xFF", "UTF-16BE"},
	}
	for _, m := range marks {
		if bytes.HasPrefix(raw, []byte(m.mark)) {
			return m.encoding
		}
	}
	return ""
}

// unmarkedUTF16 recognises UTF-16 by its zeros: in a text in a Latin script
// nearly every second byte is one, and always the same one of the two.
func unmarkedUTF16(raw []byte) string {
	head := raw[:min(len(raw), 4096)&^1]
	var zeros [2]int
	for i, c := range head {
		if c == 0 {
			zeros[i%2]++
		}
	}
	half := len(head) / 2
	switch {
	case zeros[1]*10 > half*6 && zeros[0]*10 < half:
		return "UTF-16LE"
	case zeros[0]*10 > half*6 && zeros[1]*10 < half:
		return "UTF-16BE"
	}
	return ""
}

func invalidByte(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i, c := range text {
		if c == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(text[i:]); n == 1 {
				return i
			}
		}
	}
	return -1
}

// hasText tells whether there is anything to read: one letter or digit. Some
// fillers count as letters and show nothing.
func hasText(text string) bool {
	for _, c := range text {
		if (unicode.IsLetter(c) || unicode.IsNumber(c)) && !unicode.Is(unicode.Other_Default_Ignorable_Code_Point, c) {
			return true
		}
	}
	return false
}
