package cmd

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestOffsetsAreThoseOfTheFile asks of files that are UTF-8 in unusual ways that
// what stands between a statement's offsets in the file is the statement.
func TestOffsetsAreThoseOfTheFile(t *testing.T) {
	const plain = "Zürich\n\nThe présidents “met” in Zürich.\nThey agreed to meet again in May.\n"
	for name, content := range map[string]string{
		"no final newline": strings.TrimSpace(plain),
		"mark":             "\uFEFF" + plain,
		"CRLF":             strings.ReplaceAll(plain, "\n", "\r\n"),
		"CR":               strings.ReplaceAll(plain, "\n", "\r"),
		"line separators":  strings.ReplaceAll(plain, "\n", "\u2028"),
		"next lines":       strings.ReplaceAll(plain, "\n", "\u0085"),
		"decomposed":       norm.NFD.String(plain),
		"soft hyphens":     strings.ReplaceAll(plain, "dents", "\u00addents"),
		"zero width":       strings.ReplaceAll(plain, "dents", "\u200bdents"),
		"overrides":        strings.ReplaceAll(plain, "“met”", "\u202e“met”\u202c"),
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "in.txt")
			if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
				t.Fatal(err)
			}
			code, out, errs := run(t, "", "parse", "--shape", "release", "--format", "json", path)
			var r result
			if err := json.Unmarshal([]byte(out), &r); err != nil || code != exitDone {
				t.Fatalf("exit %d, %v: %s", code, err, errs)
			}
			if len(r.Sides) != 1 || len(r.Sides[0].Statements) != 2 {
				t.Fatalf("not two statements: %+v", r.Sides)
			}
			for _, s := range r.Sides[0].Statements {
				if s.Span.Start < 0 || s.Span.End > len(content) || content[s.Span.Start:s.Span.End] != s.Text {
					t.Errorf("%d to %d is not %q", s.Span.Start, s.Span.End, s.Text)
				}
			}
		})
	}
}
