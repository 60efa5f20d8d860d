package cmd

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// wordLists holds the flag that names the lists of a user.
type wordLists struct {
	folders []string
	lex     *lexicon.Lexicon // once loaded
}

func (w *wordLists) add(c *cobra.Command) {
	c.Flags().StringArrayVar(&w.folders, "lexicon", nil, "folder of word lists that outrank the built-in ones; repeatable, the last one outranks the others")
	// The only error is a flag that does not exist.
	_ = c.MarkFlagDirname("lexicon")
}

// load makes the lexicon of all folders, nil where there is none.
func (w *wordLists) load() (*lexicon.Lexicon, error) {
	for _, folder := range w.folders {
		under := w.lex
		if under == nil {
			under = lexicon.Default()
		}
		lists, err := openLists(folder)
		if err != nil {
			return nil, err
		}
		over, err := under.WithNamed(quoteName(filepath.ToSlash(folder)), lists)
		if err != nil {
			return nil, listsError(folder, err)
		}
		w.lex = over
	}
	w.folders = nil
	return w.lex, nil
}

// lexicon is the one of all folders, the built-in one where there is none.
func (w *wordLists) lexicon() (*lexicon.Lexicon, error) {
	lex, err := w.load()
	if err == nil && lex == nil {
		lex = lexicon.Default()
	}
	return lex, err
}

// listFolder is the files of a folder, of which it opens only what can be
// read without waiting for somebody.
type listFolder string

// openLists looks at a folder of lists.
func openLists(folder string) (listFolder, error) {
	info, err := os.Stat(folder)
	if err == nil && !info.IsDir() {
		return "", inputError(folder, "is no folder", "name a folder with lists such as verbs.tsv")
	}
	if err == nil {
		_, err = os.ReadDir(folder)
	}
	if err != nil {
		return "", unreadable(folder, err)
	}
	return listFolder(folder), nil
}

// Open opens the folder itself, ".", or a file in it.
func (f listFolder) Open(name string) (fs.File, error) {
	if name == "." {
		return os.Open(string(f))
	}
	path := filepath.Join(string(f), filepath.FromSlash(name))
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	if what := notAFile(path, info.Mode()); what != "" {
		return nil, inputError(path, what, "give a list, or take it out of the folder")
	}
	return openFile(path)
}

// listsError tells what is wrong with the lists of a folder.
func listsError(folder string, err error) error {
	if faults, ok := errors.AsType[lexicon.Faults](err); ok {
		remedy := "'readoutdiff lexicon check' tells all that is wrong with a folder"
		if len(faults) > 1 {
			remedy = "'readoutdiff lexicon check' tells it and " + counted(len(faults)-1, "other", "others")
		}
		return listFault(folder, faults[0], remedy)
	}
	if input, ok := errors.AsType[*parse.Error](err); ok {
		return input
	}
	return inputError(folder, err.Error(), "")
}

// listFault is a fault with the file that it is in.
func listFault(folder string, f *lexicon.Fault, remedy string) error {
	at := parse.Position{Line: f.Line, Column: max(f.Column, min(f.Line, 1))}
	return &parse.Error{Name: filepath.Join(folder, f.List+".tsv"), Position: at, What: f.What, Remedy: remedy}
}
