package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse"
)

// errGate says that the run did its work and that the result is one that the
// user asked to be told of by the exit code.
var errGate = errors.New("a gate matched")

// errInterrupted says that the user stopped the run.
var errInterrupted = errors.New("interrupted")

// usageError is a command line that cannot be meant.
type usageError struct{ what string }

// Error is the fault and a hint.
func (e *usageError) Error() string { return e.what }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// outputError is output that got lost.
type outputError struct {
	name string
	err  error
}

// Error names the output and the system's reason.
func (e *outputError) Error() string { return e.name + ": " + reason(e.err) }

// Unwrap gives the reason.
func (e *outputError) Unwrap() error { return e.err }

// bug is the error of a panic: a fault of this program, told like any other.
// It is to be called while the panic unwinds, and names the place of it.
func bug(fault any) error {
	pcs := make([]uintptr, 32)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(2, pcs)])
	place := "an unknown place"
	for panicking := false; ; {
		f, more := frames.Next()
		inRuntime := strings.HasPrefix(f.Function, "runtime.")
		if panicking && !inRuntime {
			place = fmt.Sprintf("%s:%d", filepath.Base(f.File), f.Line)
		}
		if panicking && !inRuntime || !more {
			break
		}
		panicking = panicking || inRuntime
	}
	return fmt.Errorf("internal error at %s: %v; please report it with the input", place, fault)
}

// reason is what the system says went wrong, without the call and the path
// that it says it of.
func reason(err error) string {
	var errno syscall.Errno
	if errors.As(err, &errno) {
		return errno.Error()
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// inputError is a fault of one input.
func inputError(name, what, remedy string) error {
	return &parse.Error{Name: name, What: what, Remedy: remedy}
}

// describe is the text of an error, with the names of inputs made readable.
func describe(err error) string {
	var input *parse.Error
	if errors.As(err, &input) {
		shown := *input
		shown.Name = inputName(shown.Name)
		return shown.Error()
	}
	return err.Error()
}

func inputName(name string) string {
	if name == stdin {
		return "standard input"
	}
	return quoteName(name)
}

// quoteName puts a name in quotes where it would not be seen as what it is.
func quoteName(name string) string {
	if name == "" || quoteHidden(name) != name || strings.ContainsAny(name, " ;'\"") {
		return strconv.Quote(name)
	}
	return name
}

// quoteHidden replaces everything that a terminal would obey or not show by an
// escape, so that a message is one line whatever it quotes.
func quoteHidden(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); {
		c, n := utf8.DecodeRuneInString(text[i:])
		switch {
		case c == utf8.RuneError && n == 1:
			fmt.Fprintf(&b, `\x%02x`, text[i])
		case c != ' ' && !unicode.IsGraphic(c), unicode.Is(unicode.Cf, c):
			quoted := strconv.QuoteRune(c)
			b.WriteString(quoted[1 : len(quoted)-1])
		default:
			b.WriteString(text[i : i+n])
		}
		i += n
	}
	return b.String()
}

// quoteLines is quoteHidden for a text of several lines.
func quoteLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = quoteHidden(strings.TrimSuffix(line, "\r"))
	}
	return strings.Join(lines, "\n")
}
