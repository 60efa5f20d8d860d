package render

import (
	"fmt"

	"github.com/clipperhouse/displaywidth"

	"github.com/readoutdiff/readoutdiff/compare"
)

// explainRow prints the row that the options single out with all its reasons and
// its account: what spoke for and against putting its statements together.
func (v *reportView) explainRow() {
	for _, r := range v.r.Rows {
		if r.ID != v.opt.Row {
			continue
		}
		v.rowHeading(r)
		v.cells(r)
		v.reasons(r.Relation)
		if r.Account != nil {
			v.account(r)
		}
	}
}

func (v *reportView) account(r compare.Row) {
	a := r.Account
	title := "WHY THESE STAND TOGETHER"
	if r.Relation.Kind == compare.Only {
		title = "WHY THIS STANDS ALONE"
	}
	about := fmt.Sprintf("A score of %s puts two statements in one row, one of %s for sure.", score(a.Floor), score(a.Sure))
	if r.Pinned {
		about = "A person decided. " + about
	}
	v.section(title, run{quiet, about})
	if len(a.Links) == 0 {
		v.paragraph(run{plain, "No statement of another side has enough in common with it to be looked at."})
	}
	for i, l := range a.Links {
		if i > 0 {
			v.gap()
		}
		about := ""
		switch {
		case r.Relation.Kind != compare.Only:
		case l.Score >= l.Floor && !r.Pinned:
			about = " · near enough, but it stands with others that this does not go with"
		case l.Score >= a.Floor && !r.Pinned:
			about = " · the nearest of its side; without a shared word it needs " + score(l.Floor)
		default:
			about = " · the nearest of its side"
		}
		v.accountOf(l, about)
	}
}

// accountOf prints how the score of two statements comes about.
func (v *reportView) accountOf(l compare.Link, about string) {
	head := spaces(indent)
	head.quote(strong, string(l.A), 12)
	head.say(plain, " ~ ")
	head.quote(strong, string(l.B), 12)
	head.say(plain, "  score "+score(l.Score))
	head.say(plain, "  ")
	v.print(hang(head, []run{{quiet, "similarity " + score(l.Similarity) + about}}, v.width)...)
	sum := 0.0
	for _, s := range l.Signals {
		sum += s.Value * s.Weight
		row := spaces(2 * indent)
		row.quote(plain, s.Name, 10)
		row.pad(2*indent + 10)
		row.say(plain, fmt.Sprintf("%5.2f × %5.2f = %+5.2f  ", s.Value, s.Weight, s.Value*s.Weight))
		v.print(withRest(row, s.Meaning, v.width))
	}
	row := spaces(2 * indent)
	row.say(plain, "sum")
	row.pad(2*indent + 10)
	row.say(plain, fmt.Sprintf("                %+5.2f  ", sum))
	text := "logarithm of the odds"
	if l.Answered {
		text += ", raised since both say who asked"
	}
	if l.Verbatim {
		text += ", raised since the words are the same"
	}
	v.print(withRest(row, text, v.width))
}

// withRest adds an explanation to a line where there is room for it.
func withRest(l line, text string, width int) line {
	if l.width+displaywidth.String(visibleLine(text)) <= width {
		l.say(quiet, visibleLine(text))
	}
	return l
}
