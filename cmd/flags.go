package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare/render"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/reader"
)

// minWidth is the least width that a comparison can be printed in, maxWidth the
// greatest that makes sense.
const (
	minWidth = 40
	maxWidth = 1000
)

// printing holds the flags that say how a result is printed.
type printing struct {
	format string
	width  int
	color  string
	theme  string
}

// add defines the flags; names are those of the formats that the command has.
func (p *printing) add(c *cobra.Command, names []string, describe string) {
	c.Flags().StringVar(&p.format, "format", names[0], describe)
	complete(c, "format", names)
	p.addLooks(c)
}

// addLooks defines the flags that say what a result looks like.
func (p *printing) addLooks(c *cobra.Command) {
	f := c.Flags()
	f.IntVar(&p.width, "width", 0, "columns to print in (default: as wide as the terminal, else 100)")
	f.StringVar(&p.color, "color", "auto", "when to use colour: auto, always or never")
	f.StringVar(&p.theme, "theme", string(render.DefaultTheme), "colours: "+listed(render.Themes())+"; the default can be read on both backgrounds")
	complete(c, "color", modes())
	complete(c, "theme", texts(render.Themes()))
}

// texts are the values of a kind of text as plain ones.
func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}

// listed is "a, b or c".
func listed[T ~string](values []T) string {
	last := len(values) - 1
	return strings.Join(texts(values[:last]), ", ") + " or " + string(values[last])
}

// options checks the flags and makes the decisions that renderers rely on.
func (p *printing) options(s Streams) (render.Options, error) {
	if p.width != 0 && p.width < minWidth {
		return render.Options{}, usagef("--width %d is too narrow; give at least %d columns", p.width, minWidth)
	}
	if p.width > maxWidth {
		return render.Options{}, usagef("--width %d is too wide; give at most %d columns", p.width, maxWidth)
	}
	if !slices.Contains(modes(), p.color) {
		return render.Options{}, unknownValue("color", p.color, modes())
	}
	if !slices.Contains(texts(render.Themes()), p.theme) {
		return render.Options{}, unknownValue("theme", p.theme, texts(render.Themes()))
	}
	opt := render.Options{Width: p.width, Color: wantsColor(p.color, s), Version: s.Version, Theme: render.Theme(p.theme)}
	if opt.Width == 0 {
		opt.Width = min(s.Width, maxWidth)
	}
	return opt, nil
}

// modes are the values of a flag that can leave its decision to the program.
func modes() []string { return []string{"auto", "always", "never"} }

// wantsColor decides about colour, once for the run. What the command line
// says outweighs the environment, and a wish for less outweighs one for more.
func wantsColor(mode string, s Streams) bool {
	force := func(name string) bool { v := s.Getenv(name); return v != "" && v != "0" }
	switch {
	case mode == "always":
		return true
	case mode == "never", s.Getenv("NO_COLOR") != "":
		return false
	case force("FORCE_COLOR"), force("CLICOLOR_FORCE"):
		return true
	}
	return s.OutTerminal && s.Getenv("TERM") != "dumb" && s.Getenv("CLICOLOR") != "0"
}

// formatNames lists the formats that can print what a command has to print.
func formatNames(can func(render.Format) bool) []string {
	var names []string
	for _, f := range render.Formats() {
		if can(f) {
			names = append(names, f.Name)
		}
	}
	return names
}

// findFormat looks a format up among those that can.
func findFormat(name string, can func(render.Format) bool) (render.Format, error) {
	for _, f := range render.Formats() {
		if f.Name == name && can(f) {
			return f, nil
		}
	}
	return render.Format{}, unknownValue("format", name, formatNames(can))
}

// formatUsage tells the formats in a line of --help each.
func formatUsage(can func(render.Format) bool, more ...string) string {
	lines := []string{"how to print the result:"}
	for _, f := range render.Formats() {
		if can(f) {
			lines = append(lines, fmt.Sprintf("  %-9s %s", f.Name, f.Description))
		}
	}
	return strings.Join(append(lines, more...), "\n")
}

func unknownValue(flag, value string, known []string) error {
	return usagef("--%s %s is not known; one of %s", flag, quoteName(value), strings.Join(known, ", "))
}

// reading holds the flags that say how the inputs are read and parsed.
type reading struct {
	wordLists
	shape       string
	sides       []string
	maxBytes    int64
	inputFormat string
	encoding    string
	lenient     bool
}

func (r *reading) add(c *cobra.Command) {
	r.wordLists.add(c)
	f := c.Flags()
	f.StringVar(&r.shape, "shape", "auto", "what the files are:\n  article   one text that quotes every side\n  release   one side's own text each\n  auto      one file is an article, several are releases")
	f.StringArrayVar(&r.sides, "side", nil, "name of a side, in the order of the sides; repeatable")
	f.Int64Var(&r.maxBytes, "max-bytes", 64<<20, "refuse inputs of more bytes than this")
	f.StringVar(&r.inputFormat, "input-format", string(reader.Auto), "what the files hold: auto (told by the content), text, markdown, html or docx")
	f.StringVar(&r.encoding, "encoding", "", "character encoding of the files (default: as declared or detected)")
	f.BoolVar(&r.lenient, "lenient", false, "replace bytes that are not of the encoding instead of refusing the file")
	complete(c, "shape", shapes())
	complete(c, "input-format", inputFormats())
	complete(c, "encoding", reader.EncodingNames())
}

func inputFormats() []string {
	var names []string
	for _, f := range reader.Formats() {
		names = append(names, string(f))
	}
	return names
}

// readerOptions are the flags that say how bytes become a text.
func (r *reading) readerOptions() reader.Options {
	return reader.Options{Format: reader.Format(r.inputFormat), Encoding: r.encoding, Lenient: r.lenient, MaxText: r.maxBytes, Lexicon: r.lex}
}

func shapes() []string { return []string{"auto", string(parse.Article), string(parse.Release)} }

// options checks the flags and makes the parser's options of them. The word
// lists are read with it, before any input.
func (r *reading) options() (parse.Options, error) {
	if !slices.Contains(shapes(), r.shape) {
		return parse.Options{}, unknownValue("shape", r.shape, shapes())
	}
	if !slices.Contains(inputFormats(), r.inputFormat) {
		return parse.Options{}, unknownValue("input-format", r.inputFormat, inputFormats())
	}
	if r.encoding != "" && !reader.KnownEncoding(r.encoding) {
		return parse.Options{}, unknownValue("encoding", r.encoding, reader.EncodingNames())
	}
	if r.maxBytes < 1 {
		return parse.Options{}, usagef("--max-bytes %d leaves nothing to read", r.maxBytes)
	}
	for i, name := range r.sides {
		if strings.TrimSpace(name) == "" {
			return parse.Options{}, usagef("--side needs a name")
		}
		if slices.Contains(r.sides[:i], name) {
			return parse.Options{}, usagef("--side %s is given twice; two sides cannot have one name", quoteName(name))
		}
	}
	lex, err := r.load()
	if err != nil {
		return parse.Options{}, err
	}
	opt := parse.Options{Sides: r.sides, Lexicon: lex}
	if r.shape != "auto" {
		opt.Shape = parse.Shape(r.shape)
	}
	return opt, nil
}
