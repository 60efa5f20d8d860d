package render

import (
	"fmt"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// summary prints what the report says in short, and where it says nothing the
// counts.
func (v *reportView) summary() {
	sentences := v.r.Summary
	if len(sentences) == 0 {
		sentences = v.counts()
	}
	for len(sentences) > 1 && len(wrap([]run{{plain, strings.Join(sentences, " ")}}, min(v.width, measure))) > maxSummaryLines {
		sentences = sentences[:len(sentences)-1]
	}
	v.gap()
	v.paragraph(run{plain, strings.Join(sentences, " ")})
}

// maxSummaryLines is how many lines open the report; sentences that need more are
// left out, the last first. Machines get them all.
const maxSummaryLines = 5

// counts says how many rows there are of each relation and how much stands
// alone.
func (v *reportView) counts() []string {
	rows := map[compare.Kind]int{}
	linked := 0
	alone := map[parse.SideID]int{}
	for _, r := range v.r.Rows {
		if r.Relation.Kind != compare.Only {
			rows[r.Relation.Kind]++
			linked++
			continue
		}
		for _, c := range r.Cells {
			alone[c.Side] += len(c.Statements)
		}
	}
	var out, parts []string
	for _, k := range weight() {
		if n := rows[k]; n > 0 {
			parts = append(parts, kindVerb(k, n))
		}
	}
	if linked == 0 {
		out = append(out, "No statement of one side has a counterpart on another.")
	} else {
		out = append(out, linkedSentence(linked, listing(parts)))
	}
	parts = nil
	for _, s := range v.sides {
		parts = append(parts, fmt.Sprintf("%d only in %s", alone[s.ID], s.ID))
	}
	out = append(out, "Statements that stand alone: "+listing(parts)+".")
	for _, s := range v.r.Slots {
		if s.Slot == "initiator" && s.Verdict == "one-sided" && len(s.Cells) == 1 {
			out = append(out, fmt.Sprintf("Only %s says whose initiative it was.", s.Cells[0].Side))
		}
	}
	return out
}

// linkedSentence says how many rows link statements, and how.
func linkedSentence(n int, parts string) string {
	if n == 1 {
		return "1 row links statements of different sides: it " + strings.TrimPrefix(parts, "1 ") + "."
	}
	return fmt.Sprintf("%d rows link statements of different sides: %s.", n, parts)
}

// ledger prints the counts of statements in a paragraph.
func (v *reportView) ledger() {
	if len(v.r.Ledger) == 0 {
		return
	}
	var sentences []string
	for _, l := range v.r.Ledger {
		sentences = append(sentences, account(l))
	}
	v.section("IN ALL")
	v.print(indented(indent, wrap([]run{{plain, strings.Join(sentences, " ")}}, min(v.width, measure)-indent))...)
}

// account says what becomes of one side's statements.
func account(l compare.Ledger) string {
	var parts []string
	for _, k := range weight() {
		if n := l.By[k]; n > 0 {
			parts = append(parts, kindVerb(k, n))
		}
	}
	of := fmt.Sprintf("of the %s in %s", plural(l.Statements, "statement"), l.Side)
	switch {
	case len(parts) == 0:
		return fmt.Sprintf("In %s there is nothing to compare.", l.Side)
	case l.By[compare.Only] == l.Statements:
		return "None " + of + " has a counterpart."
	}
	return capitalised(of) + ", " + listing(parts) + "."
}
