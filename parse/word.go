package parse

// WordKind tells what a token is made of.
type WordKind uint8

// The kinds of tokens.
const (
	Letters WordKind = iota // a word, possibly with inner apostrophes, hyphens or dots ("U.S.")
	Digits                  // a number as written: 1:50,000 is one token, so is 2.5
	Punct                   // one mark of punctuation or symbol
)

// Word is one token of a sentence with its normal forms beside it.
type Word struct {
	Start, End int // bytes in the source
	Kind       WordKind
	Capital    bool   // begins with an upper-case letter
	Possessive bool   // carried ’s or ’ (left out of Norm and Lemma, kept in the span)
	Stop       bool   // a function word
	Norm       string // lower-cased, typographic apostrophes and hyphens made plain, possessive cut off
	Lemma      string // dictionary form, American spelling
}
