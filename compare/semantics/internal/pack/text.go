package pack

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// What a set of vectors may be, so that a file that is none, or is meant to do
// harm, is refused before it fills the memory.
const (
	maxDimensions = 1024
	maxWords      = 4 << 20
	maxBytes      = 1 << 30 // of coordinates, one byte each
	maxLine       = 64 << 10
	maxCoordinate = 1e6
	minCoordinate = 1e-30 // a vector that is smaller all over is all zeros
)

// ReadVectors reads vectors in the text format and lays them out as a table.
func ReadVectors(r io.Reader) (string, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(make([]byte, 0, 16<<10), maxLine)
	line := 0
	next := func() ([]byte, bool) {
		line++
		if !lines.Scan() {
			return nil, false
		}
		return lines.Bytes(), true
	}
	fail := func(err error) (string, error) {
		if scan := lines.Err(); errors.Is(scan, bufio.ErrTooLong) {
			err = fmt.Errorf("longer than %d bytes: not a line of a vectors file", maxLine)
		} else if scan != nil {
			err = scan
		}
		return "", fmt.Errorf("line %d: %w", line, err)
	}
	text, ok := next()
	if !ok {
		return fail(errNoHeader)
	}
	count, dim, err := sizes(text)
	if err != nil {
		return fail(err)
	}
	set := &vectorReader{vectorSet: vectorSet{dim: dim}, seen: map[string]bool{}, vector: make([]float32, dim)}
	for range count {
		if text, ok = next(); !ok {
			return fail(fmt.Errorf("the file ends here; its first line announces %d words", count))
		}
		if err := set.add(text); err != nil {
			return fail(err)
		}
	}
	if text, ok = next(); ok && len(bytes.TrimSpace(text)) > 0 {
		return fail(fmt.Errorf("more lines than the %d words that the first line announces", count))
	} else if lines.Err() != nil {
		return fail(nil)
	}
	return set.table(), nil
}

var errNoHeader = errors.New(`want the number of words and of dimensions, as in "20000 100"`)

// sizes reads the first line.
func sizes(line []byte) (count, dim int, err error) {
	fields := split(bytes.TrimPrefix(line, []byte("\uFEFF")))
	if len(fields) != 2 {
		return 0, 0, errNoHeader
	}
	if count, err = strconv.Atoi(string(fields[0])); err != nil || count < 1 {
		return 0, 0, errNoHeader
	}
	if dim, err = strconv.Atoi(string(fields[1])); err != nil || dim < 1 {
		return 0, 0, errNoHeader
	}
	switch {
	case dim > maxDimensions:
		return 0, 0, fmt.Errorf("%d dimensions; at most %d are read", dim, maxDimensions)
	case count > maxWords:
		return 0, 0, fmt.Errorf("%d words; at most %d are read", count, maxWords)
	case count*dim > maxBytes:
		return 0, 0, fmt.Errorf("%d words of %d dimensions; at most %d coordinates are read", count, dim, maxBytes)
	}
	return count, dim, nil
}

// vectorReader takes the lines of a set one by one.
type vectorReader struct {
	vectorSet
	seen   map[string]bool
	vector []float32
}

func (s *vectorReader) add(line []byte) error {
	fields := split(line)
	if len(fields) != s.dim+1 {
		return fmt.Errorf("%d fields; want a word and %d coordinates", len(fields), s.dim)
	}
	if !utf8.Valid(fields[0]) {
		return errors.New("the word is not valid UTF-8")
	}
	most := 0.0
	for i, f := range fields[1:] {
		x, err := strconv.ParseFloat(string(f), 32)
		if err != nil || math.IsNaN(x) || math.Abs(x) > maxCoordinate {
			return fmt.Errorf("coordinate %d, %.40q, is no number between -%g and %g", i+1, f, maxCoordinate, maxCoordinate)
		}
		s.vector[i] = float32(x)
		most = max(most, math.Abs(x))
	}
	if most < minCoordinate {
		clear(s.vector)
	}
	word, _ := lexicon.Norm(string(fields[0]))
	if word == "" || s.seen[word] {
		return nil
	}
	s.seen[word] = true
	s.words = append(s.words, word)
	rows, scale, length := quantise(s.rows, s.vector)
	s.rows, s.scales, s.lengths = rows, append(s.scales, scale), append(s.lengths, length)
	return nil
}

// split cuts a line at blanks and tabs alone: a word may hold other white
// space, such as a no-break space.
func split(line []byte) [][]byte {
	line = bytes.TrimSuffix(line, []byte("\r"))
	return bytes.FieldsFunc(line, func(c rune) bool { return c == ' ' || c == '\t' })
}
