package cmd

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare/pair"
	"github.com/readoutdiff/readoutdiff/compare/records"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/reader"
)

// releaseInputs are the releases of a run. What cannot be read is complained
// of and left out.
type releaseInputs struct {
	inputs
	releases []pair.Release
	faults   int
}

// readReleases reads the operands of pair. It fails where an operand itself
// cannot be read, or nothing is left.
func (a *app) readReleases(ctx context.Context, operands []string, how reader.Options) (*releaseInputs, error) {
	if len(operands) == 0 {
		if a.InTerminal {
			return nil, usagef("no input; name files, folders or NDJSON of releases")
		}
		operands = []string{stdin}
	}
	if err := (&reading{shape: "auto"}).check(operands); err != nil {
		return nil, err
	}
	in := &releaseInputs{}
	for _, name := range operands {
		if err := a.readReleasesOf(ctx, in, name, how); err != nil {
			return nil, err
		}
	}
	if len(in.releases) == 0 {
		return nil, inputError(operands[0], "holds no releases", "give texts, folders of texts, or NDJSON with one release a line")
	}
	return in, nil
}

func (a *app) readReleasesOf(ctx context.Context, in *releaseInputs, name string, how reader.Options) error {
	if name == stdin {
		return a.readReleaseLines(ctx, in, name, a.In, how.MaxText)
	}
	info, err := os.Stat(name)
	if err != nil {
		return unreadable(name, err)
	}
	if !info.IsDir() {
		return a.readReleaseFile(ctx, in, name, how)
	}
	files, err := textFiles(name)
	if err != nil {
		return unreadable(name, err)
	}
	for _, file := range files {
		if err := a.readReleaseFile(ctx, in, file, how); err != nil {
			if errors.Is(err, errInterrupted) {
				return err
			}
			a.complain(err)
			in.faults++
		}
	}
	return nil
}

// textFiles lists the texts and NDJSON in a folder and those in it, in order;
// what is hidden, and links, are passed over.
func textFiles(folder string) ([]string, error) {
	var out []string
	err := filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		hidden := path != folder && strings.HasPrefix(d.Name(), ".")
		switch {
		case err != nil:
			return err
		case d.IsDir() && hidden:
			return fs.SkipDir
		case d.Type().IsRegular() && !hidden && (isTextName(path) || isLinesName(path)):
			out = append(out, path)
		}
		return nil
	})
	return out, err
}

// isTextName tells the files of a folder that are taken for texts.
func isTextName(path string) bool {
	return slices.Contains([]string{".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx"}, strings.ToLower(filepath.Ext(path)))
}

// isLinesName tells files that hold a record a line.
func isLinesName(path string) bool {
	return slices.Contains([]string{".ndjson", ".jsonl"}, strings.ToLower(filepath.Ext(path)))
}

func (a *app) readReleaseFile(ctx context.Context, in *releaseInputs, name string, how reader.Options) error {
	if isLinesName(name) {
		file, err := openFile(name)
		if err != nil {
			return err
		}
		defer file.Close()
		return a.readReleaseLines(ctx, in, name, file, how.MaxText)
	}
	raw, err := in.readFile(name, how.MaxText)
	if err != nil {
		return err
	}
	source, err := reader.Read(0, name, raw, how)
	if err != nil {
		return err
	}
	in.releases = append(in.releases, releaseOf(name, source.Text))
	return nil
}

// releaseOf reads what a text tells of itself in its front matter.
func releaseOf(name, text string) pair.Release {
	r := pair.Release{File: name, Text: text}
	if fields := records.FrontMatter(text); fields != nil {
		r.Publisher, r.Title, r.Date, r.URL = fields["publisher"], fields["title"], fields["date"], fields["url"]
		r.Text = records.AfterFrontMatter(text)
	}
	return r
}

func (a *app) readReleaseLines(ctx context.Context, in *releaseInputs, name string, r io.Reader, most int64) error {
	lines := records.NewLines(r, most)
	for ctx.Err() == nil {
		line, err := lines.Next()
		if err == io.EOF {
			return nil
		}
		if err != nil && !errors.Is(err, records.ErrLongLine) {
			return unreadable(name, err)
		}
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var release pair.Release
		if err == nil {
			release, err = records.ReadRelease(line)
		}
		if err == nil && !reader.HasText(release.Text) {
			err = errors.New("the release has no text")
		}
		if err != nil {
			a.complain(&parse.Error{Name: name, Position: parse.Position{Line: lines.Number(), Column: 1}, What: err.Error(), Remedy: "it is left out"})
			in.faults++
			continue
		}
		in.releases = append(in.releases, release)
	}
	return errInterrupted
}
