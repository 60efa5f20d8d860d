package reader

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// walker writes the blocks of a page.
type walker struct {
	page    *pageTree
	whole   int // bytes of text outside of links in all
	out     strings.Builder
	line    strings.Builder // the block that is being written
	links   int             // bytes of it that stand in links
	linked  int             // depth of links
	title   bool            // the block is a heading
	item    bool            // an item of a list begins with the block
	blank   bool            // white space is due before the next word
	asItIs  bool            // line ends of the page count
	opening int             // breaks in a row
}

// heading writes a line of its own.
func (w *walker) heading(text string) {
	w.flush()
	w.line.WriteString(text)
	w.title = true
	w.flush()
}

// block writes an element and what it holds.
func (w *walker) block(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch c.Type {
		case html.TextNode:
			w.text(c.Data)
		case html.ElementNode:
			w.element(c)
		}
	}
}

// element writes one element.
func (w *walker) element(n *html.Node) {
	if isInvisible(n) || w.isFurniture(n) {
		if isBlock(n.DataAtom) {
			w.flush()
		}
		return
	}
	switch n.DataAtom {
	case atom.Br:
		w.lineBreak()
		return
	case atom.Hr:
		w.flush()
		return
	case atom.A:
		w.linked++
		w.block(n)
		w.linked--
		return
	case atom.Q:
		w.text("“")
		w.blank = false
		w.block(n)
		w.blank = false
		w.text("”")
		return
	case atom.Sup:
		if isFootnoteMark(textOf(n)) {
			return
		}
	}
	if !isBlock(n.DataAtom) {
		w.block(n)
		return
	}
	w.flush()
	before := w.asItIs
	w.asItIs = before || n.DataAtom == atom.Pre
	w.title = isTitle(n.DataAtom)
	w.item = w.item || n.DataAtom == atom.Li
	w.block(n)
	w.title = isTitle(n.DataAtom)
	w.flush()
	w.asItIs = before
	if n.DataAtom == atom.Li {
		w.item = false
	}
}

// text adds the text of a block; white space counts once.
func (w *walker) text(s string) {
	for len(s) > 0 {
		i := strings.IndexFunc(s, isHTMLSpace)
		if i != 0 {
			word := s
			if i > 0 {
				word = s[:i]
			}
			w.word(word)
			s = s[len(word):]
			continue
		}
		if w.asItIs && (s[0] == '\n' || s[0] == '\r') {
			w.lineBreak()
		}
		w.blank = w.blank || w.line.Len() > 0 && w.opening == 0
		s = s[1:]
	}
}

func (w *walker) word(s string) {
	if w.blank && w.line.Len() > 0 {
		w.line.WriteByte(' ')
	}
	w.blank, w.opening = false, 0
	w.line.WriteString(s)
	if w.linked > 0 {
		w.links += len(s)
	}
}

// lineBreak ends a line; the second one in a row ends the paragraph.
func (w *walker) lineBreak() {
	w.blank = false
	if w.line.Len() == 0 {
		return
	}
	w.opening++
	if w.opening > 1 {
		w.flush()
		return
	}
	w.line.WriteByte('\n')
}

// flush ends a block: it is written unless it only leads elsewhere.
func (w *walker) flush() {
	s := strings.TrimFunc(w.line.String(), isHTMLSpace)
	links, title, item := w.links, w.title, w.item
	w.line.Reset()
	w.links, w.title, w.blank, w.opening = 0, false, false, 0
	if s == "" || !title && leadsElsewhere(s, links) {
		return
	}
	w.item = false
	if item {
		w.out.WriteString("- ")
	}
	w.out.WriteString(s)
	w.out.WriteString("\n\n")
}

// leadsElsewhere reports whether a block is nearly all links and no sentence.
func leadsElsewhere(s string, links int) bool {
	end := strings.TrimRight(s, "”\"’)» ")
	return links*10 >= len(s)*8 && len(s) < 400 && !strings.HasSuffix(end, ".") && !strings.HasSuffix(end, "?")
}

// isFootnoteMark reports whether raised text is a number or a sign that leads
// to a note and not a part of the word before ("27th").
func isFootnoteMark(s string) bool {
	return strings.Trim(s, "[]0123456789*†‡ ") == ""
}

func isHTMLSpace(c rune) bool {
	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f'
}

func isTitle(a atom.Atom) bool {
	switch a {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// isBlock reports whether an element begins on a line of its own.
func isBlock(a atom.Atom) bool {
	switch a {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details,
		atom.Dialog, atom.Dir, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form,
		atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Hgroup, atom.Li, atom.Main, atom.Menu, atom.Nav,
		atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th, atom.Thead,
		atom.Tr, atom.Ul:
		return true
	}
	return false
}
