package render

import (
	"fmt"
	"io"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/gate"
	"github.com/readoutdiff/readoutdiff/parse"
)

// WriteCheckTerminal prints each violation as file:line:column, class and what
// it is, as editors and people read it, with the other places and what was
// expected below; then how each gate came out. Lines are not wrapped.
func WriteCheckTerminal(w io.Writer, r *gate.Result, opt Options) error {
	p := newPrinter(w, documentSpanner(r.Report.Doc), opt)
	for i := range r.Violations {
		p.violation(r.Report.Doc, &r.Violations[i])
	}
	if len(r.Violations) > 0 {
		p.gap()
	}
	for _, g := range r.Gates {
		var l line
		if g.Holds {
			l.say(kindStyle(compare.Same), "✓ holds")
		} else {
			l.say(kindStyle(compare.Contradicts), "✗ fails")
		}
		l.say(plain, "  "+visibleLine(g.Gate))
		l.say(quiet, "  "+visibleLine(g.Found))
		p.print(l)
	}
	for _, n := range r.Report.Doc.Notes {
		if severity(n.Severity) < 2 {
			p.print(p.note(r.Report.Doc, n))
		}
	}
	return p.out.Flush()
}

func (p *printer) violation(d *parse.Document, v *gate.Violation) {
	var l line
	l.refer(strong, p.place(d, v.Primary), p.linkTo(v.Primary))
	l.say(plain, ": ")
	l.say(kindStyle(compare.Contradicts), findingID(v.Finding))
	if v.Confidence == compare.Possible {
		l.say(caution, " (possible)")
	}
	l.say(plain, ": "+visibleLine(v.Message))
	p.print(l)
	for _, s := range v.Related {
		var l line
		l.pad(2 * indent)
		l.refer(quiet, p.place(d, s), p.linkTo(s))
		l.say(plain, ": "+visibleLine(compare.Quote(p.at.text(s))))
		p.print(l)
	}
	l = line{}
	l.pad(2 * indent)
	l.say(quiet, "expected: ")
	l.say(plain, visibleLine(v.Expected))
	l.say(quiet, "  ["+visibleLine(v.Gate)+"]")
	p.print(l)
}

func (p *printer) note(d *parse.Document, n parse.Note) line {
	var l line
	if !n.Span.Empty() {
		l.refer(quiet, p.place(d, n.Span), p.linkTo(n.Span))
		l.say(plain, ": ")
	}
	l.say(caution, n.Severity)
	l.say(plain, ": "+visibleLine(n.Message))
	return l
}

// place is a place as compilers write it; what has none is of the first source.
func (p *printer) place(d *parse.Document, s parse.Span) string {
	if s.Empty() {
		return visibleLine(sourceName(d.Sources[0]))
	}
	at := p.at.position(s)
	return fmt.Sprintf("%s:%d:%d", visibleLine(sourceName(d.Sources[s.Source])), at.Line, at.Column)
}

// linkTo is link for a place that may be empty.
func (p *printer) linkTo(s parse.Span) string {
	if s.Empty() {
		return ""
	}
	return p.link(s)
}

// failures are violations as findings, each an error that says what was expected.
func failures(r *gate.Result) []compare.Finding {
	out := make([]compare.Finding, len(r.Violations))
	for i, v := range r.Violations {
		out[i] = v.Finding
		out[i].Severity = "error"
		out[i].Message = strings.TrimRight(visibleLine(v.Message), ".") + "; expected: " + v.Expected
	}
	return out
}

// WriteCheckGitHub writes the violations as annotations, each an error.
func WriteCheckGitHub(w io.Writer, r *gate.Result, _ Options) error {
	return writeAnnotations(w, r.Report.Doc, failures(r))
}

// WriteCheckSARIF writes the violations as SARIF, each an error, with the
// fingerprints of baselines, by which a code host knows them again.
func WriteCheckSARIF(w io.Writer, r *gate.Result, opt Options) error {
	fingerprints := make([]string, len(r.Violations))
	for i, v := range r.Violations {
		fingerprints[i] = v.Fingerprint
	}
	return writeSARIF(w, r.Report.Doc, failures(r), fingerprints, opt)
}

// WriteCheckJUnit writes a test suite: each violation is a test that failed,
// each gate that holds one that passed.
func WriteCheckJUnit(w io.Writer, r *gate.Result, _ Options) error {
	at := documentSpanner(r.Report.Doc)
	suite := junitSuite{Name: xmlText(eventName(r.Report.Doc))}
	for _, f := range failures(r) {
		suite.add(r.Report.Doc, at, f)
	}
	for _, g := range r.Gates {
		if g.Holds {
			suite.Cases = append(suite.Cases, junitCase{Name: xmlText(g.Gate), Class: "readoutdiff.gate", Out: xmlText(g.Found)})
		}
	}
	return suite.write(w)
}
