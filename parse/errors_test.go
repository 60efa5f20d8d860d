package parse_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestRefused checks that what cannot be parsed is refused with the name of the
// file, what is wrong, and what to do.
func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name  string
		texts []string
		shape parse.Shape
		want  []string // parts of the message
	}{
		{"empty", []string{""}, "", []string{"0.txt", "has no text", "; "}},
		{"blanks", []string{" \t\r\n\u00a0 \n"}, "", []string{"0.txt", "has no text"}},
		{"nothing that shows", []string{"\ufeff\u200b\u2060"}, "", []string{"0.txt", "has no text"}},
		{"the second is empty", []string{"The ferry sails.", "\n"}, "", []string{"1.txt", "has no text"}},
		{"an empty article", []string{""}, parse.Article, []string{"0.txt", "has no text"}},
		{"an article of two texts", []string{"The ferry sails.", "It does not."}, parse.Article, []string{"1.txt", "one text", "--shape release"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := parse.Parse(sources(c.texts...), parse.Options{Shape: c.shape})
			var e *parse.Error
			if doc != nil || !errors.As(err, &e) {
				t.Fatalf("got %v, %v", doc, err)
			}
			for _, part := range c.want {
				if !strings.Contains(err.Error(), part) {
					t.Errorf("%q does not say %q", err, part)
				}
			}
		})
	}
}

// TestAnArticleWithFewSides is no error of the parser: the caller knows from the
// sides what was found.
func TestAnArticleWithFewSides(t *testing.T) {
	for text, want := range map[string]int{
		"The ferry sails on the lake.":                        0,
		"The Kenyan presidency said that the ferry sails.":    1,
		"It said nothing.":                                    0,
		"“Trade on the lake has grown by a third this year.”": 0,
	} {
		parties := 0
		for _, s := range asArticle(t, text).Sides {
			if s.Role == parse.Party {
				parties++
			}
		}
		if parties != want {
			t.Errorf("%q has %d sides, want %d", text, parties, want)
		}
	}
}

func TestErrorText(t *testing.T) {
	for _, c := range []struct {
		err  parse.Error
		want string
	}{
		{parse.Error{Name: "a.txt", What: "has no text"}, "a.txt: has no text"},
		{parse.Error{Name: "a.txt", What: "has no text", Remedy: "give another"}, "a.txt: has no text; give another"},
		{parse.Error{Name: "a.txt", Position: parse.Position{Line: 3, Column: 7}, What: "not UTF-8"}, "a.txt:3:7: not UTF-8"},
	} {
		if got := c.err.Error(); got != c.want {
			t.Errorf("%q, want %q", got, c.want)
		}
	}
}

// TestShape checks which shape is taken where none is asked for.
func TestShape(t *testing.T) {
	if got := parsed(t, parse.Options{}, "The ferry sails.").Shape; got != parse.Article {
		t.Errorf("one text is taken for %q", got)
	}
	if got := parsed(t, parse.Options{}, "The ferry sails.", "It does not sail.").Shape; got != parse.Release {
		t.Errorf("two texts are taken for %q", got)
	}
}
