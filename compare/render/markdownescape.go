package render

import "strings"

// escapeMarkdown writes a text so that Markdown shows it as it is, on one line
// and inside a table: no markup, no HTML, no link that the text did not get from
// this program. What GitHub and its like find in the text afterwards (a mention,
// an issue's number, an address) is broken by an empty comment, which nobody
// sees and which keeps people from being notified of what a paper wrote.
func escapeMarkdown(text string) string {
	text = visibleLine(text)
	var b strings.Builder
	b.Grow(len(text) + len(text)/8)
	for i := range len(text) {
		c := text[i]
		switch {
		case c == '&':
			b.WriteString("&amp;")
		case c == '<':
			b.WriteString("&lt;")
		case c == '>':
			b.WriteString("&gt;")
		case c == '@', c == '#':
			if c == '#' {
				b.WriteByte('\\') // it would begin a heading
			}
			b.WriteByte(c)
			b.WriteString("<!-- -->")
		case strings.IndexByte("\\`*_[]|~$^!", c) >= 0, c == ':' && i > 0 && strings.HasPrefix(text[i:], "://"):
			b.WriteByte('\\')
			b.WriteByte(c)
		case c == '.' && i >= 3 && strings.EqualFold(text[i-3:i], "www"):
			b.WriteString("<!-- -->.")
		case i == 0 && (c == '-' || c == '+' || c == '='):
			b.WriteByte('\\') // a list or an underlined heading
			b.WriteByte(c)
		case (c == '.' || c == ')') && i > 0 && digits(text[:i]):
			b.WriteByte('\\') // a numbered list
			b.WriteByte(c)
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// digits reports whether a text is a number that could begin a list.
func digits(text string) bool {
	return len(text) < 10 && strings.Trim(text, "0123456789") == ""
}

// bold is a text in bold type; asterisks around nothing would be a rule across
// the page.
func bold(text string) string {
	if text = escapeMarkdown(text); text == "" {
		return ""
	}
	return "**" + text + "**"
}
