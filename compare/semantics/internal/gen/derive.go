package main

import "github.com/readoutdiff/readoutdiff/compare/semantics/internal/pack"

// Which senses count. A word's rarest senses tie it to words that nobody would
// take for its synonyms ("hold" and "take", "recall" and "issue"), and a word
// with dozens of kinds ("state", "change") stands above everything.
// data/README.md has the figures behind the limits.
const (
	lastSynonymSense  = 5
	lastHypernymSense = 3
	lastGroupSense    = 3
	mostKinds         = 60
)

// relations gives the pairs of words that are related and how, under all
// spellings of the words. Where two words are related in several ways the
// strongest counts, in the order of package pack, but opposites win over all.
func (n *wordNet) relations(spellings map[string][]string) map[[2]string]uint8 {
	found := pairs{}
	for _, forms := range spellings {
		for _, other := range forms[1:] {
			found.note(forms[0], other, pack.Synonym)
		}
	}
	note := func(a, b string, kind uint8) {
		for _, x := range spellings[a] {
			for _, y := range spellings[b] {
				found.note(x, y, kind)
			}
		}
	}
	for _, s := range n.inOrder {
		for i, a := range s.words {
			for _, b := range s.words[i+1:] {
				note(a, b, n.synonymy(s.id, a, b))
			}
		}
		for _, p := range s.pointers {
			to := n.synsets[p.to]
			for i, a := range s.words {
				for j, b := range to.words {
					if p.from == 0 || p.from == i+1 && p.at == j+1 {
						note(a, b, n.kind(p.symbol, s, to, max(n.rank(a, s.id), n.rank(b, to.id))))
					}
				}
			}
		}
	}
	return found
}

// pairs are kinds of relations by the two words, in the order of their bytes.
type pairs map[[2]string]uint8

// note takes a relation down unless a stronger one is known.
func (p pairs) note(a, b string, kind uint8) {
	if kind == pack.None || a == b {
		return
	}
	pair := [2]string{min(a, b), max(a, b)}
	known := p[pair]
	if known == pack.None || kind == pack.Antonym || kind < known && known != pack.Antonym {
		p[pair] = kind
	}
}

// synonymy is the kind of relation between two words of one synset: synonyms,
// or of rarer senses words that are merely similar.
func (n *wordNet) synonymy(id synsetID, a, b string) uint8 {
	switch rank := max(n.rank(a, id), n.rank(b, id)); {
	case rank <= lastSynonymSense:
		return pack.Synonym
	case id.class != 'v':
		return pack.Similar
	}
	return pack.None
}

// kind is the kind of relation that a pointer stands for, given the rarer of
// the two senses; symbols are explained in wninput(5WN).
func (n *wordNet) kind(symbol string, from, to *synset, rank int) uint8 {
	switch {
	case symbol == "!" && (from.id.class != 'v' || rank <= lastSynonymSense):
		return pack.Antonym
	case symbol == "+", symbol == "\\", symbol == "<": // derived, pertains to, participle of
		return pack.Derivation
	case symbol == "@" && rank <= lastHypernymSense && to.kinds() < mostKinds:
		return pack.Hypernym
	case symbol == "&" && rank <= lastSynonymSense:
		return pack.Similar
	case symbol == "$" && rank <= lastGroupSense: // verbs grouped by meaning
		return pack.Similar
	}
	return pack.None
}

// rank is the place of a synset among the senses of a word, the most frequent
// first. A word of a synset always has it.
func (n *wordNet) rank(word string, id synsetID) int {
	for i, s := range n.senses[wordID{word, id.class}] {
		if s == id {
			return i + 1
		}
	}
	return len(n.senses[wordID{word, id.class}]) + 1
}

// kinds counts what is directly below a synset.
func (s *synset) kinds() int {
	below := 0
	for _, p := range s.pointers {
		if p.symbol == "~" {
			below++
		}
	}
	return below
}
