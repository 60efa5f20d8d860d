package compare

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// synonymSets gives the sets that a term, in dictionary forms, is in.
func synonymSets(term string) []string { return lexicon.Default().Synonyms(term) }
