// Command gen compiles the lists of the lexicon into the table that the package
// embeds. It runs under go generate; a test tells when it is due.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

func main() {
	lists := flag.String("lists", "data", "folder of the lists")
	out := flag.String("o", "data/lexicon.bin", "file to write")
	flag.Parse()
	table, err := lexicon.Compile(os.DirFS(*lists))
	if err == nil {
		err = os.WriteFile(*out, table, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
