package parse

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lookalikes are the Cyrillic, Greek, Armenian and Cherokee letters that look
// like Latin ones, each before the one that it looks like, from the table of
// confusable characters of Unicode (UTS #39). Where that takes I and l for one
// letter, this tells them apart by their case.
const lookalikes = "" +
	"аaАAЬbВBсcСCԁdеeҽeЕEԌGһhНHіiꙇiӏlӀIІIјjЈJКKМMоoОOрpРPԛqгrѕsЅSТTѵvѴVѡwԝwԜWхxХXуyүyУYҮY" +
	"αaΑAΒBϲcϹCΕEϜFΗHιiͺiϳjͿJΚKΙIΜMϺMΝNοoσoΟOρpϱpΡPᴦrΤTυuνvΧXγyΥYϒYΖZ" +
	"քfցgհhոnռnօoՕOգqզqՏSսuՍUաw" +
	"ᎪAᏏbᏴBꮯcᏟCᏧdᎠDᎬEᎦEᏀGᏳGᏂhᎻHꭵiᎥiᎫJᏦKᏞLᎷMᏢPꮁrᎡRᏒRꮪsᏕSᏚSᎢTꮩvᏙVꮃwᎳWᏔWᎩYᎽYꮓzᏃZ"

// latinLike is the Latin letter that a letter looks like, or 0.
func latinLike(c rune) byte {
	i := strings.IndexRune(lookalikes, c)
	if i < 0 || c < utf8.RuneSelf {
		return 0
	}
	return lookalikes[i+utf8.RuneLen(c)]
}

// looksLatin is a word as it looks where each of its letters is of another
// script and looks like a Latin one, or else empty.
func looksLatin(word string) string {
	latin := make([]byte, 0, len(word))
	for _, c := range word {
		like := latinLike(c)
		switch {
		case like != 0:
			latin = append(latin, like)
		case c < utf8.RuneSelf && !unicode.IsLetter(c):
			latin = append(latin, byte(c)) // within a compound
		default:
			return ""
		}
	}
	return string(latin)
}

// disguisedWords finds the words in another script each of whose letters looks
// like a Latin one. A phrase in a language of that script has such words too
// ("о", "на"); so it counts only where all words that stand together are.
func (t *text) disguisedWords() []hidden {
	var out, run []hidden
	genuine := false
	end := func() {
		if !genuine {
			out = append(out, run...)
		}
		run, genuine = run[:0], false
	}
	for i := range t.words {
		switch traits := t.traits(i); {
		case !traits.has(isWord):
			continue
		case !traits.has(foreign):
			end()
			continue
		}
		w := &t.words[i]
		word := t.src.Text[w.Start:w.End]
		switch first := firstRune(word); {
		case first < utf8.RuneSelf || unicode.Is(unicode.Latin, first):
			end()
		case looksLatin(word) != "":
			run = append(run, hidden{disguisedWord, t.src.Span(w.Start, w.End)})
		default:
			genuine = true
		}
	}
	end()
	return out
}

// looksIn lists some words with what they look like.
func looksIn(t *text, list []Span) string {
	return listed(t, list, func(word string) string {
		return fmt.Sprintf("%q (U+%04X...) looks like %q", word, firstRune(word), looksLatin(word))
	})
}
