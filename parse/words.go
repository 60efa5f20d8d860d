package parse

import (
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// tokenise cuts a span into words and gives each its normal forms.
func tokenise(src *Source, span Span, lex *lexicon.Lexicon) []Word {
	return cut(src.Text, span.Start, span.End, lex)
}

func cut(text string, start, end int, lex *lexicon.Lexicon) []Word {
	words := make([]Word, 0, (end-start)/5+1)
	for t, ok := lexicon.NextToken(text, start, end); ok; t, ok = lexicon.NextToken(text, t.End, end) {
		if len(words) == cap(words) {
			// Shorter words than usual: room for the rest, and no more.
			words = append(make([]Word, 0, len(words)+lexicon.Count(text, t.Start, end)), words...)
		}
		words = append(words, newWord(text[t.Start:t.End], t, lex))
	}
	return words
}

func newWord(text string, t lexicon.Token, lex *lexicon.Lexicon) Word {
	w := Word{Start: t.Start, End: t.End, Kind: t.Kind}
	if t.Kind == lexicon.Punct {
		w.Norm, w.Lemma = text, text
		lex.LookUp(&w.Form, false)
		return w
	}
	w.Norm, w.Possessive = lexicon.Norm(text)
	w.Lemma = w.Norm
	info := lex.LookUp(&w.Form, t.Kind == lexicon.Letters)
	if t.Kind == lexicon.Letters {
		w.Stop, w.Class = info.Stop, info.Class
		first, n := utf8.DecodeRuneInString(text)
		w.Capital = unicode.IsUpper(first)
		w.Upper = w.Capital && n < len(text) && allUpper(text[n:])
	}
	return w
}

func allUpper(s string) bool {
	for _, c := range s {
		if unicode.IsLower(c) {
			return s == "’s" || s == "'s"
		}
	}
	return true
}
