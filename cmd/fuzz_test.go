package cmd

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"
)

// maxFuzzed is how many bytes of input are fuzzed at most.
const maxFuzzed = 1 << 12

// FuzzLines hands any bytes as NDJSON to the commands that read it: each
// answers every line that is not blank with one line of JSON, in order, and
// ends with 0, or with 3 where a line was no record.
func FuzzLines(f *testing.F) {
	for _, seed := range []string{
		`{"id":"1","sides":[{"name":"A","text":"They met."},{"name":"B","text":"They did not meet."}]}` + "\n" + `{"id":2,"article":"The Kremlin said: “They met.” Ankara said: “They spoke.”"}`,
		`{"id":"1","a":"They met.","b":"They spoke."}` + "\r\n\n{\"id\":null,\"a\":\"x\",\"b\":\"\"}\n",
		`{"id":"1","publisher":"A","date":"2026-05-01","title":"Call","text":"They met."}` + "\n{",
		"\ufeff[]\n\xff\n" + `{"a":"\ud800","b":"x"}{}` + "\n" + strings.Repeat("[", 9999),
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		if len(in) > maxFuzzed {
			return
		}
		asked := 0
		for line := range bytes.Lines(in) {
			if len(bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\ufeff")))) > 0 {
				asked++
			}
		}
		for _, args := range [][]string{{"batch", "--quiet", "--max-bytes", "2000"}, {"explain", "--format", "ndjson", "--max-bytes", "2000"}, {"pair", "--format", "ndjson", "--max-bytes", "2000", "-"}} {
			code, out, errs := run(t, string(in), args...)
			lines := strings.Count(out, "\n")
			switch {
			case code != exitDone && code != exitFailed, (code == exitFailed) != (errs != ""):
				t.Errorf("%s: exit %d, %q", args[0], code, errs)
			case args[0] != "pair" && lines != asked:
				t.Errorf("%s: %d lines for %d", args[0], lines, asked)
			case !utf8.ValidString(out) || !utf8.ValidString(errs) || strings.ContainsFunc(out+errs, obeyed):
				t.Errorf("%s: %q, %q", args[0], out, errs)
			}
			for line := range strings.Lines(out) {
				if !json.Valid([]byte(line)) {
					t.Errorf("%s: no JSON: %q", args[0], line)
				}
			}
		}
	})
}
