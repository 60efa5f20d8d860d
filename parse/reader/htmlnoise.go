package reader

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isInvisible reports whether a browser shows nothing of an element, or no
// running text.
func isInvisible(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Embed, atom.Svg, atom.Math,
		atom.Canvas, atom.Audio, atom.Video, atom.Picture, atom.Map, atom.Head, atom.Button, atom.Select, atom.Input,
		atom.Textarea, atom.Datalist, atom.Dialog, atom.Rt, atom.Rp:
		return true
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden") {
				return true
			}
		}
	}
	return false
}

// isFurniture reports whether an element belongs to the site and not to the
// article: by its name, or by what its authors call it. Names may lie: what
// holds a good part of all running text is no furniture.
func (w *walker) isFurniture(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Footer, atom.Figcaption, atom.Form, atom.Menu:
		return !w.isMuch(n)
	case atom.Body, atom.Main, atom.Article:
		return false
	}
	switch attr(n, "role") {
	case "navigation", "banner", "search", "complementary", "contentinfo", "dialog", "alertdialog", "menu", "menubar", "toolbar":
		return !w.isMuch(n)
	}
	return isFurnitureName(attr(n, "class")+" "+attr(n, "id")) && !w.isMuch(n)
}

// isMuch reports whether an element holds two fifths of the running text.
func (w *walker) isMuch(n *html.Node) bool {
	return w.page.sizes[n].plain*5 > w.whole*2
}

// furnitureNames are the words by which authors of pages call what is no part
// of the article.
const furnitureNames = " ad ads advert advertisement alert author-bio banner breadcrumb breadcrumbs byline-share caption captions comment comments consent " +
	"cookie cookies copyright credit credits disclaimer download footer gdpr keywords lang language languages login menu modal nav navbar navigation newsletter " +
	"pager pagination paywall popup popular print promo recommended related search share shared sharing sharebar sidebar signup skip social socials sponsor " +
	"subscribe subscription tag tags teaser toolbar tooltip trending widget "

// isFurnitureName looks for one of those words in a class or an identifier, by
// its parts: "wp-caption-text", "shareBar".
func isFurnitureName(names string) bool {
	start := 0
	last := rune(0)
	for i, c := range names + " " {
		upper := unicode.IsUpper(c) && unicode.IsLower(last)
		if upper || !unicode.IsLetter(c) {
			if i > start && strings.Contains(furnitureNames, " "+strings.ToLower(names[start:i])+" ") {
				return true
			}
			start = i
			if !upper {
				start = i + len(string(c))
			}
		}
		last = c
	}
	return false
}
