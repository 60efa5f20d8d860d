package compare

import (
	"slices"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// caseNamed loads one of the repository's cases.
func caseNamed(t *testing.T, name string) *Report {
	g := loadCase(t, "../testdata/cases/"+name)
	r, err := Compare(g.doc, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// TestFindings asks of every report that its findings have known classes, a
// place, one line, and the order of their weight.
func TestFindings(t *testing.T) {
	severities := []string{errorFinding, warningFinding, noteFinding}
	for _, g := range allCases(t) {
		r, err := Compare(g.doc, Options{})
		if err != nil {
			t.Fatal(err)
		}
		last := 0
		for _, f := range r.Findings {
			at := slices.Index(severities, f.Severity)
			if !slices.Contains(findingClasses(), f.Class) || f.Primary.Empty() || strings.Contains(f.Message, "\n") || f.Message == "" || at < last {
				t.Errorf("%s: %+v", g.Name, f)
			}
			last = at
		}
		if len(r.Summary) == 0 || len(r.Summary) > maxSummary {
			t.Errorf("%s: %d sentences: %q", g.Name, len(r.Summary), r.Summary)
		}
		for _, s := range r.Summary {
			if !strings.HasSuffix(s, ".") || strings.Contains(s, "\n") {
				t.Errorf("%s: %q", g.Name, s)
			}
		}
	}
}

func TestFindingsOfCases(t *testing.T) {
	for _, c := range []struct{ name, class, severity, part string }{
		{"d01-ankara-moscow-syria", "initiator", noteFinding, "Only the Kremlin says who asked for it"},
		{"d01-ankara-moscow-syria", "naming", warningFinding, "“the lawful authorities”"},
		{"d09-athens-ankara-joint-text", "near-copy", noteFinding, "same text"},
	} {
		r := caseNamed(t, c.name)
		if !slices.ContainsFunc(r.Findings, func(f Finding) bool {
			return f.Class == c.class && f.Severity == c.severity && strings.Contains(f.Message, c.part)
		}) {
			t.Errorf("%s: no %s of class %s with %q among %v", c.name, c.severity, c.class, c.part, r.Findings)
		}
	}
}

func TestInitiatorsDiffer(t *testing.T) {
	cell := func(value string) SlotCell { return SlotCell{SlotValue: parse.SlotValue{Value: value}} }
	for _, c := range []struct {
		values []string
		want   bool
	}{{[]string{"A", "B"}, true}, {[]string{"A", "A"}, false}, {[]string{"A", ""}, false}, {[]string{"A"}, false}, {[]string{"", "A", "B"}, true}} {
		slot := &Slot{}
		for _, v := range c.values {
			slot.Cells = append(slot.Cells, cell(v))
		}
		if got := initiatorsDiffer(slot); got != c.want {
			t.Errorf("%q: %v", c.values, got)
		}
	}
}

func TestSummary(t *testing.T) {
	all := strings.Join(caseNamed(t, "d01-ankara-moscow-syria").Summary, " ")
	for _, part := range []string{"No sentence is shared", "“the lawful authorities”", "“the Syrian regime”", "Only the Kremlin says who asked", "Turkey stresses political settlement"} {
		if !strings.Contains(all, part) {
			t.Errorf("no %q in %q", part, all)
		}
	}
}

func TestVoices(t *testing.T) {
	r := caseNamed(t, "d01-ankara-moscow-syria")
	for i, v := range r.Voices {
		if n := v.Own + v.Joint + v.Counterpart + v.Nobody + v.Other; n != r.Ledger[i].Statements {
			t.Errorf("%d voices for %d statements of %s", n, r.Ledger[i].Statements, v.Side)
		}
	}
	if a, b := r.Voices[0], r.Voices[1]; a.Joint == 0 || a.Nobody == 0 || b.Own < 5 {
		t.Errorf("%+v, %+v", a, b)
	}
}
