package render

import (
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestVisible(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"plain text,\n\twith lines", "plain text,\n\twith lines"},
		{"\x1b[31mred\x1b[0m", `\x1b[31mred\x1b[0m`},
		{"\x00\a\b\v\f\r\x7f", `\x00\x07\x08\x0b\x0c\x0d\x7f`},
		{"\u0085\u009b", "<U+0085><U+009B>"},
		{"\u202eoverride\u2066", "<U+202E>override<U+2066>"},
		{"zero\u200bwidth\u200d\ufeff\u00ad", "zero<U+200B>width<U+200D><U+FEFF><U+00AD>"},
		{"\u2028\u2029", "<U+2028><U+2029>"},
		{"tag\U000E0041\U000E0101", "tag<U+E0041><U+E0101>"},
		{"fill\u3164\u115f", "fill<U+3164><U+115F>"},
		{"bad\xff\xc3", `bad\xff\xc3`},
		{"\u0301a\u0301 \u0301", "<U+0301>a\u0301 <U+0301>"},
		{"☎\ufe0f Erdoğan, Türkiye’s “İstanbul” 東京 한국 🇳🇴", "☎\ufe0f Erdoğan, Türkiye’s “İstanbul” 東京 한국 🇳🇴"},
	} {
		if got := visible(c.text); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
	if got := visibleLine(" a\r\n\u00a0b\u2028c\v "); got != `a b c\x0b` {
		t.Errorf("got %q", got)
	}
}

// TestVisibleProperties: what is visible stays as it is, whatever it was made
// of, and holds nothing that is obeyed.
func TestVisibleProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(hostileText(), rapid.String()).Draw(t, "text")
		got := visible(s)
		if visible(got) != got {
			t.Fatalf("%q changes again", got)
		}
		if strings.ContainsFunc(got, func(c rune) bool { return c != '\n' && c != '\t' && (unicode.IsControl(c) || isHidden(c)) }) {
			t.Fatalf("%q hides something", got)
		}
	})
}
