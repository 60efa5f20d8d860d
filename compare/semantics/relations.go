package semantics

import (
	_ "embed"
	"iter"
	"sync"

	"github.com/readoutdiff/readoutdiff/compare/semantics/internal/pack"
)

//go:embed data/relations.bin
var relationTable string

// Relation is how two words stand to each other in WordNet.
type Relation uint8

// The relations, the more telling first. Of several between two words the
// first in this order counts, but for opposites, which are never taken for
// anything else.
const (
	None       = Relation(pack.None)
	Synonym    = Relation(pack.Synonym)    // both name one meaning, in a frequent sense of each: "accord", "agreement"
	Derivation = Relation(pack.Derivation) // one is derived from the other: "terrorism", "terrorist"
	Hypernym   = Relation(pack.Hypernym)   // one names a kind of the other, in one of the first senses: "visit", "trip"
	Similar    = Relation(pack.Similar)    // adjectives or verbs of nearly one meaning: "crucial", "important"
	Antonym    = Relation(pack.Antonym)    // opposites: "open", "closed"
)

// String is the name by which evidence calls the relation.
func (r Relation) String() string {
	return [...]string{"", "synonym", "derivation", "hypernym", "similar", "antonym"}[r]
}

// Relations is what WordNet knows of pairs of single words.
type Relations struct {
	table *pack.Relations
}

// WordNet is the embedded set of relations.
func WordNet() *Relations { return wordNet() }

var wordNet = sync.OnceValue(openRelations)

func openRelations() *Relations {
	t, err := pack.OpenRelations(relationTable)
	if err != nil {
		panic(err)
	}
	return &Relations{t}
}

// Len is the number of words.
func (r *Relations) Len() int { return r.table.Words.Len() }

// Word is the i-th word; words are sorted by bytes.
func (r *Relations) Word(i int) string { return r.table.Words.At(i) }

// Index is the place of a word, for BetweenAt and Related.
func (r *Relations) Index(word string) (int, bool) { return r.table.Words.Find(word) }

// Between is the relation of two words, None where they are one word, or one
// of them is not known. The order of the words does not matter.
func (r *Relations) Between(a, b string) Relation {
	i, ok := r.Index(a)
	if !ok {
		return None
	}
	j, ok := r.Index(b)
	if !ok {
		return None
	}
	return r.BetweenAt(i, j)
}

// BetweenAt is the relation of the i-th and the j-th word.
func (r *Relations) BetweenAt(i, j int) Relation { return Relation(r.table.Between(i, j)) }

// Related runs over the words that the i-th word has a relation to, in their
// order.
func (r *Relations) Related(i int) iter.Seq2[int, Relation] {
	return func(yield func(int, Relation) bool) {
		begin, end := r.table.List(i)
		for k := begin; k < end; k++ {
			other, kind := r.table.Entry(k)
			if !yield(other, Relation(kind)) {
				return
			}
		}
	}
}
