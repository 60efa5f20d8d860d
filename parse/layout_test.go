package parse_test

import "testing"

// TestParagraphs shows by the sentences of a release where the parser sees a
// paragraph end: a sentence never runs from one paragraph into the next.
func TestParagraphs(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"one line", "The ministers discussed trade.", []string{"The ministers discussed trade."}},
		{"no final stop is needed", "The ministers discussed trade. They agreed to meet again", []string{"The ministers discussed trade.", "They agreed to meet again"}},
		{"an empty line parts", "The ministers discussed trade.\n\nThey agreed to meet.", []string{"The ministers discussed trade.", "They agreed to meet."}},
		{"blanks do not fill an empty line", "The ministers discussed trade.\n \t \nThey agreed to meet.", []string{"The ministers discussed trade.", "They agreed to meet."}},
		{"lines that end as on Windows", "The ministers discussed trade.\r\n\r\nThey agreed to meet.\r\n", []string{"The ministers discussed trade.", "They agreed to meet."}},
		{"lines that end as on an old Macintosh", "The ministers discussed trade.\r\rThey agreed to meet.\r", []string{"The ministers discussed trade.", "They agreed to meet."}},
		{"the line separators of Unicode", "The ministers discussed trade.\u2028They agreed to meet.\u2029They parted.\u0085It rained.", []string{"The ministers discussed trade.", "They agreed to meet.", "They parted.", "It rained."}},
		{"a byte order mark", "\ufeffThe ministers discussed trade.", []string{"The ministers discussed trade."}},
		{"wrapped at 60", "The ministers discussed the trade in timber across the lake\nand agreed that their deputies would meet before the summer\nin the port of Entebbe. They also spoke about the ferry.",
			[]string{"The ministers discussed the trade in timber across the lake and agreed that their deputies would meet before the summer in the port of Entebbe.", "They also spoke about the ferry."}},
		{"wrapped before a name", "The ministers discussed the trade in timber across the lake.\nTanzania was asked for more ferries by the President of\nUganda, who spoke for most of the half-hour conversation.",
			[]string{"The ministers discussed the trade in timber across the lake.", "Tanzania was asked for more ferries by the President of Uganda, who spoke for most of the half-hour conversation."}},
		{"wrapped in the old Windows way", "The ministers discussed the trade in timber across the lake\r\nand agreed that their deputies would meet before the summer\r\nin the port of Entebbe.",
			[]string{"The ministers discussed the trade in timber across the lake and agreed that their deputies would meet before the summer in the port of Entebbe."}},
		{"bullets", "• The ministers discussed trade.\n• They agreed to meet.\n– They spoke about the ferry.", []string{"The ministers discussed trade.", "They agreed to meet.", "They spoke about the ferry."}},
		{"stars and arrows", "* The ministers discussed trade.\n▶ They agreed to meet.", []string{"The ministers discussed trade.", "They agreed to meet."}},
		{"numbered items", "1. The ministers discussed trade.\n2. They agreed to meet.\n3) They spoke about the ferry.", []string{"The ministers discussed trade.", "They agreed to meet.", "They spoke about the ferry."}},
		{"a year does not number an item", "The ministers discussed the treaty that was signed in\n1998. They agreed to keep it.", []string{"The ministers discussed the treaty that was signed in 1998.", "They agreed to keep it."}},
		{"invisible characters around a line", "\u200bThe ministers discussed trade.\u200b\n\n\u2060They agreed to meet.\u00ad", []string{"The ministers discussed trade.", "They agreed to meet."}},
		{"one paragraph a line", "The ministers discussed trade and the ferry between the two ports, which had not sailed since the storm of last spring, and agreed that it should.\nThey agreed to meet in June.",
			[]string{"The ministers discussed trade and the ferry between the two ports, which had not sailed since the storm of last spring, and agreed that it should.", "They agreed to meet in June."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			equal(t, sentencesOf(asRelease(t, c.text)), c.want)
		})
	}
}

// TestOffsetsCountBytesOfTheFile checks that nothing before a statement moves
// its place: neither a byte order mark nor what is longer in bytes than in
// characters.
func TestOffsetsCountBytesOfTheFile(t *testing.T) {
	const said = "President Oduya stressed that the ferry must sail"
	for _, before := range []string{"", "\ufeff", "\r\n\r\n", "Éléonore’s “İstanbul” – 会谈 😀\n\n", "\u00ad\u200b \t"} {
		doc := asRelease(t, before+said+".\n")
		st := statementWith(t, doc, "ferry")
		if got := slice(doc, st.Span); got != said || st.Start != len(before) {
			t.Errorf("after %q the statement stands at %d: %q", before, st.Start, got)
		}
	}
}

func TestPosition(t *testing.T) {
	src := sources("Ünal said:\nĞ ok\n\nend")[0]
	for _, c := range []struct{ offset, line, column int }{{0, 1, 1}, {2, 1, 2}, {11, 1, 11}, {12, 2, 1}, {14, 2, 2}, {18, 3, 1}, {19, 4, 1}, {22, 4, 4}} {
		if p := src.Position(c.offset); p.Line != c.line || p.Column != c.column {
			t.Errorf("offset %d is at %d:%d, want %d:%d", c.offset, p.Line, p.Column, c.line, c.column)
		}
	}
}
