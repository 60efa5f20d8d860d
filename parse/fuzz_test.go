package parse_test

import (
	"testing"
	"time"
	"unicode/utf8"
)

// maxFuzzed is the size of the longest text that is fuzzed, so that the time of
// one run says something.
const maxFuzzed = 1 << 14

// slowParse is far longer than any text of maxFuzzed bytes takes, on a busy
// machine too.
const slowParse = 20 * time.Second

// FuzzParse checks the invariants of parsed texts; what is not UTF-8 is refused
// before it reaches the parser.
func FuzzParse(f *testing.F) {
	for _, texts := range caseTexts(f) {
		for _, text := range texts {
			f.Add(text)
		}
	}
	for _, s := range oddTexts {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > maxFuzzed || !utf8.ValidString(text) {
			return
		}
		start := time.Now()
		hold(t, text)
		if took := time.Since(start); took > slowParse {
			t.Errorf("%d bytes took %v", len(text), took)
		}
	})
}

// FuzzParsePair checks the invariants of two releases, one a side, where one
// may name what stands in the other.
func FuzzParsePair(f *testing.F) {
	for _, texts := range caseTexts(f) {
		f.Add(texts[0], texts[len(texts)-1])
	}
	for i, s := range oddTexts {
		f.Add(s, oddTexts[len(oddTexts)-1-i])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > maxFuzzed || !utf8.ValidString(a) || !utf8.ValidString(b) {
			return
		}
		hold(t, a, b)
	})
}

// oddTexts are short texts at the edge of what a step of the parser expects.
var oddTexts = []string{
	"",
	" ",
	".",
	"“",
	"”",
	"\"\"",
	"'' ``",
	"„“«»‹›‘’‚",
	"---\n",
	"---\npublisher: \n---\n",
	"---\npublisher: \"\n---\nThe talks were held.",
	"\ufeffThe Kremlin said: “The talks were held.",
	"A said.\r\rB said.\u2028C said.",
	"said said said that that that",
	"by by by was said by",
	"According to according to.",
	"In the words",
	"It said,",
	"1. 2. 3. a. b. c.",
	"• • •\n• 1.\n",
	"MANILA — ",
	"MANILA — —",
	"((((((((((",
	"İİİİİ. ıııı. ßẞ.",
	"date 2024-12-04",
	"2024-13-45 and 99.99.9999 and 3 of of December",
	". . . . . . .",
	"Mr. Mr. Mr.",
	"“a.” “b.” “c.” said said.",
	"at the latter’s request",
	"for hours-long minute-",
}
