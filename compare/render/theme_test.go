package render

import (
	"math"
	"testing"

	"github.com/fatih/color"
)

// luminance is that of WCAG 2.2 for an entry of the 256-colour palette beyond
// the first 16, which every terminal draws as it likes.
func luminance(c color.Attribute) float64 {
	channel := func(x int) float64 {
		v := float64(x) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	cube := func(i int) int {
		if i == 0 {
			return 0
		}
		return 55 + 40*i
	}
	n := int(c)
	if n >= 232 {
		return channel(8 + 10*(n-232))
	}
	n -= 16
	return 0.2126*channel(cube(n/36)) + 0.7152*channel(cube(n/6%6)) + 0.0722*channel(cube(n%6))
}

func contrast(a, b float64) float64 { return (max(a, b) + 0.05) / (min(a, b) + 0.05) }

func TestThemesCanBeRead(t *testing.T) {
	const black, white = 0.0, 1.0
	for _, c := range []struct {
		theme       Theme
		least       float64
		backgrounds []float64
	}{
		{DefaultTheme, 3.8, []float64{black, white}},
		{DarkTheme, 7, []float64{black}},
		{DarkTheme, 4.5, []float64{luminance(236)}}, // #303030
		{LightTheme, 4.5, []float64{white, luminance(255)}},
	} {
		set := inksOf(c.theme)
		for _, ink := range append(set.kinds[:], set.quiet, set.changed, set.bar) {
			for _, ground := range c.backgrounds {
				if got := contrast(luminance(ink), ground); got < c.least {
					t.Errorf("%s: colour %d has a contrast of %.1f on %.2f", c.theme, ink, got, ground)
				}
			}
		}
	}
}

// TestNoStyleIsOnlyAColour: what tells words apart in a text has to be seen by
// somebody who sees no colours.
func TestNoStyleIsOnlyAColour(t *testing.T) {
	colours, mono := newPalette(true, DefaultTheme), newPalette(true, MonoTheme)
	for _, s := range []style{shared, alike, keyStyle("contradicts"), kindStyle("contradicts")} {
		if colours.paint(frag{style: s, text: "x"}) == "x" || mono.paint(frag{style: s, text: "x"}) == "x" {
			t.Errorf("style %d has neither weight nor underline", s)
		}
	}
	runs := []run{{changed, " words "}}
	if bracket(runs); runs[0].text != " {words} " {
		t.Errorf("words that differ have no marks: %q", runs[0].text)
	}
}
