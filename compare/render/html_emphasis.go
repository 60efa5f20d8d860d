package render

import (
	"fmt"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
)

// emphases tells how much each side makes of each topic.
func (v *htmlView) emphases() *htmlTable {
	t := v.table("How much each side makes of each topic", "topic", "")
	top := v.topShare()
	for _, e := range v.report.Emphases {
		row := t.add(e.Topic)
		for _, s := range e.Sides {
			if i := v.index(s.Side); i >= 0 && s.Rank > 0 {
				row.Cells[i] = v.share(s, top)
			}
		}
	}
	return t.orNil()
}

func (v *htmlView) topShare() float64 {
	top := 0.0
	for _, e := range v.report.Emphases {
		for _, s := range e.Sides {
			top = max(top, s.Share)
		}
	}
	return top
}

// share is a topic's part of a side's words, how strongly the side speaks of
// it, and where.
func (v *htmlView) share(s compare.TopicShare, top float64) htmlTableCell {
	cell := htmlTableCell{}
	if s.Share > 0 && top > 0 {
		cell.Bar = fmt.Sprintf("%.1f", 100*s.Share/top)
	}
	facts := shareFacts(s)
	line := []htmlRun{{Class: "figure", Text: percent(s.Share)}, {Class: "quiet", Text: " " + strings.Join(facts, " · ") + " "}}
	for i, id := range s.Statements {
		if i == maxPlaces {
			line = append(line, htmlRun{Class: "quiet", Text: " …"})
			break
		}
		run := htmlRun{Class: "place", Text: visibleLine(string(id))}
		if v.known[id] {
			run.Href, run.Title = textHref(id), "the statement in its text"
		}
		line = append(line, htmlRun{Text: " "}, run)
	}
	cell.Lines = [][]htmlRun{line}
	return cell
}

func percent(x float64) string { return fmt.Sprintf("%.0f %%", 100*x) }

// profiles tells how the text of each side is built.
func (v *htmlView) profiles() *htmlTable {
	return v.facts("How the text of each side is built", "aspect")(profileTable(v.report, v.sides))
}

// pasts tells what of each side's text stood in its earlier releases.
func (v *htmlView) pasts() *htmlTable {
	return v.facts("What of each side’s text stood in its earlier releases", "statements")(pastTable(v.report, v.sides))
}

// facts makes a table of facts; shares get their bars.
func (v *htmlView) facts(caption, first string) func(labels []string, cells [][]fact) *htmlTable {
	return func(labels []string, cells [][]fact) *htmlTable {
		t := v.table(caption, first, "")
		for k, label := range labels {
			row := t.add(label)
			for i, f := range cells[k] {
				if f.text == "" {
					continue
				}
				if f.share > 0 {
					row.Cells[i].Bar = fmt.Sprintf("%.1f", 100*f.share)
				}
				row.Cells[i].Lines = [][]htmlRun{htmlLine("", f.text)}
			}
		}
		return t.orNil()
	}
}

// releases names the earlier releases that the texts were held against.
func (v *htmlView) releases() []string {
	var out []string
	for _, p := range v.report.Pasts {
		out = append(out, pastReleases(p))
	}
	return out
}

// shifts tells which topics stand at different places in the texts.
func (v *htmlView) shifts() []string {
	var out []string
	for _, s := range v.report.Shifts {
		out = append(out, shiftSentence(s))
	}
	return out
}
