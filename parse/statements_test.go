package parse_test

import (
	"strings"
	"testing"
)

// TestStatements marks with | where the statements of a release are cut. A
// conjunction between two statements belongs to neither and is written in
// braces; so is what opens a sentence without saying anything.
func TestStatements(t *testing.T) {
	const call = "President Oduya of Kenya"
	for _, c := range []struct{ name, text string }{
		{"one verb", call + " stressed that the ferry must sail."},
		{"no verb of reporting", "The ferry will sail again in June."},
		{"co-ordinated verbs", call + " stressed the need for a ferry{, and} |underscored that the port must be repaired."},
		{"co-ordinated verbs without a comma", call + " stressed the need for a ferry {and} |reaffirmed his support for the port."},
		{"three verbs", call + " condemned the attack on the ferry{,} |thanked the crew{, and} |called for an inquiry."},
		{"as well as", call + " discussed the ferry{, and} |agreed to repair the port{, and} |expressed hope for an early start."},
		{"participial opening", "Stating that the lake belongs to all{,} |" + call + " stressed that the ferry must sail."},
		{"perfect participle as opening", "Having noted the damage to the port{,} |" + call + " called for an inquiry."},
		{"participial closing", call + " stressed that the ferry must sail{,} |noting that the port had been repaired."},
		{"two participles closing", call + " spoke in favour of the ferry{,} |noting that the port had been repaired {and} |stressing that trade had grown."},
		{"repeated that", call + " stressed that the ferry must sail {and} |that the port must be repaired."},
		{"repeated that after a comma", call + " stressed that the ferry must sail{, and} |that the port must be repaired."},
		{"what is denied stays with the denial", call + " denied that a time limit had been accepted, or that Kenya had undertaken to sign a document."},
		{"clause with a subject of its own", call + " stressed that the ferry must sail{, and} |Prime Minister Lindqvist of Sweden agreed to pay for it."},
		{"agentless passives", "The importance of the ferry was highlighted{, and} |it was agreed to repair the port."},
		{"it was noted", "It was noted that trade on the lake had grown."},
		{"attention was paid", "Particular attention was paid to trade on the lake."},
		{"noun co-ordination", call + " discussed trade, tourism and the ferry between the two ports."},
		{"adjectives", call + " stressed the need for a safe and cheap ferry."},
		{"infinitives", call + " agreed to repair the port, to buy a ferry and to train its crew."},
		{"both and", call + " stressed the importance of cooperation both bilaterally and within the Union."},
		{"joint subject", "The two leaders discussed the ferry {and} |agreed to meet in June."},
		{"two countries", "Kenya and Sweden reaffirmed their commitment to the ferry."},
		{"a condition is kept", call + " agreed to repair the port, provided that the ferry sails before June."},
		{"an exception is kept", call + " said that all ferries would sail, except those without a licence."},
		{"unless is kept", call + " warned that the ferry would stay in port unless the fees were paid."},
		{"if is kept", "If the fees are paid, the ferry will sail before June."},
		{"a relative clause is kept", call + " stressed the need for the ferry, which carries most of the trade on the lake."},
		{"reason is kept", call + " called for an early start because the rains begin in October."},
		{"time is kept", "After the storm ended, the two leaders agreed to repair the port."},
		{"opening words", "{In this context, }" + call + " stressed that the ferry must sail."},
		{"in addition", "{In addition, }the two leaders agreed to meet in June."},
		{"title holds a conjunction", "The Minister of Trade and Industry stressed the need for a ferry."},
		{"a name that looks like a verb before and", call + " made clear that the United States and its allies and partners are committed to the ferry."},
		{"two verbs with one object", call + " condemned, and expressed concern about, the attack on the ferry."},
		{"listed names are no clause", call + " stressed that Sweden, the Dominican Republic, and other partners will pay for the ferry."},
		{"listed gerunds are no claims", "The proposals included repairing the port, training the crew, and raising awareness of the lake."},
		{"found and no more", call + " said that those who had fled the storm and found refuge on the island could return."},
		{"an abbreviation before a dash", call + " attended the first meeting of the U.S. – Kenya Ferry Forum."},
		{"name holds a verb", "The United States welcomed the agreement on the ferry."},
		{"a noun that looks like a verb", "The agreed text calls the ferry a bridge between two peoples."},
		{"a passive that reports nothing", "The first cases were recorded in the port{, and} |the ferry was shown to the two leaders."},
		{"measures announced", "The measures announced last week were discussed by the two leaders."},
		{"numbers and lists stay whole", call + " said that 12 ferries, 3 tugs and 40 boats were damaged."},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, want := marked(c.text)
			equal(t, textsOf(asRelease(t, text)), want)
		})
	}
}

// marked takes the marks out of a text: the text itself, and the statements
// that they cut it into.
func marked(s string) (text string, statements []string) {
	text = strings.NewReplacer("{", "", "}", "", "|", "").Replace(s)
	for _, part := range strings.Split(s, "|") {
		var kept strings.Builder
		for part != "" {
			before, rest, _ := strings.Cut(part, "{")
			kept.WriteString(before)
			_, part, _ = strings.Cut(rest, "}")
		}
		statements = append(statements, strings.TrimSuffix(flat(kept.String()), "."))
	}
	return text, statements
}

// TestContent shows what a statement says apart from who says it: the parts
// of its content, with | between them.
func TestContent(t *testing.T) {
	for _, c := range []struct{ name, text, content string }{
		{"behind the verb", "President Oduya stressed that the ferry must sail.", "that the ferry must sail"},
		{"an object", "President Oduya welcomed the new ferry.", "the new ferry"},
		{"behind the one who is told", "President Oduya told the Prime Minister that the ferry must sail.", "that the ferry must sail"},
		{"around a passive", "The importance of the ferry was highlighted.", "The importance of the ferry"},
		{"behind an agentless verb", "It was noted that the ferry must sail.", "that the ferry must sail"},
		{"all of a bare assertion", "The ferry will sail in June.", "The ferry will sail in June"},
		{"behind a participle", "The two leaders spoke, noting that the ferry must sail.", "that the ferry must sail"},
		{"before a closing verb", "“The ferry must sail in June,” President Oduya stressed.", "“The ferry must sail in June,”"},
		{"a number with its unit", "President Oduya welcomed $2 billion in aid, a rise of 5%.", "$2 billion in aid, a rise of 5%"},
		{"brackets at its end", "President Oduya noted the growth of trade (by a third).", "the growth of trade (by a third)"},
		{"abbreviation at its end", "President Oduya welcomed the ferry to the U.S.", "the ferry to the U.S."},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := asRelease(t, c.text)
			all := statementsOf(doc)
			if len(all) == 0 {
				t.Fatal("no statements")
			}
			var got []string
			for _, s := range all[len(all)-1].Content {
				got = append(got, flat(slice(doc, s)))
			}
			if s := strings.Join(got, "|"); s != c.content {
				t.Errorf("content %q, want %q", s, c.content)
			}
		})
	}
}

// TestVerbs holds the reporting verb of a statement, by its entry and force:
// how strongly a thing is said depends on nothing else.
func TestVerbs(t *testing.T) {
	for _, c := range []struct {
		text, words, entry string
		force              int
	}{
		{"The two leaders discussed the ferry.", "ferry", "verbs/discuss", 2},
		{"President Oduya noted the damage to the ferry.", "ferry", "verbs/note", 1},
		{"President Oduya said that the ferry must sail.", "ferry", "verbs/say", 2},
		{"President Oduya has said that the ferry must sail.", "ferry", "verbs/say", 2},
		{"President Oduya stressed that the ferry must sail.", "ferry", "verbs/stress", 4},
		{"President Oduya reaffirmed his support for the ferry.", "ferry", "verbs/reaffirm", 4},
		{"President Oduya condemned the attack on the ferry.", "ferry", "verbs/condemn", 5},
		{"President Oduya rejected the sale of the ferry.", "ferry", "verbs/reject", 5},
		{"The ferry will sail in June.", "ferry", "", 0},
		{"We strongly condemn the attack on the ferry.", "ferry", "verbs/condemn", 5},
	} {
		t.Run(c.text, func(t *testing.T) {
			st := statementWith(t, asRelease(t, c.text), c.words)
			if st.Verb.Entry != c.entry || st.Force != c.force {
				t.Errorf("%q with force %d, want %q with %d", st.Verb.Entry, st.Force, c.entry, c.force)
			}
		})
	}
}

// TestForceIsOrdered checks the ladder that the genre knows, whatever numbers
// the list gives its steps.
func TestForceIsOrdered(t *testing.T) {
	ladder := []string{"noted the fees", "said that the fees must fall", "stressed that the fees must fall", "condemned the fees"}
	last := 0
	for _, s := range ladder {
		st := statementWith(t, asRelease(t, "President Oduya "+s+"."), "fees")
		if st.Force <= last {
			t.Errorf("%q has force %d after %d", s, st.Force, last)
		}
		last = st.Force
	}
}

// TestQuotationInsideARelease checks that the sentences of a quotation have the
// verb and the speaker that carry it.
func TestQuotationInsideARelease(t *testing.T) {
	doc := asRelease(t, "“The ferry is our bridge. It must sail in June,” President Samuel Oduya of Kenya stressed.\n\nThe port will be repaired.")
	for _, words := range []string{"our bridge", "must sail"} {
		st := statementWith(t, doc, words)
		if st.Verb.Entry != "verbs/stress" || st.Speaker.Entity != "Samuel Oduya" {
			t.Errorf("%q: verb %q, speaker %q", words, st.Verb.Entry, st.Speaker.Entity)
		}
	}
	if st := statementWith(t, doc, "port"); !st.Verb.Empty() {
		t.Errorf("the sentence behind the quotation has the verb %q", st.Verb.Entry)
	}
}

// TestItemsAreStatements checks that a list makes a statement an item.
func TestItemsAreStatements(t *testing.T) {
	doc := asRelease(t, "The two leaders agreed on the following:\n\n1. The ferry will sail in June.\n2. The port will be repaired.\n3. Fees will fall by a third.\n")
	equal(t, textsOf(doc), []string{"The ferry will sail in June", "The port will be repaired", "Fees will fall by a third"})
}
