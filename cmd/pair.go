package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os/signal"
	"runtime"
	"slices"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare/pair"
	"github.com/readoutdiff/readoutdiff/compare/render"
	"github.com/readoutdiff/readoutdiff/parse/reader"
)

// pairing holds the flags of the pair command.
type pairing struct {
	printing
	wordLists
	output   string
	all      bool
	floor    float64
	jobs     int
	maxBytes int64
}

func newPair(a *app) *cobra.Command {
	var flags pairing
	c := &cobra.Command{
		Use:   "pair PATH...",
		Short: "Find which releases are about the same event",
		Long: `Pair reads releases and finds which of them, by different publishers, speak of
the same call or meeting: by their dates, who took part, the kind of contact,
and what they say. Releases without a counterpart are named as such.

A PATH is a text, one release, with or without YAML front matter (publisher,
title, date, url); a folder of such files; or NDJSON with one
{"id","publisher","date","title","text","url"} a line, which '-' reads from
standard input. With --format ndjson the result is what batch reads.`,
		Example: `  readoutdiff pair releases/
  readoutdiff pair --format ndjson releases.ndjson >pairs.ndjson
  readoutdiff pair --format ndjson releases.ndjson | readoutdiff batch`,
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
		RunE:              a.run(func(operands []string) error { return a.pair(operands, &flags) }),
	}
	flags.printing.add(c, []string{"terminal", ndjson}, "how to print the result:\n  terminal  events with the reasons, for people\n  ndjson    a line an event, for batch, and a line a release without a counterpart")
	flags.wordLists.add(c)
	f := c.Flags()
	f.StringVarP(&flags.output, "output", "o", "", "write to this file instead of standard output")
	markWrites(c, "output")
	f.BoolVar(&flags.all, "all", false, "list every release without a counterpart, with the reason")
	f.Float64Var(&flags.floor, "floor", pair.DefaultFloor, "score from which releases belong together, 0 to 1")
	f.IntVarP(&flags.jobs, "jobs", "j", 0, "how many releases to read at a time (default: the number of processors)")
	f.Int64Var(&flags.maxBytes, "max-bytes", 64<<20, "refuse texts and lines of more bytes than this")
	return c
}

func (a *app) pair(operands []string, flags *pairing) error {
	if !slices.Contains([]string{"terminal", ndjson}, flags.format) {
		return unknownValue("format", flags.format, []string{"terminal", ndjson})
	}
	shown, err := flags.printing.options(a.outputs(flags.output))
	if err != nil {
		return err
	}
	shown.Explain = flags.all
	switch {
	case !(flags.floor > 0 && flags.floor <= 1):
		return usagef("--floor %v is no score; give one over 0 and up to 1", flags.floor)
	case flags.maxBytes < 1:
		return usagef("--max-bytes %d leaves nothing to read", flags.maxBytes)
	}
	jobs, err := workers(flags.jobs)
	if err != nil {
		return err
	}
	lex, err := flags.load()
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT)
	defer stop()
	in, err := a.readReleases(ctx, operands, reader.Options{MaxText: flags.maxBytes, Lexicon: lex})
	if err != nil {
		return err
	}
	result, err := pair.Find(ctx, in.releases, pair.Options{Lexicon: lex, Floor: flags.floor, Jobs: jobs})
	if errors.Is(err, context.Canceled) {
		return errInterrupted
	}
	if err != nil {
		return err
	}
	err = a.deliver(flags.output, &in.inputs, func(w io.Writer) error {
		if flags.format == ndjson {
			return render.WritePairLines(w, in.releases, result)
		}
		return render.WritePairs(w, in.releases, result, shown)
	})
	if err == nil && in.faults > 0 {
		return fmt.Errorf("%d of %d releases could not be read; the others are paired", in.faults, in.faults+len(in.releases))
	}
	return err
}

// maxJobs is more workers than any machine has processors for.
const maxJobs = 1024

// workers checks a number of workers; 0 stands for as many as there are
// processors.
func workers(n int) (int, error) {
	if n < 0 || n > maxJobs {
		return 0, usagef("--jobs %d is no number of workers; give 1 to %d", n, maxJobs)
	}
	if n == 0 {
		return runtime.GOMAXPROCS(0), nil
	}
	return n, nil
}
