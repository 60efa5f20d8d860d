package parse

import (
	"testing"
	"unicode"
)

// TestLookalikes: what looks like a Latin letter is none, and stands there once.
func TestLookalikes(t *testing.T) {
	seen := map[rune]bool{}
	letters := []rune(lookalikes)
	for i := 0; i+1 < len(letters); i += 2 {
		c, like := letters[i], letters[i+1]
		if like >= 0x80 || !unicode.IsLetter(like) || unicode.Is(unicode.Latin, c) || !unicode.IsLetter(c) || seen[c] {
			t.Errorf("%q stands for %q", c, like)
		}
		seen[c] = true
	}
	if len(letters)%2 != 0 || len(letters) < 200 {
		t.Errorf("%d letters", len(letters))
	}
}
