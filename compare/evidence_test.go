package compare

import (
	"strings"
	"testing"
)

// TestNothingSpurious: words that only some sense of theirs ties, and a country's
// name that has a common word in it, are no evidence.
func TestNothingSpurious(t *testing.T) {
	for _, c := range []struct {
		a, b string
		note string // empty for no evidence
	}{
		{"using the route", "take the flag", ""},
		{"the minister added", "the minister states", "\"minister\""},
		{"the United States", "every state", ""},
		{"the visit", "the trip", "\"visit\" ~ \"trip\""},
		{"diplomacy", "negotiations", "\"diplomacy\" ~ \"negotiations\""},
		{"the International Court of Justice", "the court", "\"International Court of Justice\" ~ \"court\""},
	} {
		e, err := Explain(c.a, c.b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var notes []string
		for _, x := range e.Evidence {
			notes = append(notes, x.Note)
		}
		if got := strings.Join(notes, ", "); got != c.note {
			t.Errorf("%q, %q: %s, want %s", c.a, c.b, got, c.note)
		}
	}
}
