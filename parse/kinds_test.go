package parse_test

import (
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestKinds holds what a statement is for. Each text is a line of a release
// between the lines that usually stand around it.
func TestKinds(t *testing.T) {
	const opening = "President Oduya of Kenya had a telephone conversation with President Akello of Uganda.\n\n"
	const middle = "The repair of the port was discussed.\n\nPresident Oduya stressed that trade must grow.\n\nThe fees were named.\n\n"
	for _, c := range []struct {
		name, text, words string
		want              parse.Kind
	}{
		{"a call", opening + middle, "telephone", parse.Frame},
		{"a meeting", "President Oduya of Kenya met with President Akello of Uganda in Kampala.\n\n" + middle, "Kampala", parse.Frame},
		{"a call that took place", "A telephone conversation between President Oduya and President Akello took place today.\n\n" + middle, "today", parse.Frame},
		{"who asked", "A telephone conversation was held at the initiative of the Ugandan side.\n\n" + middle, "initiative", parse.Frame},
		{"a call received", "President Oduya received a telephone call from President Akello.\n\n" + middle, "received", parse.Frame},
		{"a tone", opening + middle + "The conversation was frank and constructive.\n\n", "frank", parse.Tone},
		{"another tone", opening + middle + "The talks took place in a warm atmosphere.\n\n", "warm", parse.Tone},
		{"a birthday", opening + middle + "President Oduya congratulated President Akello on her birthday.\n\n", "birthday", parse.Courtesy},
		{"condolences", opening + middle + "President Oduya expressed condolences over the victims of the storm.\n\n", "condolences", parse.Courtesy},
		{"in touch", opening + middle + "The two presidents agreed to remain in contact.\n\n", "contact", parse.Closing},
		{"further contacts", opening + middle + "It was agreed to continue contacts at various levels.\n\n", "levels", parse.Closing},
		{"a claim", opening + middle, "stressed", parse.Claim},
		{"a bare claim", opening + middle + "The ferry will sail in June.\n\n", "ferry", parse.Claim},
		{"an agreement", opening + middle + "The two presidents agreed to buy a ferry.\n\n", "ferry", parse.Claim},
		{"a call to do something", opening + middle + "President Oduya called for an inquiry.\n\n", "inquiry", parse.Claim},
		{"a stressed channel", opening + middle + "President Oduya stressed that the army must keep contact with the fleet.\n\n", "fleet", parse.Claim},
		{"a frank opinion", opening + middle + "President Oduya frankly rejected the price.\n\n", "price", parse.Claim},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := statementWith(t, asRelease(t, c.text), c.words).Kind; got != c.want {
				t.Errorf("%q is %s, want %s", c.words, got, c.want)
			}
		})
	}
}
