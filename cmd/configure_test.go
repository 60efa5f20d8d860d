package cmd

import (
	"bytes"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

// runWith runs the program with variables in the folder that the test is in.
func runWith(variables map[string]string, args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	s := testStreams(strings.NewReader(""), &o, &e)
	s.Getenv = func(name string) string { return variables[name] }
	s.Environ = func() []string {
		var list []string
		for name, value := range variables {
			list = append(list, name+"="+value)
		}
		return list
	}
	code = Main(args, s)
	return code, o.String(), e.String()
}

// write puts a file into the folder that the test is in.
func write(t *testing.T, name, text string) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
}

// shown is one setting as "config --format json" tells it.
type shown struct {
	Command, Key, Origin, File, Variable string
	Value                                any
	Line                                 int
}

func settingsOf(t *testing.T, out string) []shown {
	t.Helper()
	var all struct{ Settings []shown }
	if err := json.Unmarshal([]byte(out), &all); err != nil {
		t.Fatal(err)
	}
	return all.Settings
}

// TestPrecedence sets the width of compare in every place: the first of flag,
// variable of the command, variable, table and top counts.
func TestPrecedence(t *testing.T) {
	places := []struct {
		name  string
		value float64
		from  string // origin, variable and line
	}{
		{"flag", 101, "flag  0"},
		{"variable of the command", 102, "variable READOUTDIFF_COMPARE_WIDTH 0"},
		{"variable", 103, "variable READOUTDIFF_WIDTH 0"},
		{"table", 104, "file  3"},
		{"top", 105, "file  1"},
		{"default", 0, "default  0"},
	}
	for set := range 1 << 5 { // which of the five places set it
		t.Chdir(t.TempDir())
		args, variables, top, table := []string{"config", "--format", "json", "compare"}, map[string]string{"READOUTDIFF_BATCH_WIDTH": "66"}, "# \n", "# \n"
		first := places[5]
		for i := range 5 {
			if set&(1<<i) == 0 {
				continue
			}
			if first.name == "default" {
				first = places[i]
			}
			switch i {
			case 0:
				args = append(args, "--width", "101")
			case 1:
				variables["READOUTDIFF_COMPARE_WIDTH"] = "102"
			case 2:
				variables["READOUTDIFF_WIDTH"] = "103"
			case 3:
				table = "width = 104\n"
			case 4:
				top = "width = 105\n"
			}
		}
		write(t, "readoutdiff.toml", top+"[compare]\n"+table+"[batch]\nwidth = 77\n")
		code, out, errs := runWith(variables, args...)
		if code != exitDone {
			t.Fatalf("%05b: exit %d, %s", set, code, errs)
		}
		for _, s := range settingsOf(t, out) {
			if s.Key != "width" {
				continue
			}
			from := strings.Join([]string{s.Origin, s.Variable, string(rune('0' + s.Line))}, " ")
			if s.Value != first.value || from != first.from {
				t.Errorf("%05b: %v from %s, want %v from %s", set, s.Value, from, first.value, first.from)
			}
		}
	}
}

// TestWhereConfigurationsAreFound looks for the configuration of several
// inputs: it is that of the deepest folder which holds them all, or of one above.
func TestWhereConfigurationsAreFound(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, folder := range []string{"p", "p/a", "p/b/deep", "q"} {
		write(t, folder+"/in.txt", "They met.")
	}
	for _, folder := range []string{"p", "p/a", "p/b"} {
		write(t, folder+"/readoutdiff.toml", "")
	}
	for _, c := range []struct{ operands, want string }{
		{"p/in.txt", "p/readoutdiff.toml"},
		{"p/a/in.txt", "p/a/readoutdiff.toml"},
		{"p/a", "p/a/readoutdiff.toml"},
		{"p/a/none.txt", "p/a/readoutdiff.toml"},
		{"p/b/deep/in.txt", "p/b/readoutdiff.toml"},
		{"p/b/deep/../../a/in.txt", "p/a/readoutdiff.toml"},
		{"p/a/in.txt p/b/deep/in.txt", "p/readoutdiff.toml"},
		{"p/b/deep/in.txt p/a/in.txt", "p/readoutdiff.toml"},
		{"p/a/in.txt p/a/in.txt", "p/a/readoutdiff.toml"},
		{"p/a/in.txt q/in.txt", ""},
		{"p/a/in.txt -", ""},
		{"- p/a/in.txt", ""},
		{"/dev/fd/63 p/a/in.txt", ""},
		{"q/in.txt", ""},
		{"-", ""},
		{"", ""},
	} {
		got, err := findConfig(strings.Fields(c.operands))
		if err != nil || filepath.ToSlash(got) != c.want {
			t.Errorf("%q: found %q, %v; want %q", c.operands, got, err, c.want)
		}
	}
	t.Chdir("p/a")
	for operands, want := range map[string]string{"": "readoutdiff.toml", "-": "readoutdiff.toml", "../b/deep/in.txt -": "../readoutdiff.toml", "../../q/in.txt": ""} {
		got, err := findConfig(strings.Fields(operands))
		if err != nil || filepath.ToSlash(got) != want {
			t.Errorf("%q: found %q, %v; want %q", operands, got, err, want)
		}
	}
}

// TestSharedFoldersAreNotSearched plants a configuration where everybody may.
func TestSharedFoldersAreNotSearched(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "readoutdiff.toml", "")
	write(t, "tmp/readoutdiff.toml", "wrong")
	write(t, "tmp/own/in.txt", "They met.")
	if err := os.Chmod("tmp", 0o777|os.ModeSticky); err != nil {
		t.Fatal(err)
	}
	if !isShared("tmp") {
		t.Skip("folders have no such permissions here")
	}
	if got, err := findConfig([]string{"tmp/own/in.txt"}); err != nil || got != "readoutdiff.toml" {
		t.Errorf("found %q, %v", got, err)
	}
}

// TestShownConfigurationSaysTheSame takes what "config" prints for a
// configuration: everything is as before.
func TestShownConfigurationSaysTheSame(t *testing.T) {
	t.Chdir(t.TempDir())
	write(t, "readoutdiff.toml", "side = [\"a \\\"b\\\" \\\\\", \"\\u202ec\"]\nwidth = 88\nlexicon = [\"own\"]\n[pair]\nfloor = 0.25\n[compare]\nonly = \"same,scope\"\n")
	code, printed, errs := runWith(nil, "config")
	if code != exitDone || errs != "" || strings.ContainsAny(printed, "\u202e") {
		t.Fatalf("exit %d, %s%s", code, errs, printed)
	}
	_, want, _ := runWith(nil, "config", "--format", "json")
	write(t, "readoutdiff.toml", printed)
	code, got, errs := runWith(nil, "config", "--format", "json")
	if code != exitDone {
		t.Fatalf("exit %d, %s", code, errs)
	}
	before, after := settingsOf(t, want), settingsOf(t, got)
	if !slices.EqualFunc(before, after, func(a, b shown) bool {
		return a.Command == b.Command && a.Key == b.Key && jsonText(t, a.Value) == jsonText(t, b.Value)
	}) {
		t.Errorf("printed was\n%s\nand then in force is\n%s", printed, got)
	}
}

func jsonText(t *testing.T, v any) string {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestFlagsThatWrite asks that each flag whose help speaks of writing is kept
// from a configuration that is found.
func TestFlagsThatWrite(t *testing.T) {
	root := newRoot(&app{Streams: testStreams(nil, io.Discard, io.Discard), out: newOutput(io.Discard)})
	seen := 0
	for _, c := range configurable(root) {
		for _, f := range settable(c) {
			if strings.HasPrefix(f.Usage, "write ") || f.Name == "output" {
				seen++
				if !writes(f, []string{"x"}) {
					t.Errorf("%s --%s writes; call markWrites for it", c.Name(), f.Name)
				}
			}
			if f.Name == "format" && f.Value.Type() == "stringArray" && !writes(f, []string{"json=x"}) {
				t.Errorf("%s --format FORMAT=FILE writes", c.Name())
			}
		}
	}
	if seen < 4 {
		t.Errorf("only %d flags write", seen)
	}
}

// TestFlagsThatRead asks that each flag whose help speaks of a file is known as
// a path, so that it counts from the folder of the configuration and does not
// lead out of that of one that is found.
func TestFlagsThatRead(t *testing.T) {
	root := newRoot(&app{Streams: testStreams(nil, io.Discard, io.Discard), out: newOutput(io.Discard)})
	seen := 0
	for _, c := range configurable(root) {
		for _, f := range settable(c) {
			if strings.Contains(f.Usage, "this file") || slices.Contains([]string{"lexicon", "pins", "vectors"}, f.Name) {
				seen++
				if !isPath(f) {
					t.Errorf("%s --%s names a file; call MarkFlagFilename for it", c.Name(), f.Name)
				}
			}
		}
	}
	if seen < 10 {
		t.Errorf("only %d flags name files", seen)
	}
}

// TestEveryFlagCanBeSet sets each flag of each command to its own default in a
// configuration that is named.
func TestEveryFlagCanBeSet(t *testing.T) {
	root := newRoot(&app{Streams: testStreams(nil, io.Discard, io.Discard), out: newOutput(io.Discard)})
	var b strings.Builder
	n := 0
	for _, c := range configurable(root) {
		if !hasTable(c) {
			continue
		}
		b.WriteString("[" + c.Name() + "]\n")
		c.Flags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "config" && f.Name != "no-config" {
				b.WriteString(f.Name + " = " + tomlValue(f) + "\n")
				n++
			}
		})
	}
	t.Chdir(t.TempDir())
	write(t, "named.toml", b.String())
	code, out, errs := runWith(nil, "config", "--config", "named.toml", "--format", "json")
	if code != exitDone {
		t.Fatalf("exit %d, %s", code, errs)
	}
	for _, s := range settingsOf(t, out) {
		if s.Origin != "file" || s.File != "named.toml" {
			t.Errorf("%s of %s is from %s", s.Key, s.Command, s.Origin)
		}
		n--
	}
	if n != 0 {
		t.Errorf("%d flags are not told", n)
	}
}
