package parse_test

import (
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestModality holds how far a statement commits itself, from the modal verb or
// its equivalent in what is said, not in who says it.
func TestModality(t *testing.T) {
	for _, c := range []struct {
		text string
		want parse.Modality
	}{
		{"The ferry sails twice a day.", parse.NoModality},
		{"The ferry will sail in June.", parse.Will},
		{"The ferry is going to sail in June.", parse.Will},
		{"The ferry may sail in June.", parse.May},
		{"The ferry could sail in June.", parse.May},
		{"The ferry might sail in June.", parse.May},
		{"The ferry should sail in June.", parse.Should},
		{"The ferry must sail in June.", parse.Must},
		{"The ferry has to sail in June.", parse.Must},
		{"President Oduya stressed that the ferry must sail.", parse.Must},
		{"President Oduya noted that the ferry would sail.", parse.Will},
		{"President Oduya welcomed the ferry.", parse.NoModality},
		{"The ferry sailed on 4 May 2026.", parse.NoModality},
		{"In May the ferry sailed twice.", parse.NoModality},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := statementWith(t, asRelease(t, c.text), "ferry").Modality; got != c.want {
				t.Errorf("modality %q, want %q", got, c.want)
			}
		})
	}
}

// TestNegation holds what denies a claim: particles, determiners, and words
// that say no by themselves.
func TestNegation(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"The ferry sails in June.", false},
		{"The ferry will not sail in June.", true},
		{"The ferry won’t sail in June.", true},
		{"The ferry doesn't sail in June.", true},
		{"The ferry never sails in June.", true},
		{"No ferry sails in June.", true},
		{"Nobody has a ferry.", true},
		{"Neither port has a ferry.", true},
		{"Kenya has no intention of selling the ferry.", true},
		{"The sale of the ferry is inadmissible.", true},
		{"The sale of the ferry is unacceptable.", true},
		{"President Oduya stressed the inadmissibility of selling the ferry.", true},
		{"President Oduya noted the lack of a ferry.", true},
		{"The ferry sails not only in June but all year.", false},
		{"No. 2 on the agenda was the ferry.", false},
		{"The ferry left without delay.", false},
		{"The note on the ferry was short.", false},
	} {
		t.Run(c.text, func(t *testing.T) {
			if got := statementWith(t, asRelease(t, c.text), "ferry").Negated; got != c.want {
				t.Errorf("negated: %v, want %v", got, c.want)
			}
		})
	}
}

// TestMarks checks that the names, topics and weights of a statement are noted
// where they stand.
func TestMarks(t *testing.T) {
	for _, c := range []struct{ text, words, entry string }{
		{"President Oduya named the trade with Uganda as a ferry’s purpose.", "Uganda", "countries/UG"},
		{"The Kremlin welcomed the ferry.", "Kremlin", "offices/Kremlin"},
		{"President Oduya expressed deep concern about the alleged ferry.", "alleged", "distancing/alleged"},
		{"The ferry must not sail.", "not", "negators/not"},
		{"The ferry must sail.", "must", "modals/must"},
	} {
		t.Run(c.entry, func(t *testing.T) {
			doc := asRelease(t, c.text)
			st := statementWith(t, doc, "ferry")
			for _, m := range st.Marks {
				if m.Entry == c.entry && slice(doc, m.Span) == c.words {
					return
				}
			}
			t.Errorf("no mark %s in %+v", c.entry, st.Marks)
		})
	}
}

// TestNamesAreNoIntensifiers checks that a word of a name stresses nothing.
func TestNamesAreNoIntensifiers(t *testing.T) {
	doc := asRelease(t, "The Special Envoy discussed the special military operation and the ferry.")
	for _, m := range statementWith(t, doc, "ferry").Marks {
		if m.Entry == "intensifiers/special" {
			t.Errorf("%q is taken for an intensifier", slice(doc, m.Span))
		}
	}
}
