package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// WriteGitHub writes the findings as workflow commands, which GitHub shows as
// annotations at their lines. Columns are left out where a finding goes over
// several lines, since GitHub drops such annotations.
// See https://docs.github.com/actions/reference/workflow-commands-for-github-actions.
func WriteGitHub(w io.Writer, r *compare.Report, _ Options) error {
	return writeAnnotations(w, r.Doc, r.Findings)
}

func writeAnnotations(w io.Writer, d *parse.Document, list []compare.Finding) error {
	out := bufio.NewWriter(w)
	at := documentSpanner(d)
	for _, f := range bySeverity(list) {
		command := [...]string{"error", "warning", "notice"}[severity(f.Severity)]
		var properties []string
		add := func(name, value string) { properties = append(properties, name+"="+githubProperty(value)) }
		if !f.Primary.Empty() {
			start := at.position(f.Primary)
			end := at.position(parse.Span{Source: f.Primary.Source, Start: f.Primary.End, End: f.Primary.End})
			add("file", d.Sources[f.Primary.Source].Name)
			add("line", fmt.Sprint(start.Line))
			if end.Line > start.Line {
				add("endLine", fmt.Sprint(end.Line))
			} else {
				add("col", fmt.Sprint(start.Column))
				add("endColumn", fmt.Sprint(end.Column))
			}
		}
		add("title", findingID(f))
		fmt.Fprintf(out, "::%s %s::%s\n", command, strings.Join(properties, ","), githubData(f.Message))
	}
	return out.Flush()
}

// githubData writes a text as the message of a command. The runner ends a
// command at a line break and decodes only these escapes.
func githubData(text string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(visibleLine(text))
}

// githubProperty writes a text as the value of a property, which a comma or a
// colon would end.
func githubProperty(text string) string {
	return strings.NewReplacer(":", "%3A", ",", "%2C").Replace(githubData(text))
}
