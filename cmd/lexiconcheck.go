package cmd

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

func newLexiconCheck(a *app) *cobra.Command {
	var flags wordLists
	c := &cobra.Command{
		Use:   "check [FOLDER...]",
		Short: "Check every line of your own word lists",
		Long: `Check reads the lists of each FOLDER, or of those that --lexicon or the
configuration names, and tells all that is wrong with them, with file, line and
column: lines that cannot be read, values that no rule knows, entries that no
text can hold, and what stands twice. The exit code is then 3.`,
		Example:           `  readoutdiff lexicon check my-words`,
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveFilterDirs),
		RunE: a.run(func(operands []string) error {
			if len(operands) == 0 {
				operands = flags.folders
			}
			if len(operands) == 0 {
				return usagef("no folder to check; name one")
			}
			return a.checkLists(operands)
		}),
	}
	flags.add(c)
	return c
}

// checkLists tells all faults of folders, each laid over those before it.
func (a *app) checkLists(folders []string) error {
	under, total := lexicon.Default(), 0
	for _, folder := range folders {
		lists, err := openLists(folder)
		if err != nil {
			return err
		}
		faults, err := under.Check(lists)
		if err != nil {
			return listsError(folder, err)
		}
		for _, f := range faults {
			a.complain(listFault(folder, f, ""))
		}
		if total += len(faults); len(faults) > 0 {
			continue
		}
		over, err := under.WithNamed(folder, lists)
		if err != nil {
			return listsError(folder, err)
		}
		under = over
		for _, t := range over.Layers()[0].Tables {
			if _, err := fmt.Fprintf(a.out, "%s/%s.tsv: %s in order\n", quoteName(folder), t.Name, counted(len(t.Rows), "entry", "entries")); err != nil {
				return err
			}
		}
	}
	if total > 0 {
		return errors.New(counted(total, "fault in the word lists", "faults in the word lists"))
	}
	return nil
}
