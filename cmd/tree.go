package cmd

import (
	"io"

	"github.com/spf13/cobra"
)

// Tree is the tree of commands as it is before a run, for whatever documents
// them. It is not to be executed.
func Tree() *cobra.Command {
	return newRoot(&app{Streams: Streams{Out: io.Discard, Err: io.Discard, Getenv: func(string) string { return "" }}, out: newOutput(io.Discard)})
}
