package render

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/displaywidth"
)

// run is a stretch of text in one style, as it stands in a source: it may hold
// line breaks and anything else.
type run struct {
	style style
	text  string
}

// unit is what is not broken when a line is too short for it: a word, or a
// part of one after which a break is usual.
type unit struct {
	start, end int // bytes of the folded text
	width      int
	blank      bool // white space stands before it
}

// wrapper breaks a text into lines.
type wrapper struct {
	runs  []run
	text  string // of the runs, folded and visible
	ends  []int  // where in text each run ends
	at    int    // the run that the last look-up ended in
	width int    // of a line
	lines []line // finished
	line  line   // being filled
	from  int    // where in text the last frag of line begins
}

// wrap breaks runs into lines of at most width columns. White space is folded
// and hidden characters are made visible. A word longer than a line is broken
// between characters. The time is linear in the length of the text.
func wrap(runs []run, width int) []line {
	w := &wrapper{runs: runs, width: max(1, width)}
	w.fold()
	units(w.text, w.place)
	if w.line.width > 0 {
		w.lines = append(w.lines, w.line)
	}
	return w.lines
}

// fold writes the runs as one text in which single blanks part the words.
func (w *wrapper) fold() {
	var text []byte
	for _, r := range w.runs {
		for s := r.text; s != ""; {
			n := strings.IndexFunc(s, isBlank)
			if n < 0 {
				n = len(s)
			}
			text = appendVisible(text, s[:n])
			s = s[n:]
			if s != "" {
				if len(text) > 0 && text[len(text)-1] != ' ' {
					text = append(text, ' ')
				}
				s = strings.TrimLeftFunc(s, isBlank)
			}
		}
		w.ends = append(w.ends, len(text))
	}
	w.text = string(text)
}

// styleAt is the style of the byte at an offset; offsets must not decrease
// from one call to the next.
func (w *wrapper) styleAt(offset int) style {
	for w.at < len(w.ends)-1 && w.ends[w.at] <= offset {
		w.at++
	}
	return w.runs[w.at].style
}

// place puts a unit on the line, or on the next one where it does not fit.
func (w *wrapper) place(u unit) {
	room := w.width - w.line.width
	if u.blank {
		room--
	}
	switch {
	case w.line.width == 0:
	case u.width > room:
		w.end()
	case u.blank:
		w.blank(u.start - 1)
	}
	at := u.start
	for g := displaywidth.StringGraphemes(w.text[u.start:u.end]); g.Next(); {
		if w.line.width > 0 && w.line.width+g.Width() > w.width {
			w.end()
		}
		w.put(w.styleAt(at), at, at+len(g.Value()), g.Width())
		at += len(g.Value())
	}
}

// blank puts the blank at an offset between two words; it has their style where
// they have the same.
func (w *wrapper) blank(at int) {
	next := w.styleAt(at + 1)
	if n := len(w.line.frags); n > 0 && w.line.frags[n-1].style != next {
		next = plain
	}
	w.put(next, at, at+1, 1)
}

// put adds a part of the text to the line. What continues the last frag
// extends it in place, so that no text is copied.
func (w *wrapper) put(s style, start, end, width int) {
	n := len(w.line.frags)
	if n == 0 || w.line.frags[n-1].style != s {
		w.line.frags = append(w.line.frags, frag{style: s})
		w.from = start
		n++
	}
	w.line.frags[n-1].text = w.text[w.from:end]
	w.line.width += width
}

func (w *wrapper) end() {
	w.lines = append(w.lines, w.line)
	w.line = line{}
}

// units cuts folded text at its blanks and at the places inside words where a
// line may end: after hyphens and dashes between letters, and between the
// characters of scripts that are written without blanks.
func units(text string, yield func(unit)) {
	u := unit{}
	var last string
	for g := displaywidth.StringGraphemes(text); g.Next(); last = g.Value() {
		v := g.Value()
		if v[0] == ' ' {
			if u.end > u.start {
				yield(u)
			}
			at := u.end + 1
			u = unit{start: at, end: at, blank: true}
			if len(v) > 1 { // a blank can carry marks
				u.end, u.width = at+len(v)-1, g.Width()
			}
			continue
		}
		if u.end > u.start && mayBreak(last, v) {
			yield(u)
			u = unit{start: u.end, end: u.end}
		}
		u.end += len(v)
		u.width += g.Width()
	}
	if u.end > u.start {
		yield(u)
	}
}

// mayBreak reports whether a line may end between two characters of a word.
func mayBreak(before, after string) bool {
	b, _ := utf8.DecodeRuneInString(before)
	a, _ := utf8.DecodeRuneInString(after)
	if b < 0x80 && b != '-' && b != '/' {
		return false
	}
	switch b {
	case '-', '–', '—', '/':
		return unicode.IsLetter(a)
	}
	return isIdeograph(b) && !unicode.In(a, unicode.Pe, unicode.Pf, unicode.Po) ||
		isIdeograph(a) && !unicode.In(b, unicode.Ps, unicode.Pi)
}

func isIdeograph(c rune) bool {
	return c >= 0x2E80 && unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana)
}
