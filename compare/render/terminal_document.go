package render

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// WriteDocumentTerminal prints what the parser saw, for a person who checks
// it: every side with its blocks, every block with its statements, every
// statement with how it was understood.
func WriteDocumentTerminal(w io.Writer, d *parse.Document, opt Options) error {
	p := newPrinter(w, documentSpanner(d), opt)
	p.header(d, parties(d))
	for _, s := range d.Sides {
		p.side(d, s)
	}
	p.leftOver(d)
	return p.out.Flush()
}

// side prints a side: its name, what it is called, its blocks.
func (p *printer) side(d *parse.Document, s *parse.Side) {
	p.gap()
	var l line
	l.quote(strong, string(s.ID), 8)
	l.say(plain, "  ")
	about := []run{{strong, s.Name}, {quiet, " · " + string(s.Role)}}
	if s.Country != "" {
		about = append(about, run{quiet, " · " + s.Country})
	}
	p.print(hang(l, about, p.width)...)
	var names []run
	for _, n := range s.Names {
		if len(names) > 0 {
			names = append(names, run{quiet, " · "})
		}
		names = append(names, run{plain, p.at.text(n)}, run{quiet, fmt.Sprintf(" %d", p.line(n))})
	}
	p.field(3, "called", names)
	var slots []run
	for _, v := range s.Slots {
		if len(slots) > 0 {
			slots = append(slots, run{quiet, " · "})
		}
		slots = append(slots, run{quiet, strings.ReplaceAll(v.Slot, "_", " ") + " "}, run{plain, p.at.text(v.Span)})
		if v.Value != "" {
			slots = append(slots, run{quiet, " = " + v.Value})
		}
	}
	p.field(3, "event", slots)
	ids, places := 2, 1
	for _, st := range s.Statements() {
		ids, places = max(ids, len(visibleLine(string(st.ID)))), max(places, len(fmt.Sprint(p.line(st.Span))))
	}
	ids = min(ids, 12)
	for _, b := range s.Blocks {
		p.block(b, ids, places)
	}
}

// field prints a labelled line; nothing where there is nothing to say.
func (p *printer) field(in int, name string, body []run) {
	if len(body) == 0 {
		return
	}
	var l line
	l.pad(in)
	l.say(quiet, name+" ")
	p.print(hang(l, body, p.width)...)
}

// block prints how a block stands in its source, then its statements behind a
// rule that runs as far as the block.
func (p *printer) block(b *parse.Block, ids, places int) {
	var l line
	l.pad(indent + 1)
	l.say(bar, "■ ")
	// An uncertain decision says why, whoever asks.
	about := []run{{strong, strings.ToUpper(string(b.Kind))}, {quiet, " · " + lineRange(p.line(b.Span), p.lastLine(b.Span))}}
	if !b.Attribution.Empty() {
		about = append(about, run{quiet, fmt.Sprintf(" · source named in line %d: ", p.line(b.Attribution))}, run{plain, p.at.text(b.Attribution)})
	}
	if b.Reason != "" {
		about = append(about, run{caution, " · uncertain: "}, run{plain, b.Reason})
	}
	p.print(hang(l, about, p.width)...)
	for _, s := range b.Sentences {
		if len(s.Statements) == 0 {
			p.entry(ids, places, entry{"—", p.line(s.Span), p.link(s.Span), []run{{quiet, p.at.text(s.Span)}}}, []run{{caution, "no statement"}}, nil)
		}
		for _, st := range s.Statements {
			p.entry(ids, places, entry{st.ID, p.line(st.Span), p.link(st.Span), p.saying(st)}, p.reading(st), p.marks(st))
		}
	}
}

// entry prints a text behind its ID and line; beneath, what is said of it and
// what was found in it.
func (p *printer) entry(ids, places int, e entry, about, marks []run) {
	var l, under line
	l.pad(indent + 1)
	l.say(quiet, "│ ")
	under = l
	under.frags = append([]frag(nil), l.frags...)
	l.quote(strong, string(e.id), ids)
	number := strconv.Itoa(e.place)
	l.pad(indent + 3 + ids + 2 + places - len(number))
	l.refer(quiet, number, e.link)
	l.say(plain, "  ")
	width := l.width
	for i, t := range wrap(e.body, p.width-width) {
		first := l
		if i > 0 {
			first = line{}
			first.join(under)
			first.pad(width)
		}
		first.join(t)
		p.print(first)
	}
	for _, t := range append(wrap(about, p.width-width), wrap(marks, p.width-width)...) {
		var l line
		l.join(under)
		l.pad(width)
		l.join(t)
		p.print(l)
	}
}
