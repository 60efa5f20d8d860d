package render

import (
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// briefRows prints a line a row: its relation, the statements with their lines,
// and the reason. What one side alone says comes after, a line a statement. "?"
// stands behind a possible relation, "!" behind what a person decided.
func (v *reportView) briefRows() {
	rows := linkedRows(v.r, v.opt)
	alone := aloneRows(v.r, v.opt)
	if len(rows)+len(alone) == 0 {
		return
	}
	refs := make([]line, len(rows))
	width := 0
	for i, r := range rows {
		refs[i] = v.references(r)
		width = max(width, refs[i].width)
	}
	for _, list := range alone {
		for _, s := range list {
			width = max(width, v.reference(s.Statement).width)
		}
	}
	width = min(width, v.width/3)
	room := v.width - 2 - kindWidth - 2 - width - 2
	v.gap()
	for i, r := range rows {
		v.brief(r.Relation.Kind, r.Confidence, r.Pinned, refs[i], width, v.gist(r, room))
	}
	for _, side := range v.sides {
		for _, s := range alone[side.ID] {
			v.brief(compare.Only, compare.Sure, s.pinned, v.reference(s.Statement), width, v.at.text(s.Span))
		}
	}
}

// kindWidth is the width of the longest name of a relation.
const kindWidth = len(compare.Contradicts)

func (v *reportView) brief(k compare.Kind, sure compare.Confidence, pinned bool, refs line, width int, text string) {
	var l line
	l.say(kindStyle(k), kindMark(k)+" ")
	l.say(kindStyle(k), string(k))
	l.pad(2 + kindWidth)
	doubt := " "
	switch {
	case pinned:
		doubt = "!"
	case sure == compare.Possible:
		doubt = "?"
	}
	l.say(caution, doubt)
	l.say(plain, " ")
	start := l.width
	l.join(refs)
	l.pad(start + width)
	l.say(plain, "  ")
	if room := v.width - l.width; room >= minName {
		l.quote(plain, text, room)
		v.print(l)
		return
	}
	v.print(l)
	l = spaces(2 * indent)
	l.quote(plain, text, v.width-l.width)
	v.print(l)
}

// references names the statements of a row, side by side, as many as there is
// room for.
func (v *reportView) references(r compare.Row) line {
	var l line
	room := v.width/3 - len(" …")
	for _, c := range r.Cells {
		for i, s := range c.Statements {
			between := ""
			switch {
			case i > 0:
				between = " "
			case l.width > 0:
				between = " ~ "
			}
			ref := v.reference(s)
			if l.width > 0 && l.width+len(between)+ref.width > room {
				l.say(quiet, " …")
				return l
			}
			l.say(quiet, between)
			l.join(ref)
		}
	}
	return l
}

// reference is a statement's name with its line: "A4:7".
func (v *reportView) reference(s *parse.Statement) line {
	var l line
	l.quote(strong, string(s.ID), 12)
	l.refer(quiet, ":"+strconv.Itoa(v.line(s.Span)), v.link(s.Span))
	return l
}

// gist is a row in a few words: what it is about, and what decided, or where no
// rule did, what the sides say. It is to stand in a room of so many columns.
func (v *reportView) gist(r compare.Row, room int) string {
	about := strings.Join(commonTopics(r), ", ")
	if about != "" {
		about += ": "
	}
	var reasons []string
	for _, e := range r.Relation.Evidence {
		if !isTie(e) {
			reasons = append(reasons, e.Rule+" "+e.Note)
		}
	}
	if len(reasons) > 0 {
		return about + strings.Join(reasons, "; ")
	}
	n := 0
	for _, c := range r.Cells {
		n += min(1, len(c.Statements))
	}
	room = (room - displaywidth.String(visibleLine(about))) / max(1, n)
	var said []string
	for _, c := range r.Cells {
		if len(c.Statements) > 0 {
			said = append(said, clip(v.at.text(c.Statements[0].Span), max(minName/2, room-3)))
		}
	}
	return about + strings.Join(said, " | ")
}
