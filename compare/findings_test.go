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
			if !slices.Contains(Classes(), f.Class) || f.Primary.Empty() || strings.Contains(f.Message, "\n") || f.Message == "" || at < last {
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

// TestSummaryIsShort holds what opens a report to five lines of 100 columns, on
// the case that is nearest to the one the summary was made for.
func TestSummaryIsShort(t *testing.T) {
	all := caseNamed(t, "d01-ankara-moscow-syria").Summary
	if n := len(strings.Join(all[:4], " ")); n > 5*95 {
		t.Errorf("%d bytes in %q", n, all)
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

// findingsOf compares releases and gives the findings of a class.
func findingsOf(t *testing.T, class string, texts ...string) []Finding {
	t.Helper()
	var sources []*parse.Source
	for i, text := range texts {
		sources = append(sources, parse.NewSource(parse.SourceID(i), string(rune('a'+i))+".txt", []byte(text), text))
	}
	doc, err := parse.Parse(sources, parse.Options{Shape: parse.Release, Sides: []string{"Northland", "Southland", "Eastland"}[:len(texts)]})
	if err != nil {
		t.Fatal(err)
	}
	r, err := Compare(doc, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var out []Finding
	for _, f := range r.Findings {
		if f.Class == class {
			out = append(out, f)
		}
	}
	return out
}

const template = `The ministers discussed the ceasefire in the delta.

They agreed to reopen the river port at Karst.

They welcomed the work of the joint border commission.

They expressed concern about the price of grain.

The ministers agreed to meet again within 14 days.
`

// TestNearCopies: of texts that are all but the same, what differs is the news.
func TestNearCopies(t *testing.T) {
	for _, c := range []struct{ name, text, rule, part string }{
		{"the same", template, "copy", "is one text given twice?"},
		{"one bullet", strings.Replace(template, "14 days", "30 days", 1), "template", "what differs: the Northland says “The ministers agreed to meet again within 14 days”; the Southland says “The ministers agreed to meet again within 30 days”"},
		{"one more", template + "\nThe minister regretted the closure of the consulate.\n", "template", "what differs: the Southland says “The minister regretted the closure of the consulate”"},
		{"two bullets", strings.NewReplacer("14 days", "30 days", "price of grain", "fate of the prisoners").Replace(template), "same", "Most of what the sides say is the same text"},
		{"another text", "The presidents spoke about fish. He thanked her. They will speak again. Trade was mentioned.\n", "", ""},
	} {
		found := findingsOf(t, "near-copy", template, c.text)
		if c.rule == "" && len(found) == 0 {
			continue
		}
		if len(found) != 1 || found[0].Rule != c.rule || !strings.Contains(found[0].Message, c.part) || (found[0].Severity == noteFinding) != (c.rule == "same") {
			t.Errorf("%s: %+v", c.name, found)
		}
	}
}

// TestLanguagesDiffer: of a text in another language only what every language
// writes alike is compared, and nobody is said to be the only one.
func TestLanguagesDiffer(t *testing.T) {
	french := "Le président a dit que les deux pays ont une relation étroite et que 1200 soldats et 45 chars quittent Ukraine avant le 31 mars 2026, dans leur intérêt.\n"
	english := "The ministers agreed to withdraw 1,200 soldiers from Ukraine by 31 March 2026. They stressed the importance of trade in grain.\n"
	texts := []string{english, "The ministers agreed on the withdrawal from Ukraine. They discussed energy.\n", french}
	found := findingsOf(t, "languages-differ", texts...)
	if len(found) != 1 || found[0].Primary.Source != 2 || len(found[0].Related) != 1 || found[0].Severity != warningFinding {
		t.Fatalf("%+v", found)
	}
	for _, part := range []string{"Eastland is in French and is not read", "as well stand 1200, 31, 2026 and Ukraine", "in no other text stands any of 45"} {
		if !strings.Contains(found[0].Message, part) {
			t.Errorf("no %q in %q", part, found[0].Message)
		}
	}
	for _, class := range Classes() {
		for _, f := range findingsOf(t, class, texts...) {
			if strings.Contains(f.Message, "Only ") {
				t.Errorf("claims to know what a text in French leaves out: %s", f.Message)
			}
		}
	}
}
