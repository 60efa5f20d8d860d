package compare

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// goldCase is an annotated case: its gold.json, and the document that the
// parser makes of its texts.
type goldCase struct {
	Name  string `json:"-"`
	Sides []struct {
		ID, Name, File string
	}
	Statements []struct{ ID, Side, Text string }
	Rows       []struct {
		Relation string
		Cells    map[string][]string
	}
	Only   map[string][]string
	Naming []struct{ Labels map[string][]string }

	doc    *parse.Document
	covers map[parse.StatementID][]string // annotated statements that each found one stands for
}

// caseFolders lists the folders of annotated cases: those of the repository,
// and those that READOUTDIFF_CASES names, a list of patterns parted as in PATH.
func caseFolders(t testing.TB) []string {
	return foldersOf(t, append([]string{"../testdata/cases/*", "../testdata/fresh/*"}, filepath.SplitList(os.Getenv("READOUTDIFF_CASES"))...)...)
}

// foldersOf lists the folders of annotated cases that match patterns.
func foldersOf(t testing.TB, patterns ...string) []string {
	var found []string
	seen := map[string]bool{}
	for _, pattern := range patterns {
		files, err := filepath.Glob(filepath.Join(pattern, "gold.json"))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			folder := filepath.Dir(f)
			if name := filepath.Base(folder); !seen[name] {
				seen[name] = true
				found = append(found, folder)
			}
		}
	}
	return found
}

func loadCase(t testing.TB, folder string) *goldCase {
	data, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	g := &goldCase{Name: filepath.Base(folder)}
	if err := json.Unmarshal(data, g); err != nil {
		t.Fatalf("%s: %v", folder, err)
	}
	var sources []*parse.Source
	for _, s := range g.Sides {
		name := s.File
		if name == "" {
			name = "article.txt"
		}
		if len(sources) > 0 && sources[len(sources)-1].Name == name {
			continue
		}
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Fatal(err)
		}
		sources = append(sources, parse.NewSource(parse.SourceID(len(sources)), name, text, string(text)))
	}
	if g.doc, err = parse.Parse(sources, parse.Options{}); err != nil {
		t.Fatalf("%s: %v", folder, err)
	}
	g.match(t)
	return g
}

// allCases loads every case there is.
func allCases(t testing.TB) []*goldCase {
	var out []*goldCase
	for _, f := range caseFolders(t) {
		out = append(out, loadCase(t, f))
	}
	return out
}

// match finds which annotated statements each found statement stands for: those
// that share half of the shorter one's bytes with it, on either side of an
// article.
func (g *goldCase) match(t testing.TB) {
	g.covers = map[parse.StatementID][]string{}
	used := map[parse.SourceID][]parse.Span{}
	for _, s := range g.Statements {
		span, ok := g.place(s.Side, s.Text, used)
		if !ok {
			t.Fatalf("%s: %s is not in its text", g.Name, s.ID)
		}
		used[span.Source] = append(used[span.Source], span)
		for _, side := range g.doc.Sides {
			for _, st := range side.Statements() {
				shared := min(st.End, span.End) - max(st.Start, span.Start)
				if st.Source == span.Source && 2*shared >= min(st.Len(), span.Len()) {
					g.covers[st.ID] = append(g.covers[st.ID], s.ID)
				}
			}
		}
	}
}

// place finds the text of a statement where no earlier one stands.
func (g *goldCase) place(side, text string, used map[parse.SourceID][]parse.Span) (parse.Span, bool) {
	for _, s := range g.Sides {
		if s.ID != side {
			continue
		}
		for _, src := range g.doc.Sources {
			if s.File != "" && src.Name != s.File {
				continue
			}
			for at := 0; ; {
				i := strings.Index(src.Text[at:], text)
				if i < 0 {
					break
				}
				span := src.Span(at+i, at+i+len(text))
				free := true
				for _, u := range used[src.ID] {
					free = free && !span.Overlaps(u)
				}
				if free {
					return span, true
				}
				at += i + 1
			}
		}
	}
	return parse.Span{}, false
}

// tally counts links, relations and one-sided statements found and missed.
type tally struct {
	tp, fp, fn             int
	onlyTP, onlyFP, onlyFN int
	half, all              int // relation: twice the credit, and links judged
	conTP, conFP, conFN    int
	confusion              map[string]int
}

func (s *tally) add(o tally) {
	s.tp, s.fp, s.fn = s.tp+o.tp, s.fp+o.fp, s.fn+o.fn
	s.onlyTP, s.onlyFP, s.onlyFN = s.onlyTP+o.onlyTP, s.onlyFP+o.onlyFP, s.onlyFN+o.onlyFN
	s.half, s.all = s.half+o.half, s.all+o.all
	s.conTP, s.conFP, s.conFN = s.conTP+o.conTP, s.conFP+o.conFP, s.conFN+o.conFN
	if s.confusion == nil {
		s.confusion = map[string]int{}
	}
	for k, v := range o.confusion {
		s.confusion[k] += v
	}
}

func f1(tp, fp, fn int) float64 { return ratio(float64(2*tp), float64(2*tp+fp+fn)) }

func (s *tally) links() float64    { return f1(s.tp, s.fp, s.fn) }
func (s *tally) only() float64     { return f1(s.onlyTP, s.onlyFP, s.onlyFN) }
func (s *tally) relation() float64 { return ratio(float64(s.half), float64(2*s.all)) }

// annotated lists the annotated links with their relations.
func (g *goldCase) annotated() map[[2]string]string {
	links := map[[2]string]string{}
	for _, r := range g.Rows {
		for p, as := range r.Cells {
			for q, bs := range r.Cells {
				if p == q {
					continue
				}
				for _, a := range as {
					for _, b := range bs {
						links[ordered(a, b)] = r.Relation
					}
				}
			}
		}
	}
	return links
}

func ordered(a, b string) [2]string { return [2]string{min(a, b), max(a, b)} }

// pairsOf lists the pairs of annotated statements that two found ones stand for.
func (g *goldCase) pairsOf(a, b *parse.Statement) [][2]string {
	var out [][2]string
	for _, x := range g.covers[a.ID] {
		for _, y := range g.covers[b.ID] {
			out = append(out, ordered(x, y))
		}
	}
	return out
}

// score sets a report against the annotation, as users would: a found link is
// right where one of the pairs that it stands for is annotated.
func (g *goldCase) score(r *Report) tally {
	s := tally{confusion: map[string]int{}}
	gold := g.annotated()
	found := map[[2]string]Kind{}
	linked, covered := map[parse.StatementID]bool{}, map[string]bool{}
	for _, row := range r.Rows {
		for _, l := range crossed(row) {
			linked[l[0].ID], linked[l[1].ID] = true, true
			pairs := g.pairsOf(l[0], l[1])
			hit := false
			for _, p := range pairs {
				if _, ok := gold[p]; ok {
					hit = true
					if _, ok := found[p]; !ok {
						found[p] = row.Relation.Kind
					}
				}
			}
			if !hit {
				s.fp++
			}
		}
	}
	for p, kind := range found {
		s.judge(gold[p], string(kind))
	}
	for p, want := range gold {
		if _, ok := found[p]; !ok {
			s.fn++
			if want == "contradicts" {
				s.conFN++
			}
		}
	}
	for id := range linked {
		for _, x := range g.covers[id] {
			covered[x] = true
		}
	}
	g.scoreOnly(&s, covered)
	return s
}

// judge credits the relation of a found link.
func (s *tally) judge(want, kind string) {
	s.tp++
	s.all++
	near := func(k string) bool { return k == "reworded" || k == "scope" || k == "diverges" }
	switch {
	case want == kind:
		s.half += 2
	case near(want) && near(kind), want == "same" && kind == "reworded", want == "reworded" && kind == "same":
		s.half++
	}
	switch {
	case want == "contradicts" && kind == "contradicts":
		s.conTP++
	case want == "contradicts":
		s.conFN++
	case kind == "contradicts":
		s.conFP++
	}
	s.confusion[want+">"+kind]++
}

func (g *goldCase) scoreOnly(s *tally, covered map[string]bool) {
	only := map[string]bool{}
	for _, ids := range g.Only {
		for _, id := range ids {
			only[id] = true
		}
	}
	for _, st := range g.Statements {
		switch {
		case only[st.ID] && !covered[st.ID]:
			s.onlyTP++
		case only[st.ID]:
			s.onlyFN++
		case !covered[st.ID]:
			s.onlyFP++
		}
	}
}

// crossed lists the pairs of statements of different sides in a row.
func crossed(row Row) [][2]*parse.Statement {
	var out [][2]*parse.Statement
	for p := range row.Cells {
		for q := p + 1; q < len(row.Cells); q++ {
			for _, a := range row.Cells[p].Statements {
				for _, b := range row.Cells[q].Statements {
					out = append(out, [2]*parse.Statement{a, b})
				}
			}
		}
	}
	return out
}

// TestCases measures links and relations on the annotated cases. The floors are
// what the project has reached: they may rise, not fall.
func TestCases(t *testing.T) {
	var total, own, fresh tally
	for _, folder := range caseFolders(t) {
		s := scoreCase(t, folder)
		total.add(s)
		switch {
		case strings.HasPrefix(folder, "../testdata/cases/"):
			own.add(s)
		case strings.HasPrefix(folder, "../testdata/fresh/"):
			fresh.add(s)
		}
	}
	t.Logf("links F1 %.3f (tp %d fp %d fn %d)  only F1 %.3f  relation %.3f (n=%d)  contradicts tp %d fp %d fn %d",
		total.links(), total.tp, total.fp, total.fn, total.only(), total.relation(), total.all, total.conTP, total.conFP, total.conFN)
	t.Log(total.confusion)
	atLeast(t, "links", own.links(), 0.77)
	atLeast(t, "only", own.only(), 0.80)
	atLeast(t, "relation", own.relation(), 0.88)
	atLeast(t, "contradicts, precision", ratio(float64(own.conTP), float64(own.conTP+own.conFP)), 0.9)
	atLeast(t, "contradicts, recall", ratio(float64(own.conTP), float64(own.conTP+own.conFN)), 0.7)
	atLeast(t, "fresh links", fresh.links(), 0.64)
	atLeast(t, "fresh only", fresh.only(), 0.69)
	atLeast(t, "fresh relation", fresh.relation(), 0.73)
	atLeast(t, "fresh contradicts, precision", ratio(float64(fresh.conTP), float64(fresh.conTP+fresh.conFP)), 0.9)
}

// TestHeldOut measures the same on cases that nothing was fitted on.
func TestHeldOut(t *testing.T) {
	var total tally
	for _, folder := range foldersOf(t, "../testdata/heldout/*") {
		total.add(scoreCase(t, folder))
	}
	atLeast(t, "held out links", total.links(), 0.69)
	atLeast(t, "held out only", total.only(), 0.68)
	atLeast(t, "held out relation", total.relation(), 0.78)
}

// scoreCase compares the sides of an annotated case and counts what is right.
func scoreCase(t *testing.T, folder string) tally {
	t.Helper()
	g := loadCase(t, folder)
	r, err := Compare(g.doc, Options{})
	if err != nil {
		t.Fatalf("%s: %v", g.Name, err)
	}
	s := g.score(r)
	t.Logf("%-42s links %.3f (%d/%d/%d) only %.3f relation %.3f", g.Name, s.links(), s.tp, s.fp, s.fn, s.only(), s.relation())
	return s
}

// atLeast holds a figure of the repository's own cases to what was reached.
func atLeast(t *testing.T, name string, got, floor float64) {
	t.Helper()
	t.Logf("own cases: %s %.4f", name, got)
	if got < floor {
		t.Errorf("own cases: %s is %.4f and was %.4f or better", name, got, floor)
	}
}
