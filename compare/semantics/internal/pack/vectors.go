package pack

import (
	"encoding/binary"
	"errors"
	"math"
	"strings"
)

const vectorLayout = "RDV1"

// Vectors is a table of word vectors, read in place.
type Vectors struct {
	Words           Words
	Dimensions      int
	scales, lengths string
	rows            string
}

// OpenVectors looks at the header of a table and fails where the rest has not
// the size that it asks for.
func OpenVectors(data string) (*Vectors, error) {
	n, dim, text, err := header(data, vectorLayout)
	if err != nil {
		return nil, err
	}
	if uint64(len(data)) != headerSize+8*uint64(n)+uint64(n)*uint64(dim)+4*(uint64(n)+1)+uint64(text) {
		return nil, errors.New("a table of vectors is not as long as its header says")
	}
	v := &Vectors{Dimensions: dim}
	data = data[headerSize:]
	v.scales, data = data[:4*n], data[4*n:]
	v.lengths, data = data[:4*n], data[4*n:]
	v.rows, data = data[:n*dim], data[n*dim:]
	v.Words = openWords(data, n)
	return v, nil
}

func (v *Vectors) row(i int) string { return v.rows[i*v.Dimensions : (i+1)*v.Dimensions] }

// Append appends the vector of the i-th word to dst.
func (v *Vectors) Append(dst []float32, i int) []float32 {
	scale, row := f32(v.scales, i), v.row(i)
	for k := range len(row) {
		dst = append(dst, float32(int8(row[k]))*scale)
	}
	return dst
}

// Cosine is the cosine of two words' vectors; the scales cancel out.
func (v *Vectors) Cosine(i, j int) float64 {
	if i == j && f32(v.lengths, i) != 0 {
		return 1 // and not a rounding short of it
	}
	length := float64(f32(v.lengths, i)) * float64(f32(v.lengths, j))
	if length == 0 {
		return 0
	}
	return min(1, max(-1, float64(dot(v.row(i), v.row(j)))/length))
}

// dot is the inner product of two rows. It cannot overflow: 127*127 times the
// most dimensions that ReadVectors takes is far below 2^31.
func dot(a, b string) int32 {
	b = b[:len(a)]
	var sum int32
	for i := range len(a) {
		sum += int32(int8(a[i])) * int32(int8(b[i]))
	}
	return sum
}

// quantise appends a vector's coordinates as eight-bit integers and gives the
// scale that takes them back and the length of the integers' vector.
func quantise(out []byte, vector []float32) (rows []byte, scale, length float32) {
	most := 0.0
	for _, x := range vector {
		most = max(most, math.Abs(float64(x)))
	}
	scale = float32(most / 127)
	squares := int64(0)
	for _, x := range vector {
		q := int64(0)
		if scale > 0 {
			q = int64(math.RoundToEven(float64(x) / most * 127))
		}
		squares += q * q
		out = append(out, byte(int8(q)))
	}
	return out, scale, float32(math.Sqrt(float64(squares)))
}

// vectorSet is what was read of a set of vectors, in the order of its file.
type vectorSet struct {
	dim             int
	words           []string
	scales, lengths []float32
	rows            []byte
}

// table lays the set out, sorted by word.
func (s *vectorSet) table() string {
	by := order(s.words)
	sorted := make([]string, len(by))
	text := 0
	for i, k := range by {
		sorted[i] = s.words[k]
		text += len(sorted[i])
	}
	var out strings.Builder // a large set is not held in memory once more than needed
	out.Grow(headerSize + 8*len(by) + len(s.rows) + 4*(len(by)+1) + text)
	out.Write(appendHeader(nil, vectorLayout, len(by), s.dim, sorted))
	for _, figures := range [...][]float32{s.scales, s.lengths} {
		for _, k := range by {
			out.Write(binary.LittleEndian.AppendUint32(nil, math.Float32bits(figures[k])))
		}
	}
	for _, k := range by {
		out.Write(s.rows[k*s.dim : (k+1)*s.dim])
	}
	out.Write(appendWords(nil, sorted))
	return out.String()
}
