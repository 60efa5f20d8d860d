package cmd

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare/render"
)

func newSchema(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of the JSON output",
		Long: `Schema prints the JSON Schema (2020-12) of what compare, parse, explain and
check print as JSON: its definitions report, document, explanation and check, and
answer and fault for the lines of explain --format ndjson.`,
		Example: `  readoutdiff schema >readoutdiff.schema.json`,
		RunE: a.run(func(operands []string) error {
			if len(operands) > 0 {
				return usagef("schema takes no arguments")
			}
			_, err := io.WriteString(a.out, render.JSONSchema)
			return err
		}),
	}
}
