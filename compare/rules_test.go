package compare

import (
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestRules holds, for each rule that two texts alone can decide, a pair on
// which it fires and one close to it on which it must not.
func TestRules(t *testing.T) {
	for _, c := range []struct {
		rule string // that decides; empty where none must
		kind Kind
		a, b string
	}{
		{"negation", Contradicts, "The two ministers agreed to reopen the port.", "The two ministers did not agree to reopen the port."},
		{"", "", "Kenya remains the partner of choice for the security of the lake.", "No partner would be asked to leave."},
		{"", "", "The minister asked that the port be reopened.", "The port will not be reopened."},
		{"number", Contradicts, "The overall catch of perch was fixed at 540,000 tonnes.", "A total catch of 498,000 tonnes of perch was fixed."},
		{"number", Scope, "Trade between the two countries exceeded 70 billion dollars.", "Trade between the two countries is on course for the target of 100 billion dollars."},
		{"date", Contradicts, "The mission will conclude on 30 September 2026.", "The mission will conclude on 31 December 2026."},
		{"", "", "As of 25 January, deaths have been reported.", "Deaths have been reported, after the outbreak was declared on 9 January."},
		{"", "", "The fund released US$ 3.8 million for the fight against cholera.", "Kenya pledged US$ 1.5 million for the fight against cholera."},
		{"", "", "The doctor described the difficulty of reaching four districts.", "The teams have no access to four districts."},
		{"", "", "The mission of 240 officers will conclude.", "The mission will conclude in two provinces."},
		{"opposite", Contradicts, "The proposal of the mediators was accepted.", "The proposal of the mediators was rejected."},
		{"condition", Scope, "The ferry will sail again.", "The ferry will sail again once the port is dredged."},
		{"", "", "The licence was prolonged until 31 March.", "The licence was prolonged."},
		{"agreement", Contradicts, "The two ministers came to an understanding on the ferry.", "The minister stressed that no agreement on the ferry was concluded."},
		{"agreement", Contradicts, "The minister undertook to hand over the convicted fishermen by Easter.", "No assurance of any kind was given on the convicted fishermen."},
		{"agreement", Contradicts, "The parties agreed to sign the treaty on the lake.", "The ministry denied that a deal on the lake had been reached."},
		{"agreement", Contradicts, "The leaders agreed to conclude a treaty on the lake.", "The ministry denied that a time limit had been set, or that Kenya had undertaken to sign a document."},
		{"", "", "The two ministers came to an understanding on the ferry.", "No agreement on the price of perch was concluded."},
		{"", "", "It was agreed that the teams of the two countries would go on with their work.", "No commitment of any kind was given on flights between the two countries."},
		{"", "", "Kenya would spare no effort to finish the code of conduct.", "The minister hoped to conclude a code of conduct."},
		{"", "", "The minister called for an agreement on the ferry to be reached.", "No agreement on the ferry was reached."},
		{"", "", "The two ministers came to an understanding on the ferry.", "The minister expressed confidence that an agreement on the ferry will be reached."},
		{"territory", Contradicts, "The island is Kenyan territory.", "The island is Ugandan territory."},
	} {
		x, err := Explain(c.a, c.b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		rule := ""
		if len(x.Evidence) > 0 {
			rule = x.Evidence[0].Rule
		}
		switch {
		case c.rule == "" && x.Relation == Contradicts:
			t.Errorf("%q and %q: %s by %s", c.a, c.b, x.Relation, rule)
		case c.rule != "" && (rule != c.rule || x.Relation != c.kind):
			t.Errorf("%q and %q: %s by %q, want %s by %q", c.a, c.b, x.Relation, rule, c.kind, c.rule)
		}
	}
}

// TestFirmness tells which difference between two reporting verbs makes one side
// commit itself less.
func TestFirmness(t *testing.T) {
	for _, c := range []struct {
		weak, strong string
		scope        bool
	}{
		{"discuss", "agree", true}, {"note", "stress", true}, {"discuss", "direct", true},
		{"say", "note", false}, {"inform", "discuss", false}, {"note", "evaluate", false}, {"stress", "direct", false},
	} {
		low, high := firmness(c.weak), firmness(c.strong)
		if got := min(low, high) == mentions && max(low, high) == takesPosition; got != c.scope {
			t.Errorf("%s against %s: %v", c.weak, c.strong, got)
		}
	}
}

// TestBlame tells when each side says that the other one did a thing.
func TestBlame(t *testing.T) {
	for _, c := range []struct {
		kenya, uganda string
		blame         bool
	}{
		{"The minister recalled that it was the Ugandan authorities who shut the crossing at Busia.", "The crossing at Busia was closed by a decision of the Kenyan government.", true},
		{"The crossing at Busia was closed by the Ugandan army.", "The crossing at Busia was closed by the Kenyan army.", true},
		{"The treaty of Busia was signed by the Kenyan minister.", "The treaty of Busia was signed by the Ugandan minister.", false},
		{"The crossing at Busia was closed by the Ugandan army.", "The crossing at Busia was closed by the Ugandan army on Monday.", false},
		{"The crossing at Busia was closed by the Ugandan army.", "The market at Lira was closed by the Kenyan army.", false},
	} {
		var sources []*parse.Source
		for i, text := range []string{c.kenya, c.uganda} {
			sources = append(sources, parse.NewSource(parse.SourceID(i), "a", []byte(text), text))
		}
		doc, err := parse.Parse(sources, parse.Options{Shape: parse.Release})
		if err != nil {
			t.Fatal(err)
		}
		doc.Sides[0].Country, doc.Sides[1].Country = "KE", "UG"
		r, err := Compare(doc, Options{})
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, row := range r.Rows {
			for _, e := range row.Relation.Evidence {
				found = found || e.Rule == "blame"
			}
		}
		if found != c.blame {
			t.Errorf("%q and %q: %v", c.kenya, c.uganda, found)
		}
	}
}

// TestSidesAreNoGround keeps the words that count who met out of what two
// statements have in common.
func TestSidesAreNoGround(t *testing.T) {
	for _, c := range []struct {
		a, b   string
		ground int // pieces of evidence
	}{
		{"The ferry serves the two countries.", "The two countries value their fishermen.", 0},
		{"The ferry serves the two ports.", "The two ports value their fishermen.", 1},
	} {
		x, err := Explain(c.a, c.b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(x.Evidence) != c.ground {
			t.Errorf("%q and %q: %v", c.a, c.b, x.Evidence)
		}
	}
}
