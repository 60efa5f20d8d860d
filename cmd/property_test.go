package cmd

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"
)

// result is what the properties need of the JSON output.
type result struct {
	Sources []struct{ Name string }
	Sides   []struct {
		ID, Role   string
		Statements []statement
	}
	Rows []struct {
		Relation   string
		Similarity float64
		Confidence string
		Cells      []struct {
			Side       string
			Statements []string
		}
	}
}

type statement struct {
	ID, Text string
	Span     struct{ Source, Start, End int }
}

// caseFiles lists the input files of each annotated case.
func caseFiles(t testing.TB) map[string][]string {
	t.Helper()
	folders, err := filepath.Glob("../testdata/cases/*")
	if err != nil || len(folders) == 0 {
		t.Fatal("no cases", err)
	}
	out := map[string][]string{}
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
		if err != nil || len(files) == 0 {
			t.Fatal(folder, err)
		}
		out[filepath.Base(folder)] = files
	}
	return out
}

func compareJSON(t *testing.T, files ...string) (string, result) {
	t.Helper()
	code, out, errs := run(t, "", append([]string{"compare", "--format", "json"}, files...)...)
	if code != exitDone || errs != "" {
		t.Fatalf("exit %d: %s", code, errs)
	}
	var r result
	if err := json.Unmarshal([]byte(out), &r); err != nil {
		t.Fatal(err)
	}
	return out, r
}

// verdicts writes each row with the places of its statements, so that it does
// not matter in which order the files were given.
func verdicts(r result) []string {
	places := map[string]string{}
	for _, side := range r.Sides {
		for _, s := range side.Statements {
			places[s.ID] = fmt.Sprintf("%s[%d:%d]", filepath.Base(r.Sources[s.Span.Source].Name), s.Span.Start, s.Span.End)
		}
	}
	var out []string
	for _, row := range r.Rows {
		var cells []string
		for _, c := range row.Cells {
			for _, id := range c.Statements {
				cells = append(cells, places[id])
			}
		}
		sort.Strings(cells)
		out = append(out, fmt.Sprintf("%s %.2f %s %s", row.Relation, row.Similarity, row.Confidence, strings.Join(cells, " ")))
	}
	sort.Strings(out)
	return out
}

func without(list, others []string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return slices.Contains(others, s) })
}

func TestEveryCaseHolds(t *testing.T) {
	for name, files := range caseFiles(t) {
		t.Run(name, func(t *testing.T) {
			first, r := compareJSON(t, files...)
			if second, _ := compareJSON(t, files...); first != second {
				t.Error("two runs differ")
			}
			checkSpans(t, r)
			checkRows(t, r)
			if len(files) == 1 {
				return
			}
			back := slices.Clone(files)
			slices.Reverse(back)
			_, mirrored := compareJSON(t, back...)
			got, want := verdicts(mirrored), verdicts(r)
			for _, v := range without(got, want) {
				t.Errorf("only in the other order: %s", v)
			}
			for _, v := range without(want, got) {
				t.Errorf("not in the other order: %s", v)
			}
		})
	}
}

// checkSpans checks that every statement is the text at its place and that the
// statements of a source do not overlap.
func checkSpans(t *testing.T, r result) {
	t.Helper()
	end := make([]int, len(r.Sources))
	var all []statement
	for _, side := range r.Sides {
		all = append(all, side.Statements...)
	}
	sort.Slice(all, func(i, j int) bool { return all[i].Span.Start < all[j].Span.Start })
	for _, s := range all {
		raw, err := os.ReadFile(r.Sources[s.Span.Source].Name)
		if err != nil {
			t.Fatal(err)
		}
		if got := string(raw[s.Span.Start:s.Span.End]); got != s.Text {
			t.Errorf("%s: %q is printed, %q stands there", s.ID, s.Text, got)
		}
		if s.Span.Start < end[s.Span.Source] {
			t.Errorf("%s overlaps the statement before it", s.ID)
		}
		end[s.Span.Source] = s.Span.End
	}
}

// checkRows checks that every statement of a party stands in exactly one row.
func checkRows(t *testing.T, r result) {
	t.Helper()
	count := map[string]int{}
	for _, row := range r.Rows {
		for _, c := range row.Cells {
			for _, id := range c.Statements {
				count[id]++
			}
		}
	}
	for _, side := range r.Sides {
		for _, s := range side.Statements {
			want := 1
			if side.Role != "party" {
				want = 0
			}
			if count[s.ID] != want {
				t.Errorf("%s stands in %d rows", s.ID, count[s.ID])
			}
		}
	}
}

func TestACopySaysTheSame(t *testing.T) {
	for name, files := range caseFiles(t) {
		for _, file := range files {
			if filepath.Base(file) == "article.txt" {
				continue
			}
			t.Run(name+"/"+filepath.Base(file), func(t *testing.T) {
				raw, err := os.ReadFile(file)
				if err != nil {
					t.Fatal(err)
				}
				copied := filepath.Join(t.TempDir(), "copy.txt")
				if err := os.WriteFile(copied, raw, 0o644); err != nil {
					t.Fatal(err)
				}
				_, r := compareJSON(t, file, copied)
				if len(r.Rows) == 0 {
					t.Error("no rows")
				}
				for _, row := range r.Rows {
					if row.Relation != "same" || row.Similarity != 1 {
						t.Errorf("a row is %s with similarity %v: %v", row.Relation, row.Similarity, row.Cells)
					}
				}
			})
		}
	}
}
