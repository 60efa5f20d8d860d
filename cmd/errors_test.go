package cmd

import (
	"strings"
	"testing"
)

func TestQuoteName(t *testing.T) {
	for name, want := range map[string]string{
		"a.txt":        "a.txt",
		"":             `""`,
		"a b.txt":      `"a b.txt"`,
		"a\nb":         `"a\nb"`,
		"\x1b[31mred":  `"\x1b[31mred"`,
		"caf\xe9.txt":  `"caf\xe9.txt"`,
		"Эрдоган.txt":  "Эрдоган.txt",
		"a\u202etxt.b": `"a\u202etxt.b"`,
	} {
		if got := quoteName(name); got != want {
			t.Errorf("%q: got %s, want %s", name, got, want)
		}
	}
}

func TestQuoteHiddenLeavesOneLine(t *testing.T) {
	got := quoteHidden("a\r\n\u0085\u2028\x7f\x00b\xff é\t")
	if want := `a\r\n\u0085\u2028\x7f\x00b\xff é\t`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if strings.ContainsAny(quoteLines("a\x1bb\r\nc"), "\x1b\r") {
		t.Error("a control character went through")
	}
}
