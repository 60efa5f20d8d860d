package cmd

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare/gate"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// gating holds the flags that say what a comparison is held to.
type gating struct {
	failOn, coverage, maxOnly []string
	require, forbid, from     []string
}

// addFailOn defines the gate that compare has as well.
func (g *gating) addFailOn(c *cobra.Command, a *app, r *reading) {
	c.Flags().StringSliceVar(&g.failOn, "fail-on", nil,
		"exit with 1 where there is a finding of one of these classes: "+listed(gate.Selectors())+";\nonly is what no other side says, only:SIDE what no other says of that side's statements")
	completeList(c, "fail-on", func(operands []string) []cobra.Completion {
		values := gate.Selectors()
		for _, side := range a.sideCompletions(operands, r) {
			values = append(values, gate.OnlyClass+":"+side)
		}
		return values
	})
}

// add defines all gates.
func (g *gating) add(c *cobra.Command, a *app, r *reading) {
	g.addFailOn(c, a, r)
	f := c.Flags()
	f.StringSliceVar(&g.coverage, "min-coverage", nil, "exit with 1 where less than this percentage of the first side's statements has a counterpart;\nSIDE=N is for another side")
	f.StringSliceVar(&g.maxOnly, "max-only", nil, "exit with 1 where more than this number of statements has no counterpart; SIDE=N counts those of one side")
	f.StringArrayVar(&g.require, "require", nil, "exit with 1 where a side has no statement on this topic, or nothing that this /regular expression/ matches\n(/.../i in any case); repeatable")
	f.StringArrayVar(&g.forbid, "forbid", nil, "exit with 1 where a side uses this name, in any case; repeatable")
	f.StringArrayVar(&g.from, "from", nil, "side whose words --require and --forbid are about, by its letter or its name (default every side); repeatable")
	bounds := func(operands []string) []cobra.Completion {
		sides := a.sideCompletions(operands, r)
		for i, s := range sides {
			letter, name, _ := strings.Cut(s, "\t")
			sides[i] = cobra.CompletionWithDesc(letter+"=", name)
		}
		return sides
	}
	for _, flag := range []string{"min-coverage", "max-only"} {
		completeWith(c, flag, cobra.ShellCompDirectiveNoFileComp|cobra.ShellCompDirectiveNoSpace, bounds)
	}
	completeWith(c, "require", cobra.ShellCompDirectiveNoFileComp, func([]string) []cobra.Completion {
		lex, err := r.lexicon()
		if err != nil {
			lex = lexicon.Default()
		}
		return lex.Topics()
	})
	complete(c, "forbid", nil)
	completeSides(c, "from", a, r)
}

// rules reads the flags; a fault in one of them is one of usage.
func (g *gating) rules(lex *lexicon.Lexicon) (gate.Rules, error) {
	var r gate.Rules
	var topics []string
	if len(g.require) > 0 {
		topics = lex.Topics()
	}
	err := errors.Join(
		each("fail-on", g.failOn, &r.FailOn, gate.ParseSelector),
		each("min-coverage", g.coverage, &r.MinCoverage, gate.ParseShare),
		each("max-only", g.maxOnly, &r.MaxOnly, gate.ParseCount),
		each("require", g.require, &r.Require, func(s string) (gate.Requirement, error) { return gate.ParseRequirement(s, topics) }),
		each("forbid", g.forbid, &r.Forbid, func(s string) (gate.Name, error) { return gate.ParseName(s, lex) }),
		each("from", g.from, &r.From, func(s string) (parse.SideID, error) {
			if strings.TrimSpace(s) == "" {
				return "", errors.New("names no side")
			}
			return parse.SideID(s), nil
		}),
	)
	var usage *usageError
	if errors.As(err, &usage) { // one fault at a time, the first
		return r, usage
	}
	return r, nil
}

// each reads the values of a flag into a list.
func each[T any](flag string, values []string, list *[]T, read func(string) (T, error)) error {
	for _, v := range values {
		value, err := read(v)
		if err != nil {
			return usagef("--%s %s %v", flag, quoteName(v), err)
		}
		*list = append(*list, value)
	}
	return nil
}

// resolve finds the sides that rules name.
func resolve(rules gate.Rules, doc *parse.Document) (gate.Rules, error) {
	return rules.Resolve(func(flag, called string) (parse.SideID, error) { return findSide(doc, flag, called) })
}

// readBaseline reads a file of known violations.
func readBaseline(path string, most int64) (*gate.Baseline, error) {
	if _, err := os.Stat(path); errors.Is(err, os.ErrNotExist) {
		return nil, inputError(path, "no such file", fmt.Sprintf("make it with --write-baseline %s", quoteName(path)))
	}
	data, err := (&inputs{}).readFile(path, most)
	if err != nil {
		return nil, err
	}
	return gate.ReadBaseline(path, data)
}
