package cmd

import (
	"io"
	"os"
	"runtime/debug"

	"golang.org/x/term"
)

// Streams is all that a run of readoutdiff knows of the world besides the
// files it is told to read, so that a test can give it another one.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	// InTerminal and OutTerminal tell whether a person sits behind the stream.
	InTerminal, OutTerminal, ErrTerminal bool
	Width                                int // of the terminal behind Out in columns; 0 where there is none
	// Getenv gives the value of an environment variable, empty where it is not set.
	Getenv func(name string) string
	// Environ lists the environment, "NAME=VALUE" each; nil where that is not known.
	Environ func() []string
	Version string // of the tool
	Host    string // name of this machine, for the addresses of files; may be empty
	// Page shows a text in a pager; nil where there is no terminal for it.
	Page func(command string, text []byte) error
}

// System is the streams of the process.
func System() Streams {
	s := Streams{
		In: os.Stdin, Out: os.Stdout, Err: os.Stderr,
		InTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		OutTerminal: term.IsTerminal(int(os.Stdout.Fd())),
		ErrTerminal: term.IsTerminal(int(os.Stderr.Fd())),
		Getenv:      os.Getenv,
		Environ:     os.Environ,
		Version:     "devel",
		Page:        page,
	}
	if host, err := os.Hostname(); err == nil {
		s.Host = host
	}
	if s.OutTerminal {
		if width, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil {
			s.Width = width
		}
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" && info.Main.Version != "(devel)" {
		s.Version = info.Main.Version
	}
	return s
}
