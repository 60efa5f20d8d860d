package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/records"
	"github.com/readoutdiff/readoutdiff/compare/render"
)

// explainLines answers the questions on standard input, one a line. A line
// that is no question gets an error in its place, and the rest is done.
func (a *app) explainLines(operands []string, flags *explaining) error {
	if len(operands) > 0 {
		return usagef("--format ndjson reads its texts from standard input; it takes no arguments")
	}
	if a.InTerminal {
		return usagef("no input; pipe in one {\"id\",\"a\",\"b\"} object a line")
	}
	if flags.maxBytes < 1 {
		return usagef("--max-bytes %d leaves nothing to read", flags.maxBytes)
	}
	opt, err := flags.words()
	if err != nil {
		return err
	}
	in := records.NewLines(a.In, flags.maxBytes)
	bad, asked := 0, 0
	for {
		line, err := in.Next()
		if err == io.EOF {
			break
		}
		if err != nil && !errors.Is(err, records.ErrLongLine) {
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
			err = render.WriteErrorLine(a.out, in.Number(), err.Error())
		} else {
			err = a.answer(q, opt)
		}
		if err == nil && in.Waiting() {
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

func (a *app) answer(q question, opt compare.Options) error {
	e, err := compare.Explain(q.a, q.b, opt)
	if err != nil {
		return err
	}
	return render.WriteExplanationLine(a.out, q.id, e, q.a, q.b)
}
