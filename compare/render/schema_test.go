package render

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/readoutdiff/readoutdiff/compare"
)

// compileSchema compiles a definition of the published schema, made strict: a
// field that it does not know is a fault here, though readers have to expect it.
func compileSchema(t *testing.T, definition string) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(JSONSchema))
	if err != nil {
		t.Fatal(err)
	}
	forbidMore(doc)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json#/$defs/" + definition)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func forbidMore(node any) {
	switch node := node.(type) {
	case map[string]any:
		if _, ok := node["properties"].(map[string]any); ok && node["type"] == "object" {
			node["additionalProperties"] = false
		}
		for _, child := range node {
			forbidMore(child)
		}
	case []any:
		for _, child := range node {
			forbidMore(child)
		}
	}
}

func validate(t *testing.T, s *jsonschema.Schema, text []byte) {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		t.Fatalf("%v in %s", err, text)
	}
	if err := s.Validate(value); err != nil {
		t.Errorf("%v", err)
	}
}

// asJudged fills what the fixtures leave empty, though a comparison never does.
func asJudged(m *maker) *compare.Report {
	for i := range m.r.Slots {
		for k := range m.r.Slots[i].Cells {
			if c := &m.r.Slots[i].Cells[k]; c.Span.Empty() {
				c.Span = m.doc.Sides[k].Blocks[0].Span
			}
		}
	}
	for i := range m.doc.Notes {
		m.doc.Notes[i].Severity = "note"
	}
	for _, s := range m.doc.Sides {
		s.Country = ""
	}
	return m.r
}

func TestJSONKeepsItsSchema(t *testing.T) {
	for name, fixture := range fixtures() {
		t.Run(name, func(t *testing.T) {
			r := asJudged(fixture())
			if len(r.Rows) > 0 {
				r.Rows[0].Account = &compare.Account{Floor: 0.4, Sure: 0.6, Links: []compare.Link{{A: "A1", B: "B1", Score: 0.5, Signals: []compare.Signal{{Name: "bias", Value: 1, Weight: -3}}}}}
			}
			var out, flat bytes.Buffer
			if err := WriteJSON(&out, r, Options{}); err != nil {
				t.Fatal(err)
			}
			validate(t, compileSchema(t, "report"), out.Bytes())
			if err := WriteNDJSON(&flat, r, Options{}); err != nil {
				t.Fatal(err)
			}
			if bytes.Count(flat.Bytes(), []byte("\n")) != 1 || !sameJSON(t, out.Bytes(), flat.Bytes()) {
				t.Errorf("ndjson is not the same on one line:\n%s", flat.Bytes())
			}
			out.Reset()
			if err := WriteDocumentJSON(&out, r.Doc, Options{Explain: true}); err != nil {
				t.Fatal(err)
			}
			validate(t, compileSchema(t, "document"), out.Bytes())
		})
	}
}

func sameJSON(t *testing.T, a, b []byte) bool {
	t.Helper()
	var x, y bytes.Buffer
	if err := json.Compact(&x, a); err != nil {
		t.Fatal(err)
	}
	if err := json.Compact(&y, b); err != nil {
		t.Fatal(err)
	}
	return x.String() == y.String()
}

func TestExplanationsKeepTheirSchema(t *testing.T) {
	a, b := "They agreed to meet in Riyadh", "They did not agree to meet in Riyadh"
	e, err := compare.Explain(a, b, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for definition, write := range map[string]func(*bytes.Buffer) error{
		"explanation": func(w *bytes.Buffer) error { return WriteExplanationJSON(w, e, a, b, Options{}) },
		"answer":      func(w *bytes.Buffer) error { return WriteExplanationLine(w, 7, e, a, b) },
		"fault":       func(w *bytes.Buffer) error { return WriteErrorLine(w, 3, "not JSON") },
	} {
		var out bytes.Buffer
		if err := write(&out); err != nil {
			t.Fatal(err)
		}
		validate(t, compileSchema(t, definition), out.Bytes())
	}
}

func TestSchemaRefuses(t *testing.T) {
	s := compileSchema(t, "report")
	var out bytes.Buffer
	if err := WriteJSON(&out, asJudged(articleReport()), Options{}); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ old, new string }{
		{`"relation":"scope"`, `"relation":"other"`},
		{`"pinned":false,`, ``},
		{`"pinned":false,`, `"pinned":false,"more":1,`},
		{`"similarity":0.4`, `"similarity":1.4`},
		{`"column":1}`, `"column":0}`},
	} {
		text := strings.Replace(out.String(), c.old, c.new, 1)
		if text == out.String() {
			t.Fatalf("%s is not in the output", c.old)
		}
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if s.Validate(value) == nil {
			t.Errorf("%s instead of %s passes", c.new, c.old)
		}
	}
}
