package render

import "github.com/fatih/color"

// Theme is a choice of colours for the terminal.
type Theme string

// DefaultTheme can be read on a dark and on a light background, DarkTheme and
// LightTheme are clearer on one of them, and MonoTheme has bold type and
// underlines only. All colours are told apart by eyes that take red for green.
const (
	DefaultTheme Theme = "default"
	DarkTheme    Theme = "dark"
	LightTheme   Theme = "light"
	MonoTheme    Theme = "mono"
)

// Themes is every theme; the first is the default.
func Themes() []Theme { return []Theme{DefaultTheme, DarkTheme, LightTheme, MonoTheme} }

// inks are the colours of a theme, entries of the 256-colour palette; 0 stands
// for the terminal's own colour of text.
type inks struct {
	quiet, changed, bar color.Attribute
	kinds               [kinds]color.Attribute // in the order of weight
}

// inksOf gives the colours of a theme. Those of the default lie half-way between
// black and white, with a contrast of 3.8 or more on either; the others have one
// of 4.5 or more on their background.
func inksOf(t Theme) inks {
	switch t {
	case DarkTheme:
		return inks{248, 215, 75, [kinds]color.Attribute{212, 141, 215, 75, 79, 248}}
	case LightTheme:
		return inks{240, 94, 25, [kinds]color.Attribute{126, 55, 94, 25, 23, 240}}
	case MonoTheme:
		return inks{}
	}
	return inks{243, 166, 32, [kinds]color.Attribute{162, 98, 166, 32, 30, 243}}
}

// ink is a colour with other attributes, or these alone where there is no
// colour.
func (i inks) ink(c color.Attribute, with ...color.Attribute) *color.Color {
	switch {
	case c != 0:
		return color.New(append(with, 38, 5, c)...)
	case len(with) > 0:
		return color.New(with...)
	}
	return nil
}
