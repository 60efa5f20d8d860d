package lexicon

import (
	"maps"
	"slices"
)

// Topics lists the topics that the lists put terms under, sorted.
func (l *Lexicon) Topics() []string {
	found := map[string]bool{}
	for _, t := range l.tables {
		n := (t.at[sectionPhrases] - t.at[sectionPostings]) / postingSize
		for i := range n {
			at := t.at[sectionPostings] + postingSize*i
			if List(t.u32(at+4)>>idBits&(1<<listBits-1)) == Topics {
				found[t.text(t.phrase(t.u32(at)&idMask)+4)] = true
			}
		}
	}
	return slices.Sorted(maps.Keys(found))
}
