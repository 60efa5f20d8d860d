package render

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

func htmlOf(t testing.TB, m *maker) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteHTML(&out, m.r, Options{Version: "v0.0.0-test"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// pages are the reports that pages are made of in tests.
func pages() map[string]func() *maker {
	all := fixtures()
	all["topics"] = manyTopics
	all["markup"] = markupReport
	all["script"] = scriptReport
	all["empty"] = func() *maker { return newMaker() }
	return all
}

func TestHTMLGolden(t *testing.T) {
	for _, name := range []string{"article", "three", "hostile", "topics"} {
		golden(t, name+".html", withoutAssets(htmlOf(t, pages()[name]())))
	}
}

// withoutAssets leaves out the style, the script and their hashes, so that the
// golden files show what is made of a report.
func withoutAssets(page []byte) []byte {
	for _, c := range []struct{ from, to string }{{"<style>", "</style>"}, {"<script>", "</script>"}, {`Policy" content="`, `">`}} {
		before, rest, _ := bytes.Cut(page, []byte(c.from))
		_, after, _ := bytes.Cut(rest, []byte(c.to))
		page = slices.Concat(before, []byte(c.from), []byte(c.to), after)
	}
	return page
}

func TestHTMLPages(t *testing.T) {
	for name, fixture := range pages() {
		t.Run(name, func(t *testing.T) {
			out := htmlOf(t, fixture())
			checkPolicy(t, checkPage(t, out))
			if !bytes.Equal(out, htmlOf(t, fixture())) {
				t.Error("two runs differ")
			}
		})
	}
}

// TestHTMLLinksBothWays follows every statement from its text to its row and
// from there back.
func TestHTMLLinksBothWays(t *testing.T) {
	for name, fixture := range fixtures() {
		m := fixture()
		p := readPage(t, htmlOf(t, m))
		for _, row := range m.r.Rows {
			for _, c := range row.Cells {
				for _, s := range c.Statements {
					sign := p.ids["text-"+string(s.ID)]
					if sign == nil || attribute(sign, "href") != fmt.Sprintf("#row-%d", row.ID) {
						t.Errorf("%s: the text of %s does not lead to row %d", name, s.ID, row.ID)
						continue
					}
					if !within(sign, "texts") || !strings.HasPrefix(textIn(sign), string(s.ID)) {
						t.Errorf("%s: the sign of %s reads %q", name, s.ID, textIn(sign))
					}
					back := false
					for _, a := range p.links["#text-"+string(s.ID)] {
						back = back || within(a, fmt.Sprintf("row-%d", row.ID))
					}
					if !back {
						t.Errorf("%s: row %d does not lead to the text of %s", name, row.ID, s.ID)
					}
				}
			}
		}
	}
}

// within reports whether a node stands in the element with an anchor.
func within(n *html.Node, id string) bool {
	for a := range n.Ancestors() {
		if attribute(a, "id") == id {
			return true
		}
	}
	return false
}

// TestHTMLChosenRows checks that a page of chosen rows holds these and no
// tables, and that the texts lead to no row that is not there.
func TestHTMLChosenRows(t *testing.T) {
	var out bytes.Buffer
	if err := WriteHTML(&out, articleReport().r, Options{Only: []compare.Kind{compare.Scope, compare.Only}, Sides: []parse.SideID{"A"}}); err != nil {
		t.Fatal(err)
	}
	p := checkPage(t, out.Bytes())
	for id, want := range map[string]bool{"row-3": true, "row-1": false, "row-4": false, "row-5": true, "row-7": false, "findings": false, "ledger": false, "text-A2": true, "text-A4": true} {
		if got := p.ids[id] != nil; got != want {
			t.Errorf("%s is there: %v, want %v", id, got, want)
		}
	}
	if to := attribute(p.ids["text-A2"], "href"); to != "" {
		t.Errorf("A2 leads to %s", to)
	}
	if got := textIn(p.ids["alone-B"].Parent); !strings.HasSuffix(got, "not shown") {
		t.Errorf("what is not asked for reads %q", got)
	}
}

// TestHTMLWholeText checks that the page holds every word of every source, in
// order, and marks each statement from its first byte to its last.
func TestHTMLWholeText(t *testing.T) {
	for name, fixture := range fixtures() {
		m := fixture()
		v := newHTMLView(m.r, Options{})
		for i, src := range v.sources {
			var b strings.Builder
			for _, p := range src.Paragraphs {
				for _, piece := range p.Pieces {
					if piece.Break {
						b.WriteByte('\n')
					}
					for _, r := range piece.Runs {
						b.WriteString(r.Text)
					}
				}
				b.WriteByte('\n')
			}
			got, want := strings.Fields(b.String()), strings.Fields(visible(strings.ReplaceAll(m.doc.Sources[i].Text, "\r\n", "\n")))
			if strings.Join(got, " ") != strings.Join(want, " ") {
				t.Errorf("%s, text %d:\n%q\nwant\n%q", name, i, got, want)
			}
		}
	}
}

// scriptReport is two releases that hold what a browser would obey.
func scriptReport() *maker {
	const a = `The ministers <script>document.title="owned"</script> welcomed <img src=x onerror='document.title="owned"'> the truce.`
	const b = "They --> ]]> {{.}} &lt;b&gt; javascript:alert(1) </style></title><style>*{display:none}</style> agreed."
	m := newMaker(`"><script>document.title="owned"</script>.txt`, a, "b'\"</title>.txt", b)
	m.doc.Event.Kind = "<h1>call</h1>"
	m.doc.Event.Participants = []parse.Participant{{Name: "<b>Berg</b>"}}
	m.block(m.side("A", "<a href=//evil>Norland</a>", parse.Party), 0, parse.Bare, a)
	m.block(m.side("B", "&amp;Südmark\" onclick=\"x", parse.Party), 1, parse.Bare, b)
	m.at["A1"].Topics, m.at["B1"].Topics = []string{"<i>truce</i>"}, []string{"<i>truce</i>"}
	row := m.row(compare.Diverges, 0.3, "A1 B1", compare.Evidence{Rule: "<u>rule</u>", Note: "<script>note</script>"}, m.tie("near", "A1", "<script>", "B1", "</style>"))
	row.Relation.Edits = []compare.Edit{{Op: compare.Equal, A: m.at["A1"].Span, B: m.at["B1"].Span}}
	m.r.Summary = []string{"<script>summary</script>"}
	m.r.Slots = []compare.Slot{{Slot: "<td>", Verdict: "<em>", Cells: []compare.SlotCell{{Side: "A", SlotValue: parse.SlotValue{Value: "<script>"}}}}}
	m.r.Namings = []compare.Naming{{Referent: "<script>", Cells: []compare.NamingCell{{Side: "A", Labels: []compare.Label{{Text: "</table>", Loaded: true}}}}}}
	m.r.Findings = []compare.Finding{{Class: "<b>", Severity: "\" onload=\"", Message: "<iframe>", Primary: m.at["A1"].Span}}
	m.doc.Notes = []parse.Note{{Severity: "note", Message: "<svg/onload=x>"}}
	m.emphasise("</svg><script>x</script> |1 2", "<text> |2 1")
	m.count()
	return m
}

// TestHTMLMarkupIsText checks that markup in any text is shown, and not obeyed;
// TestHTMLPages checks the elements.
func TestHTMLMarkupIsText(t *testing.T) {
	p := readPage(t, htmlOf(t, scriptReport()))
	if title := textIn(p.elements("title")[0]); !strings.HasPrefix(title, "<h1>call</h1>: <a href=//evil>Norland</") {
		t.Errorf("the title is %q", title)
	}
	for id, want := range map[string]string{
		"texts":    `</style></title><style>*{display:none}</style> agreed.`,
		"row-1":    `<script>document.title="owned"</script> welcomed <img src=x onerror='document.title="owned"'> the truce.`,
		"findings": `<iframe>`, "names": "</table>*", "emphasis": "</svg><script>x</script>", "short": "<script>summary</script>",
	} {
		if got := textIn(p.ids[id]); !strings.Contains(got, want) {
			t.Errorf("%s shows %q, want %q in it", id, got, want)
		}
	}
}

// TestHTMLProperties makes pages of any report.
func TestHTMLProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyReport(t)
		for i := range m.r.Rows {
			m.r.Rows[i].ID = i + 1
		}
		var out bytes.Buffer
		if err := WriteHTML(&out, m.r, Options{}); err != nil {
			t.Fatal(err)
		}
		p := checkPage(t, out.Bytes())
		for _, s := range m.doc.Sides {
			for _, st := range s.Statements() {
				if p.ids["text-"+string(st.ID)] == nil {
					t.Fatalf("%s is not in its text", st.ID)
				}
			}
		}
	})
}

func TestHTMLReportsErrors(t *testing.T) {
	if err := WriteHTML(fullDisk{}, articleReport().r, Options{}); !errors.Is(err, errNoSpace) {
		t.Errorf("got %v", err)
	}
}

// TestHTMLText checks how texts are cut where characters are written out.
func TestHTMLText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"plain", "plain"},
		{"a\nb\tc", "a| |b| |c"},
		{"a\u202e\u2066b", "a|[<U+202E><U+2066>]|b"},
		{"\u0301a\u0301", "[<U+0301>]|a\u0301"},
		{"\x1b[31m", `[\x1b]|[31m`},
		{"bad\xff", `bad|[\xff]`},
		{"東京 Erdoğan’s", "東京 Erdoğan’s"},
		{"", ""},
	} {
		var parts []string
		for _, r := range htmlText("", c.text) {
			if r.Class == escaped {
				r.Text = "[" + r.Text + "]"
			}
			parts = append(parts, r.Text)
		}
		if got := strings.Join(parts, "|"); got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestClipTitle(t *testing.T) {
	long := strings.Repeat("é", titleLen)
	for _, c := range []struct{ title, want string }{
		{"Call, 3 May 2024: A and B", "Call, 3 May 2024: A and B"},
		{long, long},
		{long + "é", long[:2*(titleLen-1)] + "…"},
		{strings.Repeat("<", 20), strings.Repeat("<", 17) + "…"},
		{strings.Repeat("word: ", 30), strings.TrimRight(strings.Repeat("word: ", 12)[:titleLen-1], " :") + "…"},
	} {
		if got := clipTitle(c.title); got != c.want {
			t.Errorf("%q: got %q, want %q", c.title, got, c.want)
		}
	}
}
