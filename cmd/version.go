package cmd

import (
	"io"

	"github.com/spf13/cobra"
)

func versionLine(version string) string { return "readoutdiff " + version + "\n" }

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		RunE: a.run(func(operands []string) error {
			if len(operands) > 0 {
				return usagef("version takes no arguments")
			}
			_, err := io.WriteString(a.out, versionLine(a.Version))
			return err
		}),
	}
}
