package render

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"
)

// pageOf reads a page as a browser does.
type pageOf struct {
	nodes []*html.Node
	ids   map[string]*html.Node
	links map[string][]*html.Node // by address
}

func readPage(t interface{ Fatal(...any) }, page []byte) *pageOf {
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	p := &pageOf{ids: map[string]*html.Node{}, links: map[string][]*html.Node{}}
	for n := range root.Descendants() {
		p.nodes = append(p.nodes, n)
		if id := attribute(n, "id"); id != "" {
			p.ids[id] = n
		}
		if n.Type == html.ElementNode && n.Data == "a" {
			to := attribute(n, "href")
			p.links[to] = append(p.links[to], n)
		}
	}
	return p
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// textIn is what a reader sees of a node.
func textIn(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// elements lists the elements of a name.
func (p *pageOf) elements(name string) []*html.Node {
	var out []*html.Node
	for _, n := range p.nodes {
		if n.Type == html.ElementNode && n.Data == name {
			out = append(out, n)
		}
	}
	return out
}

// knownElements are those that the templates write.
const knownElements = " html head meta title style body a header footer main nav section article div p h1 h2 h3 ul li dl dt dd span strong bdi time svg rect line text tspan title g circle figure figcaption table caption thead tbody tr th td fieldset legend label input button output details summary del ins br script "

// checkPage holds a page against what every page must keep: only elements of
// the templates, no attribute that runs something or loads something, no
// address outside of the page, every address with its anchor, no anchor twice,
// and nothing hidden in any text.
func checkPage(t interface {
	Errorf(string, ...any)
	Fatal(...any)
}, page []byte) *pageOf {
	p := readPage(t, page)
	seen := map[string]bool{}
	for _, n := range p.nodes {
		for _, a := range n.Attr {
			switch {
			case a.Key == "id" && seen[a.Val]:
				t.Errorf("anchor %q stands twice", a.Val)
			case a.Key == "href" && (!strings.HasPrefix(a.Val, "#") || p.ids[a.Val[1:]] == nil):
				t.Errorf("%s leads to %q", n.Data, a.Val)
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "src", a.Key == "action", a.Key == "srcset":
				t.Errorf("%s has the attribute %s=%q", n.Data, a.Key, a.Val)
			}
			if strings.ContainsFunc(a.Val, obeyed) {
				t.Errorf("%s of %s hides something: %q", a.Key, n.Data, a.Val)
			}
			if a.Key == "id" {
				seen[a.Val] = true
			}
		}
		if n.Type == html.ElementNode && !strings.Contains(knownElements, " "+n.Data+" ") {
			t.Errorf("there is an element %s", n.Data)
		}
		if n.Type == html.TextNode && strings.ContainsFunc(n.Data, obeyed) {
			t.Errorf("text hides something: %q", n.Data)
		}
	}
	return p
}

func obeyed(c rune) bool {
	return c != '\n' && c != '\t' && (unicode.IsControl(c) || isHidden(c))
}

// checkPolicy checks that the page allows its own style and script, by their
// hashes, and nothing else.
func checkPolicy(t *testing.T, p *pageOf) {
	t.Helper()
	policy := ""
	for _, m := range p.elements("meta") {
		if attribute(m, "http-equiv") == "Content-Security-Policy" {
			policy = attribute(m, "content")
		}
	}
	hashed := func(name string) string {
		list := p.elements(name)
		if len(list) != 1 {
			t.Fatalf("%d elements %s", len(list), name)
		}
		sum := sha256.Sum256([]byte(list[0].FirstChild.Data))
		return base64.StdEncoding.EncodeToString(sum[:])
	}
	want := "default-src 'none'; style-src 'sha256-" + hashed("style") + "'; script-src 'sha256-" + hashed("script") + "'; base-uri 'none'; form-action 'none'"
	if policy != want {
		t.Errorf("the policy is %q, want %q", policy, want)
	}
}
