package cmd

import (
	"archive/zip"
	"bytes"
	"slices"
	"strings"
)

// badInputs is the table of TestBadInputs, a part a kind of trouble.
func badInputs() []badInput {
	return slices.Concat(emptyInputs(), encodedInputs(), wrappedInputs(), hostileTexts(), hugeInputs(), foreignTexts(), linesOfRecords(), placesOfInputs(), outputsLost(), commandLines(), badConfigs(), textsInEveryFormat(), unlistedInputs(), unlistedFiles())
}

const (
	parisSaid = "Paris said that the leaders discussed trade. They agreed to meet again in May.\n"
	bonnSaid  = "Bonn said that the talks on trade were open. The leaders agreed to meet in June.\n"
)

// one parses a text as one release.
func one(name, text string, code int, says string, shows ...string) badInput {
	return badInput{name: name, files: map[string]string{"in.txt": text}, args: []string{"parse", "--shape", "release", "in.txt"}, code: code, says: says, shows: shows}
}

// two compares a text with an ordinary one.
func two(name, text string, code int, says string, shows ...string) badInput {
	return badInput{name: name, files: map[string]string{"in.txt": text, "other.txt": bonnSaid}, args: []string{"compare", "in.txt", "other.txt"}, code: code, says: says, shows: shows}
}

// with gives a case more arguments.
func (c badInput) with(args ...string) badInput {
	c.args = append(slices.Clone(c.args), args...)
	return c
}

// without names what the output must not hold.
func (c badInput) without(texts ...string) badInput {
	c.hides = texts
	return c
}

func emptyInputs() []badInput {
	return []badInput{
		one("empty", "", 3, "in.txt: has no text; "),
		one("white space", " \r\n\t\u00a0\u2028\f", 3, "in.txt: has no text; "),
		one("invisible", "\uFEFF\u200b\u2060\u00ad\u3164\u202e", 3, "in.txt: has no text; "),
		one("only dots", strings.Repeat(".", 100_000), 3, "in.txt: has no text; "),
		one("only emoji", "🇫🇷🤝🇩🇪 👩‍🚀\n", 3, "in.txt: has no text; "),
		two("one side empty", "\n", 3, "in.txt: has no text; "),
		{name: "empty standard input", args: []string{"compare"}, code: 3, says: "standard input: has no text; "},
		one("no final newline", strings.TrimSpace(parisSaid), 0, "", "A1  1", "2 statements"),
		one("byte order mark", "\uFEFF"+parisSaid, 0, "", "2 statements"),
		one("CRLF", "Paris\r\n\r\n"+parisSaid+"\r\n", 0, "", "A1  3", "2 statements"),
		one("CR", "Paris\r\r"+parisSaid+"\r", 0, "", "A1  3", "2 statements"),
		one("line separators", "Paris\u2028\u2028"+parisSaid+"\u0085", 0, "", "A1  3", "2 statements"),
	}
}

func encodedInputs() []badInput {
	turkish := "Ankara\n\nPresident Erdo\xf0an of T\xfcrkiye said that the \xddstanbul talks would go on. He agreed to meet in Ni\xf0de.\n"
	return []badInput{
		one("UTF-16LE with mark", "\xff\xfe"+asUTF16(parisSaid, false), 0, "", "2 statements", "read as utf-16le"),
		one("UTF-16BE with mark", "\xfe\xff"+asUTF16(parisSaid, true), 0, "", "2 statements", "read as utf-16be"),
		one("UTF-16LE", asUTF16(parisSaid, false), 0, "", "2 statements", "read as utf-16le"),
		one("UTF-16BE", asUTF16(parisSaid, true), 0, "", "2 statements", "read as utf-16be"),
		one("UTF-16 of Cyrillic", asUTF16("Президенты обсудили торговлю. Они договорились встретиться.\n", false), 0, "", "utf-16le", "language not supported").without("A1"),
		one("UTF-16 of Chinese", asUTF16("两国领导人讨论了贸易问题。双方同意再次会晤。\n", true), 0, "", "utf-16be", "language not supported").without("A1"),
		two("UTF-16 of Greek beside English", asUTF16("Οι πρόεδροι συζήτησαν το εμπόριο στο Παρίσι.\n", true), 3, "in.txt: language not supported (Greek)"),
		one("UTF-16, damaged", asUTF16(strings.Repeat("The leaders met.\u0001\uffff", 20), false), 3, "in.txt: is binary (NUL at byte 1); name its encoding if it is a text, such as --encoding utf-16le"),
		one("half a surrogate pair", "\xff\xfe"+asUTF16("They met.", false)+"\x3d\xd8!\x00", 3, "in.txt:1:10: is not utf-16le: byte 0x3d at offset 20"),
		one("windows-1252", "Paris\n\nThe pr\xe9sident said that \x93trade\x94 was discussed in Orl\xe9ans.\n", 0, "", "read as windows-1252", "président"),
		one("windows-1254", turkish, 0, "", "read as windows-1254", "Erdoğan", "İstanbul"),
		one("windows-1254 by name", turkish, 0, "", "Erdoğan").with("--encoding", "cp1254").without("read as"),
		one("another encoding by name", "Varsovie\n\nPresident Wa\xb3\xeasa said that the talks would go on.\n", 0, "", "Wałęsa").with("--encoding", "windows-1250"),
		one("windows-1251", "\xcc\xee\xf1\xea\xe2\xe0\n\n\xcf\xf0\xe5\xe7\xe8\xe4\xe5\xed\xf2 \xee\xf2\xec\xe5\xf2\xe8\xeb \xe2\xe0\xe6\xed\xee\xf1\xf2\xfc \xef\xe5\xf0\xe5\xe3\xee\xe2\xee\xf0\xee\xe2.\n", 0, "", "windows-1251", "language not supported").without("A1"),
		one("broken UTF-8", "The café in Orléans.\nThe leaders met \xe2\x80 in “Paris”.\n", 3, "in.txt:2:17: is not UTF-8: byte 0xe2 at offset 39; name its encoding"),
		one("broken UTF-8, replaced", "The café in Orléans.\nThe leaders met \xe2\x80 in “Paris”.\n", 0, "", "2 bytes are not UTF-8", "0xe2 at offset 39").with("--lenient"),
		one("not the named encoding", "The leaders met in M\xfcnchen.\n", 3, "in.txt:1:21: is not UTF-8").with("--encoding", "utf-8"),
		one("overlong UTF-8", "The caf\u00e9 and “Paris” met \xc0\xaf again.\n", 3, "is not UTF-8: byte 0xc0"),
		one("NUL", "The leaders met.\x00 They spoke.\n", 3, "in.txt: is binary (NUL at byte 16); "),
		one("binary", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x03", 3, "in.txt: is binary (NUL at byte 7); "),
		two("binary beside a text", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 3, "in.txt: is binary (NUL at byte 8); "),
		one("unknown encoding", parisSaid, 2, "--encoding klingon is not known").with("--encoding", "klingon"),
		one("unknown format", parisSaid, 2, "--input-format pdf is not known").with("--input-format", "pdf"),
	}
}

// archive is a ZIP archive of one part.
func archive(name, content string) string {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	w, err := z.Create(name)
	if err == nil {
		_, err = w.Write([]byte(content))
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		panic(err)
	}
	return b.String()
}

func wrappedInputs() []badInput {
	const word = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">`
	return []badInput{
		one("PDF", "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", 3, "in.txt: is a PDF; make a text of it: pdftotext "),
		one("RTF", `{\rtf1\ansi The leaders met.}`, 3, "Rich Text Format; save it"),
		one("old Word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\x00", 3, "is an old or an encrypted office document"),
		one("gzip", "\x1f\x8b\x08\x00", 3, "is compressed with gzip; unpack it"),
		one("ZIP", archive("a.txt", parisSaid), 3, "is a ZIP archive without word/document.xml"),
		one("ZIP cut short", archive("word/document.xml", word)[:40], 3, "is a damaged ZIP archive"),
		one("DOCX with a path out of its archive", archive("../word/document.xml", word), 3, "is a ZIP archive without word/document.xml"),
		one("DOCX bomb", archive("word/document.xml", word+strings.Repeat(" ", 100<<20)), 3, "unpacks to more than "),
		one("DOCX of depth", archive("word/document.xml", strings.Repeat("<w:p>", 100_000)), 3, "its elements nest more than 256 deep"),
		one("DOCX with an entity", archive("word/document.xml", `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><d>&x;</d>`), 3, "it declares a document type").without("root:"),
		one("DOCX with an unknown entity", archive("word/document.xml", word+"<w:p><w:r><w:t>&lol;</w:t></w:r></w:p></w:document>"), 3, "its XML is broken"),
		one("DOCX that ends early", archive("word/document.xml", word+"<w:body><w:p>"), 3, "its XML ends in the middle"),
		one("HTML of depth", "<!doctype html>"+strings.Repeat("<div>", 100_000)+parisSaid, 3, "cannot be read as HTML"),
		one("HTML of scripts", "<html><script>"+parisSaid+"</script><style>"+parisSaid+"</style><p hidden>"+parisSaid, 3, "has no text"),
		one("HTML bomb of entities", "<html><p>"+strings.Repeat("&amp;&#x1b;&#8238;", 20_000)+parisSaid, 0, "", "control characters", "direction of writing"),
		one("HTML as text", "<html><p>"+parisSaid, 0, "", "<html><p>Paris").with("--text", "--input-format", "text"),
		one("Markdown of brackets", "# Paris\n\n"+strings.Repeat("[", 50_000)+strings.Repeat("](", 50_000)+"\n\n"+parisSaid, 0, ""),
		one("Markdown of stars", "# Paris\n\n"+strings.Repeat("**a *", 20_000)+"\n\n"+parisSaid, 0, ""),
	}
}
