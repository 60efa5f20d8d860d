package gate

import (
	"strings"
	"testing"
	"time"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

func TestParseFaults(t *testing.T) {
	lex := lexicon.Default()
	selector := func(s string) error { _, err := ParseSelector(s); return err }
	share := func(s string) error { _, err := ParseShare(s); return err }
	count := func(s string) error { _, err := ParseCount(s); return err }
	require := func(s string) error { _, err := ParseRequirement(s, lex.Topics()); return err }
	name := func(s string) error { _, err := ParseName(s, lex); return err }
	for _, c := range []struct {
		parse func(string) error
		text  string
		want  string // part of the error; empty: none
	}{
		{selector, "contradiction", ""},
		{selector, "only", ""},
		{selector, "only:B", ""},
		{selector, "only:State House", ""},
		{selector, "only:", "names no side"},
		{selector, "scope:B", `names a side, which goes with "only" alone`},
		{selector, "Scope", "is not known; one of contradiction, initiator,"},
		{selector, "", "is not known"},
		{share, "80", ""},
		{share, "80%", ""},
		{share, "80 %", ""},
		{share, "B=87.5", ""},
		{share, "a=b=0", ""},
		{share, "101", "is no percentage from 0 to 100"},
		{share, "-1", "is no percentage"},
		{share, "NaN", "is no percentage"},
		{share, "0.8", "is less than one per cent; for a share of 0.8 write 80"},
		{share, "=80", "names no side"},
		{share, "B=", "is no percentage"},
		{count, "0", ""},
		{count, "B=3", ""},
		{count, "-1", "is no number of statements"},
		{count, "1.5", "is no number of statements"},
		{count, "99999999999", "is no number of statements"},
		{require, "ceasefire", ""},
		{require, " Humanitarian Aid ", ""},
		{require, "humanitarian", "is no topic; write /humanitarian/ for these words, or one of "},
		{require, " ", "names no topic"},
		{require, "/a|b/", ""},
		{require, "/a/b/i", ""},
		{require, "/", "has no slash at its end"},
		{require, "/abc", "has no slash at its end"},
		{require, "//", "is an empty pattern"},
		{require, "//i", "is an empty pattern"},
		{require, "/a/g", `has "g" behind the pattern; only i is known`},
		{require, "/" + strings.Repeat("a", maxRule) + "/", ""},
		{require, "/" + strings.Repeat("a", maxRule+1) + "/", "is a pattern of 1001 bytes; at most 1000"},
		{require, "/a(b/", "missing closing ) at character 4 of the pattern"},
		{require, "/é(b))c/", "unexpected ) at character 5 of the pattern"},
		{require, "/ab[cd/", "missing closing ] at character 3 of the pattern"},
		{require, "/a*|*b/", "missing argument to repetition operator at character 4 of"},
		{require, "/*/", "missing argument to repetition operator at character 1 of"},
		{require, "/a**/", "invalid nested repetition operator at character 2 of"},
		{require, `/ab\q/`, "invalid escape sequence at character 3 of"},
		{require, `/ab\/`, "trailing backslash at end of expression at character 4 of"},
		{require, "/a{1001}/i", "invalid repeat count at character 2 of"},
		{require, "/[z-a]/", "invalid character class range at character 2 of"},
		{require, "/(?=a)/", "invalid or unsupported Perl syntax at character 1 of"},
		{require, "/ab\xff/", "invalid UTF-8 at character 3 of"},
		{require, "/((a{100}){100}){100}/", "invalid repeat count at character 10 of the pattern"},
		{name, "Burma", ""},
		{name, "Côte d’Ivoire", ""},
		{name, "10", ""},
		{name, "", "holds no word"},
		{name, " – ", "holds no word"},
		{name, "\xff", "is not valid UTF-8"},
		{name, strings.Repeat("a", maxRule+1), "has 1001 bytes; at most 1000"},
	} {
		begin := time.Now()
		switch err := c.parse(c.text); {
		case err == nil && c.want != "":
			t.Errorf("%.60q passes, want %q", c.text, c.want)
		case err != nil && (c.want == "" || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%.60q: got %v, want %q", c.text, err, c.want)
		}
		if spent := time.Since(begin); spent > 10*time.Second {
			t.Errorf("%.60q took %v", c.text, spent)
		}
	}
}

func TestPatternsSeePlainText(t *testing.T) {
	for _, c := range []struct{ pattern, text string }{
		{"/two-state solution/", "a two‑state\n   solution"},
		{"/Türkiye's/", "Türkiye’s view"},
		{"/Türkiye’s/", "Türkiye's view"},
		{"/peace/", "pe\u00adace"},
		{"/^a b$/", "\n a\u00a0b "},
	} {
		q, err := ParseRequirement(c.pattern, nil)
		if err != nil {
			t.Fatal(err)
		}
		if !q.pattern.MatchString(plainText(c.text)) {
			t.Errorf("%s does not match %q", c.pattern, c.text)
		}
	}
}

func TestRulesAreWrittenAsRead(t *testing.T) {
	for _, text := range []string{"scope", "only", "only:State House"} {
		if s, err := ParseSelector(text); err != nil || s.String() != text {
			t.Errorf("%s: got %s, %v", text, s, err)
		}
	}
	for _, text := range []string{"80", "B=87.5", "0"} {
		if b, err := ParseShare(text); err != nil || b.String() != text {
			t.Errorf("%s: got %s, %v", text, b, err)
		}
	}
}
