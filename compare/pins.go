package compare

import (
	"fmt"
	"slices"

	"github.com/readoutdiff/readoutdiff/parse"
)

// Pin is a person's decision on a statement: that it belongs in one row with a
// statement of another side, or, where B is empty, that no side has a counterpart
// to it. Several pins on one statement put all of them in one row.
type Pin struct{ A, B parse.StatementID }

// String is the pin as it is written on the command line: "A3=B2", "A4=".
func (p Pin) String() string { return string(p.A + "=" + p.B) }

// PinError is a pin that cannot be carried out.
type PinError struct {
	Index  int  // of the pin in Options.Pins
	Pin    Pin  // the pin itself
	AtB    bool // whether B is at fault, and not A
	What   string
	Remedy string // may be empty
}

// Error is the pin, what is wrong with it, and what to do.
func (e *PinError) Error() string {
	text := fmt.Sprintf("pin %s: %s", e.Pin, e.What)
	if e.Remedy != "" {
		text += "; " + e.Remedy
	}
	return text
}

// pin is a Pin on statements that there are.
type pin struct {
	a, b  spot
	alone bool // a has no counterpart
}

// pins finds the statements that pins name. It fails with a *PinError for the
// first pin that names something else or contradicts one before it.
func (c *comparison) pins(list []Pin) ([]pin, error) {
	spots := map[parse.StatementID]spot{}
	for p, said := range c.said {
		for i, r := range said {
			spots[r.st.ID] = spot{p, i}
		}
	}
	var out []pin
	first := map[spot]Pin{} // the first pin on a statement
	for k, x := range list {
		fault := &PinError{Index: k, Pin: x}
		for _, id := range [...]parse.StatementID{x.A, x.B} {
			s, known := spots[id]
			switch before, again := first[s]; {
			case id == "" && id == x.B:
			case !known:
				fault.What, fault.Remedy = c.unknown(id)
			case again && (before.B == "") != (x.B == ""):
				fault.What = fmt.Sprintf("an earlier pin, %s, says otherwise of %s", before, id)
				fault.Remedy = "leave one of the two out"
			}
			if fault.What != "" {
				fault.AtB = id != x.A
				return nil, fault
			}
		}
		p := pin{a: spots[x.A], b: spots[x.B], alone: x.B == ""}
		if !p.alone && p.a.p == p.b.p {
			fault.AtB, fault.What = true, fmt.Sprintf("%s and %s are of one side", x.A, x.B)
			fault.Remedy = "pin each to a statement of another side"
			return nil, fault
		}
		out = append(out, p)
		for _, s := range [...]spot{p.a, p.b} {
			if _, ok := first[s]; !ok && (s == p.a || !p.alone) {
				first[s] = x
			}
		}
	}
	return out, nil
}

// unknown tells why there is no statement of a name to compare, and which there
// are.
func (c *comparison) unknown(id parse.StatementID) (what, remedy string) {
	remedy = "'readoutdiff parse' lists the statements"
	for _, side := range c.doc.Sides {
		if side.Role == parse.Outlet && slices.ContainsFunc(side.Statements(), func(s *parse.Statement) bool { return s.ID == id }) {
			return fmt.Sprintf("%s is the outlet's, which is not compared", id), "pin statements of the sides"
		}
	}
	what = fmt.Sprintf("there is no statement %s", id)
	if id == "" {
		what = "it names no statement"
	}
	for p, side := range c.parties {
		if n := len(c.said[p]); n > 0 && isOf(id, side.ID) {
			what += fmt.Sprintf("; %s has %s1 to %s%d", side.ID, side.ID, side.ID, n)
		}
	}
	return what, remedy
}

// isOf reports whether a statement's name is a side's and a number.
func isOf(id parse.StatementID, side parse.SideID) bool {
	n := len(side)
	if len(id) <= n || string(id[:n]) != string(side) {
		return false
	}
	return !slices.ContainsFunc([]byte(id[n:]), func(b byte) bool { return b < '0' || b > '9' })
}

// decide carries out pins, one after the other. A pin that agrees with the rows
// as they stand changes none of them. Another one moves the statements that it
// names, and changes no row that holds none of them: what it leaves behind is
// set anew against what else is left alone.
func (f *former) decide(pins []pin) {
	for _, x := range pins {
		if x.alone {
			f.alone[x.a] = true
			if g := f.in[x.a.p][x.a.i]; g != nil {
				f.remove(g, x.a)
				f.release(g)
				f.form()
			}
			continue
		}
		f.tied[x.a] = append(f.tied[x.a], x.b)
		f.tied[x.b] = append(f.tied[x.b], x.a)
		together := f.together(x.a)
		if g := f.in[x.a.p][x.a.i]; g != nil && !slices.ContainsFunc(together, func(s spot) bool { return f.in[s.p][s.i] != g }) {
			g.pinned = true
			continue
		}
		f.unite(together)
		f.form()
	}
}

// together lists the statements that pins put in one row with one, itself first.
func (f *former) together(s spot) []spot {
	out := []spot{s}
	for k := 0; k < len(out); k++ {
		for _, t := range f.tied[out[k]] {
			if !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	return out
}

// unite makes a group of pinned statements. What stood with them comes along
// where no pin says anything of its side and it goes with all of them; else the
// pins are taken for an answer to which of that side's statements belong here.
func (f *former) unite(pinned []spot) {
	g := &group{cells: make([][]int, len(f.c.said)), pinned: true}
	var left []*group
	for _, s := range pinned {
		if old := f.in[s.p][s.i]; old != nil {
			f.remove(old, s)
			if !slices.Contains(left, old) {
				left = append(left, old)
			}
		}
		f.add(g, s)
	}
	settled := make([]bool, len(g.cells))
	for _, s := range pinned {
		settled[s.p] = true
	}
	for _, old := range left {
		for _, s := range old.spots() {
			if !settled[s.p] && f.tied[s] == nil && f.c.joins(g, s.p, s.i, f.score) {
				f.remove(old, s)
				f.add(g, s)
			}
		}
		f.release(old)
	}
}

func (f *former) remove(g *group, s spot) {
	g.cells[s.p] = slices.DeleteFunc(g.cells[s.p], func(i int) bool { return i == s.i })
	f.in[s.p][s.i] = nil
}

// release dissolves a group that lost a statement, unless pins hold it together.
func (f *former) release(g *group) {
	left := g.spots()
	if slices.ContainsFunc(left, func(s spot) bool { return f.tied[s] != nil }) {
		return
	}
	for _, s := range left {
		f.remove(g, s)
	}
}

// spots lists the statements of a group.
func (g *group) spots() []spot {
	var out []spot
	for p := range g.cells {
		for _, i := range g.cells[p] {
			out = append(out, spot{p, i})
		}
	}
	return out
}
