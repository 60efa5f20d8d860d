package tally

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// lines is the output of a batch, as far as it is counted.
func lines() []string {
	return []string{
		`{"line":1,"id":1,"date":"2026-03-12","event":{"date":null},"sides":[
			{"id":"A","name":"Nairobi","role":"party","statements":[{"span":{"source":0,"start":0,"end":10},"topics":["trade","maize"]},{"span":{"source":0,"start":20,"end":30},"topics":[]}]},
			{"id":"B","name":"Dodoma","role":"party","statements":[{"span":{"source":1,"start":0,"end":10},"topics":["trade"]}]},
			{"id":"O","name":"the outlet","role":"outlet","statements":[{"span":{"source":0,"start":90,"end":99},"topics":["trade"]}]}],
		"slots":[{"slot":"initiator","verdict":"differs","cells":[{"side":"A","value":"B"},{"side":"B","value":"B"}]}],
		"rows":[{"relation":"same","cells":[{"side":"A","statements":["A1"]},{"side":"B","statements":["B1"]}]},{"relation":"only","cells":[{"side":"A","statements":["A2"]},{"side":"B","statements":[]}]}],
		"naming":[{"referent":"maize","cells":[{"side":"A","labels":[{"text":"grain","count":2}]}]}],
		"findings":[{"class":"consensus","primary":{"source":0,"start":20,"end":30}},{"class":"omission","primary":null}]}`,
		`{"line":2,"id":2,"event":{"date":"2026-04-01"},"sides":[{"id":"A","name":"Dodoma","role":"party","statements":[{"span":{"source":0,"start":0,"end":10},"topics":["trade"]}]},{"id":"B","name":"Nairobi","role":"party","statements":[]}],
		"slots":[],"rows":[{"relation":"only","cells":[{"side":"A","statements":["A1"]},{"side":"B","statements":[]}]}],"naming":[{"referent":"maize","cells":[{"side":"B","labels":[{"text":"grain","count":1}]}]}],"findings":[]}`,
		`{"line":3,"id":3,"error":"no text"}`,
	}
}

func summary(t interface{ Fatal(...any) }, lines []string) *Summary {
	var sum Tally
	for _, l := range lines {
		e, err := Read([]byte(l))
		if err != nil {
			t.Fatal(err)
		}
		sum.Add(e)
	}
	return sum.Summary()
}

func TestSummary(t *testing.T) {
	counts := func(n ...int) []Count { // by relation
		var out []Count
		for i, name := range relations() {
			out = append(out, Count{name, n[i]})
		}
		return out
	}
	want := &Summary{
		Comparisons: 2, Failed: 1, Months: []string{"2026-03", "2026-04"},
		Sides: []Side{
			{Name: "Dodoma", Comparisons: 2, Statements: 2, Relations: counts(0, 0, 0, 0, 1, 1), AskedSelf: 1, Topics: []Topic{{"trade", 2, []int{1, 1}}}},
			{Name: "Nairobi", Comparisons: 2, Statements: 2, Relations: counts(0, 0, 0, 0, 1, 1), Consensus: 1, AskedOther: 1, Topics: []Topic{{"maize", 1, []int{1, 0}}, {"trade", 1, []int{1, 0}}}},
		},
		Rows:       counts(0, 0, 0, 0, 1, 2),
		Findings:   []Count{{"consensus", 1}, {"omission", 1}},
		Initiators: []Count{{"same", 0}, {"differs", 1}, {"one-sided", 0}, {"nobody says", 1}},
		Names:      []Name{{"maize", "Nairobi", "grain", 3}},
	}
	if got := summary(t, lines()); !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
}

func TestTheOrderOfTheLinesDoesNotCount(t *testing.T) {
	want := summary(t, lines())
	rapid.Check(t, func(t *rapid.T) {
		if got := summary(t, rapid.Permutation(lines()).Draw(t, "lines")); !reflect.DeepEqual(got, want) {
			t.Fatalf("got %+v", got)
		}
	})
}

func TestNothingAddedIsAnEmptySummary(t *testing.T) {
	var none Tally
	if s := none.Summary(); s.Comparisons != 0 || len(s.Sides) != 0 || len(s.Rows) != len(relations()) {
		t.Errorf("got %+v", s)
	}
}

func TestReadRefusesWhatIsNoLine(t *testing.T) {
	for _, l := range []string{"", "[]", `{"sides":5}`} {
		if _, err := Read([]byte(l)); err == nil || !strings.Contains(err.Error(), "no line of batch") {
			t.Errorf("%q: %v", l, err)
		}
	}
}
