package reader

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// html takes the running text out of a page: its paragraphs, headings and list
// items, each with an empty line after it. What leads elsewhere, asks for
// something or belongs to a picture is left out.
func (r *reading) html(page string) (string, error) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return "", r.fault("cannot be read as HTML: "+strings.TrimPrefix(err.Error(), "html: "), "save the page as plain text")
	}
	p := &pageTree{sizes: map[*html.Node]size{}}
	p.measure(doc)
	root := p.content(doc)
	w := &walker{page: p, whole: p.sizes[root].plain}
	if name := siteName(doc); name != "" {
		w.heading(name)
	}
	if find(root, isHeading1) == nil {
		if h := find(doc, isHeading1); h != nil {
			w.heading(textOf(h))
		} else if t := find(doc, func(n *html.Node) bool { return n.DataAtom == atom.Title && n.Namespace == "" }); t != nil {
			w.heading(textOf(t))
		}
	}
	w.block(root)
	w.flush()
	return w.out.String(), nil
}

// pageTree is a page with what was measured in it.
type pageTree struct {
	sizes map[*html.Node]size
}

// size is how many bytes of text an element holds, and how many of them stand
// outside of links.
type size struct{ all, plain int }

// measure sums up the text of every element. The tree is at most as deep as the
// HTML parser lets it be.
func (p *pageTree) measure(n *html.Node) size {
	var s size
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		switch {
		case c.Type == html.TextNode:
			k := len(strings.TrimSpace(c.Data))
			s.all += k
			s.plain += k
		case c.Type == html.ElementNode && !isInvisible(c):
			k := p.measure(c)
			s.all += k.all
			if c.DataAtom != atom.A {
				s.plain += k.plain
			}
		}
	}
	p.sizes[n] = s
	return s
}

// content is the element that holds the article of a page: the one that is
// marked as such and holds the most, as far down as nearly everything is in it.
func (p *pageTree) content(doc *html.Node) *html.Node {
	body := find(doc, func(n *html.Node) bool { return n.DataAtom == atom.Body })
	if body == nil {
		body = doc
	}
	best := body
	for {
		var next *html.Node
		each(best, func(n *html.Node) {
			if n != best && isContent(n) && (next == nil || p.sizes[n].plain > p.sizes[next].plain) {
				next = n
			}
		})
		// The first step may leave a good deal of furniture behind.
		if next == nil || p.sizes[next].plain < minContent || best != body && p.sizes[next].plain*10 < p.sizes[best].plain*7 {
			return best
		}
		best = next
	}
}

// minContent is how much text an article holds at least.
const minContent = 120

func isContent(n *html.Node) bool {
	return n.DataAtom == atom.Article || n.DataAtom == atom.Main || attr(n, "role") == "main" || strings.EqualFold(attr(n, "itemprop"), "articleBody")
}

func isHeading1(n *html.Node) bool { return n.DataAtom == atom.H1 }

// find is the first element, in the order of the page, for which f holds.
func find(n *html.Node, f func(*html.Node) bool) *html.Node {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode && f(c) {
			return c
		}
	}
	return nil
}

func each(n *html.Node, f func(*html.Node)) {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			f(c)
		}
	}
}

func attr(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Namespace == "" && a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textOf is the text of an element on one line.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.FieldsFunc(b.String(), isHTMLSpace), " ")
}

// siteName is who publishes a page, as it tells other sites.
func siteName(doc *html.Node) string {
	meta := find(doc, func(n *html.Node) bool {
		return n.DataAtom == atom.Meta && attr(n, "property") == "og:site_name"
	})
	if meta == nil {
		return ""
	}
	return strings.Join(strings.Fields(attr(meta, "content")), " ")
}
