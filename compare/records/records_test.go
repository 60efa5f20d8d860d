package records

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

func TestReadComparison(t *testing.T) {
	for _, c := range []struct{ line, id, fault string }{
		{`{"id":"1","sides":[{"name":"A","text":"x"},{"file":"b.txt"}]}`, `"1"`, ""},
		{`{"id":2,"article":"x","more":{"a":[1]}}`, `2`, ""},
		{`{"article":"x","sides":null}`, `null`, ""},
		{`{"id":"r","text":"x","alone":"why"}`, `"r"`, ""},
		{`{"id":"1"}`, `"1"`, `neither "sides" nor "article"`},
		{`{"id":"1","article":"x","sides":[]}`, `"1"`, `both "article" and "sides"`},
		{`{"id":"1","sides":{}}`, `"1"`, `the field "sides" is no list`},
		{`{"id":"1","sides":[1,2]}`, `"1"`, `item 1 of "sides" is no object`},
		{`{"id":"1","sides":[{"text":"x"}]}`, `"1"`, `needs two sides; 1 given`},
		{`{"id":"1","sides":[{"text":"x"},{"text":"x","file":"y"}]}`, `"1"`, `side 2: both "text" and "file"`},
		{`{"id":"1","sides":[{"text":"x"},{}]}`, `"1"`, `side 2: neither "text" nor "file"`},
		{`{"id":"1","sides":[{"text":"x"},{"file":""}]}`, `"1"`, `side 2: the field "file" is empty`},
		{`{"id":"1","sides":[{"text":"x","text":"y"},{"text":"x"}]}`, `"1"`, `item 1 of "sides": the field "text" stands there twice`},
		{`{"id":"1","sides":[{"text":"x"},{"text":"\ud800"}]}`, `"1"`, `side 2: the field "text" holds half a surrogate pair`},
		{`{"id":"1","article":5}`, `"1"`, `the field "article" is no text`},
		{`{"id":true,"article":"x"}`, `null`, `"id" is neither a text nor a number`},
		{`{"id":[],"article":"x"}`, `null`, `"id" is neither a text nor a number`},
		{`{"id":"1","article":"x"}{}`, `null`, `something follows`},
		{`{"id":"1","article":` + strings.Repeat(`{"a":`, 100_000), `null`, `not JSON`},
		{`{"id":"1","date":7,"article":"x"}`, `"1"`, `the field "date" is no text`},
	} {
		got, err := ReadComparison([]byte(c.line), 4)
		switch {
		case got.Line != 4 || string(got.ID) != c.id:
			t.Errorf("%.60s: line %d, id %s", c.line, got.Line, got.ID)
		case c.fault == "" && err != nil:
			t.Errorf("%.60s: %v", c.line, err)
		case c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)):
			t.Errorf("%.60s: got %v, want %q", c.line, err, c.fault)
		}
	}
}

func TestReadRelease(t *testing.T) {
	r, err := ReadRelease([]byte(`{"id":7,"publisher":"P","date":"2026-01-02","title":"T","url":null,"text":"x"}`))
	if err != nil || r.ID != "7" || r.Publisher != "P" || r.Date != "2026-01-02" || r.Title != "T" || r.URL != "" || r.Text != "x" {
		t.Errorf("got %+v, %v", r, err)
	}
	if r, err := ReadRelease([]byte(`{"id":null,"text":"x"}`)); err != nil || r.ID != "" {
		t.Errorf("got %+v, %v", r, err)
	}
	for line, says := range map[string]string{`{"id":"1"}`: `"text" is missing`, `{"text":"x","title":[]}`: `"title" is no text`, `[]`: `no JSON object`} {
		if _, err := ReadRelease([]byte(line)); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: got %v, want %q", line, err, says)
		}
	}
}

func TestFrontMatter(t *testing.T) {
	text := "---\ntitle: \"A \\u2019quoted\\_title\\\n  \\ that goes on\"\npublisher: 'It''s us'\nDate: 2026-05-01\ntags:\n  - a\n  - b\nfolded: >-\n  one\n  two\n---\nThe body.\n"
	got := FrontMatter(text)
	for key, want := range map[string]string{"title": "A ’quoted title that goes on", "publisher": "It's us", "date": "2026-05-01", "folded": "one two"} {
		if got[key] != want {
			t.Errorf("%s: got %q, want %q", key, got[key], want)
		}
	}
	if body := AfterFrontMatter(text); body != "The body.\n" {
		t.Errorf("body %q", body)
	}
	for _, text := range []string{"", "---", "---\nno end: here\n", "Text\n---\na: b\n---\n", "----\na: b\n----\n"} {
		if got := FrontMatter(text); got != nil || AfterFrontMatter(text) != text {
			t.Errorf("%q: got %q", text, got)
		}
	}
	if got := FrontMatter("\uFEFF---\r\na: b\r\n---\r\nx"); got["a"] != "b" {
		t.Errorf("with a mark and CRLF: %q", got)
	}
}

// FuzzReadComparison checks that what is taken is valid JSON and Unicode, and
// that it holds what encoding/json finds there.
func FuzzReadComparison(f *testing.F) {
	for _, seed := range []string{`{"id":"1","sides":[{"name":"A","text":"x"},{"file":"b"}]}`, `{"article":"\ud83d\ude00"}`, `{"id":1,"alone":"x"}`, `{"sides":[{"text":"\ud800"}]}`, "[", "\xff"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, line []byte) {
		c, err := ReadComparison(line, 1)
		if !json.Valid(c.ID) {
			t.Fatalf("the id %q is no JSON", c.ID)
		}
		if err != nil || c.Alone {
			return
		}
		var plain struct {
			Article *string
			Sides   []struct{ Text string }
		}
		if err := json.Unmarshal(line, &plain); err != nil {
			return // field names that differ in case alone
		}
		if c.Article != (len(c.Sides) == 1) || len(c.Sides) == 0 {
			t.Fatalf("%d sides, article %t", len(c.Sides), c.Article)
		}
		for _, s := range c.Sides {
			if !utf8.ValidString(s.Text) || !utf8.ValidString(s.Name) {
				t.Fatalf("a side is not Unicode: %q", s)
			}
		}
	})
}

// FuzzFrontMatter checks that the front matter and the body make the text.
func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{"---\na: b\n---\nx", "---\na: \"\\ \\\n---\n", "\uFEFF---\n---\n", "---\n a\n...\n"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		body := AfterFrontMatter(text)
		if !strings.HasSuffix(text, body) {
			t.Fatalf("the body %q is no end of %q", body, text)
		}
		if (FrontMatter(text) == nil) != (body == text) {
			t.Fatalf("%q: fields %v, body %q", text, FrontMatter(text), body)
		}
	})
}
