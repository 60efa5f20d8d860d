package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/readoutdiff/readoutdiff/cmd"
)

// TestPages: every command has a page that names each of its flags, and the same
// release has the same pages.
func TestPages(t *testing.T) {
	folder, again := filepath.Join(t.TempDir(), "man", "man1"), t.TempDir()
	for _, f := range []string{folder, again} {
		if err := write(f, "v1.2.3", "2026-03-12"); err != nil {
			t.Fatal(err)
		}
	}
	var names []string
	for _, c := range documented(cmd.Tree()) {
		name := strings.ReplaceAll(c.CommandPath(), " ", "-")
		names = append(names, name)
		page := read(t, filepath.Join(folder, name+".1"))
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if !strings.Contains(page, "--"+f.Name+`\fP`) {
				t.Errorf("the page of %s has no --%s", name, f.Name)
			}
		})
	}
	for _, name := range names {
		page := read(t, filepath.Join(folder, name+".1"))
		head := `.TH "` + strings.ToUpper(name) + `" "1" "Mar 2026" "readoutdiff v1.2.3" "readoutdiff manual"`
		if !strings.Contains(page, head) {
			t.Errorf("%s: no %s in %.200s", name, head, page)
		}
		if page != read(t, filepath.Join(again, name+".1")) {
			t.Errorf("%s is not the same twice", name)
		}
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != len(names) {
		t.Errorf("%d pages of %d commands: %v", len(entries), len(names), err)
	}
}

// documented lists a command and those below it. "help" is what each page is.
func documented(c *cobra.Command) []*cobra.Command {
	out := []*cobra.Command{c}
	for _, sub := range c.Commands() {
		if sub.Name() != "help" {
			out = append(out, documented(sub)...)
		}
	}
	return out
}

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// TestPagesAreShown: what a reader sees is what --help says, with every bracket
// and star of it.
func TestPagesAreShown(t *testing.T) {
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("no groff to set the pages with")
	}
	folder := t.TempDir()
	if err := write(folder, "v1.2.3", "2026-03-12"); err != nil {
		t.Fatal(err)
	}
	for page, want := range map[string]string{
		"check":   "exit with 1 where a side has no statement on this topic, or nothing that this /regular expression/ matches (/.../i in any case); repeatable",
		"explain": `{"id","a","b"}`,
		"parse":   "release one side's own text each",
	} {
		set := exec.Command(groff, "-man", "-Tutf8", "-P-c", "-rLL=100n", filepath.Join(folder, "readoutdiff-"+page+".1"))
		set.Env = append(os.Environ(), "GROFF_NO_SGR=1", "LC_ALL=C.UTF-8")
		out, err := set.CombinedOutput()
		if err != nil {
			t.Fatalf("%s: %v\n%s", page, err, out)
		}
		if text := strings.Join(strings.Fields(string(out)), " "); !strings.Contains(strings.ReplaceAll(text, "’", "'"), want) {
			t.Errorf("%s: no %q in\n%s", page, want, text)
		}
	}
}

func TestPagesWantADate(t *testing.T) {
	if err := write(t.TempDir(), "v1.2.3", "yesterday"); err == nil || !strings.HasPrefix(err.Error(), "the date of the release: ") {
		t.Errorf("got %v", err)
	}
}
