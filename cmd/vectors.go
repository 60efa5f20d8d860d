package cmd

import (
	"errors"
	"io/fs"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/semantics"
	"github.com/readoutdiff/readoutdiff/parse"
)

// meaning holds the flag that says by which vectors words are compared.
type meaning struct{ vectors string }

func (m *meaning) add(c *cobra.Command) {
	c.Flags().StringVar(&m.vectors, "vectors", "", "take the meaning of words from these vectors, in the text format of word2vec and fastText, and not from those built in")
	_ = c.MarkFlagFilename("vectors") // the only error is a flag that does not exist
}

// read reads the vectors that the flag names, nil where it names none, and counts
// their file among the inputs.
func (m *meaning) read(in *inputs) (compare.Vectors, error) {
	if m.vectors == "" {
		return nil, nil
	}
	file, err := openFile(m.vectors)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	if info, err := file.Stat(); err == nil {
		in.files = append(in.files, info)
	}
	v, err := semantics.ReadVectors(file)
	var fault *semantics.TextError
	var system *fs.PathError
	switch {
	case errors.As(err, &system):
		return nil, unreadable(m.vectors, err)
	case errors.As(err, &fault):
		return nil, &parse.Error{
			Name: m.vectors, Position: parse.Position{Line: fault.Line, Column: fault.Column}, What: fault.What,
			Remedy: "give vectors as text: a word and its coordinates a line",
		}
	case err != nil:
		return nil, err
	}
	return v, nil
}
