package compare

import "slices"

// grid holds a value for pairs of statements of two sides, the zero value for
// those that have none: in a table where that is small, else sorted by pair.
type grid[T any] struct {
	n, m   int
	pairs  []int // i*m+j, in order; nil where values is a table
	values []T
}

// newGrid makes a grid of n statements with m in which so many pairs have a
// value.
func newGrid[T any](n, m, pairs int) *grid[T] {
	if n*m <= bruteForce {
		return &grid[T]{n: n, m: m, values: make([]T, n*m)}
	}
	return &grid[T]{n: n, m: m, pairs: make([]int, 0, pairs), values: make([]T, 0, pairs)}
}

// put gives a pair its value; pairs come in order.
func (g *grid[T]) put(i, j int, x T) {
	if g.pairs == nil {
		g.values[i*g.m+j] = x
		return
	}
	g.pairs = append(g.pairs, i*g.m+j)
	g.values = append(g.values, x)
}

// get is the value of a pair, which may lie outside.
func (g *grid[T]) get(i, j int) T {
	var none T
	switch {
	case i < 0 || i >= g.n || j < 0 || j >= g.m:
		return none
	case g.pairs == nil:
		return g.values[i*g.m+j]
	}
	if k, ok := slices.BinarySearch(g.pairs, i*g.m+j); ok {
		return g.values[k]
	}
	return none
}

// linkTable finds links by their statements: a grid for each pair of parties
// p < q.
type linkTable [][]*grid[*link]

func (c *comparison) newLinkTable(all []*link) linkTable {
	t := make(linkTable, len(c.said))
	for p := range t {
		t[p] = make([]*grid[*link], len(c.said))
		for q := p + 1; q < len(c.said); q++ {
			t[p][q] = newGrid[*link](len(c.said[p]), len(c.said[q]), len(all))
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
