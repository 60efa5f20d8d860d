package cmd

import (
	"fmt"
	"strings"
)

// linesOfRecords are NDJSON with one bad line between two good ones. The bad
// line becomes an error in its place, with its number; the others are done, and
// the exit code is 3 at the end.
func linesOfRecords() []badInput {
	deep := strings.Repeat(`{"a":`, 100_000)
	bad := []struct{ name, line, fault string }{
		{"a broken line", `{"id":"x","sides":[{"text":"They m`, "not JSON"},
		{"nothing but a bracket", `[`, "the line is no JSON object"},
		{"depth", `{"id":"x","sides":` + deep, "not JSON"},
		{"a list of depth", `{"id":"x","sides":` + strings.Repeat("[", 100_000) + strings.Repeat("]", 100_000) + "}", "not JSON"},
		{"duplicate keys", `{"id":"x","article":"They met.","article":"They spoke.","a":"They met.","a":"They spoke.","text":"x","text":"y"}`, "stands there twice"},
		{"half a surrogate pair", `{"id":"x","article":"They \ud800 met.","a":"\ud800","b":"They met.","text":"\ud800"}`, "half a surrogate pair"},
		{"trailing rubbish", `{"id":"x","article":"They met.","a":"They met.","b":"They met.","text":"They met."} rubbish`, "something follows the JSON object"},
		{"no UTF-8", "{\"id\":\"x\",\"article\":\"\xff\"}", "the line is not UTF-8"},
		{"a NUL", "{\"id\":\"x\",\"article\":\"\x00\"}", "not JSON"},
	}
	var out []badInput
	for _, b := range bad {
		out = append(out, recordsAround(b.name, b.line, b.fault)...)
	}
	return append(out, badInput{name: "batch: a line over the limit", in: pairRecord(1) + strings.Repeat("x", 5000) + "\n" + pairRecord(2),
		shell: `readoutdiff batch -q --max-bytes 2000 >out; code=$?; grep -q '"line":2,.*"error":"the line is longer than --max-bytes allows' out && [ $(wc -l <out) = 3 ] || code=99; exit $code`,
		code:  3, says: "1 of 3 records could not be compared"})
}

func pairRecord(n int) string {
	return fmt.Sprintf(`{"id":%d,"sides":[{"name":"Paris","text":"The leaders discussed trade."},{"name":"Bonn","text":"They discussed trade."}]}`, n) + "\n"
}

// recordsAround hands a bad line to each command that reads lines.
func recordsAround(name, line, fault string) []badInput {
	question := `{"id":%d,"a":"They discussed trade.","b":"They met."}` + "\n"
	release := `{"id":%d,"publisher":"P%[1]d","date":"2026-05-01","title":"Call","text":"The presidents discussed trade in a telephone call."}` + "\n"
	around := func(good string) string { return fmt.Sprintf(good, 1) + line + "\n" + fmt.Sprintf(good, 2) }
	const verify = `>out; code=$?; grep -q '"line":2,.*"error":".*%s' out && grep -q '"id":2,' out && [ $(wc -l <out) = 3 ] || code=99; exit $code`
	return []badInput{
		{name: "batch: " + name, in: pairRecord(1) + line + "\n" + pairRecord(2), shell: "readoutdiff batch -q " + fmt.Sprintf(verify, fault), code: 3, says: "1 of 3 records could not be compared"},
		{name: "explain: " + name, in: around(question), shell: "readoutdiff explain --format ndjson " + fmt.Sprintf(verify, fault), code: 3, says: "1 of 3 lines could not be read"},
		{name: "pair: " + name, in: around(release), shell: `readoutdiff pair --format ndjson - >out 2>errs; code=$?; grep -q '^readoutdiff: standard input:2:1: .*` + fault + `' errs && [ $(wc -l <errs) = 2 ] && [ -s out ] || code=99; tail -n 1 errs >&2; exit $code`, code: 3, says: "1 of 3 releases could not be read"},
	}
}
