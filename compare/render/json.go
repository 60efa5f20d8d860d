package render

import (
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// Schema names the form of the JSON output. It changes when a field changes
// its name or meaning, not when one is added.
const Schema = "readoutdiff/1"

// WriteJSON writes a whole report as one JSON object.
func WriteJSON(w io.Writer, r *compare.Report, opt Options) error {
	return writeReport(newJSONWriter(w), r, opt)
}

func writeReport(j *jsonWriter, r *compare.Report, opt Options) error {
	at, rows := documentSpanner(r.Doc), opt.chosen(r)
	j.object(func() {
		writeHead(j, r.Doc, at, opt)
		writeSides(j, r.Doc, at, opt)
		j.list("slots", len(r.Slots), func(i int) any { return slotJSON(r.Slots[i], at) })
		j.list("rows", len(rows), func(i int) any { return rowJSON(rows[i], at) })
		j.list("naming", len(r.Namings), func(i int) any { return namingJSON(r.Namings[i], at) })
		j.list("emphasis", len(r.Emphases), func(i int) any { return emphasisJSON(r.Emphases[i]) })
		j.list("findings", len(r.Findings), func(i int) any { return findingJSON(r.Findings[i], at) })
		writeRest(j, r.Doc, at)
		j.list("ledger", len(r.Ledger), func(i int) any { return ledgerJSON(r.Ledger[i]) })
	})
	return j.finish()
}

type jsonSlot struct {
	Slot    string         `json:"slot"`
	Cells   []jsonSlotCell `json:"cells"`
	Verdict string         `json:"verdict"`
}

type jsonSlotCell struct {
	Side  parse.SideID `json:"side"`
	Text  string       `json:"text"`
	Span  jsonSpan     `json:"span"`
	Value string       `json:"value"`
}

func slotJSON(s compare.Slot, at *spanner) jsonSlot {
	out := jsonSlot{s.Slot, make([]jsonSlotCell, len(s.Cells)), s.Verdict}
	for i, c := range s.Cells {
		out.Cells[i] = jsonSlotCell{c.Side, at.text(c.Span), at.span(c.Span), c.Value}
	}
	return out
}

type jsonRow struct {
	ID         int                `json:"id"`
	Relation   compare.Kind       `json:"relation"`
	Similarity float64            `json:"similarity"`
	Confidence compare.Confidence `json:"confidence"`
	Pinned     bool               `json:"pinned"`
	Cells      []jsonCell         `json:"cells"`
	Evidence   []jsonEvidence     `json:"evidence"`
	Edits      []jsonEdit         `json:"edits"`
}

type jsonCell struct {
	Side       parse.SideID        `json:"side"`
	Statements []parse.StatementID `json:"statements"`
}

func rowJSON(r compare.Row, at *spanner) jsonRow {
	out := jsonRow{
		ID: r.ID, Relation: r.Relation.Kind, Similarity: r.Relation.Similarity, Confidence: r.Confidence, Pinned: r.Pinned,
		Cells:    make([]jsonCell, len(r.Cells)),
		Evidence: evidenceJSON(r.Relation.Evidence, at),
		Edits:    editsJSON(r.Relation.Edits, at),
	}
	for i, c := range r.Cells {
		ids := make([]parse.StatementID, len(c.Statements))
		for n, s := range c.Statements {
			ids[n] = s.ID
		}
		out.Cells[i] = jsonCell{c.Side, ids}
	}
	return out
}

type jsonEvidence struct {
	Rule  string     `json:"rule"`
	Note  string     `json:"note"`
	Spans []jsonSpan `json:"spans"`
}

func evidenceJSON(list []compare.Evidence, at *spanner) []jsonEvidence {
	out := make([]jsonEvidence, len(list))
	for i, e := range list {
		out[i] = jsonEvidence{e.Rule, e.Note, at.marks(e.Marks)}
	}
	return out
}

type jsonEdit struct {
	Op compare.Op `json:"op"`
	A  *jsonSpan  `json:"a"`
	B  *jsonSpan  `json:"b"`
}

func editsJSON(list []compare.Edit, at *spanner) []jsonEdit {
	out := make([]jsonEdit, len(list))
	for i, e := range list {
		out[i] = jsonEdit{e.Op, at.optional(e.A), at.optional(e.B)}
	}
	return out
}

type jsonNaming struct {
	Referent string           `json:"referent"`
	Cells    []jsonNamingCell `json:"cells"`
}

type jsonNamingCell struct {
	Side   parse.SideID `json:"side"`
	Labels []jsonLabel  `json:"labels"`
}

type jsonLabel struct {
	Text  string     `json:"text"`
	Count int        `json:"count"`
	Spans []jsonSpan `json:"spans"`
}

func namingJSON(n compare.Naming, at *spanner) jsonNaming {
	out := jsonNaming{n.Referent, make([]jsonNamingCell, len(n.Cells))}
	for i, c := range n.Cells {
		labels := make([]jsonLabel, len(c.Labels))
		for k, l := range c.Labels {
			labels[k] = jsonLabel{l.Text, len(l.Spans), at.spans(l.Spans)}
		}
		out.Cells[i] = jsonNamingCell{c.Side, labels}
	}
	return out
}

type jsonEmphasis struct {
	Topic string           `json:"topic"`
	Sides []jsonTopicShare `json:"sides"`
}

type jsonTopicShare struct {
	Side         parse.SideID        `json:"side"`
	Share        float64             `json:"share"`
	Rank         int                 `json:"rank"`
	First        int                 `json:"first"`
	Force        float64             `json:"force"`
	Intensifiers int                 `json:"intensifiers"`
	Statements   []parse.StatementID `json:"statements"`
}

func emphasisJSON(e compare.Emphasis) jsonEmphasis {
	out := jsonEmphasis{e.Topic, make([]jsonTopicShare, len(e.Sides))}
	for i, s := range e.Sides {
		ids := append([]parse.StatementID{}, s.Statements...)
		out.Sides[i] = jsonTopicShare{s.Side, s.Share, s.Rank, s.First, s.Force, s.Intensifiers, ids}
	}
	return out
}

type jsonFinding struct {
	Class    string     `json:"class"`
	Rule     string     `json:"rule"`
	Severity string     `json:"severity"`
	Message  string     `json:"message"`
	Primary  *jsonSpan  `json:"primary"`
	Related  []jsonSpan `json:"related"`
}

func findingJSON(f compare.Finding, at *spanner) jsonFinding {
	return jsonFinding{f.Class, f.Rule, f.Severity, f.Message, at.optional(f.Primary), at.spans(f.Related)}
}

type jsonLedger struct {
	Side        parse.SideID `json:"side"`
	Statements  int          `json:"statements"`
	Same        int          `json:"same"`
	Reworded    int          `json:"reworded"`
	Scope       int          `json:"scope"`
	Diverges    int          `json:"diverges"`
	Contradicts int          `json:"contradicts"`
	Only        int          `json:"only"`
}

func ledgerJSON(l compare.Ledger) jsonLedger {
	return jsonLedger{
		l.Side, l.Statements, l.By[compare.Same], l.By[compare.Reworded], l.By[compare.Scope],
		l.By[compare.Diverges], l.By[compare.Contradicts], l.By[compare.Only],
	}
}
