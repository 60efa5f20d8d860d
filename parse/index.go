package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// index answers the questions that every step asks of the words of a text
// without a search: what was found at a word, and which word stands at an offset.
type index struct {
	words []wordIndex // one a word, and one that holds the end
	// blocks holds, for each block of bytes, the first word that begins in it or
	// later.
	blocks []int32
}

// wordIndex tells what was found at a word.
type wordIndex struct {
	found int32         // the first match at this word or a later one
	lists lexicon.Lists // those with an entry that begins here
}

// blockBits is how many bits of an offset count bytes within a block: a block of
// running text holds some five words.
const blockBits = 5

// newIndex takes words and what was found among them, both in order, and the
// length of their text.
func newIndex(words []Word, found []lexicon.Match, length int) index {
	x := index{words: make([]wordIndex, len(words)+1), blocks: make([]int32, length>>blockBits+2)}
	k := 0
	for i := range x.words {
		x.words[i].found = int32(k)
		for ; k < len(found) && found[k].First == i; k++ {
			x.words[i].lists |= lexicon.Of(found[k].Entry.List)
		}
	}
	block := 0
	for i := range words {
		for ; block<<blockBits <= words[i].Start; block++ {
			x.blocks[block] = int32(i)
		}
	}
	for ; block < len(x.blocks); block++ {
		x.blocks[block] = int32(len(words))
	}
	return x
}

// startingFrom is the first word that begins at an offset or later.
func (x *index) startingFrom(words []Word, offset int) int {
	i := int(x.blocks[max(0, offset)>>blockBits])
	for i < len(words) && words[i].Start < offset {
		i++
	}
	return i
}

// endingAfter is the first word that ends after an offset.
func (x *index) endingAfter(words []Word, offset int) int {
	i := int(x.blocks[max(0, offset)>>blockBits])
	for i > 0 && words[i-1].End > offset {
		i--
	}
	for i < len(words) && words[i].End <= offset {
		i++
	}
	return i
}
