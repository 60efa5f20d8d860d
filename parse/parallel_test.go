package parse_test

import (
	"reflect"
	"slices"
	"sync"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestParallel parses the cases in several goroutines at once, all with one
// lexicon and one set of sources, and compares with what one goroutine makes of
// them. It is of use with -race, too.
func TestParallel(t *testing.T) {
	texts := caseTexts(t)
	var names []string
	given := map[string][]*parse.Source{}
	alone := map[string]*parse.Document{}
	for name, list := range texts {
		names = append(names, name)
		given[name] = sources(list...)
		doc, err := parse.Parse(given[name], parse.Options{})
		if err != nil {
			t.Fatal(err)
		}
		alone[name] = doc
	}
	slices.Sort(names)
	var wait sync.WaitGroup
	for g := range 4 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			for i := range names {
				name := names[(i+3*g)%len(names)]
				doc, err := parse.Parse(given[name], parse.Options{})
				if err != nil || !reflect.DeepEqual(doc, alone[name]) {
					t.Errorf("%s: parsed beside others it is another document (%v)", name, err)
				}
			}
		}()
	}
	wait.Wait()
}
