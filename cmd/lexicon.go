package cmd

import (
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// newLexicon is the command of the commands about word lists.
func newLexicon(a *app) *cobra.Command {
	c := &cobra.Command{
		Use:   "lexicon COMMAND",
		Short: "List, look up, check and extend the word lists",
		Long: `Lexicon is about the word lists that texts are read by: reporting verbs, names,
topics, opposites and so on. Lists of your own, files such as verbs.tsv in a
folder that --lexicon or the configuration names, add to the built-in ones and
outrank them.`,
		Example: `  readoutdiff lexicon list
  readoutdiff lexicon show underscored
  readoutdiff lexicon add --lexicon my-words verbs trumpet 4 stress 'that|np'
  readoutdiff lexicon check my-words`,
	}
	c.RunE = a.run(func(operands []string) error {
		if len(operands) > 0 {
			return usagef("%s is no command of lexicon; one of list, show, check, add", quoteName(operands[0]))
		}
		return c.Help()
	})
	c.AddCommand(newLexiconList(a), newLexiconShow(a), newLexiconCheck(a), newLexiconAdd(a))
	return c
}

// lexical holds the flags of the commands that print word lists.
type lexical struct {
	wordLists
	format string
}

func lexicalFormats() []string { return []string{"terminal", "json"} }

func (l *lexical) add(c *cobra.Command) {
	l.wordLists.add(c)
	c.Flags().StringVar(&l.format, "format", "terminal", "how to print it: terminal or json")
	complete(c, "format", lexicalFormats())
}

// tables loads the lists: those of the user, the uppermost first, then the
// built-in ones, each by name.
func (l *lexical) tables() (lex *lexicon.Lexicon, out []placedTable, err error) {
	if l.format != "terminal" && l.format != "json" {
		return nil, nil, unknownValue("format", l.format, lexicalFormats())
	}
	if lex, err = l.load(); err != nil {
		return nil, nil, err
	}
	if lex == nil {
		lex = lexicon.Default()
	}
	for _, layer := range lex.Layers() {
		for _, t := range layer.Tables {
			out = append(out, placedTable{t, layer.Name + "/" + t.Name + ".tsv"})
		}
	}
	for _, name := range lexicon.Names() {
		t, err := lexicon.ReadTable(name)
		if err != nil {
			return nil, nil, err
		}
		out = append(out, placedTable{t, ""})
	}
	return lex, out, nil
}

// placedTable is a list with the file that it is in, empty for a built-in one.
type placedTable struct {
	*lexicon.Table
	file string
}

// where is the list as people read it.
func (t *placedTable) where() string {
	if t.file == "" {
		return "built-in"
	}
	return t.file
}

// completeLists completes the names of lists as the first operand.
func completeLists(_ *cobra.Command, given []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(given) > 0 {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return lexicon.Names(), cobra.ShellCompDirectiveNoFileComp
}

// wrapped is a text in lines of a width, those after the first indented.
func wrapped(text string, width, indent int) string {
	var b strings.Builder
	at := indent
	for i, word := range strings.Fields(text) {
		n := len([]rune(word))
		switch {
		case i == 0:
		case at+1+n > width:
			b.WriteString("\n" + strings.Repeat(" ", indent))
			at = indent
		default:
			b.WriteByte(' ')
			at++
		}
		b.WriteString(word)
		at += n
	}
	return b.String()
}
