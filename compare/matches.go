package compare

import (
	"sort"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// within is those of the matches of a text that begin with one of its words first
// to last-1. Matches come in the order of their first words, so that a phrase of
// a text of a hundred thousand words does not look at all that is known of it.
func within(found []lexicon.Match, first, last int) []lexicon.Match {
	from := sort.Search(len(found), func(i int) bool { return found[i].First >= first })
	to := from
	for to < len(found) && found[to].First < last {
		to++
	}
	return found[from:to]
}
