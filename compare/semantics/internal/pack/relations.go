package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"sort"
)

const relationLayout = "RDR1"

// The kinds of relations, as they are stored; package semantics says what they
// mean.
const (
	None uint8 = iota
	Synonym
	Derivation
	Hypernym
	Similar
	Antonym
)

// Relations is a table of relations between words, read in place. Each
// relation is listed with both of its words.
type Relations struct {
	Words         Words
	starts        string
	others, kinds string
}

// OpenRelations looks at the header of a table and fails where the rest has not
// the size that it asks for.
func OpenRelations(data string) (*Relations, error) {
	n, m, text, err := header(data, relationLayout)
	if err != nil {
		return nil, err
	}
	if uint64(len(data)) != headerSize+8*(uint64(n)+1)+3*uint64(m)+uint64(text) {
		return nil, errors.New("a table of relations is not as long as its header says")
	}
	r := &Relations{}
	data = data[headerSize:]
	r.starts, data = data[:4*(n+1)], data[4*(n+1):]
	r.others, data = data[:2*m], data[2*m:]
	r.kinds, data = data[:m], data[m:]
	r.Words = openWords(data, n)
	return r, nil
}

// List is where the relations of the i-th word begin and end.
func (r *Relations) List(i int) (begin, end int) {
	return int(u32(r.starts, i)), int(u32(r.starts, i+1))
}

// Entry is the k-th relation: the other word and the kind.
func (r *Relations) Entry(k int) (other int, kind uint8) {
	return int(r.others[2*k]) | int(r.others[2*k+1])<<8, r.kinds[k]
}

// Between is the kind of the relation between two words, 0 for none.
func (r *Relations) Between(i, j int) uint8 {
	low, high := r.List(i)
	if b, e := r.List(j); e-b < high-low { // search the shorter list
		i, j, low, high = j, i, b, e
	}
	for low < high {
		mid := int(uint(low+high) / 2)
		switch other, kind := r.Entry(mid); {
		case other == j:
			return kind
		case other < j:
			low = mid + 1
		default:
			high = mid
		}
	}
	return 0
}

// PackRelations lays out the relations between pairs of words; a pair is given
// once, in any order.
func PackRelations(pairs map[[2]string]uint8) ([]byte, error) {
	by := map[string]map[string]uint8{}
	for pair, kind := range pairs {
		for i, w := range pair {
			if by[w] == nil {
				by[w] = map[string]uint8{}
			}
			if _, double := by[w][pair[1-i]]; double || pair[0] == pair[1] {
				return nil, fmt.Errorf("the pair %q is given twice or of one word", pair)
			}
			by[w][pair[1-i]] = kind
		}
	}
	words := keys(by)
	if len(words) > math.MaxUint16+1 {
		return nil, fmt.Errorf("%d words; a table holds %d", len(words), math.MaxUint16+1)
	}
	at := make(map[string]int, len(words))
	for i, w := range words {
		at[w] = i
	}
	var starts, others, kinds []byte
	for _, w := range words {
		starts = binary.LittleEndian.AppendUint32(starts, uint32(len(kinds)))
		for _, other := range keys(by[w]) {
			others = binary.LittleEndian.AppendUint16(others, uint16(at[other]))
			kinds = append(kinds, by[w][other])
		}
	}
	starts = binary.LittleEndian.AppendUint32(starts, uint32(len(kinds)))
	out := appendHeader(nil, relationLayout, len(words), len(kinds), words)
	out = append(append(append(out, starts...), others...), kinds...)
	return appendWords(out, words), nil
}

func keys[V any](m map[string]V) []string {
	out := make([]string, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Strings(out)
	return out
}
