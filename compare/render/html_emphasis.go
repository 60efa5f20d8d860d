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
	facts := []string{fmt.Sprintf("rank %d", s.Rank)}
	if s.Force > 0 {
		facts = append(facts, fmt.Sprintf("verbs %.1f of 5", s.Force))
	}
	if s.Intensifiers > 0 {
		facts = append(facts, plural(s.Intensifiers, "intensifier"))
	}
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
