package compare

// grid holds a value for pairs of statements of two sides, the zero value for
// those that have none: in a table where that is small, else by pair.
type grid[T any] struct {
	n, m  int
	table []T
	by    map[int]T
}

func newGrid[T any](n, m int) *grid[T] {
	g := &grid[T]{n: n, m: m}
	if n*m <= bruteForce {
		g.table = make([]T, n*m)
	} else {
		g.by = map[int]T{}
	}
	return g
}

func (g *grid[T]) put(i, j int, x T) {
	if g.by != nil {
		g.by[i*g.m+j] = x
		return
	}
	g.table[i*g.m+j] = x
}

// get is the value of a pair, which may lie outside.
func (g *grid[T]) get(i, j int) T {
	var none T
	switch {
	case i < 0 || i >= g.n || j < 0 || j >= g.m:
		return none
	case g.by != nil:
		return g.by[i*g.m+j]
	}
	return g.table[i*g.m+j]
}

// linkTable finds links by their statements: a grid for each pair of parties
// p < q.
type linkTable [][]*grid[*link]

func (c *comparison) newLinkTable(all []*link) linkTable {
	t := make(linkTable, len(c.said))
	for p := range t {
		t[p] = make([]*grid[*link], len(c.said))
		for q := p + 1; q < len(c.said); q++ {
			t[p][q] = newGrid[*link](len(c.said[p]), len(c.said[q]))
		}
	}
	for _, l := range all {
		t[l.p][l.q].put(l.i, l.j, l)
	}
	return t
}

// at is the link of two statements, nil where there is none.
func (t linkTable) at(p, i, q, j int) *link {
	if p > q {
		p, i, q, j = q, j, p, i
	}
	return t[p][q].get(i, j)
}
