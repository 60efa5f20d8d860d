package cmd

import (
	"errors"
	"io"
	"os"
)

// lineOutput takes the lines of a batch: standard output, a file that grows, or
// nothing. A file is written line by line and not replaced as a whole, so that
// an interrupted run can go on; it is emptied no sooner than there is a line.
type lineOutput struct {
	name    string // as errors call it
	out     *output
	file    *os.File
	emptied bool
}

// openLines opens what --output asks for.
func (a *app) openLines(flags *batching, in *recordInputs) (*lineOutput, error) {
	switch {
	case flags.output == stdin, flags.output == "" && flags.summary == "":
		return &lineOutput{name: "standard output", out: a.out}, nil
	case flags.output == "":
		return &lineOutput{}, nil
	}
	o := &lineOutput{name: flags.output}
	if _, err := (&inputs{files: in.files}).target(flags.output); err != nil {
		return nil, err
	}
	var err error
	if o.file, err = os.OpenFile(flags.output, os.O_RDWR|os.O_CREATE, 0o666); err != nil {
		return nil, &outputError{quoteName(flags.output), err}
	}
	return o, nil
}

// from makes the output go on behind its first bytes.
func (o *lineOutput) from(bytes int64) error {
	o.emptied = true
	err := o.file.Truncate(bytes)
	if err == nil {
		_, err = o.file.Seek(bytes, io.SeekStart)
	}
	return o.lost(err)
}

func (o *lineOutput) write(line []byte) error {
	switch {
	case o.out != nil:
		if _, err := o.out.Write(line); err != nil {
			return err
		}
		// Whoever reads may wait for this line.
		return o.out.buffer.Flush()
	case o.file == nil:
		return nil
	}
	if !o.emptied {
		if err := o.from(0); err != nil {
			return err
		}
	}
	_, err := o.file.Write(line)
	return o.lost(err)
}

// close hands the file to the disk; closing twice is no error.
func (o *lineOutput) close() error {
	if o.file == nil {
		return nil
	}
	file := o.file
	o.file = nil
	var err error
	if !o.emptied {
		err = file.Truncate(0) // a run without a record
	}
	return o.lost(errors.Join(err, file.Sync(), file.Close()))
}

func (o *lineOutput) lost(err error) error {
	if err == nil {
		return nil
	}
	return &outputError{quoteName(o.name), err}
}
