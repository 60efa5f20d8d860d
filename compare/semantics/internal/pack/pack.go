// Package pack lays tables of words out as bytes that are read in place. All
// numbers are little-endian. A table begins with four letters that name its
// layout and three numbers of four bytes; the number of words is the first.
//
//	vectors, "RDV1":   words, dimensions, bytes of text
//	                   words x float32   scale of the word's coordinates
//	                   words x float32   length of the vector of the stored integers
//	                   words x dimensions x int8
//	                   the words
//	relations, "RDR1": words, relations, bytes of text
//	                   (words+1) x uint32   where the relations of a word begin
//	                   relations x uint16   the other word
//	                   relations x uint8    the kind
//	                   the words
//	the words:         (words+1) x uint32   where a word begins in the text
//	                   the text: the words, sorted by bytes, end to end
package pack

import (
	"encoding/binary"
	"fmt"
	"math"
	"sort"
)

// headerSize is the length of the name of the layout and three numbers.
const headerSize = 16

// header checks the name of a table's layout and gives its three numbers.
func header(data, layout string) (n, m, text int, err error) {
	if len(data) < headerSize || data[:4] != layout {
		return 0, 0, 0, fmt.Errorf("no table of layout %s", layout)
	}
	return int(u32(data, 1)), int(u32(data, 2)), int(u32(data, 3)), nil
}

// u32 is the i-th number of four bytes.
func u32(s string, i int) uint32 {
	b := s[4*i : 4*i+4]
	return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 | uint32(b[3])<<24
}

// f32 is the i-th floating-point number of four bytes.
func f32(s string, i int) float32 { return math.Float32frombits(u32(s, i)) }

// Words is a sorted list of words on the bytes of a table.
type Words struct {
	starts, text string
}

func openWords(data string, n int) Words {
	return Words{data[:4*(n+1)], data[4*(n+1):]}
}

// Len is the number of words.
func (w Words) Len() int { return len(w.starts)/4 - 1 }

// At is the i-th word.
func (w Words) At(i int) string { return w.text[u32(w.starts, i):u32(w.starts, i+1)] }

// Find is the place of a word.
func (w Words) Find(word string) (int, bool) {
	low, high := 0, w.Len()
	for low < high {
		mid := int(uint(low+high) / 2)
		switch at := w.At(mid); {
		case at == word:
			return mid, true
		case at < word:
			low = mid + 1
		default:
			high = mid
		}
	}
	return 0, false
}

// appendWords lays a sorted list of words out.
func appendWords(out []byte, words []string) []byte {
	at := uint32(0)
	out = binary.LittleEndian.AppendUint32(out, at)
	for _, w := range words {
		at += uint32(len(w))
		out = binary.LittleEndian.AppendUint32(out, at)
	}
	for _, w := range words {
		out = append(out, w...)
	}
	return out
}

func appendHeader(out []byte, layout string, n, m int, words []string) []byte {
	text := 0
	for _, w := range words {
		text += len(w)
	}
	out = append(out, layout...)
	for _, x := range [...]int{n, m, text} {
		out = binary.LittleEndian.AppendUint32(out, uint32(x))
	}
	return out
}

// order is the sequence of indices that sorts words.
func order(words []string) []int {
	out := make([]int, len(words))
	for i := range out {
		out[i] = i
	}
	sort.Slice(out, func(a, b int) bool { return words[out[a]] < words[out[b]] })
	return out
}
