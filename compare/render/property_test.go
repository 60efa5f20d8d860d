package render

import (
	"bytes"
	"fmt"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// TestTerminalProperties prints any report at any width and holds each line
// against the rules of checkLines.
func TestTerminalProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyReport(t)
		opt := Options{
			Width:   rapid.IntRange(60, 200).Draw(t, "width"),
			Color:   rapid.Bool().Draw(t, "color"),
			Explain: rapid.Bool().Draw(t, "explain"),
			Theme:   rapid.SampledFrom(Themes()).Draw(t, "theme"),
			Layout:  rapid.SampledFrom(Layouts()).Draw(t, "layout"),
		}
		if len(m.r.Rows) > 0 && rapid.Bool().Draw(t, "one row") {
			opt.Row = m.r.Rows[0].ID
		}
		var out bytes.Buffer
		if err := WriteTerminal(&out, m.r, opt); err != nil {
			t.Fatal(err)
		}
		checkLines(t, out.Bytes(), opt.Width)
		out.Reset()
		if err := WriteDocumentTerminal(&out, m.doc, opt); err != nil {
			t.Fatal(err)
		}
		checkLines(t, out.Bytes(), opt.Width)
	})
}

// anySpan draws a stretch of whole characters within another.
func anySpan(t *rapid.T, m *maker, in parse.Span) parse.Span {
	text := m.doc.Sources[in.Source].Text
	cut := func() int {
		n := rapid.IntRange(in.Start, in.End).Draw(t, "cut")
		for n > in.Start && n < len(text) && !utf8.RuneStart(text[n]) {
			n--
		}
		return n
	}
	a, b := cut(), cut()
	return parse.Span{Source: in.Source, Start: min(a, b), End: max(a, b)}
}

func anyReport(t *rapid.T) *maker {
	text := hostileText()
	m := newMaker()
	n := rapid.IntRange(0, 5).Draw(t, "sides")
	for i := range n {
		body := text.Draw(t, "body")
		m.doc.Sources = append(m.doc.Sources, parse.NewSource(parse.SourceID(i), text.Draw(t, "file"), nil, body))
		all := parse.Span{Source: parse.SourceID(i), End: len(body)}
		s := m.side(string(rune('A'+i)), text.Draw(t, "name"), parse.Party)
		b := &parse.Block{Span: all, Kind: parse.Quoted, Reason: text.Draw(t, "reason")}
		s.Names, s.Blocks = []parse.Span{anySpan(t, m, all)}, []*parse.Block{b}
		for k := range rapid.IntRange(0, 4).Draw(t, "statements") {
			st := &parse.Statement{ID: parse.StatementID(fmt.Sprint(s.ID, k+1)), Span: anySpan(t, m, all), Kind: parse.Claim, Topics: []string{text.Draw(t, "topic")}}
			st.Content = []parse.Span{anySpan(t, m, st.Span)}
			st.Marks = []parse.Mark{{Span: anySpan(t, m, st.Span), Entry: text.Draw(t, "entry")}}
			b.Sentences = append(b.Sentences, &parse.Sentence{Span: st.Span, Statements: []*parse.Statement{st}})
		}
		m.doc.Unattributed = append(m.doc.Unattributed, anySpan(t, m, all))
		m.doc.Notes = append(m.doc.Notes, parse.Note{Severity: text.Draw(t, "severity"), Message: text.Draw(t, "message"), Span: anySpan(t, m, all)})
	}
	m.doc.Event = parse.Event{Kind: text.Draw(t, "kind"), Date: text.Draw(t, "date"), Participants: []parse.Participant{{Name: text.Draw(t, "who")}}}
	if n > 0 {
		anyRows(t, m)
	}
	return m
}

func anyRows(t *rapid.T, m *maker) {
	text := hostileText()
	span := func() parse.Span {
		src := rapid.SampledFrom(m.doc.Sources).Draw(t, "source")
		return anySpan(t, m, src.Span(0, len(src.Text)))
	}
	mark := func() parse.Mark {
		return parse.Mark{Span: span(), Entry: rapid.SampledFrom([]string{"synonym", "x"}).Draw(t, "entry")}
	}
	order := weight()
	for range rapid.IntRange(0, 4).Draw(t, "rows") {
		r := compare.Row{ID: rapid.Int().Draw(t, "id"), Confidence: compare.Possible, Pinned: rapid.Bool().Draw(t, "pinned")}
		if rapid.Bool().Draw(t, "accounted") {
			figure := rapid.Float64Range(-10, 10)
			signal := compare.Signal{Name: text.Draw(t, "signal"), Meaning: text.Draw(t, "meaning"), Value: figure.Draw(t, "value"), Weight: figure.Draw(t, "weight")}
			r.Account = &compare.Account{Floor: 0.4, Sure: 0.6, Links: []compare.Link{{A: "A1", B: "B1", Score: 0.5, Answered: true, Signals: []compare.Signal{signal, signal}}}}
		}
		r.Relation.Kind = rapid.SampledFrom(order[:]).Draw(t, "relation")
		r.Relation.Evidence = []compare.Evidence{{Rule: "synonym", Note: text.Draw(t, "note"), Marks: []parse.Mark{mark(), mark()}}, {Rule: text.Draw(t, "rule"), Note: text.Draw(t, "note")}}
		r.Relation.Edits = []compare.Edit{{Op: compare.Equal, A: span(), B: span()}, {Op: compare.Replace, A: span(), B: span()}}
		for _, s := range m.doc.Sides {
			c := compare.Cell{Side: s.ID}
			if all := s.Statements(); len(all) > 0 && rapid.Bool().Draw(t, "speaks") {
				c.Statements = all[:rapid.IntRange(1, len(all)).Draw(t, "said")]
			}
			r.Cells = append(r.Cells, c)
		}
		m.r.Rows = append(m.r.Rows, r)
	}
	id := m.doc.Sides[0].ID
	m.r.Slots = []compare.Slot{{Slot: text.Draw(t, "slot"), Verdict: text.Draw(t, "verdict"), Cells: []compare.SlotCell{{Side: id, SlotValue: parse.SlotValue{Span: span(), Value: text.Draw(t, "value")}}}}}
	m.r.Namings = []compare.Naming{{Referent: text.Draw(t, "referent"), Cells: []compare.NamingCell{{Side: id, Labels: []compare.Label{{Text: text.Draw(t, "label"), Loaded: true}}}}}}
	m.r.Emphases = []compare.Emphasis{{Topic: text.Draw(t, "topic"), Sides: []compare.TopicShare{{Side: id, Rank: 1, Share: rapid.Float64Range(0, 1).Draw(t, "share")}}}}
	m.r.Findings = []compare.Finding{{Class: text.Draw(t, "class"), Rule: text.Draw(t, "rule"), Severity: text.Draw(t, "severity"), Message: text.Draw(t, "message"), Primary: span(), Related: []parse.Span{span()}}}
	anyTexts(t, m, span)
	m.count()
}

// anyTexts fills what a report tells of whole texts.
func anyTexts(t *rapid.T, m *maker, span func() parse.Span) {
	text := hostileText()
	side := m.doc.Sides[0]
	end := compare.TextEnd{Statement: parse.StatementID(text.Draw(t, "statement")), Topics: []string{text.Draw(t, "topic")}}
	m.r.Profiles = []compare.Profile{{
		Side: side.ID, Words: rapid.IntRange(0, 1e6).Draw(t, "words"), Length: rapid.Float64Range(0, 1).Draw(t, "length"), Own: 0.001, Opens: end, Closes: end,
		Repeated: []compare.Repetition{{Text: text.Draw(t, "repeated"), Spans: []parse.Span{span()}}},
	}}
	m.r.Shifts = []compare.Shift{{Topic: text.Draw(t, "topic"), Early: side.ID, Late: side.ID, LateAt: 1}}
	m.r.Voices = []compare.Voice{{Side: side.ID, Own: 1, Nobody: 2}}
	past := compare.Past{Side: side.ID, Sources: m.doc.Sources[:1]}
	for _, st := range side.Statements() {
		kind := rapid.SampledFrom(recurrences()).Draw(t, "recurrence")
		past.Statements = append(past.Statements, compare.Recurring{Statement: st.ID, Recurrence: kind, Span: anySpan(t, m, m.doc.Sources[0].Span(0, len(m.doc.Sources[0].Text)))})
	}
	m.r.Pasts = []compare.Past{past}
}
