package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/compare/records"
)

// someRecords is records of the first annotated cases, with bad ones between
// them.
func someRecords(t testing.TB, most int) string {
	t.Helper()
	folders, err := filepath.Glob("../../testdata/cases/*")
	if err != nil || len(folders) == 0 {
		t.Fatal("no cases", err)
	}
	var out bytes.Buffer
	for i, folder := range folders[:min(most, len(folders))] {
		files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil {
			t.Fatal(err)
		}
		record := map[string]any{"id": filepath.Base(folder), "date": fmt.Sprintf("2026-%02d-01", i%12+1)}
		var sides []map[string]string
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			sides = append(sides, map[string]string{"text": string(raw)})
		}
		if record["sides"] = sides; len(sides) == 1 {
			delete(record, "sides")
			record["article"] = sides[0]["text"]
		}
		line, err := json.Marshal(record)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%s\n", line)
		if i%3 == 0 {
			out.WriteString("\n{\"id\":" + fmt.Sprint(i) + ",\"sides\":[]}\n{\"id\":\"r\",\"text\":\"\",\"alone\":\"nobody\"}\n")
		}
	}
	out.WriteString("nonsense")
	return out.String()
}

func input(text string) *Lines { return NewLines("", strings.NewReader(text), 1<<20) }

func runAll(t testing.TB, text string, opt Options) string {
	t.Helper()
	var out bytes.Buffer
	err := Run(context.Background(), input(text), opt, func(r Result) error {
		out.Write(r.Line)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestTheNumberOfWorkersChangesNothing(t *testing.T) {
	text := someRecords(t, 99)
	want := runAll(t, text, Options{})
	if n := strings.Count(want, "\n"); n < 15 {
		t.Fatalf("%d lines", n)
	}
	for _, jobs := range []int{1, 2, 8} {
		if got := runAll(t, text, Options{Jobs: jobs}); got != want {
			t.Errorf("with %d workers the output differs", jobs)
		}
	}
}

// TestResume cuts the output of a run anywhere, as an interruption does, and
// goes on.
func TestResume(t *testing.T) {
	text := someRecords(t, 4)
	whole := runAll(t, text, Options{})
	wantFailed := strings.Count(whole, `,"error":`)
	rapid.Check(t, func(t *rapid.T) {
		cut := rapid.IntRange(0, len(whole)).Draw(t, "cut")
		opt := Options{Jobs: rapid.IntRange(1, 3).Draw(t, "jobs")}
		in := input(text)
		done, err := Resume(strings.NewReader(whole[:cut]), in, opt, nil)
		if err != nil {
			t.Fatal(err)
		}
		if done.Bytes > int64(cut) || done.Lines != strings.Count(whole[:cut], "\n") {
			t.Fatalf("%d lines in %d bytes of %d", done.Lines, done.Bytes, cut)
		}
		out := bytes.NewBufferString(whole[:done.Bytes])
		failed := done.Failed
		err = Run(context.Background(), in, opt, func(r Result) error {
			out.Write(r.Line)
			if r.Failed {
				failed++
			}
			return nil
		})
		if err != nil || out.String() != whole || failed != wantFailed {
			t.Fatalf("cut at %d: another output, %d failed of %d, %v", cut, failed, wantFailed, err)
		}
	})
}

func TestResumeRefusesAnotherOutput(t *testing.T) {
	text := someRecords(t, 4)
	whole := runAll(t, text, Options{})
	lines := strings.SplitAfter(whole, "\n")
	for name, c := range map[string]struct{ output, input, says string }{
		"another version": {strings.ReplaceAll(lines[0], `"version":""`, `"version":"v9"`), text, "line 1: the record gives another line now"},
		"other order":     {lines[1] + lines[0], text, "line 1: the input has another record here"},
		"fewer records":   {whole, text[:strings.Index(text, "\n")+1], "line 2: the input has no such record"},
		"no output":       {"hello\n", text, "line 1: no line of batch"},
		"another text":    {lines[0], strings.Replace(text, "the", "a", 1), "line 1: the record gives another line now"},
	} {
		if _, err := Resume(strings.NewReader(c.output), input(c.input), Options{}, nil); err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: got %v, want %q", name, err, c.says)
		}
	}
}

func TestACancelledBatchEnds(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	n := 0
	err := Run(ctx, input(someRecords(t, 60)), Options{Jobs: 2}, func(Result) error {
		if n++; n == 2 {
			cancel()
		}
		return nil
	})
	if !errors.Is(err, context.Canceled) || n > 30 {
		t.Errorf("%d results, %v", n, err)
	}
}

func TestAFaultInOneRecordIsItsError(t *testing.T) {
	opt := Options{Source: nil}
	opt.Lexicon = nil
	r := opt.begin().result(Item{Line: 3}) // neither read nor known: an empty line
	if !r.Failed || !strings.HasPrefix(string(r.Line), `{"line":3,"id":null,"error":"not JSON`) {
		t.Errorf("got %s", r.Line)
	}
}

// TestNoRecordIsLostForItsID: a program that uses this package may give a record
// an ID that is no JSON.
func TestNoRecordIsLostForItsID(t *testing.T) {
	list := []records.Comparison{{ID: json.RawMessage(`"\x1b"`), Sides: []records.Side{{Text: "They met."}, {Text: "They spoke."}}}}
	err := Run(context.Background(), NewListed("", list), Options{}, func(r Result) error {
		if !r.Failed || !json.Valid(r.Line) || !bytes.Contains(r.Line, []byte(`"error":`)) {
			t.Errorf("the result is %q", r.Line)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
