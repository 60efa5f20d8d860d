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

// The colours are entries of the 256-colour palette that lie half-way between
// black and white, so that they can be read on either (a contrast of 3.8 or
// more), and apart for eyes that tell red and green badly.
const (
	grey    color.Attribute = 243
	blue    color.Attribute = 32
	orange  color.Attribute = 166
	magenta color.Attribute = 162
	violet  color.Attribute = 98
	teal    color.Attribute = 30
)

// palette turns styles into colour codes, or into nothing.
type palette struct {
	on     bool
	colors [styles]*color.Color
}

func newPalette(on bool) *palette {
	p := &palette{on: on}
	p.colors[strong] = color.New(color.Bold)
	p.colors[quiet] = ink(grey)
	p.colors[shared] = color.New(color.Bold)
	p.colors[alike] = color.New(color.Underline)
	p.colors[changed] = ink(orange)
	p.colors[bar] = ink(blue)
	p.colors[caution] = ink(orange, color.Bold)
	for i, c := range [...]color.Attribute{magenta, violet, orange, blue, teal, grey} {
		p.colors[int(firstKind)+i] = ink(c, color.Bold)
		p.colors[int(firstKey)+i] = ink(c, color.Bold, color.Underline)
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

// ink is a colour of the 256-colour palette with other attributes.
func ink(c color.Attribute, with ...color.Attribute) *color.Color {
	return color.New(append(with, 38, 5, c)...)
}

// paint gives a text on one line its style.
func (p *palette) paint(s style, text string) string {
	if p.colors[s] == nil || text == "" {
		return text
	}
	return p.colors[s].Sprint(text)
}
