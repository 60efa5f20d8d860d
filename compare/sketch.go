package compare

import "math"

// sketch is what most pairs of meanings can be told apart by without a look at
// the meanings themselves. Sets of strings are one bit for each, chosen by hash:
// where no bit is shared, no string is.
type sketch struct {
	kind          termKind
	lemma, norm   uint64    // hashes, 0 for none
	begin         uint64    // the first bytes of a word, 0 where it has not as many
	ref           uint64    // hash, 0 for none
	sets          uint64    // of synonyms
	opposed, self uint64    // lemmas that stand against it, and its own
	parts         uint64    // words of a name
	related       [4]uint64 // places of words that WordNet relates it to
	places        [2]uint16 // its own; as many as count
	count         uint8
	unit          []float32
	tail          float32 // length of the second half of unit
}

// stemBytes is how many bytes words of one family have in common at least.
const stemBytes = 5

func (v *vocabulary) sketch(m *meaning) sketch {
	s := sketch{kind: m.kind, lemma: hash(m.lemma), norm: hash(m.norm), ref: hash(m.ref), unit: m.unit}
	s.self = bit(s.lemma)
	for _, x := range m.sets {
		s.sets |= bit(hash(x))
	}
	for _, x := range m.opposed {
		s.opposed |= bit(hash(x))
	}
	if m.kind == wordTerm && len(m.lemma) >= stemBytes {
		for _, c := range []byte(m.lemma[:stemBytes]) {
			s.begin = s.begin<<8 | uint64(c)
		}
	}
	if m.parts == nil {
		s.parts = s.self
	}
	for _, x := range m.parts {
		s.parts |= bit(hash(x))
	}
	for _, i := range m.wordnet {
		s.places[s.count] = uint16(i)
		s.count++
		for j := range v.wordnet.Related(i) {
			s.related[j>>6&3] |= 1 << (j & 63)
		}
	}
	for _, x := range m.unit[len(m.unit)/2:] {
		s.tail += x * x
	}
	s.tail = float32(math.Sqrt(float64(s.tail)))
	return s
}

// hash is that of Fowler, Noll and Vo, 0 for no text.
func hash(s string) uint64 {
	if s == "" {
		return 0
	}
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

func bit(hash uint64) uint64 {
	if hash == 0 {
		return 0
	}
	return 1 << (hash & 63)
}

// mayTie reports whether a source may know of a tie between two meanings. It is
// right where it says no.
func mayTie(a, b *sketch) bool {
	if a.kind == quantityTerm || b.kind == quantityTerm {
		return a.kind == b.kind
	}
	if a.lemma == b.lemma || a.norm == b.norm || a.begin != 0 && a.begin == b.begin || a.ref != 0 && a.ref == b.ref {
		return true
	}
	if a.sets&b.sets|a.opposed&b.self|b.opposed&a.self != 0 {
		return true
	}
	if a.parts&b.parts != 0 && (a.kind != wordTerm || b.kind != wordTerm) {
		return true
	}
	return mayRelate(a, b) || a.kind != nameTerm && b.kind != nameTerm && mayReach(a, b, nearFloor)
}

// mayRelate reports whether WordNet may relate two words: each is then listed
// with the other.
func mayRelate(a, b *sketch) bool {
	return a.lists(b) && b.lists(a)
}

func (s *sketch) lists(o *sketch) bool {
	for _, j := range o.places[:o.count] {
		if s.related[j>>6&3]>>(j&63)&1 != 0 {
			return true
		}
	}
	return false
}

// mayReach reports whether the cosine of two vectors of length 1 may be above a
// floor. It sums in four parts at a time, which is faster than one after
// another; the result can differ from dot's by no more than rounding. Most
// pairs are told by half the coordinates: the others can add no more than the
// product of their lengths.
func mayReach(a, b *sketch, floor float32) bool {
	x, y := a.unit, b.unit
	if len(x) == 0 || len(x) != len(y) {
		return false
	}
	const rounding = 1e-3
	half := len(x) / 2
	s := sumOfProducts(x[:half], y[:half])
	if s+a.tail*b.tail <= floor-rounding {
		return false
	}
	return s+sumOfProducts(x[half:], y[half:]) > floor-rounding
}

func sumOfProducts(a, b []float32) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	i := 0
	for ; i+4 <= len(a); i += 4 {
		x, y := a[i:i+4:i+4], b[i:i+4:i+4]
		s0 += x[0] * y[0]
		s1 += x[1] * y[1]
		s2 += x[2] * y[2]
		s3 += x[3] * y[3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}
