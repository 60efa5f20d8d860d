package render

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// WriteTerminal prints a comparison for people: who speaks, what in short, the
// rows side by side with the weightiest relation first, what only one side
// says, names, emphasis, how the texts are built, findings, counts. No line is wider than the options
// ask for, as long as they ask for 60 columns or more.
func WriteTerminal(w io.Writer, r *compare.Report, opt Options) error {
	p := newPrinter(w, documentSpanner(r.Doc), opt)
	v := &reportView{printer: p, r: r, sides: parties(r.Doc), said: recurring(r)}
	v.grid = layOut(p.width, v.sides, p.at, opt.Layout)
	if opt.Row > 0 {
		v.opt.Explain = true
		v.explainRow()
		return p.out.Flush()
	}
	v.header(r.Doc, v.sides)
	v.summary()
	switch {
	case opt.Layout == Brief:
		v.briefRows()
	default:
		v.rows()
		v.onlyRows()
	}
	if opt.Layout == Brief || opt.Filters() {
		return p.out.Flush()
	}
	v.slots()
	v.namings()
	v.emphases()
	v.profiles()
	v.voices()
	v.pasts()
	v.findings()
	v.ledger()
	v.leftOver(r.Doc)
	return p.out.Flush()
}

// reportView prints one report.
type reportView struct {
	*printer
	r     *compare.Report
	sides []*parse.Side // the parties
	grid  grid
	said  map[parse.StatementID]string // of statements, whether their side has said them before
}

// parties lists the sides that are compared.
func parties(d *parse.Document) []*parse.Side {
	var out []*parse.Side
	for _, s := range d.Sides {
		if s.Role != parse.Outlet {
			out = append(out, s)
		}
	}
	return out
}

// printer writes lines.
type printer struct {
	out     *bufio.Writer // keeps the first error
	palette *palette
	width   int
	at      *spanner
	opt     Options
}

// minWidth is the width below which lines are no longer made to fit.
const minWidth = 40

// measure is how wide running text may be: longer lines are hard to read.
const measure = 110

func newPrinter(w io.Writer, at *spanner, opt Options) *printer {
	return &printer{bufio.NewWriter(w), newPalette(opt.Color, opt.Theme), max(minWidth, opt.Columns()), at, opt}
}

// print writes lines, without blanks at their ends.
func (p *printer) print(lines ...line) {
	for _, l := range lines {
		for n := len(l.frags); n > 0; n-- {
			last := &l.frags[n-1]
			if last.text = strings.TrimRight(last.text, " "); last.text != "" {
				break
			}
			l.frags = l.frags[:n-1]
		}
		for _, f := range l.frags {
			p.out.WriteString(p.palette.paint(f))
		}
		p.out.WriteByte('\n')
	}
}

// gap writes an empty line.
func (p *printer) gap() { p.out.WriteByte('\n') }

// paragraph prints running text.
func (p *printer) paragraph(runs ...run) { p.print(wrap(runs, min(p.width, measure))...) }

// section prints the heading of a part of the output with an empty line before
// it.
func (p *printer) section(name string, about ...run) {
	p.gap()
	var l line
	l.say(strong, name)
	if len(about) > 0 {
		l.say(plain, "  ")
	}
	p.print(hang(l, about, p.width)...)
}

// link is the address of the line on which a span begins; empty where its source
// has none.
func (p *printer) link(s parse.Span) string {
	if address := p.address(s.Source); address != "" {
		return address + "#" + strconv.Itoa(p.line(s))
	}
	return ""
}

// address is that of a source, or empty.
func (p *printer) address(id parse.SourceID) string {
	if int(id) < len(p.opt.Links) {
		return p.opt.Links[id]
	}
	return ""
}

// line is the line of its source on which a span begins.
func (p *printer) line(s parse.Span) int { return p.at.position(s).Line }

// lastLine is the line on which a span ends.
func (p *printer) lastLine(s parse.Span) int {
	return p.line(parse.Span{Source: s.Source, Start: max(s.Start, s.End-1), End: s.End})
}
