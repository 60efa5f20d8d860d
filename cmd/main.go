// Package cmd is the command line of readoutdiff: it reads the inputs, calls
// the parser and the comparison, hands the result to a renderer, and makes an
// exit code of what happened.
package cmd

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// The exit codes, one meaning each.
const (
	exitDone   = 0
	exitGate   = 1 // a gate matched
	exitUsage  = 2
	exitFailed = 3 // an input or the processing failed
	// exitInterrupted and exitPipe are what a shell reports of a process that
	// SIGINT or SIGPIPE ended.
	exitInterrupted = 130
	exitPipe        = 141
)

// app is one run of the program.
type app struct {
	Streams
	out     *output
	running bool              // past the checks of flags and operands
	origins map[string]origin // of the values of the flags, by name; of those that can be set
	noPager bool
}

// output is standard output, buffered. It is no *bufio.Writer, so that a
// renderer that buffers and flushes by itself does not flush this one.
type output struct{ buffer *bufio.Writer }

func newOutput(w io.Writer) *output { return &output{bufio.NewWriterSize(w, 1<<15)} }

// Write buffers p.
func (o *output) Write(p []byte) (int, error) { return o.buffer.Write(p) }

// Main runs readoutdiff with the arguments after its name and returns the exit
// code. It is the one place where an error becomes a message and a code.
func Main(args []string, s Streams) (code int) {
	a := &app{Streams: s, out: newOutput(s.Out)}
	defer func() {
		if fault := recover(); fault != nil {
			code = a.exit(bug(fault))
		}
	}()
	root := newRoot(a)
	root.SetArgs(args)
	command, err := root.ExecuteC()
	var usage *usageError
	switch {
	case errors.As(err, &usage):
		err = withHint(usage.what, command)
	case err != nil && !a.running:
		err = withHint(commandLineFault(err, root, command, args), command)
	}
	// What was written last may tell that output got lost; that outweighs what
	// else went wrong, since the result cannot be trusted.
	if lost := a.out.buffer.Flush(); lost != nil {
		err = &outputError{"standard output", lost}
	}
	return a.exit(err)
}

// exit says on standard error what is to be said and picks the code.
func (a *app) exit(err error) int {
	var usage *usageError
	var setting *configError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errGate):
		return exitGate
	case errors.Is(err, errInterrupted):
		return exitInterrupted
	case errors.Is(err, syscall.EPIPE):
		return exitPipe
	case errors.As(err, &usage), errors.As(err, &setting):
		a.complain(err)
		return exitUsage
	}
	a.complain(err)
	return exitFailed
}

// complain prints an error as one line. There is nowhere to report that
// standard error does not work.
func (a *app) complain(err error) {
	_, _ = fmt.Fprintf(a.Err, "readoutdiff: %s\n", quoteHidden(describe(err)))
}

func withHint(what string, command *cobra.Command) error {
	return usagef("%s; see '%s --help'", what, command.CommandPath())
}

// commandLineFault tells what cobra found wrong with the command line.
func commandLineFault(err error, root, command *cobra.Command, args []string) string {
	if command != root || len(args) == 0 {
		return err.Error()
	}
	if !strings.HasPrefix(args[0], "-") {
		return unknownCommand(root, args[0])
	}
	flag, _, _ := strings.Cut(args[0], "=")
	commands := slices.Clone(root.Commands())
	// Most runs compare, so that is what a flag of several commands is told of.
	slices.SortStableFunc(commands, func(a, b *cobra.Command) int { return rank(a) - rank(b) })
	for _, c := range commands {
		if knowsFlag(c, flag) {
			return fmt.Sprintf("%s stands before the command; flags follow it, as in 'readoutdiff %s %s'", flag, c.Name(), flag)
		}
	}
	return "unknown flag: " + quoteName(flag)
}

func rank(c *cobra.Command) int {
	if c.Name() == "compare" {
		return 0
	}
	return 1
}

// knowsFlag reports whether a command has a flag as it is written, "--format"
// or "-o".
func knowsFlag(c *cobra.Command, flag string) bool {
	if name, long := strings.CutPrefix(flag, "--"); long {
		return name != "" && c.Flags().Lookup(name) != nil
	}
	name := strings.TrimPrefix(flag, "-")
	return len(name) == 1 && c.Flags().ShorthandLookup(name) != nil
}

// unknownCommand says what may have been meant by a name that is no command.
func unknownCommand(root *cobra.Command, name string) string {
	what := "unknown command " + quoteName(name)
	if near := root.SuggestionsFor(name); len(near) > 0 {
		return fmt.Sprintf("%s (did you mean '%s'?)", what, strings.Join(near, "' or '"))
	}
	if isFile(name) {
		return fmt.Sprintf("%s (did you mean 'readoutdiff compare %s'?)", what, quoteName(name))
	}
	return what
}
