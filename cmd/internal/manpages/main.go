// Manpages writes a manual page for each command of readoutdiff. The pages are
// no part of the program, which would have to hold a renderer for them, but of a
// release; .ci/release makes both.
//
//	go run ./cmd/internal/manpages -version v1.2.3 -date 2026-03-12 FOLDER
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"

	"github.com/readoutdiff/readoutdiff/cmd"
)

func main() {
	version := flag.String("version", "", "of the program")
	date := flag.String("date", "", "of the release, YYYY-MM-DD")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: manpages -version VERSION -date YYYY-MM-DD FOLDER")
		os.Exit(2)
	}
	if err := write(flag.Arg(0), *version, *date); err != nil {
		fmt.Fprintln(os.Stderr, "manpages:", err)
		os.Exit(1)
	}
}

// write makes the folder and the pages in it, readoutdiff.1 and one a command.
// The date is asked for since the same release has to have the same pages.
func write(folder, version, date string) error {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return fmt.Errorf("the date of the release: %w", err)
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return err
	}
	root := cmd.Tree()
	prepare(root)
	return doc.GenManTree(root, &doc.GenManHeader{
		Section: "1", Date: &day, Source: strings.TrimSpace("readoutdiff " + version), Manual: "readoutdiff manual",
	}, folder)
}

// prepare makes the texts of a command fit for a renderer that takes them for
// Markdown: angle brackets are no tags, and no star, underscore or backquote
// marks anything.
func prepare(c *cobra.Command) {
	c.DisableAutoGenTag = true
	c.Long, c.Short = escaped(c.Long), escaped(c.Short)
	c.InitDefaultHelpFlag()
	c.Flags().VisitAll(func(f *pflag.Flag) { f.Usage = usage(f.Usage) })
	for _, sub := range c.Commands() {
		prepare(sub)
	}
}

// usage is what a flag does, in the Markdown of the pages: running text, and
// behind it the lines of a list as they are.
func usage(text string) string {
	first, list, _ := strings.Cut(text, "\n")
	if !strings.HasPrefix(list, "  ") {
		return escaped(strings.ReplaceAll(text, "\n", " "))
	}
	return escaped(first) + "\n\n\t" + strings.ReplaceAll(list, "\n", "\n\t")
}

func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "_", `\_`, "<", `\<`, ">", `\>`, "[", `\[`, "]", `\]`).Replace(text)
}
