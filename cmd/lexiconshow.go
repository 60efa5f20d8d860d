package cmd

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
	"github.com/readoutdiff/readoutdiff/parse/reader"
)

func newLexiconShow(a *app) *cobra.Command {
	var flags lexical
	c := &cobra.Command{
		Use:   "show LIST|WORD...",
		Short: "Show a list, or all that the lists know of a word or phrase",
		Long: `Show prints a list with its columns and entries, or the entries of all lists that
a word or phrase is found by in a text, in any inflection: with the list, its
columns, and the file and line where it stands. Entries that outrank others come
first.`,
		Example: `  readoutdiff lexicon show underscored
  readoutdiff lexicon show call for
  readoutdiff lexicon show verbs | head`,
		Annotations:       map[string]string{words: "true"},
		ValidArgsFunction: completeLists,
		RunE: a.run(func(operands []string) error {
			text := strings.Join(operands, " ")
			if !reader.HasText(text) {
				return usagef("lexicon show takes the name of a list, or a word or phrase")
			}
			lex, tables, err := flags.tables()
			if err != nil {
				return err
			}
			if slices.Contains(lexicon.Names(), text) {
				return showList(a.out, text, tables, flags.format)
			}
			return showWord(a.out, text, lex, tables, flags.format)
		}),
	}
	flags.add(c)
	return c
}

// listEntry is a line of a list.
type listEntry struct {
	List  string            `json:"list"`
	File  *string           `json:"file"` // null for a built-in list
	Line  int               `json:"line"`
	Cells map[string]string `json:"cells"`
	table *placedTable
	row   int
}

func (t *placedTable) entry(row int) listEntry {
	e := listEntry{List: t.Name, Line: t.Lines[row], Cells: map[string]string{}, table: t, row: row}
	if t.file != "" {
		e.File = &t.file
	}
	for i, column := range t.Columns {
		e.Cells[column] = t.Rows[row][i]
	}
	return e
}

// showList prints a list as a file of a user looks, part by part.
func showList(w io.Writer, name string, tables []placedTable, format string) error {
	entries := []listEntry{}
	var b strings.Builder
	for i := range tables {
		t := &tables[i]
		if t.Name != name {
			continue
		}
		fmt.Fprintf(&b, "# %s: %s\n# columns: %s\n", name, quoteHidden(t.Title), quoteCells(t.Columns))
		fmt.Fprintf(&b, "# %s, %s\n", t.where(), counted(len(t.Rows), "entry", "entries"))
		for row, cells := range t.Rows {
			entries = append(entries, t.entry(row))
			b.WriteString(quoteCells(cells) + "\n")
		}
	}
	if format == "json" {
		return indentedJSON(w).Encode(struct {
			List    string      `json:"list"`
			Entries []listEntry `json:"entries"`
		}{name, entries})
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// quoteCells joins cells by tabs, which a terminal may see.
func quoteCells(cells []string) string {
	out := make([]string, len(cells))
	for i, c := range cells {
		out[i] = quoteHidden(c)
	}
	return strings.Join(out, "\t")
}

func counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// showWord prints what is known of a word or phrase.
func showWord(w io.Writer, text string, lex *lexicon.Lexicon, tables []placedTable, format string) error {
	wanted, phrases := forms(text, lex)
	entries := []listEntry{}
	for i := range tables {
		for row := range tables[i].Rows {
			if tables[i].has(row, wanted, phrases) {
				entries = append(entries, tables[i].entry(row))
			}
		}
	}
	if format == "json" {
		return indentedJSON(w).Encode(struct {
			Text    string      `json:"text"`
			Entries []listEntry `json:"entries"`
		}{text, entries})
	}
	var b strings.Builder
	if len(entries) == 0 {
		fmt.Fprintf(&b, "%s is in no list.\n", quoteName(text))
	}
	for _, e := range entries {
		fmt.Fprintf(&b, "%-14s %s", e.List, e.table.where())
		if e.table.file != "" {
			fmt.Fprintf(&b, ":%d", e.Line)
		}
		b.WriteString("\n")
		for i, column := range e.table.Columns {
			if cell := e.table.Rows[e.row][i]; cell != "" {
				fmt.Fprintf(&b, "  %-12s %s\n", quoteHidden(column), quoteHidden(cell))
			}
		}
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// forms is how lists may hold a text: its words in normal form and in
// dictionary form, and the phrases of entries, as LIST/PHRASE, that it is found
// by as a whole.
func forms(text string, lex *lexicon.Lexicon) (wanted []string, phrases map[string]bool) {
	found := parse.Words(text, lex)
	var norms, lemmas []string
	for _, word := range found {
		norms, lemmas = append(norms, word.Norm), append(lemmas, word.Lemma)
	}
	phrases = map[string]bool{}
	for _, m := range parse.Find(found, lex, lexicon.All) {
		if m.First == 0 && m.Last == len(found) {
			phrases[m.Entry.List.String()+"/"+m.Entry.Phrase] = true
		}
	}
	return []string{strings.Join(norms, " "), strings.Join(lemmas, " ")}, phrases
}

// has reports whether a row holds a text in one of its forms.
func (t *placedTable) has(row int, wanted []string, phrases map[string]bool) bool {
	for _, column := range lexicon.WordColumns(t.Name) {
		for _, phrase := range lexicon.SplitCell(t.Rows[row][t.Column(column)]) {
			if phrases[t.Name+"/"+phrase] || slices.Contains(wanted, normalPhrase(phrase)) {
				return true
			}
		}
	}
	return false
}

// normalPhrase is the words of a phrase in normal form.
func normalPhrase(phrase string) string {
	var norms []string
	for _, token := range lexicon.Scan(phrase, 0, len(phrase)) {
		norm, _ := lexicon.Norm(phrase[token.Start:token.End])
		norms = append(norms, norm)
	}
	return strings.Join(norms, " ")
}
