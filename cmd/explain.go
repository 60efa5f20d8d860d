package cmd

import (
	"errors"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/render"
	"github.com/readoutdiff/readoutdiff/parse/reader"
)

// ndjson is the format of the explain command that reads its questions from
// standard input; it has no form for a single result.
const ndjson = "ndjson"

func canExplain(f render.Format) bool { return f.WriteExplanation != nil }

// explaining holds the flags of the explain command.
type explaining struct {
	printing
	wordLists
	meaning
	maxBytes int64
}

func newExplain(a *app) *cobra.Command {
	var flags explaining
	c := &cobra.Command{
		Use:   "explain A B",
		Short: "Tell why two statements are found alike or different",
		Long: `Explain compares two texts, given as arguments, and shows what ties them and
what parts them. With --format ndjson it takes no arguments: it reads
{"id","a","b"} objects from standard input, one a line, and answers each with
{"id","similarity","relation","evidence","edits"}, in order.`,
		Example: `  readoutdiff explain "They agreed to meet." "They discussed a meeting."
  readoutdiff explain --format ndjson <questions.ndjson >answers.ndjson`,
		ValidArgsFunction: cobra.NoFileCompletions,
		Annotations:       map[string]string{words: "true"},
		RunE: a.run(func(operands []string) error {
			if flags.format == ndjson {
				// A stream has no colour and no width; wrong ones are faults all the same.
				if _, err := flags.printing.options(a.Streams); err != nil {
					return err
				}
				return a.explainLines(operands, &flags)
			}
			return a.explain(operands, &flags)
		}),
	}
	names := append(formatNames(canExplain), ndjson)
	flags.printing.add(c, names, formatUsage(canExplain, "  ndjson    questions on standard input, an answer a line"))
	flags.wordLists.add(c)
	flags.meaning.add(c)
	c.Flags().Int64Var(&flags.maxBytes, "max-bytes", 64<<20, "refuse lines of more bytes than this")
	return c
}

// words loads what words are looked up in.
func (e *explaining) words() (compare.Options, error) {
	lex, err := e.load()
	if err != nil {
		return compare.Options{}, err
	}
	vectors, err := e.meaning.read(&inputs{})
	return compare.Options{Lexicon: lex, Vectors: vectors}, err
}

// checkTexts finds texts with nothing to compare, as explain does with those of
// the command line.
func (q question) checkTexts() error {
	switch {
	case !reader.HasText(q.a):
		return errors.New(`the field "a" has no text`)
	case !reader.HasText(q.b):
		return errors.New(`the field "b" has no text`)
	}
	return nil
}

func (a *app) explain(texts []string, flags *explaining) error {
	if len(texts) != 2 {
		return usagef("explain takes two texts; %d given (quote each one)", len(texts))
	}
	for _, t := range texts {
		if !utf8.ValidString(t) {
			return usagef("the text %s is not UTF-8", quoteName(t))
		}
		if !reader.HasText(t) {
			return usagef("the text %s is empty", quoteName(t))
		}
	}
	format, err := findFormat(flags.format, canExplain)
	if err != nil {
		return unknownValue("format", flags.format, append(formatNames(canExplain), ndjson))
	}
	shown, err := flags.printing.options(a.Streams)
	if err != nil {
		return err
	}
	opt, err := flags.words()
	if err != nil {
		return err
	}
	e, err := compare.Explain(texts[0], texts[1], opt)
	if err != nil {
		return err
	}
	return format.WriteExplanation(a.out, e, texts[0], texts[1], shown)
}
