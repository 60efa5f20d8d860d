package render

import (
	"strings"

	"github.com/clipperhouse/displaywidth"
)

// frag is a stretch of one line in one style, ready to be printed.
type frag struct {
	style style
	text  string
	link  string // address that it leads to; empty for none
}

// looks reports whether two frags look alike, so that they can be one.
func (f frag) looks(other frag) bool { return f.style == other.style && f.link == other.link }

// line is one line of output with its width in columns.
type line struct {
	frags []frag
	width int
}

// put adds text of a known width; neighbours of one look become one frag.
func (l *line) put(f frag, width int) {
	if f.text == "" {
		return
	}
	if n := len(l.frags); n > 0 && l.frags[n-1].looks(f) {
		l.frags[n-1].text += f.text
	} else {
		l.frags = append(l.frags, f)
	}
	l.width += width
}

// say adds words of the program's own.
func (l *line) say(s style, text string) { l.refer(s, text, "") }

// refer adds words of the program's own that lead to an address.
func (l *line) refer(s style, text, link string) {
	l.put(frag{s, text, link}, displaywidth.String(text))
}

// quote adds text from outside, made visible and clipped to a width.
func (l *line) quote(s style, text string, width int) { l.say(s, clip(text, width)) }

// pad fills up with blanks to a width.
func (l *line) pad(width int) {
	if n := width - l.width; n > 0 {
		l.put(frag{style: plain, text: strings.Repeat(" ", n)}, n)
	}
}

// join adds another line at the end.
func (l *line) join(m line) {
	for _, f := range m.frags {
		l.put(f, 0)
	}
	l.width += m.width
}

// clip is a text made visible on one line and cut to a width, with an ellipsis
// where something is missing.
func clip(text string, width int) string {
	text = visibleLine(text)
	if displaywidth.String(text) <= width {
		return text
	}
	if width < 1 {
		return ""
	}
	return displaywidth.TruncateString(text, width, "…")
}

// column is a block of lines that takes a fixed width beside others.
type column struct {
	width int
	lines []line
}

// beside sets columns next to each other with something between them; short
// columns are filled up.
func beside(columns []column, between line) []line {
	var out []line
	for i := 0; ; i++ {
		var l line
		more := false
		for c, col := range columns {
			if c > 0 {
				l.join(between)
			}
			start := l.width
			if i < len(col.lines) {
				l.join(col.lines[i])
				more = true
			}
			if c < len(columns)-1 {
				l.pad(start + col.width)
			}
		}
		if !more {
			return out
		}
		out = append(out, l)
	}
}

// hang sets text behind a label: its first line on that of the label, the
// others under the first.
func hang(label line, body []run, width int) []line {
	indent := label.width
	if indent > width/2 {
		indent = 4
	}
	lines := wrap(body, width-indent)
	var out []line
	if label.width > indent || len(lines) == 0 {
		out = append(out, label)
		label = line{}
	}
	for _, l := range lines {
		label.pad(indent)
		label.join(l)
		out = append(out, label)
		label = line{}
	}
	return out
}

// spaces is a line of blanks.
func spaces(n int) line {
	var l line
	l.pad(n)
	return l
}
