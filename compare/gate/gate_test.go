package gate

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Two releases, invented, that differ in ways the gates are about.
const (
	agreed = `Joint text of Kenya and Tanzania

The presidents agreed that the trade ministers would meet within 14 days. President Wekesa stressed the importance of a lasting ceasefire in the region. President Wekesa thanked the rescue teams for their work at Lake Natron.
`
	draft = `Namanga: the Tanganyika side reports

The presidents agreed that the trade ministers would meet within 30 days. President Mshana noted that the US embassy in Tanganyika gave us new maps of the
crossing. A second bridge will be built at Sirari.
`
)

// compared compares releases, one a side.
func compared(t testing.TB, texts ...string) *compare.Report {
	t.Helper()
	var sources []*parse.Source
	for i, text := range texts {
		sources = append(sources, parse.NewSource(parse.SourceID(i), string(rune('a'+i))+".txt", []byte(text), text))
	}
	doc, err := parse.Parse(sources, parse.Options{Sides: []string{"Agreed", "Draft", "Third"}[:len(texts)]})
	if err != nil {
		t.Fatal(err)
	}
	r, err := compare.Compare(doc, compare.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// asked makes rules of what stands on a command line: "fail-on scope".
func asked(t testing.TB, flags ...string) Rules {
	t.Helper()
	lex := lexicon.Default()
	var r Rules
	for _, f := range flags {
		flag, value, _ := strings.Cut(f, " ")
		var err error
		switch flag {
		case failOnGate:
			r.FailOn, err = added(r.FailOn, value, ParseSelector)
		case coverageGate:
			r.MinCoverage, err = added(r.MinCoverage, value, ParseShare)
		case maxOnlyGate:
			r.MaxOnly, err = added(r.MaxOnly, value, ParseCount)
		case requireGate:
			r.Require, err = added(r.Require, value, func(s string) (Requirement, error) { return ParseRequirement(s, lex.Topics()) })
		case forbidGate:
			r.Forbid, err = added(r.Forbid, value, func(s string) (Name, error) { return ParseName(s, lex) })
		case "from":
			r.From = append(r.From, parse.SideID(value))
		default:
			t.Fatalf("no gate %q", flag)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	return r
}

func added[T any](list []T, value string, read func(string) (T, error)) ([]T, error) {
	v, err := read(value)
	return append(list, v), err
}

// shown is a violation in short: class, place and the words there.
func shown(r *Result, list []Violation) []string {
	var out []string
	for _, v := range list {
		src := r.Report.Doc.Sources[v.Primary.Source]
		at := src.Position(v.Primary.Start)
		words := strings.Join(strings.Fields(src.Slice(v.Primary)), " ")
		out = append(out, fmt.Sprintf("%s %s:%d:%d %.24s +%d", v.Class, src.Name, at.Line, at.Column, words, len(v.Related)))
	}
	return out
}

func TestGates(t *testing.T) {
	r := compared(t, agreed, draft)
	const (
		days   = "number a.txt:3:1 The presidents agreed th +1"
		truce  = "only a.txt:3:75 President Wekesa stresse +0"
		thanks = "only a.txt:3:154 President Wekesa thanked +0"
		maps   = "only b.txt:3:75 President Mshana noted t +0"
		bridge = "only b.txt:4:11 A second bridge will be  +0"
	)
	for _, c := range []struct {
		rules string
		found string
		want  []string
	}{
		{"fail-on contradiction", "1 finding", []string{days}},
		{"fail-on number", "1 finding", []string{days}},
		{"fail-on contradiction; fail-on number", "1 finding", []string{days}},
		{"fail-on initiator", "none", nil},
		{"fail-on date", "none", nil},
		{"fail-on only", "4 findings", []string{truce, thanks, maps, bridge}},
		{"fail-on only:B", "2 findings", []string{maps, bridge}},
		{"min-coverage 33.3", "33.3 % of A (Agreed), 1 of 3 statements", nil},
		{"min-coverage 33.4", "33.3 % of A (Agreed), 1 of 3 statements", []string{"coverage a.txt:3:75 President Wekesa stresse +1"}},
		{"min-coverage B=80%", "33.3 % of B (Draft), 1 of 3 statements", []string{"coverage b.txt:3:75 President Mshana noted t +1"}},
		{"max-only 4", "4 statements", nil},
		{"max-only 3", "4 statements", []string{"only a.txt:3:75 President Wekesa stresse +3"}},
		{"max-only A=2", "2 statements", nil},
		{"max-only B=1", "2 statements", []string{"only b.txt:3:75 President Mshana noted t +1"}},
		{"require ceasefire", "said by A; missing in B", []string{"required b.txt:3:1 The presidents agreed th +0"}},
		{"require CeaseFire; from A", "said by A", nil},
		{"require ceasefire; from B", "missing in B", []string{"required b.txt:3:1 The presidents agreed th +0"}},
		{"require /ministers would meet/", "said by A, B", nil},
		{"require /maps of the crossing/; from B", "said by B", nil},
		{"require /MAPS OF/; from B", "missing in B", []string{"required b.txt:3:1 The presidents agreed th +0"}},
		{"require /MAPS OF/i; from B", "said by B", nil},
		{"forbid Burma", "none", nil},
		{"forbid tanganyika", "2 uses", []string{"forbidden b.txt:1:14 Tanganyika +0", "forbidden b.txt:3:121 Tanganyika +0"}},
		{"forbid tanganyika; from A", "none", nil},
		{"forbid US", "1 use", []string{"forbidden b.txt:3:107 US +0"}},
		{"forbid the crossing", "1 use", []string{"forbidden b.txt:3:152 the crossing +0"}},
		{"forbid Tangan", "none", nil},
	} {
		t.Run(c.rules, func(t *testing.T) {
			got := Judge(r, asked(t, strings.Split(c.rules, "; ")...), nil)
			if diff := cmp.Diff(c.want, shown(got, got.Violations)); diff != "" {
				t.Errorf("violations (-want +got):\n%s", diff)
			}
			out := got.Gates[0]
			if out.Found != c.found || out.Holds != (len(c.want) == 0) || got.Holds() != out.Holds {
				t.Errorf("got %+v, want %q", out, c.found)
			}
			for _, v := range got.Violations {
				if v.Expected == "" || v.Message == "" || !strings.HasPrefix(v.Gate, "--") || len(v.Fingerprint) != 16 {
					t.Errorf("got %+v", v)
				}
			}
		})
	}
}

// TestGatesOnEveryClass: a gate on a class finds exactly the findings of that
// class, and that on contradictions those of all rows that contradict.
func TestGatesOnEveryClass(t *testing.T) {
	r := compared(t, agreed, draft)
	r.Findings = nil
	for _, class := range compare.Classes() {
		r.Findings = append(r.Findings, compare.Finding{Class: class, Rule: "x", Severity: "note", Message: class, Primary: r.Rows[0].Cells[0].Statements[0].Span})
	}
	for i, class := range compare.Classes() {
		got := Judge(r, Rules{FailOn: []Selector{{Class: class}}}, nil).Violations
		if len(got) != 1 || got[0].Class != class || got[0].Expected == expectation("") {
			t.Errorf("%s: got %+v", class, got)
		}
		r.Findings[i].Row = r.Rows[0].ID
	}
	r.Rows[0].Relation.Kind = compare.Contradicts
	r.Rows[0].Confidence = compare.Possible
	got := Judge(r, Rules{FailOn: []Selector{{Class: "contradiction"}}}, nil).Violations
	if len(got) != len(compare.Classes()) || got[0].Confidence != compare.Possible {
		t.Errorf("got %d of %d, %v", len(got), len(compare.Classes()), got[0].Confidence)
	}
}

// TestGatesOnMoreSides: with three sides a statement is covered where any other
// side has a counterpart.
func TestGatesOnMoreSides(t *testing.T) {
	r := compared(t, agreed, draft, agreed)
	got := Judge(r, asked(t, "min-coverage 100", "min-coverage C=100", "max-only C=0", "fail-on only:C"), nil)
	if !got.Holds() {
		t.Errorf("got %v", shown(got, got.Violations))
	}
}

func TestResolve(t *testing.T) {
	rules := asked(t, "fail-on only:draft", "fail-on scope", "min-coverage draft=80", "max-only 3", "from draft")
	got, err := rules.Resolve(func(flag, called string) (parse.SideID, error) {
		if called != "draft" {
			t.Errorf("--%s: asked for %q", flag, called)
		}
		return "B", nil
	})
	if err != nil {
		t.Fatal(err)
	}
	want := []any{Selector{"only", "B"}, Selector{"scope", ""}, Bound{"B", 80}, Bound{"", 3}, parse.SideID("B")}
	if diff := cmp.Diff(want, []any{got.FailOn[0], got.FailOn[1], got.MinCoverage[0], got.MaxOnly[0], got.From[0]}); diff != "" {
		t.Error(diff)
	}
	if rules.FailOn[0].Side != "draft" || rules.From[0] != "draft" {
		t.Error("the rules that were given are changed")
	}
	var flags []string
	_, err = rules.Resolve(func(flag, _ string) (parse.SideID, error) {
		flags = append(flags, flag)
		return "", fmt.Errorf("no")
	})
	if err == nil || !slices.Equal(flags, []string{"fail-on"}) {
		t.Errorf("got %v after %v", err, flags)
	}
}
