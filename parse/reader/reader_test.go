package reader

import (
	"archive/zip"
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/transform"

	"github.com/readoutdiff/readoutdiff/parse"
)

func TestFormatOf(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       Format
	}{
		{"plain", "The leaders met. 3 < 4 and *they* spoke of <trade>.", Markdown},
		{"plain with brackets", "[Begins] The leaders met <in Paris>.\n***\nAKT/SK\n", Text},
		{"plain with stars", "* The leaders met.\n* They spoke of 2*3*4.\n", Text},
		{"plain with a rule", "Paris\n-----\nThe leaders met.\n", Text},
		{"plain after front matter", "---\ntitle: \"a\\_b\"\n---\nThe leaders met.\n", Text},
		{"a page", "<!DOCTYPE html><p>They met.", HTML},
		{"a page in capitals", "\uFEFF \n<HTML><P>They met.", HTML},
		{"a page after a comment", "<!-- saved -->\n<html><p>They met.", HTML},
		{"XHTML", "<?xml version=\"1.0\"?>\n<html xmlns=\"x\"><p>They met.</p></html>", HTML},
		{"a piece of a page", "<div class=\"body\"><p>They met.</p></div>", HTML},
		{"an arrow", "<- The leaders met.", Text},
		{"an address", "<https://example.org> The leaders met.", Text},
		{"escapes", "They met.\n\n\\###\n", Markdown},
		{"a link", "They [met](https://example.org).", Markdown},
		{"bold", "**They met.**", Markdown},
		{"a heading", "## Paris\n\nThey met.", Markdown},
		{"raised letters", "On the 27<sup>th</sup> they met.", Markdown},
	} {
		if got := formatOf(c.text); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestPlainMarkdown(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"# Paris #\n\nThey *met*.\n", "Paris  \n\nThey met.\n"},
		{"They **really *met*** in __Paris__ and ~~Bonn~~.", "They really met in Paris and Bonn."},
		{"snake_case_name and 2*3*4 stay, * too", "snake_case_name and 2*3*4 stay, * too"},
		{"**a\nb** c", "a\nb c"},
		{"[the *leaders*](https://x.org/a_(b)) and [Bonn][1]\n\n[1]: https://x.org/\n", "the leaders and Bonn\n\n\n"},
		{"[S.1](https://a.b)/[H.2](https://c.d)", "S.1/H.2"},
		{"\\[sic\\] a\\_b \\* \\###", "[sic] a_b * ###"},
		{"![A caption](a.jpg) They met.", " They met."},
		{"the 27<sup>th</sup> of <br/>May &amp; June&nbsp;3", "the 27th of   May & June\u00a03"},
		{"> They said\n> this.", "They said\nthis."},
		{"*   one\n+ two\n1. three", "- one\n- two\n1. three"},
		{"Paris\n=====\nThey met.\n\n***\n", "Paris\n\nThey met.\n\n\n"},
		{"```\n*code*\n```\nThey `met`.", "\n*code*\n\nThey met."},
		{"A note[^1].\n\n[^1]: More.", "A note.\n\n: More."},
		{"Paris\\\nThey<br>\nmet", "Paris  \nThey  \nmet"},
		{"<!-- hidden\n*x* -->\nThey met.", "\n\nThey met."},
		{"| a | b |\n|---|---|\n| c | d |", "a | b\n\nc | d"},
		{"---\ntitle: a\\_b\n---\nThey *met*.", "---\ntitle: a\\_b\n---\nThey met."},
		{"<https://x.org/a_b_c> and [unfinished](", "https://x.org/a_b_c and [unfinished]("},
	} {
		got := plainMarkdown(c.in)
		if got != c.want {
			t.Errorf("%q:\ngot  %q\nwant %q", c.in, got, c.want)
		}
		if strings.Count(got, "\n") != strings.Count(c.in, "\n") {
			t.Errorf("%q: the lines moved: %q", c.in, got)
		}
	}
}

func readText(t *testing.T, raw string, opt Options) string {
	t.Helper()
	s, err := Read(0, "in", []byte(raw), opt)
	if err != nil {
		t.Fatal(err)
	}
	return s.Text
}

func TestHTML(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"paragraphs", "<html><body><p>They\n met.<p>They <b>spoke</b>.", "They met.\n\nThey spoke.\n\n"},
		{"breaks", "<p>Paris<br>They met.<br><br>They spoke.", "Paris\nThey met.\n\nThey spoke.\n\n"},
		{"lists", "<div>Points:<ul><li>one met.</li><li><p>two met.</p></li></ul>", "Points:\n\n- one met.\n\n- two met.\n\n"},
		{"entities", "<p>T&uuml;rkiye&rsquo;s &quot;view&quot;&nbsp;&#8211; &lt;b&gt;", "Türkiye’s \"view\"\u00a0– <b>\n\n"},
		{"quotation elements", "<p>He said <q>we met</q>.", "He said “we met”.\n\n"},
		{"notes and ordinals", "<p>On the 3<sup>rd</sup> they met<sup>[2]</sup>.", "On the 3rd they met.\n\n"},
		{"invisible", "<p>They<script>x</script><span style='DISPLAY: none'> never</span> met.<p hidden>No.<p aria-hidden=true>No.", "They met.\n\n"},
		{"furniture", "<nav>Home page. All of it.</nav><div class='wp-caption-text'>He waved.</div><p>They met and spoke of trade.<div id=shareBar>Send it. Now.</div><footer>Ours.</footer>", "They met and spoke of trade.\n\n"},
		{"a name that lies", "<div class='with-sidebar share'><p>They met and spoke of trade.</p></div>", "They met and spoke of trade.\n\n"},
		{"a form around everything", "<form><p>They met and spoke of trade.</p></form>", "They met and spoke of trade.\n\n"},
		{"rows of links", "<p>They met and spoke of trade.<ul><li><a>Home</a><li><a>Contact</a></ul>", "They met and spoke of trade.\n\n"},
		{"a site that names itself", "<meta property='og:site_name' content='The Kremlin'><title>x</title><h1>Talks</h1><p>They met.", "The Kremlin\n\nTalks\n\nThey met.\n\n"},
		{"preformatted", "<pre>They\nmet.</pre>", "They\nmet.\n\n"},
		{"tables", "<table><tr><td>They met.</td><td>They spoke.</td></tr></table>", "They met.\n\nThey spoke.\n\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := readText(t, c.in, Options{Format: HTML}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestHTMLTakesTheArticle(t *testing.T) {
	long := strings.Repeat("They met and spoke of trade. ", 10)
	page := "<body><div><p>Another story: they did not meet.</p></div><main><section><p>Teaser.</p></section><article><p>" + long + "</p></article></main>"
	if got := readText(t, page, Options{Format: HTML}); strings.TrimSpace(got) != strings.TrimSpace(long) {
		t.Errorf("got %q", got)
	}
}

func packed(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDOCX(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"paragraphs", "<w:p><w:r><w:t>They met.</w:t></w:r></w:p><w:p><w:r><w:t>They </w:t></w:r><w:r><w:t>spoke.</w:t></w:r></w:p>", "They met.\n\nThey spoke.\n\n"},
		{"deleted", "<w:p><w:r><w:t>They</w:t></w:r><w:del><w:r><w:delText> never</w:delText></w:r></w:del><w:moveFrom><w:r><w:t> no</w:t></w:r></w:moveFrom><w:ins><w:r><w:t> met.</w:t></w:r></w:ins></w:p>", "They met.\n\n"},
		{"a deleted end of a paragraph", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>They </w:t></w:r></w:p><w:p><w:r><w:t>met.</w:t></w:r></w:p>", "They met.\n\n"},
		{"hidden text and fields", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Not </w:t></w:r><w:r><w:instrText>HYPERLINK x</w:instrText></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>met.</w:t></w:r></w:p>", "met.\n\n"},
		{"a list", "<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>met.</w:t></w:r></w:p>", "- met.\n\n"},
		{"breaks and tabs", "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r></w:p>", "a\tb\nc\u2011\n\n"},
		{"a drawing for old programs", "<w:p><w:r><mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice><mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>", "once\n\n"},
		{"a table", "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>", "a\n\nb\n\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			raw := packed(t, "_rels/.rels", "x", "word/document.xml", "<w:document><w:body>"+c.body+"</w:body></w:document>")
			if got := readText(t, string(raw), Options{}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
	two := packed(t, "word/document.xml", "<a/>", "word/document2.xml", "<a/>")
	if _, err := Read(0, "in", two, Options{}); err == nil || !strings.Contains(err.Error(), "two main texts") {
		t.Errorf("two main texts: %v", err)
	}
}

// TestGuess writes words in an encoding and has it guessed.
func TestGuess(t *testing.T) {
	for _, c := range []struct{ encoding, text string }{
		{"windows-1252", "The President’s “view” was that — in short — talks go on…"},
		{"windows-1252", "The French Président met the delegation in Orléans and in Besançon."},
		{"windows-1252", "Bundeskanzler Müller thanked his host in Köln."},
		{"windows-1254", "President Erdoğan met Foreign Minister Çavuşoğlu in Niğde."},
		{"windows-1250", "President Wałęsa spoke with Mr Dvořák in Łódź."},
		{"windows-1251", "Президент отметил важность переговоров. Стороны договорились о встрече."},
		{"koi8-r", "Президент отметил важность переговоров. Стороны договорились о встрече."},
		{"iso-8859-5", "Президент отметил важность переговоров. Стороны договорились о встрече."},
		{"gb18030", "The Foreign Ministry’s spokesperson said that “dialogue” goes on."},
		{"gb18030", "中国国家主席在北京会见了来访的客人。他们对两国的合作表示满意，并同意发展关系。"},
		{"shift_jis", "外務大臣は、地域の安定について意見交換を行い、引き続き連携していくことで一致した。"},
		{"euc-kr", "두 정상은 무역에 대해 논의하고 다시 만나기로 합의했다."},
	} {
		e, ok := charsetNamed(c.encoding)
		if !ok {
			t.Fatal(c.encoding)
		}
		raw, _, err := transform.Bytes(e.enc.NewEncoder(), []byte(c.text))
		if err != nil {
			t.Fatal(c.encoding, err)
		}
		s, err := Read(0, "in", raw, Options{})
		if err != nil {
			t.Errorf("%s: %v", c.encoding, err)
			continue
		}
		if s.Decoded != c.encoding || s.Text != c.text {
			t.Errorf("%s: read as %s: %q", c.encoding, s.Decoded, s.Text)
		}
		if len(s.Notes) != 1 || s.Bytes != len(raw) {
			t.Errorf("%s: %d notes, %d bytes of %d", c.encoding, len(s.Notes), s.Bytes, len(raw))
		}
	}
}

func TestGuessIsNotSureOfNonsense(t *testing.T) {
	for _, raw := range []string{"The leaders \xa4\xa6\xac met \xb1\xb6x\xf7y.", "Mr \xf0\xfe\xfd met.", "caf\xe9 \xe2\x82\xac \xe2\x82\xac"} {
		if s, err := Read(0, "in", []byte(raw), Options{}); err == nil {
			t.Errorf("%q is read as %s: %q", raw, s.Decoded, s.Text)
		}
	}
}

func TestEveryNameOfAnEncodingIsKnown(t *testing.T) {
	for _, name := range []string{"UTF-8", "utf8", "UTF-16", "Latin1", "ISO-8859-9", "iso_8859-2", "CP1254", "Windows-1251", "KOI8-R", "GBK", "GB2312", "Shift-JIS", "SJIS", "EUC-KR", "cp949", "us-ascii", "Big5"} {
		if !KnownEncoding(name) {
			t.Errorf("%s is not known", name)
		}
	}
	for _, name := range []string{"", " ", "klingon", "utf-7", "8859"} {
		if KnownEncoding(name) {
			t.Errorf("%q is known", name)
		}
	}
	names := EncodingNames()
	if slices.Sort(names); len(slices.Compact(names)) != len(charsets()) {
		t.Error("a name stands twice")
	}
}

func TestDeclaredCharset(t *testing.T) {
	for raw, want := range map[string]string{
		`<meta charset="windows-1254">`:                                          "windows-1254",
		`<META http-equiv=Content-Type content="text/html; CHARSET=iso-8859-9">`: "iso-8859-9",
		`<?xml version="1.0" encoding='koi8-r'?><html>`:                          "koi8-r",
		`<meta name=x><meta charset=gbk />`:                                      "gbk",
		`<p>charset=gbk</p>`:                                                     "",
		`<meta`:                                                                  "",
	} {
		if got := declaredCharset([]byte(raw)); got != want {
			t.Errorf("%s: %q, want %q", raw, got, want)
		}
	}
}

// FuzzText and the others read whatever comes in one format.
func FuzzText(f *testing.F) {
	for _, s := range []string{"They met.", "\xff\xfeT\x00h\x00", "caf\xe9 \x93x\x94", "\x00", "\xef\xbb\xbfa", "%PDF-", "PK\x03\x04", "Erdo\xf0an", "\xd0\xcf\xc1"} {
		f.Add([]byte(s), "", false)
	}
	f.Add([]byte("\xb0\xa1 They met \x81"), "gb18030", true)
	f.Add([]byte("\x3d\xd8a"), "utf-16", false)
	f.Fuzz(func(t *testing.T, raw []byte, encoding string, lenient bool) {
		checkRead(t, raw, Options{Encoding: encoding, Lenient: lenient})
	})
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{"# a *b* [c](d) \\_ <sup>e</sup> &amp;", "---\na\n---\n```\nx", "**_~~a~~_**", "[[](", "<!--\n", "| a |\n|--|\n"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) { checkRead(t, raw, Options{Format: Markdown}) })
}

func FuzzHTML(f *testing.F) {
	for _, s := range []string{"<p>a<br>b", "<meta charset=koi8-r><p>\xc1", "<table><p>a<td>b", "<svg><p>a", "<article><main>a</article>", "<!DOCTYPE html><q>&#x202e;&#0;"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) { checkRead(t, raw, Options{Format: HTML}) })
}

func FuzzDOCX(f *testing.F) {
	for _, s := range []string{"<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:del>", "<!DOCTYPE a>", "</w:p>", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr></w:p>", "&a;", "<?xml encoding='x'?>"} {
		f.Add([]byte(s), false)
	}
	f.Add(packed(f, "word/document.xml", "<w:p/>"), true)
	f.Fuzz(func(t *testing.T, raw []byte, whole bool) {
		if !whole {
			raw = packed(t, "word/document.xml", string(raw))
		}
		checkRead(t, raw, Options{Format: DOCX})
	})
}

// checkRead checks that reading gives a text that keeps the promises of a
// source, or an error that says what to do; and the same again.
func checkRead(t *testing.T, raw []byte, opt Options) {
	t.Helper()
	s, err := Read(0, "in", raw, opt)
	var fault *parse.Error
	if err != nil {
		if !errors.As(err, &fault) || fault.What == "" || fault.Remedy == "" || fault.Name != "in" {
			t.Fatalf("no error that helps: %#v", err)
		}
		return
	}
	if !HasText(s.Text) || FirstInvalid(s.Text) >= 0 || strings.Contains(s.Text, "\x00") {
		t.Fatalf("no text: %q", s.Text)
	}
	if s.Decoded == "" && s.Text != string(raw) {
		t.Fatalf("the text is not the file, and nothing says so: %q", s.Text)
	}
	if s.Bytes != len(raw) || len(s.Text) > 5*len(raw)+minUnpacked {
		t.Fatalf("%d bytes became %d, said to be %d", len(raw), len(s.Text), s.Bytes)
	}
	for _, n := range s.Notes {
		if n.Span.Start < 0 || n.Span.End > len(s.Text) || n.Span.Empty() || n.Message == "" {
			t.Fatalf("a note stands nowhere: %v", n)
		}
	}
	again, err := Read(0, "in", raw, opt)
	if err != nil || again.Text != s.Text || again.Decoded != s.Decoded {
		t.Fatalf("a second reading differs: %v", err)
	}
}
