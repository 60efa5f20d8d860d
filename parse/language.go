package parse

import (
	"math/bits"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Supported reports whether statements are read in a language, given by its
// ISO 639-1 code. A language that was not recognised is taken for English: a
// few words tell nothing.
func Supported(lang string) bool { return lang == "" || lang == "en" }

// LanguageName is the English name of a language by its ISO 639-1 code, or the
// code where this package does not tell the language.
func LanguageName(lang string) string {
	for _, l := range scripts {
		if l.code == lang {
			return l.name
		}
	}
	for _, l := range latinLanguages {
		if l.code == lang {
			return l.name
		}
	}
	if lang == "en" {
		return "English"
	}
	return lang
}

// script is a writing system with the language that a text in it is taken to
// be in.
type script struct {
	table      *unicode.RangeTable
	code, name string
}

// scripts lists the writing systems that are told apart. Those that stand
// first claim a text of several: Japanese has Chinese characters as well.
var scripts = [...]script{
	{unicode.Hiragana, "ja", "Japanese"}, {unicode.Katakana, "ja", "Japanese"}, {unicode.Hangul, "ko", "Korean"},
	{unicode.Han, "zh", "Chinese"}, {unicode.Cyrillic, "ru", "Russian or another language in Cyrillic script"},
	{unicode.Arabic, "ar", "Arabic or another language in Arabic script"}, {unicode.Hebrew, "he", "Hebrew"}, {unicode.Greek, "el", "Greek"},
	{unicode.Armenian, "hy", "Armenian"}, {unicode.Georgian, "ka", "Georgian"}, {unicode.Thai, "th", "Thai"}, {unicode.Devanagari, "hi", "Hindi"},
	{unicode.Bengali, "bn", "Bengali"}, {unicode.Tamil, "ta", "Tamil"}, {unicode.Telugu, "te", "Telugu"}, {unicode.Gurmukhi, "pa", "Punjabi"},
	{unicode.Gujarati, "gu", "Gujarati"}, {unicode.Malayalam, "ml", "Malayalam"}, {unicode.Kannada, "kn", "Kannada"}, {unicode.Sinhala, "si", "Sinhala"},
	{unicode.Khmer, "km", "Khmer"}, {unicode.Lao, "lo", "Lao"}, {unicode.Myanmar, "my", "Burmese"}, {unicode.Ethiopic, "am", "Amharic"},
	{unicode.Tibetan, "bo", "Tibetan"}, {unicode.Mongolian, "mn", "Mongolian"}, {unicode.Thaana, "dv", "Dhivehi"},
}

// latinLanguage is a language in Latin script with words that are frequent in
// it and in few others.
type latinLanguage struct {
	code, name string
	words      string // with blanks between them, as lexicon.Norm gives them
}

// latinLanguages lists the languages in Latin script that are told apart.
var latinLanguages = [...]latinLanguage{
	{"fr", "French", " le la les des du et est une dans pour sur avec par qui que au aux ont ete son leur entre cette a "},
	{"es", "Spanish", " el la los las del y una por para con que se su sus es fue ha entre al como esta sobre "},
	{"pt", "Portuguese", " o os as do da dos das e um uma para com que no na nos nas ao pela pelo foi entre sobre "},
	{"it", "Italian", " il lo la gli di del della dei delle e una per con che nel nella sul sono stato tra anche "},
	{"de", "German", " der die das und den dem des ein eine mit von zu fur ist im auf sich nicht wurde haben zwischen "},
	{"nl", "Dutch", " de het een en van voor met op zijn dat niet door aan ook hebben tussen "},
	{"sv", "Swedish", " och att det som en ett pa ar for med den till av har inte mellan "},
	{"pl", "Polish", " i w z na do sie nie jest oraz przez ze dla po od pomiedzy miedzy rozmowy "},
	{"cs", "Czech", " a v na se je ze s do pro za aby jsou byl mezi o ktery take "},
	{"ro", "Romanian", " si in la de cu pe pentru din a fost este care intre sau sunt "},
	{"hu", "Hungarian", " a az es hogy nem egy is meg volt kozott valamint "},
	{"tr", "Turkish", " ve bir bu ile icin da de olarak oldugu cumhurbaskani arasinda gorusme iki ettigini "},
	{"az", "Azerbaijani", " ve bir bu ile ucun olaraq prezident arasinda azerbaycan "},
	{"id", "Indonesian", " dan yang di dengan untuk pada dari ini itu dalam akan telah kedua "},
	{"vi", "Vietnamese", " va cua cac trong la co cho voi nhung duoc hai ve "},
}

// languages counts the frequent words of a text.
type languages struct {
	t *text
	// sets holds, for each spelling but the function words of English, the
	// languages that it is frequent in, a bit each; nil until it is asked for.
	sets []uint32
}

// frequentIn are the languages that the word at i is frequent in.
func (l *languages) frequentIn(i int) uint32 {
	if l.sets == nil {
		l.sets = make([]uint32, len(l.t.spelled.first))
		frequent := frequentWords()
		for k, first := range l.t.spelled.first {
			if w := &l.t.words[first]; w.Kind == lexicon.Letters && !w.Stop {
				l.sets[k] = frequent[w.Norm]
			}
		}
	}
	return l.sets[l.t.spelled.of[i]]
}

// frequentWords gives, for each word, the languages that it is frequent in, a
// bit each.
var frequentWords = sync.OnceValue(func() map[string]uint32 {
	sets := map[string]uint32{}
	for k, language := range latinLanguages {
		for word := range strings.FieldsSeq(language.words) {
			sets[word] |= 1 << k
		}
	}
	return sets
})

// of tells the language of words by their script and the frequent ones among
// them; empty where there are too few.
func (l *languages) of(r wordRange) string {
	if code := l.t.script(l.t.span(r)); code != "" {
		return code
	}
	english, others := l.countEnglish(r)
	if english > 0 && others <= 2*english {
		return "en" // whatever the other words are
	}
	best, n := l.count(r)
	switch {
	case n >= minFrequent && n > 2*english:
		return latinLanguages[best].code
	case english > 0:
		return "en"
	}
	return ""
}

// isEnglish reports whether words are in English for sure, in the midst of
// another language.
func (l *languages) isEnglish(r wordRange) bool {
	if l.t.script(l.t.span(r)) != "" {
		return false
	}
	english, _ := l.countEnglish(r)
	_, n := l.count(r)
	return english > 1 && english > n
}

// countEnglish gives the number of English function words and that of the other
// words. That many words of a range tell as much as all.
func (l *languages) countEnglish(r wordRange) (english, others int) {
	for i := r.first; i < min(r.last, r.first+maxCounted); i++ {
		switch traits := l.t.traits(i); {
		case traits.has(isStop):
			english++
		case traits.has(isWord):
			others++
		}
	}
	return english, others
}

// count gives, among the words that are no function words of English, the
// language that most are frequent in and how many these are.
func (l *languages) count(r wordRange) (best, n int) {
	var counts [32]int
	for i := r.first; i < min(r.last, r.first+maxCounted); i++ {
		for set := l.frequentIn(i); set != 0; set &= set - 1 {
			counts[bits.TrailingZeros32(set)]++
		}
	}
	for k := range latinLanguages {
		if counts[k] > counts[best] {
			best = k
		}
	}
	return best, counts[best]
}

// maxCounted is how many words are counted.
const maxCounted = 5000

// minFrequent is how many frequent words make a language.
const minFrequent = 4

// script is scriptOf for a part of the text.
func (t *text) script(s Span) string {
	if !t.anyTraits.has(foreign) {
		return ""
	}
	return scriptOf(t.src.Slice(s))
}

// scriptOf is the language of a text most of whose letters are of no Latin
// script, else empty.
func scriptOf(s string) string {
	ascii, others := 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			others++
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			ascii++
		}
	}
	if others <= 2*ascii {
		return "" // letters of no Latin script have two bytes or more
	}
	var counts [len(scripts)]int
	latin, letters := 0, 0
	for _, c := range s {
		if c < 0x80 {
			if c|0x20 >= 'a' && c|0x20 <= 'z' {
				latin++
				letters++
			}
			continue
		}
		if !unicode.IsLetter(c) {
			continue
		}
		letters++
		if unicode.Is(unicode.Latin, c) {
			latin++
			continue
		}
		for k := range scripts {
			if unicode.Is(scripts[k].table, c) {
				counts[k]++
				break
			}
		}
	}
	if letters == 0 || latin*2 >= letters {
		return ""
	}
	return scripts[mostFrequent(counts[:])].code
}

// mostFrequent is the index of the script that most letters belong to. Few
// kana among many Chinese characters still make Japanese.
func mostFrequent(counts []int) int {
	best, total := 0, 0
	for k, n := range counts {
		total += n
		if n > counts[best] {
			best = k
		}
	}
	for k, n := range counts {
		if n*10 > total && scripts[k].code == "ja" && scripts[best].code == "zh" {
			return k
		}
	}
	return best
}

func isASCII(s string) bool {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// minForeign is how many words a paragraph needs to be told to be in another
// language than the text around it, unless its script tells.
const minForeign = 12

// leaveForeign takes what is in another language than English for noise, since
// no statement can be read there.
func (p *parser) leaveForeign(t *text) {
	l := &languages{t: t}
	t.src.Lang = l.of(wordRange{0, len(t.words)})
	foreign := !Supported(t.src.Lang)
	left, kept := []int(nil), 0
	for i := range t.paras {
		para := &t.paras[i]
		if para.kind == noiseLine {
			continue
		}
		if l.isForeign(para, foreign) {
			left = append(left, i)
		} else {
			kept++
		}
	}
	for _, i := range left {
		t.paras[i].kind, t.paras[i].reason = noiseLine, "language"
	}
	switch {
	case foreign && kept == 0:
		p.note("warning", "language not supported: "+LanguageName(t.src.Lang)+"; no statement is read in this text", t.wordAt(0))
	case len(left) > 0:
		t.src.Lang = "en"
		p.note("warning", "language not supported: "+plural(len(left), "paragraph")+" in another language than English left out", t.wordAt(t.paras[left[0]].start))
	}
}

// isForeign reports whether a paragraph is in another language than English.
// Where most of the text is, English has to show; where it is not, the other
// language.
func (l *languages) isForeign(para *paragraph, most bool) bool {
	r := l.t.within(l.t.src.Span(para.start, para.end))
	switch {
	case most:
		return !l.isEnglish(r)
	case r.len() < minForeign:
		return l.t.script(l.t.src.Span(para.start, para.end)) != ""
	}
	return !Supported(l.of(r))
}

// wordAt is the place of the first word from an offset on.
func (t *text) wordAt(from int) Span {
	r := t.within(t.src.Span(from, len(t.src.Text)))
	if r.empty() {
		return Span{}
	}
	return t.span(wordRange{r.first, r.first + 1})
}
