package reader

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainInline takes the marks out of a paragraph. It goes through it once; what
// opens waits on a stack for what closes it, and stays if nothing does.
func plainInline(s string) string {
	first := strings.IndexAny(s, marks)
	if first < 0 {
		return s
	}
	p := &inline{s: s, drop: make([]bool, len(s)), put: map[int]string{}}
	for i := first; i < len(s); {
		i += max(1, p.at(i))
	}
	var b strings.Builder
	b.Grow(len(s))
	from := 0
	for i, dropped := range p.drop {
		if dropped {
			b.WriteString(s[from:i])
			b.WriteString(p.put[i])
			from = i + 1
		}
	}
	b.WriteString(s[from:])
	return b.String()
}

// marks are the characters that may be one.
const marks = "\\`<&![]*_~"

// inline is a paragraph with what is to be left out of it.
type inline struct {
	s        string
	drop     []bool
	put      map[int]string // what is written in the place of what is left out, by where that begins
	brackets []int          // offsets of "[" that may begin a link
	runs     [3][]run       // open marks of emphasis: of *, of _, of ~
}

// run is a row of equal marks of emphasis that may open.
type run struct{ at, n int }

const escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"

func (p *inline) without(from, to int) {
	for i := from; i < to; i++ {
		p.drop[i] = true
	}
}

// at looks at what begins at an offset; how many bytes are done.
func (p *inline) at(i int) int {
	rest := p.s[i:]
	switch rest[0] {
	case '\\':
		if len(rest) > 1 && strings.IndexByte(escapable, rest[1]) >= 0 {
			p.drop[i] = true
			return 2
		}
		if len(rest) > 1 && (rest[1] == '\n' || rest[1] == '\r') { // a line end that counts
			p.drop[i] = true
			p.put[i] = "  "
			return 2
		}
	case '`':
		return p.code(i)
	case '<':
		return p.tag(i)
	case '&':
		return p.entity(i)
	case '!':
		if strings.HasPrefix(rest, "![") {
			p.brackets = append(p.brackets, i)
			return 2
		}
	case '[':
		p.brackets = append(p.brackets, i)
	case ']':
		return p.link(i)
	case '*', '_', '~':
		return p.emphasis(i)
	}
	return 1
}

// maxTarget is how long a link target, a tag or a code span may be.
const maxTarget = 2000

// code leaves the marks around code out.
func (p *inline) code(i int) int {
	rest := p.s[i:min(len(p.s), i+maxTarget)]
	n := len(rest) - len(strings.TrimLeft(rest, "`"))
	end := strings.Index(rest[n:], rest[:n])
	if end < 0 {
		return n
	}
	p.without(i, i+n)
	p.without(i+n+end, i+n+end+n)
	return n + end + n
}

// tag leaves an HTML tag out, and the brackets around an address.
func (p *inline) tag(i int) int {
	rest := p.s[i:min(len(p.s), i+maxTarget)]
	end := strings.IndexByte(rest, '>')
	if end < 0 || strings.IndexByte(rest[1:end], '<') >= 0 {
		return 1
	}
	name := strings.TrimPrefix(rest[1:end], "/")
	if strings.Contains(name, "://") && !strings.ContainsAny(name, " \n") {
		p.drop[i], p.drop[i+end] = true, true
		return end + 1
	}
	if k := strings.IndexAny(name, " /\n"); k >= 0 {
		name = name[:k]
	}
	switch strings.ToLower(name) {
	case "br":
		p.put[i] = "  "
		fallthrough
	case "sup", "sub", "u", "b", "i", "em", "strong", "s", "del", "ins", "span", "a", "p", "div", "small", "mark", "font", "center", "img", "q", "cite":
		p.without(i, i+end+1)
		return end + 1
	}
	return 1
}

// entity writes the character that an entity stands for.
func (p *inline) entity(i int) int {
	end := strings.IndexByte(p.s[i:min(len(p.s), i+32)], ';')
	if end < 2 {
		return 1
	}
	name := p.s[i : i+end+1]
	text := html.UnescapeString(name)
	if text == name {
		return 1
	}
	p.without(i, i+end+1)
	p.put[i] = text
	return end + 1
}

// link looks at a bracket that may end the text of a link: the target behind it
// goes, of a picture everything does.
func (p *inline) link(i int) int {
	if len(p.brackets) == 0 {
		return 1
	}
	open := p.brackets[len(p.brackets)-1]
	p.brackets = p.brackets[:len(p.brackets)-1]
	picture := p.s[open] == '!'
	if strings.HasPrefix(p.s[open:], "[^") { // a mark of a note
		p.without(open, i+1)
		return 1
	}
	n := targetLen(p.s[i+1 : min(len(p.s), i+1+maxTarget)])
	switch {
	case n == 0 && !picture:
		return 1
	case picture:
		p.without(open, i+1+n)
	default:
		p.drop[open] = true
		p.without(i, i+1+n)
	}
	return 1 + n
}

// targetLen is the length of a link target that a text begins with, "(...)" or
// "[...]", or 0.
func targetLen(s string) int {
	if s == "" || s[0] != '(' && s[0] != '[' {
		return 0
	}
	open, close := s[0], byte(')')
	if open == '[' {
		close = ']'
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case open:
			depth++
		case close:
			if depth--; depth == 0 {
				return i + 1
			}
		case '\n':
			return 0
		case ' ':
			if open == '(' && !strings.HasPrefix(s[i:], " \"") && !strings.Contains(s[:i], " \"") {
				return 0
			}
		case '\\':
			i++
		}
	}
	return 0
}

// emphasis looks at a row of marks: it closes what is open, or may open.
func (p *inline) emphasis(i int) int {
	c := p.s[i]
	n := 1
	for i+n < len(p.s) && p.s[i+n] == c {
		n++
	}
	before, _ := utf8.DecodeLastRuneInString(p.s[:i])
	after, _ := utf8.DecodeRuneInString(p.s[i+n:])
	if i == 0 {
		before = ' '
	}
	if i+n == len(p.s) {
		after = ' '
	}
	if c == '~' && n != 2 || unicode.IsDigit(before) && unicode.IsDigit(after) {
		return n // "2*3*4" is a sum
	}
	opens := !unicode.IsSpace(after) && (!isMark(after) || unicode.IsSpace(before) || isMark(before))
	closes := !unicode.IsSpace(before) && (!isMark(before) || unicode.IsSpace(after) || isMark(after))
	if c == '_' {
		opens, closes = opens && (!closes || isMark(before)), closes && (!opens || isMark(after))
	}
	stack := &p.runs[strings.IndexByte("*_~", c)]
	from := i
	left := n
	for closes && left > 0 && len(*stack) > 0 {
		top := &(*stack)[len(*stack)-1]
		k := min(left, top.n)
		p.without(top.at+top.n-k, top.at+top.n)
		p.without(from, from+k)
		from += k
		left -= k
		if top.n -= k; top.n == 0 {
			*stack = (*stack)[:len(*stack)-1]
		}
	}
	if opens && left > 0 {
		*stack = append(*stack, run{from, left})
	}
	return n
}

func isMark(c rune) bool { return unicode.IsPunct(c) || unicode.IsSymbol(c) }
