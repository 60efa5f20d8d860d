package compare

import (
	"github.com/google/go-cmp/cmp"

	"slices"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// readText prepares a text that is no document's.
func readText(r *reader, text string) *reading {
	return r.read(text, 0, parse.Words(text, r.lex))
}

func TestPhrases(t *testing.T) {
	r := newReader(Options{}.vocabulary())
	for _, c := range []struct {
		text string
		want string // phrases, core and tail, parted by bars
	}{
		{"stressed the need to restore stability across the country", "the need|stability|the country"},
		{"the coordinated efforts of the state", "the coordinated efforts of the state|the state"},
		{"Tokyo pursues an unfriendly course", "Tokyo|an unfriendly course"},
		{"the gangs that smuggle migrants", "the gangs|migrants"},
		{"the situation in Syria was discussed", "the situation in Syria|Syria"},
		{"a delegation arrived in September", "a delegation|September"},
		{"a new package of economic sanctions", "a new package of economic sanctions|economic sanctions"},
		{"the Ministers' Meeting was opened", "the Ministers' Meeting"},
		{"President of Kenya William Ruto spoke", "President of Kenya William Ruto|Kenya|William Ruto"},
		{"two hundred clandestine kitchens were closed", "clandestine kitchens"},
		{"the five hills were left", "the five hills"},
		{"a just and lasting peace was sought", "a just and lasting peace"},
		{"Kenyan marines went ashore", "Kenyan marines"},
		{"the treatment of persons convicted of espionage", "the treatment of persons|persons convicted of espionage|espionage"},
		{"Those captured were found there", "Those captured"},
		{"those who drowned off Lamu", "those who drowned off Lamu|Lamu"},
		{"migrants with valid permits stayed", "migrants with valid permits|valid permits"},
		{"the Minister of the Environment and Climate Change", "the Minister of the Environment and Climate Change"},
		{"William Ruto of the talks", "William Ruto|the talks"},
		{"our path to the European Union", "our path to the European Union|the European Union"},
		{"further vessels were promised", "further vessels"},
		{"the principle of “nothing about us without us” was recalled", "the principle of “nothing about us without us|us|us"},
	} {
		rd := readText(r, c.text)
		var got []string
		for _, p := range newPhraseCutter(rd.words, rd.found, r.lex, &r.vocab.passing).phrases() {
			got = append(got, c.text[rd.words[p.first].Start:rd.words[p.last-1].End])
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%q: %s; want %s", c.text, s, c.want)
		}
	}
}

func TestSameReferent(t *testing.T) {
	r := newReader(Options{}.vocabulary())
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"the joint trade committee", "the committee on border trade", true},
		{"the NATO-Russia Council", "the Russia-NATO Council", true},
		{"Kyiv", "Kiev", true},
		{"the Lakes Transport Commission", "the LTC", true},
		{"the border with Chad", "the visit to Chad", false},
		{"Chadian forces", "Sudanese forces", false},
		{"Chad", "the situation", false},
		{"the need for reform", "the need for calm", false},
	} {
		n := newPeople(r)
		a, b := n.whole(readText(r, c.a)), n.whole(readText(r, c.b))
		s := n.sameReferent(a, b)
		if s != n.sameReferent(b, a) {
			t.Errorf("%q and %q: the order of the names matters", c.a, c.b)
		}
		if same := s+onlyWorth >= sameReferentFloor; same != c.want {
			t.Errorf("%q and %q: %v; want %v", c.a, c.b, s, c.want)
		}
	}
}

// What a name is of is told by its head, by what qualifies it, or by what stands
// before a proper name.
func TestGroups(t *testing.T) {
	r := newReader(Options{}.vocabulary())
	for text, want := range map[string]string{
		"the detained fishermen": "fishers", "two convicted persons": "captives", "all captives": "captives", "a verification team": "observers",
		"the relief missions": "deliveries", "BRP Teresa Magbanua": "vessels", "hostile actions": "conflict", "the team": "",
		"those captured": "captives", "the training centre": "school", "the exhibition centre": "",
	} {
		if got := newPeople(r).whole(readText(r, text)).group; got != want {
			t.Errorf("%q is of the class %q, want %q", text, got, want)
		}
	}
}

// TestApposition: what a text itself says to be one thing is one.
func TestApposition(t *testing.T) {
	r := newReader(Options{}.vocabulary())
	for text, want := range map[string]string{
		"disarmed the front, a force without a flag":                  "a force = the front",
		"asked the Lakes Transport Commission (LTC)":                  "LTC = the Lakes Transport Commission",
		"spoke of the ports, the railway and the road":                "",
		"thanked the commission in the spring for the new road":       "",
		"named the road, the railway, and a port that both had built": "",
	} {
		rd := readText(r, text)
		got := ""
		for _, m := range newPeople(r).mentions(rd) {
			if m.same != nil {
				got += text[m.span.Start:m.span.End] + " = " + text[m.same.span.Start:m.same.span.End]
			}
		}
		if got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func TestDifferentThings(t *testing.T) {
	r := newReader(Options{}.vocabulary())
	for _, c := range [][2]string{
		{"340 schools", "the academy"},
		{"Hamas", "Hezbollah"},
		{"Hamas", "this structure"},
	} {
		n := newPeople(r)
		if s := n.sameReferent(n.whole(readText(r, c[0])), n.whole(readText(r, c[1]))); s+onlyWorth >= sameReferentFloor {
			t.Errorf("%q and %q are one thing: %v", c[0], c[1], s)
		}
	}
	theirs := newPeople(r)
	theirs.own = "IS"
	foreign := theirs.whole(readText(r, "foreign ships"))
	if s := theirs.sameReferent(foreign, newPeople(r).whole(readText(r, "Icelandic vessels"))); s != 0 {
		t.Errorf("what Iceland calls foreign is Iceland's: %v", s)
	}
}

// TestNamings asks of every report that its labels slice back, that no row is
// alike on all sides, and that places are a side's own.
func TestNamings(t *testing.T) {
	for _, g := range allCases(t) {
		r, err := Compare(g.doc, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Namings) > maxNamings {
			t.Errorf("%s: %d rows", g.Name, len(r.Namings))
		}
		for _, n := range r.Namings {
			if n.Referent == "" || len(n.Cells) < 2 {
				t.Errorf("%s: %+v", g.Name, n)
			}
			for _, cell := range n.Cells {
				for _, l := range cell.Labels {
					if got := oneLine(g.doc.Sources[l.Spans[0].Source].Slice(l.Spans[0])); got != l.Text {
						t.Errorf("%s: %q stands for %q", g.Name, got, l.Text)
					}
				}
			}
		}
	}
}

// namingsOf tells a report's namings in a form that does not depend on which
// side is which.
func namingsOf(r *Report) []string {
	var out []string
	for _, n := range r.Namings {
		var cells []string
		for _, c := range n.Cells {
			var labels []string
			for _, l := range c.Labels {
				labels = append(labels, l.Text)
			}
			cells = append(cells, strings.Join(labels, "·"))
		}
		slices.Sort(cells)
		out = append(out, n.Referent+": "+strings.Join(cells, "|"))
	}
	return out
}

// mirrored is a case's report and that of its sources the other way round; nil
// where the case is one article.
func mirrored(t *testing.T, folder string) (a, b *Report) {
	g := loadCase(t, folder)
	if len(g.doc.Sources) < 2 {
		return nil, nil
	}
	var turned []*parse.Source
	for i := len(g.doc.Sources) - 1; i >= 0; i-- {
		s := g.doc.Sources[i]
		turned = append(turned, parse.NewSource(parse.SourceID(len(turned)), s.Name, []byte(s.Text), s.Text))
	}
	doc, err := parse.Parse(turned, parse.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a, err = Compare(g.doc, Options{})
	if err != nil {
		t.Fatal(err)
	}
	b, err = Compare(doc, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return a, b
}

// TestMirrored: which side is named first changes nothing but the order in the
// cells.
func TestMirrored(t *testing.T) {
	for _, folder := range caseFolders(t) {
		a, b := mirrored(t, folder)
		if a == nil {
			continue
		}
		if x, y := rowsOf(a), rowsOf(b); !slices.Equal(x, y) {
			t.Errorf("%s: the rows differ\n%s", folder, cmp.Diff(x, y))
			continue
		}
		if x, y := namingsOf(a), namingsOf(b); !slices.Equal(x, y) {
			t.Errorf("%s:\n%s\nmirrored:\n%s", folder, strings.Join(x, "\n"), strings.Join(y, "\n"))
		}
		if x, y := topicsOf(a), topicsOf(b); !slices.Equal(x, y) {
			t.Errorf("%s: topics %v, mirrored %v", folder, x, y)
		}
		// Findings of one weight follow the rows, and those the order of the sides.
		if x, y := sorted(classesOf(a)), sorted(classesOf(b)); !slices.Equal(x, y) {
			t.Errorf("%s: findings %v, mirrored %v", folder, x, y)
		}
		if len(a.Summary) != len(b.Summary) {
			t.Errorf("%s: %q, mirrored %q", folder, a.Summary, b.Summary)
		}
	}
}

func topicsOf(r *Report) []string {
	var out []string
	for _, e := range r.Emphases {
		out = append(out, e.Topic)
	}
	return out
}

func classesOf(r *Report) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, f.Severity+" "+f.Class+" "+f.Rule)
	}
	return out
}

// rowsOf tells which statements stand together, and which are another's words.
func rowsOf(r *Report) []string {
	var out []string
	for _, row := range r.Rows {
		var cells []string
		for _, c := range row.Cells {
			for _, st := range c.Statements {
				voiced := map[bool]string{true: " (voiced)"}[st.Voiced != ""]
				cells = append(cells, oneLine(r.Doc.Sources[st.Source].Slice(st.Span))+voiced)
			}
		}
		slices.Sort(cells)
		out = append(out, string(row.Relation.Kind)+" "+strings.Join(cells, " | "))
	}
	slices.Sort(out)
	return out
}

func sorted(s []string) []string {
	slices.Sort(s)
	return s
}
