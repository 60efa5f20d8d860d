package parse_test

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
)

// One article that quotes both sides, and what each of them says.
func ExampleParse() {
	article := `State House Nairobi said in a statement: "President Wekesa stressed the importance of trade in maize."

"President Mshana underscored that Tanzania will protect its farmers," the press office of Tanzania’s president said.
`
	doc, err := parse.Parse([]*parse.Source{parse.NewSource(0, "article.txt", []byte(article), article)}, parse.Options{})
	if err != nil {
		panic(err)
	}
	for _, side := range doc.Sides {
		if side.Role != parse.Party {
			continue // the outlet that quotes them
		}
		fmt.Println(side.ID, side.Name)
		for _, s := range side.Statements() {
			at := doc.Sources[s.Source].Position(s.Start)
			fmt.Printf("  %d:%d %s\n", at.Line, at.Column, doc.Sources[s.Source].Slice(s.Span))
		}
	}
	// Output:
	// A State House Nairobi
	//   1:43 President Wekesa stressed the importance of trade in maize
	// B press office of Tanzania’s president
	//   3:2 President Mshana underscored that Tanzania will protect its farmers
}
