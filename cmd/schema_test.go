package cmd

import (
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/readoutdiff/readoutdiff/compare/render"
)

// forbidMore makes a schema strict: a reader has to expect fields that it does
// not know, but the schema has to know all that there are.
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

// TestOutputKeepsItsSchema holds what the program prints of every case against
// the schema that it prints.
func TestOutputKeepsItsSchema(t *testing.T) {
	code, text, _ := run(t, "", "schema")
	if code != exitDone || text != render.JSONSchema {
		t.Fatal("schema does not print the schema")
	}
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	forbidMore(doc)
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	for name, files := range caseFiles(t) {
		for command, definition := range map[string]string{"compare": "report", "parse": "document"} {
			schema, err := c.Compile("schema.json#/$defs/" + definition)
			if err != nil {
				t.Fatal(err)
			}
			code, out, errs := run(t, "", append([]string{command, "--format", "ndjson"}, files...)...)
			if code != exitDone {
				t.Fatalf("%s %s: exit %d: %s", command, name, code, errs)
			}
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s %s: %v", command, name, err)
			}
		}
	}
}
