package cmd

import (
	"bytes"
	"flag"
	"io"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the output of the commands in README.md anew")

const readme = "../README.md"

// fence is a fenced block of a Markdown text: its language and its lines.
type fence struct {
	lang        string
	first, last int // the lines of the text between the fences, half open
}

func fences(lines []string) []fence {
	var out []fence
	open := -1
	for i, l := range lines {
		switch {
		case open < 0 && strings.HasPrefix(l, "```"):
			open = i
		case open >= 0 && l == "```":
			out = append(out, fence{strings.TrimPrefix(lines[open], "```"), open + 1, i})
			open = -1
		}
	}
	return out
}

// session runs the commands of a block, the lines that begin with a dollar, in
// one shell in a folder, and returns the block as it should read: each command
// with what it prints on either stream.
func session(t *testing.T, folder string, lines []string) []string {
	t.Helper()
	var commands []string
	for _, l := range lines {
		if c, ok := strings.CutPrefix(l, "$ "); ok {
			commands = append(commands, c)
		}
	}
	if len(commands) == 0 {
		t.Fatalf("README: a console block without a command: %q", lines)
	}
	var script strings.Builder
	for _, c := range commands {
		script.WriteString(c + "\nstatus=$?; printf '\\001'; (exit $status)\n")
	}
	shell := exec.Command("sh", "-c", script.String())
	temp := t.TempDir()
	shell.Dir = folder
	shell.Env = []string{"PATH=" + os.Getenv("PATH"), "LC_ALL=C", "TMPDIR=" + temp}
	var printed bytes.Buffer
	shell.Stdout, shell.Stderr = &printed, &printed
	_ = shell.Run() // its code is that of the last command, which may be any
	parts := strings.Split(printed.String(), "\x01")
	if len(parts) != len(commands)+1 {
		t.Fatalf("README: the shell stopped in %q:\n%s", commands, printed.String())
	}
	var out []string
	for i, c := range commands {
		out = append(out, "$ "+c)
		// What "go run" starts in a clone has no version.
		text := strings.NewReplacer("v0.0.0-test", "devel", temp, "/tmp").Replace(strings.TrimSuffix(parts[i], "\n"))
		if text != "" {
			out = append(out, strings.Split(text, "\n")...)
		}
	}
	return out
}

// TestReadme runs every command in the console blocks of README.md and compares
// what it prints with what stands there. With -update it writes it there.
func TestReadme(t *testing.T) {
	leaveToPlainRun(t)
	checkConsole(t, readme, "..")
}

// TestReadmeOfLists does the same for how a verb is added, in an empty folder.
func TestReadmeOfLists(t *testing.T) {
	leaveToPlainRun(t)
	checkConsole(t, "../parse/lexicon/data/README.md", t.TempDir())
}

// checkConsole runs the console blocks of a page, one after the other in a
// folder.
func checkConsole(t *testing.T, page, folder string) {
	t.Helper()
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no shell to run the commands in")
	}
	raw, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(raw), "\n")
	var fresh []string
	done := 0
	for _, f := range fences(lines) {
		if f.lang != "console" {
			continue
		}
		block := lines[f.first:f.last]
		want := session(t, folder, block)
		if !*update && !slices.Equal(block, want) {
			t.Errorf("%s:%d: %s; to write it anew: go test ./cmd -run %s -update", page, f.first+1, firstDifference(block, want), t.Name())
		}
		fresh = append(append(fresh, lines[done:f.first]...), want...)
		done = f.last
	}
	if done == 0 {
		t.Errorf("%s shows no command", page)
	}
	fresh = append(fresh, lines[done:]...)
	if *update && !slices.Equal(fresh, lines) {
		if err := os.WriteFile(page, []byte(strings.Join(fresh, "\n")), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func firstDifference(got, want []string) string {
	line := func(list []string, i int) string {
		if i < len(list) {
			return list[i]
		}
		return "(nothing)"
	}
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	return "reads\n\t" + line(got, i) + "\nand the program prints\n\t" + line(want, i)
}

// TestReadmeIsComplete checks that README.md shows every command and names
// every format, and that the commands which start from a clone run.
func TestReadmeIsComplete(t *testing.T) {
	raw, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(raw), "\n")
	var console, shell strings.Builder
	for _, f := range fences(lines) {
		text := strings.Join(lines[f.first:f.last], "\n") + "\n"
		switch f.lang {
		case "console":
			console.WriteString(text)
		case "sh":
			shell.WriteString(text)
		}
	}
	for _, c := range newRoot(&app{Streams: testStreams(nil, io.Discard, io.Discard), out: newOutput(io.Discard)}).Commands() {
		if !strings.Contains(console.String(), "readoutdiff "+c.Name()) {
			t.Errorf("no example of the command %s", c.Name())
		}
	}
	for _, name := range append(formatNames(canCompare), ndjson) {
		if !strings.Contains(string(raw), "`"+name+"`") {
			t.Errorf("the format %s is not named", name)
		}
	}
	t.Chdir("..")
	found := false
	for line := range strings.Lines(shell.String()) {
		if args, ok := strings.CutPrefix(line, "go run ./cmd/readoutdiff "); ok {
			found = true
			if code, out, errs := run(t, "", strings.Fields(args)...); code != exitDone || out == "" || errs != "" {
				t.Errorf("%s: exit %d: %s", line, code, errs)
			}
		}
	}
	if !found || !strings.Contains(shell.String(), "\ngo test ./...\n") {
		t.Error("the two commands of a newcomer are not there")
	}
}
