package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// WriteExplanationTerminal prints how two texts relate: the texts side by side
// and every reason beneath.
func WriteExplanationTerminal(w io.Writer, e *compare.Explanation, a, b string, opt Options) error {
	opt.Explain = true
	p := newPrinter(w, newSpanner(a, b), opt)
	row := compare.Row{ID: 1, Relation: compare.Relation{Kind: e.Relation, Similarity: e.Similarity, Evidence: e.Evidence, Edits: e.Edits}}
	v := &reportView{printer: p}
	for i, text := range [...]string{a, b} {
		id := string(rune('A' + i))
		st := &parse.Statement{ID: parse.StatementID(id), Span: parse.Span{Source: parse.SourceID(i), End: len(text)}}
		block := &parse.Block{Span: st.Span, Sentences: []*parse.Sentence{{Span: st.Span, Statements: []*parse.Statement{st}}}}
		v.sides = append(v.sides, &parse.Side{ID: parse.SideID(id), Blocks: []*parse.Block{block}})
		row.Cells = append(row.Cells, compare.Cell{Side: parse.SideID(id), Statements: []*parse.Statement{st}})
	}
	v.grid = layOut(p.width, v.sides, p.at, opt.Layout)
	v.rowHeading(row)
	v.cells(row)
	v.reasons(row.Relation)
	return p.out.Flush()
}
