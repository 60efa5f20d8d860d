package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// lineKind tells what a line of a page is for.
type lineKind uint8

const (
	bodyLine    lineKind = iota
	headingLine          // a title, a masthead, a signature: words without a sentence
	noiseLine            // furniture of the page: front matter, captions, share bars
)

// paragraph is a stretch of lines that belong together, without the white
// space and the bullet around it.
type paragraph struct {
	start, end int // bytes
	kind       lineKind
	bullet     bool   // stood behind a bullet or an item number
	item       string // the number of an item ("1"), where it had one
	reason     string // why a line is noise
}

// line is a line of a source without its end.
type line struct{ start, end int }

// lines cuts a text at line ends; "\r" and the line and paragraph separators
// of Unicode end a line as "\n" does.
func lines(text string) []line {
	out := make([]line, 0, 1+strings.Count(text, "\n"))
	start := 0
	for i := 0; i < len(text); {
		if c := text[i]; c > '\r' && c < 0xC2 {
			i++
			continue
		}
		n := lineEnd(text, i)
		if n == 0 {
			i++
			continue
		}
		out = append(out, line{start, i})
		i += n
		start = i
	}
	return append(out, line{start, len(text)})
}

// hasLines reports whether a text has so many lines or more.
func hasLines(text string, n int) bool {
	for i := 0; i < len(text) && n > 1; i++ {
		if c := text[i]; (c <= '\r' || c >= 0xC2) && lineEnd(text, i) > 0 {
			n--
			i += lineEnd(text, i) - 1
		}
	}
	return n <= 1
}

// lineEnd is the length of the line end that stands at i, or 0.
func lineEnd(text string, i int) int {
	switch text[i] {
	case '\n':
		return 1
	case '\r':
		if i+1 < len(text) && text[i+1] == '\n' {
			return 2
		}
		return 1
	case 0xC2:
		if strings.HasPrefix(text[i:], "\u0085") {
			return 2
		}
	case 0xE2:
		if strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029") {
			return 3
		}
	}
	return 0
}

// flatten writes plain blanks in the place of all others that stand within a
// line, as many as each has bytes: places are the same in both.
func flatten(text string) string {
	at := 0
	for ; ; at++ {
		if at == len(text) {
			return text
		}
		if b := text[at]; b == '\t' || b >= utf8.RuneSelf && utf8.RuneStart(b) && isWideBlank(firstRune(text[at:])) {
			break
		}
	}
	var flat strings.Builder
	flat.Grow(len(text))
	from := 0
	for i, c := range text[at:] {
		if isWideBlank(c) {
			flat.WriteString(text[from : at+i])
			flat.WriteString("   "[:utf8.RuneLen(c)])
			from = at + i + utf8.RuneLen(c)
		}
	}
	flat.WriteString(text[from:])
	return flat.String()
}

func isWideBlank(c rune) bool {
	switch {
	case c < utf8.RuneSelf:
		return c == '\t'
	case c >= 0x2010 && c < 0x202F: // dashes and quotation marks
		return false
	}
	return unicode.Is(unicode.Zs, c)
}

// trim takes white space and invisible characters off both ends.
func trim(text string, start, end int) (int, int) {
	for start < end {
		c, n := utf8.DecodeRuneInString(text[start:end])
		if !isBlank(c) {
			break
		}
		start += n
	}
	for start < end {
		c, n := utf8.DecodeLastRuneInString(text[start:end])
		if !isBlank(c) {
			break
		}
		end -= n
	}
	return start, end
}

// isBlank reports whether a character shows nothing: white space, zero-width
// characters, a byte order mark.
func isBlank(c rune) bool {
	return unicode.IsSpace(c) || lexicon.IsIgnorable(c)
}

// paragraphs cuts a text into paragraphs: at empty lines, at bullets, and at
// line ends that no wrapping explains. Where it is known that a line end within
// a paragraph only wraps it, only two blanks before it make it count.
func (t *text) paragraphs() []paragraph {
	text := t.flat
	all := lines(text)
	width := wrapWidth(t.src.Text, all)
	var out []paragraph
	open := false // the last paragraph may go on
	front := frontMatter(text)
	for k, l := range all {
		start, end := trim(text, l.start, l.end)
		if start == end {
			open = false
			continue
		}
		mark, item := bulletAt(text[start:end])
		if mark == end-start || hasInlineItems(text[start:end]) {
			mark, item = 0, ""
		}
		if l.start >= front && len(out) > 0 && out[len(out)-1].start < front {
			open = false // the text may begin right behind its front matter
		}
		if open && mark == 0 && t.goesOn(all[k-1], text[start:end], width) {
			out[len(out)-1].end = end
			continue
		}
		start, _ = trim(text, start+mark, end)
		out = append(out, paragraph{start: start, end: end, bullet: mark > 0, item: item})
		open = true
	}
	return out
}

// goesOn reports whether a line goes on in the next one.
func (t *text) goesOn(l line, next string, width int) bool {
	if t.src.Wrapped {
		return !strings.HasSuffix(t.flat[l.start:l.end], "  ")
	}
	return wraps(t.src.Text, l, next, width)
}

// The widths between which texts are wrapped by hand or by a mail program;
// wider lines are paragraphs of their own.
const (
	minWrap = 40
	maxWrap = 100
)

// wrapWidth is the width at which a text was wrapped, or 0: that of its widest
// line with another line right behind it. Front matter and lone words, which are
// addresses, tell nothing.
func wrapWidth(text string, all []line) int {
	front := frontMatter(text)
	widest, wide, narrow := 0, 0, 0
	for k, l := range all {
		s := strings.TrimSpace(text[l.start:l.end])
		if l.start < front || !strings.Contains(s, " ") {
			continue
		}
		n := utf8.RuneCountInString(s)
		if n > maxWrap {
			wide += n
			continue
		}
		narrow += n
		if k+1 < len(all) && strings.TrimSpace(text[all[k+1].start:all[k+1].end]) != "" {
			widest = max(widest, n)
		}
	}
	if wide > narrow {
		return 0 // most of it stands in paragraphs of one line: nothing was wrapped
	}
	if widest < minWrap || widest > maxWrap {
		return 0
	}
	return widest
}

// wraps reports whether a line goes on in the next one: it has no room for the
// next line's first word, or the next line begins as no sentence does.
func wraps(text string, l line, next string, width int) bool {
	before := strings.TrimSpace(text[l.start:l.end])
	first, _ := utf8.DecodeRuneInString(next)
	if unicode.IsLower(first) {
		if strings.HasSuffix(before, "-") || strings.HasSuffix(before, "\u00ad") {
			return true // a word is broken
		}
		return strings.ContainsAny(before, " ") && (len(before) >= minWrap || endsSentence(next) || strings.HasSuffix(before, ","))
	}
	if width == 0 {
		return false
	}
	word, _, _ := strings.Cut(next, " ")
	return utf8.RuneCountInString(before)+1+utf8.RuneCountInString(word) > width-wrapSlack && utf8.RuneCountInString(before) >= minWrap
}

// wrapSlack is how many characters a wrapped line may stay short of the width.
const wrapSlack = 6

// endsSentence reports whether a line ends as sentences do, quotation marks and
// brackets aside.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \t\u00a0”\"’'»“)]*_")
	if s == "" {
		return false
	}
	return strings.ContainsRune(".!?…:;,。", lastRune(s)) && !strings.HasSuffix(s, "...")
}

func lastRune(s string) rune {
	c, _ := utf8.DecodeLastRuneInString(s)
	return c
}

// hasInlineItems reports whether a line holds several items of a list, which the
// sentences are cut at.
func hasInlineItems(s string) bool {
	first := listMark(s)
	if first == "" {
		return false
	}
	for i := len(first); i < len(s); i++ {
		if s[i-1] == ' ' {
			if mark := listMark(s[i:]); mark != "" && mark != first && markShape(mark) == markShape(first) {
				return true
			}
		}
	}
	return false
}

// bulletAt is the length of the bullet or item number that a line begins with,
// white space after it included, and the number.
func bulletAt(s string) (int, string) {
	c, n := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("•‣▪●◦⁃·▶►■–—-*", c) && n < len(s) {
		if rest := strings.TrimLeft(s[n:], "\ufe0e\ufe0f "); len(rest) < len(s)-n && rest != "" && !strings.HasPrefix(rest, "-") {
			return len(s) - len(rest), ""
		}
		return 0, ""
	}
	i := 0
	for i < len(s) && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 || i > 2 || i+1 >= len(s) || s[i] != '.' && s[i] != ')' || s[i+1] != ' ' {
		return 0, ""
	}
	return i + 2, s[:i]
}
