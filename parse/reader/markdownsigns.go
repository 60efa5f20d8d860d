package reader

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isMarkdown looks for what nobody writes in a plain text, front matter aside.
func isMarkdown(text string) bool {
	body := text[frontMatterEnd(text):]
	for i := 0; ; i++ {
		n := strings.IndexAny(body[i:], `\*_#]<`)
		if n < 0 {
			return false
		}
		if i += n; isSign(body, i) {
			return true
		}
	}
}

// isSign reports whether what stands at an offset is in a text for Markdown's
// sake alone.
func isSign(s string, i int) bool {
	rest := s[i:]
	switch s[i] {
	case ']':
		return startsTarget(rest[1:])
	case '\\': // an escape
		return len(rest) > 1 && strings.IndexByte("#_*[]~<>`", rest[1]) >= 0
	case '*':
		return opens(s, i) && isEmphasis(rest, "*", 3)
	case '_':
		return opens(s, i) && strings.HasPrefix(rest, "__") && isEmphasis(rest, "__", 2)
	case '#': // a heading
		marks := len(rest) - len(strings.TrimLeft(rest, "#"))
		head := strings.TrimLeft(rest[marks:], " ")
		return (i == 0 || s[i-1] == '\n') && marks <= 6 && len(head) < len(rest)-marks && (startsText(head) && head[0] != '(' || strings.HasPrefix(head, "*"))
	case '<':
		for _, tag := range [...]string{"<sup>", "<sub>", "<u>", "<br>", "<br/>", "<br >", "<br />"} {
			if strings.HasPrefix(rest, tag) {
				return true
			}
		}
	}
	return false
}

// startsTarget reports whether the target of a link follows its text.
func startsTarget(s string) bool {
	for _, target := range [...]string{"(http:", "(https:", "(mailto:", "(/", "(#", "(."} {
		if strings.HasPrefix(s, target) {
			return true
		}
	}
	return false
}

// opens reports whether a mark of emphasis at an offset may open one: a line, a
// word, a bracket or a quotation begins there.
func opens(s string, i int) bool {
	return i == 0 || strings.IndexByte(" \n\t\r\f(\"", s[i-1]) >= 0 || strings.HasSuffix(s[:i], "“")
}

// isEmphasis reports whether s begins with a row of marks, most at the most, and
// with text behind it that the marks of closing end in the same line.
func isEmphasis(s, closing string, most int) bool {
	mark := s[0]
	marks := len(s) - len(strings.TrimLeft(s, closing[:1]))
	s = s[marks:]
	if marks > most || !startsText(s) {
		return false
	}
	_, n := utf8.DecodeRuneInString(s)
	for i := n; i < len(s) && s[i] != '\n'; i++ {
		if s[i] == mark {
			return strings.HasPrefix(s[i:], closing)
		}
	}
	return false
}

// startsText reports whether text begins with a letter, a figure, a quotation
// mark or a bracket.
func startsText(s string) bool {
	c, n := utf8.DecodeRuneInString(s)
	return n > 0 && (unicode.IsLetter(c) || unicode.IsNumber(c) || c == '“' || c == '"' || c == '(')
}
