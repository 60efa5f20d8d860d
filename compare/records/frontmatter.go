package records

import (
	"strconv"
	"strings"
)

// AfterFrontMatter is a text without its front matter.
func AfterFrontMatter(text string) string {
	_, end := frontMatter(text)
	return text[end:]
}

// FrontMatter reads the fields of the YAML front matter that a text may begin
// with, as far as releases need it: plain, quoted and folded values of one
// level. Keys are in lower case. Without a front matter there is none.
func FrontMatter(text string) map[string]string {
	fields, _ := frontMatter(text)
	return fields
}

// frontMatter reads the fields and tells where the text behind them begins.
func frontMatter(text string) (fields map[string]string, end int) {
	start := len(text) - len(strings.TrimPrefix(text, "\uFEFF"))
	rest := text[start:]
	if !strings.HasPrefix(rest, "---\n") && !strings.HasPrefix(rest, "---\r\n") {
		return nil, 0
	}
	at := start + strings.IndexByte(rest, '\n') + 1
	values := map[string][]string{}
	key := ""
	for raw := range strings.Lines(text[at:]) {
		at += len(raw)
		line := strings.TrimRight(raw, " \t\r\n")
		if line == "---" || line == "..." {
			fields = make(map[string]string, len(values))
			for k, parts := range values {
				fields[k] = unquote(strings.Join(parts, " "))
			}
			return fields, at
		}
		indented := strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")
		switch name, value, found := strings.Cut(line, ":"); {
		case indented && key != "":
			values[key] = append(values[key], strings.TrimSpace(line))
		case found && !indented:
			key = strings.ToLower(strings.TrimSpace(name))
			values[key] = nil
			if v := strings.TrimSpace(value); v != "" && strings.Trim(v, "|>-+") != "" {
				values[key] = []string{v}
			}
		}
	}
	return nil, 0 // it never ends: the text begins with a rule
}

// unquote takes a YAML scalar out of its quotation marks.
func unquote(s string) string {
	if len(s) < 2 {
		return s
	}
	switch body := s[1 : len(s)-1]; {
	case s[0] == '\'' && s[len(s)-1] == '\'':
		return strings.ReplaceAll(body, "''", "'")
	case s[0] == '"' && s[len(s)-1] == '"':
		// YAML has escapes that Go has not: of a blank, a no-break space, a slash.
		s = strings.NewReplacer(`\\`, `\\`, `\_`, `\u00a0`, `\ `, ` `, `\/`, `/`).Replace(s)
		if text, err := strconv.Unquote(s); err == nil {
			return strings.Join(strings.Fields(text), " ")
		}
		return body
	}
	return s
}
