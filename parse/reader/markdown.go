package reader

import (
	"strings"
	"unicode/utf8"
)

// plainMarkdown takes the marks of Markdown out of a text. Every line stays
// where it is, so that the lines of the text are those of the file; and what is
// no mark stays as it is, front matter included, which the parser reads.
func plainMarkdown(text string) string {
	front := frontMatterEnd(text)
	m := &markdown{}
	m.out.Grow(len(text))
	m.out.WriteString(text[:front])
	for rest := text[front:]; rest != ""; {
		line := rest
		if i := strings.IndexByte(rest, '\n'); i >= 0 {
			line = rest[:i+1]
		}
		rest = rest[len(line):]
		m.line(line)
	}
	m.flush()
	return m.out.String()
}

// frontMatterEnd is the offset after a front matter between lines of three
// dashes, or 0.
func frontMatterEnd(text string) int {
	at := len(text) - len(strings.TrimLeft(text, "\uFEFF \t\r\n"))
	if first, _, _ := strings.Cut(text[at:], "\n"); strings.TrimRight(first, " \r") != "---" {
		return 0
	}
	for i := at; ; {
		n := strings.IndexByte(text[i:], '\n')
		if n < 0 {
			return 0
		}
		i += n + 1
		line, _, _ := strings.Cut(text[i:], "\n")
		if s := strings.TrimRight(line, " \t\r"); s == "---" || s == "..." {
			return i + len(line)
		}
	}
}

// markdown writes a text line by line; the lines of a paragraph are kept until
// it ends, since emphasis and links may go over several.
type markdown struct {
	out     strings.Builder
	para    strings.Builder
	fence   string // what closes the code that is open
	comment bool   // inside <!-- -->
}

// line takes one line with its end.
func (m *markdown) line(s string) {
	body := strings.TrimRight(s, "\r\n")
	end := s[len(body):]
	trimmed := strings.TrimSpace(body)
	if m.fence != "" || isFence(trimmed) {
		m.code(body, trimmed, end)
		return
	}
	if m.comment || strings.HasPrefix(trimmed, "<!--") {
		m.comment = !strings.Contains(trimmed, "-->")
		m.alone(end)
		return
	}
	switch {
	case trimmed == "":
		m.flush()
		m.out.WriteString(s)
		return
	case isRule(trimmed) || isDefinition(trimmed) || isTableRule(trimmed):
		m.alone(end)
		return
	}
	body, starts := withoutBlockMarks(body)
	if starts {
		m.flush()
	}
	if starts && strings.HasPrefix(trimmed, "#") {
		// A heading is one line; the blanks keep the next one apart.
		m.para.WriteString(body + "  " + end)
		m.flush()
		return
	}
	m.para.WriteString(body + end)
}

// alone writes nothing but the end of a line.
func (m *markdown) alone(end string) {
	m.flush()
	m.out.WriteString(end)
}

func (m *markdown) code(body, trimmed, end string) {
	m.flush()
	switch {
	case m.fence == "":
		m.fence = trimmed[:3]
		body = ""
	case strings.HasPrefix(trimmed, m.fence):
		m.fence = ""
		body = ""
	}
	m.out.WriteString(body + end)
}

// flush writes the paragraph that is open.
func (m *markdown) flush() {
	if m.para.Len() > 0 {
		m.out.WriteString(plainInline(m.para.String()))
		m.para.Reset()
	}
}

func isFence(s string) bool { return strings.HasPrefix(s, "```") || strings.HasPrefix(s, "~~~") }

// isRule reports whether a line only draws a line, or underlines the one before.
func isRule(s string) bool {
	if s == "" || strings.IndexByte("-*_=", s[0]) < 0 || strings.Trim(s, s[:1]+" ") != "" {
		return false
	}
	return strings.Count(s, s[:1]) >= 3
}

// isDefinition reports whether a line says where a link leads: "[1]: https://".
func isDefinition(s string) bool {
	if !strings.HasPrefix(s, "[") {
		return false
	}
	label, target, ok := strings.Cut(s, "]: ")
	return ok && !strings.HasPrefix(label, "[^") && (strings.Contains(target, "://") || strings.HasPrefix(target, "#") || strings.HasPrefix(target, "/")) && !strings.Contains(strings.TrimSpace(target), " ")
}

func isTableRule(s string) bool {
	return strings.Contains(s, "|") && strings.Contains(s, "--") && strings.Trim(s, "|-: ") == ""
}

// withoutBlockMarks takes the marks off the beginning of a line: of quoting, of
// headings; marks of lists become plain dashes. starts tells whether a new
// block begins with the line.
func withoutBlockMarks(s string) (body string, starts bool) {
	for {
		rest, ok := strings.CutPrefix(strings.TrimLeft(s, " "), ">")
		if !ok {
			break
		}
		s = strings.TrimPrefix(rest, " ")
	}
	bare := strings.TrimLeft(s, " ")
	if marks := len(bare) - len(strings.TrimLeft(bare, "#")); marks > 0 && marks <= 6 && strings.HasPrefix(bare[marks:], " ") {
		head := strings.TrimSpace(bare[marks:])
		if open := strings.TrimRight(head, "#"); strings.HasSuffix(open, " ") {
			head = strings.TrimSpace(open)
		}
		return head, true
	}
	if c, n := utf8.DecodeRuneInString(bare); (c == '*' || c == '+' || c == '-') && strings.HasPrefix(bare[n:], " ") {
		return "- " + strings.TrimLeft(bare[n:], " "), true
	}
	if strings.HasPrefix(bare, "|") {
		return strings.Trim(strings.TrimSpace(bare), "| "), true
	}
	return s, false
}
