package lexicon

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"
)

func TestScan(t *testing.T) {
	cases := []struct {
		text string
		want string // tokens, separated by bars
	}{
		{"", ""},
		{" \n\t", ""},
		{"They spoke.", "They|spoke|."},
		{"the U.S. side", "the|U.S.|side"},
		{"at 6 p.m. today", "at|6|p.m.|today"},
		{"Mr. Smith", "Mr|.|Smith"},
		{"NATO-Russia Council", "NATO|-|Russia|Council"},
		{"de-escalate", "de-escalate"},
		{"counter-terrorism", "counter-terrorism"},
		{"S-400 systems", "S-400|systems"},
		{"Türkiye’s view", "Türkiye’s|view"},
		{"the leaders' call", "the|leaders|'|call"},
		{"don't", "don't"},
		{"$1.5 billion", "$|1.5|billion"},
		{"1,200 troops", "1,200|troops"},
		{"a 45-minute call", "a|45-minute|call"},
		{"30th", "30th"},
		{"2021, 2022.", "2021|,|2022|."},
		{"“yes” — no…", "“|yes|”|—|no|…"},
		{"im\u00admediate", "im\u00admediate"},
		{"zero\u200bwidth", "zero\u200bwidth"},
		{"Put\u202ein \u200b.", "Put\u202ein|."},
		{"a govern-\nment of", "a|govern-\nment|of"},
		{"a long-\r\n  term plan-\n\nthe", "a|long-\r\n  term|plan|-|the"},
		{"the Russia-\nled", "the|Russia-\nled"},
		{"Владимир Путин", "Владимир|Путин"},
	}
	for _, c := range cases {
		var got []string
		for _, token := range Scan(c.text, 0, len(c.text)) {
			got = append(got, c.text[token.Start:token.End])
		}
		if joined := strings.Join(got, "|"); joined != c.want {
			t.Errorf("Scan(%q): got %s, want %s", c.text, joined, c.want)
		}
	}
}

func TestScanKinds(t *testing.T) {
	text := "On 3 May, S-400s"
	want := []TokenKind{Letters, Digits, Letters, Punct, Letters}
	var got []TokenKind
	for _, token := range Scan(text, 0, len(text)) {
		got = append(got, token.Kind)
	}
	if !slices.Equal(got, want) {
		t.Errorf("Scan(%q): kinds %v, want %v", text, got, want)
	}
}

func TestNorm(t *testing.T) {
	cases := []struct {
		token, want string
		possessive  bool
	}{
		{"Stressed", "stressed", false},
		{"Türkiye’s", "turkiye", true},
		{"TÜRKİYE", "turkiye", false},
		{"Erdoğan", "erdogan", false},
		{"Erdog\u0306an", "erdogan", false},
		{"Élysée", "elysee", false},
		{"Wałęsa", "walesa", false},
		{"ǽ", "ae", false}, // a ligature under an accent
		{"Kırklareli", "kirklareli", false},
		{"don’t", "don't", false},
		{"tête‑à‑tête", "tete-a-tete", false},
		{"im\u00admediate", "immediate", false},
		{"Pu\u200btin’s", "putin", true},
		{"Pu\u202etin", "putin", false},
		{"ﬁnal", "final", false},
		{"oﬃce", "office", false},
		{"Govern-\nment", "government", false},
		{"govern\u00ad\r\nment", "government", false},
		{"long-\nterm", "long-term", false},
		{"U.S.", "u.s.", false},
		{"'s", "'s", false},
		{"2.5", "2.5", false},
		{"ᬻ", "ᬵ", false},            // a mark that is made of two
		{"\u1b3a\u1b35", "ᬵ", false}, // the same, in its parts
		{"ỚŊĒ’S", "oŋe", true},
		{"한국", "한국", false},
		{strings.Repeat("Ā", 40), strings.Repeat("a", 40), false},
	}
	for _, c := range cases {
		if got, possessive := Norm(c.token); got != c.want || possessive != c.possessive {
			t.Errorf("Norm(%q) = %q, %t; want %q, %t", c.token, got, possessive, c.want, c.possessive)
		}
	}
}

// TestNormOfEveryLetter checks that normal forms are final, letter by letter.
func TestNormOfEveryLetter(t *testing.T) {
	for c := rune(0); c <= unicode.MaxRune; c++ {
		checkNorm(t, "a"+string(c)+"b")
	}
}

// TestNormTakesNoMemory holds for words of the lists, however they are written.
func TestNormTakesNoMemory(t *testing.T) {
	l := full(t)
	for _, token := range []string{"president", "President", "SANCTIONS", "Türkiye’s", "Élysée", "emphasised", "stability"} {
		if n := testing.AllocsPerRun(10, func() {
			norm, _ := Norm(token)
			l.Info(norm)
			l.Rarity(l.Lemma(norm))
		}); n != 0 {
			t.Errorf("%q: %v allocations", token, n)
		}
	}
	// Nor do words that only the rules know.
	if n := testing.AllocsPerRun(10, func() { l.Lemma("unblorping"); l.Lemma("reblorpies"); l.Lemma("blorped") }); n != 0 {
		t.Errorf("unknown words: %v allocations", n)
	}
}

// checkScan checks that the tokens of a text stand in order, do not overlap,
// and leave nothing but white space between them.
func checkScan(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string, start, end int) {
	t.Helper()
	at := start
	for _, token := range Scan(text, start, end) {
		if token.Start < at || token.End <= token.Start || token.End > end {
			t.Fatalf("%q: token %d to %d after %d", text, token.Start, token.End, at)
		}
		checkBlank(t, text, at, token.Start)
		at = token.End
	}
	checkBlank(t, text, at, end)
}

func checkBlank(t interface {
	Helper()
	Fatalf(string, ...any)
}, text string, start, end int) {
	t.Helper()
	for i, c := range text[start:end] {
		if !isSpace(c) {
			t.Fatalf("%q: %q at %d is in no token", text, c, start+i)
		}
	}
}

// checkNorm checks that a normal form is its own normal form. A possessive
// ending is cut off once, so it is put on again before the second time.
func checkNorm(t interface {
	Helper()
	Fatalf(string, ...any)
}, token string) {
	t.Helper()
	norm, possessive := Norm(token)
	again := norm
	if possessive {
		again += "'s"
	}
	if second, _ := Norm(again); second != norm {
		t.Fatalf("Norm(%q) is %q, of which it is %q", token, norm, second)
	}
}

// pieces are what texts of the genre are made of, the awkward parts above all.
var pieces = []string{
	"the", "Türkiye", "’s", "'", "U.S.", ".", "p.m.", "-", "‑", "NATO", "de", "1", ",", "500", "$", "—", "“", "”", " ", "\n", "\u00a0",
	"\u00ad", "\u0306", "İ", "ı", "ß", "S-400", "45-minute", "№", "한국", "с", "🇹🇷", "\u200b", "\ufeff", "…", "A", "a",
}

func textOf(t *rapid.T) string {
	if rapid.Bool().Draw(t, "any") {
		return rapid.String().Draw(t, "text")
	}
	return strings.Join(rapid.SliceOf(rapid.SampledFrom(pieces)).Draw(t, "pieces"), "")
}

func TestScanCoversTheText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := textOf(t)
		checkScan(t, text, 0, len(text))
		for _, token := range Scan(text, 0, len(text)) {
			checkNorm(t, text[token.Start:token.End])
		}
	})
}

// TestScanOfAPart checks that a part of a text is cut as if it were the whole:
// nothing before its beginning or after its end is looked at.
func TestScanOfAPart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		before, text, after := textOf(t), textOf(t), textOf(t)
		whole := before + text + after
		part := Scan(whole, len(before), len(before)+len(text))
		alone := Scan(text, 0, len(text))
		if len(part) != len(alone) {
			t.Fatalf("%q: %d tokens inside %q, %d alone", text, len(part), whole, len(alone))
		}
		for i, token := range alone {
			token.Start += len(before)
			token.End += len(before)
			if part[i] != token {
				t.Fatalf("%q: token %d is %v inside %q, %v alone", text, i, part[i], whole, token)
			}
		}
	})
}

func FuzzScan(f *testing.F) {
	f.Add("They agreed that the U.S.–Türkiye “dialogue” won’t stop at 6 p.m.; $1.5 billion, S-400.")
	f.Add(strings.Join(pieces, ""))
	f.Add(strings.Join(pieces, " "))
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("sources are valid UTF-8")
		}
		checkScan(t, text, 0, len(text))
		for _, token := range Scan(text, 0, len(text)) {
			checkNorm(t, text[token.Start:token.End])
		}
	})
}
