package cmd

import (
	"strings"
	"testing"
	"unicode/utf16"
)

func asUTF16(text string, bigEndian bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		if bigEndian {
			b.Write([]byte{byte(u >> 8), byte(u)})
		} else {
			b.Write([]byte{byte(u), byte(u >> 8)})
		}
	}
	return b.String()
}

func TestDecode(t *testing.T) {
	const text = "The leaders spoke about Türkiye."
	for _, c := range []struct {
		name, raw, fault string // fault is what the error says; none for a text
	}{
		{"plain", text, ""},
		{"byte order mark", "\uFEFF" + text, ""},
		{"replacement character that is in the text", "a \uFFFD b", ""},
		{"empty", "", "has no text"},
		{"white space", " \r\n\t\u00a0\u2028", "has no text"},
		{"invisible", "\uFEFF\u200b\u2060\u00ad\u3164\ufe0f\u2800\u202e", "has no text"},
		{"punctuation", strings.Repeat("... ", 100), "has no text"},
		{"another script", "كلمة", ""},
		{"UTF-16 with mark", "\xff\xfe" + asUTF16(text, false), "is encoded in UTF-16LE"},
		{"UTF-16 big-endian with mark", "\xfe\xff" + asUTF16(text, true), "is encoded in UTF-16BE"},
		{"UTF-32 with mark", "\xff\xfe\x00\x00T\x00\x00\x00", "is encoded in UTF-32LE"},
		{"UTF-16", asUTF16(text, false), "looks like UTF-16LE"},
		{"UTF-16 big-endian", asUTF16(text, true), "looks like UTF-16BE"},
		{"binary", "PK\x03\x04abc\x00def", "is binary (NUL at byte 7)"},
		{"zeros", strings.Repeat("\x00", 100), "is binary (NUL at byte 0)"},
		{"windows-1252", "One line.\nThe caf\xe9s\x93.", "file:2:8: is not UTF-8: byte 0xe9 at offset 17"},
		{"cut off", "abc\xe2\x80", "file:1:4: is not UTF-8"},
		{"surrogate", "abc\xed\xa0\x80", "file:1:4: is not UTF-8"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := decode("file", []byte(c.raw))
			switch {
			case c.fault == "" && err != nil:
				t.Fatal(err)
			case c.fault == "" && got != c.raw:
				t.Fatalf("the text is not the file: %q", got)
			case c.fault != "" && err == nil:
				t.Fatalf("no error, want %q", c.fault)
			case c.fault != "" && !strings.Contains(err.Error(), c.fault):
				t.Fatalf("got %v, want %q", err, c.fault)
			}
		})
	}
}
