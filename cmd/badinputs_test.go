package cmd

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"
)

// badInput is an input that a careless program stumbles over.
type badInput struct {
	name  string
	files map[string]string // of the folder that the program runs in
	shell string            // a command line of sh instead of args, or one that runs before them
	in    string            // standard input
	args  []string
	code  int
	says  string   // is in what stands on standard error; "" where nothing does
	shows []string // is in the output
	hides []string // is not in the output
}

// The bounds that hold for every input: CPU time, and memory besides 20 times
// the size of the input.
const (
	maxTime   = 2 * time.Second
	maxMemory = 64 << 20
)

// TestBadInputs runs the program as a process on every input of the table and
// checks what it answers, how long it takes and how much memory. Whatever it
// answers, the output is valid UTF-8 without anything that a terminal obeys,
// and an error is one line.
func TestBadInputs(t *testing.T) {
	program := toolCopy(t)
	table := badInputs()
	if len(table) < 60 {
		t.Errorf("only %d inputs", len(table))
	}
	for _, c := range table {
		t.Run(c.name, func(t *testing.T) {
			if raceDetector && !c.concurrent() {
				t.Skip("a process of one goroutine has no races; go test without -race runs it, with bounds on time and memory")
			}
			folder, size := c.lay(t)
			var out, errs bytes.Buffer
			run := exec.Command(program, c.args...)
			if len(c.args) == 0 {
				run = exec.Command("sh", "-c", c.shell)
			} else if c.shell != "" {
				before := exec.Command("sh", "-c", c.shell)
				before.Dir = folder
				if err := before.Run(); err != nil {
					t.Skip("not possible here: ", err)
				}
			}
			run.Dir, run.Stdin, run.Stdout, run.Stderr = folder, strings.NewReader(c.in), &out, &errs
			report := filepath.Join(t.TempDir(), "memory")
			run.Env = []string{"READOUTDIFF_MEMORY=" + report, "PATH=" + filepath.Dir(program) + string(filepath.ListSeparator) + os.Getenv("PATH")}
			err := run.Run()
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			if got := run.ProcessState.ExitCode(); got != c.code {
				t.Errorf("exit %d, want %d: %.300s", got, c.code, errs.String())
			}
			c.check(t, out.String(), errs.String())
			if spent := run.ProcessState.UserTime() + run.ProcessState.SystemTime(); spent > maxTime && !raceDetector {
				t.Errorf("took %v", spent)
			}
			if used, known := memoryReport(t, report); known && used > maxMemory+20*size && !raceDetector {
				t.Errorf("took %d KiB for %d bytes", used>>10, size)
			}
		})
	}
}

// concurrent reports whether a case runs a command that starts goroutines: batch
// is the only one.
func (c *badInput) concurrent() bool {
	return strings.Contains(c.shell, "batch") || slices.Contains(c.args, "batch")
}

// toolCopy is the program: the test binary by another name.
func toolCopy(t *testing.T) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	program := filepath.Join(t.TempDir(), "readoutdiff")
	if err := os.Symlink(self, program); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	return program
}

// lay writes the files of a case and tells how many bytes the input has.
func (c *badInput) lay(t *testing.T) (folder string, size int) {
	t.Helper()
	folder = t.TempDir()
	for name, text := range c.files {
		size += len(text)
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder, size + len(c.in)
}

func (c *badInput) check(t *testing.T, out, errs string) {
	t.Helper()
	if !utf8.ValidString(out) || !utf8.ValidString(errs) {
		t.Error("the output is no valid UTF-8")
	}
	for _, text := range [...]string{out, errs} {
		if i := strings.IndexFunc(text, obeyed); i >= 0 {
			t.Errorf("%q is in the output", text[i:min(len(text), i+8)])
		}
	}
	switch {
	case c.says == "" && errs != "":
		t.Errorf("standard error says %.300q", errs)
	case !strings.Contains(errs, c.says):
		t.Errorf("standard error says %.300q, want %q", errs, c.says)
	case strings.Count(errs, "\n") > 1 || errs != "" && !strings.HasPrefix(errs, "readoutdiff: ") || strings.Contains(errs, "goroutine"):
		t.Errorf("no error of one line: %.300q", errs)
	}
	for _, s := range c.shows {
		if !strings.Contains(out, s) {
			t.Errorf("the output lacks %q:\n%.600s", s, out)
		}
	}
	for _, s := range c.hides {
		if strings.Contains(out, s) {
			t.Errorf("the output holds %q", s)
		}
	}
	if c.code > 1 && out != "" {
		t.Errorf("a failure has output: %.300q", out)
	}
}

// obeyed tells what a terminal or a reader's eye would obey.
func obeyed(c rune) bool {
	return c != '\n' && unicode.Is(unicode.Cc, c) || unicode.Is(unicode.Cf, c) || c == 0x2028 || c == 0x2029
}
