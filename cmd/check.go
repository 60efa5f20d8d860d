package cmd

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare/gate"
	"github.com/readoutdiff/readoutdiff/compare/render"
)

// checking holds the flags of the check command.
type checking struct {
	comparison
	delivery
	gating
	baseline, writeBaseline string
	quiet                   bool
}

func canCheck(f render.Format) bool { return f.WriteCheck != nil }

func newCheck(a *app) *cobra.Command {
	var flags checking
	c := &cobra.Command{
		Use:   "check [FILE...]",
		Short: "Hold the sides to rules, for scripts and CI",
		Long: `Check compares as compare does and exits with 1 where the result breaks one of
the rules that its flags give. It prints each violation with its place, its
class and what was expected, and nothing of what no rule is about.

A baseline holds violations that are known and accepted, by fingerprints of
their class and words: --write-baseline makes it, --baseline reads it. It stands
when text is wrapped anew or moved, and not when it says something else.`,
		Example: `  readoutdiff check --fail-on contradiction,initiator article.txt
  readoutdiff check --min-coverage 80 --fail-on contradiction,only:B agreed.txt draft.txt
  readoutdiff check --require ceasefire --require '/two[- ]state/i' --from B agreed.txt draft.txt
  readoutdiff check --forbid Burma --format sarif=check.sarif a.txt b.txt
  readoutdiff check --fail-on contradiction --write-baseline known.txt article.txt`,
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
		RunE:              a.run(func(operands []string) error { return a.check(operands, &flags) }),
	}
	flags.comparison.add(c)
	flags.gating.add(c, a, &flags.reading)
	f := c.Flags()
	f.StringVar(&flags.baseline, "baseline", "", "accept the violations that this file holds")
	f.StringVar(&flags.writeBaseline, "write-baseline", "", "accept all violations of today and write them to this file; nothing is read from --baseline")
	// The only error is a flag that does not exist.
	_ = c.MarkFlagFilename("baseline", []string{}...)
	markWrites(c, "write-baseline")
	f.BoolVarP(&flags.quiet, "quiet", "q", false, "print nothing but errors; the exit code tells, and files are written")
	flags.delivery.add(c, a, canCheck)
	f.Lookup("format").Usage = `how to print the result:
  terminal  violations with their places, and how each rule came out, for people
  json      all that is known of the check, schema ` + render.CheckSchema + `
  sarif     violations as SARIF 2.1.0, for code scanning
  junit     violations and rules as JUnit XML, for CI
  github    violations as GitHub annotations
repeatable as FORMAT=FILE, each into its file (default terminal)`
	return c
}

func (a *app) check(operands []string, flags *checking) error {
	results, err := flags.results(canCheck)
	if err != nil {
		return err
	}
	lex, err := flags.lexicon()
	if err != nil {
		return err
	}
	rules, err := flags.rules(lex)
	switch {
	case err != nil:
		return err
	case rules.Empty():
		return usagef("no rule to hold the texts to; give --fail-on, --min-coverage, --max-only, --require or --forbid")
	case flags.writeBaseline == stdin:
		return usagef("--write-baseline needs the name of a file")
	}
	if err := flags.delivery.check(a); err != nil {
		return err
	}
	var known *gate.Baseline
	if flags.baseline != "" && flags.writeBaseline == "" {
		if known, err = readBaseline(flags.baseline, flags.maxBytes); err != nil {
			return err
		}
	}
	in, report, err := flags.comparison.make(a, operands, 0)
	if err != nil {
		return err
	}
	if rules, err = resolve(rules, report.Doc); err != nil {
		return err
	}
	result := gate.Judge(report, rules, known)
	var fresh *gate.Baseline
	if flags.writeBaseline != "" {
		fresh = result.Baseline()
		result = gate.Judge(report, rules, fresh)
	}
	if err := a.deliverCheck(results, in, result, fresh, flags); err != nil {
		return err
	}
	if !result.Holds() {
		return errGate
	}
	return nil
}

// deliverCheck writes a result, the new baseline where there is one, and what
// should be known of the old one.
func (a *app) deliverCheck(results []rendition, in *inputs, result *gate.Result, fresh *gate.Baseline, flags *checking) error {
	var also []saving
	if fresh != nil {
		target, err := in.target(flags.writeBaseline)
		if err != nil {
			return err
		}
		also = append(also, saving{flags.writeBaseline, target, fresh.Format()})
	}
	if flags.quiet {
		results = slices.DeleteFunc(results, func(r rendition) bool { return r.path == "" })
	}
	err := a.deliverAll(results, in, func(w io.Writer, r rendition) error {
		opt, err := flags.delivery.options(a, r.path, in)
		if err != nil {
			return err
		}
		return r.format.WriteCheck(w, result, opt)
	}, also...)
	if err != nil || flags.quiet {
		return err
	}
	if fresh != nil {
		a.remark("%s: %s written, accepted from now on", quoteName(flags.writeBaseline), counted(fresh.Len(), "violation", "violations"))
	}
	for i, e := range result.Stale {
		if i == maxStale {
			a.remark("%s: %d more entries that nothing matches", quoteName(flags.baseline), len(result.Stale)-i)
			break
		}
		a.remark("%s:%d: nothing matches this entry any more (%s: %s); delete the line, or make the file anew with --write-baseline", quoteName(flags.baseline), e.Line, e.Class, e.Words)
	}
	return nil
}

// maxStale is how many entries of a baseline are named that nothing matches.
const maxStale = 10

// remark says on standard error, in one line, what is no error.
func (a *app) remark(format string, args ...any) {
	_, _ = fmt.Fprintf(a.Err, "readoutdiff: %s\n", quoteHidden(fmt.Sprintf(format, args...)))
}
