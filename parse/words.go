package parse

import (
	"hash/maphash"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// spellings are the words of a text as it is cut: each spelling is looked up
// where it stands first, since most words of a text were written in it before.
type spellings struct {
	lex   *lexicon.Lexicon
	text  string
	words []Word
	of    []int32 // the number of each word's spelling
	first []int32 // the word that each spelling stands first at
	slots []int32 // spellings by their hash, counted from 1; 0 is free
	seed  maphash.Seed
}

// maxSlots is how many slots there are at first at most: long texts repeat
// themselves.
const maxSlots = 1 << 12

// spell cuts a text into words and gives each its normal forms.
func spell(text string, lex *lexicon.Lexicon) *spellings {
	room := len(text)/5 + 1
	size := 64
	for size < room && size < maxSlots {
		size *= 2
	}
	s := &spellings{
		lex: lex, text: text, words: make([]Word, 0, room), of: make([]int32, 0, room),
		first: make([]int32, 0, size/2), slots: make([]int32, size), seed: maphash.MakeSeed(),
	}
	for t, ok := lexicon.NextToken(text, 0, len(text)); ok; t, ok = lexicon.NextToken(text, t.End, len(text)) {
		if len(s.words) == cap(s.words) {
			// Shorter words than usual: room for the rest, and no more.
			s.words = append(make([]Word, 0, len(s.words)+lexicon.Count(text, t.Start, len(text))), s.words...)
		}
		s.add(t)
	}
	return s
}

// form is the form of a spelling.
func (s *spellings) form(spelling int32) *lexicon.Form { return &s.words[s.first[spelling]].Form }

// add adds a word, which is looked up where its spelling is new.
func (s *spellings) add(t lexicon.Token) {
	text := s.text[t.Start:t.End]
	at := s.slot(text)
	if n := s.slots[at]; n != 0 {
		s.of = append(s.of, n-1)
		s.words = append(s.words, s.words[s.first[n-1]])
		w := &s.words[len(s.words)-1]
		w.Start, w.End = t.Start, t.End
		return
	}
	s.of = append(s.of, int32(len(s.first)))
	s.first = append(s.first, int32(len(s.words)))
	s.words = append(s.words, newWord(text, t, s.lex))
	s.slots[at] = int32(len(s.first))
	if len(s.first) > len(s.slots)/2 {
		s.grow()
	}
}

// slot is where a spelling stands or belongs.
func (s *spellings) slot(text string) int {
	mask := len(s.slots) - 1
	at := int(maphash.String(s.seed, text)) & mask
	for ; s.slots[at] != 0; at = (at + 1) & mask {
		if w := &s.words[s.first[s.slots[at]-1]]; s.text[w.Start:w.End] == text {
			break
		}
	}
	return at
}

func (s *spellings) grow() {
	s.slots = make([]int32, 2*len(s.slots))
	for i, first := range s.first {
		w := &s.words[first]
		s.slots[s.slot(s.text[w.Start:w.End])] = int32(i + 1)
	}
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
