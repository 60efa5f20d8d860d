package cmd

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/compare/render"
)

// textsInEveryFormat hands what some medium would obey to each format of each
// command that has several.
func textsInEveryFormat() []badInput {
	const hostile = "Paris\n\n=HYPERLINK(\"http://evil\") said that \x1b[31mtrade\x1b[0m was\b \u202eopen\u202c \x9b <script>alert(1)</script> |\u2028 ::error::x ]]> --> @y\u200b.\n+1 more said that `they` **met**, &amp; -2 did not.\n"
	var out []badInput
	for _, f := range render.Formats() {
		if strings.HasPrefix(f.Name, "tsv") {
			continue // its cells are parted by tabs; compare/render tests what they hold
		}
		if f.Write != nil {
			out = append(out, two("hostile text as "+f.Name, strings.ReplaceAll(hostile, "\x9b", "\u009b"), 0, "").with("--format", f.Name))
		}
		if f.WriteDocument != nil {
			out = append(out, one("hostile release as "+f.Name, strings.ReplaceAll(hostile, "\x9b", "\u009b"), 0, "").with("--format", f.Name))
		}
	}
	return out
}

// unlistedInputs are texts that no class of trouble asks for by itself.
func unlistedInputs() []badInput {
	lines := func(line string, n int) string { return strings.Repeat(line+"\n", n) }
	return []badInput{
		one("front matter of aliases", "---\na0: &a0 [x, x]\na1: &a1 [*a0, *a0, *a0, *a0]\na2: [*a1, *a1, *a1]\n---\n"+parisSaid, 0, "", "2 statements").with("--input-format", "markdown"),
		one("front matter that never ends", "---\ntitle: \"open\n"+strings.Repeat(parisSaid, 20), 0, ""),
		one("front matter of depth", "---\n"+strings.Repeat("? [", 5_000)+"\n---\n"+parisSaid, 0, "", "2 statements").with("--input-format", "markdown"),
		one("Markdown quoted deep", strings.Repeat(">", 20_000)+" "+parisSaid, 0, "").with("--input-format", "markdown"),
		one("a Markdown table of columns", strings.Repeat("|a", 20_000)+"|\n"+strings.Repeat("|-", 20_000)+"|\n"+parisSaid, 0, "").with("--input-format", "markdown"),
		one("HTML of attributes", "<html><body><p "+strings.Repeat("a='x' ", 200_000)+">"+parisSaid, 0, "", "2 statements"),
		one("HTML of classes", "<html><body><p class=\""+strings.Repeat("x ", 500_000)+"\">"+parisSaid, 0, "", "2 statements"),
		one("HTML that is a comment", "<html><!--"+strings.Repeat("-", 1_000_000)+parisSaid, 3, "in.txt: has no text; "),
		one("HTML of pictures in it", "<html><p><img src=\"data:image/png;base64,"+strings.Repeat("iVBORw0K", 100_000)+"\">"+parisSaid, 0, "", "2 statements"),
		one("HTML of options", "<html><select>"+strings.Repeat("<option>x", 50_000)+"</select><p>"+parisSaid, 0, "", "2 statements"),
		one("a blob", parisSaid+strings.Repeat("q9Zk3fUw+/", 10_000)+"\n"+parisSaid, 0, ""),
		one("headings only", lines("PRESIDENT MEETS PRESIDENT\n\nJOINT STATEMENT\n", 300), 0, ""),
		one("quotations only", lines("“We met and discussed trade.”\n", 1_000), 0, ""),
		one("an article of quotations only", lines("“We met and discussed trade.”\n", 1_000), 0, "").with("--shape", "article"),
		one("right to left", lines("הנשיא אמר כי המנהיגים דנו בסחר.", 300), 0, "", "language not supported: Hebrew", "0 statements").without("A1"),
		one("scripts mixed", strings.Repeat("Президент Putin сказал that 两国 the leaders متفقون discussed trade. ", 200), 0, ""),
		one("embedded directions", strings.Repeat("\u202bقال الرئيس\u202c that the leaders met. ", 200), 0, "", "direction of writing"),
		one("a name of 20,000 words", "President "+strings.Repeat("Aaaa ", 20_000)+"said that trade grew.\n", 0, ""),
		one("a title of 10,000 offices", strings.Repeat("Mr. President of the Republic of ", 10_000)+"said that trade grew.\n", 0, ""),
		one("speakers without end", strings.Repeat("Paris: ", 20_000)+parisSaid, 0, ""),
		one("an address of 400 KB", "https://example.org/"+strings.Repeat("a/", 200_000)+" "+parisSaid, 0, ""),
		two("a number of 400,000 digits", "They paid "+strings.Repeat("9", 400_000)+" dollars.\n"+parisSaid, 0, ""),
		two("a date of no calendar", "They met on 99 May 99999999999999999999 and on 31 February 0000.\n", 0, ""),
		two("a letter of 300,000 accents", "e"+strings.Repeat("\u0301", 300_000)+" met. "+parisSaid, 0, ""),
		two("families of emoji", strings.Repeat("👨‍👩‍👧‍👦", 20_000)+parisSaid, 0, ""),
		two("private characters", strings.Repeat("\ue000\U0010ffff", 30_000)+parisSaid, 0, "", "invisible characters"),
		two("letters with variants", strings.Repeat("a\ufe0f", 50_000)+parisSaid, 0, ""),
		two("apostrophes", strings.Repeat("'", 200_000)+parisSaid, 0, ""),
		two("runs of figures", lines("1. 1. 1. 1.", 40_000)+parisSaid, 0, "").without("A9 "),
		two("two statements over 2,000 words", "They discussed trade "+strings.Repeat("of grain, ", 1_000)+"oil.\n", 0, "", `"edits":[]`).with("--format", "ndjson").without(`"op":"replace"`),
	}
}

// unlistedFiles are what stands beside the texts: pins, vectors, baselines,
// Word documents.
func unlistedFiles() []badInput {
	const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	const end = `</w:body></w:document>`
	paragraph := func(text string) string { return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>" }
	box := paragraph("Paris said that trade grew.")
	for range 20 {
		box = "<w:p><w:r><w:t>Bonn said that they met.</w:t><w:pict><w:txbxContent>" + box + "</w:txbxContent></w:pict></w:r></w:p>"
	}
	beside := func(flag, name, text, says string) badInput {
		c := two(flag+" "+name, parisSaid, 3, "beside.txt:"+says).with(flag, "beside.txt")
		c.files["beside.txt"] = text
		return c
	}
	tampered := beside("--baseline", "that is none", `{"schema":"readoutdiff-baseline/1","violations":[{"fingerprint":"`+"\x1b[31m"+`"}]}`, "1:1: is no baseline; ")
	tampered.args = []string{"check", "--fail-on", "contradiction", "--baseline", "beside.txt", "in.txt", "other.txt"}
	deep := tampered
	deep.name, deep.files = "--baseline of depth", map[string]string{"in.txt": parisSaid, "other.txt": bonnSaid, "beside.txt": strings.Repeat(`{"a":`, 100_000)}
	return []badInput{
		one("DOCX of boxes in boxes", archive("word/document.xml", word+box+end), 0, ""),
		one("DOCX of paragraphs", archive("word/document.xml", word+strings.Repeat(paragraph("x"), 5_000)+paragraph(parisSaid)+end), 0, ""),
		one("DOCX of tabs", archive("word/document.xml", word+"<w:p><w:r>"+strings.Repeat("<w:tab/>", 50_000)+"<w:t>The leaders met.</w:t></w:r></w:p>"+end), 0, "", "1 statement"),
		one("DOCX with an escape", archive("word/document.xml", word+paragraph("The leaders met &#x1b;[31m here.")+end), 3, "its XML is broken"),
		one("DOCX that turns round", archive("word/document.xml", word+paragraph("The leaders met &#x202e;here.")+end), 0, "", "<U+202E>"),
		one("DOCX in another encoding", archive("word/document.xml", `<?xml version="1.0" encoding="windows-1251"?>`+word+paragraph("The leaders met.")+end), 3, "its XML is broken"),
		beside("--pins", "of nonsense", "\x1b[31m A1 ~\n", "1:1: there is no = in it; "),
		beside("--pins", "in no encoding", "A1=\xff\n", "1:4: is not UTF-8; "),
		beside("--pins", "of nobody", "A999999999999999999999=B1\n", "1:1: "),
		beside("--vectors", "of NaN", "trade NaN 1\npeace 1 2\n", `1:7: coordinate 1, "NaN", is no number`),
		beside("--vectors", "of infinity", "trade 1 inf\npeace 1 2\n", `1:9: coordinate 2, "inf", is no number`),
		beside("--vectors", "of a number too large", "trade 1e999 1\npeace 1 2\n", `1:7: coordinate 1, "1e999", is no number`),
		beside("--vectors", "that promise too much", "99999999999 300\ntrade 1 2 3\n", "1:1: 99999999999 words; at most "),
		beside("--vectors", "of one line", "trade "+strings.Repeat("1 ", 500_000)+"\n", "1:1: longer than 65536 bytes"),
		tampered, deep,
	}
}
