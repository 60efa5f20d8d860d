package reader

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// signs is what isMarkdown looks for, as a pattern: the plain reading of it.
var signs = regexp.MustCompile(`(?m)` +
	`\]\((?:https?:|mailto:|/|#|\.)[^)\s]*` + // a link
	`|\\[#_*\[\]~<>` + "`" + `]` + // an escape
	`|(?:^|[\s(“"])\*{1,3}[\pL\pN“"(][^*\n]*\*` + // emphasis
	`|(?:^|[\s(“"])__[\pL\pN“"(][^_\n]*__` +
	`|^#{1,6} +[\pL\pN“"*]` + // a heading
	`|<(?:sup|sub|u|br ?/?)>`)

func TestMarkdownIsToldByItsSigns(t *testing.T) {
	parts := []string{"*", "**", "***", "_", "__", "#", "##", "#######", " ", "  ", "\n", "\t", "\r", "\f", "\v", "(", ")", "[", "]", "](", "http:", "https:", "mailto:", "/", ".",
		"\\", "`", "~", "<", ">", "<sup>", "<br", "<u", " />", "“", "”", "\"", "a", "é", "1", "½", "-", "\u00a0", "talks"}
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 0, 12).Draw(t, "parts"), "")
		if got, want := isMarkdown(text), signs.MatchString(text); got != want {
			t.Errorf("isMarkdown(%q) = %t", text, got)
		}
	})
}
