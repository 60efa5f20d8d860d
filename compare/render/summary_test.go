package render

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/clipperhouse/displaywidth"

	"github.com/readoutdiff/readoutdiff/compare/pair"
	"github.com/readoutdiff/readoutdiff/compare/tally"
)

// hostile is a name that each medium would obey.
const hostile = "=cmd <script>alert(1)</script> \x1b[31m\u202E & \"x\""

func hostileSummary() *tally.Summary {
	counts := func(n int) []tally.Count {
		var out []tally.Count
		for _, k := range weight() {
			out = append(out, tally.Count{Name: string(k), Count: n})
		}
		return out
	}
	return &tally.Summary{
		Comparisons: 7, Failed: 2, Months: []string{"2026-01", "2026-03"},
		Sides: []tally.Side{
			{Name: hostile, Comparisons: 7, Statements: 42, Relations: counts(7), Consensus: 3, Topics: []tally.Topic{{Name: "trade", Count: 5, ByMonth: []int{1, 4}}}},
			{Name: "Dodoma", Comparisons: 7, Statements: 6, Relations: counts(1)},
		},
		Rows: counts(9), Findings: []tally.Count{{Name: "consensus", Count: 3}}, Initiators: []tally.Count{{Name: "same", Count: 7}},
		Names: []tally.Name{{Referent: hostile, Side: hostile, Label: hostile, Count: 2}},
	}
}

func TestSummaryForTheTerminal(t *testing.T) {
	for _, width := range []int{100, 120} {
		var out bytes.Buffer
		if err := WriteSummary(&out, hostileSummary(), Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		checkVisible(t, out.String(), width)
		for _, want := range []string{"7 comparisons · 2026-01 to 2026-03 · 2 records could not be compared", "Dodoma", "1 17%", "  trade     5  ▂█", "NAMING  the most named"} {
			if !strings.Contains(out.String(), want) {
				t.Errorf("width %d: no %q in\n%s", width, want, out.String())
			}
		}
	}
}

// checkVisible checks that no line is wider than the terminal or holds what it
// would obey.
func checkVisible(t *testing.T, out string, width int) {
	t.Helper()
	if i := strings.IndexFunc(out, func(c rune) bool { return c != '\n' && isHidden(c) }); i >= 0 {
		t.Errorf("a hidden character at %d of %q", i, out)
	}
	for line := range strings.Lines(out) {
		if n := displaywidth.String(strings.TrimSuffix(line, "\n")); n > width {
			t.Errorf("%d columns of %d: %q", n, width, line)
		}
	}
}

func TestSummaryAsCSV(t *testing.T) {
	var out bytes.Buffer
	if err := WriteSummaryCSV(&out, hostileSummary()); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, r := range rows {
		for _, c := range r {
			if c != "" && strings.ContainsAny(c[:1], "=+-@") {
				t.Errorf("the cell %q is a formula", c)
			}
		}
		found[r[0]+"/"+r[2]+"/"+r[3]+"/"+r[4]] = true
	}
	for _, want := range []string{"comparisons/failed//2", "topics/trade/2026-03/4", "topics/trade/2026-01/1", "statements/only//7", "consensus/alone//3"} {
		if !found[want] {
			t.Errorf("no row %s in %q", want, rows)
		}
	}
}

func TestSummaryAsHTML(t *testing.T) {
	var out bytes.Buffer
	if err := WriteSummaryHTML(&out, hostileSummary(), Options{Version: "v1"}); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	if strings.Contains(page, "<script") || strings.ContainsAny(page, "\x1b\u202E") {
		t.Error("the page holds what a browser obeys")
	}
	for _, want := range []string{"&lt;script&gt;", `<rect x="0" y="18" width="9" height="6"><title>2026-01: 1</title></rect><rect x="10" y="0" width="9" height="24"><title>2026-03: 4</title></rect>`, "Events of 2026-01 to 2026-03."} {
		if !strings.Contains(page, want) {
			t.Errorf("no %q in %s", want, page)
		}
	}
	out.Reset()
	if err := WriteSummaryHTML(&out, &tally.Summary{}, Options{}); err != nil || !strings.HasSuffix(out.String(), "</html>\n") {
		t.Errorf("of nothing: %v", err)
	}
}

func TestPairsForTheTerminal(t *testing.T) {
	releases := []pair.Release{
		{ID: hostile, Date: "2026-01-01", Title: strings.Repeat(hostile+" ", 9)},
		{File: "b.txt", Title: "b"},
		{ID: "c"},
	}
	r := &pair.Result{
		Groups:     []pair.Group{{Members: []int{0, 1}, Score: 0.7, Date: "2026-01-01", Participants: []string{hostile}, Evidence: []pair.Evidence{{Rule: "content", Note: hostile, Score: 1}}}},
		Alone:      []pair.Alone{{Release: 2, Reason: hostile}},
		Publishers: []string{hostile, "B", ""},
	}
	for _, width := range []int{80, 100} {
		var out bytes.Buffer
		if err := WritePairs(&out, releases, r, Options{Width: width}); err != nil {
			t.Fatal(err)
		}
		checkVisible(t, out.String(), width)
		if !strings.Contains(out.String(), "Event · 1 January 2026") || !strings.Contains(out.String(), "1 of 3 releases") {
			t.Errorf("got\n%s", out.String())
		}
	}
	var out bytes.Buffer
	if err := WritePairLines(&out, releases, r); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(out.String(), "\n"); n != 2 || strings.ContainsAny(out.String(), "\x1b\u202E") {
		t.Errorf("%d lines: %q", n, out.String())
	}
}
