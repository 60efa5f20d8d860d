package pair_test

import (
	"context"
	"fmt"

	"github.com/readoutdiff/readoutdiff/compare/pair"
)

// Two accounts of one call are found, whatever else was published that day.
func ExampleFind() {
	releases := []pair.Release{
		{ID: "nbo-1", Publisher: "Government of Kenya", Date: "2026-03-12", Text: "President of Kenya Daniel Wekesa spoke by phone with President of Tanzania Neema Mshana about the trade in maize."},
		{ID: "nbo-2", Publisher: "Government of Kenya", Date: "2026-03-12", Text: "President of Kenya Daniel Wekesa opened a school in Kisumu."},
		{ID: "dar-1", Publisher: "Government of Tanzania", Date: "2026-03-13", Text: "On 12 March President of Tanzania Neema Mshana had a telephone conversation with President of Kenya Daniel Wekesa. Maize was the main subject of the trade talks."},
	}
	result, err := pair.Find(context.Background(), releases, pair.Options{})
	if err != nil {
		panic(err)
	}
	for _, g := range result.Groups {
		fmt.Println(g.Date, g.Kind, g.Participants)
		for _, i := range g.Members {
			fmt.Println(" ", releases[i].ID)
		}
	}
	for _, a := range result.Alone {
		fmt.Println("alone:", releases[a.Release].ID)
	}
	// Output:
	// 2026-03-12 telephone conversation [Daniel Wekesa Neema Mshana]
	//   nbo-1
	//   dar-1
	// alone: nbo-2
}
