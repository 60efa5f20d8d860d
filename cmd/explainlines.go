package cmd

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/render"
)

// explainLines answers the questions on standard input, one a line. A line
// that is no question gets an error in its place, and the rest is done.
func (a *app) explainLines(operands []string, most int64) error {
	if len(operands) > 0 {
		return usagef("--format ndjson reads its texts from standard input; it takes no arguments")
	}
	if a.InTerminal {
		return usagef("no input; pipe in one {\"id\",\"a\",\"b\"} object a line")
	}
	if most < 1 {
		return usagef("--max-bytes %d leaves nothing to read", most)
	}
	most = min(most, math.MaxInt64-1) // a line's end comes on top
	in := &lineReader{r: bufio.NewReaderSize(a.In, 1<<16), most: most}
	bad, asked := 0, 0
	for {
		line, err := in.next()
		if err == io.EOF {
			break
		}
		if err != nil && !errors.Is(err, errLongLine) {
			return unreadable(stdin, err)
		}
		if err == nil && len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		asked++
		var q question
		if err == nil {
			q, err = readQuestion(line)
		}
		if err == nil {
			err = q.checkTexts()
		}
		if err != nil {
			bad++
			err = render.WriteErrorLine(a.out, in.line, err.Error())
		} else {
			err = a.answer(q)
		}
		if err == nil && in.r.Buffered() == 0 {
			// Whoever asks may wait for the answer before asking on.
			err = a.out.buffer.Flush()
		}
		if err != nil {
			return err
		}
	}
	if bad > 0 {
		return inputError(stdin, fmt.Sprintf("%d of %d lines could not be read", bad, asked), "the output has an error in the place of each")
	}
	return nil
}

func (a *app) answer(q question) error {
	e, err := compare.Explain(q.a, q.b, compare.Options{})
	if err != nil {
		return err
	}
	return render.WriteExplanationLine(a.out, q.id, e, q.a, q.b)
}

// errLongLine is a line that is not even kept.
var errLongLine = errors.New("the line is longer than --max-bytes allows")

// lineReader reads lines of any length up to a limit. (A bufio.Scanner stops
// at its limit; this one goes on with the line after.)
type lineReader struct {
	r      *bufio.Reader
	most   int64
	line   int // number of the line read last
	buffer []byte
}

// next is the next line without its end, valid until the next call.
func (l *lineReader) next() ([]byte, error) {
	l.buffer = l.buffer[:0]
	tooLong := false
	for {
		part, err := l.r.ReadSlice('\n')
		tooLong = tooLong || int64(len(l.buffer)+len(part)) > l.most+1
		if !tooLong {
			l.buffer = append(l.buffer, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if err != nil && (err != io.EOF || len(l.buffer) == 0 && !tooLong) {
			return nil, err
		}
		l.line++
		if tooLong {
			return nil, errLongLine
		}
		if l.line == 1 {
			return bytes.TrimPrefix(l.buffer, []byte("\uFEFF")), nil
		}
		return l.buffer, nil
	}
}
