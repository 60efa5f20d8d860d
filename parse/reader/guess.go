package reader

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/transform"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// guess tells in which encoding bytes are that declare none. It is sure where
// one encoding makes words of them and every other makes nonsense, or the same
// text; else likely holds what they may be.
func guess(raw []byte, lex *lexicon.Lexicon) (c charset, likely []string, sure bool) {
	if isBrokenUTF8(raw) {
		return charset{}, nil, false
	}
	if lex == nil {
		lex = lexicon.Default()
	}
	sample := raw[:min(len(raw), maxSample)]
	if mostlyHigh(sample) {
		return guessForeign(sample)
	}
	return guessLatin(sample, lex)
}

// maxSample is how many bytes are looked at.
const maxSample = 1 << 18

// isBrokenUTF8 reports whether bytes are UTF-8 but for a few: more characters
// of several bytes are whole than there are faults.
func isBrokenUTF8(raw []byte) bool {
	whole, faults := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		c, n := utf8.DecodeRune(raw[i:])
		if c == utf8.RuneError && n == 1 {
			faults++
		} else {
			whole++
		}
		i += n
	}
	return whole > faults
}

// mostlyHigh reports whether a text can be in no Latin script.
func mostlyHigh(raw []byte) bool {
	high, letters := 0, 0
	for _, b := range raw {
		switch {
		case b >= utf8.RuneSelf:
			high++
		case b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z':
			letters++
		}
	}
	return high > letters
}

// guessed is an encoding with what it makes of the bytes.
type guessed struct {
	charset
	text string
	cost float64 // in all
	mean float64 // of a word
}

// margin is how much better than any other an encoding has to be, in all.
const margin = 1.5

// guessLatin tells the encodings of texts in a Latin script apart by the words
// that they make: the letters of one word are those of one language, and names
// of the lists weigh most.
func guessLatin(raw []byte, lex *lexicon.Lexicon) (charset, []string, bool) {
	var all []guessed
	for _, name := range [...]string{"windows-1252", "windows-1254", "windows-1250", "iso-8859-2", "windows-1251", "gb18030", "macintosh"} {
		c, _ := charsetNamed(name)
		text, ok := decodeSample(c, raw)
		if !ok {
			continue
		}
		cost, words := costOf(text, name, lex)
		if name == "macintosh" {
			cost += costRare
		}
		all = append(all, guessed{c, text, cost, cost / float64(max(words, 1))})
	}
	return cheapest(all)
}

// cheapest picks the best guess. It is sure when whatever is nearly as good
// gives the same text.
func cheapest(all []guessed) (charset, []string, bool) {
	if len(all) == 0 {
		return charset{}, nil, false
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].cost < all[j].cost })
	best := all[0]
	sure := best.mean < maxMean
	var likely []string
	for _, g := range all {
		if g.cost-best.cost < margin && g.mean < hopeless {
			likely = append(likely, g.name)
			sure = sure && g.text == best.text
		}
	}
	return best.charset, likely[:min(len(likely), 2)], sure
}

// decodeSample decodes bytes, but not where some of them stand for nothing: a
// sample may end within a character.
func decodeSample(c charset, raw []byte) (string, bool) {
	out, _, err := transform.Bytes(c.enc.NewDecoder(), raw)
	if err != nil {
		return "", false
	}
	text := string(out)
	if len(raw) == maxSample {
		text = strings.TrimRight(text, "\uFFFD")
	}
	for _, c := range text {
		if c == utf8.RuneError || c >= 0x7F && c < 0xA0 && c != 0x85 {
			return "", false
		}
	}
	return text, true
}

// The costs of a word: of letters that belong to no language together, of
// letters of two scripts, of a capital or a symbol inside the word. A text whose
// words cost more than maxMean on average is nonsense in that encoding.
const (
	costNoLanguage = 4.0
	costScripts    = 6.0
	costSymbol     = 3.0
	costRare       = 2.0 // of an encoding that hardly anybody uses any more
	maxMean        = 2.6
	hopeless       = 100.0
)

// costOf is how unlikely a text is in an encoding: the sum over its words that
// are not ASCII, each counted once.
func costOf(text, encoding string, lex *lexicon.Lexicon) (cost float64, words int) {
	seen := map[string]bool{}
	for _, word := range strings.FieldsFunc(text, unicode.IsSpace) {
		if isASCII(word) || seen[word] {
			continue
		}
		seen[word] = true
		cost += costOfWord(word, encoding, lex)
		words++
	}
	return cost, words
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// costOfWord weighs a word with the marks around it.
func costOfWord(word, encoding string, lex *lexicon.Lexicon) float64 {
	bare := strings.TrimFunc(word, func(c rune) bool { return !unicode.IsLetter(c) })
	cost := 0.0
	for _, c := range word {
		if c >= utf8.RuneSelf && !unicode.IsLetter(c) && !strings.ContainsRune(typography, c) {
			cost += costSymbol
		}
	}
	var letters []rune
	latin, other, inner := 0, 0, false
	last := rune(0)
	for _, c := range bare {
		switch {
		case !unicode.IsLetter(c):
		case unicode.Is(unicode.Latin, c):
			latin++
		default:
			other++
		}
		if c >= utf8.RuneSelf && unicode.IsLetter(c) {
			if low := unicode.ToLower(c); low >= utf8.RuneSelf { // that of İ is not
				letters = append(letters, low)
			}
			inner = inner || unicode.IsUpper(c) && unicode.IsLower(last)
		}
		last = c
	}
	if inner {
		cost += costNoLanguage
	}
	switch {
	case latin > 0 && other > 0:
		return cost + costScripts
	case len(letters) == 0:
		return cost
	case other > 0:
		return cost + 1
	case isKnown(bare, lex):
		return cost
	}
	return cost + costOfLetters(letters, encoding)
}

// typography are the marks of a well-set text that are not ASCII.
const typography = "“”‘’„‚«»‹›–—…•·°§£€™®©\u00a0\u00ad½¼¾№、。，：；？！（）《》"

// isKnown reports whether a word, or the first part of one, is a name that the
// lists hold.
func isKnown(word string, lex *lexicon.Lexicon) bool {
	names := lexicon.Of(lexicon.Persons, lexicon.Countries, lexicon.Offices)
	return len(parse.Find(parse.Words(word, lex), lex, names)) > 0
}

// language is a set of letters with how unlikely the language is in a readout.
type language struct {
	letters string
	cost    float64
}

func costOfLetters(letters []rune, encoding string) float64 {
	least := costNoLanguage
	for _, l := range languagesOf(encoding) {
		if l.cost < least && !strings.ContainsFunc(string(letters), func(c rune) bool { return !strings.ContainsRune(l.letters, c) }) {
			least = l.cost
		}
	}
	return least
}

// languagesOf lists whose letters an encoding is used for.
func languagesOf(encoding string) []language {
	western := []language{
		{"àâçéèêëîïôùûüœ", 0.5}, {"äöüß", 0.5}, {"áéíóúñü", 0.5}, {"àèéìòù", 0.5}, {"ãõáâàéêíóôúçü", 0.5}, {"åäöøæé", 0.8}, {"áðéíóúýþæö", 3},
	}
	switch encoding {
	case "windows-1254":
		return append(western[:6:6], language{"çğıöşüâîû", 0.5})
	case "windows-1250", "iso-8859-2":
		return []language{
			{"ąćęłńóśźż", 1.2}, {"áčďéěíňóřšťúůýžľĺŕäô", 1.2}, {"áéíóöőúüű", 1.2}, {"čćđšž", 2}, {"ăâîşţ", 2.5}, {"äöüß", 1},
		}
	}
	return append(western, language{"šžčőúé", 1.5})
}
