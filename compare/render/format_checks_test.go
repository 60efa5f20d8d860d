package render

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
)

// fataler is what the checks of a format need of a test.
type fataler interface {
	Helper()
	Errorf(string, ...any)
	Fatal(...any)
}

// checkNothingHidden checks that no character gets through that a terminal
// obeys or a reader does not see.
func checkNothingHidden(t fataler, name string, out []byte) {
	t.Helper()
	if !utf8.Valid(out) {
		t.Errorf("%s: not UTF-8: %q", name, out)
	}
	for _, c := range string(out) {
		if c != '\n' && (c != '\t' || !strings.HasPrefix(name, "tsv") && !strings.HasSuffix(name, "tsv")) && (unicode.IsControl(c) || isHidden(c)) {
			t.Errorf("%s: %U in %q", name, c, out)
		}
	}
}

// checkTable reads a table back: every line has the cells of the header, and no
// cell begins like a formula.
func checkTable(t fataler, name string, out []byte) {
	t.Helper()
	in := csv.NewReader(bytes.NewReader(out))
	if strings.HasPrefix(name, "tsv") {
		in.Comma = '\t'
	}
	lines, err := in.ReadAll() // it checks that all lines are of one length
	if err != nil {
		t.Fatal(name, err)
	}
	for _, line := range lines {
		for _, cell := range line {
			if strings.ContainsAny(cell, "\n\t\r") || cell != "" && strings.ContainsAny(cell[:1], "=+-@") {
				t.Errorf("%s: cell %q", name, cell)
			}
		}
	}
}

var (
	tag     = regexp.MustCompile(`</?[a-zA-Z][^>]*>`)
	allowed = regexp.MustCompile(`^</?(h1|h2|p|table|thead|tbody|tr|th|td|strong|ul|li|br)( /)?>$`)
)

// checkMarkdown renders Markdown as GitHub does, HTML let through, and checks
// that nothing of the texts has become markup or a link.
func checkMarkdown(t fataler, text []byte) {
	t.Helper()
	md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	var page bytes.Buffer
	if err := md.Convert(text, &page); err != nil {
		t.Fatal(err)
	}
	for _, found := range tag.FindAllString(page.String(), -1) {
		if !allowed.MatchString(found) {
			t.Errorf("%s in\n%s\nof\n%s", found, page.String(), text)
		}
	}
}

// annotation is what the runner reads: a command, properties, a message, on one
// line.
var annotation = regexp.MustCompile(`^::(error|warning|notice) ([a-zA-Z]+=[^,:\r\n]*,)*title=[^,:\r\n]*::[^\r\n]*$`)

func checkGitHub(t fataler, out []byte, findings int) {
	t.Helper()
	text := strings.TrimSuffix(string(out), "\n")
	if text == "" && findings == 0 {
		return
	}
	lines := strings.Split(text, "\n")
	if len(lines) != findings {
		t.Errorf("%d lines for %d findings", len(lines), findings)
	}
	for _, l := range lines {
		if !annotation.MatchString(l) {
			t.Errorf("%q", l)
		}
	}
}

func checkJUnit(t fataler, out []byte) {
	t.Helper()
	var suites junitSuites
	if err := xml.Unmarshal(out, &suites); err != nil {
		t.Fatal(err)
	}
	failed := 0
	for _, c := range suites.Suite.Cases {
		if c.Failure != nil {
			failed++
		}
	}
	if failed != suites.Failures || failed != suites.Suite.Failures || len(suites.Suite.Cases) != suites.Tests {
		t.Errorf("%d failed, %d said; %d cases, %d said", failed, suites.Failures, len(suites.Suite.Cases), suites.Tests)
	}
}

func checkJSON(t fataler, name string, out []byte) {
	t.Helper()
	if !json.Valid(out) {
		t.Errorf("%s is no JSON: %.300s", name, out)
	}
	if name == "ndjson" && bytes.Count(out, []byte("\n")) != 1 {
		t.Errorf("%s is no line: %.300s", name, out)
	}
}
