package cmd

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/gate"
	"github.com/readoutdiff/readoutdiff/compare/render"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// comparing holds the flags of the compare command.
type comparing struct {
	comparison
	delivery
	filtering
	gating
	layout   string
	row      int
	explains bool // row was given
	exitCode bool
}

func canCompare(f render.Format) bool { return f.Write != nil }

func newCompare(a *app) *cobra.Command {
	var flags comparing
	c := &cobra.Command{
		Use:   "compare [FILE...]",
		Short: "Compare the sides of an article, or of one file a side",
		Long: `Compare aligns what the sides say about one event and tells what they share,
reword, narrow or widen, contradict, and leave out.

One FILE is an article that quotes the sides; two or more are one side each.
Without a FILE, or for '-', the text is read from standard input.`,
		Example: `  readoutdiff compare article.txt
  readoutdiff compare --side Moscow --side Ankara kremlin.txt ankara.txt
  pdftotext release.pdf - | readoutdiff compare - other.txt
  readoutdiff compare --only contradicts,scope article.txt
  readoutdiff compare --pin A3=B2 --pin A4= article.txt
  readoutdiff compare --against A=last-month.txt kremlin.txt ankara.txt
  readoutdiff compare --format terminal --format json=report.json article.txt`,
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
	}
	c.RunE = a.run(func(operands []string) error {
		flags.explains = c.Flags().Changed("explain")
		return a.compare(operands, &flags)
	})
	flags.comparison.add(c)
	flags.delivery.add(c, a, canCompare)
	flags.filtering.add(c, a, &flags.reading)
	flags.addFailOn(c, a, &flags.reading)
	flags.recalling.add(c)
	c.Flags().StringVar(&flags.layout, "layout", string(render.Columns), "how a terminal sets the rows: "+listed(render.Layouts()))
	complete(c, "layout", texts(render.Layouts()))
	c.Flags().IntVar(&flags.row, "explain", 0, "show only the row of this number, and why it stands as it does")
	c.Flags().BoolVar(&flags.exitCode, "exit-code", false, "exit with 1 where the sides differ in any row")
	return c
}

func (a *app) compare(operands []string, flags *comparing) error {
	results, err := flags.results(canCompare)
	if err != nil {
		return err
	}
	if err := flags.check(a, results); err != nil {
		return err
	}
	rules, err := flags.rules(lexicon.Default())
	if err != nil {
		return err
	}
	in, report, err := flags.comparison.make(a, operands, flags.row)
	if err != nil {
		return err
	}
	if flags.row > len(report.Rows) {
		return usagef("--explain %d is no row of this comparison; it has %d", flags.row, len(report.Rows))
	}
	if rules, err = resolve(rules, report.Doc); err != nil {
		return err
	}
	sides, err := flags.findSides(report.Doc)
	if err != nil {
		return err
	}
	err = a.deliverAll(results, in, func(w io.Writer, r rendition) error {
		opt, err := flags.delivery.options(a, r.path, in)
		if err != nil {
			return err
		}
		opt.Layout, opt.Only, opt.Sides, opt.Row = render.Layout(flags.layout), flags.kinds(), sides, flags.row
		return r.format.Write(w, report, opt)
	})
	if err == nil && (flags.exitCode && differs(report) || !gate.Judge(report, rules, nil).Holds()) {
		return errGate
	}
	return err
}

// check finds what is wrong with the flags before anything is read.
func (c *comparing) check(a *app, results []rendition) error {
	if !slices.Contains(texts(render.Layouts()), c.layout) {
		return unknownValue("layout", c.layout, texts(render.Layouts()))
	}
	if err := c.filtering.check(); err != nil {
		return err
	}
	if err := c.checkExplain(results); err != nil {
		return err
	}
	return c.delivery.check(a)
}

// checkExplain finds what is wrong with --explain.
func (c *comparing) checkExplain(results []rendition) error {
	switch {
	case !c.explains:
		return nil
	case c.row < 1:
		return usagef("--explain %d is no row; rows are numbered from 1", c.row)
	case len(c.only)+len(c.show) > 0:
		return usagef("--explain shows one row; leave out --only and --show-side")
	}
	for _, r := range results {
		if !r.format.Explains() {
			return usagef("--explain has no form in %s; use terminal, json or ndjson", r.format.Name)
		}
	}
	return nil
}

func differs(r *compare.Report) bool {
	for _, row := range r.Rows {
		if row.Relation.Kind != compare.Same {
			return true
		}
	}
	return false
}

// tooFewSides tells what was found instead of two sides to compare.
func tooFewSides(doc *parse.Document) error {
	if err := notSupported(doc); err != nil {
		return err
	}
	var names []string
	for _, s := range doc.Sides {
		if s.Role == parse.Party {
			names = append(names, quoteName(s.Name))
		}
	}
	name := doc.Sources[0].Name
	if len(names) == 0 {
		return inputError(name, "no side was found that the text quotes or reports", "give one file a side, or see 'readoutdiff parse' for what was found")
	}
	return inputError(name, fmt.Sprintf("only one side was found, %s", strings.Join(names, ", ")), "give the other side's text as a second file")
}

// notSupported tells which sources are in a language that nothing is read in.
func notSupported(doc *parse.Document) error {
	var name, what string
	for _, s := range doc.Sources {
		switch {
		case parse.Supported(s.Lang):
		case what == "":
			name, what = s.Name, fmt.Sprintf("language not supported (%s)", parse.LanguageName(s.Lang))
		default:
			what += fmt.Sprintf(", nor is that of %s (%s)", inputName(s.Name), parse.LanguageName(s.Lang))
		}
	}
	if what == "" {
		return nil
	}
	return inputError(name, what, "give an English text")
}
