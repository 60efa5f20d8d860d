// Readoutdiff compares what two or more parties say about the same event.
package main

import (
	"os"

	"github.com/readoutdiff/readoutdiff/cmd"
)

func main() {
	os.Exit(cmd.Main(os.Args[1:], cmd.System()))
}
