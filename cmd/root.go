package cmd

import "github.com/spf13/cobra"

// newRoot builds the command tree of one run.
func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "readoutdiff",
		Short: "Compare what governments say about the same call or meeting",
		Long: `readoutdiff compares what two or more parties say about the same event. Its
input is text, plain or as HTML, Markdown or DOCX: official readouts of a call, a meeting or a round of talks,
one file a side, or one news article that quotes every side. It shows what all
say, what is reworded, what differs in scope, what contradicts, and what only
one side says.

Exit codes: 0 done, 1 a gate matched, 2 wrong usage, 3 an input or the
processing failed.`,
		Example: `  readoutdiff compare article.txt
  readoutdiff compare kremlin.txt ankara.txt`,
		Version: a.Version,
		// Main prints errors, each in one line; cobra's suggestions take three.
		SilenceErrors:              true,
		SilenceUsage:               true,
		DisableSuggestions:         true,
		SuggestionsMinimumDistance: 2,
	}
	root.SetVersionTemplate(versionLine(a.Version))
	root.SetIn(a.In)
	root.SetOut(a.out)
	root.SetErr(a.Err)
	root.SetHelpCommand(newHelp())
	root.AddCommand(newCompare(a), newCheck(a), newParse(a), newExplain(a), newPair(a), newBatch(a), newSchema(a), newLexicon(a), newConfig(a), newCompletion(a), newVersion(a))
	addConfigFlags(root)
	root.CompletionOptions.DisableDefaultCmd = true
	return root
}

// run notes that the command line is in order before the command starts: from
// there on an error is no longer one of usage unless it says so. Then the flags
// that were not given get their values from variables and the configuration.
func (a *app) run(f func(operands []string) error) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, operands []string) error {
		a.running = true
		if _, err := a.configure(c, operands); err != nil {
			return err
		}
		return a.placed(f(operands))
	}
}
