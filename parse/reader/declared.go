package reader

import (
	"bytes"
	"strings"
)

// declaredCharset is the encoding that a page declares near its beginning, in a
// meta element or an XML declaration, or empty. It is looked for in the bytes,
// since it tells how to read them.
func declaredCharset(raw []byte) string {
	head := strings.ToLower(string(raw[:min(len(raw), 4096)]))
	if strings.HasPrefix(strings.TrimLeft(head, " \t\r\n"), "<?xml") {
		declaration, _, _ := strings.Cut(head, "?>")
		if _, value, ok := strings.Cut(declaration, "encoding="); ok {
			return firstName(value)
		}
	}
	for rest := head; ; {
		_, after, ok := strings.Cut(rest, "<meta")
		if !ok {
			return ""
		}
		element, next, _ := strings.Cut(after, ">")
		if _, value, ok := strings.Cut(element, "charset="); ok {
			return firstName(value)
		}
		rest = next
	}
}

// firstName is the name that stands first, in quotes or not.
func firstName(s string) string {
	s = strings.TrimLeft(s, `"' `)
	if i := strings.IndexAny(s, "\"' ;/>\t\r\n"); i >= 0 {
		s = s[:i]
	}
	return string(bytes.ToValidUTF8([]byte(s), nil))
}
