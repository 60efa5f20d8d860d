package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse"
)

// htmlRun is a stretch of text in one look: a class of the style sheet, and an
// address within the page where the stretch is a link.
type htmlRun struct {
	Class string
	Text  string
	Href  string // "#..." or empty
	Title string // what a link leads to, for a pointer that rests on it
}

// escaped is the class of characters that are written out because a browser or
// the reader's eye would obey them.
const escaped = "esc"

// htmlText cuts a text into runs so that hidden characters stand in runs of
// their own, written out. What breaks a line becomes a blank.
func htmlText(class, s string) []htmlRun {
	if s == "" {
		return nil
	}
	if isHarmless(s) && !strings.ContainsAny(s, "\n\t") {
		return []htmlRun{{Class: class, Text: s}}
	}
	var out []htmlRun
	start, blank := 0, true // blank: nothing that a combining mark could sit on
	say := func(end int) {
		if start < end {
			out = append(out, htmlRun{Class: class, Text: s[start:end]})
		}
	}
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case c == '\n' || c == '\t' || c == '\r' || c == 0x2028 || c == 0x2029:
			say(i)
			out = append(out, htmlRun{Class: class, Text: " "})
			start, blank = i+n, true
		case c == utf8.RuneError && n == 1, isHidden(c), blank && unicode.Is(unicode.M, c):
			say(i)
			out = appendEscape(out, visible(s[i:i+n]))
			start = i + n
		default:
			blank = isBlank(c)
		}
		i += n
	}
	say(len(s))
	return out
}

// appendEscape keeps neighbouring escapes in one run, so that a megabyte of
// them is not a million elements.
func appendEscape(runs []htmlRun, text string) []htmlRun {
	if n := len(runs); n > 0 && runs[n-1].Class == escaped {
		runs[n-1].Text += text
		return runs
	}
	return append(runs, htmlRun{Class: escaped, Text: text})
}

// htmlLine is a text on one line as a single look.
func htmlLine(class, s string) []htmlRun {
	return htmlText(class, strings.Join(strings.FieldsFunc(s, isBlank), " "))
}

// htmlStyle is the class of a style of words.
func htmlStyle(s style) string {
	switch {
	case s == quiet:
		return "quiet"
	case s == shared:
		return "w-shared"
	case s == alike:
		return "w-alike"
	case s == changed:
		return "w-changed"
	case s >= firstKey:
		return "w-key"
	}
	return ""
}

// styled is the text of a statement cut where its words change their look.
func (v *htmlView) styled(span parse.Span, base style, layers []layer) []htmlRun {
	var out []htmlRun
	for _, r := range v.words.cut(span, base, layers) {
		out = append(out, htmlText(htmlStyle(r.style), r.text)...)
	}
	return out
}
