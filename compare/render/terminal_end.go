package render

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// findings prints what a reader or a gate acts on, errors first.
func (v *reportView) findings() {
	list := append([]compare.Finding(nil), v.r.Findings...)
	if len(list) == 0 {
		return
	}
	sort.SliceStable(list, func(i, j int) bool { return severity(list[i].Severity) < severity(list[j].Severity) })
	v.section("FINDINGS")
	for _, f := range list {
		var l line
		l.pad(indent)
		l.quote(severityStyle(f.Severity), f.Severity, 8)
		l.pad(indent + 9)
		body := []run{{strong, f.Class}, {plain, ": " + f.Message}}
		if f.Rule != "" && f.Rule != f.Class && v.opt.Explain {
			body = append(body, run{quiet, " (" + f.Rule + ")"})
		}
		if where := v.where(append([]parse.Span{f.Primary}, f.Related...)); where != "" {
			body = append(body, run{quiet, " (" + where + ")"})
		}
		v.print(hang(l, body, v.width)...)
	}
}

// where lists places as file and line, or line alone where there is one file;
// what was just named is not named again.
func (v *reportView) where(spans []parse.Span) string {
	var parts []string
	source, at := parse.SourceID(-1), 0
	one := len(v.r.Doc.Sources) == 1
	for _, s := range spans {
		n := 0
		if !s.Empty() {
			n = v.line(s)
		}
		if n == 0 || s.Source == source && n == at {
			continue
		}
		place := strconv.Itoa(n)
		if s.Source != source && !one {
			place = sourceName(v.r.Doc.Sources[s.Source]) + ":" + place
		}
		source, at = s.Source, n
		parts = append(parts, place)
	}
	switch {
	case one && len(parts) == 1:
		return "line " + parts[0]
	case one && len(parts) > 1:
		return "lines " + strings.Join(parts, ", ")
	}
	return strings.Join(parts, ", ")
}

func severity(s string) int {
	switch s {
	case "error":
		return 0
	case "warning":
		return 1
	}
	return 2
}

func severityStyle(s string) style {
	return [...]style{kindStyle(compare.Contradicts), caution, quiet}[severity(s)]
}

// leftOver prints the text that belongs to no side, and what should be known
// about the input.
func (p *printer) leftOver(d *parse.Document) {
	if len(d.Unattributed) > 0 {
		p.section("UNATTRIBUTED", run{quiet, plural(len(d.Unattributed), "passage") + " that no source is named for"})
		for _, s := range d.Unattributed {
			var l line
			number := strconv.Itoa(p.line(s))
			l.pad(indent + max(0, 4-len(number)))
			l.refer(quiet, number, p.link(s))
			l.say(plain, "  ")
			if p.opt.Explain {
				p.print(hang(l, []run{{plain, p.at.text(s)}}, p.width)...)
				continue
			}
			l.quote(plain, p.at.text(s), p.width-l.width)
			p.print(l)
		}
	}
	if len(d.Notes) == 0 {
		return
	}
	p.section("NOTES")
	for _, n := range d.Notes {
		var l line
		l.pad(indent)
		l.quote(severityStyle(n.Severity), n.Severity, 8)
		l.pad(indent + 9)
		body := []run{{plain, n.Message}}
		if !n.Span.Empty() {
			body = append(body, run{quiet, fmt.Sprintf(" (%s:%d)", sourceName(d.Sources[n.Span.Source]), p.line(n.Span))})
		}
		p.print(hang(l, body, p.width)...)
	}
}
