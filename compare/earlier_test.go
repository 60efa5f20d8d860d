package compare

import (
	"slices"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// parseTexts reads texts of one's own as releases, one a side.
func parseTexts(t *testing.T, texts ...string) *parse.Document {
	t.Helper()
	var sources []*parse.Source
	for i, text := range texts {
		sources = append(sources, parse.NewSource(parse.SourceID(i), "text", []byte(text), text))
	}
	doc, err := parse.Parse(sources, parse.Options{Shape: parse.Release})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

const (
	januaryText = `Readout of the Foreign Minister’s Call with the Foreign Minister of Kenya

Foreign Minister Anna Berg spoke by telephone with Foreign Minister of Kenya Daniel Otieno. The ministers reaffirmed the strategic partnership between the two countries. Minister Berg stressed the importance of free navigation in the Red Sea. They agreed to stay in close contact.`
	marchText = `Readout of the Foreign Minister’s Call with the Foreign Minister of Ghana

Foreign Minister Anna Berg spoke by telephone with Foreign Minister of Ghana Ama Mensah. The ministers reaffirmed the strategic partnership between the two countries. Minister Berg underlined that free navigation in the Red Sea is important. She announced a donation of 400 ambulances. They agreed to stay in close contact.`
	otherText = `The Foreign Minister of Ghana received a call from Foreign Minister Anna Berg. Minister Mensah thanked her for the ambulances.`
)

func TestPasts(t *testing.T) {
	doc, old := parseTexts(t, marchText, otherText), parseTexts(t, januaryText)
	r, err := Compare(doc, Options{Earlier: []Earlier{{Side: "A", Doc: old}}})
	if err != nil {
		t.Fatal(err)
	}
	if len(r.Pasts) != 1 || r.Pasts[0].Side != "A" || len(r.Pasts[0].Sources) != 1 {
		t.Fatalf("%+v", r.Pasts)
	}
	var got []Recurrence
	for _, s := range r.Pasts[0].Statements {
		got = append(got, s.Recurrence)
		if (s.Recurrence == New) != s.Span.Empty() {
			t.Errorf("%+v", s)
		}
	}
	if want := []Recurrence{Boilerplate, Boilerplate, Restated, New, Boilerplate}; !slices.Equal(got, want) {
		t.Errorf("%v; want %v", got, want)
	}
}

// TestPastOfItself: a text has said before all that it says.
func TestPastOfItself(t *testing.T) {
	for _, g := range allCases(t) {
		if g.doc.Shape != parse.Release {
			continue
		}
		text := g.doc.Sources[0].Text
		r, err := Compare(g.doc, Options{Earlier: []Earlier{{Side: g.doc.Sides[0].ID, Doc: parseTexts(t, text)}}})
		if err != nil {
			t.Fatal(err)
		}
		if n, all := r.Pasts[0].Count(Boilerplate), len(r.Pasts[0].Statements); n != all {
			t.Errorf("%s: %d of %d statements are boilerplate", g.Name, n, all)
		}
	}
}
