package cmd

import (
	"strings"
	"unicode/utf16"
)

func asUTF16(text string, bigEndian bool) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(text)) {
		if bigEndian {
			b.Write([]byte{byte(u >> 8), byte(u)})
		} else {
			b.Write([]byte{byte(u), byte(u >> 8)})
		}
	}
	return b.String()
}

func hostileTexts() []badInput {
	const start = "Paris\n\nThe leaders said that trade "
	return []badInput{
		two("terminal escapes", start+"\x1b[31mwas\x1b[0m open.\n", 0, "", `\x1b[31m`, "2 control characters (U+001B)"),
		two("a link and the clipboard", start+"\x1b]8;;http://evil\x07was\x1b]52;c;AAAA\x07 open.\n", 0, "", `\x1b]8;;`, "control characters"),
		two("a device control string and C1", start+"\x1bP1$r\u009b31m\u0090was open.\n", 0, "", `\x1bP`, "<U+009B>"),
		two("backspaces and bells", start+"wass\b\a open.\n", 0, "", `\x08\x07`),
		two("bidi override", start+"\u202Ewas\u202C open.\n", 0, "", "<U+202E>", "side A holds 2 characters that would change the direction of writing (U+202E, U+202C)"),
		two("bidi isolates", start+"\u2066was\u2069 open.\n", 0, "", "<U+2066>", "U+2066, U+2069"),
		two("zero-width", start+"wa\u200bs op\u200den.\n", 0, "", "<U+200B>", "side A holds 2 invisible characters (U+200B, U+200D)"),
		two("a homoglyph", "Moscow\n\nPresident \u0420utin said that trade was open.\n", 0, "", "1 word with letters of two scripts", "(U+0420)"),
		two("a word of homoglyphs", "Moscow\n\nPresident Putin said that \u041e\u0420\u0415\u0421 was open.\n", 0, "", "1 word in another script", "looks like \"OPEC\""),
		two("tag characters", start+"was \U000E0041\U000E0042open.\n", 0, "", "2 invisible characters (U+E0041, U+E0042)"),
		two("noncharacters", start+"was \ufdd0\uffffopen.\n", 0, "", "invisible characters"),
		two("zalgo", start+"w"+strings.Repeat("\u0301\u0327\u0489", 2000)+"as open.\n", 0, ""),
		{name: "hidden characters as JSON", files: map[string]string{"in.txt": start + "\u202Ewas\x1b[0m\u009b open.\n"}, args: []string{"parse", "--shape", "release", "--format", "json", "in.txt"}, shows: []string{`\u202e`, `\u001b`, `\u009b`}},
		two("HTML and formulas", start+"<script>alert(1)</script> =1+1 | @x was open.\n", 0, "", "<script>alert(1)</script>"),
		one("a quotation that never closes", "Paris said: “The leaders met.\n\nThey spoke.\n", 0, "", "a quotation mark here has no counterpart"),
		one("opening marks", strings.Repeat("“", 100_000)+parisSaid, 0, "", "a quotation mark here has no counterpart"),
		one("opening marks in paragraphs", strings.Repeat("“They met.\n\n", 5_000), 0, "", "quotation marks have no counterpart, the first of them here"),
		one("nested quotations", strings.Repeat("“The leaders said ", 20_000)+strings.Repeat("”", 20_000), 0, ""),
		one("parentheses", strings.Repeat("(", 100_000)+parisSaid+strings.Repeat(")", 100_000), 0, ""),
		one("honorifics", strings.Repeat("Mr. ", 50_000)+parisSaid, 0, ""),
		one("verbs", strings.Repeat("said ", 50_000)+"\n\n"+parisSaid, 0, ""),
		one("dots and blanks", "The leaders met "+strings.Repeat(". ", 100_000)+"\n", 0, ""),
	}
}

func hugeInputs() []badInput {
	return []badInput{
		one("a long line", strings.Repeat("The leaders met in Paris and discussed trade. ", 10_000), 0, ""),
		one("a word of a megabyte", "The leaders met "+strings.Repeat("x", 1_000_000)+".\n", 0, ""),
		one("a megabyte of blanks", "The leaders met."+strings.Repeat(" ", 1_000_000)+"They spoke.\n", 0, "", "2 statements"),
		one("a sentence of half a megabyte", "The leaders met "+strings.Repeat("and then they spoke about trade ", 16_000)+".\n", 0, ""),
		two("a statement over 2,000 words", "They discussed trade "+strings.Repeat("of grain, ", 1_000)+"oil.\n", 0, "", "1 statement of more than 2000 words"),
		two("a word of a megabyte, compared", "The leaders met "+strings.Repeat("x", 1_000_000)+".\n", 0, ""),
		two("a megabyte of blanks, compared", "The leaders met."+strings.Repeat(" ", 1_000_000)+"They spoke.\n", 0, ""),
		two("a word of many hyphens", "The leaders met "+strings.Repeat("a-b", 100_000)+".\n", 0, ""),
		two("a word of many dots", "The leaders met "+strings.Repeat("a.", 100_000)+"\n", 0, ""),
		two("a word broken at many line ends", "The leaders met "+strings.Repeat("a-\n", 30_000)+"b.\n", 0, ""),
		two("100,000 dots", "The leaders met "+strings.Repeat(".", 100_000)+"\n", 0, ""),
		one("one line of 10 MB", strings.Repeat("The leaders met in Paris and discussed trade. ", 220_000), 3, "in.txt: is larger than 5000000 bytes").with("--max-bytes", "5000000"),
		one("50,000 paragraphs", strings.Repeat("x\n\n", 50_000), 0, ""),
		one("100,000 paragraphs", strings.Repeat("x\n\n", 100_000), 0, ""),
		one("a line of a megabyte", strings.Repeat("The leaders met in Paris and discussed trade. ", 21_700), 0, ""),
		one("a sentence of a megabyte", "The leaders met "+strings.Repeat("and then they spoke about trade ", 31_000)+".\n", 0, ""),
		{name: "a line of 100 MB", shell: "yes 'The leaders met.' | tr '\\n' ' ' | head -c 100000000 >in.txt", args: []string{"parse", "in.txt"}, code: 3, says: "in.txt: is larger than 67108864 bytes; "},
		one("10,000 equal sentences", strings.Repeat("The leaders discussed trade.\n", 10_000), 0, ""),
		two("2,000 equal sentences, compared", strings.Repeat("The leaders discussed trade. ", 2_000), 0, ""),
		one("too large", strings.Repeat("The leaders met. ", 100), 3, "in.txt: is larger than 1000 bytes; raise --max-bytes").with("--max-bytes", "1000"),
		{name: "too large while read", in: strings.Repeat("The leaders met. ", 100), args: []string{"parse", "--max-bytes", "1000"}, code: 3, says: "standard input: is larger than 1000 bytes; "},
		{name: "a sparse file of 300 MB", shell: "truncate -s 300M in.txt", args: []string{"parse", "in.txt"}, code: 3, says: "in.txt: is larger than 67108864 bytes; "},
		{name: "endless input", shell: "yes | readoutdiff parse --max-bytes 1000000", code: 3, says: "standard input: is larger than 1000000 bytes; "},
	}
}

func foreignTexts() []badInput {
	var out []badInput
	for name, text := range map[string]string{
		"Arabic":   "أكد الرئيس أهمية التعاون بين البلدين. وقال إن المحادثات كانت بناءة.\n",
		"Chinese":  "两国领导人讨论了贸易问题。双方同意再次会晤。\n",
		"Japanese": "外務大臣は、地域の安定について意見交換を行い、引き続き連携していくことで一致した。\n",
		"Armenian": "Նախագահները քննարկել են իրավիճակը։ Նրանք պայմանավորվել են կրկին հանդիպել։\n",
		"Thai":     "ผู้นำทั้งสองหารือเรื่องการค้า และตกลงที่จะพบกันอีกครั้ง\n",
		"Russian":  "Президенты обсудили торговлю. Они договорились встретиться вновь.\n",
		"French":   "Le président a dit que les deux pays ont une relation étroite et que la coopération est dans leur intérêt.\n",
		"Turkish":  "Cumhurbaşkanı, iki ülke arasında ticaret ve güvenlik için bir görüşme olarak bu konuda ile ve de olduğu ifade etti.\n",
	} {
		out = append(out,
			one(name, text, 0, "", "language not supported", "0 statements").without("A1"),
			two(name+" against English", text, 3, "in.txt: language not supported ("))
	}
	return append(out,
		badInput{name: "a foreign side in a batch", in: `{"sides":[{"name":"Paris","text":"The leaders discussed trade."},{"name":"Beijing","text":"两国领导人讨论了贸易问题。"}]}` + "\n" +
			`{"sides":[{"name":"Paris","text":"The leaders discussed trade."},{"name":"Bonn","text":"They discussed trade."}]}` + "\n",
			shell: `readoutdiff batch >out; code=$?; grep -q '"error":"language not supported in Beijing (Chinese)"' out && grep -q '"line":2,.*"rows"' out || code=99; exit $code`,
			code:  3, says: "1 of 2 records could not be compared"},
		one("a foreign paragraph", parisSaid+"\nПрезиденты обсудили торговлю. Они договорились встретиться вновь.\n", 0, "", "2 statements", "1 paragraph in another language"))
}
