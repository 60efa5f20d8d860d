package parse

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// hiddenKind tells how a character deceives whoever reads the text.
type hiddenKind uint8

const (
	controlCharacter hiddenKind = iota
	directionCharacter
	invisibleCharacter
	mixedWord
	disguisedWord
	hiddenKinds
)

// hidden is a place that looks like something else than it is.
type hidden struct {
	kind hiddenKind
	span Span
}

// warnOfHidden notes what in a text cannot be trusted to the eye, for each side
// and for what belongs to none. Stored text stays as it is; renderers show such
// characters instead of obeying them.
func (p *parser) warnOfHidden(t *text) {
	found := hiddenCharacters(t.src)
	if t.anyTraits.has(foreign) {
		found = slices.Concat(found, t.mixedWords(), t.disguisedWords())
	}
	if len(found) == 0 {
		return
	}
	for _, side := range p.doc.Sides {
		inside, rest := []hidden(nil), []hidden(nil)
		for _, h := range found {
			if side.holds(h.span) {
				inside = append(inside, h)
			} else {
				rest = append(rest, h)
			}
		}
		p.warnOf(t, "side "+string(side.ID), inside)
		found = rest
	}
	p.warnOf(t, "the text around the sides", found)
}

// holds reports whether a block of the side holds a place of the same source.
func (s *Side) holds(span Span) bool {
	i := sort.Search(len(s.Blocks), func(i int) bool { return s.Blocks[i].End >= span.End })
	return i < len(s.Blocks) && s.Blocks[i].Contains(span)
}

func (p *parser) warnOf(t *text, where string, found []hidden) {
	for kind := range hiddenKinds {
		var list []Span
		for _, h := range found {
			if h.kind == kind {
				list = append(list, h.span)
			}
		}
		if len(list) > 0 {
			p.note("warning", where+" holds "+hiddenMessage(t, kind, list), list[0])
		}
	}
}

func hiddenMessage(t *text, kind hiddenKind, list []Span) string {
	switch kind {
	case controlCharacter:
		return plural(len(list), "control character") + codesIn(t, list)
	case directionCharacter:
		return plural(len(list), "character") + " that would change the direction of writing" + codesIn(t, list)
	case invisibleCharacter:
		return plural(len(list), "invisible character") + codesIn(t, list)
	case disguisedWord:
		return plural(len(list), "word") + " in another script that may look like a Latin one: " + looksIn(t, list)
	}
	return plural(len(list), "word") + " with letters of two scripts, which may look like another word: " + wordsIn(t, list)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// codesIn lists which characters stand in some places, each once.
func codesIn(t *text, list []Span) string {
	var codes []string
	for _, s := range list {
		if code := fmt.Sprintf("U+%04X", firstRune(t.src.Slice(s))); !slices.Contains(codes, code) {
			if codes = append(codes, code); len(codes) == maxListed {
				break
			}
		}
	}
	return " (" + strings.Join(codes, ", ") + ")"
}

// wordsIn lists some words with the first letter that is not Latin.
func wordsIn(t *text, list []Span) string {
	return listed(t, list, func(word string) string {
		for _, c := range word {
			if unicode.IsLetter(c) && !unicode.Is(unicode.Latin, c) {
				return fmt.Sprintf("%q (U+%04X)", word, c)
			}
		}
		return fmt.Sprintf("%q", word)
	})
}

// listed gives some of the words in some places, each once.
func listed(t *text, list []Span, show func(word string) string) string {
	var words []string
	for _, s := range list {
		if w := show(t.src.Slice(s)); !slices.Contains(words, w) {
			if words = append(words, w); len(words) == maxListed {
				break
			}
		}
	}
	return strings.Join(words, ", ")
}

// maxListed is how many examples a note gives.
const maxListed = 5

// hiddenCharacters finds the characters that a terminal obeys or nobody sees.
// Soft hyphens are left out, and so are a byte order mark at the beginning and
// the joiners of emoji.
func hiddenCharacters(src *Source) []hidden {
	var out []hidden
	s := src.Text
	for i := 0; i < len(s); {
		if c := s[i]; c >= ' ' && c < 0x7F {
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		if kind, ok := kindOfHidden(c); ok && !(c == 0xFEFF && i == 0) && !joinsEmoji(c, s[i+n:]) {
			out = append(out, hidden{kind, src.Span(i, i+n)})
		}
		i += n
	}
	return out
}

func kindOfHidden(c rune) (hiddenKind, bool) {
	switch {
	case c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0x85 || c == 0xAD:
		return 0, false
	case unicode.Is(unicode.Cc, c):
		return controlCharacter, true
	case unicode.Is(unicode.Bidi_Control, c):
		return directionCharacter, true
	case lexicon.IsIgnorable(c), c >= 0xE0000 && c <= 0xE0FFF, unicode.Is(unicode.Co, c), unicode.Is(unicode.Noncharacter_Code_Point, c):
		return invisibleCharacter, true
	}
	return 0, false
}

func joinsEmoji(c rune, after string) bool {
	next := firstRune(after)
	return c == 0x200D && unicode.Is(unicode.So, next)
}

func firstRune(s string) rune {
	c, _ := utf8.DecodeRuneInString(s)
	return c
}

// mixedWords finds the words that have Latin letters beside Cyrillic or Greek
// ones, which many letters look like.
func (t *text) mixedWords() []hidden {
	var out []hidden
	for i := range t.words {
		w := &t.words[i]
		if t.traits(i).has(foreign) && w.Kind == lexicon.Letters && isMixed(t.src.Text[w.Start:w.End]) {
			out = append(out, hidden{mixedWord, t.src.Span(w.Start, w.End)})
		}
	}
	return out
}

// isMixed looks at each part of a compound for itself.
func isMixed(word string) bool {
	if isASCII(word) {
		return false
	}
	latin, other := false, false
	for _, c := range word {
		switch {
		case c == '-' || c == '‐' || c == '‑':
			latin, other = false, false
		case unicode.Is(unicode.Latin, c):
			latin = true
		case unicode.In(c, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee) && c != 'µ':
			other = true
		}
		if latin && other {
			return true
		}
	}
	return false
}
