package compare_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// reportChecker holds a report against what is true of every report.
type reportChecker struct {
	*testing.T
	r *compare.Report
}

func (c *reportChecker) all() {
	c.Helper()
	rows := map[parse.StatementID]int{}
	for _, row := range c.r.Rows {
		what := fmt.Sprintf("row %d", row.ID)
		filled := 0
		var said []*parse.Statement
		for _, cell := range row.Cells {
			if len(cell.Statements) > 0 {
				filled++
			}
			for _, s := range cell.Statements {
				rows[s.ID]++
				said = append(said, s)
			}
		}
		if (filled == 1) != (row.Relation.Kind == compare.Only) || filled == 0 {
			c.Errorf("%s is %q with %d cells", what, row.Relation.Kind, filled)
		}
		c.relation(what, row.Relation)
		if edits := row.Relation.Edits; len(edits) > 0 {
			c.edits(what, edits, wordsAt(said, edits, first), wordsAt(said, edits, second))
		}
	}
	for _, side := range c.r.Doc.Sides {
		for _, s := range side.Statements() {
			if want := map[parse.Role]int{parse.Party: 1}[side.Role]; rows[s.ID] != want {
				c.Errorf("%s stands in %d rows", s.ID, rows[s.ID])
			}
		}
	}
	c.tables()
}

// relation checks a verdict and the places of its reasons.
func (c *reportChecker) relation(what string, r compare.Relation) {
	c.Helper()
	switch r.Kind {
	case compare.Same, compare.Reworded, compare.Scope, compare.Diverges, compare.Contradicts, compare.Only:
	default:
		c.Errorf("%s: relation %q", what, r.Kind)
	}
	if !(r.Similarity >= 0 && r.Similarity <= 1) {
		c.Errorf("%s: similarity %v", what, r.Similarity)
	}
	for _, e := range r.Evidence {
		if e.Rule == "" {
			c.Errorf("%s: a reason without a rule: %q", what, e.Note)
		}
		for _, m := range e.Marks {
			c.span(what+" "+e.Rule, m.Span)
		}
	}
}

// tables checks what stands beside the rows.
func (c *reportChecker) tables() {
	c.Helper()
	for _, s := range c.r.Slots {
		for _, cell := range s.Cells {
			c.span("slot "+s.Slot, cell.Span)
		}
	}
	for _, n := range c.r.Namings {
		for _, cell := range n.Cells {
			for _, label := range cell.Labels {
				for _, s := range label.Spans {
					c.span("name "+label.Text, s)
				}
			}
		}
	}
	for _, e := range c.r.Emphases {
		for _, s := range e.Sides {
			if !(s.Share >= 0 && s.Share <= 1) || s.Force < 0 || s.Force > 5 || (s.First == 0) != (len(s.Statements) == 0) {
				c.Errorf("emphasis on %s: %+v", e.Topic, s)
			}
		}
	}
	for _, f := range c.r.Findings {
		for _, s := range append(f.Related, f.Primary) {
			c.span("finding "+f.Rule, s)
		}
	}
	for i, l := range c.r.Ledger {
		sum := 0
		for _, n := range l.By {
			sum += n
		}
		if sum != l.Statements {
			c.Errorf("ledger %d: %d of %d statements", i, sum, l.Statements)
		}
	}
}

// span checks that a span slices whole characters out of its source.
func (c *reportChecker) span(what string, s parse.Span) {
	c.Helper()
	if s.Source < 0 || int(s.Source) >= len(c.r.Doc.Sources) {
		c.Errorf("%s: no source %d", what, s.Source)
		return
	}
	text := c.r.Doc.Sources[s.Source].Text
	if s.Start < 0 || s.End < s.Start || s.End > len(text) || !utf8.ValidString(text[s.Start:s.End]) {
		c.Errorf("%s: [%d,%d) of %d bytes", what, s.Start, s.End, len(text))
	}
}

func first(e compare.Edit) parse.Span  { return e.A }
func second(e compare.Edit) parse.Span { return e.B }

// wordsAt is the words of the statement that one side of the edits is about.
func wordsAt(said []*parse.Statement, edits []compare.Edit, side func(compare.Edit) parse.Span) []parse.Word {
	for _, e := range edits {
		for _, s := range said {
			if span := side(e); !span.Empty() && s.Contains(span) {
				return s.Words
			}
		}
	}
	return nil
}

// edits checks that the steps lead through all words of both texts, in order,
// and that words are equal where they are said to be.
func (c *reportChecker) edits(what string, edits []compare.Edit, a, b []parse.Word) {
	c.Helper()
	i, j := 0, 0
	for k, e := range edits {
		x, y := c.walk(what, e.A, a, &i), c.walk(what, e.B, b, &j)
		want := compare.Replace
		switch {
		case e.Op == compare.Equal && equalWords(x, y):
			want = compare.Equal
		case len(x) == 0:
			want = compare.Insert
		case len(y) == 0:
			want = compare.Delete
		}
		if e.Op != want || len(x)+len(y) == 0 {
			c.Errorf("%s: step %d is %s, want %s", what, k, e.Op, want)
		}
	}
	if i != len(a) || j != len(b) {
		c.Errorf("%s: the steps end at word %d of %d and %d of %d", what, i, len(a), j, len(b))
	}
}

// walk takes the words of a span, which has to begin at the next of them.
func (c *reportChecker) walk(what string, s parse.Span, words []parse.Word, at *int) []parse.Word {
	c.Helper()
	if s.Empty() {
		return nil
	}
	from := *at
	for *at < len(words) && words[*at].End <= s.End {
		*at++
	}
	taken := words[from:*at]
	if len(taken) == 0 || taken[0].Start != s.Start || taken[len(taken)-1].End != s.End {
		c.Errorf("%s: a step [%d,%d) does not begin and end with the words", what, s.Start, s.End)
	}
	return taken
}

func equalWords(a, b []parse.Word) bool {
	for i := range a {
		if len(a) != len(b) || a[i].Norm != b[i].Norm {
			return false
		}
	}
	return len(a) > 0
}

// TestReportsHoldOnCases checks the reports of all cases.
func TestReportsHoldOnCases(t *testing.T) {
	for name, texts := range caseTexts(t) {
		t.Run(name, func(t *testing.T) {
			r := reportOf(texts...)
			if r == nil {
				t.Fatal("no report")
			}
			(&reportChecker{t, r}).all()
		})
	}
}
