package lexicon

import "testing"

func TestLemma(t *testing.T) {
	l := full(t)
	cases := map[string][]string{
		"stress":       {"stress", "stresses", "stressed", "stressing"},
		"emphasize":    {"emphasize", "emphasise", "emphasised", "emphasizing", "emphasising", "emphasises"},
		"recognize":    {"recognise", "recognised", "recognizes"},
		"organization": {"organisation", "organisations", "organizations"},
		"defense":      {"defence", "defences", "defense"},
		"center":       {"centre", "centres", "centers"},
		"program":      {"programme", "programmes", "programs"},
		"labor":        {"labour", "labor"},
		"neighbor":     {"neighbour", "neighbours", "neighbors"},
		"crisis":       {"crisis", "crises"},
		"life":         {"life", "lives"},
		"man":          {"man", "men"},
		"child":        {"children", "child"},
		"criterion":    {"criteria"},
		"phenomenon":   {"phenomena"},
		"base":         {"base", "bases", "based"},
		"party":        {"party", "parties"},
		"country":      {"country", "countries"},
		"agree":        {"agree", "agrees", "agreed", "agreeing"},
		"reiterate":    {"reiterated", "reiterating"},
		"reaffirm":     {"reaffirmed", "reaffirms"},
		"condemn":      {"condemned", "condemning"},
		"reject":       {"rejected", "rejects", "rejecting"},
		"warn":         {"warned", "warns"},
		"note":         {"noted", "noting", "notes"},
		"use":          {"used", "uses", "using"},
		"plane":        {"planes"},
		"prisoner":     {"prisoners", "prisoner"},
		"commit":       {"committed", "committing"},
		"travel":       {"travelled", "traveled", "travelling"},
		"say":          {"said", "says", "say"},
		"meet":         {"met", "meet", "meets", "meeting", "meetings"},
		"hold":         {"held", "holding"},
		"speak":        {"spoke", "spoken", "speaks"},
		"good":         {"better", "best"},
		"large":        {"larger", "largest"},
		"advisor":      {"adviser", "advisers", "advisors"},
		"cooperation":  {"cooperation", "co-operation"},
		"ceasefire":    {"ceasefire", "cease-fire", "ceasefires"},
		"process":      {"process", "processes"},
		"success":      {"success", "successes"},
		"progress":     {"progress"},
		"series":       {"series"},
		"news":         {"news"},
		"united":       {"united"},
		"not":          {"not"},
		"his":          {"his"},
		"beijing":      {"beijing"},
		"honduras":     {"honduras"},
		"brussels":     {"brussels"},
		"qqqq":         {"qqqq"},
	}
	for want, forms := range cases {
		for _, form := range forms {
			if got := l.Lemma(form); got != want {
				t.Errorf("Lemma(%q) = %q, want %q", form, got, want)
			}
		}
	}
}

// TestLemmaIsFinal asks that a dictionary form has no other: words would be
// compared by two of them otherwise.
func TestLemmaIsFinal(t *testing.T) {
	l := full(t)
	_, rows := rawLines(t, "lemmas")
	for _, row := range rows {
		if again := l.Lemma(row.cells[1]); again != row.cells[1] {
			t.Errorf("%s: the lemma of %q is %q", row.at(), row.cells[1], again)
		}
	}
	_, rows = rawLines(t, "frequencies")
	for _, row := range rows {
		lemma := l.Lemma(row.cells[0])
		if again := l.Lemma(lemma); again != lemma {
			t.Errorf("%s: the lemma of %q is %q, whose lemma is %q", row.at(), row.cells[0], lemma, again)
		}
	}
}

func TestInflections(t *testing.T) {
	l := full(t)
	cases := []struct {
		base string
		want map[string]Inflection
	}{
		{"stress", map[string]Inflection{"stress": Base, "stresses": Third, "stressed": Past | Participle, "stressing": Gerund}},
		{"reiterate", map[string]Inflection{"reiterates": Third, "reiterated": Past | Participle, "reiterating": Gerund}},
		{"deny", map[string]Inflection{"denies": Third, "denied": Past | Participle, "denying": Gerund}},
		{"convey", map[string]Inflection{"conveys": Third, "conveyed": Past | Participle, "conveying": Gerund}},
		{"agree", map[string]Inflection{"agreed": Past | Participle, "agreeing": Gerund}},
		{"speak", map[string]Inflection{"spoke": Past, "spoken": Participle}},
		{"commit", map[string]Inflection{"committed": Past | Participle, "committing": Gerund}},
		{"be", map[string]Inflection{"is": Third, "was": Past, "were": Past, "been": Participle, "being": Gerund}},
	}
	for _, c := range cases {
		got := map[string]Inflection{}
		for _, f := range l.inflections(c.base) {
			got[f.form] |= f.kind
		}
		for form, kind := range c.want {
			if got[form] != kind {
				t.Errorf("%q as a form of %q: got %b, want %b", form, c.base, got[form], kind)
			}
		}
	}
}

func TestRarity(t *testing.T) {
	l := full(t)
	order := []string{"the", "president", "sanctions", "qqqq"}
	for i := 1; i < len(order); i++ {
		if a, b := l.Rarity(order[i-1]), l.Rarity(order[i]); a >= b || a < 0 {
			t.Errorf("Rarity(%q) = %.2f is not below Rarity(%q) = %.2f", order[i-1], a, order[i], b)
		}
	}
}

func TestLookups(t *testing.T) {
	l := full(t)
	if kind, ok := l.Abbreviation("Gen."); !ok || kind != "title" {
		t.Errorf("Abbreviation(%q) = %q, %t", "Gen.", kind, ok)
	}
	if _, ok := l.Abbreviation("talks."); ok {
		t.Error("\"talks.\" passes for an abbreviation")
	}
	if !l.IsStop("the") || l.IsStop("sanctions") || l.IsStop("us") {
		t.Error("stop words: want \"the\", neither \"sanctions\" nor \"us\"")
	}
	if !l.Class("that").Has(Subord) || !l.Class("sides").Has(Joint) || l.Class("sanctions") != 0 {
		t.Error("classes of \"that\", \"sides\" or \"sanctions\" are wrong")
	}
	for _, pair := range l.Noise() {
		if pair[0] == "photo:" {
			return
		}
	}
	t.Error("noise does not hold \"photo:\"")
}
