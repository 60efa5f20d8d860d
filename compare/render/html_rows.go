package render

import (
	"fmt"
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// htmlRow is a linked row.
type htmlRow struct {
	htmlKind
	ID       string // anchor
	Columns  string // class of its grid
	Number   int
	Topics   string
	Possible bool
	Pinned   bool
	Score    string
	Cells    []htmlCell
	Reasons  []htmlReason // what decided on the relation
	Ties     [][]htmlRun  // which words stand for each other
	Diff     []htmlStep   // the edits from the first text's words to the second's
	Between  string       // the statements that the edits lie between: "A4 and B3"
}

// htmlCell is what one side says in a row.
type htmlCell struct {
	htmlName
	Statements []htmlStatement
}

// htmlStatement is a statement with the way to where it stands.
type htmlStatement struct {
	ID, Href string
	Anchor   string // of the row, where each statement is a row of its own
	Place    string // "line 5"
	Pinned   bool   // a person decided that it stands alone
	Lang     string
	Class    string
	Runs     []htmlRun
}

// htmlReason is a rule that decided and what it saw.
type htmlReason struct {
	Rule string
	Note []htmlRun
}

// htmlStep is a step of the edits; either text may be missing.
type htmlStep struct{ Same, Old, New []htmlRun }

// rows lists the linked rows, those first that a reader must not miss, and apart
// from them those that are folded as copies.
func (v *htmlView) rows() (shown, copied []htmlRow) {
	rows, folded := foldCopies(v.report, linkedRows(v.report, v.opt), v.opt)
	for _, r := range rows {
		shown = append(shown, v.row(&r))
	}
	for _, r := range folded {
		copied = append(copied, v.row(&r))
	}
	return shown, copied
}

func (v *htmlView) row(r *compare.Row) htmlRow {
	out := htmlRow{
		htmlKind: htmlKindOf(r.Relation.Kind), ID: rowID(r), Columns: v.columns(), Number: r.ID,
		Topics: visibleLine(strings.Join(commonTopics(*r), ", ")), Possible: r.Confidence == compare.Possible, Pinned: r.Pinned,
		Score: score(r.Relation.Similarity),
	}
	layers := v.words.layers(r.Relation)
	for _, s := range v.sides {
		cell := htmlCell{htmlName: nameOf(s)}
		for _, c := range r.Cells {
			if c.Side != s.ID {
				continue
			}
			for _, st := range c.Statements {
				cell.Statements = append(cell.Statements, v.statement(st, plain, layers))
			}
		}
		out.Cells = append(out.Cells, cell)
	}
	var exact [][]htmlRun
	for _, e := range r.Relation.Evidence {
		switch {
		case !isTie(e):
			out.Reasons = append(out.Reasons, htmlReason{visibleLine(e.Rule), htmlLine("", e.Note)})
		case v.words.sameWords(e):
			exact = append(exact, htmlLine("", e.Note))
		default:
			out.Ties = append(out.Ties, htmlLine("", e.Note))
		}
	}
	out.Ties = append(out.Ties, exact...)
	if out.Diff = v.diff(r.Relation.Edits); out.Diff != nil {
		out.Between = between(r)
	}
	return out
}

// between names the statements that the edits of a row lie between.
func between(r *compare.Row) string {
	var ids []string
	for _, c := range r.Cells {
		if len(c.Statements) > 0 && len(ids) < 2 {
			ids = append(ids, visibleLine(string(c.Statements[0].ID)))
		}
	}
	return listing(ids)
}

func (v *htmlView) statement(s *parse.Statement, base style, layers []layer) htmlStatement {
	place := fmt.Sprintf("line %d", v.line(s.Span))
	if before := v.words.said[s.ID]; before != "" {
		place += " · " + before
	}
	return htmlStatement{
		ID: visibleLine(string(s.ID)), Href: v.anchorOf(s), Place: place,
		Lang: v.sources[s.Source].Lang, Runs: v.styled(s.Span, base, layers),
	}
}

// anchorOf is where a statement stands in the texts; the statements of the
// outlet have no anchor of their own.
func (v *htmlView) anchorOf(s *parse.Statement) string {
	if v.known[s.ID] {
		return textHref(s.ID)
	}
	return v.place(s.Span).Href
}

// diff is the edits of a row; nil where less than a quarter of the words are
// equal, since a list of everything tells nobody what has changed.
func (v *htmlView) diff(edits []compare.Edit) []htmlStep {
	var out []htmlStep
	equal, all := 0, 0
	words := func(s parse.Span) []htmlRun {
		if s.Empty() {
			return nil
		}
		all += s.Len()
		return htmlLine("", v.text(s))
	}
	for _, e := range edits {
		a, b := words(e.A), words(e.B)
		if e.Op == compare.Equal {
			equal += e.A.Len() + e.B.Len()
			out = append(out, htmlStep{Same: a})
			continue
		}
		out = append(out, htmlStep{Old: a, New: b})
	}
	if 4*equal < all || equal == 0 {
		return nil
	}
	return out
}

// htmlAlone is what one side alone says.
type htmlAlone struct {
	htmlName
	Nothing    string // what stands where there is no statement
	Statements []htmlStatement
}

// alone lists what each side alone says, nil where no side does.
func (v *htmlView) alone() []htmlAlone {
	out := make([]htmlAlone, len(v.sides))
	found := false
	for i, s := range v.sides {
		out[i] = htmlAlone{htmlName: nameOf(s), Nothing: v.words.nothing(s.ID)}
	}
	for n := range v.chosen {
		r := &v.chosen[n]
		if r.Relation.Kind != compare.Only {
			continue
		}
		anchor := rowID(r)
		for _, c := range r.Cells {
			i := v.index(c.Side)
			if i < 0 {
				continue
			}
			for _, st := range c.Statements {
				s := v.statement(st, plain, nil)
				s.Anchor, anchor, found = anchor, "", true
				s.Pinned = r.Pinned
				if furniture(st) == quiet {
					s.Class = "furniture"
				}
				out[i].Statements = append(out[i].Statements, s)
			}
		}
	}
	if !found {
		return nil
	}
	return out
}

// htmlSign is how words are marked in the rows, and what it says.
type htmlSign struct{ Class, Text string }

// signs says how words are marked in the rows that there are.
func (v *htmlView) signs() []htmlSign {
	found := map[string]bool{}
	for _, r := range v.chosen {
		if r.Relation.Kind == compare.Only {
			continue
		}
		for _, l := range v.words.layers(r.Relation) {
			found[htmlStyle(l.style)] = true
		}
	}
	var out []htmlSign
	for _, s := range [...]htmlSign{
		{"w-key", "words that decide"}, {"w-shared", "the same words"},
		{"w-alike", "words that stand for each other"}, {"w-changed", "words that differ"},
	} {
		if found[s.Class] {
			out = append(out, s)
		}
	}
	return out
}

// htmlFinding is a finding, or a note about the input.
type htmlFinding struct {
	Severity string
	Class    string // of the style sheet
	Name     string // the class of the finding
	Message  []htmlRun
	Places   []htmlRun
}

// findings lists what a reader or a gate acts on, errors first.
func (v *htmlView) findings() []htmlFinding {
	list := append([]compare.Finding(nil), v.report.Findings...)
	sort.SliceStable(list, func(i, j int) bool { return severity(list[i].Severity) < severity(list[j].Severity) })
	var out []htmlFinding
	for _, f := range list {
		h := htmlFinding{Severity: visibleLine(f.Severity), Class: severityClass(f.Severity), Name: visibleLine(f.Class), Message: htmlLine("", f.Message)}
		h.Places = v.places(append([]parse.Span{f.Primary}, f.Related...))
		out = append(out, h)
	}
	return out
}

// places links to spans, each place once.
func (v *htmlView) places(spans []parse.Span) []htmlRun {
	var out []htmlRun
	seen := map[htmlRun]bool{}
	for _, s := range spans {
		if s.Empty() {
			continue
		}
		if p := v.place(s); !seen[p] {
			seen[p] = true
			out = append(out, p)
		}
	}
	return out
}

func severityClass(s string) string { return [...]string{"error", "warning", "note"}[severity(s)] }

// notes lists what should be known about the input: text that no source is
// named for, then the parser's own notes.
func (v *htmlView) notes() []htmlFinding {
	var out []htmlFinding
	if list := v.report.Doc.Unattributed; len(list) > 0 {
		out = append(out, htmlFinding{
			Severity: "note", Class: "note", Name: "unattributed",
			Message: htmlLine("", plural(len(list), "passage")+" that no source is named for"), Places: v.places(list),
		})
	}
	for _, n := range v.report.Doc.Notes {
		f := htmlFinding{Severity: visibleLine(n.Severity), Class: severityClass(n.Severity), Message: htmlLine("", n.Message)}
		if !n.Span.Empty() {
			f.Places = v.places([]parse.Span{n.Span})
		}
		out = append(out, f)
	}
	return out
}
