package render

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares output with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs from the output:\n%s", file, got)
	}
}

func terminalOf(t *testing.T, m *maker, opt Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteTerminal(&out, m.r, opt); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func documentOf(t *testing.T, m *maker, opt Options) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteDocumentTerminal(&out, m.doc, opt); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// fixtures are the reports that the golden files show.
func fixtures() map[string]func() *maker {
	return map[string]func() *maker{
		"article": articleReport, // two sides in one article, every section
		"three":   threeReport,   // three sides in three files
		"markup":  markupReport,  // markup of other media
		"hostile": hostileReport, // escapes, overrides, long words, wide characters
	}
}

func TestTerminalGolden(t *testing.T) {
	for name, fixture := range fixtures() {
		for _, width := range []int{60, 80, 100, 160} {
			m := fixture()
			out := terminalOf(t, m, Options{Width: width})
			checkLines(t, out, width)
			golden(t, fmt.Sprintf("%s-%d.txt", name, width), out)
			out = documentOf(t, m, Options{Width: width})
			checkLines(t, out, width)
			golden(t, fmt.Sprintf("%s-document-%d.txt", name, width), out)
			out = terminalOf(t, m, Options{Width: width, Layout: Brief})
			checkLines(t, out, width)
			golden(t, fmt.Sprintf("%s-brief-%d.txt", name, width), out)
		}
		out := documentOf(t, fixture(), Options{Width: 100, Explain: true})
		checkLines(t, out, 100)
		golden(t, name+"-document-explained.txt", out)
		out = terminalOf(t, fixture(), Options{Width: 100, Color: true})
		checkLines(t, out, 100)
		golden(t, name+"-color.ansi", out)
		out = documentOf(t, fixture(), Options{Width: 100, Color: true})
		checkLines(t, out, 100)
		golden(t, name+"-document-color.ansi", out)
	}
}

func TestTerminalDefaultWidth(t *testing.T) {
	if a, b := terminalOf(t, articleReport(), Options{}), terminalOf(t, articleReport(), Options{Width: DefaultWidth}); !bytes.Equal(a, b) {
		t.Error("the default width is another one")
	}
}

func TestTerminalIsDeterministic(t *testing.T) {
	first := terminalOf(t, articleReport(), Options{Color: true})
	for range 10 {
		if !bytes.Equal(first, terminalOf(t, articleReport(), Options{Color: true})) {
			t.Fatal("two runs differ")
		}
	}
}

// TestTerminalOrder checks that the weightiest rows come first.
func TestTerminalOrder(t *testing.T) {
	out := string(terminalOf(t, articleReport(), Options{}))
	at := -1
	for _, word := range []string{"✗ CONTRADICTS", "⊂ SCOPE", "≠ DIVERGES · possible", "≈ REWORDED", "· ONLY A", "NAMING", "EMPHASIS", "FINDINGS", "IN ALL", "UNATTRIBUTED", "NOTES"} {
		i := strings.Index(out, word)
		if i <= at {
			t.Errorf("%s stands at %d, after %d was expected", word, i, at)
		}
		at = i
	}
}

func TestTerminalExplains(t *testing.T) {
	short, long := string(terminalOf(t, articleReport(), Options{})), string(terminalOf(t, articleReport(), Options{Explain: true}))
	if reason := `"islands"`; strings.Contains(short, reason) || !strings.Contains(long, reason) {
		t.Error("reasons are not what the option asks for")
	}
}

func TestTerminalSummary(t *testing.T) {
	m := articleReport()
	m.r.Summary = []string{"One sentence.", "Another one."}
	if out := string(terminalOf(t, m, Options{})); !strings.Contains(out, "\n\nOne sentence. Another one.\n\n") || strings.Contains(out, "In 4 rows") {
		t.Errorf("the report's own summary is not the one printed:\n%s", out)
	}
}

// TestTerminalNothingShared checks the words for a comparison without rows.
func TestTerminalNothingShared(t *testing.T) {
	m := articleReport()
	m.r.Rows = nil
	m.row(compare.Only, 0, "A1")
	out := string(terminalOf(t, m, Options{}))
	if !strings.Contains(out, "No statement of one side has a counterpart on another.") || !strings.Contains(out, "nothing") {
		t.Errorf("silence is not told:\n%s", out)
	}
}

// TestTerminalEmpty prints reports that hold next to nothing.
func TestTerminalEmpty(t *testing.T) {
	m := newMaker("-", "")
	m.side("A", "", "party")
	m.side("B", "", "party")
	checkLines(t, terminalOf(t, m, Options{Width: 60}), 60)
	checkLines(t, documentOf(t, m, Options{Width: 60}), 60)
	m = newMaker()
	checkLines(t, terminalOf(t, m, Options{Width: 60}), 60)
}

func TestExplanationTerminal(t *testing.T) {
	m := newMaker("a", "They agreed to restore calm.", "b", "They discussed how to restore peace.")
	m.block(m.side("A", "", "party"), 0, "bare", "They agreed to restore calm.")
	m.block(m.side("B", "", "party"), 1, "bare", "They discussed how to restore peace.")
	e := &compare.Explanation{Similarity: 0.5, Relation: compare.Scope, Evidence: []compare.Evidence{m.tie("synonym", "A1", "restore calm", "B1", "restore peace")}}
	for _, on := range []bool{false, true} {
		var out bytes.Buffer
		if err := WriteExplanationTerminal(&out, e, m.doc.Sources[0].Text, m.doc.Sources[1].Text, Options{Width: 80, Color: on}); err != nil {
			t.Fatal(err)
		}
		checkLines(t, out.Bytes(), 80)
		golden(t, fmt.Sprintf("explanation-%t.txt", on), out.Bytes())
	}
}

// fullDisk accepts nothing.
type fullDisk struct{}

var errNoSpace = errors.New("no space left")

func (fullDisk) Write([]byte) (int, error) { return 0, errNoSpace }

func TestTerminalReportsErrors(t *testing.T) {
	m := articleReport()
	if err := WriteTerminal(fullDisk{}, m.r, Options{}); !errors.Is(err, errNoSpace) {
		t.Errorf("got %v", err)
	}
	if err := WriteDocumentTerminal(fullDisk{}, m.doc, Options{}); !errors.Is(err, errNoSpace) {
		t.Errorf("got %v", err)
	}
}

func TestStackedLayoutIsThatOfNarrowTerminals(t *testing.T) {
	wide := string(terminalOf(t, threeReport(), Options{Width: 120, Layout: Stacked}))
	if strings.Contains(wide, "A2  They agreed to meet in Oslo in June.  2 │") || !strings.Contains(wide, "  A2  2 │ They agreed to meet in Oslo in June.") {
		t.Errorf("the sides do not stand one under the other:\n%s", wide)
	}
	checkLines(t, []byte(wide), 120)
}

func TestOnlyChosenRowsAreShown(t *testing.T) {
	for _, c := range []struct {
		opt          Options
		shown, other []string
	}{
		{Options{Only: []compare.Kind{compare.Contradicts}}, []string{"CONTRADICTS", "row 4"}, []string{"row 1", "row 2", "ONLY A", "NAMING", "IN ALL"}},
		{Options{Only: []compare.Kind{compare.Only}}, []string{"ONLY A", "B7"}, []string{"row 1", "row 4"}},
		{Options{Only: []compare.Kind{compare.Only}, Sides: []parse.SideID{"B"}}, []string{"B7", "not shown"}, []string{"A6", "row 4"}},
	} {
		for _, layout := range []Layout{Columns, Stacked} {
			c.opt.Layout = layout
			out := string(terminalOf(t, articleReport(), c.opt))
			for _, s := range c.shown {
				if !strings.Contains(out, s) {
					t.Errorf("%v: %q is not shown:\n%s", c.opt, s, out)
				}
			}
			for _, s := range c.other {
				if strings.Contains(out, s) {
					t.Errorf("%v: %q is shown:\n%s", c.opt, s, out)
				}
			}
		}
	}
}

func TestLinksLeadToLines(t *testing.T) {
	opt := Options{Width: 100, Color: true, Links: []string{"file://host/a/article.txt"}}
	out := terminalOf(t, articleReport(), opt)
	checkLines(t, out, 100)
	for _, want := range []string{"\x1b]8;;file://host/a/article.txt\x1b\\", "\x1b]8;;file://host/a/article.txt#17\x1b\\"} {
		if !bytes.Contains(out, []byte(want)) {
			t.Errorf("no link %q", want)
		}
	}
	// What is seen is the same.
	opt.Links = nil
	if got := link.ReplaceAll(out, []byte("$1")); !bytes.Equal(got, terminalOf(t, articleReport(), opt)) {
		t.Errorf("links change what is seen:\n%q", got)
	}
}
