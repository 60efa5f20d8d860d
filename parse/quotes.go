package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// quotation is a stretch between outer quotation marks: inside covers the words
// without the marks, marks of paragraphs that reopen them included.
type quotation struct {
	start, end       int // inside
	outStart, outEnd int // with the marks
	closed           bool
}

// markRole tells what a quotation mark does where it stands.
type markRole uint8

const (
	noMark markRole = iota
	opening
	closing
)

// quoteMark is a quotation mark of a text.
type quoteMark struct {
	at, size int
	glyph    rune
	role     markRole
}

func isQuoteMark(s string) bool {
	c, n := utf8.DecodeRuneInString(s)
	return n == len(s) && strings.ContainsRune("\"“”„‟«»‹›‘’‚", c)
}

// quoteMarks finds the marks of a text and tells openings from closings by the
// glyph and by what stands around it: news sites mix straight, curly and
// low-high marks.
func quoteMarks(s string) []quoteMark {
	var out []quoteMark
	low, singles := 0, 0 // open low marks, which “ closes, and open ‘
	for i := 0; i < len(s); {
		if b := s[i]; b < utf8.RuneSelf && b != '"' && b != '\'' && b != '`' {
			i++
			continue
		}
		c, n := utf8.DecodeRuneInString(s[i:])
		if c == '\'' && strings.HasPrefix(s[i:], "''") || c == '`' && strings.HasPrefix(s[i:], "``") {
			c, n = '"', 2 // as typewriters have it
		}
		if c < utf8.RuneSelf && c != '"' {
			i += n
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[i+n:])
		if i == 0 {
			before = ' '
		}
		if i+n == len(s) {
			after = ' '
		}
		role := roleOf(c, before, after, low > 0, singles > 0)
		switch {
		case c == '„' || c == '‚':
			low++
		case c == '‘' && role == opening:
			singles++
		case c == '’' && role == closing:
			singles--
		case role == closing && low > 0:
			low--
		}
		if role != noMark {
			out = append(out, quoteMark{i, n, c, role})
		}
		i += n
	}
	return out
}

// roleOf tells what a mark does. A single mark counts only where it cannot be
// an apostrophe.
func roleOf(c, before, after rune, low, singles bool) markRole {
	left := unicode.IsSpace(before) || strings.ContainsRune("([{—–-/\"“‘„«", before)
	right := unicode.IsSpace(after) || strings.ContainsRune(".,;:!?)]}—–-/\"”’»", after)
	switch c {
	case '„', '‚', '‹', '‟':
		return opening
	case '«':
		if right && !left {
			return closing // as in »Swedish« and »Danish«
		}
		return opening
	case '»', '›':
		if left && !right {
			return opening
		}
		return closing
	case '“':
		if low && !left || right && !left {
			return closing
		}
		return opening
	case '”':
		if left && !right {
			return opening
		}
		return closing
	case '"':
		switch {
		case left && !right:
			return opening
		case right && !left:
			return closing
		case left:
			return opening
		}
		return closing // glued to words on both sides; the pairing mends it
	case '‘':
		if left && !right {
			return opening
		}
	case '’':
		if singles && right && !left {
			return closing
		}
	}
	return noMark
}

// quotations pairs the marks of a text. paras are the paragraphs of the body;
// a mark that opens a paragraph inside a quotation reopens it, and a quotation
// that never closes ends with the paragraph in which it was opened.
func quotations(s string, paras []paragraph) (found []quotation, unbalanced []int) {
	marks := quoteMarks(s)
	p := quotePairing{text: s, marks: marks, paras: paras}
	for k := 0; k < len(marks); {
		m := marks[k]
		if m.role != opening && !p.gluedOpening(k) {
			unbalanced = append(unbalanced, m.at)
			k++
			continue
		}
		last, closed := p.closingOf(k)
		q := quotation{start: m.at + m.size, outStart: m.at, closed: closed}
		if closed {
			q.end = marks[last].at
			q.outEnd = q.end + marks[last].size
			k = last + 1
		} else {
			unbalanced = append(unbalanced, m.at)
			q.end = p.paragraphEnd(m.at)
			q.outEnd = q.end
			for k < len(marks) && marks[k].at < q.end {
				k++
			}
		}
		found = append(found, q)
	}
	return found, unbalanced
}

type quotePairing struct {
	text  string
	marks []quoteMark
	paras []paragraph
}

// gluedOpening reports whether a straight mark without blanks around it opens a
// quotation: `what he described as"threatening"`.
func (p *quotePairing) gluedOpening(k int) bool {
	return p.marks[k].glyph == '"' && k+1 < len(p.marks) && p.marks[k+1].glyph == '"' && p.marks[k+1].role == closing &&
		p.paragraphEnd(p.marks[k].at) == p.paragraphEnd(p.marks[k+1].at)
}

// maxQuoteDepth bounds how deep quotations nest; deeper marks are words.
const maxQuoteDepth = 4

// maxOpenParagraphs bounds over how many paragraphs a quotation may run without
// a mark.
const maxOpenParagraphs = 12

// closingOf finds the mark that closes the quotation which marks[k] opens, or
// the place where the search was given up.
func (p *quotePairing) closingOf(k int) (int, bool) {
	depth := 1
	end := p.paragraphEnd(p.marks[k].at)
	family := familyOf(p.marks[k].glyph)
	crossed := 0
	for j := k + 1; j < len(p.marks); j++ {
		m := p.marks[j]
		for m.at >= end {
			crossed++
			if crossed > maxOpenParagraphs || end >= len(p.text) {
				return j, false
			}
			if !p.goesOn(j, end) {
				return j, false
			}
			end = p.paragraphEnd(end)
			depth = 1
		}
		switch {
		case familyOf(m.glyph) != family:
		case m.role == opening && (p.opensParagraph(m.at) || p.reopens(k, j)):
			depth = 1 // reopened
		case m.role == opening:
			depth = min(depth+1, maxQuoteDepth)
		default:
			depth--
			if depth <= 0 {
				return j, true
			}
		}
	}
	return len(p.marks), false
}

// goesOn reports whether a quotation that is open at the end of a paragraph
// goes on in the next: that begins with a mark, or the next mark closes.
func (p *quotePairing) goesOn(j, end int) bool {
	m := p.marks[j]
	if m.role == opening && p.opensParagraph(m.at) {
		return p.paragraphBefore(m.at) == end
	}
	if m.role == closing {
		return true
	}
	// An inner quotation: more marks close in that paragraph than open.
	stop := p.paragraphEnd(m.at)
	balance := 0
	for ; j < len(p.marks) && p.marks[j].at < stop; j++ {
		if p.marks[j].role == opening {
			balance++
		} else {
			balance--
		}
	}
	return balance < 0
}

// reopens reports whether a straight mark takes up again the quotation that
// marks[k] opened, where the end of the paragraph between them was lost: it
// begins a sentence, as no quotation inside the other does with the same mark.
func (p *quotePairing) reopens(k, j int) bool {
	m := p.marks[j]
	if m.glyph != '"' || p.marks[k].glyph != '"' {
		return false
	}
	before := strings.TrimRight(p.text[:m.at], " ")
	next, _ := utf8.DecodeRuneInString(p.text[m.at+m.size:])
	return len(before) < m.at && before != "" && strings.ContainsRune(".!?", rune(before[len(before)-1])) && unicode.IsUpper(next)
}

type markFamily uint8

const (
	double markFamily = iota
	single
	angle
)

func familyOf(glyph rune) markFamily {
	switch glyph {
	case '‘', '’', '‚':
		return single
	case '«', '»', '‹', '›':
		return angle
	}
	return double
}

// paragraphAt is the index of the paragraph that holds an offset or follows it.
func (p *quotePairing) paragraphAt(at int) int {
	lo, hi := 0, len(p.paras)
	for lo < hi {
		mid := (lo + hi) / 2
		if p.paras[mid].end > at {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

func (p *quotePairing) paragraphEnd(at int) int {
	if i := p.paragraphAt(at); i < len(p.paras) {
		return p.paras[i].end
	}
	return len(p.text)
}

// paragraphBefore is the end of the paragraph before the one that holds at.
func (p *quotePairing) paragraphBefore(at int) int {
	if i := p.paragraphAt(at); i > 0 {
		return p.paras[i-1].end
	}
	return 0
}

// opensParagraph reports whether a paragraph begins with the mark at an offset.
func (p *quotePairing) opensParagraph(at int) bool {
	i := p.paragraphAt(at)
	return i < len(p.paras) && p.paras[i].start == at
}
