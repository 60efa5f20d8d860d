package cmd

import (
	"slices"

	"github.com/readoutdiff/readoutdiff/compare/render"
	"github.com/readoutdiff/readoutdiff/compare/tally"
)

// summaryFormats is the values of --summary, the default first.
func summaryFormats() []string { return []string{"terminal", "csv", "html"} }

// summaryWriter makes what prints the summary; nil where none is asked for.
func (a *app) summaryWriter(flags *batching) (func(*tally.Summary) error, error) {
	if flags.summary == "" {
		return nil, nil
	}
	if !slices.Contains(summaryFormats(), flags.summary) {
		return nil, unknownValue("summary", flags.summary, summaryFormats())
	}
	if flags.output == stdin {
		return nil, usagef("--summary and --output - would both write to standard output")
	}
	shown, err := flags.printing.options(a.Streams)
	if err != nil {
		return nil, err
	}
	return func(s *tally.Summary) error {
		switch flags.summary {
		case "csv":
			return render.WriteSummaryCSV(a.out, s)
		case "html":
			return render.WriteSummaryHTML(a.out, s, shown)
		}
		return render.WriteSummary(a.out, s, shown)
	}, nil
}
