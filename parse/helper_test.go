package parse_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// sources makes sources of texts, named "0.txt", "1.txt" and so on.
func sources(texts ...string) []*parse.Source {
	var out []*parse.Source
	for i, s := range texts {
		name := string(rune('0'+i%10)) + ".txt"
		out = append(out, parse.NewSource(parse.SourceID(i), name, []byte(s), s))
	}
	return out
}

func parsed(t testing.TB, opt parse.Options, texts ...string) *parse.Document {
	t.Helper()
	doc, err := parse.Parse(sources(texts...), opt)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// asRelease parses one text as the release of one side.
func asRelease(t testing.TB, text string) *parse.Document {
	t.Helper()
	return parsed(t, parse.Options{Shape: parse.Release}, text)
}

// asArticle parses one text as an article.
func asArticle(t testing.TB, text string) *parse.Document {
	t.Helper()
	return parsed(t, parse.Options{Shape: parse.Article}, text)
}

func slice(doc *parse.Document, s parse.Span) string {
	return doc.Sources[s.Source].Slice(s)
}

// flat is a text in one line, so that a table need not repeat how it is wrapped.
func flat(s string) string { return strings.Join(strings.Fields(s), " ") }

// sentencesOf lists the sentences of all sides in the order of the text.
func sentencesOf(doc *parse.Document) []string {
	var spans []parse.Span
	for _, side := range doc.Sides {
		for _, b := range side.Blocks {
			for _, s := range b.Sentences {
				spans = append(spans, s.Span)
			}
		}
	}
	sort.Slice(spans, func(i, j int) bool {
		return spans[i].Source < spans[j].Source || spans[i].Source == spans[j].Source && spans[i].Start < spans[j].Start
	})
	var out []string
	for _, s := range spans {
		out = append(out, flat(slice(doc, s)))
	}
	return out
}

// statementsOf lists the statements of all parties in order.
func statementsOf(doc *parse.Document) []*parse.Statement {
	var out []*parse.Statement
	for _, side := range doc.Sides {
		if side.Role == parse.Party {
			out = append(out, side.Statements()...)
		}
	}
	return out
}

func textsOf(doc *parse.Document) []string {
	var out []string
	for _, s := range statementsOf(doc) {
		out = append(out, flat(slice(doc, s.Span)))
	}
	return out
}

// statementWith is the only statement of a party that holds some words.
func statementWith(t testing.TB, doc *parse.Document, words string) *parse.Statement {
	t.Helper()
	var found []*parse.Statement
	for _, s := range statementsOf(doc) {
		if strings.Contains(flat(slice(doc, s.Span)), words) {
			found = append(found, s)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d statements hold %q: %q", len(found), words, textsOf(doc))
	}
	return found[0]
}

// voicesOf lists the sentences of an article, each with the country whose side
// it was given to, or "outlet", in the order of the text.
func voicesOf(doc *parse.Document) []string {
	type said struct {
		at   int
		text string
	}
	var all []said
	for _, side := range doc.Sides {
		who := side.Country
		if side.Role == parse.Outlet {
			who = "outlet"
		}
		for _, b := range side.Blocks {
			for _, s := range b.Sentences {
				all = append(all, said{s.Start, who + ": " + flat(slice(doc, s.Span))})
			}
		}
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].at < all[j].at })
	var out []string
	for _, s := range all {
		out = append(out, s.text)
	}
	return out
}

func sideOf(doc *parse.Document, country string) *parse.Side {
	for _, s := range doc.Sides {
		if s.Role == parse.Party && s.Country == country {
			return s
		}
	}
	return nil
}

// equal compares lists of lines and shows where they part.
func equal(t *testing.T, got, want []string) {
	t.Helper()
	if len(got) == len(want) {
		same := true
		for i := range got {
			same = same && got[i] == want[i]
		}
		if same {
			return
		}
	}
	t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
}

// caseTexts reads the texts of every annotated case of the repository, by the
// name of the case, in the order of its sides.
func caseTexts(t testing.TB) map[string][]string {
	t.Helper()
	folders, err := filepath.Glob("../testdata/cases/*")
	if err != nil || len(folders) == 0 {
		t.Fatal("no cases: ", err)
	}
	out := map[string][]string{}
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%s holds no text: %v", folder, err)
		}
		for _, f := range files {
			out[filepath.Base(folder)] = append(out[filepath.Base(folder)], readFile(t, f))
		}
	}
	return out
}

func readFile(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// readJSON reads a file of JSON into a value.
func readJSON(t testing.TB, name string, into any) {
	t.Helper()
	if err := json.Unmarshal([]byte(readFile(t, name)), into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}
