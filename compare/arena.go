package compare

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// arena hands out parts of larger pieces of memory, all of which it takes back
// at once. What one comparison leaves behind serves the next.
type arena[T any] struct {
	pieces [][]T
	used   int // how many pieces are
	rest   []T // of the last one
}

// arenaPiece is how many values a piece has at least.
const arenaPiece = 256

// zeros is n zero values, with no room behind them.
func (a *arena[T]) zeros(n int) []T {
	for len(a.rest) < n {
		if a.used == len(a.pieces) {
			a.pieces = append(a.pieces, make([]T, max(n, arenaPiece)))
		} else {
			clear(a.pieces[a.used])
		}
		a.rest = a.pieces[a.used]
		a.used++
	}
	x := a.rest[:n:n]
	a.rest = a.rest[n:]
	return x
}

// copy is a copy of values.
func (a *arena[T]) copy(values []T) []T {
	x := a.zeros(len(values))
	copy(x, values)
	return x
}

// one is a zero value.
func (a *arena[T]) one() *T { return &a.zeros(1)[0] }

// reset takes back all that was handed out. It keeps no more than short texts
// need.
func (a *arena[T]) reset() {
	if len(a.pieces) > keptPieces {
		clear(a.pieces[keptPieces:])
		a.pieces = a.pieces[:keptPieces]
	}
	a.used, a.rest = 0, nil
}

// keptPieces is how many pieces outlive a comparison.
const keptPieces = 64

// memory is the arenas of one comparison. Nothing of them may get into a report.
type memory struct {
	floats   arena[float32]
	pairs    arena[pair]
	terms    arena[term]
	mentions arena[mention]
	words    arena[mentionWord]
	flags    arena[bool]
	verbs    arena[lexicon.Inflection]
	readings arena[reading]
	forms    arena[*form]
}

func (m *memory) reset() {
	m.floats.reset()
	m.pairs.reset()
	m.terms.reset()
	m.mentions.reset()
	m.words.reset()
	m.flags.reset()
	m.verbs.reset()
	m.readings.reset()
	m.forms.reset()
}
