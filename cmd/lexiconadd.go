package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

func newLexiconAdd(a *app) *cobra.Command {
	var flags wordLists
	c := &cobra.Command{
		Use:   "add LIST CELL...",
		Short: "Add an entry to one of your own word lists",
		Long: `Add puts a line into LIST.tsv of the folder that --lexicon or the configuration
names, the last one where there are several. The CELLs are those of the columns,
in the order that 'lexicon show LIST' tells, or COLUMN=CELL; those left out are
empty. Several values of a cell are parted by '|'.

The line is checked first and goes where it sorts; the file is replaced as a
whole. A folder and a list that are not there yet are made.`,
		Example: `  readoutdiff lexicon add --lexicon my-words verbs trumpet 4 stress 'that|np'
  readoutdiff lexicon add --lexicon my-words persons 'Jane Roe' country=GB 'variants=Roe|J. Roe'`,
		Annotations:       map[string]string{words: "true"},
		ValidArgsFunction: completeLists,
		RunE: a.run(func(operands []string) error {
			switch {
			case len(operands) < 2:
				return usagef("lexicon add takes the name of a list and the cells of an entry")
			case !slices.Contains(lexicon.Names(), operands[0]):
				return usagef("there is no list %s; %s", quoteName(operands[0]), suggestion(operands[0], lexicon.Names()))
			case len(flags.folders) == 0:
				return usagef("no folder for the list; name one with --lexicon, which is made where there is none")
			}
			return a.addEntry(flags.folders[len(flags.folders)-1], operands[0], operands[1:])
		}),
	}
	flags.add(c)
	return c
}

// addEntry adds a line to a list of a folder.
func (a *app) addEntry(folder, list string, cells []string) error {
	var lists fs.FS
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		if lists, err = openLists(folder); err != nil {
			return err
		}
	}
	text, line, err := lexicon.Default().Added(lists, list, cells)
	if fault, ok := errors.AsType[*lexicon.Fault](err); ok {
		return usagef("%s: %s", list, fault.What)
	}
	if err != nil {
		return listsError(folder, err)
	}
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return &outputError{quoteName(folder), err}
	}
	path := filepath.Join(folder, list+".tsv")
	target, err := (&inputs{}).target(path)
	if err != nil {
		return err
	}
	if err := saveAll([]saving{{path, target, []byte(text)}}); err != nil {
		return err
	}
	_, err = fmt.Fprintf(a.out, "%s:%d: %s\n", quoteName(path), line, quoteCells(strings.Split(strings.Split(text, "\n")[line-1], "\t")))
	return err
}
