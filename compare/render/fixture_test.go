package render

import (
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// maker builds documents and reports by hand: texts, then stretches of them.
// It panics where a stretch is not in its text.
type maker struct {
	doc *parse.Document
	r   *compare.Report
	at  map[string]*parse.Statement
}

func newMaker(names ...string) *maker {
	m := &maker{doc: &parse.Document{}, at: map[string]*parse.Statement{}}
	m.r = &compare.Report{Doc: m.doc}
	for i := 0; i+1 < len(names); i += 2 {
		id := parse.SourceID(len(m.doc.Sources))
		m.doc.Sources = append(m.doc.Sources, parse.NewSource(id, names[i], []byte(names[i+1]), names[i+1]))
	}
	return m
}

// within finds a text inside a span.
func (m *maker) within(in parse.Span, text string) parse.Span {
	src := m.doc.Sources[in.Source]
	i := strings.Index(src.Slice(in), text)
	if i < 0 {
		panic("not there: " + text)
	}
	return src.Span(in.Start+i, in.Start+i+len(text))
}

// span finds a text in a source.
func (m *maker) span(source int, text string) parse.Span {
	src := m.doc.Sources[source]
	return m.within(src.Span(0, len(src.Text)), text)
}

// in finds a text in a statement.
func (m *maker) in(id, text string) parse.Span { return m.within(m.at[id].Span, text) }

func (m *maker) side(id, name string, role parse.Role) *parse.Side {
	s := &parse.Side{ID: parse.SideID(id), Name: name, Role: role}
	m.doc.Sides = append(m.doc.Sides, s)
	return s
}

// block adds a block with one sentence a statement.
func (m *maker) block(s *parse.Side, source int, kind parse.BlockKind, statements ...string) *parse.Block {
	b := &parse.Block{Kind: kind}
	n := len(s.Statements())
	for i, text := range statements {
		span := m.span(source, text)
		id := parse.StatementID(string(s.ID) + strconv.Itoa(n+i+1))
		st := &parse.Statement{ID: id, Span: span, Kind: parse.Claim, Content: []parse.Span{span}, Modality: parse.NoModality}
		m.at[string(id)] = st
		sentence := &parse.Sentence{Span: span, Statements: []*parse.Statement{st}}
		for _, t := range lexicon.Scan(m.doc.Sources[source].Text, span.Start, span.End) {
			sentence.Words = append(sentence.Words, parse.Word{Start: t.Start, End: t.End, Kind: t.Kind})
		}
		if i == 0 {
			b.Span = span
		}
		b.Span.End = span.End
		b.Sentences = append(b.Sentences, sentence)
	}
	s.Blocks = append(s.Blocks, b)
	return b
}

// row adds a row of statements, "A1 A2 B3".
func (m *maker) row(kind compare.Kind, similarity float64, ids string, evidence ...compare.Evidence) *compare.Row {
	r := compare.Row{ID: len(m.r.Rows) + 1, Confidence: compare.Sure, Relation: compare.Relation{Kind: kind, Similarity: similarity, Evidence: evidence}}
	for _, s := range parties(m.doc) {
		c := compare.Cell{Side: s.ID}
		for _, id := range strings.Fields(ids) {
			if strings.HasPrefix(id, string(s.ID)) {
				c.Statements = append(c.Statements, m.at[id])
			}
		}
		r.Cells = append(r.Cells, c)
	}
	m.r.Rows = append(m.r.Rows, r)
	return &m.r.Rows[len(m.r.Rows)-1]
}

// tie is evidence that two stretches stand for each other.
func (m *maker) tie(rule, a, x, b, y string) compare.Evidence {
	note := `"` + x + `" ~ "` + y + `"`
	if x == y {
		note = `"` + x + `"`
	}
	return compare.Evidence{Rule: rule, Note: note, Marks: []parse.Mark{{Span: m.in(a, x), Entry: rule}, {Span: m.in(b, y), Entry: rule}}}
}

// edits adds steps "=same", "old>new", "old>" and ">new" between two
// statements.
func (m *maker) edits(r *compare.Row, a, b string, steps ...string) {
	for _, s := range steps {
		x, y, _ := strings.Cut(s, ">")
		e := compare.Edit{Op: compare.Replace}
		switch {
		case strings.HasPrefix(s, "="):
			e.Op, x, y = compare.Equal, s[1:], s[1:]
		case x == "":
			e.Op = compare.Insert
		case y == "":
			e.Op = compare.Delete
		}
		if x != "" {
			e.A = m.in(a, x)
		}
		if y != "" {
			e.B = m.in(b, y)
		}
		r.Relation.Edits = append(r.Relation.Edits, e)
	}
}

// count fills the ledger from the rows.
func (m *maker) count() *compare.Report {
	m.r.Ledger = nil
	for i, s := range parties(m.doc) {
		l := compare.Ledger{Side: s.ID, By: map[compare.Kind]int{}}
		for _, r := range m.r.Rows {
			l.Statements += len(r.Cells[i].Statements)
			l.By[r.Relation.Kind] += len(r.Cells[i].Statements)
		}
		m.r.Ledger = append(m.r.Ledger, l)
	}
	return m.r
}
