package batch_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare/batch"
)

// A batch reads a record a line and gives a line for each, in order.
func ExampleRun() {
	records := strings.NewReader(`{"id":"call","sides":[{"name":"Oslo","text":"The ministers agreed to meet in May."},{"name":"Bern","text":"The ministers agreed to meet in June."}]}
{"id":"note","sides":[{"name":"Oslo","text":"The ministers met."}]}
`)
	err := batch.Run(context.Background(), batch.NewLines("", records, 1<<20), batch.Options{Jobs: 2}, func(r batch.Result) error {
		fmt.Printf("failed %t: %.16s\n", r.Failed, r.Line)
		return nil
	})
	fmt.Println(err)
	// Output:
	// failed false: {"line":1,"id":"
	// failed true: {"line":2,"id":"
	// <nil>
}
