package render

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/compare/gate"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// judged holds a report to all gates at once; what is known of it is what its
// gates on words find, and one thing more.
func judged(t interface{ Fatal(...any) }, m *maker) *gate.Result {
	lex := lexicon.Default()
	var rules gate.Rules
	for _, class := range gate.Selectors() {
		rules.FailOn = append(rules.FailOn, gate.Selector{Class: class})
	}
	rules.MinCoverage, rules.MaxOnly = []gate.Bound{{Limit: 100}}, []gate.Bound{{Limit: 0}}
	for _, text := range []string{"ceasefire", "/\x1b[a-z]\u202e|x{1000}y/"} {
		q, err := gate.ParseRequirement(text, lex.Topics())
		if err != nil {
			t.Fatal(err)
		}
		rules.Require = append(rules.Require, q)
	}
	known := gate.Judge(m.r, gate.Rules{Require: rules.Require[:1]}, nil).Baseline().Format()
	b, err := gate.ReadBaseline("known", append(known, "scope\t0123456789abcdef\tgone \u202e\n"...))
	if err != nil {
		t.Fatal(err)
	}
	return gate.Judge(m.r, rules, b)
}

type checkWriter = func(io.Writer, *gate.Result, Options) error

func checkFormats() map[string]checkWriter {
	return map[string]checkWriter{
		"check.txt": WriteCheckTerminal, "check.json": WriteCheckJSON, "check.sarif": WriteCheckSARIF,
		"check.junit.xml": WriteCheckJUnit, "check.github": WriteCheckGitHub,
	}
}

func checkWritten(t interface{ Fatal(...any) }, write checkWriter, r *gate.Result) []byte {
	var out bytes.Buffer
	if err := write(&out, r, Options{Version: "v1"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestChecksGolden(t *testing.T) {
	for name, fixture := range fixtures() {
		for end, write := range checkFormats() {
			golden(t, name+"."+end, checkWritten(t, write, judged(t, fixture())))
		}
	}
}

func TestChecksTellLostOutput(t *testing.T) {
	for name, write := range checkFormats() {
		if err := write(full{}, judged(t, articleReport()), Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// TestChecksHideNothing: no format of a check lets a character through that a
// terminal obeys or a reader does not see, and colours end on their lines.
func TestChecksHideNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyReport(t)
		if len(parties(m.doc)) == 0 {
			return // a comparison has two
		}
		r := judged(t, m)
		for name, write := range checkFormats() {
			out := checkWritten(t, write, r)
			if !utf8.Valid(out) {
				t.Fatalf("%s: not UTF-8: %q", name, out)
			}
			for _, c := range string(out) {
				if c != '\n' && (unicode.IsControl(c) || isHidden(c)) {
					t.Fatalf("%s: %U in %q", name, c, out)
				}
			}
		}
		var out bytes.Buffer
		if err := WriteCheckTerminal(&out, r, Options{Color: true}); err != nil {
			t.Fatal(err)
		}
		checkLines(t, out.Bytes(), 1<<20)
	})
}

func TestChecksKeepTheirSchemas(t *testing.T) {
	sarif := sarifSchema(t)
	for name, fixture := range fixtures() {
		t.Run(name, func(t *testing.T) {
			m := fixture()
			asJudged(m)
			r := judged(t, m)
			validate(t, compileSchema(t, "check"), checkWritten(t, WriteCheckJSON, r))
			validate(t, sarif, checkWritten(t, WriteCheckSARIF, r))
			var suites junitSuites
			if err := xml.Unmarshal(checkWritten(t, WriteCheckJUnit, r), &suites); err != nil {
				t.Fatal(err)
			}
			if suites.Failures != len(r.Violations) || suites.Tests != len(suites.Suite.Cases) || suites.Failures == 0 {
				t.Errorf("%d failures of %d tests, %d violations", suites.Failures, suites.Tests, len(r.Violations))
			}
			if lines := strings.Count(string(checkWritten(t, WriteCheckGitHub, r)), "::error "); lines != len(r.Violations) {
				t.Errorf("%d annotations, %d violations", lines, len(r.Violations))
			}
		})
	}
}

// TestChecksThatHold: where nothing is wrong, each format says so in its way.
func TestChecksThatHold(t *testing.T) {
	r := gate.Judge(articleReport().r, gate.Rules{FailOn: []gate.Selector{{Class: "languages-differ"}}}, nil)
	for name, want := range map[string]string{
		"check.txt":       "✓ holds  --fail-on languages-differ  none\n",
		"check.json":      `"holds":true`,
		"check.sarif":     `"results": []`,
		"check.junit.xml": `<testcase name="--fail-on languages-differ" classname="readoutdiff.gate">`,
		"check.github":    "",
	} {
		out := string(checkWritten(t, checkFormats()[name], r))
		if !strings.Contains(out, want) || want == "" && out != "" {
			t.Errorf("%s: got %s", name, out)
		}
	}
}
