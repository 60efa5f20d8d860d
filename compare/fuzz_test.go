package compare_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

const (
	// maxFuzzed is the size of the longest texts that are fuzzed, so that the
	// time of one run says something.
	maxFuzzed = 1 << 13
	// slowCompare is far longer than texts of that size take, on a busy machine
	// too.
	slowCompare = 20 * time.Second
)

// FuzzCompare sets any two texts against each other and checks what is true of
// every report: each statement of a party stands in one row, edits rebuild both
// statements, and every span slices its text.
func FuzzCompare(f *testing.F) {
	seedPairs(f)
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > maxFuzzed || !utf8.ValidString(a) || !utf8.ValidString(b) {
			return
		}
		start := time.Now()
		for _, texts := range [][]string{{a, b}, {a + "\n\n" + b}} {
			first, again := reportOf(texts...), reportOf(texts...)
			if first == nil {
				continue
			}
			(&reportChecker{t, first}).all()
			if !reflect.DeepEqual(first.Rows, again.Rows) || !reflect.DeepEqual(first.Findings, again.Findings) {
				t.Error("a second run gives something else")
			}
		}
		if took := time.Since(start); took > slowCompare {
			t.Errorf("%d and %d bytes took %v", len(a), len(b), took)
		}
	})
}

// FuzzExplain asks how any two texts relate.
func FuzzExplain(f *testing.F) {
	seedPairs(f)
	f.Fuzz(func(t *testing.T, a, b string) {
		if len(a)+len(b) > maxFuzzed || !utf8.ValidString(a) || !utf8.ValidString(b) {
			return
		}
		e, err := compare.Explain(a, b, compare.Options{})
		if err != nil {
			t.Fatal(err)
		}
		doc := &parse.Document{Sources: []*parse.Source{parse.NewSource(0, "a", nil, a), parse.NewSource(1, "b", nil, b)}}
		c := &reportChecker{t, &compare.Report{Doc: doc}}
		c.relation("the texts", compare.Relation{Kind: e.Relation, Similarity: e.Similarity, Evidence: e.Evidence})
		if len(e.Edits) > 0 {
			c.edits("the texts", e.Edits, parse.Words(a, lexicon.Default()), parse.Words(b, lexicon.Default()))
		}
	})
}

// seedPairs starts a target with the texts of the cases and with short pairs.
func seedPairs(f *testing.F) {
	f.Helper()
	for _, texts := range caseTexts(f) {
		f.Add(texts[0], texts[len(texts)-1])
	}
	for _, pair := range [][2]string{
		{"They agreed to meet in May.", "They did not agree to meet in May."},
		{"Some 1.5 billion dollars on 3 May 2026.", "$1,500m on 4 May."},
		{"The the the the.", "The."},
		{"", "."},
		{"İstanbul ǅ ß ﬁ", "istanbul"},
	} {
		f.Add(pair[0], pair[1])
	}
}

// reportOf compares texts, or gives nil where there are no two sides.
func reportOf(texts ...string) *compare.Report {
	var sources []*parse.Source
	for i, text := range texts {
		sources = append(sources, parse.NewSource(parse.SourceID(i), fmt.Sprint(i), []byte(text), text))
	}
	doc, err := parse.Parse(sources, parse.Options{})
	if err != nil {
		return nil
	}
	r, err := compare.Compare(doc, compare.Options{})
	if err != nil {
		return nil
	}
	return r
}

// caseTexts gives the texts of each case.
func caseTexts(t testing.TB) map[string][]string {
	t.Helper()
	files, err := filepath.Glob("../testdata/cases/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no cases", err)
	}
	out := map[string][]string{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(filepath.Dir(file))
		out[name] = append(out[name], string(text))
	}
	return out
}
