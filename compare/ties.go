package compare

import "github.com/readoutdiff/readoutdiff/compare/semantics"

// tieTable remembers how meanings relate, as the same words meet again and
// again: by one byte for each two of the first meanings, which are the frequent
// ones. Those of the others are found anew each time.
type tieTable struct {
	rows   [][]tieCode    // by meaning: a row has a code for each other one
	graded map[uint64]tie // those that have no code of their own
}

// tieCode tells how two meanings relate.
type tieCode uint8

const (
	unasked  tieCode = iota
	untied           // they do not relate
	graded           // the tie is in the map
	oneThing         // both are the same meaning
	fixedTie         // the first of fixedTies; the others follow
)

// fixedTies are the ties whose strength is told by their rule.
var fixedTies = [...]tie{
	{"shared", 1}, {"name", 1}, {"number", 1}, {"synonym", 0.85}, {"opposite", 0.7}, {"family", 0.7}, {unconfirmed, 0.35},
	{semantics.Synonym.String(), relationStrength(semantics.Synonym)},
	{semantics.Derivation.String(), relationStrength(semantics.Derivation)},
	{semantics.Similar.String(), relationStrength(semantics.Similar)},
	{semantics.Hypernym.String(), relationStrength(semantics.Hypernym)},
}

// maxTabled is how many meanings have rows in the table, which takes a byte for
// each two of them.
const maxTabled = 3072

// row is the codes of a meaning with all others that are tabled, nil where it is
// not: one for each of the first n meanings, of which there are so many.
func (t *tieTable) row(a, n int) []tieCode {
	if a >= maxTabled {
		return nil
	}
	n = min(n, maxTabled)
	for len(t.rows) < n {
		t.rows = append(t.rows, nil)
	}
	if have := len(t.rows[a]); have < n {
		grown := make([]tieCode, min(n+have/2, maxTabled))
		copy(grown, t.rows[a])
		t.rows[a] = grown
	}
	return t.rows[a]
}

// pairKey tells pairs of meanings apart, whichever comes first.
func pairKey(a, b int) uint64 { return uint64(min(a, b))<<32 | uint64(max(a, b)) }

// tie tells how two meanings relate, the same in both directions.
func (v *vocabulary) tie(a, b int) tie {
	if a == b {
		return tie{identicalRule(v.meanings[a].kind), 1}
	}
	if b >= maxTabled {
		return v.findTie(a, b)
	}
	row := v.known.row(a, len(v.meanings))
	if row == nil {
		return v.findTie(a, b)
	}
	code := row[b]
	if code == unasked {
		code = v.ask(row, a, b)
	}
	return v.decode(code, a, b)
}

// decode is the tie that a code of two different meanings stands for.
func (v *vocabulary) decode(code tieCode, a, b int) tie {
	switch {
	case code == untied:
		return tie{}
	case code == graded:
		return v.known.graded[pairKey(a, b)]
	}
	return fixedTies[code-fixedTie]
}

// ask finds how two tabled meanings relate, the first of which has the row, and
// enters it.
func (v *vocabulary) ask(row []tieCode, a, b int) tieCode {
	code := oneThing
	if a != b {
		code = v.encode(v.findTie(a, b), a, b)
	}
	row[b] = code
	return code
}

func (v *vocabulary) encode(t tie, a, b int) tieCode {
	if t.strength == 0 {
		return untied
	}
	for i := range fixedTies {
		if fixedTies[i] == t {
			return fixedTie + tieCode(i)
		}
	}
	if v.known.graded == nil {
		v.known.graded = map[uint64]tie{}
	}
	v.known.graded[pairKey(a, b)] = t
	return graded
}

// findTie asks the sources in their order. A tie of no strength parts two
// meanings as much as none.
func (v *vocabulary) findTie(a, b int) tie {
	if a > b {
		a, b = b, a
	}
	if !mayTie(&v.sketches[a], &v.sketches[b]) {
		return tie{}
	}
	for _, s := range v.sources {
		if found := s(&v.meanings[a], &v.meanings[b]); found.rule != "" {
			if found.strength == 0 {
				return tie{}
			}
			return found
		}
	}
	return tie{}
}

// identicalRule is the rule of a meaning's tie to itself.
func identicalRule(k termKind) string {
	switch k {
	case nameTerm:
		return "name"
	case quantityTerm:
		return "number"
	}
	return "shared"
}
