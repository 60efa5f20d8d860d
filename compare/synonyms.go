package compare

import (
	"sync"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// synonymSets gives the sets that a term, in dictionary forms, is in.
func synonymSets(term string) []string { return thesaurus()[term] }

// thesaurus is the list of synonyms by term, read on first use.
var thesaurus = sync.OnceValue(func() map[string][]string {
	sets := map[string][]string{}
	table, err := lexicon.ReadTable("synonyms")
	if err != nil {
		panic(err) // a fault of the build: the list is embedded
	}
	for _, row := range table.Rows {
		key := lemmas(parse.Words(row[0], lexicon.Default()))
		sets[key] = append(sets[key], row[1])
	}
	return sets
})
