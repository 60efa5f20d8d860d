package render

import (
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"
	"pgregory.net/rapid"
)

func texts(lines []line) []string {
	var out []string
	for _, l := range lines {
		var b strings.Builder
		for _, f := range l.frags {
			b.WriteString(f.text)
		}
		out = append(out, b.String())
	}
	return out
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text  string
		width int
		want  string // lines parted by |
	}{
		{"", 10, ""},
		{" \t\n ", 10, ""},
		{"one two three", 7, "one two|three"},
		{" one\n\ttwo\r\n  three ", 20, "one two three"},
		{"one two", 3, "one|two"},
		{"abcdefgh", 3, "abc|def|gh"},
		{"ab cdefgh ij", 4, "ab|cdef|gh|ij"},
		{"de-escalation of the post-war order", 12, "de-|escalation|of the post-|war order"},
		{"S-400 2024-12-03", 6, "S-400|2024-1|2-03"},
		{"either/or", 8, "either/|or"},
		{"会談は東京で行われた。", 10, "会談は東京|で行われ|た。"},
		{"「会談」", 3, "「|会|談|」"},
		{"e\u0301e\u0301e\u0301", 2, "e\u0301e\u0301|e\u0301"},
		{"no\u00a0break", 4, "no|brea|k"},
		{"\u0301x a\u0301", 40, "<U+0301>x a\u0301"},
		{"日", 1, "日"},
		{"x", -3, "x"},
	} {
		if got := strings.Join(texts(wrap([]run{{plain, c.text}}, c.width)), "|"); got != c.want {
			t.Errorf("%q at %d: got %q, want %q", c.text, c.width, got, c.want)
		}
	}
}

// TestWrapStyles checks where styles begin and end, and that the blank inside
// a stretch of one style belongs to it.
func TestWrapStyles(t *testing.T) {
	lines := wrap([]run{{plain, "a "}, {shared, "b c"}, {plain, " d"}, {alike, "e\u0301"}, {plain, ""}, {changed, "\u0301f"}}, 80)
	var got []string
	for _, f := range lines[0].frags {
		got = append(got, f.text)
	}
	if want := []string{"a ", "b c", " d", "e\u0301\u0301", "f"}; strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestWrapLongWords ends: a megabyte without a blank, and a megabyte on one
// letter.
func TestWrapLongWords(t *testing.T) {
	for _, s := range []string{strings.Repeat("x", 1<<20), strings.Repeat("漢", 1<<18), "e" + strings.Repeat("\u0301", 1<<19), strings.Repeat("-a", 1<<19), strings.Repeat("\u1161", 1<<18), strings.Repeat("\x1b", 1<<18)} {
		n := 0
		for _, l := range texts(wrap([]run{{plain, s}}, 37)) {
			n += len(l)
		}
		if n < len(s) {
			t.Errorf("%d bytes of %d are left", n, len(s))
		}
	}
}

// hostileText draws text of characters that are hard to print.
func hostileText() *rapid.Generator[string] {
	runes := rapid.OneOf(
		rapid.RuneFrom([]rune("aaaeiou  \n\t-—/.’“”")),
		rapid.RuneFrom([]rune{0, 7, '\r', 0x1B, '[', ']', 'm', 0x7F, 0x85, 0x9B, 0xA0, 0xAD, 0x200B, 0x200D, 0x202E, 0x2028, 0x2066, 0xFEFF, 0xFE0F, 0xE0101, 0xE0041, 0x3000}),
		rapid.RuneFrom([]rune{'漢', 'か', '한', '。', '「', 0x301, 0x20E3, 0x1F1F3, 0x1F1F4, 0x1F469, 0x1F680, 0x1F3FB, 0x1161, 0x3164, 0xFF9E, 0x0D4E, 0x0600, 0xFFFD}),
		rapid.Rune(),
	)
	return rapid.Custom(func(t *rapid.T) string { return string(rapid.SliceOfN(runes, 0, 60).Draw(t, "text")) })
}

// TestWrapProperties: no line is too wide, each has the width that it says, and
// nothing but blanks is lost or added.
func TestWrapProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var runs []run
		var all strings.Builder
		for range rapid.IntRange(0, 5).Draw(t, "runs") {
			r := run{style(rapid.IntRange(0, int(styles)-1).Draw(t, "style")), hostileText().Draw(t, "run")}
			runs = append(runs, r)
			all.WriteString(r.text)
		}
		width := rapid.IntRange(2, 50).Draw(t, "width")
		lines := wrap(runs, width)
		for i, s := range texts(lines) {
			if n := displaywidth.String(s); n > width || lines[i].width < n {
				t.Fatalf("%q has %d columns of %d and says %d", s, n, width, lines[i].width)
			}
		}
		got := strings.ReplaceAll(strings.Join(texts(lines), ""), " ", "")
		want := strings.ReplaceAll(visibleLine(all.String()), " ", "")
		if got != want {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}
