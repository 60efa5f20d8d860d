package compare

import "math"

// surroundings is what the pairs of statements of two sides tell of each other.
type surroundings struct {
	bestI, nextI []float64 // the two best first scores of each statement of one side
	bestJ, nextJ []float64 // of the other
	chance       *grid[float64]
}

// newSurroundings looks at all pairs of n statements with m, which are in order.
func newSurroundings(all []scored, n, m int) *surroundings {
	s := &surroundings{chance: newGrid[float64](n, m, len(all))}
	s.bestI, s.nextI = topTwo(all, n, func(x *scored) int32 { return x.i })
	s.bestJ, s.nextJ = topTwo(all, m, func(x *scored) int32 { return x.j })
	for k := range all {
		s.chance.put(int(all[k].i), int(all[k].j), probability(all[k].first))
	}
	return s
}

// add takes the signals that need other pairs: how far the first score of a pair
// stands above the next best of either statement, as a claim has few
// counterparts; and how well the statements beside it go together, as accounts
// of one event often tell it in one order.
func (s *surroundings) add(sig *signals, x *scored) {
	over := func(best, next float64) float64 {
		if x.first == best {
			return x.first - next
		}
		return x.first - best
	}
	a, b := over(s.bestI[x.i], s.nextI[x.i]), over(s.bestJ[x.j], s.nextJ[x.j])
	sig[above] = squash(min(a, b))
	sig[ahead] = squash(max(a, b))
	i, j := int(x.i), int(x.j)
	sig[beside] = max(s.chance.get(i-1, j-1), s.chance.get(i+1, j+1), s.chance.get(i-1, j+1), s.chance.get(i+1, j-1))
}

// squash brings a margin of log odds to between -1 and 1.
func squash(x float64) float64 { return math.Tanh(x / 3) }

func topTwo(all []scored, n int, at func(*scored) int32) (best, next []float64) {
	best, next = make([]float64, n), make([]float64, n)
	for k := range best {
		best[k], next[k] = -10, -10
	}
	for i := range all {
		x := &all[i]
		k := at(x)
		switch {
		case x.first > best[k]:
			best[k], next[k] = x.first, best[k]
		case x.first > next[k]:
			next[k] = x.first
		}
	}
	return best, next
}
