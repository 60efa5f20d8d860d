package render

import (
	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

const article = `VALMERE, 5 March (Harbour News) – The presidents of Arvenia and Tolland spoke by telephone on 4 March.

The Arvenian presidency said in a statement that the call took place at Tolland’s request.

“President Ilves stressed the urgent need to withdraw all 1,200 soldiers from
the Kestrel Strait by 1 May and to restore stability and public order in the
islands, including with the help of the legitimate authorities of Kestrel.

The two presidents agreed to resume talks on fisheries. They condemned attacks
on merchant ships in the strongest terms. They will stay in touch,” the
statement of the Arvenian president’s press office reads.

Analysts in Valmere had expected less.

A statement issued by the office of Tolland’s president says:

“Stating that Tolland is working for a fair and lasting settlement in the Strait, President Okoro underlined that the 800 soldiers in the Kestrel Strait will stay until 1 May. The two presidents discussed talks on fisheries. They condemned attacks on merchant ships. President Okoro said that the Kestrel junta should do its utmost to restore calm in the islands. He noted that harm to fishermen must be avoided, and thanked President Ilves for the frank conversation.”
`

// articleReport is an article with two sides and everything that a report can
// hold.
func articleReport() *maker {
	m := newMaker("article.txt", article)
	m.doc.Shape = parse.Article
	m.doc.Event = parse.Event{Date: "2024-03-04", Kind: "telephone conversation", Participants: []parse.Participant{{Name: "Marta Ilves"}, {Name: "Daniel Okoro"}}}
	a, b, o := m.side("A", "Arvenian presidency", parse.Party), m.side("B", "Tolland’s presidency", parse.Party), m.side("O", "Harbour News", parse.Outlet)
	a.Country, b.Country = "AV", "TL"
	a.Names = []parse.Span{m.span(0, "The Arvenian presidency"), m.span(0, "the\nstatement of the Arvenian president’s press office")}
	m.block(a, 0, parse.Reported, "the call took place at Tolland’s request").Attribution = m.span(0, "The Arvenian presidency said in a statement that")
	m.block(a, 0, parse.Quoted,
		"President Ilves stressed the urgent need to withdraw all 1,200 soldiers from\nthe Kestrel Strait by 1 May",
		"and to restore stability and public order in the\nislands, including with the help of the legitimate authorities of Kestrel.",
		"The two presidents agreed to resume talks on fisheries.",
		"They condemned attacks\non merchant ships in the strongest terms.",
		"They will stay in touch").Attribution = a.Names[1]
	m.block(b, 0, parse.Quoted,
		"Stating that Tolland is working for a fair and lasting settlement in the Strait",
		"President Okoro underlined that the 800 soldiers in the Kestrel Strait will stay until 1 May.",
		"The two presidents discussed talks on fisheries.",
		"They condemned attacks on merchant ships.",
		"President Okoro said that the Kestrel junta should do its utmost to restore calm in the islands.",
		"He noted that harm to fishermen must be avoided",
		"and thanked President Ilves for the frank conversation.").Reason = "the quotation follows a colon"
	m.block(o, 0, parse.Reported, "The presidents of Arvenia and Tolland spoke by telephone on 4 March.")
	m.doc.Unattributed = []parse.Span{m.span(0, "Analysts in Valmere had expected less.")}
	m.doc.Notes = []parse.Note{{Severity: "warning", Message: "a quotation mark is opened and not closed", Span: m.span(0, "“Stating")}, {Severity: "note", Message: "the date is that of the event, not of the page"}}
	m.understand()
	m.compared()
	return m
}

// understand fills in what the parser reads in the statements.
func (m *maker) understand() {
	say := func(id, speaker, verb, entry string, force int, topics ...string) *parse.Statement {
		s := m.at[id]
		if speaker != "" {
			s.Speaker.Span = m.in(id, speaker)
		}
		if verb != "" {
			s.Verb = parse.Mark{Span: m.in(id, verb), Entry: entry}
		}
		s.Force, s.Topics = force, topics
		return s
	}
	m.at["A1"].Kind, m.at["A6"].Kind, m.at["B7"].Kind = parse.Frame, parse.Closing, parse.Courtesy
	say("A2", "President Ilves", "stressed", "verbs/stress", 4, "troops", "the strait").Speaker.Entity = "Marta Ilves"
	say("A3", "", "", "", 0, "stability", "authorities")
	say("A4", "The two presidents", "agreed", "verbs/agree", 4, "fisheries").Speaker.Joint = true
	say("A5", "They", "condemned", "verbs/condemn", 5, "shipping").Speaker.Joint = true
	say("A6", "", "", "", 0).Modality = parse.Will
	say("B2", "President Okoro", "underlined", "verbs/underline", 4, "troops").Modality = parse.Will
	say("B3", "The two presidents", "discussed", "verbs/discuss", 2, "fisheries").Voiced = "A"
	say("B4", "They", "condemned", "verbs/condemn", 5, "shipping")
	s := say("B5", "President Okoro", "said", "verbs/say", 2, "stability")
	s.Modality, s.Speaker.Side = parse.Should, "B"
	s.Marks = []parse.Mark{{Span: m.in("B5", "junta"), Entry: "labels/government"}, {Span: m.in("B5", "utmost"), Entry: "intensifiers/utmost"}}
	s = say("B6", "He", "noted", "verbs/note", 1, "civilians")
	s.Modality, s.Negated = parse.Must, true
	s.Speaker.Span = parse.Span{}
}

// compared fills in what the comparison finds.
func (m *maker) compared() {
	row := m.row(compare.Reworded, 0.72, "A5 B4", m.tie("shared", "A5", "merchant ships", "B4", "merchant ships"))
	m.edits(row, "A5", "B4", "=They condemned attacks", "=merchant ships", "in the strongest terms>")
	row.Relation.Edits[0].A = m.in("A5", "They condemned attacks\non merchant ships")
	row.Relation.Edits[0].B = m.in("B4", "They condemned attacks on merchant ships")
	m.row(compare.Diverges, 0.34, "A3 B5", m.tie("synonym", "A3", "restore stability", "B5", "restore calm"), m.tie("shared", "A3", "islands", "B5", "islands"),
		m.tie("name", "A3", "authorities of Kestrel", "B5", "Kestrel junta")).Confidence = compare.Possible
	row = m.row(compare.Scope, 0.61, "A4 B3", compare.Evidence{Rule: "commitment", Note: `"agreed" against "discussed"`, Marks: []parse.Mark{{Span: m.in("A4", "agreed"), Entry: "verbs/agree"}, {Span: m.in("B3", "discussed"), Entry: "verbs/discuss"}}})
	m.edits(row, "A4", "B3", "=The two presidents", "agreed to resume>discussed", "=talks on fisheries")
	m.row(compare.Contradicts, 0.4, "A2 B1 B2",
		compare.Evidence{Rule: "number", Note: `"1,200 soldiers" against "800 soldiers"`, Marks: []parse.Mark{{Span: m.in("A2", "1,200 soldiers"), Entry: "number/1200"}, {Span: m.in("B2", "800 soldiers"), Entry: "number/800"}}},
		m.tie("shared", "A2", "1 May", "B2", "1 May"), m.tie("synonym", "A2", "stressed", "B2", "underlined"))
	for _, id := range []string{"A1", "A6", "B6", "B7"} {
		m.row(compare.Only, 0, id)
	}
	m.r.Slots = []compare.Slot{
		{Slot: "initiator", Verdict: "one-sided", Cells: []compare.SlotCell{{Side: "A", SlotValue: parse.SlotValue{Span: m.in("A1", "at Tolland’s request"), Value: "B"}}}},
		{Slot: "next_steps", Verdict: "differs", Cells: []compare.SlotCell{{Side: "A", SlotValue: parse.SlotValue{Span: m.in("A4", "resume talks on fisheries")}}, {Side: "B", SlotValue: parse.SlotValue{Value: "none named"}}}},
	}
	m.r.Namings = []compare.Naming{{Referent: "government of Kestrel", Cells: []compare.NamingCell{
		{Side: "A", Labels: []compare.Label{{Text: "the legitimate authorities of Kestrel", Spans: []parse.Span{m.in("A3", "the legitimate authorities of Kestrel")}}}},
		{Side: "B", Labels: []compare.Label{{Text: "the Kestrel junta", Loaded: true, Spans: []parse.Span{m.in("B5", "the Kestrel junta"), m.in("B5", "Kestrel")}}}}}}}
	m.r.Emphases = []compare.Emphasis{
		{Topic: "stability", Sides: []compare.TopicShare{{Side: "A", Share: 0.31, Rank: 1, First: 3, Statements: []parse.StatementID{"A3"}}, {Side: "B", Share: 0.18, Rank: 2, First: 5, Statements: []parse.StatementID{"B5"}}}},
		{Topic: "civilians", Sides: []compare.TopicShare{{Side: "A"}, {Side: "B", Share: 0.04, Rank: 3, First: 6, Statements: []parse.StatementID{"B6", "B1", "B2", "B3"}}}},
	}
	m.r.Findings = []compare.Finding{
		{Class: "naming", Rule: "labels", Severity: "note", Message: "the government of Kestrel is “the legitimate authorities” in A and “the Kestrel junta” in B", Primary: m.in("B5", "the Kestrel junta")},
		{Class: "contradiction", Rule: "number", Severity: "error", Message: "A says 1,200 soldiers, B says 800 soldiers", Primary: m.in("A2", "1,200"), Related: []parse.Span{m.in("B2", "800")}},
		{Class: "consensus", Rule: "agreed", Severity: "warning", Message: "only A says that both agreed", Primary: m.in("A4", "agreed")},
	}
	m.count()
}
