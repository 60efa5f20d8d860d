package compare_test

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// Two releases on one call, and what became of their statements.
func ExampleCompare() {
	nairobi := "The presidents agreed that the trade ministers would meet within 14 days. President Wekesa stressed the importance of the common market."
	dodoma := "The presidents agreed that the trade ministers would meet within 30 days."
	doc, err := parse.Parse([]*parse.Source{
		parse.NewSource(0, "nairobi.txt", []byte(nairobi), nairobi),
		parse.NewSource(1, "dodoma.txt", []byte(dodoma), dodoma),
	}, parse.Options{Sides: []string{"Nairobi", "Dodoma"}})
	if err != nil {
		panic(err)
	}
	report, err := compare.Compare(doc, compare.Options{})
	if err != nil {
		panic(err)
	}
	for _, row := range report.Rows {
		fmt.Println(row.Relation.Kind)
		for _, cell := range row.Cells {
			for _, s := range cell.Statements {
				fmt.Printf("  %s %s\n", s.ID, doc.Sources[s.Source].Slice(s.Span))
			}
		}
	}
	// Output:
	// contradicts
	//   A1 The presidents agreed that the trade ministers would meet within 14 days
	//   B1 The presidents agreed that the trade ministers would meet within 30 days
	// only
	//   A2 President Wekesa stressed the importance of the common market
}

// Why two statements are found to exclude each other.
func ExampleExplain() {
	e, err := compare.Explain("They agreed to meet in Riyadh.", "They did not agree to meet in Riyadh.", compare.Options{})
	if err != nil {
		panic(err)
	}
	fmt.Println(e.Relation, e.Evidence[0].Rule)
	// Output: contradicts negation
}
