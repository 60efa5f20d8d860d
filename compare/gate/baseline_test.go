package gate

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/parse"
)

// everything asks for so much that nearly every statement is a violation.
func everything(t testing.TB) Rules {
	return asked(t, "fail-on contradiction", "fail-on only", "fail-on scope", "min-coverage 100", "max-only 0", "require ceasefire", "forbid Tanganyika", "forbid US")
}

func TestBaselineAcceptsAll(t *testing.T) {
	r := compared(t, agreed, draft)
	raw := Judge(r, everything(t), nil)
	known, err := ReadBaseline("known.txt", raw.Baseline().Format())
	if err != nil {
		t.Fatal(err)
	}
	got := Judge(r, everything(t), known)
	if !got.Holds() || len(got.Stale) > 0 || len(got.Accepted) == 0 {
		t.Errorf("violations %v, stale %v, accepted %v", shown(got, got.Violations), got.Stale, shown(got, got.Accepted))
	}
	// What was accepted is written again, so that a baseline can be made anew.
	if diff := cmp.Diff(string(known.Format()), string(got.Baseline().Format())); diff != "" {
		t.Error(diff)
	}
	// The order of the files does not matter to what is known of their words.
	if got := Judge(compared(t, draft, agreed), asked(t, "fail-on contradiction", "fail-on only"), known); !got.Holds() {
		t.Errorf("in the other order: %v", shown(got, got.Violations))
	}
}

func TestBaselineFile(t *testing.T) {
	r := compared(t, agreed, draft)
	got := string(Judge(r, asked(t, "fail-on contradiction", "max-only B=1", "require ceasefire", "forbid Tanganyika"), nil).Baseline().Format())
	want := `# readoutdiff baseline 1
# class, fingerprint, words; parted by tabs, sorted; made by 'readoutdiff check --write-baseline'
forbidden	793409d50226aacc	president mshana noted that the us embassy in tanganyika gave us new … | tanganyika
forbidden	9c3ea7b5bf22d6ef	namanga : the tanganyika side reports | tanganyika
number	77305255cd910e6c	the presidents agreed that the trade ministers would meet within 14 days | the presidents agreed that the trade ministers would meet within 30 days
only	68229abc4b4ab84d	president mshana noted that the us embassy in tanganyika gave us new …
only	966e7299922aa16b	a second bridge will be built at sirari
required	a4c46fb56df8c97c	ceasefire | draft
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("a change of this is another version of the format (-want +got):\n%s", diff)
	}
}

func TestBaselineFaults(t *testing.T) {
	const head = "# readoutdiff baseline 1\n"
	for _, c := range []struct{ text, want string }{
		{"", "b: is empty and no baseline; make one with --write-baseline"},
		{"scope\t0123456789abcdef\tx\n", "b:1:1: is no baseline; make one with --write-baseline"},
		{"# readoutdiff baseline 2\n", "b:1:24: a baseline of another version than 1; make it anew with --write-baseline"},
		{head + "\n# a comment\n<<<<<<< ours\n", "b:4:1: no tab behind the class; mend or delete the line, or make the file anew with --write-baseline"},
		{head + "other\t0123456789abcdef\tx\n", `b:2:1: no class "other"; mend or delete the line, or make the file anew with --write-baseline`},
		{head + "scope\t0123456789abcdeg\tx\n", "b:2:7: no fingerprint of 16 hexadecimal digits; mend or delete the line, or make the file anew with --write-baseline"},
		{head + "scope\t0123\n", "b:2:7: no fingerprint of 16 hexadecimal digits; mend or delete the line, or make the file anew with --write-baseline"},
	} {
		_, err := ReadBaseline("b", []byte(c.text))
		var fault *parse.Error
		if !errors.As(err, &fault) || err.Error() != c.want {
			t.Errorf("%q: got %v, want %s", c.text, err, c.want)
		}
	}
	for _, text := range []string{head, "\ufeff# readoutdiff baseline 1\r\n\r\nscope\t0123456789abcdef\tx y\r\n", head + "scope\t0123456789abcdef"} {
		if _, err := ReadBaseline("b", []byte(text)); err != nil {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestBaselineTellsWhatIsStale(t *testing.T) {
	r := compared(t, agreed, draft)
	known, err := ReadBaseline("b", []byte(`# readoutdiff baseline 1
scope	0123456789abcdef	gone
required	0123456789abcdef	gone
forbidden	0123456789abcdef	gone
`+strings.Join(strings.Split(string(Judge(r, everything(t), nil).Baseline().Format()), "\n")[2:], "\n")))
	if err != nil {
		t.Fatal(err)
	}
	for rules, want := range map[string][]int{
		// What a report tells is looked at whatever is asked; what must be said
		// and what must not only where that is asked.
		"fail-on date":      {2},
		"require ceasefire": {2, 3},
		"forbid Tanganyika": {2, 4},
	} {
		var got []int
		for _, e := range Judge(r, asked(t, rules), known).Stale {
			if e.Words == "gone" {
				got = append(got, e.Line)
			}
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s: lines %v, want %v", rules, got, want)
		}
	}
}

// rewrapped breaks the lines of each paragraph anew, before a word where the
// drawn widths say so.
func rewrapped(t *rapid.T, text string) string {
	paragraphs := strings.Split(strings.TrimSpace(text), "\n\n")
	for i, p := range paragraphs {
		width, column := rapid.IntRange(50, 100).Draw(t, "width"), 0
		var b strings.Builder
		for k, word := range strings.Fields(p) {
			switch {
			case k == 0:
			case column+len(word) >= width:
				b.WriteByte('\n')
				column = 0
			default:
				b.WriteByte(' ')
			}
			b.WriteString(word)
			column += len(word) + 1
		}
		paragraphs[i] = b.String()
	}
	return strings.Join(paragraphs, "\n\n") + "\n"
}

func TestBaselineSurvivesWrapping(t *testing.T) {
	known := Judge(compared(t, agreed, draft), everything(t), nil).Baseline()
	rapid.Check(t, func(rt *rapid.T) {
		a, b := rewrapped(rt, agreed), rewrapped(rt, draft)
		got := Judge(compared(t, a, b), everything(t), known)
		if !got.Holds() || len(got.Stale) > 0 {
			rt.Fatalf("of %q and %q: new %v, stale %v", a, b, shown(got, got.Violations), got.Stale)
		}
	})
}

func TestBaselineAndChanges(t *testing.T) {
	known := Judge(compared(t, agreed, draft), everything(t), nil).Baseline()
	for _, c := range []struct {
		name, old, new string
		violations     int // that are new
	}{
		{"moved to a paragraph of its own", " A second bridge will", "\n\nA second bridge will", 0},
		{"moved up", "The presidents agreed that the trade ministers would meet within 30 days. ", "", -1},
		{"broken at a hyphen", "embassy", "em-\nbassy", 0},
		{"curly quotation marks", "new maps", "“new maps”", 0},
		{"another number", "30 days", "60 days", 1},
		{"a negation", "will be built", "will not be built", 1},
		{"another verb", "noted that", "denied that", 3}, // and the two names in it
		{"a new statement", "at Sirari.", "at Sirari. Kenya closed all schools in Kisumu.", 1},
		{"the name in a new sentence", "at Sirari.", "at Sirari. Tanganyika has new stamps.", 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.Replace(draft, c.old, c.new, 1)
			if c.violations < 0 {
				text, c.violations = strings.TrimSpace(text)+" "+c.old+"\n", 0
			}
			// The counts follow from the statements.
			rules := everything(t)
			rules.MinCoverage, rules.MaxOnly = nil, nil
			got := Judge(compared(t, agreed, text), rules, known)
			if len(got.Violations) != c.violations {
				t.Errorf("new %v, stale %v", shown(got, got.Violations), got.Stale)
			}
			if counts := Judge(compared(t, agreed, text), asked(t, "min-coverage 100", "max-only 0"), known); c.violations == 0 && !counts.Holds() {
				t.Errorf("counts: %v", shown(counts, counts.Violations))
			}
		})
	}
}

// TestBaselineHoldsNoHiddenCharacters: what a text holds does not reach a
// terminal by way of a baseline, nor break its lines.
func TestBaselineHoldsNoHiddenCharacters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := newFact(OnlyClass, rapid.String().Draw(t, "text"), rapid.String().Draw(t, "other"))
		lines := strings.Split(string(newBaseline([]fact{f}).Format()), "\n")
		if len(lines) != 4 || strings.ContainsAny(lines[2], "\x1b\r\x00\u202e") {
			t.Fatalf("%q", lines)
		}
		b, err := ReadBaseline("b", []byte(strings.Join(lines, "\n")))
		if err != nil || b.Len() != 1 || b.entries[0].Fingerprint != f.fingerprint() {
			t.Fatalf("%q: %v", lines, err)
		}
	})
}

func TestJudgeLeavesTheReport(t *testing.T) {
	r := compared(t, agreed, draft)
	before := slices.Clone(r.Findings)
	Judge(r, everything(t), nil)
	if diff := cmp.Diff(before, r.Findings); diff != "" {
		t.Error(diff)
	}
}
