package cmd

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// comparison holds the flags that say what is compared, and by what.
type comparison struct {
	reading
	pinning
	meaning
	recalling // set where the command has its flag
}

func (c *comparison) add(command *cobra.Command) {
	c.reading.add(command)
	c.pinning.add(command)
	c.meaning.add(command)
}

// make reads, parses and compares the operands; explain is the row whose reasons
// are wanted in full, or 0.
func (c *comparison) make(a *app, operands []string, explain int) (*inputs, *compare.Report, error) {
	how, err := c.reading.options()
	if err != nil {
		return nil, nil, err
	}
	in, err := a.read(operands, &c.reading)
	if err != nil {
		return nil, nil, err
	}
	doc, err := parse.Parse(in.sources, how)
	if err != nil {
		return nil, nil, err
	}
	pins, err := c.given(in, c.maxBytes)
	if err != nil {
		return nil, nil, err
	}
	vectors, err := c.meaning.read(in)
	if err != nil {
		return nil, nil, err
	}
	earlier, err := a.earlier(&c.recalling, &c.reading, in, doc)
	if err != nil {
		return nil, nil, err
	}
	report, err := compare.Compare(doc, compare.Options{Vectors: vectors, Pins: plainPins(pins), Explain: explain, Earlier: earlier})
	var wrongPin *compare.PinError
	switch {
	case errors.Is(err, compare.ErrSides):
		err = tooFewSides(doc)
	case errors.As(err, &wrongPin):
		err = pinError(wrongPin, pins)
	}
	return in, report, err
}
