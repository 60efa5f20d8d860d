package compare

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// goldCase is an annotated case: its gold.json and the document made from the
// annotation, so that the comparison is measured without the parser.
type goldCase struct {
	ID    string `json:"id"`
	Name  string `json:"-"`
	Event struct {
		Kind         string
		Participants []string
	}
	Sides []struct {
		ID, Name, File string
		Aliases        []string
	}
	Statements []goldStatement
	Rows       []struct {
		Relation string
		Cells    map[string][]string
		Why      string
	}
	Only   map[string][]string
	Naming []struct {
		Referent string
		Labels   map[string][]string
	}
	Slots map[string]map[string]string
	doc   *parse.Document
}

type goldStatement struct {
	ID, Side, Text, Speaker, Verb, Topic string
	Force                                int
}

// goldFolders lists the folders of cases that are there: those of the
// repository, and a checkout's neighbours where annotated texts lie that the
// repository may not hold.
func goldFolders(t testing.TB) []string {
	var found []string
	for _, pattern := range []string{"../testdata/cases/*/gold.json", "../../shared/gold/authored/*/gold.json", "../../shared/gold/seed/gold.json", "../../shared/gold/real/*/gold.json"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			name := filepath.Base(filepath.Dir(f))
			if !slices.ContainsFunc(found, func(g string) bool { return filepath.Base(g) == name }) {
				found = append(found, filepath.Dir(f))
			}
		}
	}
	return found
}

func loadGold(t testing.TB, folder string) *goldCase {
	data, err := os.ReadFile(filepath.Join(folder, "gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	g := &goldCase{Name: filepath.Base(folder)}
	if err := json.Unmarshal(data, g); err != nil {
		t.Fatalf("%s: %v", folder, err)
	}
	g.build(t, folder)
	return g
}

func (g *goldCase) build(t testing.TB, folder string) {
	lex := lexicon.Default()
	g.doc = &parse.Document{}
	sources := map[string]*parse.Source{}
	words := map[string][]parse.Word{}
	used := map[string][]parse.Span{}
	for _, s := range g.Sides {
		file := s.File
		if file == "" {
			file = "article.txt"
		}
		src := sources[file]
		if src == nil {
			text, err := os.ReadFile(filepath.Join(folder, file))
			if err != nil {
				t.Fatal(err)
			}
			src = parse.NewSource(parse.SourceID(len(g.doc.Sources)), file, text, string(text))
			sources[file] = src
			g.doc.Sources = append(g.doc.Sources, src)
			words[file] = parse.Words(src.Text, lex)
		}
		side := &parse.Side{ID: parse.SideID(s.ID), Name: s.Name, Role: parse.Party, Country: countryOf(lex, append([]string{s.Name}, s.Aliases...))}
		block := &parse.Block{Kind: parse.Bare}
		for _, gs := range g.Statements {
			if gs.Side != s.ID {
				continue
			}
			span := place(src, gs.Text, used[file])
			if span.Empty() {
				t.Fatalf("%s: %s is not in %s", g.Name, gs.ID, file)
			}
			used[file] = append(used[file], span)
			block.Sentences = append(block.Sentences, &parse.Sentence{Span: span, Statements: []*parse.Statement{newGoldStatement(src, span, gs, words[file], g)}})
		}
		sort.Slice(block.Sentences, func(i, j int) bool { return block.Sentences[i].Start < block.Sentences[j].Start })
		side.Blocks = []*parse.Block{block}
		g.doc.Sides = append(g.doc.Sides, side)
	}
}

func newGoldStatement(src *parse.Source, span parse.Span, gs goldStatement, words []parse.Word, g *goldCase) *parse.Statement {
	st := &parse.Statement{ID: parse.StatementID(gs.ID), Span: span, Kind: parse.Claim, Force: gs.Force}
	for _, w := range words {
		if span.Start <= w.Start && w.End <= span.End {
			st.Words = append(st.Words, w)
		}
	}
	locate := func(s string) parse.Span {
		i := strings.Index(gs.Text, s)
		if s == "" || i < 0 {
			return parse.Span{}
		}
		return src.Span(span.Start+i, span.Start+i+len(s))
	}
	st.Speaker.Span = locate(gs.Speaker)
	low := " " + strings.ToLower(gs.Speaker) + " "
	for _, w := range []string{" both ", " two ", " leaders ", " sides ", " they ", " presidents ", " ministers ", " parties ", " interlocutors "} {
		st.Speaker.Joint = st.Speaker.Joint || strings.Contains(low, w)
	}
	st.Verb.Span = locate(gs.Verb)
	for _, f := range []string{"call itself", "call initiative", "the call", "frame"} {
		if gs.Topic == f {
			st.Kind = parse.Frame
		}
	}
	for _, r := range g.Rows {
		if r.Why == "frame" && slices.Contains(r.Cells[gs.Side], gs.ID) {
			st.Kind = parse.Frame
		}
	}
	rest := span
	for _, cut := range []parse.Span{st.Speaker.Span, st.Verb.Span} {
		if !cut.Empty() && cut.Start == rest.Start {
			rest.Start = cut.End
		}
	}
	st.Content = []parse.Span{rest}
	return st
}

// place finds a text in a source where no earlier statement stands.
func place(src *parse.Source, text string, used []parse.Span) parse.Span {
	first := parse.Span{}
	for at := 0; ; {
		i := strings.Index(src.Text[at:], text)
		if i < 0 {
			return first
		}
		span := src.Span(at+i, at+i+len(text))
		if !slices.ContainsFunc(used, span.Overlaps) {
			return span
		}
		if first.Empty() {
			first = span
		}
		at += i + 1
	}
}

func countryOf(lex *lexicon.Lexicon, names []string) string {
	for _, name := range names {
		for _, m := range parse.Find(parse.Words(name, lex), lex, lexicon.Of(lexicon.Countries, lexicon.Offices)) {
			if m.Entry.List == lexicon.Countries {
				return m.Entry.Key
			}
			return m.Entry.Value
		}
	}
	return ""
}

// score counts as the project's scoring does: links are pairs of statements
// of different sides that stand in one row.
type score struct {
	tp, fp, fn             int
	onlyTP, onlyFP, onlyFN int
	half, all              int // relation: twice the credit, and links judged
	conTP, conFP, conFN    int
	confusion              map[string]int
}

func (s *score) add(o score) {
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

func (s *score) links() float64    { return f1(s.tp, s.fp, s.fn) }
func (s *score) only() float64     { return f1(s.onlyTP, s.onlyFP, s.onlyFN) }
func (s *score) relation() float64 { return ratio(float64(s.half), float64(2*s.all)) }

// goldLinks lists the annotated links with their relations.
func (g *goldCase) goldLinks() map[[2]string]string {
	links := map[[2]string]string{}
	for _, r := range g.Rows {
		for _, p := range crossed(r.Cells) {
			links[p] = r.Relation
		}
	}
	return links
}

func crossed(cells map[string][]string) [][2]string {
	var out [][2]string
	for p, as := range cells {
		for q, bs := range cells {
			if p >= q {
				continue
			}
			for _, a := range as {
				for _, b := range bs {
					out = append(out, [2]string{a, b})
				}
			}
		}
	}
	return out
}

func (g *goldCase) score(r *Report) score {
	s := score{confusion: map[string]int{}}
	found := map[[2]string]string{}
	linked := map[string]bool{}
	for _, row := range r.Rows {
		cells := map[string][]string{}
		for _, c := range row.Cells {
			for _, st := range c.Statements {
				cells[string(c.Side)] = append(cells[string(c.Side)], string(st.ID))
			}
		}
		if len(cells) < 2 {
			continue
		}
		for _, ids := range cells {
			for _, id := range ids {
				linked[id] = true
			}
		}
		for _, p := range crossed(cells) {
			found[p] = string(row.Relation.Kind)
		}
	}
	gold := g.goldLinks()
	for p, kind := range found {
		want, ok := gold[p]
		if kind == "contradicts" {
			if want == "contradicts" {
				s.conTP++
			} else {
				s.conFP++
			}
		}
		if !ok {
			s.fp++
			continue
		}
		s.tp++
		s.all++
		near := func(k string) bool { return k == "reworded" || k == "scope" || k == "diverges" }
		switch {
		case want == kind:
			s.half += 2
		case near(want) && near(kind), want == "same" && kind == "reworded", want == "reworded" && kind == "same":
			s.half++
		}
		s.confusion[want+">"+kind]++
	}
	for p, want := range gold {
		kind, ok := found[p]
		if !ok {
			s.fn++
		}
		if want == "contradicts" && kind != "contradicts" {
			s.conFN++
		}
	}
	only := map[string]bool{}
	for _, ids := range g.Only {
		for _, id := range ids {
			only[id] = true
		}
	}
	for _, st := range g.Statements {
		switch {
		case only[st.ID] && !linked[st.ID]:
			s.onlyTP++
		case only[st.ID]:
			s.onlyFN++
		case !linked[st.ID]:
			s.onlyFP++
		}
	}
	return s
}

// allGold loads every case there is.
func allGold(t testing.TB) []*goldCase {
	var out []*goldCase
	for _, f := range goldFolders(t) {
		out = append(out, loadGold(t, f))
	}
	if len(out) == 0 {
		t.Skip("no annotated cases here")
	}
	return out
}

// TestGold measures links and relations on the annotated statements.
func TestGold(t *testing.T) {
	var total score
	for _, g := range allGold(t) {
		r, err := Compare(g.doc, testOptions())
		if err != nil {
			t.Fatalf("%s: %v", g.Name, err)
		}
		s := g.score(r)
		total.add(s)
		t.Logf("%-42s links %.3f (%d/%d/%d) only %.3f relation %.3f", g.Name, s.links(), s.tp, s.fp, s.fn, s.only(), s.relation())
	}
	t.Logf("links F1 %.3f (tp %d fp %d fn %d)  only F1 %.3f  relation %.3f (n=%d)  contradicts tp %d fp %d fn %d",
		total.links(), total.tp, total.fp, total.fn, total.only(), total.relation(), total.all, total.conTP, total.conFP, total.conFN)
	t.Log(total.confusion)
}
