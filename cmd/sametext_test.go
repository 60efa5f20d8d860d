package cmd

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// articleParagraphs is an article with Turkish letters.
func articleParagraphs(t *testing.T) []string {
	t.Helper()
	raw, err := os.ReadFile("../testdata/cases/d01-ankara-moscow-syria/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	text := strings.ReplaceAll(string(raw), "Erdogan", "Erdoğan")
	return slices.DeleteFunc(strings.Split(text, "\n"), func(s string) bool { return strings.TrimSpace(s) == "" })
}

// statementsOf lists the statements of an input by side, white space aside.
func statementsOf(t *testing.T, name, content string) []string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
		t.Fatal(err)
	}
	code, out, errs := run(t, "", "parse", "--format", "json", path)
	if code != exitDone {
		t.Fatalf("exit %d: %s", code, errs)
	}
	var r result
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	var list []string
	for _, side := range r.Sides {
		for _, s := range side.Statements {
			list = append(list, s.ID+" "+strings.Join(strings.Fields(s.Text), " "))
		}
	}
	return list
}

func compareStatements(t *testing.T, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		switch {
		case i >= len(got):
			t.Errorf("missing: %q", want[i])
		case i >= len(want):
			t.Errorf("too much: %q", got[i])
		case got[i] != want[i]:
			t.Errorf("got %q, want %q", got[i], want[i])
		}
	}
}

func encoded(t *testing.T, e encoding.Encoding, text string) string {
	t.Helper()
	out, err := encoding.HTMLEscapeUnsupported(e.NewEncoder()).String(text)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// pageOf is a news page around paragraphs.
func pageOf(paragraphs []string, charset string) string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE html><html lang="en"><head><meta charset="` + charset + `"><title>Talks</title>
<script>document.write("<p>The leaders said nothing.</p>")</script></head><body class="has-sidebar">
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/p">Politics</a></li></ul></nav></header>
<div id="cookieConsent"><p>We use cookies. The editors said that you agreed.</p></div>
<main><article><h1>Two presidents talk</h1><div class="share-buttons"><a href="#">Share on all networks</a></div>
<figure><img src="a.jpg"><figcaption>The President said hello in Ankara.</figcaption></figure>
`)
	for _, p := range paragraphs {
		p = html.EscapeString(p)
		p = strings.Replace(p, "Astana", `<a href="/astana">Astana</a>`, 1)
		b.WriteString("<p>" + strings.Replace(p, " the ", " <b>the</b>\n ", 1) + "</p>\n")
	}
	b.WriteString(`<div class="related-stories"><h2>More</h2><p>Paris said that Bonn agreed.</p></div></article></main>
<footer><p>© The outlet. The owner reserved all rights.</p></footer></body></html>`)
	return b.String()
}

// wordOf is a Word document of paragraphs with changes that were tracked.
func wordOf(paragraphs []string) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`)
	for _, p := range paragraphs {
		at := strings.Index(p, " ") + 1
		b.WriteString(`<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t xml:space="preserve">` + html.EscapeString(p[:at]) + `</w:t></w:r>` +
			`<w:del w:id="1"><w:r><w:delText>never </w:delText></w:r></w:del>` +
			`<w:ins w:id="2"><w:r><w:t>` + html.EscapeString(p[at:]) + `</w:t></w:r></w:ins></w:p>`)
	}
	b.WriteString(`</w:body></w:document>`)
	return archive("word/document.xml", b.String())
}

func markdownOf(paragraphs []string) string {
	text := strings.Join(paragraphs, "\n\n")
	text = strings.Replace(text, "Astana", "[Astana](https://example.org/a_b_c)", 1)
	text = strings.Replace(text, "/Mediamax/", `\/Mediamax\/`, 1)
	text = regexp.MustCompile(`(Erdoğan|Putin)`).ReplaceAllString(text, "**$1**")
	return "---\ntitle: Talks\n---\n\n# Two presidents talk\n\n" + text + "\n\n\\###\n"
}

func TestOneArticleInEveryForm(t *testing.T) {
	paragraphs := articleParagraphs(t)
	text := strings.Join(paragraphs, "\n\n") + "\n"
	want := statementsOf(t, "plain.txt", text)
	if len(want) < 10 {
		t.Fatal("too few statements", want)
	}
	for name, content := range map[string]string{
		"utf-8 with mark":    "\uFEFF" + text,
		"utf-16le":           asUTF16(text, false),
		"utf-16le with mark": "\xff\xfe" + asUTF16(text, false),
		"utf-16be with mark": "\xfe\xff" + asUTF16(text, true),
		"windows-1254":       encoded(t, charmap.Windows1254, text),
		"html":               pageOf(paragraphs, "utf-8"),
		"html, windows-1254": encoded(t, charmap.Windows1254, pageOf(paragraphs, "windows-1254")),
		"docx":               wordOf(paragraphs),
		"markdown":           markdownOf(paragraphs),
		"crlf":               strings.ReplaceAll(text, "\n", "\r\n"),
		"cr":                 strings.ReplaceAll(text, "\n", "\r"),
		"line separators":    strings.ReplaceAll(text, "\n", "\u2028"),
		"next lines":         strings.ReplaceAll(text, "\n", "\u0085"),
	} {
		t.Run(name, func(t *testing.T) {
			compareStatements(t, statementsOf(t, "in", content), want)
		})
	}
}

// TestTypesettingMakesNoDifference spells the same words in the ways of
// typesetters, mail programs and copying.
func TestTypesettingMakesNoDifference(t *testing.T) {
	text := strings.Join(articleParagraphs(t), "\n\n") + "\n"
	want := statementsOf(t, "plain.txt", text)
	plain := strings.NewReplacer("\u00a0", " ", "\u00ad", "", "\u200b", "", "\u2060", "", "ﬁ", "fi", "ﬂ", "fl", "ﬀ", "ff", "- ", "")
	words := regexp.MustCompile(`([a-z]{4})([a-z]{4})`)
	for name, content := range map[string]string{
		"no-break spaces":   strings.ReplaceAll(text, " ", "\u00a0"),
		"doubled spaces":    strings.ReplaceAll(text, " ", "  "),
		"soft hyphens":      words.ReplaceAllString(text, "$1\u00ad$2"),
		"zero-width spaces": words.ReplaceAllString(text, "$1\u200b$2"),
		"word joiners":      words.ReplaceAllString(text, "$1\u2060$2"),
		"decomposed":        norm.NFD.String(text),
		"ligatures":         strings.NewReplacer("ff", "ﬀ", "fi", "ﬁ", "fl", "ﬂ").Replace(text),
		"broken words":      words.ReplaceAllString(text, "$1-\n$2"),
		"trailing blanks":   strings.ReplaceAll(text, "\n", " \t\n"),
		"page breaks":       strings.ReplaceAll(text, "\n\n", "\n\f\n"),
	} {
		t.Run(name, func(t *testing.T) {
			got := statementsOf(t, "in", content)
			for i := range got {
				got[i] = norm.NFC.String(plain.Replace(got[i]))
			}
			compareStatements(t, got, want)
		})
	}
}

// TestTypesettingComparesAsTheSame compares a release with itself in another
// spelling.
func TestTypesettingComparesAsTheSame(t *testing.T) {
	raw, err := os.ReadFile("../testdata/cases/d10-moscow-delhi-call/side-A.txt")
	if err != nil {
		t.Fatal(err)
	}
	words := regexp.MustCompile(`([a-z]{4})([a-z]{4})`)
	for name, change := range map[string]func(string) string{
		"decomposed":   norm.NFD.String,
		"soft hyphens": func(s string) string { return words.ReplaceAllString(s, "$1\u00ad$2") },
		"ligatures":    strings.NewReplacer("fi", "ﬁ", "fl", "ﬂ").Replace,
		"spaces":       func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
	} {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			a, b := filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.txt")
			text := strings.ReplaceAll(string(raw), "Modi", "Módi")
			for path, s := range map[string]string{a: text, b: change(text)} {
				if err := os.WriteFile(path, []byte(s), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			_, r := compareJSON(t, a, b)
			if len(r.Rows) == 0 {
				t.Error("no rows")
			}
			for _, row := range r.Rows {
				if row.Relation != "same" {
					t.Errorf("a row is %s: %v", row.Relation, row.Cells)
				}
			}
		})
	}
}
