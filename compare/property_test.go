package compare

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"sync"
	"testing"

	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/parse"
)

// caseSentences is what the sides of each of the repository's cases say, each
// sentence once.
var caseSentences = sync.OnceValue(func() [][]string {
	var cases [][]string
	for _, g := range allCases(&testing.T{}) {
		if g.doc.Shape != parse.Release {
			continue // an outlet's words make sense only where they stand
		}
		var out []string
		for _, side := range g.doc.Sides {
			for _, b := range side.Blocks {
				for _, n := range b.Sentences {
					text := strings.Join(strings.Fields(g.doc.Sources[n.Source].Slice(n.Span)), " ")
					if strings.HasSuffix(text, ".") && !strings.ContainsAny(text, "“”\"") && !slices.Contains(out, text) {
						out = append(out, text)
					}
				}
			}
		}
		cases = append(cases, out)
	}
	return cases
})

// anyTexts draws releases of a few sentences of one case each, no two of a
// release alike.
func anyTexts(t *rapid.T, n int) [][]string {
	sentences := rapid.SampledFrom(caseSentences()).Draw(t, "case")
	return rapid.SliceOfN(rapid.SliceOfNDistinct(rapid.SampledFrom(sentences), 1, 6, rapid.ID), n, n).Draw(t, "texts")
}

// documentOf parses releases.
func documentOf(t *rapid.T, texts ...[]string) *parse.Document {
	var sources []*parse.Source
	for i, sentences := range texts {
		text := strings.Join(sentences, "\n\n") + "\n"
		sources = append(sources, parse.NewSource(parse.SourceID(i), fmt.Sprintf("%d.txt", i), []byte(text), text))
	}
	doc, err := parse.Parse(sources, parse.Options{Shape: parse.Release, Sides: []string{"Northland", "Southland", "Eastland", "Westland"}[:len(texts)]})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func reportOf(t *rapid.T, doc *parse.Document, pins ...Pin) *Report {
	r, err := Compare(doc, Options{Pins: pins})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// said tells a row by its texts, side by side; order tells which place each
// side has.
func said(doc *parse.Document, row Row, order ...int) string {
	var cells []string
	for _, p := range order {
		var texts []string
		for _, st := range row.Cells[p].Statements {
			texts = append(texts, doc.Sources[st.Source].Slice(st.Span))
		}
		sort.Strings(texts)
		cells = append(cells, strings.Join(texts, " + "))
	}
	return fmt.Sprintf("%s %.2f %s: %s", row.Relation.Kind, row.Relation.Similarity, row.Confidence, strings.Join(cells, " | "))
}

func allSaid(r *Report, order ...int) []string {
	var out []string
	for _, row := range r.Rows {
		out = append(out, said(r.Doc, row, order...))
	}
	sort.Strings(out)
	return out
}

func same(t *rapid.T, what string, got, want []string) {
	if !slices.Equal(got, want) {
		t.Fatalf("%s:\n%s\nnot\n%s", what, strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// TestSwapMirrors: which side comes first decides nothing.
func TestSwapMirrors(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := anyTexts(t, 3)
		a, b, c := texts[0], texts[1], texts[2]
		same(t, "two sides", allSaid(reportOf(t, documentOf(t, b, a)), 1, 0), allSaid(reportOf(t, documentOf(t, a, b)), 0, 1))
		same(t, "three sides", allSaid(reportOf(t, documentOf(t, c, a, b)), 1, 2, 0), allSaid(reportOf(t, documentOf(t, a, b, c)), 0, 1, 2))
	})
}

// TestShuffledCopy: a text against itself, in whatever order, is all the same.
func TestShuffledCopy(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := anyTexts(t, 1)[0]
		b := rapid.Permutation(a).Draw(t, "shuffled")
		r := reportOf(t, documentOf(t, a, b))
		for _, row := range r.Rows {
			if row.Relation.Kind != Same || row.Relation.Similarity != 1 || row.Confidence != Sure {
				t.Fatal(said(r.Doc, row, 0, 1))
			}
		}
	})
}

// TestOrderOfLinks: the order in which pairs of statements are looked at decides
// nothing.
func TestOrderOfLinks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documentOf(t, anyTexts(t, 3)...)
		c := newComparison(doc, doc.Sides, Options{}, Options{}.vocabulary())
		groups := func(all []*link) (out []string) {
			f := c.newFormer(all)
			f.form()
			for _, g := range f.groups() {
				out = append(out, fmt.Sprint(g.cells))
			}
			return out
		}
		all := c.links(0)
		shuffled := rapid.Permutation(all).Draw(t, "links")
		same(t, "groups", groups(shuffled), groups(all))
	})
}

// TestDoubledSide: of a side that is given twice, each statement stands with its
// copy, and the other side loses no counterpart.
func TestDoubledSide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := anyTexts(t, 2)
		a, b := texts[0], texts[1]
		linked := func(r *Report) map[parse.StatementID]bool {
			out := map[parse.StatementID]bool{}
			for _, row := range r.Rows {
				for _, st := range row.Cells[0].Statements {
					out[st.ID] = row.Relation.Kind != Only
				}
			}
			return out
		}
		once, twice := reportOf(t, documentOf(t, a, b)), reportOf(t, documentOf(t, a, b, b))
		for _, row := range twice.Rows {
			if x, y := said(twice.Doc, row, 1), said(twice.Doc, row, 2); x != y {
				t.Fatalf("a statement and its copy are parted: %s", said(twice.Doc, row, 0, 1, 2))
			}
		}
		before, after := linked(once), linked(twice)
		for id, ok := range before {
			if ok && !after[id] {
				t.Fatalf("%s has no counterpart any more", id)
			}
		}
	})
}

// anyPins draws pins that can be carried out together on three sides.
func anyPins(t *rapid.T, doc *parse.Document, most int) []Pin {
	var pins []Pin
	alone, tied := map[parse.StatementID]bool{}, map[parse.StatementID]bool{}
	pick := func(side *parse.Side) parse.StatementID {
		return rapid.SampledFrom(side.Statements()).Draw(t, "statement").ID
	}
	for range rapid.IntRange(0, most).Draw(t, "pins") {
		sides := rapid.Permutation(doc.Sides).Draw(t, "sides")
		a, b := pick(sides[0]), pick(sides[1])
		switch none := rapid.IntRange(0, 3).Draw(t, "none") == 0; {
		case none && !tied[a]:
			alone[a] = true
			pins = append(pins, Pin{A: a})
		case !none && !alone[a] && !alone[b]:
			tied[a], tied[b] = true, true
			pins = append(pins, Pin{a, b})
		}
	}
	return pins
}

// rowOf finds the row of each statement.
func rowOf(r *Report) map[parse.StatementID]*Row {
	out := map[parse.StatementID]*Row{}
	for i := range r.Rows {
		for _, c := range r.Rows[i].Cells {
			for _, st := range c.Statements {
				out[st.ID] = &r.Rows[i]
			}
		}
	}
	return out
}

// TestPinsWin: what is pinned together stands in one row, what is pinned to have
// no counterpart alone; both are marked, and nothing else is.
func TestPinsWin(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documentOf(t, anyTexts(t, 3)...)
		pins := anyPins(t, doc, 6)
		r := reportOf(t, doc, pins...)
		at := rowOf(r)
		marked := map[*Row]bool{}
		for _, p := range pins {
			row := at[p.A]
			marked[row] = true
			if p.B == "" && row.Relation.Kind != Only || p.B != "" && row != at[p.B] {
				t.Fatalf("%s is not carried out", p)
			}
		}
		for i := range r.Rows {
			row := &r.Rows[i]
			if row.Pinned != marked[row] || row.Pinned && row.Confidence != Sure {
				t.Fatalf("row %d: pinned %v, %s, want %v", row.ID, row.Pinned, row.Confidence, marked[row])
			}
			if got := len(sidesOf(*row)); (got < 2) != (row.Relation.Kind == Only) {
				t.Fatalf("row %d of %d sides is %s", row.ID, got, row.Relation.Kind)
			}
		}
	})
}

// sidesOf lists the parties that have a say in a row.
func sidesOf(row Row) []int {
	var out []int
	for p, c := range row.Cells {
		if len(c.Statements) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// TestPinsStayLocal: rows of several sides that hold no pinned statement stay
// exactly as they are; what stood alone still does, or has become the
// counterpart of a statement that a pin set free.
func TestPinsStayLocal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documentOf(t, anyTexts(t, 3)...)
		pins := anyPins(t, doc, 3)
		before, after := reportOf(t, doc), reportOf(t, doc, pins...)
		from, to := rowOf(before), rowOf(after)
		touched := map[*Row]bool{} // rows of before that hold a pinned statement
		for _, p := range pins {
			touched[from[p.A]], touched[from[p.B]] = true, true
		}
		for id, row := range from {
			now := *to[id]
			if touched[row] {
				continue
			}
			if now.ID = row.ID; fmt.Sprint(now) == fmt.Sprint(*row) {
				continue
			}
			freed := false
			for _, c := range now.Cells {
				for _, st := range c.Statements {
					freed = freed || touched[from[st.ID]]
				}
			}
			if row.Relation.Kind != Only || !freed {
				t.Fatalf("%v changed row\n%s\nto\n%s", pins, said(doc, *row, 0, 1, 2), said(doc, now, 0, 1, 2))
			}
		}
	})
}

// TestMonotonePins: a pin that agrees with the rows as they stand, other pins
// among what made them, changes nothing but the mark.
func TestMonotonePins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := documentOf(t, anyTexts(t, 3)...)
		pins := anyPins(t, doc, 4)
		before := reportOf(t, doc, pins...)
		row := &before.Rows[rapid.IntRange(0, len(before.Rows)-1).Draw(t, "row")]
		sides := rapid.Permutation(sidesOf(*row)).Draw(t, "sides")
		agree := Pin{A: rapid.SampledFrom(row.Cells[sides[0]].Statements).Draw(t, "a").ID}
		if len(sides) > 1 {
			agree.B = rapid.SampledFrom(row.Cells[sides[1]].Statements).Draw(t, "b").ID
		}
		after := reportOf(t, doc, append(pins, agree)...)
		row.Pinned, row.Confidence = true, Sure
		if got, want := fmt.Sprint(after.Rows), fmt.Sprint(before.Rows); got != want {
			same(t, agree.String(), allSaid(after, 0, 1, 2), allSaid(before, 0, 1, 2))
			t.Fatalf("%s changed\n%s\nto\n%s", agree, want, got)
		}
	})
}

// TestPinsMirror: pins and sides in another order give the same rows.
func TestPinsMirror(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		texts := anyTexts(t, 2)
		a, b := texts[0], texts[1]
		doc, mirrored := documentOf(t, a, b), documentOf(t, b, a)
		pins := anyPins(t, doc, 4)
		other := map[string]string{"A": "B", "B": "A", "": ""}
		turned := func(id parse.StatementID) parse.StatementID {
			if id == "" {
				return ""
			}
			return parse.StatementID(other[string(id[:1])]) + id[1:]
		}
		var back []Pin
		for _, p := range pins {
			if p.B != "" && rapid.Bool().Draw(t, "turned") {
				p.A, p.B = p.B, p.A
			}
			back = append(back, Pin{turned(p.A), turned(p.B)})
		}
		same(t, "mirrored", allSaid(reportOf(t, mirrored, back...), 1, 0), allSaid(reportOf(t, doc, pins...), 0, 1))
	})
}
