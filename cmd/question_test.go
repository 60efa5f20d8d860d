package cmd

import (
	"strings"
	"testing"
)

func TestReadQuestion(t *testing.T) {
	for _, c := range []struct {
		line, id, fault string
	}{
		{`{"id":"1","a":"x","b":"y"}`, `"1"`, ""},
		{`{"b":"y","more":[{}],"a":"x","id":7}`, `7`, ""},
		{`{"a":"x","b":"y"}`, `null`, ""},
		{`{"a":"\ud83d\ude00","b":"\\ud800"}`, `null`, ""},
		{`{"a":"x"}`, ``, `the field "b" is missing`},
		{`{"a":"x","b":null}`, ``, `the field "b" is no text`},
		{`{"a":"x","a":"z","b":"y"}`, ``, `the field "a" stands there twice`},
		{`{"a":"\ud83d","b":"y"}`, ``, `half a surrogate pair`},
		{`{"a":"\ude00\ud83d","b":"y"}`, ``, `half a surrogate pair`},
		{`{"id":{},"a":"x","b":"y"}`, ``, `"id" is neither a text nor a number`},
		{`{"a":"x","b":"y"} {}`, ``, `something follows`},
		{`{"a":"x","b":"y"}]`, ``, `something follows`},
		{`{"a":"x","b":`, ``, `the object does not end`},
		{`{"a":"x" "b":"y"}`, ``, `not JSON`},
		{`[1]`, ``, `no JSON object`},
		{`nonsense`, ``, `not JSON`},
		{"{\"a\":\"caf\xe9\",\"b\":\"y\"}", ``, `not UTF-8 (byte 0xe9 at offset 9)`},
		{`{"a":"x","b":"y","c":` + strings.Repeat("[", 100_000), ``, `not JSON`},
	} {
		q, err := readQuestion([]byte(c.line))
		switch {
		case c.fault == "" && err != nil:
			t.Errorf("%.60s: %v", c.line, err)
		case c.fault == "" && string(q.id) != c.id:
			t.Errorf("%.60s: id %s, want %s", c.line, q.id, c.id)
		case c.fault != "" && (err == nil || !strings.Contains(err.Error(), c.fault)):
			t.Errorf("%.60s: got %v, want %q", c.line, err, c.fault)
		}
	}
}
