package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// furnish tells the paragraphs of a text that say something from headings and
// from the furniture of the page. Nothing is removed: what is no body stays
// outside of every block.
func furnish(t *text, all []paragraph) {
	front := frontMatter(t.flat)
	sentences := 0
	for i := range all {
		p := &all[i]
		p.end = beforeSignature(t.flat, p.start, p.end)
		s := t.flat[p.start:p.end]
		switch {
		case p.start < front:
			p.kind, p.reason = noiseLine, "front matter"
		case p.isNoise(t.lex, s):
			p.kind = noiseLine
		case isStamp(t, p):
			p.kind, p.reason = noiseLine, "date"
		case !endsSentence(s) && (!p.bullet || isSection(all, i)) && (p.end-p.start < maxHeading || isLinkList(s)):
			p.kind = headingLine
		case isPointer(t, p):
			p.kind, p.reason = noiseLine, "introduction"
		case introducesNames(t, p), p.bullet && i > 0 && all[i-1].reason == listOfNames && !endsSentence(s) && t.verblessLine(t.within(t.src.Span(p.start, p.end))):
			p.kind, p.reason = noiseLine, listOfNames
		default:
			sentences++
		}
	}
	if sentences > 0 {
		return
	}
	for i := range all { // a text without a single full stop is all that there is
		if all[i].kind == headingLine {
			all[i].kind = bodyLine
		}
	}
}

// listOfNames is the reason why those who took part are no statements.
const listOfNames = "participants"

// introducesNames reports whether a line only leads up to a list of those who
// took part: "Participants included:".
func introducesNames(t *text, p *paragraph) bool {
	if p.end-p.start > maxSection || t.flat[p.end-1] != ':' {
		return false
	}
	r := t.within(t.src.Span(p.start, p.end))
	for i := r.first; i < r.last; i++ {
		switch t.norm(i) {
		case "participants", "attendees", "speakers", "members", "attended", "delegation", "joined":
			return true
		}
	}
	return false
}

// isSection reports whether a numbered line is the heading of a section and not
// an item of a list: a few words with running text behind them.
func isSection(all []paragraph, i int) bool {
	return all[i].end-all[i].start < maxSection && i+1 < len(all) && !all[i+1].bullet
}

// maxSection is the length in bytes of the longest heading of a section.
const maxSection = 70

// maxHeading is the length in bytes from which a line without a final stop is
// taken for a sentence that lost it.
const maxHeading = 220

// frontMatter is the offset after a YAML front matter, or 0.
func frontMatter(text string) int {
	start, _ := trim(text, 0, len(text))
	if !strings.HasPrefix(text[start:], "---") || start+3 == len(text) || lineEnd(text, start+3) == 0 {
		return 0
	}
	for _, l := range lines(text[start+3:]) {
		if s := strings.TrimRight(text[start+3+l.start:start+3+l.end], " \t"); s == "---" || s == "..." {
			return start + 3 + l.end
		}
	}
	return 0
}

// isNoise notes the reason for which a paragraph is furniture, where it is.
func (p *paragraph) isNoise(lex *lexicon.Lexicon, s string) bool {
	p.reason = noiseReason(lex, s)
	return p.reason != ""
}

// noiseReason is the kind of furniture that a line is, by the list of noise or
// by its make, or empty.
func noiseReason(lex *lexicon.Lexicon, s string) string {
	if !strings.ContainsFunc(s, func(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }) {
		return "rule"
	}
	line := strings.TrimLeft(s, "\\*_#>|( ")
	for _, n := range lex.NoiseAt(unicode.ToLower(firstRune(line))) {
		if rest, ok := cutLower(line, n[0]); ok && !continuesWord(n[0], rest) && isShortNoise(n[1], s) {
			return n[1]
		}
	}
	if strings.HasPrefix(s, "(") && strings.HasSuffix(s, ")") && len(s) < maxHeading {
		return "credit"
	}
	if isSignature(s) {
		return "signature"
	}
	return ""
}

// cutLower takes a beginning off a text that is it in small letters.
func cutLower(s, low string) (rest string, ok bool) {
	for _, want := range low {
		c, n := utf8.DecodeRuneInString(s)
		if n == 0 || unicode.ToLower(c) != want {
			return "", false
		}
		s = s[n:]
	}
	return s, true
}

// isShortNoise keeps sentences that only begin like furniture: "Photo: ..." may
// be long, "Updated guidance was discussed by ..." is none.
func isShortNoise(kind, s string) bool {
	switch kind {
	case "caption", "credit", "footer":
		return len(s) < 2*maxHeading
	}
	return len(s) < 160 && !(endsSentence(s) && len(s) > 60)
}

// continuesWord reports whether what follows a beginning goes on with its last
// word.
func continuesWord(begin, rest string) bool {
	c := unicode.ToLower(firstRune(rest))
	return begin != "" && isLowerLetter(begin[len(begin)-1]) && 'a' <= c && c <= 'z'
}

func isLowerLetter(c byte) bool { return 'a' <= c && c <= 'z' }

// isSignature reports whether a line is an end mark or initials: "-30-",
// "ENDS", "/END/", "AKT/SK", "###".
func isSignature(s string) bool {
	if len(s) > 12 || strings.Contains(s, " ") {
		return false
	}
	bare := strings.Trim(s, "-–—/*#\\")
	return bare == "30" || strings.EqualFold(bare, "ends") || strings.EqualFold(bare, "end") ||
		strings.Contains(s, "/") && strings.ToUpper(s) == s
}

// beforeSignature is the end of a paragraph without the end mark behind its last
// sentence: "... from the three countries. /END/".
func beforeSignature(text string, start, end int) int {
	i := strings.LastIndexByte(text[start:end], ' ')
	if i < 0 || !isSignature(text[start+i+1:end]) || !endsSentence(strings.TrimSpace(text[start:start+i])) {
		return end
	}
	_, end = trim(text, start, start+i)
	return end
}

// isLinkList reports whether a long line without an end is a row of links or
// tags rather than a sentence.
func isLinkList(s string) bool {
	return strings.Count(s, " | ")+strings.Count(s, " • ")+strings.Count(s, " · ") > 2
}

// isStamp reports whether a paragraph holds nothing but a date, a time and the
// words that go with them.
func isStamp(t *text, p *paragraph) bool {
	if p.end-p.start > 60 {
		return false
	}
	digits := false
	r := t.within(t.src.Span(p.start, p.end))
	if r.empty() {
		return false
	}
	for i := r.first; i < r.last; i++ {
		w := t.at(i)
		switch {
		case w.Kind == lexicon.Digits:
			digits = true
		case w.Kind == lexicon.Punct, w.Stop, MonthNumber(w) != 0, isTimeWord(w.Norm):
		default:
			return false
		}
	}
	return digits
}

func isTimeWord(norm string) bool {
	switch norm {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "gmt", "utc", "est", "edt", "cet", "am", "pm", "a.m.", "p.m.", "local", "time", "hours", "hrs", "ist", "msk", "posted", "date", "published", "updated":
		return true
	}
	return false
}

// isPointer reports whether a sentence only says that the text follows: "The
// overview of the meeting is as follows."
func isPointer(t *text, p *paragraph) bool {
	if p.end-p.start > maxHeading {
		return false
	}
	s := strings.ToLower(t.flat[p.start:p.end])
	for _, f := range [...]string{"attributable to", "following readout", "following statement", "following press release"} {
		if strings.Contains(s, f) && strings.HasSuffix(s, ":") {
			return true
		}
	}
	return false
}

// datelineEnd is the offset at which the sentence after a dateline begins
// ("MANILA — ", "Yerevan /Mediamax/. ", "London, 14 October 2026 – "), or start.
func datelineEnd(t *text, start, end int) int {
	s := t.flat[start:min(end, start+maxDateline)]
	at := -1
	for _, sep := range [...]string{" – ", " — ", " -- ", " - ", "—", "/. ", ") – "} {
		if i := strings.Index(s, sep); i > 0 && (at < 0 || i+len(sep) < at) && datelineHead(t, start, start+i) {
			at = i + len(sep)
		}
	}
	if at < 0 {
		if i := strings.Index(s, ": "); i > 0 && (strings.Contains(s[:i], "[") || isUpperHead(s[:i])) && datelineHead(t, start, start+i) {
			at = i + 2
		}
	}
	if at < 0 || t.isTagHead(t.within(t.src.Span(start, start+at))) {
		return start
	}
	begin, _ := trim(t.flat, start+at, end)
	for strings.HasPrefix(t.flat[begin:end], "-") {
		begin, _ = trim(t.flat, begin+1, end)
	}
	if begin < end && isLowerLetter(t.flat[begin]) {
		return start // "Kenya – and Sweden agreed – asked for more"
	}
	return begin
}

// maxDateline is the length in bytes within which a dateline ends.
const maxDateline = 90

func isUpperHead(s string) bool {
	return strings.ToUpper(s) == s && strings.ContainsFunc(s, unicode.IsLetter)
}

// datelineHead reports whether a stretch is made of names, dates and agencies
// alone.
func datelineHead(t *text, start, end int) bool {
	r := t.within(t.src.Span(start, end))
	if r.empty() || !t.at(r.first).Capital && t.at(r.first).Kind != lexicon.Digits && t.norm(r.first) != "date" {
		return false
	}
	depth := 0
	for i := r.first; i < r.last; i++ {
		w := t.at(i)
		switch {
		case w.Norm == "(" || w.Norm == "[":
			depth++
		case w.Norm == ")" || w.Norm == "]":
			depth--
		case depth > 0, w.Capital, w.Kind == lexicon.Digits, w.Kind == lexicon.Punct && !isQuoteMark(w.Norm), isTimeWord(w.Norm):
		default:
			return false
		}
		if w.Class.Has(lexicon.Aux) {
			return false
		}
	}
	return depth == 0
}
