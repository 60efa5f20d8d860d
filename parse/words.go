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
	tokens := lexicon.Scan(text, start, end)
	words := make([]Word, len(tokens))
	for i, t := range tokens {
		words[i] = newWord(text[t.Start:t.End], t, lex)
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
