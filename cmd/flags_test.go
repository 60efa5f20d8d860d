package cmd

import "testing"

func TestWantsColor(t *testing.T) {
	type env map[string]string
	for _, c := range []struct {
		mode     string
		env      env
		terminal bool
		want     bool
	}{
		{"auto", nil, false, false},
		{"auto", nil, true, true},
		{"auto", env{"TERM": "dumb"}, true, false},
		{"auto", env{"CLICOLOR": "0"}, true, false},
		{"auto", env{"NO_COLOR": "1"}, true, false},
		{"auto", env{"NO_COLOR": ""}, true, true},
		{"auto", env{"FORCE_COLOR": "1"}, false, true},
		{"auto", env{"FORCE_COLOR": "0"}, false, false},
		{"auto", env{"CLICOLOR_FORCE": "1", "TERM": "dumb"}, false, true},
		{"auto", env{"NO_COLOR": "1", "FORCE_COLOR": "1"}, true, false},
		{"always", env{"NO_COLOR": "1", "TERM": "dumb"}, false, true},
		{"never", env{"FORCE_COLOR": "1"}, true, false},
	} {
		s := Streams{OutTerminal: c.terminal, Getenv: func(name string) string { return c.env[name] }}
		if got := wantsColor(c.mode, s); got != c.want {
			t.Errorf("--color=%s, %v, terminal %v: got %v", c.mode, c.env, c.terminal, got)
		}
	}
}
