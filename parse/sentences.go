package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// sentences cuts a paragraph (or a part of one) into sentences and adds their
// spans, without the white space between them.
func sentences(out []Span, t *text, start, end int) []Span {
	for c := newCutter(t, start, end); ; {
		s := c.sentence()
		if s.Empty() {
			return out
		}
		out = append(out, s)
	}
}

// firstSentence is the first of sentences, empty where there is none.
func firstSentence(t *text, start, end int) Span { return newCutter(t, start, end).sentence() }

// cutter finds where sentences end.
type cutter struct {
	t      *text
	s      string
	end    int
	listed bool   // line ends part sentences
	at     int    // how far it is
	mark   string // of a list item that the sentence begins with, or empty
}

func newCutter(t *text, start, end int) *cutter {
	c := &cutter{t: t, s: t.flat, end: end, at: start}
	c.listed = c.isList(start)
	return c
}

// sentence is the next sentence, empty at the end.
func (c *cutter) sentence() Span {
	for c.at < c.end {
		start, _ := trim(c.s, c.at, c.end)
		stop := c.next(start)
		c.at = stop
		if from, to := trim(c.s, start, stop); from < to {
			return c.t.src.Span(from, to)
		}
	}
	return Span{}
}

// next is the offset after the sentence that begins at from.
func (c *cutter) next(from int) int {
	depth := 0
	c.mark = listMark(c.s[from:c.end])
	for i := from; i < c.end; {
		if b := c.s[i]; c.mark == "" && saysNothing(b) || isPlainLetter(b) && (i == from || c.s[i-1] != ' ') {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(c.s[i:c.end])
		switch {
		case r == '(' || r == '[':
			depth++
		case r == ')' || r == ']':
			depth = max(0, depth-1)
		case r == '\n' && c.listed:
			return i + n
		case i > from && c.s[i-1] == ' ' && (r == '.' || unicode.IsDigit(r) || strings.ContainsRune("•⁃", r) || isLowerLetter(c.s[i])) && c.itemAt(i):
			return i
		case r == '.' || r == '!' || r == '?' || r == '…' || r == '。':
			stop, ends := c.terminal(i, from, depth > 0)
			if ends {
				return stop
			}
			for _, r := range c.s[i:stop] {
				if r == ')' || r == ']' {
					depth = max(0, depth-1)
				}
			}
			i = max(stop, i+n)
			continue
		}
		i += n
	}
	return c.end
}

// saysNothing reports whether a byte is a character of ASCII that neither ends a
// sentence nor opens or closes a bracket.
func saysNothing(b byte) bool {
	switch b {
	case '\n', '!', '(', ')', '.', '?', '[', ']':
		return false
	}
	return b < utf8.RuneSelf
}

// isPlainLetter reports whether a byte is a letter of ASCII.
func isPlainLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }

// isList reports whether the lines of a paragraph are items rather than running
// text: short, and none ends as a sentence does or with the blank that wrapping
// leaves.
func (c *cutter) isList(start int) bool {
	if !hasLines(c.s[start:c.end], 3) {
		return false
	}
	all := lines(c.s[start:c.end])
	for _, l := range all {
		if s := c.s[start+l.start : start+l.end]; len(s) >= minWrap || endsSentence(s) || strings.HasSuffix(s, " ") {
			return false
		}
	}
	return true
}

// terminal looks at a mark that may end a sentence: the offset after it and the
// quotation marks and brackets that follow, and whether the sentence ends there.
func (c *cutter) terminal(i, from int, inside bool) (stop int, ends bool) {
	if mark := from + len(c.mark); i < mark {
		return mark, false
	}
	run := i
	for run < c.end && strings.ContainsRune(".!?…。", rune1(c.s[run:])) {
		_, n := utf8.DecodeRuneInString(c.s[run:])
		run += n
	}
	spaced := c.spacedDots(run)
	dots := run - i
	stop = run
	if spaced > run {
		stop, dots = spaced, 3
	}
	close := stop
	for close < c.end && isCloser(rune1(c.s[close:])) {
		_, n := utf8.DecodeRuneInString(c.s[close:])
		close += n
	}
	if inside && (close == stop || dots > 2 || c.abbreviates(i, from)) {
		return stop, false
	}
	if close >= c.end {
		return close, true
	}
	next, gap := c.following(close)
	if next >= c.end {
		return c.end, true
	}
	switch {
	case gap == 0:
		return close, c.gluedEnd(i, close)
	case dots > 1 && c.s[i] != '!' && c.s[i] != '?':
		return close, c.ellipsisEnds(i, stop, next)
	case c.s[i] == '.' && dots == 1 && close == stop:
		return close, c.dotEnds(i, from, next)
	}
	return close, c.startsSentence(next)
}

func rune1(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

func isCloser(r rune) bool { return strings.ContainsRune("”\"’'»)]“*_", r) }

// spacedDots is the offset after an ellipsis of dots with blanks between them
// (". . . .") that begins before run, or run.
func (c *cutter) spacedDots(run int) int {
	end := run
	for {
		n := end
		for n < c.end && n < end+utf8.UTFMax && c.s[n] == ' ' { // a no-break space is two of them
			n++
		}
		if n == end || n >= c.end || c.s[n] != '.' {
			return end
		}
		end = n + 1
	}
}

// following is the offset of the next character that shows, and how many bytes
// of white space stand before it.
func (c *cutter) following(i int) (at, gap int) {
	at, _ = trim(c.s, i, c.end)
	return at, at - i
}

// ellipsisEnds reports whether dots end a sentence: four do, three only where
// a sentence starts anew after them.
func (c *cutter) ellipsisEnds(i, stop, next int) bool {
	if !c.startsSentence(next) {
		return false
	}
	if i > 0 && c.s[i-1] == ' ' {
		return strings.Count(c.s[i:stop], ".") > 3
	}
	return true
}

// startsSentence reports whether a sentence may begin at an offset: with a
// capital, a figure, a bracket or a quotation mark.
func (c *cutter) startsSentence(at int) bool {
	r := rune1(c.s[at:c.end])
	if strings.ContainsRune("“\"„«‘'([¿¡•–—-", r) {
		return true
	}
	return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}

// gluedEnd reports whether a sentence ends at a mark without a blank after it
// ("world.Today"): only between a lower-case word and a capitalised one.
func (c *cutter) gluedEnd(i, close int) bool {
	before, _ := utf8.DecodeLastRuneInString(c.s[:i])
	after, n := utf8.DecodeRuneInString(c.s[close:c.end])
	if !unicode.IsUpper(after) {
		return false
	}
	second, _ := utf8.DecodeRuneInString(c.s[close+n : c.end])
	if !unicode.IsLower(second) && !unicode.IsSpace(second) {
		return false
	}
	if unicode.IsDigit(before) {
		return true
	}
	return unicode.IsLower(before) && !c.inAddress(i) || c.s[i] != '.'
}

// maxAddress is how many bytes around a dot are looked at for an address, so
// that a word of a megabyte takes no longer than a megabyte of words.
const maxAddress = 512

// inAddress reports whether a dot stands in a web or mail address.
func (c *cutter) inAddress(i int) bool {
	near := max(0, i-maxAddress)
	from := near + strings.LastIndexAny(c.s[near:i], " \n\t") + 1
	to := i
	for to < min(c.end, i+maxAddress) && c.s[to] > ' ' {
		to++
	}
	word := c.s[from:to]
	return strings.ContainsAny(word, "@") || strings.Contains(word, "://") || strings.HasPrefix(word, "www.")
}

// dotEnds reports whether a lone full stop with white space after it ends a
// sentence, or belongs to an abbreviation, an initial or a number.
func (c *cutter) dotEnds(i, from, next int) bool {
	word := c.wordBefore(i, from)
	kind, known := c.abbreviation(word)
	starts := c.startsSentence(next)
	switch {
	case known:
		return starts && c.abbreviationEnds(kind, next) && (kind != "time" || c.t.saysSomething(c.t.within(c.t.src.Span(from, i))))
	case isInitial(word):
		return starts && c.isStarter(next) // "you and I. Did", "plan B. The", not "Jonas E. Smith"
	case areInitials(word):
		return starts && c.isStarter(next) // not "J.K. Rowan"
	}
	return starts
}

// abbreviation is the kind of an abbreviation that a word makes with its dot, as
// written or in small letters.
func (c *cutter) abbreviation(word string) (kind string, known bool) {
	kind, known = c.t.lex.AbbreviationOf(word)
	if !known {
		if low := strings.ToLower(word); low != word {
			kind, known = c.t.lex.AbbreviationOf(low)
		}
	}
	return kind, known
}

// wordBefore is what stands between the last blank and the dot at i.
func (c *cutter) wordBefore(i, from int) string {
	at := i
	for at > from {
		r, n := utf8.DecodeLastRuneInString(c.s[from:at])
		if unicode.IsSpace(r) || strings.ContainsRune("(“\"„«[/‘", r) {
			break
		}
		at -= n
	}
	return c.s[at:i]
}

func isInitial(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && unicode.IsUpper(r)
}

// abbreviates reports whether the dot at i ends an abbreviation that fills a
// bracket in front of a name: "Gen. (Ret.) N".
func (c *cutter) abbreviates(i, from int) bool {
	word := c.wordBefore(i, from)
	kind, _ := c.t.lex.AbbreviationOf(word)
	return (kind == "suffix" || kind == "title") && strings.HasSuffix(c.s[from:i], "("+word)
}

// areInitials reports whether a word is made of capitals with dots between them.
func areInitials(word string) bool {
	if !strings.Contains(word, ".") {
		return false
	}
	letters := strings.Split(word, ".")
	return !slices.ContainsFunc(letters, func(s string) bool { return !isInitial(s) })
}

// abbreviationEnds reports whether a sentence ends at an abbreviation before a
// word that could begin one: never where a name or a figure is to follow.
func (c *cutter) abbreviationEnds(kind string, next int) bool {
	if kind == "title" || kind == "latin" {
		return false
	}
	return !unicode.IsDigit(rune1(c.s[next:c.end])) && c.isStarter(next)
}

// saysSomething reports whether a range holds an inflected word, and so, most
// likely, a verb: "At 5 a.m." is no sentence.
func (t *text) saysSomething(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		if w := t.at(i); w.Kind == lexicon.Letters && (w.Norm != w.Lemma || w.Class.Has(lexicon.Be|lexicon.Have)) {
			return true
		}
	}
	return false
}

// isStarter reports whether the word at an offset is one that begins sentences
// rather than goes on with a name: a function word, or a title ("6 P.M. Mr.
// Smith").
func (c *cutter) isStarter(at int) bool {
	if strings.ContainsRune("“\"„«‘", rune1(c.s[at:c.end])) {
		return true
	}
	r := c.t.within(c.t.src.Span(at, c.end))
	w := c.t.at(r.first)
	if w.Kind == lexicon.Punct || r.empty() {
		return w.Norm != "(" && w.Norm != "–" && w.Norm != "—" // "the U.S. – Islands Forum"
	}
	if w.Stop && w.Capital {
		return true
	}
	kind, ok := c.t.lex.AbbreviationOf(c.s[w.Start:w.End])
	return ok && kind == "title"
}

// itemAt reports whether an item of an inline list begins at an offset: "1.)",
// "2)", "3." or a bullet before a number, where the sentence began with one.
func (c *cutter) itemAt(i int) bool {
	if c.mark == "" || i == 0 || c.s[i-1] != ' ' {
		return false
	}
	mark := listMark(c.s[i:c.end])
	return mark != "" && mark != c.mark && markShape(mark) == markShape(c.mark)
}

// listMark is the mark of a list item at the beginning of s ("1.)", "a.",
// "• 9."), or empty.
func listMark(s string) string {
	i := 0
	if r, n := utf8.DecodeRuneInString(s); strings.ContainsRune("•⁃", r) {
		i = n
		for i < len(s) && s[i] == ' ' {
			i++
		}
	}
	digits := i
	for digits < len(s) && digits < i+2 && s[digits] >= '0' && s[digits] <= '9' {
		digits++
	}
	if digits == i {
		if i >= len(s) || !isLowerLetter(s[i]) {
			return ""
		}
		digits++
	}
	end := digits
	if end < len(s) && s[end] == '.' {
		end++
	}
	if end < len(s) && s[end] == ')' {
		end++
	}
	if end == digits || end >= len(s) || s[end] != ' ' {
		return ""
	}
	return s[:end]
}

// markShape is a list mark with its figures and letters made alike.
func markShape(mark string) string {
	var b strings.Builder
	for _, r := range mark {
		switch {
		case unicode.IsDigit(r):
			if !strings.HasSuffix(b.String(), "0") {
				b.WriteByte('0')
			}
		case unicode.IsLetter(r):
			b.WriteByte('a')
		case r != ' ':
			b.WriteRune(r)
		}
	}
	return b.String()
}
