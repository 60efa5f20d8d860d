package cmd

import (
	"encoding/json"

	"github.com/readoutdiff/readoutdiff/compare/records"
)

// question asks how two texts relate.
type question struct {
	id   json.RawMessage // null where the asker gave none
	a, b string
}

// readQuestion reads a question from a JSON object.
func readQuestion(line []byte) (question, error) {
	q := question{id: json.RawMessage("null")}
	o, err := records.ReadObject(line)
	if err != nil {
		return q, err
	}
	if q.id, err = o.ID(); err != nil {
		return q, err
	}
	if q.a, err = o.Text("a"); err != nil {
		return q, err
	}
	q.b, err = o.Text("b")
	return q, err
}
