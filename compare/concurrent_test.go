package compare_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// TestConcurrentUse parses and compares in many goroutines, with one lexicon
// and one set of sources. The race detector sees what they share; without it,
// every report has to be the first one.
func TestConcurrentUse(t *testing.T) {
	files, err := filepath.Glob("../testdata/cases/d10*/side-*.txt")
	if err != nil || len(files) < 2 {
		t.Fatal("no case", err)
	}
	var sources []*parse.Source
	for i, f := range files {
		raw, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, parse.NewSource(parse.SourceID(i), f, raw, string(raw)))
	}
	report := func() string {
		doc, err := parse.Parse(sources, parse.Options{})
		if err != nil {
			return err.Error()
		}
		r, err := compare.Compare(doc, compare.Options{})
		if err != nil {
			return err.Error()
		}
		out := ""
		for _, row := range r.Rows {
			out += fmt.Sprintln(row.ID, row.Relation.Kind, row.Relation.Similarity, row.Relation.Evidence)
		}
		return out
	}
	results := make([]string, 8)
	var wait sync.WaitGroup
	for i := range results {
		wait.Go(func() {
			for range 3 {
				results[i] = report()
			}
		})
	}
	wait.Wait()
	for i, r := range results {
		if r != results[0] || r == "" {
			t.Errorf("goroutine %d has another report:\n%s\nnot\n%s", i, r, results[0])
		}
	}
}
