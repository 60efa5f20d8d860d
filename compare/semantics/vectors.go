package semantics

import (
	_ "embed"
	"io"
	"sync"

	"github.com/readoutdiff/readoutdiff/compare/semantics/internal/pack"
)

//go:embed data/vectors.bin
var vectorTable string

// Vectors gives words their vectors. Each coordinate is kept in eight bits with
// a scale for each word, which moves a cosine by less than a hundredth.
type Vectors struct {
	table *pack.Vectors
}

// Default is the embedded set: 20,000 words, 100 dimensions.
func Default() *Vectors { return defaultVectors() }

var defaultVectors = sync.OnceValue(openVectors)

// openVectors looks at the header alone; a table that does not fit its header
// is a fault of the build.
func openVectors() *Vectors {
	t, err := pack.OpenVectors(vectorTable)
	if err != nil {
		panic(err)
	}
	return &Vectors{t}
}

// TextError is a fault in the text form of vectors, with its line and column.
type TextError = pack.TextError

// ReadVectors reads a set of vectors in the usual text format, that of word2vec
// and fastText: a first line with the number of words and of dimensions, which
// may be missing, then a line a word with its coordinates, the more frequent
// words first. Words are taken to their normal form; of words with one normal
// form the first counts. It fails with a *TextError.
func ReadVectors(r io.Reader) (*Vectors, error) {
	data, err := pack.ReadVectors(r)
	if err != nil {
		return nil, err
	}
	t, err := pack.OpenVectors(data)
	if err != nil {
		return nil, err
	}
	return &Vectors{t}, nil
}

// Len is the number of words.
func (v *Vectors) Len() int { return v.table.Words.Len() }

// Dimensions is the number of coordinates of each vector.
func (v *Vectors) Dimensions() int { return v.table.Dimensions }

// Word is the i-th word; words are sorted by bytes.
func (v *Vectors) Word(i int) string { return v.table.Words.At(i) }

// Index is the place of a word, for CosineAt and AppendAt.
func (v *Vectors) Index(word string) (int, bool) { return v.table.Words.Find(word) }

// Vector is a fresh copy of a word's vector, nil where the word is not known.
func (v *Vectors) Vector(word string) []float32 {
	i, ok := v.Index(word)
	if !ok {
		return nil
	}
	return v.AppendAt(make([]float32, 0, v.Dimensions()), i)
}

// AppendAt appends the vector of the i-th word to dst.
func (v *Vectors) AppendAt(dst []float32, i int) []float32 { return v.table.Append(dst, i) }

// Cosine is the cosine of two words' vectors; ok tells whether both are known.
func (v *Vectors) Cosine(a, b string) (cosine float64, ok bool) {
	i, ok := v.Index(a)
	if !ok {
		return 0, false
	}
	j, ok := v.Index(b)
	if !ok {
		return 0, false
	}
	return v.CosineAt(i, j), true
}

// CosineAt is the cosine of the i-th and the j-th word's vectors, 0 where one
// of them is all zeros. It is computed on integers and so the same on every
// machine.
func (v *Vectors) CosineAt(i, j int) float64 { return v.table.Cosine(i, j) }
