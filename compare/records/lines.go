package records

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"math"
)

// ErrLongLine is a line that is not even kept.
var ErrLongLine = errors.New("the line is longer than --max-bytes allows")

// Lines reads lines of any length up to a limit. (A bufio.Scanner stops at its
// limit; this one goes on with the line after.)
type Lines struct {
	r      *bufio.Reader
	most   int64
	number int   // of the line read last, from 1
	offset int64 // bytes read so far, line ends included
	buffer []byte
}

// NewLines reads the lines of r; those longer than most bytes are passed over.
func NewLines(r io.Reader, most int64) *Lines {
	most = min(most, math.MaxInt64-1) // a line's end comes on top
	return &Lines{r: bufio.NewReaderSize(r, 1<<16), most: most}
}

// Number is the number of the line that was read last, from 1.
func (l *Lines) Number() int { return l.number }

// Offset is how many bytes have been read, up to the end of the last line.
func (l *Lines) Offset() int64 { return l.offset }

// Waiting reports whether the next line has yet to come from the reader: who
// writes it may be waiting for an answer.
func (l *Lines) Waiting() bool { return l.r.Buffered() == 0 }

// Next is the next line without its end, valid until the next call. The error
// is ErrLongLine for a line over the limit, after which reading can go on, and
// io.EOF at the end.
func (l *Lines) Next() ([]byte, error) {
	line, _, err := l.next()
	return line, err
}

// NextWhole is Next, but a last line that has no end counts as the end: it is
// what an interrupted writer left.
func (l *Lines) NextWhole() ([]byte, error) {
	before := l.offset
	line, whole, err := l.next()
	if !whole && (err == nil || err == ErrLongLine) {
		l.offset = before
		return nil, io.EOF
	}
	return line, err
}

func (l *Lines) next() (line []byte, whole bool, err error) {
	l.buffer = l.buffer[:0]
	tooLong := false
	for {
		part, err := l.r.ReadSlice('\n')
		l.offset += int64(len(part))
		tooLong = tooLong || int64(len(l.buffer)+len(part)) > l.most+1
		if !tooLong {
			l.buffer = append(l.buffer, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil && (err != io.EOF || len(l.buffer) == 0 && !tooLong) {
			return nil, false, err
		}
		l.number++
		if tooLong {
			return nil, err == nil, ErrLongLine
		}
		line = bytes.TrimSuffix(l.buffer, []byte("\n"))
		if l.number == 1 {
			line = bytes.TrimPrefix(line, []byte("\uFEFF"))
		}
		return line, err == nil, nil
	}
}
