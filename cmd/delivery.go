package cmd

import (
	"bytes"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare/render"
)

// delivery holds the flags of a command that delivers one result in one or
// several formats.
type delivery struct {
	printing
	formats []string // as given: "json" or "json=FILE"
	output  string
	links   string
}

// rendition is one format of a result and where it goes: a file, or standard
// output where path is empty.
type rendition struct {
	format render.Format
	path   string
}

// add defines the flags; can tells the formats that the command has.
func (d *delivery) add(c *cobra.Command, a *app, can func(render.Format) bool) {
	f := c.Flags()
	f.StringArrayVar(&d.formats, "format", nil, formatUsage(can,
		"repeatable as FORMAT=FILE, each into its file (default "+formatNames(can)[0]+")"))
	f.StringVarP(&d.output, "output", "o", "", "write to this file instead of standard output")
	markWrites(c, "output")
	f.BoolVar(&a.noPager, "no-pager", false, "do not show the result in a pager on a terminal")
	d.addLooks(c)
	f.StringVar(&d.links, "hyperlinks", "auto", "link lines to their files, for terminals: auto, always or never")
	complete(c, "format", formatNames(can))
	complete(c, "hyperlinks", modes())
}

// results checks what is asked for before anything is read.
func (d *delivery) results(can func(render.Format) bool) ([]rendition, error) {
	given := d.formats
	if len(given) == 0 {
		given = formatNames(can)[:1]
	}
	var out []rendition
	seen := map[string]bool{}
	unnamed := false
	for _, g := range given {
		name, path, named := strings.Cut(g, "=")
		format, err := findFormat(name, can)
		if err != nil {
			return nil, err
		}
		if named && path == "" {
			return nil, usagef("--format %s= names no file", name)
		}
		if !named {
			path, unnamed = d.output, true
		}
		if path == stdin {
			path = ""
		}
		place := filepath.Clean(path)
		switch {
		case seen[place] && path == "":
			return nil, usagef("two formats would go to standard output; give all but one a file, as in --format %s=FILE", name)
		case seen[place]:
			return nil, usagef("two formats would go to %s; give each a file of its own", quoteName(path))
		}
		seen[place] = true
		out = append(out, rendition{format, path})
	}
	if d.output != "" && !unnamed {
		return nil, usagef("--output %s gets nothing, since each --format names its file; leave it out, or add a --format without one", quoteName(d.output))
	}
	return out, nil
}

// options are what a renderer is told for a place to write to.
func (d *delivery) options(a *app, path string, in *inputs) (render.Options, error) {
	s := a.outputs(path)
	opt, err := d.printing.options(s)
	if err != nil {
		return opt, err
	}
	links, err := wantsLinks(d.links, s, opt.Color, !a.pages(path) || a.pagerPassesLinks())
	if err == nil && links && in != nil {
		opt.Links = addresses(in.sources, a.Host)
	}
	return opt, err
}

// check finds what is wrong with the flags of looks before anything is read.
func (d *delivery) check(a *app) error {
	_, err := d.options(a, "", nil)
	return err
}

// deliverAll writes a result in each of its formats, and other files with it:
// first all are made, then the files are written, so that a fault leaves every
// file as it was.
func (a *app) deliverAll(results []rendition, in *inputs, write func(w io.Writer, r rendition) error, files ...saving) error {
	if len(results) == 1 && len(files) == 0 {
		return a.deliver(results[0].path, in, func(w io.Writer) error { return write(w, results[0]) })
	}
	var shown []byte
	for _, r := range results {
		var made bytes.Buffer
		if err := write(&made, r); err != nil {
			return err
		}
		if r.path == "" {
			shown = made.Bytes()
			continue
		}
		target, err := in.target(r.path)
		if err != nil {
			return err
		}
		for _, other := range files {
			if other.target == target {
				return &outputError{quoteName(r.path), errors.New("is the same file as " + quoteName(other.path) + "; give each format a file of its own")}
			}
		}
		files = append(files, saving{r.path, target, made.Bytes()})
	}
	if err := saveAll(files); err != nil || shown == nil {
		return err
	}
	// What a person reads comes when the files are safe.
	return a.show(func(w io.Writer) error { _, err := w.Write(shown); return err })
}

// outputs is the streams as a renderer sees them: a file is no terminal, and
// what the environment asks of terminals does not concern it.
func (a *app) outputs(path string) Streams {
	s := a.Streams
	if path == "" || path == stdin {
		return s
	}
	s.OutTerminal, s.Width = false, 0
	getenv := s.Getenv
	s.Getenv = func(name string) string {
		switch name {
		case "FORCE_COLOR", "CLICOLOR_FORCE", "FORCE_HYPERLINK":
			return ""
		}
		return getenv(name)
	}
	return s
}
