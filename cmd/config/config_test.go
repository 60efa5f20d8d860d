package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/readoutdiff/readoutdiff/parse"
)

// show is the settings of a file, one a line.
func show(t *testing.T, text string) string {
	t.Helper()
	settings, err := Parse("x.toml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for _, s := range settings {
		fmt.Fprintf(&b, "%d:%d %d:%d %s.%s %s %q\n", s.Place.Line, s.Place.Column, s.Value.Line, s.Value.Column, s.Table, s.Key, s.Kind, s.Values)
	}
	return b.String()
}

func TestParse(t *testing.T) {
	got := show(t, "\ufeff# a file\r\nwidth = 1_00 # columns\r\nlenient = true\r\nshape = \"[[[[\\\"[[[[[[\"\r\nencoding = '''\r\n[[[[[[[[[[[['['''\r\n\r\n\"side\" = [\n  'Moscow', \"An\\u006bara\", # two\n]\nfloor = 0.5\n"+
		"parse.explain = false\npair = { floor = 1.0, all = true }\n[ compare ] # [[[[[[[[[[ \"\n  layout = \"brief\"\n  \"only\" = []\n")
	want := `2:1 2:9 .width an integer ["100"]
3:1 3:11 .lenient true or false ["true"]
4:1 4:9 .shape a string ["[[[[\"[[[[[["]
5:1 5:12 .encoding a string ["[[[[[[[[[[[['["]
8:1 8:1 .side a list of strings ["Moscow" "Ankara"]
11:1 11:9 .floor a number with a fraction ["0.5"]
12:1 12:17 parse.explain true or false ["false"]
13:10 13:18 pair.floor a number with a fraction ["1"]
13:23 13:29 pair.all true or false ["true"]
14:3 14:3 compare. a table []
15:3 15:12 compare.layout a string ["brief"]
16:3 16:3 compare.only a list of strings []
`
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

// refused is a file with the place and a part of what the error says.
type refused struct{ name, text, want string }

func refusedFiles() []refused {

	var keys strings.Builder
	for i := range 1_000_000 {
		fmt.Fprintf(&keys, "k%d = 1\n", i)
	}
	return []refused{
		{"no TOML", "width 80\n", "x.toml:1:7: is no TOML: expected '=' after key"},
		{"a string that does not end", "a = 1\nb = \"x\n", "x.toml:2:"},
		{"not UTF-8", "a = \"\xff\"\n", "x.toml:1:"},
		{"control character", "a = \"\x1b[31m\"\n", "x.toml:1:"},
		{"a key twice", "a = 1\n\"é\" = 2\na = 3\n", "x.toml:3:1: the key \"a\" stands twice"},
		{"a key twice in a table", "[c]\na = 1\na = 3\n", "x.toml:3:1: the key \"a\" stands twice"},
		{"a table twice", "[c]\na = 1\n[c]\nb = 3\n", "x.toml:3:2: the table \"c\" stands twice"},
		{"a table opened in two ways", "c.a = 1\n[c]\nb = 3\n", "x.toml:2:2: is no TOML: "},
		{"a key that is a table", "c = 1\n[c]\nb = 3\n", "x.toml:2:2: is no TOML: "},
		{"tables in a list", "[[c]]\n", "x.toml:1:3: a table in two brackets has no use here"},
		{"table in a table", "[a.b]\nc = 1\n", "x.toml:1:2: tables have no tables in them"},
		{"key of three parts", "a.b.c = 1\n", "x.toml:1:1: a key has more than two parts"},
		{"key of two parts in a table", "[t]\n a.b = 1\n", "x.toml:2:2: tables have no tables in them"},
		{"braces in braces", "a = { b = { c = 1 } }\n", "x.toml:1:7: tables have no tables in them"},
		{"braces in a table", "[t]\na = { b = 1 }\n", "x.toml:2:1: tables have no tables in them"},
		{"list of numbers", "side = [\"é\", 1]\n", "x.toml:1:14: side is no list of strings"},
		{"list of lists", "side = [[\"a\"]]\n", "side is no list of strings"},
		{"a date", "side = 2024-12-04\n", "a date has no use here"},
		{"infinite", "floor = inf\n", "x.toml:1:9: \"inf\" is no finite number"},
		{"a large number", "width = 99999999999999999999\n", "x.toml:1:9: \"99999999999999999999\" is no integer"},
		{"a million keys", keys.String(), "x.toml: is larger than 65536 bytes"},
		{"keys up to the limit", keys.String()[:MaxBytes], "x.toml:1001:1: there are more than 1000 keys"},
		{"depth of lists", "a = " + strings.Repeat("[", MaxBytes-4), "x.toml:1:13: lists and tables nest more than 8 deep"},
		{"depth of closed lists", "a = " + strings.Repeat("[", 30_000) + strings.Repeat("]", 30_000), "x.toml:1:13: lists and tables nest more than 8 deep"},
		{"depth of braces", strings.Repeat("a={", MaxBytes/3), "x.toml:1:27: lists and tables nest more than 8 deep"},
		{"depth of a key", strings.Repeat("a.", MaxBytes/2-4) + "a = 1\n", "x.toml:1:1: a key has more than two parts"},
		{"depth of a table", "[" + strings.Repeat("a.", MaxBytes/2-4) + "a]\n", "x.toml:1:2: a key has more than two parts"},
	}
}

// TestRefused checks what is refused: with the place, and at once.
func TestRefused(t *testing.T) {
	for _, c := range refusedFiles() {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			_, err := Parse("x.toml", []byte(c.text))
			if spent := time.Since(start); spent > time.Second {
				t.Errorf("took %v", spent)
			}
			var e *parse.Error
			if !errors.As(err, &e) || !strings.HasPrefix(err.Error(), "x.toml:") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %.200v, want %q", err, c.want)
			}
		})
	}
}

// FuzzParse checks that no file makes the reading panic, that every error has a
// place in the file, and that settings stand where they are said to.
func FuzzParse(f *testing.F) {
	for _, c := range refusedFiles() {
		if len(c.text) < 4096 {
			f.Add(c.text)
		}
	}
	f.Add("width = 100\n[compare]\nlayout = 'brief'\nonly = [\"same\", \"scope\"]\n")
	f.Add("pair = { floor = 1e-3, all = true }\r\nparse.\"explain\" = false\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		start := time.Now()
		settings, err := Parse("x.toml", []byte(text))
		if spent := time.Since(start); spent > 2*time.Second {
			t.Errorf("took %v", spent)
		}
		lines := strings.Split(text, "\n")
		within := func(p parse.Position) bool {
			return p.Line >= 1 && p.Line <= len(lines) && p.Column >= 1 && p.Column <= len([]rune(lines[p.Line-1]))+1
		}
		if err != nil {
			var e *parse.Error
			if !errors.As(err, &e) || len(text) <= MaxBytes && !within(e.Position) {
				t.Errorf("error %q has no place in %.300q", err, text)
			}
			return
		}
		seen := map[[2]string]bool{}
		for _, s := range settings {
			if !within(s.Place) || !within(s.Value) || s.Kind == "" || s.Kind != List && s.Kind != Table && len(s.Values) != 1 || seen[[2]string{s.Table, s.Key}] {
				t.Errorf("%+v does not stand in %.300q", s, text)
			}
			seen[[2]string{s.Table, s.Key}] = true
		}
		again, err := Parse("x.toml", []byte(text))
		if err != nil || !slices.EqualFunc(settings, again, func(a, b Setting) bool { return fmt.Sprint(a) == fmt.Sprint(b) }) {
			t.Error("a second reading differs")
		}
	})
}
