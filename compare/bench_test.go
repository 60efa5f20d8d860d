package compare

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// longText is a text of n statements made of the cases' sentences, so that each
// statement differs from the others.
func longText(tb testing.TB, n, from int) string {
	var sentences []string
	for _, g := range allCases(tb) {
		for _, s := range g.Statements {
			sentences = append(sentences, strings.Join(strings.Fields(s.Text), " "))
		}
	}
	var b strings.Builder
	for i := range n {
		s := sentences[(from+i*7)%len(sentences)]
		fmt.Fprintf(&b, "The minister said that %s in round %d. ", s, i)
	}
	return b.String()
}

// BenchmarkCompare sets texts of 25 to 1,600 statements against each other; the
// time of parsing is not counted.
func BenchmarkCompare(b *testing.B) {
	for _, n := range []int{25, 50, 100, 200, 400, 800, 1600} {
		b.Run(fmt.Sprintf("statements=%d", n), func(b *testing.B) {
			x, y := longText(b, n, 0), longText(b, n, 3)
			doc, err := parse.Parse([]*parse.Source{parse.NewSource(0, "a", []byte(x), x), parse.NewSource(1, "b", []byte(y), y)}, parse.Options{})
			if err != nil {
				b.Fatal(err)
			}
			b.ResetTimer()
			for b.Loop() {
				c := newComparison(doc, doc.Sides, Options{}, Options{}.vocabulary())
				c.rows(nil, 0)
			}
		})
	}
}
