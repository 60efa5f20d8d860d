package compare

import (
	"slices"
	"sort"

	"github.com/readoutdiff/readoutdiff/parse"
)

// link is two statements of different sides that may belong in one row.
type link struct {
	p, q  int // parties, p < q
	i, j  int // statements of p and q
	al    alignment
	sig   signals
	score float64 // probability, rounded
	alike float64 // see similarity; below 0 where it was not asked for
}

// answered is the score of two statements that both tell who asked for the event.
const answered = 0.95

// verbatim is the least score of two statements of the same words. Among several
// such pairs, as in a text of equal sentences, the signals still decide.
const verbatim = 0.99

// nearVerbatim is the score from which those of other statements are drawn
// together, so that none reaches a pair of the same words.
const nearVerbatim = 0.98

// maxCell is how many statements of one side may stand in a row.
const maxCell = 3

// links scores every pair of statements of different sides and lists those whose
// score is not below the least that is asked for.
func (c *comparison) links(least float64) []*link {
	var all []*link
	for p := range c.said {
		for q := p + 1; q < len(c.said); q++ {
			all = append(all, c.between(p, q, least)...)
		}
	}
	return all
}

// scored is a pair of statements on its way to a link. Long texts have hundreds
// of thousands, nearly all of which come to nothing, so that it is small and
// what it was scored by is found again for the others.
type scored struct {
	i, j  int32
	first float64 // log odds before the statements around it are looked at
	own   float64 // what its own signals add to the final log odds
}

func (c *comparison) between(p, q int, least float64) []*link {
	pairs := candidates(c.said[p], c.said[q])
	all := make([]scored, 0, len(pairs))
	var l link
	for _, at := range pairs {
		if mayMeet(c.said[p][at[0]], c.said[q][at[1]]) {
			c.measure(&l, p, at[0], q, at[1])
			all = append(all, scored{int32(at[0]), int32(at[1]), c.model.first.of(&l.sig), c.model.final.of(&l.sig)})
		}
	}
	around := newSurroundings(all, len(c.said[p]), len(c.said[q]))
	var out []*link
	for k := range all {
		s := &all[k]
		var margins signals
		around.add(&margins, s)
		score := probability(c.model.final.onto(s.own, &margins))
		a, b := c.said[p][s.i], c.said[q][s.j]
		if a.initiator != nil && b.initiator != nil {
			score = max(score, answered) // both answer one question: who asked for the contact
		}
		switch {
		case sameWords(a.words, b.words):
			score = round(verbatim+(1-verbatim)*score, 6)
		case score > nearVerbatim:
			score = round(nearVerbatim+(score-nearVerbatim)/2, 6)
		}
		if score < least {
			continue
		}
		l := &link{}
		c.measure(l, p, int(s.i), q, int(s.j))
		around.add(&l.sig, s)
		l.score = score
		out = append(out, l)
	}
	return out
}

// measure aligns two statements and takes the signals that need none of those
// around them.
func (c *comparison) measure(l *link, p, i, q, j int) {
	*l = link{p: p, q: q, i: i, j: j, alike: -1, al: c.reader.vocab.align(c.said[p][i], c.said[q][j])}
	l.sig = measure(l.al)
	about := c.about(p, q)
	l.sig[context] = dot(about[0][i], about[1][j])
}

// mayMeet keeps the frame of a readout ("A spoke with B") among its own kind and
// such statements as name the contact or are the same: what is a frame in one
// place of a text is none in another.
func mayMeet(a, b *reading) bool {
	if (a.st.Kind == parse.Frame) == (b.st.Kind == parse.Frame) {
		return true
	}
	return a.contact && b.contact || sameWords(a.words, b.words)
}

func sameWords(a, b []parse.Word) bool {
	return slices.EqualFunc(a, b, func(x, y parse.Word) bool { return x.Norm == y.Norm })
}

// group is a row in the making: for each party the statements in it.
type group struct {
	cells  [][]int
	links  []*link
	pinned bool // a person decided on it
}

// former puts statements together in groups.
type former struct {
	c     *comparison
	every []*link
	all   []*link // those that reach the floor, the best first
	score linkTable
	in    [][]*group      // the group of each statement of each party, nil for none
	tied  map[spot][]spot // which statements a person put together
	alone map[spot]bool   // which ones a person found no counterpart to
}

// spot is a statement by its party and its place in what that one says.
type spot struct{ p, i int }

// newFormer takes the links, in any order.
func (c *comparison) newFormer(links []*link) *former {
	f := &former{c: c, every: links, score: c.newLinkTable(links), in: make([][]*group, len(c.said)), tied: map[spot][]spot{}, alone: map[spot]bool{}}
	for _, l := range links {
		if l.score >= c.model.floorOf(&l.sig) {
			f.all = append(f.all, l)
		}
	}
	c.inOrder(f.all)
	for p := range f.in {
		f.in[p] = make([]*group, len(c.said[p]))
	}
	return f
}

// form puts statements together that have no group yet, the best links first. A
// link joins a statement to a row only where it goes with all that stands there.
func (f *former) form() {
	var free []*link
	for _, l := range f.all {
		if f.free(spot{l.p, l.i}) && f.free(spot{l.q, l.j}) {
			free = append(free, l)
		}
	}
	for _, l := range free {
		g, h := f.in[l.p][l.i], f.in[l.q][l.j]
		switch {
		case g == nil && h == nil:
			g = &group{cells: make([][]int, len(f.c.said))}
			f.add(g, spot{l.p, l.i})
			f.add(g, spot{l.q, l.j})
		case g == nil && f.c.joins(h, l.p, l.i, f.score):
			f.add(h, spot{l.p, l.i})
		case h == nil && g != nil && f.c.joins(g, l.q, l.j, f.score):
			f.add(g, spot{l.q, l.j})
		}
	}
}

func (f *former) add(g *group, s spot) {
	g.add(s.p, s.i)
	f.in[s.p][s.i] = g
}

// free reports whether a statement may be put with others: it has no group, and
// nobody said that it has no counterpart.
func (f *former) free(s spot) bool { return f.in[s.p][s.i] == nil && !f.alone[s] }

// groups lists the groups that were made, with their links.
func (f *former) groups() []*group {
	var out []*group
	seen := map[*group]bool{}
	for p := range f.in {
		for _, g := range f.in[p] {
			if g == nil || seen[g] {
				continue
			}
			seen[g] = true
			out = append(out, g)
			for q := range g.cells {
				sort.Ints(g.cells[q])
			}
			g.links = f.linksOf(g)
		}
	}
	return out
}

func (g *group) add(p, i int) { g.cells[p] = append(g.cells[p], i) }

// joinShare is the share of the floor that a statement must reach with every
// statement of a row which it joins on the strength of one.
const joinShare = 0.6

// joins reports whether a further statement goes with all that the other
// sides have in the row.
func (c *comparison) joins(g *group, p, i int, score linkTable) bool {
	if len(g.cells[p]) >= maxCell {
		return false
	}
	for q := range g.cells {
		if q == p {
			continue
		}
		for _, j := range g.cells[q] {
			l := score.at(p, i, q, j)
			if l == nil || l.score < joinShare*c.model.floor {
				return false
			}
		}
	}
	return true
}

func (f *former) linksOf(g *group) []*link {
	var out []*link
	for p := range g.cells {
		for q := p + 1; q < len(g.cells); q++ {
			for _, i := range g.cells[p] {
				for _, j := range g.cells[q] {
					l := f.score.at(p, i, q, j)
					if l == nil && g.pinned {
						l = &link{}
						f.c.measure(l, p, i, q, j)
					}
					if l != nil {
						out = append(out, l)
					}
				}
			}
		}
	}
	return out
}

// inOrder sorts links, the best first; ties go by place and then by text, so
// that the order of the sides decides nothing.
func (c *comparison) inOrder(all []*link) {
	key := func(l *link) (int, int, string, string) {
		a, b := c.said[l.p][l.i].st, c.said[l.q][l.j].st
		s, t := c.text(a.Span), c.text(b.Span)
		return a.Start + b.Start, abs(a.Start - b.Start), min(s, t), max(s, t)
	}
	sort.SliceStable(all, func(x, y int) bool {
		l, m := all[x], all[y]
		if l.score != m.score {
			return l.score > m.score
		}
		a1, b1, s1, t1 := key(l)
		a2, b2, s2, t2 := key(m)
		switch {
		case a1 != a2:
			return a1 < a2
		case b1 != b2:
			return b1 < b2
		case s1 != s2:
			return s1 < s2
		}
		return t1 < t2
	})
}

// rows makes the rows of the report: linked ones in the order of the first
// side that has a say in them, then what one side alone says. The row of the
// number to explain gets its account.
func (c *comparison) rows(decided []pin, explain int) []Row {
	least := joinShare * c.model.floor // no row holds a link below
	if len(decided) > 0 || explain > 0 {
		least = 0
	}
	f := c.newFormer(c.links(least))
	f.form()
	f.decide(decided)
	groups := f.groups()
	c.sortGroups(groups)
	var rows []Row
	for _, g := range groups {
		row := Row{ID: len(rows) + 1, Confidence: Possible, Pinned: g.pinned, Cells: c.cells(g)}
		if g.pinned || g.best() >= c.model.sure {
			row.Confidence = Sure
		}
		row.Relation = c.relate(g)
		if row.ID == explain {
			row.Account = f.account(g)
		}
		rows = append(rows, row)
	}
	for p := range c.said {
		for i := range c.said[p] {
			if f.in[p][i] != nil {
				continue
			}
			g := &group{cells: make([][]int, len(c.said))}
			g.add(p, i)
			row := Row{ID: len(rows) + 1, Confidence: Sure, Pinned: f.alone[spot{p, i}], Cells: c.cells(g), Relation: Relation{Kind: Only}}
			if row.ID == explain {
				row.Account = f.account(g)
			}
			rows = append(rows, row)
		}
	}
	return rows
}

// best is the score of the best link of a group.
func (g *group) best() float64 {
	best := 0.0
	for _, l := range g.links {
		best = max(best, l.score)
	}
	return best
}

func (c *comparison) cells(g *group) []Cell {
	out := make([]Cell, len(c.parties))
	for p, side := range c.parties {
		out[p].Side = side.ID
		for _, i := range g.cells[p] {
			out[p].Statements = append(out[p].Statements, c.said[p][i].st)
		}
	}
	return out
}

func (c *comparison) sortGroups(groups []*group) {
	first := func(g *group) (int, int) {
		for p := range g.cells {
			if len(g.cells[p]) > 0 {
				return p, g.cells[p][0]
			}
		}
		return len(g.cells), 0
	}
	sort.SliceStable(groups, func(x, y int) bool {
		p, i := first(groups[x])
		q, j := first(groups[y])
		if p != q {
			return p < q
		}
		return i < j
	})
}
