package compare

import (
	"reflect"
	"slices"
	"testing"
)

// TestComparerKeepsNothingOfItsTexts compares all cases with one comparer, in
// order and backwards: whatever it compared before, its reports are those of
// Compare.
func TestComparerKeepsNothingOfItsTexts(t *testing.T) {
	cases := allCases(t)
	alone := map[*goldCase]*Report{}
	for _, g := range cases {
		report, err := Compare(g.doc, Options{})
		if err != nil {
			t.Fatal(g.Name, err)
		}
		alone[g] = report
	}
	k := NewComparer(Options{})
	backwards := slices.Clone(cases)
	slices.Reverse(backwards)
	for _, g := range slices.Concat(cases, backwards) {
		report, err := k.Compare(g.doc)
		if err != nil {
			t.Fatal(g.Name, err)
		}
		if !reflect.DeepEqual(report, alone[g]) {
			t.Errorf("%s: another report behind others than alone", g.Name)
		}
	}
	if len(k.vocab.meanings) < 200 {
		t.Errorf("the comparer has kept %d meanings", len(k.vocab.meanings))
	}
}
