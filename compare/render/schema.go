package render

import _ "embed" // for the schema

// JSONSchema is the JSON Schema (2020-12) of everything that the JSON formats
// write. Its definitions "report", "document", "explanation", "answer", "fault"
// and "check" are the six forms.
//
//go:embed schema.json
var JSONSchema string
