package render

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// WriteMarkdown writes a comparison for an issue or a wiki, in the Markdown of
// GitHub and its like: what in short, the rows as a table, what one side alone
// says, the event, names, emphasis, findings.
func WriteMarkdown(w io.Writer, r *compare.Report, opt Options) error {
	m := &markdown{bufio.NewWriter(w), r, parties(r.Doc), documentSpanner(r.Doc), opt, recurring(r)}
	m.head()
	m.rows()
	m.alone()
	if !opt.Filters() {
		m.slots()
		m.namings()
		m.emphases()
		m.profiles()
		m.voices()
		m.pasts()
		m.findings()
		m.leftOver()
	}
	return m.out.Flush()
}

type markdown struct {
	out   *bufio.Writer // keeps the first error
	r     *compare.Report
	sides []*parse.Side
	at    *spanner
	opt   Options
	past  map[parse.StatementID]string // of statements, whether their side has said them before
}

func (m *markdown) line(text string) { m.out.WriteString(text + "\n") }

func (m *markdown) heading(text string) { m.line("\n## " + text + "\n") }

// table writes a table; its cells are Markdown.
func (m *markdown) table(head []string, rows [][]string) {
	m.line("| " + strings.Join(head, " | ") + " |")
	m.line("|" + strings.Repeat(" --- |", len(head)))
	for _, r := range rows {
		m.line("| " + strings.Join(r, " | ") + " |")
	}
}

func (m *markdown) head() {
	d := m.r.Doc
	title := capitalised(visibleLine(d.Event.Kind))
	if title == "" {
		title = "Readouts compared"
	}
	if d.Event.Date != "" {
		title += ", " + longDate(d.Event.Date)
	}
	m.line("# " + escapeMarkdown(title) + "\n")
	var rows [][]string
	for _, s := range d.Sides {
		lines, file := "", ""
		if n := len(s.Blocks); n > 0 {
			first, last := s.Blocks[0].Span, s.Blocks[n-1].Span
			end := m.at.position(parse.Span{Source: last.Source, Start: max(last.Start, last.End-1), End: last.End})
			lines = strings.TrimPrefix(strings.TrimPrefix(lineRange(m.at.position(first).Line, end.Line), "lines "), "line ")
			file = escapeMarkdown(sourceName(d.Sources[first.Source]))
		}
		name := escapeMarkdown(s.Name)
		if s.Role == parse.Outlet {
			name += " (outlet, not compared)"
		}
		rows = append(rows, []string{bold(string(s.ID)), name, fmt.Sprint(len(s.Statements())), fmt.Sprint(countWords(s)), lines, file})
	}
	m.table([]string{"", "side", "statements", "words", "lines", "file"}, rows)
	sentences := m.r.Summary
	if len(sentences) == 0 {
		sentences = (&reportView{r: m.r, sides: m.sides}).counts()
	}
	m.line("\n" + escapeMarkdown(strings.Join(sentences, " ")))
}

func (m *markdown) sideHeads() []string {
	var out []string
	for _, s := range m.sides {
		out = append(out, escapeMarkdown(string(s.ID)+" · "+s.Name))
	}
	return out
}

func (m *markdown) rows() {
	rows := linkedRows(m.r, m.opt)
	if len(rows) == 0 {
		return
	}
	m.heading("What more than one side speaks of")
	rows, copied := foldCopies(m.r, rows, m.opt)
	var table [][]string
	for _, r := range rows {
		k := r.Relation.Kind
		kind := kindMark(k) + " **" + string(k) + "**"
		if r.Confidence == compare.Possible {
			kind += ", possible"
		}
		if r.Pinned {
			kind += ", pinned"
		}
		if topics := commonTopics(r); len(topics) > 0 {
			kind += "<br>" + escapeMarkdown(strings.Join(topics, ", "))
		}
		line := []string{kind}
		for _, c := range r.Cells {
			line = append(line, m.said(c))
		}
		reasons, ties := reasonsAndTies(r.Relation)
		if len(reasons) == 0 && len(ties) > 0 {
			reasons = []string{"alike: " + ties[0]}
		}
		table = append(table, append(line, escapeMarkdown(strings.Join(reasons, "; "))))
	}
	if len(table) > 0 {
		m.table(append(append([]string{"relation"}, m.sideHeads()...), "why"), table)
	}
	if len(copied) > 0 {
		var names []string
		for _, r := range copied {
			names = append(names, rowNames(r))
		}
		m.line(fmt.Sprintf("\nThe same word for word: %s.", escapeMarkdown(strings.Join(names, ", "))))
	}
}

// said is what one side contributes to a row.
func (m *markdown) said(c compare.Cell) string {
	var parts []string
	for _, s := range c.Statements {
		parts = append(parts, m.statement(s))
	}
	if len(parts) == 0 {
		return "—"
	}
	return strings.Join(parts, "<br>")
}

func (m *markdown) statement(s *parse.Statement) string {
	text := fmt.Sprintf("%s %s (line %d)", bold(string(s.ID)), escapeMarkdown(m.at.text(s.Span)), m.at.position(s.Span).Line)
	if before := m.past[s.ID]; before != "" {
		text += " (" + escapeMarkdown(before) + ")"
	}
	return text
}

func (m *markdown) alone() {
	alone := aloneRows(m.r, m.opt)
	for _, s := range m.sides {
		if len(alone[s.ID]) == 0 {
			continue
		}
		m.heading("Only in " + escapeMarkdown(string(s.ID)+" · "+s.Name))
		for _, st := range alone[s.ID] {
			text := "- " + m.statement(st.Statement)
			if st.pinned {
				text += ", pinned"
			}
			m.line(text)
		}
	}
}

func (m *markdown) slots() {
	var table [][]string
	for _, s := range m.r.Slots {
		line := []string{escapeMarkdown(strings.ReplaceAll(s.Slot, "_", " "))}
		for _, side := range m.sides {
			cell := "—"
			for _, c := range s.Cells {
				switch {
				case c.Side != side.ID:
				case c.Span.Empty():
					cell = escapeMarkdown(c.Value)
				default:
					cell = fmt.Sprintf("%s (line %d)", escapeMarkdown(m.at.text(c.Span)), m.at.position(c.Span).Line)
				}
			}
			line = append(line, cell)
		}
		table = append(table, append(line, escapeMarkdown(verdict(s.Verdict).text)))
	}
	if len(table) > 0 {
		m.heading("On the event")
		m.table(append(append([]string{""}, m.sideHeads()...), ""), table)
	}
}

func (m *markdown) namings() {
	var table [][]string
	for _, n := range m.r.Namings {
		line := []string{escapeMarkdown(n.Referent)}
		for _, side := range m.sides {
			var labels []string
			for _, c := range n.Cells {
				if c.Side != side.ID {
					continue
				}
				for _, l := range c.Labels {
					text := escapeMarkdown(l.Text)
					if l.Loaded {
						text += " (takes sides)"
					}
					if len(l.Spans) > 1 {
						text += fmt.Sprintf(" ×%d", len(l.Spans))
					}
					labels = append(labels, text)
				}
			}
			if len(labels) == 0 {
				labels = []string{"—"}
			}
			line = append(line, strings.Join(labels, "<br>"))
		}
		table = append(table, line)
	}
	if len(table) > 0 {
		m.heading("Naming")
		m.table(append([]string{""}, m.sideHeads()...), table)
	}
}

func (m *markdown) findings() {
	if len(m.r.Findings) == 0 {
		return
	}
	m.heading("Findings")
	for _, f := range bySeverity(m.r.Findings) {
		place := ""
		if !f.Primary.Empty() {
			place = fmt.Sprintf(" (%s, line %d)", escapeMarkdown(sourceName(m.r.Doc.Sources[f.Primary.Source])), m.at.position(f.Primary).Line)
		}
		m.line(fmt.Sprintf("- %s %s: %s%s", bold(f.Severity), escapeMarkdown(f.Class), escapeMarkdown(f.Message), place))
	}
}

// leftOver lists the text that belongs to no side, and the notes on the input.
func (m *markdown) leftOver() {
	d := m.r.Doc
	if len(d.Unattributed) > 0 {
		m.heading("Unattributed")
		for _, s := range d.Unattributed {
			m.line(fmt.Sprintf("- (line %d) %s", m.at.position(s).Line, escapeMarkdown(m.at.text(s))))
		}
	}
	if len(d.Notes) > 0 {
		m.heading("Notes")
		for _, n := range d.Notes {
			m.line(fmt.Sprintf("- %s %s", bold(n.Severity), escapeMarkdown(n.Message)))
		}
	}
}
