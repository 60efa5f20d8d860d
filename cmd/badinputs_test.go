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
	quick bool     // is to be refused within quickTime
}

// The bounds that hold for every input: CPU time, and memory besides 20 times
// the size of the input.
const (
	maxTime   = 2 * time.Second
	maxMemory = 64 << 20
	// quickTime is enough for what is refused before any text is read.
	quickTime = 100 * time.Millisecond
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
			if len(c.args) > 0 && c.shell != "" {
				before := exec.Command("sh", "-c", c.shell)
				before.Dir = folder
				if err := before.Run(); err != nil {
					t.Skip("not possible here: ", err)
				}
			}
			before := names(t, folder)
			first := c.run(t, program, folder)
			if first.code != c.code {
				t.Errorf("exit %d, want %d: %.300s", first.code, c.code, first.errs)
			}
			c.check(t, first.out, first.errs)
			if first.known && first.memory > maxMemory+20*size && !raceDetector {
				t.Errorf("took %d KiB for %d bytes", first.memory>>10, size)
			}
			if len(c.args) == 0 { // a script may write
				if first.time > maxTime && !raceDetector {
					t.Errorf("took %v", first.time)
				}
				return
			}
			if after := names(t, folder); !slices.Equal(before, after) {
				t.Errorf("the folder held %q and holds %q", before, after)
			}
			again := first
			if first.time < time.Second || first.time > maxTime {
				again = c.run(t, program, folder)
			}
			if again.code != first.code || again.out != first.out || again.errs != first.errs {
				t.Errorf("a second run gives something else: exit %d, %.300q, %.300q", again.code, again.out, again.errs)
			}
			if spent := min(first.time, again.time); (spent > maxTime || c.quick && spent > quickTime) && !raceDetector {
				t.Errorf("took %v", spent)
			}
		})
	}
}

// outcome is what a run of the program gave and took.
type outcome struct {
	code      int
	out, errs string
	time      time.Duration
	memory    int // bytes, where known
	known     bool
}

// run runs the program, or the script of a case, in a folder.
func (c *badInput) run(t *testing.T, program, folder string) outcome {
	t.Helper()
	var out, errs bytes.Buffer
	run := exec.Command(program, c.args...)
	if len(c.args) == 0 {
		run = exec.Command("sh", "-c", c.shell)
	}
	run.Dir, run.Stdin, run.Stdout, run.Stderr = folder, strings.NewReader(c.in), &out, &errs
	report := filepath.Join(t.TempDir(), "memory")
	run.Env = []string{"READOUTDIFF_MEMORY=" + report, "PATH=" + filepath.Dir(program) + string(filepath.ListSeparator) + os.Getenv("PATH")}
	err := run.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	o := outcome{code: run.ProcessState.ExitCode(), out: out.String(), errs: errs.String(), time: run.ProcessState.UserTime() + run.ProcessState.SystemTime()}
	o.memory, o.known = memoryReport(t, report)
	return o
}

// names lists what is in a folder.
func names(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
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
