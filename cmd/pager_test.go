package cmd

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// onTerminal runs the program as if a person sat before it.
func onTerminal(env map[string]string, page func(command string, text []byte) error, args ...string) (out, errs string) {
	var o, e bytes.Buffer
	s := testStreams(nil, &o, &e)
	s.OutTerminal, s.Width, s.Page = true, 100, page
	s.Getenv = func(name string) string { return env[name] }
	Main(args, s)
	return o.String(), e.String()
}

func TestPager(t *testing.T) {
	article := "../testdata/readouts/namanga-article.txt"
	type env map[string]string
	for name, c := range map[string]struct {
		env    env
		args   []string
		pager  string // that is asked; empty for none
		broken bool
		says   string
	}{
		"default":         {nil, nil, "less -FRX", false, ""},
		"of the tool":     {env{"READOUTDIFF_PAGER": "bat -p", "PAGER": "more"}, nil, "bat -p", false, ""},
		"of the user":     {env{"PAGER": "more"}, nil, "more", false, ""},
		"cat":             {env{"PAGER": "cat"}, nil, "", false, ""},
		"flag":            {env{"PAGER": "more"}, []string{"--no-pager"}, "", false, ""},
		"dumb terminal":   {env{"TERM": "dumb"}, nil, "", false, ""},
		"a file":          {nil, []string{"-o", filepath.Join(t.TempDir(), "out")}, "", false, ""},
		"none there":      {nil, nil, "less -FRX", true, ""},
		"broken":          {env{"PAGER": "no\x1bsuch"}, nil, "no\x1bsuch", true, "readoutdiff: the pager \"no\\x1bsuch\" does not work: broken; the result follows as it is\n"},
		"several formats": {nil, []string{"--format", "terminal", "--format", "json=" + filepath.Join(t.TempDir(), "j")}, "less -FRX", false, ""},
	} {
		t.Run(name, func(t *testing.T) {
			asked, shown := "", ""
			page := func(command string, text []byte) error {
				asked = command
				if c.broken {
					return errors.New("broken")
				}
				shown = string(text)
				return nil
			}
			out, errs := onTerminal(c.env, page, append([]string{"compare", article}, c.args...)...)
			if asked != c.pager || errs != c.says {
				t.Errorf("pager %q, errors %q", asked, errs)
			}
			if name == "a file" {
				return
			}
			if (c.pager != "" && !c.broken) != strings.Contains(shown, "CONTRADICTS") || strings.Contains(out, "CONTRADICTS") == strings.Contains(shown, "CONTRADICTS") {
				t.Errorf("the result is not in one place: pager %q, output %q", shown, out)
			}
		})
	}
}

func TestPage(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("no shell")
	}
	path := filepath.Join(t.TempDir(), "shown")
	if err := page("cat >'"+path+"'", []byte("text")); err != nil {
		t.Fatal(err)
	}
	if got, err := os.ReadFile(path); err != nil || string(got) != "text" {
		t.Errorf("%q, %v", got, err)
	}
	// A reader who has seen enough is no fault, nor is one who was stopped.
	for _, command := range []string{"true", "kill -9 $$"} {
		if err := page(command, bytes.Repeat([]byte("line\n"), 1<<18)); err != nil {
			t.Errorf("%s: %v", command, err)
		}
	}
	for _, command := range []string{"no-such-pager", "no-such-pager | cat; exit 127", "false"} {
		if page(command, []byte("text")) == nil {
			t.Errorf("%s: no error", command)
		}
	}
}

func TestKnowsLinks(t *testing.T) {
	type env map[string]string
	for _, c := range []struct {
		env  env
		want bool
	}{
		{nil, false},
		{env{"TERM": "xterm-256color"}, false},
		{env{"TERM": "xterm-kitty"}, true},
		{env{"TERM": "xterm-256color", "VTE_VERSION": "7006"}, true},
		{env{"VTE_VERSION": "4205"}, false},
		{env{"VTE_VERSION": "x"}, false},
		{env{"TERM_PROGRAM": "iTerm.app"}, true},
		{env{"TERM_PROGRAM": "Apple_Terminal"}, false},
		{env{"TERM": "tmux-256color", "VTE_VERSION": "7006"}, false},
		{env{"WT_SESSION": "x"}, true},
		{env{"FORCE_HYPERLINK": "0", "TERM": "xterm-kitty"}, false},
		{env{"FORCE_HYPERLINK": "1"}, true},
	} {
		if got := knowsLinks(func(name string) string { return c.env[name] }); got != c.want {
			t.Errorf("%v: got %v", c.env, got)
		}
	}
}

func TestLinksNeedColourAndAFittingPager(t *testing.T) {
	article := "../testdata/readouts/namanga-article.txt"
	type env map[string]string
	for name, c := range map[string]struct {
		env  env
		args []string
		want bool
	}{
		"terminal":     {env{"TERM": "xterm-kitty"}, nil, true},
		"no colour":    {env{"TERM": "xterm-kitty", "NO_COLOR": "1"}, nil, false},
		"never":        {env{"TERM": "xterm-kitty"}, []string{"--hyperlinks=never"}, false},
		"always":       {nil, []string{"--hyperlinks=always"}, true},
		"another one":  {env{"TERM": "xterm"}, nil, false},
		"other pager":  {env{"TERM": "xterm-kitty", "PAGER": "more"}, nil, false},
		"less":         {env{"TERM": "xterm-kitty", "PAGER": "/usr/bin/less -R"}, nil, true},
		"no pager":     {env{"TERM": "xterm-kitty", "PAGER": "more"}, []string{"--no-pager"}, true},
		"other format": {env{"TERM": "xterm-kitty"}, []string{"--format=json"}, false},
	} {
		shown := ""
		page := func(_ string, text []byte) error { shown = string(text); return nil }
		out, _ := onTerminal(c.env, page, append([]string{"compare", article}, c.args...)...)
		if got := strings.Contains(out+shown, "\x1b]8;;file:///"); got != c.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}
