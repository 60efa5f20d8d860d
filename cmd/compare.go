package cmd

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/render"
	"github.com/readoutdiff/readoutdiff/parse"
)

// comparing holds the flags of the compare command.
type comparing struct {
	reading
	printing
	output   string
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
  readoutdiff compare --format json article.txt`,
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
		RunE:              a.run(func(operands []string) error { return a.compare(operands, &flags) }),
	}
	flags.reading.add(c)
	flags.printing.add(c, formatNames(canCompare), formatUsage(canCompare))
	c.Flags().StringVarP(&flags.output, "output", "o", "", "write to this file instead of standard output")
	c.Flags().BoolVar(&flags.exitCode, "exit-code", false, "exit with 1 where the sides differ in any row")
	return c
}

func (a *app) compare(operands []string, flags *comparing) error {
	format, err := findFormat(flags.format, canCompare)
	if err != nil {
		return err
	}
	shown, err := flags.printing.options(a.outputs(flags.output))
	if err != nil {
		return err
	}
	how, err := flags.reading.options()
	if err != nil {
		return err
	}
	in, err := a.read(operands, &flags.reading)
	if err != nil {
		return err
	}
	doc, err := parse.Parse(in.sources, how)
	if err != nil {
		return err
	}
	report, err := compare.Compare(doc, compare.Options{})
	if errors.Is(err, compare.ErrSides) {
		return tooFewSides(doc)
	}
	if err != nil {
		return err
	}
	err = a.deliver(flags.output, in, func(w io.Writer) error { return format.Write(w, report, shown) })
	if err == nil && flags.exitCode && differs(report) {
		return errGate
	}
	return err
}

// outputs is the streams as a renderer sees them: a file is no terminal.
func (a *app) outputs(path string) Streams {
	s := a.Streams
	if path != "" && path != stdin {
		s.OutTerminal, s.Width = false, 0
	}
	return s
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
