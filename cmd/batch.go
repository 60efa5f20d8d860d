package cmd

import (
	"context"
	"errors"
	"fmt"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare/batch"
	"github.com/readoutdiff/readoutdiff/compare/records"
	"github.com/readoutdiff/readoutdiff/compare/tally"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
	"github.com/readoutdiff/readoutdiff/parse/reader"
)

// batching holds the flags of the batch command.
type batching struct {
	printing
	wordLists
	output   string
	resume   bool
	quiet    bool
	summary  string
	jobs     int
	maxBytes int64
}

func newBatch(a *app) *cobra.Command {
	var flags batching
	c := &cobra.Command{
		Use:   "batch [PATH...]",
		Short: "Compare many events, one report a line",
		Long: `Batch makes many comparisons and writes each as one line of JSON, in the order
of the input whatever the number of workers.

A PATH is NDJSON, with {"id","sides":[{"name","text"}]} (or "file" instead of
"text") or {"id","article"} a line, which is what pair writes, or a folder with
one folder a comparison, each holding the sides' texts or one article. Without
a PATH, or for '-', NDJSON is read from standard input. Files are looked for
from where the command runs.

A record that cannot be compared gives {"line","id","error"} in its place; the
others are done, and the exit code is 3 at the end. What an interrupted run
wrote to --output is continued by the same command with --resume.

--summary adds up all comparisons; the lines then go to --output or nowhere.`,
		Example: `  readoutdiff pair --format ndjson releases.ndjson | readoutdiff batch >reports.ndjson
  readoutdiff batch --output reports.ndjson comparisons.ndjson
  readoutdiff batch --output reports.ndjson --resume comparisons.ndjson
  readoutdiff batch --summary cases/`,
		ValidArgsFunction: cobra.FixedCompletions(nil, cobra.ShellCompDirectiveDefault),
		RunE:              a.run(func(operands []string) error { return a.batch(operands, &flags) }),
	}
	f := c.Flags()
	f.StringVarP(&flags.output, "output", "o", "", "write the lines to this file, as they come, instead of standard output")
	markWrites(c, "output")
	f.BoolVar(&flags.resume, "resume", false, "go on where the run that wrote --output was interrupted")
	f.BoolVarP(&flags.quiet, "quiet", "q", false, "say nothing of the progress")
	f.StringVar(&flags.summary, "summary", "", "print counts over all comparisons instead of the lines: terminal, csv or html")
	f.Lookup("summary").NoOptDefVal = summaryFormats()[0]
	f.IntVarP(&flags.jobs, "jobs", "j", 0, "how many comparisons to make at a time (default: the number of processors)")
	f.Int64Var(&flags.maxBytes, "max-bytes", 64<<20, "refuse texts and lines of more bytes than this")
	flags.printing.addLooks(c)
	flags.wordLists.add(c)
	complete(c, "summary", summaryFormats())
	return c
}

// check finds what is wrong with the flags before anything is read.
func (f *batching) check() error {
	switch {
	case f.maxBytes < 1:
		return usagef("--max-bytes %d leaves nothing to read", f.maxBytes)
	case f.resume && (f.output == "" || f.output == stdin):
		return usagef("--resume goes on with a file; name it with --output")
	}
	return nil
}

func (a *app) batch(operands []string, flags *batching) error {
	if err := flags.check(); err != nil {
		return err
	}
	summarise, err := a.summaryWriter(flags)
	if err != nil {
		return err
	}
	jobs, err := workers(flags.jobs)
	if err != nil {
		return err
	}
	lex, err := flags.load()
	if err != nil {
		return err
	}
	in, err := a.openRecords(operands, flags.maxBytes)
	if err != nil {
		return err
	}
	out, err := a.openLines(flags, in)
	if err != nil {
		return err
	}
	defer out.close()
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGINT, syscall.SIGTERM)
	defer stop()
	// Comparisons leave much garbage and keep next to nothing, for which the
	// collector would run after every other one. Memory that is never touched,
	// and so takes none of the machine's, counts as kept and lets it wait.
	reserve := make([]byte, 16<<20)
	run := &batchRun{
		in: in, out: out, progress: a.newProgress(flags.quiet, in.total), summing: summarise != nil,
		opt: batch.Options{Jobs: jobs, Version: a.Version, Lexicon: lex, Summary: summarise != nil, Source: sourceReader(flags.maxBytes, lex)},
	}
	if flags.resume {
		if err := run.resume(); err != nil {
			return err
		}
	}
	err = run.all(ctx)
	runtime.KeepAlive(reserve)
	run.progress.finish()
	if closeErr := out.close(); err == nil {
		err = closeErr
	}
	if errors.Is(err, context.Canceled) {
		run.progress.say(interruptedNote(run.lines, flags.output))
		return errInterrupted
	}
	if err != nil {
		return err
	}
	if summarise != nil {
		if err := summarise(run.tally.Summary()); err != nil {
			return err
		}
	}
	if run.failed > 0 {
		return fmt.Errorf("%d of %d records could not be compared; the output has an error in the place of each", run.failed, run.lines)
	}
	return nil
}

func interruptedNote(lines int, output string) string {
	note := fmt.Sprintf("interrupted after %d comparisons", lines)
	if output != "" && output != stdin {
		note += "; go on with --resume"
	}
	return note
}

// batchRun is the state of a run.
type batchRun struct {
	in            *recordInputs
	out           *lineOutput
	opt           batch.Options
	progress      *progress
	summing       bool
	tally         tally.Tally
	lines, failed int
}

// resume reads what an earlier run wrote and goes on behind it.
func (r *batchRun) resume() error {
	var seen func(*tally.Entry)
	if r.summing {
		seen = r.tally.Add
	}
	done, err := batch.Resume(r.out.file, r.in, r.opt, seen)
	if err != nil {
		return &parse.Error{Name: r.out.name, What: "cannot be resumed: " + err.Error(), Remedy: "give the inputs and options that it was written with, or leave --resume out"}
	}
	r.lines, r.failed = done.Lines, done.Failed
	r.progress.start(done.Lines, r.in.offset())
	return r.out.from(done.Bytes)
}

func (r *batchRun) all(ctx context.Context) error {
	return batch.Run(ctx, r.in, r.opt, func(result batch.Result) error {
		if result.Line == nil {
			return nil
		}
		if err := r.out.write(result.Line); err != nil {
			return err
		}
		r.lines++
		if result.Failed {
			r.failed++
		}
		if r.summing && result.Entry != nil {
			r.tally.Add(result.Entry)
		}
		r.progress.update(r.lines, r.in.offset())
		return nil
	})
}

// sourceReader reads the texts of sides, with the checks that those of compare
// get.
func sourceReader(most int64, lex *lexicon.Lexicon) func(records.Side, string, parse.SourceID) (*parse.Source, error) {
	return func(side records.Side, name string, id parse.SourceID) (*parse.Source, error) {
		if side.File == "" {
			if at := strings.IndexByte(side.Text, 0); at >= 0 {
				return nil, inputError(name, fmt.Sprintf("holds the character NUL, at byte %d", at), "")
			}
			if !reader.HasText(side.Text) {
				return nil, inputError(name, "has no text", "")
			}
			return parse.NewSource(id, name, []byte(side.Text), side.Text), nil
		}
		raw, err := (&inputs{}).readFile(side.File, most)
		if err != nil {
			return nil, err
		}
		return reader.Read(id, side.File, raw, reader.Options{MaxText: most, Lexicon: lex})
	}
}
