package render

import (
	"github.com/fatih/color"

	"github.com/readoutdiff/readoutdiff/compare"
)

// style is how a stretch of text looks. Each has one meaning; none carries its
// meaning by colour alone.
type style uint8

const (
	plain     style = iota
	strong          // names and headings
	quiet           // furniture: line numbers, rules, reasons
	shared          // words that both texts have
	alike           // words that stand for each other
	changed         // words that only one text has
	bar             // the bars of a chart
	caution         // warnings, uncertain verdicts
	firstKind       // from here on one style a relation, in the order of weight
)

// The number of relations, and where the styles of the words that decide on a
// relation begin.
const (
	kinds    = 6
	firstKey = firstKind + kinds
	styles   = firstKey + kinds
)

// weight is every relation, the one that a reader must not miss first.
func weight() [kinds]compare.Kind {
	return [...]compare.Kind{compare.Contradicts, compare.Scope, compare.Diverges, compare.Reworded, compare.Same, compare.Only}
}

func weightOf(k compare.Kind) int {
	for i, known := range weight() {
		if known == k {
			return i
		}
	}
	return kinds - 1
}

// kindStyle is for the name of a relation, keyStyle for the words in a text
// that decided on it.
func kindStyle(k compare.Kind) style { return firstKind + style(weightOf(k)) }
func keyStyle(k compare.Kind) style  { return firstKey + style(weightOf(k)) }

// palette turns styles into colour codes, or into nothing.
type palette struct {
	on     bool
	colors [styles]*color.Color
}

func newPalette(on bool, theme Theme) *palette {
	p := &palette{on: on}
	inks := inksOf(theme)
	p.colors[strong] = color.New(color.Bold)
	p.colors[quiet] = inks.ink(inks.quiet)
	p.colors[shared] = color.New(color.Bold)
	p.colors[alike] = color.New(color.Underline)
	p.colors[changed] = inks.ink(inks.changed)
	p.colors[bar] = inks.ink(inks.bar)
	p.colors[caution] = inks.ink(inks.changed, color.Bold)
	for i, c := range inks.kinds {
		p.colors[int(firstKind)+i] = inks.ink(c, color.Bold)
		p.colors[int(firstKey)+i] = inks.ink(c, color.Bold, color.Underline)
	}
	for _, c := range p.colors {
		switch {
		case c == nil:
		case on:
			c.EnableColor()
		default:
			c.DisableColor()
		}
	}
	return p
}

// paint gives a frag its style, and the address that it leads to as terminals
// have it (OSC 8).
func (p *palette) paint(f frag) string {
	text := f.text
	if p.colors[f.style] != nil && text != "" {
		text = p.colors[f.style].Sprint(text)
	}
	if f.link != "" && text != "" {
		text = "\x1b]8;;" + f.link + "\x1b\\" + text + "\x1b]8;;\x1b\\"
	}
	return text
}
