package render

import (
	"fmt"
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/tally"
)

// WriteSummary prints the counts over many comparisons for people.
func WriteSummary(w io.Writer, s *tally.Summary, opt Options) error {
	v := &summaryView{newPrinter(w, newSpanner(), opt), s}
	head := []run{{strong, plural(s.Comparisons, "comparison")}}
	if n := len(s.Months); n > 0 {
		head = append(head, run{plain, " · " + s.Months[0]})
		if n > 1 {
			head = append(head, run{plain, " to " + s.Months[n-1]})
		}
	}
	if s.Failed > 0 {
		head = append(head, run{caution, " · " + plural(s.Failed, "record") + " could not be compared"})
	}
	v.paragraph(head...)
	if s.Comparisons == 0 {
		return v.out.Flush()
	}
	v.relations()
	v.contact()
	v.findings()
	v.names()
	v.topics()
	return v.out.Flush()
}

type summaryView struct {
	*printer
	s *tally.Summary
}

// textTable prints rows of cells in columns; the first is text and takes what
// room there is, the others stand to the right in their columns.
func (v *summaryView) textTable(rows [][]run) {
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for i, c := range r {
			widths[i] = max(widths[i], displaywidth.String(visibleLine(c.text)))
		}
	}
	room := v.width - indent
	for _, n := range widths[1:] {
		room -= 2 + n
	}
	widths[0] = max(minLabel, min(widths[0], room))
	for _, r := range rows {
		var l line
		l.pad(indent)
		l.quote(r[0].style, r[0].text, widths[0])
		at := indent + widths[0]
		for i, c := range r[1:] {
			at += 2 + widths[i+1]
			text := clip(c.text, widths[i+1])
			l.pad(at - displaywidth.String(text))
			l.say(c.style, text)
		}
		v.print(l)
	}
}

// minLabel is the width that the first column of a table keeps.
const minLabel = 8

// relations prints the statements of each side by the relation of their rows.
func (v *summaryView) relations() {
	v.section("RELATIONS", run{quiet, "statements of each side, and rows"})
	head := []run{{plain, ""}, {quiet, "statements"}}
	for _, c := range v.s.Rows {
		head = append(head, run{kindStyle(compare.Kind(c.Name)), kindMark(compare.Kind(c.Name)) + " " + c.Name})
	}
	rows := [][]run{head}
	for _, side := range v.s.Sides {
		row := []run{{strong, side.Name}, {plain, strconv.Itoa(side.Statements)}}
		for _, c := range side.Relations {
			row = append(row, run{plain, share(c.Count, side.Statements)})
		}
		rows = append(rows, row)
	}
	all := []run{{quiet, "rows"}, {plain, ""}}
	for _, c := range v.s.Rows {
		all = append(all, run{plain, strconv.Itoa(c.Count)})
	}
	v.textTable(append(rows, all))
}

// share is a count with its part of a whole.
func share(n, all int) string {
	if n == 0 {
		return "–"
	}
	return fmt.Sprintf("%d %.0f%%", n, 100*float64(n)/float64(max(1, all)))
}

// contact prints who asked for the contact and who alone speaks of agreement.
func (v *summaryView) contact() {
	v.section("CONTACT", run{quiet, "comparisons in which a side says who asked; statements that only it says all agreed to"})
	rows := [][]run{{{plain, ""}, {quiet, "comparisons"}, {quiet, "it asked"}, {quiet, "another asked"}, {quiet, "alone claims consensus"}}}
	for _, side := range v.s.Sides {
		rows = append(rows, []run{{strong, side.Name}, {plain, strconv.Itoa(side.Comparisons)}, {plain, strconv.Itoa(side.AskedSelf)}, {plain, strconv.Itoa(side.AskedOther)}, {plain, strconv.Itoa(side.Consensus)}})
	}
	v.textTable(rows)
	var parts []string
	for _, c := range v.s.Initiators {
		parts = append(parts, c.Name+" "+strconv.Itoa(c.Count))
	}
	v.print(indented(indent, wrap([]run{{quiet, "who asked: " + strings.Join(parts, " · ")}}, v.width-indent))...)
}

func (v *summaryView) findings() {
	if len(v.s.Findings) == 0 {
		return
	}
	v.section("FINDINGS")
	var rows [][]run
	for _, c := range v.s.Findings {
		rows = append(rows, []run{{plain, c.Name}, {plain, strconv.Itoa(c.Count)}})
	}
	v.textTable(rows)
}

// How many referents are printed, the most named ones, and how many names of a
// side for each; csv has them all.
const (
	summaryReferents = 12
	summaryNames     = 4
)

// names prints what the sides call a referent.
func (v *summaryView) names() {
	total := map[string]int{}
	var referents []string
	for _, n := range v.s.Names {
		if total[n.Referent] == 0 {
			referents = append(referents, n.Referent)
		}
		total[n.Referent] += n.Count
	}
	if len(referents) == 0 {
		return
	}
	sort.SliceStable(referents, func(i, j int) bool { return total[referents[i]] > total[referents[j]] })
	about := "the most named"
	if len(referents) > summaryReferents {
		about = fmt.Sprintf("the most named of %d", len(referents))
		referents = referents[:summaryReferents]
	}
	v.section("NAMING", run{quiet, about})
	for _, r := range referents {
		var l line
		l.pad(indent)
		l.quote(plain, r, v.width-indent)
		v.print(l)
		v.namesOf(r)
	}
}

// namesOf prints the names of a referent, a line a side.
func (v *summaryView) namesOf(referent string) {
	for i := 0; i < len(v.s.Names); {
		first := v.s.Names[i]
		var body []run
		n := 0
		for ; i < len(v.s.Names) && v.s.Names[i].Referent == first.Referent && v.s.Names[i].Side == first.Side; i++ {
			if n++; n > summaryNames {
				continue
			}
			if n > 1 {
				body = append(body, run{quiet, " · "})
			}
			body = append(body, run{plain, v.s.Names[i].Label}, run{quiet, fmt.Sprintf(" ×%d", v.s.Names[i].Count)})
		}
		if n > summaryNames {
			body = append(body, run{quiet, fmt.Sprintf(" · %d more", n-summaryNames)})
		}
		if first.Referent == referent {
			var l line
			l.pad(2 * indent)
			l.quote(strong, first.Side, v.width/4)
			l.say(plain, "  ")
			v.print(hang(l, body, v.width)...)
		}
	}
}

// summaryTopics is how many topics of a side are printed; csv has them all.
const summaryTopics = 10

// topics prints how many statements of each side are on each topic, with the
// months as a row of blocks.
func (v *summaryView) topics() {
	for _, side := range v.s.Sides {
		if len(side.Topics) == 0 {
			continue
		}
		v.section("TOPICS", run{strong, side.Name}, run{quiet, "  statements, by month"})
		var rows [][]run
		shown := side.Topics[:min(len(side.Topics), summaryTopics)]
		top := 0
		for _, t := range shown {
			for _, n := range t.ByMonth {
				top = max(top, n)
			}
		}
		months := v.s.Months[max(0, len(v.s.Months)-v.width/3):]
		for _, t := range shown {
			rows = append(rows, []run{{plain, t.Name}, {plain, strconv.Itoa(t.Count)}, {bar, sparkline(t.ByMonth[len(t.ByMonth)-len(months):], top)}})
		}
		v.textTable(rows)
	}
}

// sparkline draws counts as blocks of eighths of a line; what is not nothing
// can be seen.
func sparkline(counts []int, top int) string {
	blocks := []rune("▁▂▃▄▅▆▇█")
	var b strings.Builder
	for _, n := range counts {
		if n == 0 {
			b.WriteByte('.')
			continue
		}
		b.WriteRune(blocks[(n*len(blocks)-1)/max(1, top)])
	}
	return b.String()
}
