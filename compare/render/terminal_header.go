package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/readoutdiff/readoutdiff/parse"
)

// header tells what is compared: the event, then a line a side.
func (p *printer) header(d *parse.Document, sides []*parse.Side) {
	p.title(d)
	var outlet []*parse.Side
	for _, s := range d.Sides {
		if s.Role == parse.Outlet {
			outlet = append(outlet, s)
		}
	}
	files := len(d.Sources) > 1
	var table [][]string
	for _, s := range sides {
		table = append(table, p.facts(d, s, files))
	}
	for _, s := range outlet {
		table = append(table, p.facts(d, s, files))
	}
	p.factTable(append(append([]*parse.Side(nil), sides...), outlet...), table)
}

// title is the event: its kind, its day, who took part; and the file, where
// there is one.
func (p *printer) title(d *parse.Document) {
	kind := capitalised(visibleLine(d.Event.Kind))
	if kind == "" {
		kind = "Readouts compared"
	}
	runs := []run{{strong, kind}}
	if d.Event.Date != "" {
		runs = append(runs, run{plain, " · " + longDate(d.Event.Date)})
	}
	var who []string
	for _, x := range d.Event.Participants {
		who = append(who, x.Name)
	}
	if len(who) > 0 {
		runs = append(runs, run{plain, " · " + strings.Join(who, ", ")})
	}
	lines := wrap(runs, p.width)
	if len(d.Sources) == 1 {
		name := clip(sourceName(d.Sources[0]), p.width)
		last := &lines[len(lines)-1]
		if n := displaywidth.String(name); last.width+2+n <= p.width {
			last.pad(p.width - n)
			last.refer(quiet, name, p.address(0))
		} else {
			var l line
			l.refer(quiet, name, p.address(0))
			lines = append(lines, l)
		}
	}
	p.print(lines...)
}

// facts are the figures of a side: statements, words, lines, blocks, file.
func (p *printer) facts(d *parse.Document, s *parse.Side, file bool) []string {
	out := []string{plural(len(s.Statements()), "statement"), plural(countWords(s), "word")}
	if len(s.Blocks) == 0 {
		return append(out, "", "no text")
	}
	first, last := s.Blocks[0].Span, s.Blocks[len(s.Blocks)-1].Span
	out = append(out, lineRange(p.line(first), p.lastLine(last)))
	if s.Role == parse.Outlet {
		out = append(out, "outlet, not compared")
	} else {
		out = append(out, blockKinds(s))
	}
	if file {
		out = append(out, sourceName(d.Sources[first.Source]))
	}
	return out
}

// blockKinds tells how a side's words stand in the source.
func blockKinds(s *parse.Side) string {
	var parts []string
	for _, k := range [...]struct {
		kind parse.BlockKind
		noun string
	}{{parse.Quoted, "quotation"}, {parse.Reported, "report"}, {parse.Bare, ""}} {
		n := 0
		for _, b := range s.Blocks {
			if b.Kind == k.kind {
				n++
			}
		}
		switch {
		case n == 0:
		case k.kind == parse.Bare && n == 1:
			parts = append(parts, "own text")
		case k.kind == parse.Bare:
			parts = append(parts, plural(n, "passage")+" of its own")
		default:
			parts = append(parts, plural(n, k.noun))
		}
	}
	return strings.Join(parts, ", ")
}

// minName is the width that a side's name needs at least.
const minName = 20

// factTable prints the sides with their figures in columns, or, where these leave
// no room for a name, with the figures behind the names.
func (p *printer) factTable(sides []*parse.Side, table [][]string) {
	ids, names, facts := 0, 0, 0
	var widths []int
	for i, s := range sides {
		ids = max(ids, displaywidth.String(clip(string(s.ID), 8)))
		names = max(names, displaywidth.String(visibleLine(s.Name)))
		for j, f := range table[i] {
			if j == len(widths) {
				widths = append(widths, 0)
			}
			widths[j] = max(widths[j], displaywidth.String(visibleLine(f)))
		}
	}
	for _, w := range widths {
		facts += tableGap + w
	}
	room := p.width - ids - 2 - facts
	fits := room >= min(names, minName) // all sides stand alike
	names = min(names, room)
	for i, s := range sides {
		look := strong
		if s.Role == parse.Outlet {
			look = quiet
		}
		var id line
		id.quote(look, string(s.ID), 8)
		id.pad(ids + 2)
		if !fits {
			p.print(hang(id, []run{{look, s.Name}, {quiet, ": " + sentence(table[i])}}, p.width)...)
			continue
		}
		columns := []column{{ids + 2, []line{id}}, {names, wrap([]run{{look, s.Name}}, names)}}
		for j, f := range table[i] {
			cell := spaces(tableGap)
			if j < 2 { // numbers end together
				cell.pad(tableGap + widths[j] - displaywidth.String(f))
			}
			cell.quote(quiet, f, widths[j])
			columns = append(columns, column{tableGap + widths[j], []line{cell}})
		}
		p.print(beside(columns, line{})...)
	}
}

// sentence joins the facts that there are.
func sentence(facts []string) string {
	var out []string
	for _, f := range facts {
		if f != "" {
			out = append(out, f)
		}
	}
	return strings.Join(out, ", ")
}
