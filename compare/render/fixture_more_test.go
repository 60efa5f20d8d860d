package render

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// threeReport is three releases, one of them silent in most rows.
func threeReport() *maker {
	m := newMaker(
		"norland.txt", "The ministers welcomed the ceasefire.\nThey agreed to meet in Oslo in June.\nMinister Berg thanked his colleagues.",
		"sudmark.txt", "The ministers welcomed the ceasefire.\nThe ministers spoke of a meeting in June.",
		"ostland/press/2024/readout.txt", "The ceasefire was welcomed by all.\nOstland reaffirmed its position on the delta.")
	m.doc.Shape = parse.Release
	m.doc.Event.Kind = "meeting"
	for i, name := range []string{"Foreign Ministry of Norland", "Südmark", "Ostland"} {
		s := m.side(string(rune('A'+i)), name, parse.Party)
		m.block(s, i, parse.Bare, strings.Split(m.doc.Sources[i].Text, "\n")...)
	}
	row := m.row(compare.Same, 1, "A1 B1 C1")
	m.edits(row, "A1", "B1", "=The ministers welcomed the ceasefire")
	row = m.row(compare.Scope, 0.55, "A2 B2", compare.Evidence{Rule: "commitment", Note: `"agreed" against "spoke of"`,
		Marks: []parse.Mark{{Span: m.in("A2", "agreed"), Entry: "verbs/agree"}, {Span: m.in("B2", "spoke of"), Entry: "verbs/speak-of"}}})
	row.Pinned = true
	m.row(compare.Only, 0, "A3")
	m.row(compare.Only, 0, "C2")
	m.count()
	return m
}

// hostileReport is two releases that try to govern the terminal, and that hold
// what is hard to measure: wide and combining characters, emoji, long words.
func hostileReport() *maker {
	long := strings.Repeat("Donaudampfschiff", 12)
	m := newMaker(
		"evil\x1b]0;owned\x07.txt", "\u202eRLO and \x1b[31mred\x1b[0m text, a bell \x07, a C1 \u009b31m.\nZero\u200bwidth and\u00a0no-break, a tab\tand\r\nlines.\n"+long+" is a word.",
		"東京.txt", "外務大臣は、地域の安定と国際法の尊重について、率直かつ建設的な意見交換を行い、引き続き緊密に連携していくことで一致した。\n\u0301Orphan e\u0301 and 🇳🇴 flags 👩\u200d🚀 and ﬁ.\n한국 외교부는 대화를 환영했다.")
	m.doc.Event.Kind = "call\x1b[2J"
	a, b := m.side("A", "Evil \x1b[5mside", parse.Party), m.side("B", "外務省", parse.Party)
	m.block(a, 0, parse.Bare, "\u202eRLO and \x1b[31mred\x1b[0m text, a bell \x07, a C1 \u009b31m.", "Zero\u200bwidth and\u00a0no-break, a tab\tand\r\nlines.", long+" is a word.")
	m.block(b, 1, parse.Bare, strings.Split(m.doc.Sources[1].Text, "\n")...)
	m.at["A1"].Topics, m.at["B1"].Topics = []string{"stability\x1b[0m"}, []string{"stability\x1b[0m"}
	m.row(compare.Diverges, 0.3, "A1 B1", compare.Evidence{Rule: "rule\x1b", Note: "note \x1b[1m\u2066"}, m.tie("synonym", "A1", "\x1b[31mred\x1b[0m", "B1", "安定"))
	row := m.row(compare.Reworded, 0.5, "A3 B2")
	row.Relation.Edits = []compare.Edit{{Op: compare.Equal, A: m.at["A3"].Span, B: m.at["B2"].Span}}
	m.row(compare.Only, 0, "A2")
	m.row(compare.Only, 0, "B3")
	m.r.Namings = []compare.Naming{{Referent: "\x1bc", Cells: []compare.NamingCell{{Side: "A", Labels: []compare.Label{{Text: "a\u202eb"}}}}}}
	m.r.Findings = []compare.Finding{
		{Class: "naming", Rule: "labels", Severity: "warning", Message: "one\r\n::error::two\x1b[2J", Primary: m.in("B1", "国際法の尊重"), Related: []parse.Span{m.in("A1", "RLO")}},
		{Class: "contradiction", Rule: "number\x1b", Severity: "error", Message: "no end\u2028", Primary: m.at["A2"].Span, Related: []parse.Span{m.at["B2"].Span}},
	}
	m.doc.Notes = []parse.Note{{Severity: "\x1b[7m", Message: "broken\x9bmessage"}}
	m.count()
	return m
}

// markupReport is two releases whose texts are markup, formulas and commands in
// the media that reports are read in.
func markupReport() *maker {
	m := newMaker(
		"a,b:c.txt", "=HYPERLINK(\"http://evil.example\",\"x\") and <script>alert(1)</script>.\n@everyone see #12, www.evil.example and mail@evil.example, 100% | sure.\n![x](http://evil.example/x.png) [y](javascript:alert(1)) `z` **w** ]]> &lt; $a$.",
		"dir/b <b>.txt", "É +1+cmd|' /C calc'!A0 <img src=x onerror=alert(1)>.\n- ::error file=x::y\n\tquoted \"text\", a semicolon; \\ and ~~no~~.")
	a, b := m.side("A", "<b>Alpha</b>|@alpha", parse.Party), m.side("B", "=B()", parse.Party)
	m.block(a, 0, parse.Bare, strings.Split(m.doc.Sources[0].Text, "\n")...)
	m.block(b, 1, parse.Bare, "É +1+cmd|' /C calc'!A0 <img src=x onerror=alert(1)>.", "- ::error file=x::y", "quoted \"text\", a semicolon; \\ and ~~no~~.")
	m.at["A1"].Topics, m.at["B1"].Topics = []string{"<i>trade</i>"}, []string{"<i>trade</i>"}
	m.row(compare.Contradicts, 0.5, "A1 B1", compare.Evidence{Rule: "number", Note: "<u>1</u> | =2"}, m.tie("shared", "A1", "alert(1)", "B1", "alert(1)"))
	m.row(compare.Diverges, 0.4, "A2 B2 B3", m.tie("synonym", "A2", "@everyone", "B2", "::error"))
	m.row(compare.Only, 0, "A3")
	m.r.Namings = []compare.Naming{{Referent: "<s>x</s>", Cells: []compare.NamingCell{{Side: "A", Labels: []compare.Label{{Text: "@everyone", Spans: []parse.Span{m.in("A2", "@everyone")}}}}}}}
	m.r.Findings = []compare.Finding{
		{Class: "contradiction", Rule: "number", Severity: "error", Message: "<script>alert(1)</script> ]]> %0A::error::x, @everyone", Primary: m.in("B1", "calc"), Related: []parse.Span{m.in("A1", "=HYPERLINK")}},
		{Class: "naming", Rule: "labels", Severity: "note", Message: "100% \"sure\" & 'more'", Primary: m.in("A2", "www.evil.example")},
	}
	m.count()
	return m
}
