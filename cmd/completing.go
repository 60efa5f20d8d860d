package cmd

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/parse"
)

// complete gives a flag the values that it takes.
func complete(c *cobra.Command, flag string, values []cobra.Completion) {
	completeWith(c, flag, cobra.ShellCompDirectiveNoFileComp, func([]string) []cobra.Completion { return values })
}

// completeWith gives a flag values that depend on the operands before it.
func completeWith(c *cobra.Command, flag string, how cobra.ShellCompDirective, values func(operands []string) []cobra.Completion) {
	// The only error is a flag that does not exist or has its completion already.
	_ = c.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, operands []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		return values(operands), how
	})
}

// completeList completes the last value of a list that is parted by commas, with
// none that the list has already.
func completeList(c *cobra.Command, flag string, values func(operands []string) []cobra.Completion) {
	_ = c.RegisterFlagCompletionFunc(flag, func(_ *cobra.Command, operands []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		before := typed[:strings.LastIndexByte(typed, ',')+1]
		given := strings.Split(before, ",")
		var out []cobra.Completion
		for _, v := range values(operands) {
			if value, _, _ := strings.Cut(v, "\t"); !slices.Contains(given, value) {
				out = append(out, before+v)
			}
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	})
}

// completeSides completes the letter of a side.
func completeSides(c *cobra.Command, flag string, a *app, r *reading) {
	completeWith(c, flag, cobra.ShellCompDirectiveNoFileComp, func(operands []string) []cobra.Completion { return a.sideCompletions(operands, r) })
}

// maxCompleted is how many bytes of a text are read before a shell shows what it
// completes.
const maxCompleted = 1 << 20

// sideCompletions are the letters of the sides, with their names where the texts
// that are on the command line already can be read.
func (a *app) sideCompletions(operands []string, r *reading) []cobra.Completion {
	unknown := []cobra.Completion{"A", "B"}
	if len(operands) == 0 || slices.Contains(operands, stdin) {
		return unknown // standard input is the shell's
	}
	once := *r
	once.sides, once.maxBytes = nil, min(r.maxBytes, maxCompleted)
	for _, name := range r.sides { // cobra reads the flags twice before it completes
		if !slices.Contains(once.sides, name) {
			once.sides = append(once.sides, name)
		}
	}
	how, err := once.options()
	if err != nil {
		return unknown
	}
	in, err := a.read(operands, &once)
	if err != nil {
		return unknown
	}
	doc, err := parse.Parse(in.sources, how)
	if err != nil {
		return unknown
	}
	var out []cobra.Completion
	for _, s := range doc.Sides {
		if s.Role == parse.Party {
			out = append(out, cobra.CompletionWithDesc(string(s.ID), quoteHidden(strings.Join(strings.Fields(s.Name), " "))))
		}
	}
	return out
}
