package cmd

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

func newLexiconList(a *app) *cobra.Command {
	var flags lexical
	c := &cobra.Command{
		Use:   "list",
		Short: "List the word lists, with their entries counted and what they are for",
		Example: `  readoutdiff lexicon list
  readoutdiff lexicon list --lexicon my-words`,
		ValidArgsFunction: cobra.NoFileCompletions,
		RunE: a.run(func(operands []string) error {
			if len(operands) > 0 {
				return usagef("lexicon list takes no arguments; 'readoutdiff lexicon show %s' shows a list or a word", quoteName(operands[0]))
			}
			_, tables, err := flags.tables()
			if err != nil {
				return err
			}
			if flags.format == "json" {
				return writeListsJSON(a.out, tables)
			}
			return writeLists(a.out, tables, min(cmp.Or(a.Width, defaultWidth), maxWidth))
		}),
	}
	flags.add(c)
	return c
}

// defaultWidth is that of output to no terminal.
const defaultWidth = 100

// listCount is what is told of a list.
type listCount struct {
	List    string   `json:"list"`
	Title   string   `json:"title"`
	Columns []string `json:"columns"`
	BuiltIn int      `json:"built_in"`
	Own     int      `json:"own"`
}

// countLists counts the entries of all lists.
func countLists(tables []placedTable) []listCount {
	out := make([]listCount, len(lexicon.Names()))
	for i, name := range lexicon.Names() {
		out[i].List = name
		for _, t := range tables {
			switch {
			case t.Name != name:
			case t.file == "":
				out[i].Title, out[i].Columns, out[i].BuiltIn = t.Title, t.Columns, len(t.Rows)
			default:
				out[i].Own += len(t.Rows)
			}
		}
	}
	return out
}

func writeLists(w io.Writer, tables []placedTable, width int) error {
	const indent = 31
	if _, err := fmt.Fprintf(w, "%-14s %8s %6s\n", "list", "built-in", "own"); err != nil {
		return err
	}
	for _, l := range countLists(tables) {
		own := "—"
		if l.Own > 0 {
			own = fmt.Sprint(l.Own)
		}
		if _, err := fmt.Fprintf(w, "%-14s %8d %6s %s\n", l.List, l.BuiltIn, own, wrapped(l.Title, max(width, minWidth+indent), indent)); err != nil {
			return err
		}
	}
	return nil
}

func writeListsJSON(w io.Writer, tables []placedTable) error {
	return indentedJSON(w).Encode(struct {
		Lists []listCount `json:"lists"`
	}{countLists(tables)})
}

// indentedJSON writes JSON for people and programs alike.
func indentedJSON(w io.Writer) *json.Encoder {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e
}
