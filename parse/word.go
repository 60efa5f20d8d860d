package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// Word is one token of a sentence with its normal forms beside it: Norm is
// lower-cased, without diacritics, typographic apostrophes and possessive
// ending; Lemma is the dictionary form in American spelling.
type Word struct {
	Start, End int // bytes in the source
	lexicon.Form
	Kind       lexicon.TokenKind
	Possessive bool // carried ’s, which is in the span and not in the normal form
	Stop       bool // a function word
	Class      lexicon.Class
}

// Find looks words up in some lists of a lexicon; see lexicon.Lexicon.Find.
func Find(words []Word, lex *lexicon.Lexicon, wanted lexicon.Lists) []lexicon.Match {
	return lex.Find(len(words), func(i int) *lexicon.Form { return &words[i].Form }, wanted)
}

// Words cuts a text that is no source of a document, such as an argument of
// the command line, into words; their offsets count the text's bytes.
func Words(text string, lex *lexicon.Lexicon) []Word {
	words := make([]Word, 0, len(text)/5+1)
	for t, ok := lexicon.NextToken(text, 0, len(text)); ok; t, ok = lexicon.NextToken(text, t.End, len(text)) {
		words = append(words, newWord(text[t.Start:t.End], t, lex))
	}
	return words
}
