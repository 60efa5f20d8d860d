package gate

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// fact is what a baseline knows of a violation: its class, and the words that
// it concerns in their normal form, sorted, each once. The order is not that of
// the texts, so that it does not matter which side was given first.
type fact struct {
	class string
	texts []string
}

func newFact(class string, texts ...string) fact {
	out := make([]string, len(texts))
	for i, t := range texts {
		out[i] = normal(t)
	}
	slices.Sort(out)
	return fact{class, slices.Compact(out)}
}

// normal is a text as fingerprints know it: its words in lower case, with
// neither line breaks, words broken at the end of a line, quotation marks nor
// the stop that ends it, but with all else that may change what it says.
func normal(text string) string {
	var words []string
	for _, t := range lexicon.Scan(text, 0, len(text)) {
		word := text[t.Start:t.End]
		if t.Kind == lexicon.Punct {
			if mark := normalMark(word); mark != "" {
				words = append(words, mark)
			}
			continue
		}
		norm, possessive := lexicon.Norm(word)
		if possessive {
			norm += "'s"
		}
		words = append(words, norm)
	}
	for len(words) > 0 && strings.Contains(".,;:-", words[len(words)-1]) {
		words = words[:len(words)-1]
	}
	return strings.Join(words, " ")
}

func normalMark(mark string) string {
	c, _ := utf8.DecodeRuneInString(mark)
	switch {
	case unicode.In(c, unicode.Pi, unicode.Pf) || strings.ContainsRune("\"'`", c) || !unicode.IsGraphic(c):
		return ""
	case unicode.Is(unicode.Pd, c):
		return "-"
	}
	return mark
}

// fingerprint is 16 hexadecimal digits of a SHA-256 over the class and the
// words. It is written to files: a change of it, or of the normal form, is
// another version of their format.
func (f fact) fingerprint() string {
	sum := sha256.Sum256([]byte(f.class + "\x00" + strings.Join(f.texts, "\x00")))
	return hex.EncodeToString(sum[:8])
}

// maxExcerpt is how many bytes of each text a line of a baseline shows.
const maxExcerpt = 72

// excerpt shows a person what a fingerprint stands for.
func (f fact) excerpt() string {
	parts := make([]string, len(f.texts))
	for i, t := range f.texts {
		if len(t) > maxExcerpt {
			cut := strings.LastIndexByte(t[:maxExcerpt], ' ')
			if cut < 0 {
				for cut = maxExcerpt; !utf8.RuneStart(t[cut]); cut-- {
				}
			}
			t = t[:cut] + " …"
		}
		parts[i] = t
	}
	return strings.Join(parts, " | ")
}
