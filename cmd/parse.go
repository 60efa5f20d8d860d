package cmd

import (
	"io"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare/render"
	"github.com/readoutdiff/readoutdiff/parse"
)

// parsing holds the flags of the parse command.
type parsing struct {
	reading
	delivery
	text, explain bool
}

func canParse(f render.Format) bool { return f.WriteDocument != nil }

func newParse(a *app) *cobra.Command {
	var flags parsing
	c := &cobra.Command{
		Use:   "parse [FILE...]",
		Short: "Show the sides, blocks and statements found in the texts",
		Long: `Parse shows what a comparison starts from: the event, the sides, the blocks of
text that each side is the source of, and the statements in them. It takes the
same inputs as compare.`,
		Example: `  readoutdiff parse article.txt
  readoutdiff parse --shape release --format json kremlin.txt`,
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
		RunE:              a.run(func(operands []string) error { return a.parse(operands, &flags) }),
	}
	flags.reading.add(c)
	flags.delivery.add(c, a, canParse)
	f := c.Flags()
	f.BoolVar(&flags.text, "text", false, "print only the text of the input, which all offsets count")
	f.BoolVar(&flags.explain, "explain", false, "show why as well: the entries of the word lists that matched")
	return c
}

func (a *app) parse(operands []string, flags *parsing) error {
	results, err := flags.results(canParse)
	if err != nil {
		return err
	}
	if err := flags.delivery.check(a); err != nil {
		return err
	}
	how, err := flags.reading.options()
	if err != nil {
		return err
	}
	if flags.text {
		if a.given("explain") || a.given("format") {
			return usagef("--text prints nothing but the text; leave out --format and --explain")
		}
		if len(operands) > 1 {
			return usagef("--text prints one input; %d are given", len(operands))
		}
	}
	in, err := a.read(operands, &flags.reading)
	if err != nil {
		return err
	}
	if flags.text {
		return a.deliver(flags.output, in, func(w io.Writer) error { return a.writeText(w, in.sources[0], flags.output) })
	}
	doc, err := parse.Parse(in.sources, how)
	if err != nil {
		return err
	}
	return a.deliverAll(results, in, func(w io.Writer, r rendition) error {
		opt, err := flags.delivery.options(a, r.path, in)
		if err != nil {
			return err
		}
		opt.Explain = flags.explain
		return r.format.WriteDocument(w, doc, opt)
	})
}

// writeText prints a source byte by byte, so that offsets hold; but a terminal
// is not given what it would obey.
func (a *app) writeText(w io.Writer, s *parse.Source, output string) error {
	text := s.Text
	if a.outputs(output).OutTerminal {
		text = quoteLines(text)
	}
	_, err := io.WriteString(w, text)
	return err
}
