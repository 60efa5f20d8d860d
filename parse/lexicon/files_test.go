package lexicon

import (
	"fmt"
	"strings"
	"testing"
	"unicode"
)

// line is a row of a list with the place that a message about it names.
type line struct {
	list   string
	number int
	cells  []string
}

// at is the place of a row as an editor understands it.
func (l line) at() string { return fmt.Sprintf("data/%s.tsv:%d", l.list, l.number) }

// rawLines reads a list line by line, comments apart, without the checks of
// ReadTable: the tests look for what those let pass.
func rawLines(t *testing.T, list string) (header []string, rows []line) {
	t.Helper()
	data, err := files.ReadFile("data/" + list + ".tsv")
	if err != nil {
		t.Fatal(err)
	}
	number := 0
	for text := range strings.Lines(string(data)) {
		number++
		text = strings.TrimSuffix(text, "\n")
		if strings.HasPrefix(text, "#") {
			header = append(header, text)
			continue
		}
		rows = append(rows, line{list, number, strings.Split(text, "\t")})
	}
	return header, rows
}

// otherLists are the lists that specs does not describe, each read by a loader
// of its own.
var otherLists = wordLists[:]

// allLists names every list that the loader reads.
func allLists() []string { return fileNames() }

// full is the lexicon of all lists.
func full(t testing.TB) *Lexicon {
	t.Helper()
	return Default()
}

// formsOf cuts a text into the forms that Find looks up, as the parser does.
func formsOf(l *Lexicon, text string) []Form {
	var forms []Form
	for _, token := range Scan(text, 0, len(text)) {
		word := text[token.Start:token.End]
		f := Form{Norm: word, Lemma: word}
		if token.Kind != Punct {
			f.Norm, _ = Norm(word)
			f.Lemma = f.Norm
		}
		if token.Kind == Letters {
			f.Lemma = l.Lemma(f.Norm)
			f.Capital = unicode.IsUpper([]rune(word)[0])
			f.Upper = f.Capital && len([]rune(word)) > 1 && strings.ToUpper(word) == word
		}
		forms = append(forms, f)
	}
	return forms
}

// find looks a text up in some lists.
func find(l *Lexicon, text string, wanted Lists) []Match {
	forms := formsOf(l, text)
	return l.Find(len(forms), func(i int) *Form { return &forms[i] }, wanted)
}
