package parse

import "testing"

// TestTranscript: a speaker tag stands outside of every statement, and who it
// names speaks until the next one.
func TestTranscript(t *testing.T) {
	const text = "Prime Minister of Norway Kari Lunde: Mr President, our two countries have worked well together. We will open a consulate in the spring.\n\n" +
		"President of Chile Diego Ramos: Thank you. The consulate will serve the whole of the south.\n"
	doc, err := Parse([]*Source{NewSource(0, "talks.txt", []byte(text), text)}, Options{Shape: Release})
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ text, entity string }{
		{"Mr President, our two countries have worked well together", "Kari Lunde"},
		{"We will open a consulate in the spring", "Kari Lunde"},
		{"Thank you", "Diego Ramos"},
		{"The consulate will serve the whole of the south", "Diego Ramos"},
	}
	got := doc.Sides[0].Statements()
	if len(got) != len(want) {
		t.Fatalf("%d statements, want %d", len(got), len(want))
	}
	for i, st := range got {
		if s := doc.Sources[0].Slice(st.Span); s != want[i].text || st.Speaker.Entity != want[i].entity {
			t.Errorf("%s: %q says %q, want %q: %q", st.ID, st.Speaker.Entity, s, want[i].entity, want[i].text)
		}
	}
}
