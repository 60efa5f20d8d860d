package parse

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// TestIndexAgreesWithASearch holds the words of spans and the matches among words
// against a walk over all of them.
func TestIndexAgreesWithASearch(t *testing.T) {
	parts := []string{"the ", "President ", "of the United States ", "said ", "that ", "talks", "’s ", "“", "”", ".", ",", " ", "\n\n", "é", strings.Repeat("long", 20), "3 May 2026 ", "agreed to ", "\u200b"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 40).Draw(t, "parts"), "")
		x := newText(NewSource(0, "", nil, text), lexicon.Default())
		s := Span{Start: rapid.IntRange(0, len(text)).Draw(t, "start")}
		s.End = rapid.IntRange(s.Start, len(text)).Draw(t, "end")
		first, last := 0, 0
		for first < len(x.words) && x.words[first].Start < s.Start {
			first++
		}
		for last < len(x.words) && x.words[last].End <= s.End {
			last++
		}
		r := x.within(s)
		if want := (wordRange{first, max(first, last)}); r != want {
			t.Fatalf("within(%v) = %v, want %v", s, r, want)
		}
		var lists lexicon.Lists
		n := 0
		for _, m := range Find(x.words, x.lex, lexicon.All) {
			if r.first <= m.First && m.First < r.last {
				lists |= lexicon.Of(m.Entry.List)
				if n >= len(x.matches(r)) || x.matches(r)[n] != m {
					t.Fatalf("match %d among %v is not %v", n, r, m)
				}
				n++
			}
		}
		if n != len(x.matches(r)) || lists != x.lists(r) {
			t.Fatalf("%d matches among %v, want %d", len(x.matches(r)), r, n)
		}
	})
}
