package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// fact is one line of a table about whole texts: what a side's cell says, and
// the share that a bar draws, below 0 where there is none.
type fact struct {
	label string
	share float64
	text  string
}

const noBar = -1

// profileFacts are what there is to say of how a text is built, in one order
// for every side and format; an empty text is nothing to say.
func profileFacts(p compare.Profile) []fact {
	facts := []fact{
		{"length", p.Length, plural(p.Words, "word")},
		{"opens with", noBar, textEnd(p.Opens)},
		{"closes with", noBar, textEnd(p.Closes)},
		shareFact("own position", p.Own),
		shareFact("all together", p.Joint),
		shareFact("the other’s words", p.Counterpart),
		shareFact("in quotation marks", p.Quoted),
		{"intensifiers", noBar, countOf(p.Intensifiers)},
	}
	var repeated []string
	for _, r := range p.Repeated {
		repeated = append(repeated, fmt.Sprintf("%s ×%d", visibleLine(r.Text), len(r.Spans)))
	}
	return append(facts, fact{"repeats", noBar, strings.Join(repeated, " · ")})
}

func shareFact(label string, share float64) fact {
	if share == 0 {
		return fact{label, noBar, ""}
	}
	return fact{label, share, wholePercent(share)}
}

// wholePercent is a share as a figure; what is not nothing is not told as 0%.
func wholePercent(share float64) string {
	if share > 0 && share < 0.005 {
		return "under 1%"
	}
	return fmt.Sprintf("%.0f%%", 100*share)
}

func countOf(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func textEnd(e compare.TextEnd) string {
	if e.Statement == "" {
		return ""
	}
	return visibleLine(strings.Join(e.Topics, ", ") + " " + string(e.Statement))
}

// shiftSentence tells where a topic stands in the texts of two sides.
func shiftSentence(s compare.Shift) string {
	return fmt.Sprintf("%s: early in %s (after %.0f%% of its words), late in %s (after %.0f%%)", visibleLine(s.Topic), s.Early, 100*s.EarlyAt, s.Late, 100*s.LateAt)
}

// factTable sets the facts of several sides side by side: a line for each that
// any of them has something to say of.
func factTable(sides []*parse.Side, of func(parse.SideID) []fact) (labels []string, cells [][]fact) {
	said := make([][]fact, len(sides))
	for i, s := range sides {
		said[i] = of(s.ID)
		for len(labels) < len(said[i]) {
			labels = append(labels, said[i][len(labels)].label)
		}
	}
	kept := labels[:0]
	for k, label := range labels {
		row := make([]fact, len(sides))
		any := false
		for i := range sides {
			if k < len(said[i]) {
				row[i] = said[i][k]
				any = any || row[i].text != ""
			}
		}
		if any {
			kept, cells = append(kept, label), append(cells, row)
		}
	}
	return kept, cells
}

// profileTable is the table of how the texts are built.
func profileTable(r *compare.Report, sides []*parse.Side) ([]string, [][]fact) {
	return factTable(sides, func(id parse.SideID) []fact {
		for _, p := range r.Profiles {
			if p.Side == id {
				return profileFacts(p)
			}
		}
		return nil
	})
}

// recurrences are all there are, with what the tables call them.
func recurrences() []compare.Recurrence {
	return []compare.Recurrence{compare.Boilerplate, compare.Restated, compare.New}
}

// pastTable counts what stood in earlier releases, with the statements.
func pastTable(r *compare.Report, sides []*parse.Side) ([]string, [][]fact) {
	return factTable(sides, func(id parse.SideID) []fact {
		p := pastOf(r, id)
		if p == nil {
			return nil
		}
		var facts []fact
		for _, kind := range recurrences() {
			facts = append(facts, pastFact(p, kind))
		}
		return facts
	})
}

func pastFact(p *compare.Past, kind compare.Recurrence) fact {
	var ids []string
	for _, s := range p.Statements {
		if s.Recurrence == kind {
			ids = append(ids, visibleLine(string(s.Statement)))
		}
	}
	if len(ids) == 0 {
		return fact{string(kind), noBar, ""}
	}
	return fact{string(kind), float64(len(ids)) / float64(len(p.Statements)), fmt.Sprintf("%d of %d: %s", len(ids), len(p.Statements), strings.Join(ids, " "))}
}

// pastOf is what is known of a side's earlier releases, or nil.
func pastOf(r *compare.Report, id parse.SideID) *compare.Past {
	for i := range r.Pasts {
		if r.Pasts[i].Side == id {
			return &r.Pasts[i]
		}
	}
	return nil
}

// recurring tells of statements whether their side has said them before, and
// on which line; it is empty where no earlier release was given.
func recurring(r *compare.Report) map[parse.StatementID]string {
	out := map[parse.StatementID]string{}
	for i := range r.Pasts {
		p := &r.Pasts[i]
		for _, s := range p.Statements {
			out[s.Statement] = string(s.Recurrence)
			if s.Recurrence == compare.New {
				continue
			}
			place := fmt.Sprintf("line %d", p.Sources[s.Release].Position(s.Span.Start).Line)
			if len(p.Sources) > 1 {
				place = fmt.Sprintf("release %d, %s", s.Release+1, place)
			}
			out[s.Statement] += ", " + place
		}
	}
	return out
}

// pastReleases names the earlier releases that a side's text was held against,
// numbered where there are several.
func pastReleases(p compare.Past) string {
	var names []string
	for i, s := range p.Sources {
		name := visibleLine(sourceName(s))
		if len(p.Sources) > 1 {
			name = fmt.Sprintf("release %d is %s", i+1, name)
		}
		names = append(names, name)
	}
	return fmt.Sprintf("%s against %s", p.Side, strings.Join(names, ", "))
}
