package reader

import (
	"strings"
	"unicode"
)

// guessForeign tells the encodings of texts in another script apart by how
// often they make the letters that are frequent in every such text. Nothing is
// compared in these languages; but a reader should be told which it is rather
// than that the bytes are no text.
func guessForeign(raw []byte) (charset, []string, bool) {
	var all []guessed
	for _, k := range [...]struct{ name, frequent string }{
		{"windows-1251", "оеаинтсрвл"}, {"koi8-r", "оеаинтсрвл"}, {"iso-8859-5", "оеаинтсрвл"}, {"ibm866", "оеаинтсрвл"},
		{"gb18030", ""}, {"shift_jis", ""}, {"euc-jp", ""}, {"euc-kr", ""},
	} {
		c, _ := charsetNamed(k.name)
		text, ok := decodeSample(c, raw)
		if !ok {
			continue
		}
		share := shareOf(text, k.frequent)
		if k.frequent == "" {
			share = shareOfEastern(text, k.name)
		}
		cost := 4 * (1 - share)
		mean := 0.0
		if share < minShare {
			mean = hopeless
		}
		all = append(all, guessed{c, text, cost + mean, mean})
	}
	return cheapest(all)
}

// minShare is the share of frequent letters from which on a text is taken for
// what it seems to be.
const minShare = 0.5

// shareOf is the share of frequent letters among those that are not ASCII.
// Capitals do not count: two encodings differ in their case.
func shareOf(text, frequent string) float64 {
	hits, n := 0, 0
	for _, c := range text {
		if c < 0x80 || unicode.IsSpace(c) {
			continue
		}
		n++
		if strings.ContainsRune(frequent, c) {
			hits++
		}
	}
	if n == 0 {
		return 0
	}
	return float64(hits) / float64(n)
}

// shareOfEastern is the share of the characters that texts of an encoding are
// made of. Any bytes give some Chinese or Korean characters, so that there only the
// most frequent ones count, each for several.
func shareOfEastern(text, encoding string) float64 {
	hits, n := 0.0, 0
	for _, c := range text {
		if c < 0x80 || !unicode.IsLetter(c) {
			continue
		}
		n++
		switch encoding {
		case "gb18030":
			if strings.ContainsRune("的一是在不了有和人这中大为上个国我以要他时来用们到作地于出就分对成会可主发年", c) {
				hits += 5
			}
		case "euc-kr":
			if strings.ContainsRune("이다의는에을하고가로한은를도지사기서대과정인해상자국대통령", c) {
				hits += 4
			}
		default:
			if unicode.In(c, unicode.Hiragana, unicode.Katakana) && c < 0xFF00 {
				hits += 2
			}
		}
	}
	if n == 0 {
		return 0
	}
	return min(1, hits/float64(n))
}
