package render

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// The parts of the JUnit format that CI servers agree on.
type (
	junitSuites struct {
		XMLName  xml.Name   `xml:"testsuites"`
		Name     string     `xml:"name,attr"`
		Tests    int        `xml:"tests,attr"`
		Failures int        `xml:"failures,attr"`
		Suite    junitSuite `xml:"testsuite"`
	}
	junitSuite struct {
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Skipped  int         `xml:"skipped,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		File    string        `xml:"file,attr,omitempty"`
		Line    int           `xml:"line,attr,omitempty"`
		Failure *junitFailure `xml:"failure"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitFailure struct {
		Message string `xml:"message,attr"`
		Type    string `xml:"type,attr"`
		Text    string `xml:",chardata"`
	}
)

// WriteJUnit writes the findings as a test suite. An error or a warning is a
// test that failed; a note is one that passed, with its text; a class without
// findings is one that passed. No times are given, so that a report stays the
// same.
func WriteJUnit(w io.Writer, r *compare.Report, _ Options) error {
	at := documentSpanner(r.Doc)
	suite := junitSuite{Name: xmlText(eventName(r.Doc))}
	found := map[string]bool{}
	for _, f := range bySeverity(r.Findings) {
		found[f.Class] = true
		suite.add(r.Doc, at, f)
	}
	for _, class := range classes() {
		if !found[class.name] {
			suite.Cases = append(suite.Cases, junitCase{Name: "no " + class.name, Class: "readoutdiff." + class.name})
		}
	}
	return suite.write(w)
}

// add adds the test that a finding is.
func (s *junitSuite) add(d *parse.Document, at *spanner, f compare.Finding) {
	c := junitCase{Name: xmlText(f.Message), Class: "readoutdiff." + xmlText(f.Class)}
	text := quotedPlaces(d, at, f)
	if !f.Primary.Empty() {
		c.File, c.Line = xmlText(d.Sources[f.Primary.Source].Name), at.position(f.Primary).Line
	}
	if severity(f.Severity) < 2 {
		s.Failures++
		c.Failure = &junitFailure{Message: xmlText(f.Message), Type: xmlText(findingID(f)), Text: text}
	} else {
		c.Out = text
	}
	s.Cases = append(s.Cases, c)
}

// write writes the suite as a file of its own.
func (s *junitSuite) write(w io.Writer) error {
	s.Tests = len(s.Cases)
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(junitSuites{Name: "readoutdiff", Tests: s.Tests, Failures: s.Failures, Suite: *s}); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// quotedPlaces lists the places of a finding, one a line: file, line, column
// and the words.
func quotedPlaces(d *parse.Document, at *spanner, f compare.Finding) string {
	var lines []string
	for _, s := range append([]parse.Span{f.Primary}, f.Related...) {
		if s.Empty() {
			continue
		}
		p := at.position(s)
		lines = append(lines, fmt.Sprintf("%s:%d:%d: %s", d.Sources[s.Source].Name, p.Line, p.Column, snippet(at.text(s))))
	}
	for i, l := range lines {
		lines[i] = xmlText(l)
	}
	return strings.Join(lines, "\n")
}

// xmlText is a text on one line with nothing in it that XML 1.0 cannot hold;
// the encoder escapes the rest.
func xmlText(text string) string {
	return strings.Map(func(c rune) rune {
		if c == 0xFFFE || c == 0xFFFF {
			return 0xFFFD
		}
		return c
	}, visibleLine(text))
}

// eventName is a short title of what is compared.
func eventName(d *parse.Document) string {
	name := capitalised(visibleLine(d.Event.Kind))
	if name == "" {
		name = "Readouts compared"
	}
	if d.Event.Date != "" {
		name += ", " + longDate(d.Event.Date)
	}
	var sides []string
	for _, s := range parties(d) {
		sides = append(sides, s.Name)
	}
	return name + ": " + listing(sides)
}
