package parse_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// notesOf lists the messages of warnings.
func notesOf(doc *parse.Document) []string {
	var out []string
	for _, n := range doc.Notes {
		if n.Severity == "warning" {
			out = append(out, n.Message)
		}
	}
	return out
}

func TestHiddenCharactersAreNoted(t *testing.T) {
	for _, c := range []struct{ name, said, want string }{
		{"nothing", "the plan", ""},
		{"what is harmless", "the pl\u00adan 👩\u200d🚀 of NATO-Ελλάς\u00a0\t", ""},
		{"an escape", "the \x1b[31mplan\x1b[0m", "side A holds 2 control characters (U+001B)"},
		{"several controls", "\x07the\u009b plan\x7f", "side A holds 3 control characters (U+0007, U+009B, U+007F)"},
		{"an override", "the \u202enalp", "side A holds 1 character that would change the direction of writing (U+202E)"},
		{"a zero-width space", "the pl\u200ban", "side A holds 1 invisible character (U+200B)"},
		{"a homoglyph", "the pl\u0430n", "side A holds 1 word with letters of two scripts, which may look like another word: \"pl\u0430n\" (U+0430)"},
		{"a Cyrillic word", "the план", ""},
		{"a disguised word", "the \u0441\u043e\u0440 of \u041e\u0420\u0415\u0421", "side A holds 2 words in another script that may look like a Latin one: \"\u0441\u043e\u0440\" (U+0441...) looks like \"cop\", \"\u041e\u0420\u0415\u0421\" (U+041E...) looks like \"OPEC\""},
		{"a disguised word in Greek", "\u039d\u0391\u03a4\u039f", "side A holds 1 word in another script that may look like a Latin one: \"\u039d\u0391\u03a4\u039f\" (U+039D...) looks like \"NATO\""},
		{"a phrase with small words", "the text of the «договор о мире» that is also signed by ο νόμος", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := asRelease(t, "Kenya\n\nPresident Oduya said that "+c.said+" was open.\n")
			var want []string
			if c.want != "" {
				want = []string{c.want}
			}
			if got := notesOf(doc); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestHiddenCharactersAreNotedForEachSide(t *testing.T) {
	doc := asArticle(t, "Talks\u202e were held.\n\nThe Kremlin said in a statement: “The leaders spoke of\u202e trade.”\n\nThe Élysée said in a statement: “The leaders\u202e agreed to meet\u202e again.”\n")
	var got []string
	for _, n := range notesOf(doc) {
		where, _, _ := strings.Cut(n, " character")
		got = append(got, where)
	}
	want := []string{"side A holds 1", "side B holds 2", "side O holds 1"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestLanguage(t *testing.T) {
	for _, c := range []struct{ text, lang string }{
		{"The leaders discussed trade and agreed to meet.", "en"},
		{"Kyiv welcomes Bonn.", ""},
		{"أكد الرئيس أهمية التعاون بين البلدين.", "ar"},
		{"两国领导人讨论了贸易问题。", "zh"},
		{"外務大臣は、地域の安定について意見交換を行った。", "ja"},
		{"두 정상은 무역에 대해 논의했다.", "ko"},
		{"Նախագահները քննարկել են իրավիճակը։", "hy"},
		{"ผู้นำทั้งสองหารือเรื่องการค้า", "th"},
		{"Президенты обсудили торговлю.", "ru"},
		{"Le président a dit que les deux pays ont une relation étroite et que la coopération est dans leur intérêt.", "fr"},
		{"Der Kanzler und der Präsident haben sich auf eine neue Zusammenarbeit mit den Nachbarn geeinigt, die nicht neu ist.", "de"},
		{"El presidente dijo que los dos países se han reunido para hablar sobre la cooperación entre las dos partes.", "es"},
		{"The President met Минобороны officials and said that the talks were open.", "en"},
	} {
		doc := asRelease(t, c.text)
		if got := doc.Sources[0].Lang; got != c.lang {
			t.Errorf("%q: %q, want %q", c.text, got, c.lang)
		}
		said := len(statementsOf(doc))
		if parse.Supported(c.lang) == (said == 0) {
			t.Errorf("%q: %d statements", c.text, said)
		}
		warned := slices.ContainsFunc(notesOf(doc), func(s string) bool { return strings.Contains(s, "language not supported") })
		if warned == parse.Supported(c.lang) {
			t.Errorf("%q: warned %t", c.text, warned)
		}
	}
}

func TestForeignParagraphsAreLeftOut(t *testing.T) {
	for _, p := range []string{
		"Президенты обсудили торговлю. Они договорились встретиться.",
		"Le président a dit que les deux pays ont une relation étroite et que la coopération est dans leur intérêt.",
	} {
		doc := asRelease(t, "The leaders of the two countries discussed trade.\n\n"+p+"\n\nThey agreed to meet.\n")
		equal(t, textsOf(doc), []string{"The leaders of the two countries discussed trade", "They agreed to meet"})
		if notes := notesOf(doc); len(notes) != 1 || !strings.Contains(notes[0], "1 paragraph in another language") {
			t.Errorf("%q: %q", p, notes)
		}
	}
}

// TestPositionCountsEveryLineEnd checks line ends of every kind, and that the
// lines of the parser are those that positions count.
func TestPositionCountsEveryLineEnd(t *testing.T) {
	text := "a\nb\rc\r\nd\u0085e\u2028f\u2029é\n\r\n"
	src := parse.NewSource(0, "", nil, text)
	for _, c := range []struct {
		mark string
		want parse.Position
	}{
		{"a", parse.Position{Line: 1, Column: 1}}, {"\nb", parse.Position{Line: 1, Column: 2}}, {"b", parse.Position{Line: 2, Column: 1}},
		{"c", parse.Position{Line: 3, Column: 1}}, {"\nd", parse.Position{Line: 3, Column: 3}}, {"d", parse.Position{Line: 4, Column: 1}},
		{"e", parse.Position{Line: 5, Column: 1}}, {"f", parse.Position{Line: 6, Column: 1}}, {"é", parse.Position{Line: 7, Column: 1}},
		{"\n\r\n", parse.Position{Line: 7, Column: 2}},
	} {
		if got := src.Position(strings.Index(text, c.mark)); got != c.want {
			t.Errorf("%q: %v, want %v", c.mark, got, c.want)
		}
	}
	if got := src.Position(len(text)); got != (parse.Position{Line: 9, Column: 1}) {
		t.Errorf("the end: %v", got)
	}
}
