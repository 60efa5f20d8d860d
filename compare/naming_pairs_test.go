package compare

import (
	"slices"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestIndexOfNamesMissesNone sets two long texts against each other and asks of
// every two names of theirs: where they may be of one referent, the index has
// to find the one by the other.
func TestIndexOfNamesMissesNone(t *testing.T) {
	x, y := longText(t, 150, 0), longText(t, 150, 3)
	doc, err := parse.Parse([]*parse.Source{parse.NewSource(0, "a", []byte(x), x), parse.NewSource(1, "b", []byte(y), y)}, parse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	c := newComparison(doc, doc.Sides, Options{}, Options{}.vocabulary())
	aliases := c.aliases()
	place(aliases, sameRow(c.rows(nil, 0)))
	n := c.mentioner()
	index := n.index(aliases[1], fewPairs)
	one, looked := 0, 0
	for _, a := range aliases[0] {
		found := index.near(a)
		looked += len(found)
		for j, b := range aliases[1] {
			same := n.sameReferent(a.first(), b.first()) > 0 && (a.first().ref == "" || a.first().ref != b.first().ref)
			if !same && !sameSubject(a, b) {
				continue
			}
			one++
			if !slices.Contains(found, j) {
				t.Errorf("%q is not found by %q", b.text, a.text)
			}
		}
	}
	if all := len(aliases[0]) * len(aliases[1]); one < 100 || looked > all/4 {
		t.Errorf("%d pairs of names may be of one referent, and %d of %d are looked at", one, looked, all)
	}
}
