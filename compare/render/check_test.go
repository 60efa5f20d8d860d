package render

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/clipperhouse/displaywidth"
)

var sgr = regexp.MustCompile("\x1b\\[([0-9;]*)m")

// link is a whole link: its address, the styled text of one frag, its end.
var link = regexp.MustCompile("\x1b\\]8;;[!-~]+\x1b\\\\([^\n]*?)\x1b\\]8;;\x1b\\\\")

// checkLines holds output against what every terminal output must keep: no
// line wider than the width, none with blanks at its end, styles that end on
// the line on which they begin and never nest, and no control but line breaks
// and the codes of those styles.
func checkLines(t interface {
	Helper()
	Errorf(string, ...any)
}, out []byte, width int) {
	t.Helper()
	text := string(out)
	if text != "" && !strings.HasSuffix(text, "\n") {
		t.Errorf("the last line has no end")
	}
	for l := range strings.Lines(text) {
		l = strings.TrimSuffix(l, "\n")
		l = link.ReplaceAllString(l, "$1")
		open := false
		for _, code := range sgr.FindAllStringSubmatch(l, -1) {
			if closing := isReset(code[1]); closing != open {
				t.Errorf("styles nest or end without a beginning: %q", l)
			}
			open = !open
		}
		if open {
			t.Errorf("a style does not end: %q", l)
		}
		bare := sgr.ReplaceAllString(l, "")
		if n := displaywidth.String(bare); n > width {
			t.Errorf("%d columns of %d: %q", n, width, bare)
		}
		if strings.HasSuffix(bare, " ") {
			t.Errorf("blanks at the end: %q", bare)
		}
		for _, c := range bare {
			if c != 0xFE0E && c != 0xFE0F && unicode.In(c, unicode.C, unicode.Zl, unicode.Zp, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point) {
				t.Errorf("%U reaches the terminal: %q", c, bare)
			}
		}
	}
}

// isReset reports whether a code only ends styles.
func isReset(code string) bool {
	for _, part := range strings.Split(code, ";") {
		switch part {
		case "", "0", "22", "24", "25":
		default:
			return false
		}
	}
	return true
}

func TestCheckLinesFinds(t *testing.T) {
	for _, bad := range []string{"no end", "\x1b[1mopen\n", "\x1b[1ma\x1b[4mb\x1b[0m\x1b[0m\n", "blank \n", "\x07\n", "too wide for it\n", "\u202e\n"} {
		var c counter
		checkLines(&c, []byte(bad), 8)
		if c == 0 {
			t.Errorf("%q passes", bad)
		}
	}
}

type counter int

func (*counter) Helper()                 {}
func (c *counter) Errorf(string, ...any) { *c++ }
