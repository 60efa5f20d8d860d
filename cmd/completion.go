package cmd

import (
	"io"
	"strings"

	"github.com/spf13/cobra"
)

// newCompletion writes completion scripts. Cobra's own command answers an
// unknown shell with its help and success.
func newCompletion(a *app) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	c := &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print a script that completes commands and flags in a shell",
		Long: `Completion prints a script that makes a shell complete the commands, flags and
values of readoutdiff. SHELL is ` + strings.Join(shells, ", ") + `.`,
		Example: `  readoutdiff completion bash >/etc/bash_completion.d/readoutdiff
  readoutdiff completion zsh >"${fpath[1]}/_readoutdiff"
  readoutdiff completion fish >~/.config/fish/completions/readoutdiff.fish`,
		ValidArgsFunction: cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp),
	}
	c.RunE = a.run(func(operands []string) error {
		if len(operands) != 1 {
			return usagef("completion takes the name of one shell; %d given", len(operands))
		}
		root := c.Root()
		write := map[string]func(io.Writer) error{
			"bash":       func(w io.Writer) error { return root.GenBashCompletionV2(w, true) },
			"zsh":        root.GenZshCompletion,
			"fish":       func(w io.Writer) error { return root.GenFishCompletion(w, true) },
			"powershell": root.GenPowerShellCompletionWithDesc,
		}[operands[0]]
		if write == nil {
			return usagef("shell %s is not known; one of %s", quoteName(operands[0]), strings.Join(shells, ", "))
		}
		return write(a.out)
	})
	return c
}
