package reader

import (
	"bytes"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// containerOf names what wraps a text so that it cannot be decoded as one, by
// the bytes that such files begin with, or is empty.
func containerOf(raw []byte) string {
	head := raw[:min(len(raw), 1024)]
	for _, m := range [...]struct{ magic, kind string }{
		{"PK\x03\x04", "zip"},
		{"PK\x05\x06", "zip"},
		{"{\\rtf", "rtf"},
		{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "ole"},
		{"\x1F\x8B", "gzip"},
		{"BZh", "bzip2"},
		{"\xFD7zXZ\x00", "xz"},
		{"(\xB5/\xFD", "zstd"},
	} {
		if bytes.HasPrefix(head, []byte(m.magic)) {
			return m.kind
		}
	}
	if bytes.Contains(head, []byte("%PDF-")) && bytes.HasPrefix(bytes.TrimLeft(head, "\xEF\xBB\xBF \t\r\n\x00"), []byte("%PDF-")) {
		return "pdf"
	}
	return ""
}

// refusal tells what is wrong with a container that is not read, and a way on.
func refusal(kind string) (what, remedy string) {
	switch kind {
	case "pdf":
		return "is a PDF", "make a text of it: pdftotext FILE.pdf - | readoutdiff parse -"
	case "rtf":
		return "is a document in the Rich Text Format", "save it as DOCX or as plain text"
	case "ole":
		return "is an old or an encrypted office document", "save it as DOCX without a password, or as plain text"
	case "gzip", "bzip2", "xz", "zstd":
		return "is compressed with " + kind, "unpack it first"
	case "zip":
		return "is binary (a ZIP archive)", "leave out --input-format if it is a DOCX document"
	}
	return "", ""
}

// formatOf tells a page or a marked-up text from a plain one by what it holds.
func formatOf(text string) Format {
	switch {
	case isHTML(text):
		return HTML
	case isMarkdown(text):
		return Markdown
	}
	return Text
}

// isHTML reports whether a text begins as pages do. A plain text may hold an
// angle bracket anywhere; it does not begin with an element.
func isHTML(text string) bool {
	blank := func(c rune) bool { return c <= ' ' || lexicon.IsIgnorable(c) }
	head := strings.TrimLeftFunc(text[:min(len(text), 4096)], blank)
	if !strings.HasPrefix(head, "<") {
		return false
	}
	head = strings.ToLower(head)
	for {
		head = strings.TrimLeftFunc(head, blank)
		rest, ok := strings.CutPrefix(head, "<!--")
		if !ok {
			break
		}
		_, after, closed := strings.Cut(rest, "-->")
		if !closed {
			return false
		}
		head = after
	}
	if strings.HasPrefix(head, "<?xml") {
		return strings.Contains(head, "<html")
	}
	if strings.HasPrefix(head, "<!doctype html") {
		return true
	}
	rest, ok := strings.CutPrefix(head, "<")
	if !ok {
		return false
	}
	for _, name := range [...]string{"html", "head", "body", "title", "meta", "article", "main", "section", "div", "p", "h1", "h2", "h3", "header", "table", "span", "script", "style", "link", "blockquote", "ul", "ol"} {
		if after, ok := strings.CutPrefix(rest, name); ok && after != "" && strings.ContainsRune("> \t\r\n/", rune(after[0])) {
			return strings.Contains(after, ">")
		}
	}
	return false
}
