package render

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

const (
	// maxFuzzed is the size of the longest texts that are fuzzed, so that the
	// time of one run says something.
	maxFuzzed = 1 << 12
	// slowWrite is far longer than writing a report of such texts takes.
	slowWrite = 20 * time.Second
)

// FuzzFormats writes the comparison of any two texts in each format and holds
// the output against what its medium demands.
func FuzzFormats(f *testing.F) {
	files, err := filepath.Glob("../../testdata/cases/*/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatal("no cases", err)
	}
	for i, file := range files {
		a, errA := os.ReadFile(file)
		b, errB := os.ReadFile(files[(i+1)%len(files)])
		if errA != nil || errB != nil {
			f.Fatal(errA, errB)
		}
		f.Add(string(a), string(b), "side", uint8(i*8), i%2 == 0)
	}
	f.Add("The leaders =met <b>\x1b[1m**in** `Paris`|\u202e.", "The leaders -met ]]> --> %0A::error::\u0301 in Paris.", "=a\x00\n,:", uint8(0), true)
	f.Fuzz(func(t *testing.T, a, b, name string, width uint8, explain bool) {
		if len(a)+len(b) > maxFuzzed || !utf8.ValidString(a+b+name) {
			return
		}
		sources := []*parse.Source{parse.NewSource(0, name, []byte(a), a), parse.NewSource(1, "b", []byte(b), b)}
		doc, err := parse.Parse(sources, parse.Options{Sides: []string{name}})
		if err != nil {
			return
		}
		start := time.Now()
		checkDocument(t, doc, Options{Width: 60 + int(width), Explain: explain})
		if r, err := compare.Compare(doc, compare.Options{}); err == nil {
			checkReport(t, r, Options{Width: 60 + int(width), Explain: explain, Version: "v1"})
		}
		if took := time.Since(start); took > slowWrite {
			t.Errorf("%d and %d bytes took %v", len(a), len(b), took)
		}
	})
}

// FuzzReports writes reports that no comparison would make.
func FuzzReports(f *testing.F) {
	f.Fuzz(rapid.MakeFuzz(func(t *rapid.T) {
		checkReport(t, anyReport(t).r, Options{Width: rapid.IntRange(60, 200).Draw(t, "width"), Explain: rapid.Bool().Draw(t, "explain"), Version: "v1"})
	}))
}

// checkReport writes a report in every format.
func checkReport(t fataler, r *compare.Report, opt Options) {
	t.Helper()
	for _, format := range Formats() {
		var out bytes.Buffer
		if format.Name == "terminal" {
			for _, layout := range Layouts() {
				out.Reset()
				opt.Layout, opt.Color = layout, !opt.Color
				if err := format.Write(&out, r, opt); err != nil {
					t.Fatal(err)
				}
				checkLines(t, out.Bytes(), opt.Width)
			}
			continue
		}
		if err := format.Write(&out, r, opt); err != nil {
			t.Fatal(err)
		}
		checkFormat(t, format.Name, out.Bytes(), len(r.Findings))
	}
}

// checkDocument writes a document in every format that has a form for it.
func checkDocument(t fataler, doc *parse.Document, opt Options) {
	t.Helper()
	for _, format := range Formats() {
		if format.WriteDocument == nil {
			continue
		}
		var out bytes.Buffer
		if err := format.WriteDocument(&out, doc, opt); err != nil {
			t.Fatal(err)
		}
		if format.Name == "terminal" {
			checkLines(t, out.Bytes(), opt.Width)
		} else {
			checkFormat(t, format.Name, out.Bytes(), 0)
		}
	}
}

func checkFormat(t fataler, name string, out []byte, findings int) {
	t.Helper()
	if name == "html" {
		checkPage(t, out)
		return
	}
	checkNothingHidden(t, name, out)
	switch {
	case strings.HasSuffix(name, "json") || name == "sarif":
		checkJSON(t, name, out)
	case strings.HasPrefix(name, "csv") || strings.HasPrefix(name, "tsv"):
		checkTable(t, name, out)
	case name == "markdown":
		checkMarkdown(t, out)
	case name == "junit":
		checkJUnit(t, out)
	case name == "github":
		checkGitHub(t, out, findings)
	default:
		t.Errorf("no check for %s", name)
	}
}
