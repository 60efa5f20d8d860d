package cmd

import (
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// wantsLinks decides whether lines are linked to their files (OSC 8). A
// terminal that does not know links may print them as rubbish, and cannot be
// asked, so that only those get them that are known to have them.
func wantsLinks(mode string, s Streams, color, passes bool) (bool, error) {
	switch mode {
	case "always":
		return true, nil
	case "never":
		return false, nil
	case "auto":
		return color && s.OutTerminal && passes && knowsLinks(s.Getenv), nil
	}
	return false, unknownValue("hyperlinks", mode, modes())
}

// knowsLinks recognises terminals by what they put into the environment. That
// FORCE_HYPERLINK decides is a convention of other programs.
func knowsLinks(getenv func(string) string) bool {
	if force := getenv("FORCE_HYPERLINK"); force != "" {
		return force != "0"
	}
	atLeast := func(name string, version int) bool {
		n, err := strconv.Atoi(getenv(name))
		return err == nil && n >= version
	}
	switch {
	case strings.HasPrefix(getenv("TERM"), "screen"), strings.HasPrefix(getenv("TERM"), "tmux"):
		return false // what is behind it cannot be told
	case slices.Contains([]string{"iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio"}, getenv("TERM_PROGRAM")):
		return true
	case slices.Contains([]string{"xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm", "contour"}, getenv("TERM")):
		return true
	case atLeast("VTE_VERSION", 5001), atLeast("KONSOLE_VERSION", 201200):
		return true
	}
	return getenv("WT_SESSION") != "" || getenv("DOMTERM") != ""
}

// addresses are those of the sources' files, by their ID; none for what came
// from standard input, or cannot be found again by its name.
func addresses(sources []*parse.Source, host string) []string {
	out := make([]string, len(sources))
	for i, s := range sources {
		if s.Name == stdin || strings.HasPrefix(s.Name, "/dev/") {
			continue
		}
		path, err := filepath.Abs(s.Name)
		if err != nil {
			continue
		}
		if path = filepath.ToSlash(path); !strings.HasPrefix(path, "/") {
			path = "/" + path // a drive letter
		}
		out[i] = (&url.URL{Scheme: "file", Host: host, Path: path}).String()
	}
	return out
}
