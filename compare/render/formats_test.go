package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/renderer/html"
	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/compare"
)

type writer = func(io.Writer, *compare.Report, Options) error

// fileFormats are the formats that golden files show, with the ends of these.
func fileFormats() map[string]writer {
	return map[string]writer{
		"md": WriteMarkdown, "csv": WriteCSV, "rows.csv": WriteRowsCSV, "tsv": WriteTSV, "rows.tsv": WriteRowsTSV,
		"sarif": WriteSARIF, "junit.xml": WriteJUnit, "github": WriteGitHub, "json": WriteJSON, "ndjson": WriteNDJSON,
	}
}

func written(t interface{ Fatal(...any) }, write writer, r *compare.Report) []byte {
	var out bytes.Buffer
	if err := write(&out, r, Options{Version: "v1"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestFormatsGolden(t *testing.T) {
	for name, fixture := range fixtures() {
		for end, write := range fileFormats() {
			golden(t, name+"."+end, written(t, write, fixture().r))
		}
	}
}

func TestFormatsTellLostOutput(t *testing.T) {
	for name, write := range fileFormats() {
		if err := write(full{}, articleReport().r, Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestFormatsHideNothing: no format lets a character through that a terminal
// obeys or a reader does not see, whatever the report holds.
func TestFormatsHideNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyReport(t)
		for name, write := range fileFormats() {
			out := written(t, write, m.r)
			checkNothingHidden(t, name, out)
		}
	})
}

// TestTablesReadBack: every line of a table has the cells of its header, and no
// cell begins like a formula.
func TestTablesReadBack(t *testing.T) {
	check := func(t fataler, r *compare.Report) {
		for name, write := range map[string]writer{"csv": WriteCSV, "csv-rows": WriteRowsCSV, "tsv": WriteTSV, "tsv-rows": WriteRowsTSV} {
			checkTable(t, name, written(t, write, r))
		}
	}
	for _, fixture := range fixtures() {
		check(t, fixture().r)
	}
	rapid.Check(t, func(t *rapid.T) { check(t, anyReport(t).r) })
}

func TestInert(t *testing.T) {
	for text, want := range map[string]string{
		"":               "",
		"plain":          "plain",
		"=1+1":           "'=1+1",
		"+49":            "'+49",
		"-5":             "'-5",
		"@SUM(A1)":       "'@SUM(A1)",
		"＝1":             "'＝1",
		" =1":            "' =1",
		`"=1`:            `'"=1`,
		";=1":            "';=1",
		"a = b":          "a = b",
		"– a dash":       "– a dash",
		"Türkiye=Turkey": "Türkiye=Turkey",
	} {
		if got := inert(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	raw, err := os.Open("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	defer raw.Close()
	doc, err := jsonschema.UnmarshalJSON(raw)
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("sarif.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestSARIFKeepsItsSchema(t *testing.T) {
	schema := sarifSchema(t)
	for name, fixture := range fixtures() {
		t.Run(name, func(t *testing.T) { validate(t, schema, written(t, WriteSARIF, fixture().r)) })
	}
	bad := strings.Replace(string(written(t, WriteSARIF, articleReport().r)), `"startColumn": `, `"startColumn": -`, 1)
	if value, err := jsonschema.UnmarshalJSON(strings.NewReader(bad)); err != nil || schema.Validate(value) == nil {
		t.Errorf("a wrong column passes: %v", err)
	}
}

// TestSARIFPlaces checks what the schema cannot: indices that lead to the rule
// and the file, and columns in code points.
func TestSARIFPlaces(t *testing.T) {
	for _, fixture := range []func() *maker{hostileReport, markupReport} {
		m := fixture()
		var log sarifLog
		if err := json.Unmarshal(written(t, WriteSARIF, m.r), &log); err != nil {
			t.Fatal(err)
		}
		run := log.Runs[0]
		if run.ColumnKind != "unicodeCodePoints" || len(run.Tool.Driver.Rules) != 2 || len(run.Results) != 2 {
			t.Fatalf("%+v", run)
		}
		for i, result := range run.Results {
			if run.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID {
				t.Errorf("%s: rule %d is another one", result.RuleID, result.RuleIndex)
			}
			for _, l := range append(result.Locations, result.Related...) {
				src := m.doc.Sources[l.Physical.Artifact.Index]
				region := l.Physical.Region
				text := src.Text[*region.ByteOffset : *region.ByteOffset+*region.ByteLength]
				lines := strings.Split(src.Text, "\n")
				first := []rune(lines[region.StartLine-1])[region.StartColumn-1:]
				if region.StartLine == region.EndLine {
					first = first[:region.EndColumn-region.StartColumn]
				}
				if got, _, _ := strings.Cut(text, "\n"); got != string(first) {
					t.Errorf("result %d: %q stands at the bytes, %q at line and column", i, got, string(first))
				}
			}
		}
	}
}

func TestGitHubAnnotations(t *testing.T) {
	for _, fixture := range fixtures() {
		m := fixture()
		checkGitHub(t, written(t, WriteGitHub, m.r), len(m.r.Findings))
	}
}

func TestJUnitCounts(t *testing.T) {
	for _, fixture := range fixtures() {
		checkJUnit(t, written(t, WriteJUnit, fixture().r))
	}
}

// TestMarkdownIsInert renders Markdown as GitHub does, HTML let through, and
// checks that nothing of the texts has become markup or a link.
func TestMarkdownIsInert(t *testing.T) {
	check := func(t fataler, r *compare.Report) { checkMarkdown(t, written(t, WriteMarkdown, r)) }
	for _, fixture := range fixtures() {
		check(t, fixture().r)
	}
	rapid.Check(t, func(t *rapid.T) { check(t, anyReport(t).r) })
}

// TestEscapeMarkdown: what a reader sees is the text.
func TestEscapeMarkdown(t *testing.T) {
	md := goldmark.New(goldmark.WithExtensions(extension.GFM), goldmark.WithRendererOptions(html.WithUnsafe()))
	unescape := strings.NewReplacer("&lt;", "<", "&gt;", ">", "&quot;", `"`, "&amp;", "&", "<!-- -->", "")
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(hostileText(), rapid.String(), rapid.StringMatching("[-+=#>1-9.) *_`~|!<&:/@w.\\[\\]()\\\\a-c]{1,30}")).Draw(t, "text")
		shown := strings.TrimSpace(visibleLine(text))
		var page bytes.Buffer
		if err := md.Convert([]byte(escapeMarkdown(text)), &page); err != nil {
			t.Fatal(err)
		}
		got := strings.TrimSuffix(strings.TrimPrefix(page.String(), "<p>"), "</p>\n")
		if unescape.Replace(got) != shown {
			t.Fatalf("%q becomes %q by way of %q", shown, page.String(), escapeMarkdown(text))
		}
	})
}
