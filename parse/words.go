package parse

import (
	"hash/maphash"
	"strings"
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
	slots []slot  // their number is a power of two
	seed  maphash.Seed
}

// slot is a spelling in a hash table.
type slot struct {
	hash uint32
	word int32 // that it stands first at, counted from 1; 0 is free
}

// maxSlots is how many slots there are at first at most: long texts repeat
// themselves.
const maxSlots = 1 << 12

// spell cuts a text into words and gives each its normal forms.
func spell(text string, lex *lexicon.Lexicon) *spellings {
	room := roomFor(text)
	size := 64
	for size < room && size < maxSlots {
		size *= 2
	}
	s := &spellings{
		lex: lex, text: text, words: make([]Word, 0, room), of: make([]int32, 0, room),
		first: make([]int32, 0, size/2), slots: make([]slot, size), seed: maphash.MakeSeed(),
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

// roomFor guesses how many words a text has: those that blanks part, and the
// marks that are frequent.
func roomFor(text string) int {
	n := 16 + len(text)/128
	for _, mark := range [...]string{" ", "\n", ".", ","} {
		n += strings.Count(text, mark)
	}
	return n
}

// form is the form of a spelling.
func (s *spellings) form(spelling int32) *lexicon.Form { return &s.words[s.first[spelling]].Form }

// add adds a word, which is looked up where its spelling is new.
func (s *spellings) add(t lexicon.Token) {
	text := s.text[t.Start:t.End]
	hash := uint32(maphash.String(s.seed, text))
	mask := uint32(len(s.slots) - 1)
	at := hash & mask
	for ; s.slots[at].word != 0; at = (at + 1) & mask {
		if s.slots[at].hash != hash {
			continue
		}
		if w := &s.words[s.slots[at].word-1]; s.text[w.Start:w.End] == text {
			s.of = append(s.of, s.of[s.slots[at].word-1])
			n := len(s.words)
			s.words = s.words[:n+1]
			s.words[n] = *w
			s.words[n].Start, s.words[n].End = t.Start, t.End
			return
		}
	}
	s.of = append(s.of, int32(len(s.first)))
	s.first = append(s.first, int32(len(s.words)))
	s.words = append(s.words, newWord(text, t, s.lex))
	s.slots[at] = slot{hash, int32(len(s.words))}
	if len(s.first) > len(s.slots)/2 {
		s.grow()
	}
}

func (s *spellings) grow() {
	slots := make([]slot, 2*len(s.slots))
	mask := uint32(len(slots) - 1)
	for _, old := range s.slots {
		if old.word == 0 {
			continue
		}
		at := old.hash & mask
		for slots[at].word != 0 {
			at = (at + 1) & mask
		}
		slots[at] = old
	}
	s.slots = slots
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
