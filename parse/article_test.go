package parse_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestIntroductions shows, for each way in which articles bring in a side, whose
// account each sentence is given to: | parts the sentences of the text, and the
// code before each is the side's country, "-" for the outlet, and "." for words
// that only name the source and are in no sentence.
func TestIntroductions(t *testing.T) {
	for _, c := range []struct {
		name string
		text []string // "KE The ferry ...", with "¶" where a paragraph ends
	}{
		{"a colon and a quotation", []string{". The Kenyan presidency said: “", "KE The ferry will sail again in June.", ". ”"}},
		{"a colon behind a longer lead", []string{". The news release of Kenya’s presidency on the conversation reads, in particular:¶“", "KE The ferry will sail again in June.", ". ”"}},
		{"as follows", []string{". The statement of the Kenyan foreign ministry runs as follows:¶“", "KE The ferry will sail again in June.", ". ”"}},
		{"said behind the quotation", []string{". “", "KE The ferry will sail again in June,", ". ” the Kenyan presidency said."}},
		{"inverted behind the quotation", []string{". “", "KE The ferry will sail again in June,", ". ” said the Kenyan presidency."}},
		{"a release behind the quotation", []string{". “", "KE The ferry will sail again in June,", ". ” the news release of the Kenyan president’s press office reads."}},
		{"indirect with that", []string{"KE The Kenyan presidency said that the two presidents discussed the ferry."}},
		{"indirect without that", []string{"RU The Kremlin said in a statement the two presidents discussed the ferry."}},
		{"a capital as a side", []string{"KE Nairobi said that the two presidents discussed the ferry."}},
		{"according to, in front", []string{"KE According to the Kenyan presidency, the two presidents discussed the ferry."}},
		{"according to, behind", []string{"KE The two presidents discussed the ferry, according to the Kenyan presidency."}},
		{"said, at the end", []string{"KE The two presidents discussed the ferry, the Kenyan presidency said."}},
		{"two sides in turn", []string{"KE The Kenyan presidency said that the ferry would sail in June.¶", "UG The Ugandan presidency said that the ferry would stay in port."}},
		{"two sides in one paragraph", []string{"KE The Kenyan presidency said that the ferry would sail in June.", "UG The Ugandan presidency said that the ferry would stay in port."}},
		{"it said", []string{"KE The Kenyan presidency said that the ferry would sail in June.", "KE It said the port would be repaired."}},
		{"the statement added", []string{"KE The Kenyan presidency said that the ferry would sail in June.", "KE The statement added that the port would be repaired."}},
		{"the statement, in the next paragraph", []string{"KE The Kenyan presidency said that the ferry would sail in June.¶", "KE The statement added that the port would be repaired."}},
		{"his office noted", []string{"KE The Kenyan presidency said that the ferry would sail in June.", "KE His office noted that the port would be repaired."}},
		{"the ministry, taken up", []string{"KE The Kenyan foreign ministry said that the ferry would sail in June.", "KE The ministry also said the port would be repaired."}},
		{"added the statement", []string{"KE The Kenyan presidency said that the ferry would sail in June.", "KE The port would be repaired, added the statement."}},
		{"said the ministry", []string{"KE The port would be repaired, said the Kenyan foreign ministry."}},
		{"in the middle of the sentence", []string{"KE The Kenyan presidency said that the ferry would sail in June.", "KE President Oduya, the Kenyan presidency said, stressed that the port would be repaired."}},
		{"in the middle of the first sentence", []string{"KE President Oduya, the Kenyan presidency said, stressed that the port would be repaired."}},
		{"narrator's contrast with while", []string{"KE The Kenyan presidency said that the ferry would sail in June.¶", "UG Meanwhile, the Ugandan presidency said that the ferry would stay in port."}},
		{"narrator's contrast with however", []string{"KE The Kenyan presidency said that the ferry would sail in June.¶", "UG However, Uganda’s foreign ministry said that the ferry would stay in port."}},
		{"narrator's contrast with for its part", []string{"KE The Kenyan presidency said that the ferry would sail in June.¶", "UG For its part, the Ugandan presidency said that the ferry would stay in port."}},
		{"also confirmed", []string{"KE The Kenyan presidency said that the ferry would sail in June.¶", "UG The Ugandan presidency also confirmed that the ferry would sail."}},
		{"goes on with the leader", []string{"KE The Kenyan presidency said that the two presidents discussed the ferry.", "KE President Oduya stressed that the port would be repaired."}},
		{"the narrator's own words", []string{"- The two presidents spoke on Monday for the first time in a year.¶", "KE The Kenyan presidency said that the ferry would sail in June."}},
		{"a state agency as proxy", []string{"CN Xinhua reported that the two ministers discussed the railway.¶", "KE The Kenyan presidency said that the two ministers discussed the port."}},
		{"another state agency", []string{"RU The two ministers discussed the railway, TASS reported.¶", "KE The Kenyan presidency said that the two ministers discussed the port."}},
		{"Downing Street", []string{"GB Downing Street said that the two leaders discussed the railway."}},
		{"the Élysée", []string{"FR The Elysee said that the two leaders discussed the railway."}},
		{"the White House", []string{"US The White House said that the two leaders discussed the railway."}},
		{"the Kremlin", []string{"RU The Kremlin said that the two leaders discussed the railway."}},
		{"a communications directorate", []string{"TR The Turkish Directorate of Communications said that the two leaders discussed the railway."}},
		{"a spokesperson of the government", []string{"DE A German government spokesperson said that the two leaders discussed the railway."}},
		{"a minister outside of any account", []string{"UG Ugandan foreign minister Ruth Akello told the Daily Lake that the ferry would sail in May.¶", "KE The Kenyan foreign ministry said the ferry would stay in port."}},
		{"a side only reported", []string{"KE According to Nairobi, the ferry would sail in June.¶", "UG Kampala said the ferry would stay in port.¶", "KE Nairobi added that the port would be repaired."}},
		{"a verb of no list behind the quotation", []string{"KE The Kenyan presidency said that the ferry would sail.¶", ". “", "UG The ferry will stay in port,", ". ” Kampala sniffed."}},
		{"a verb of no list in the middle of the quotation", []string{"KE The Kenyan presidency said that the ferry would sail.¶", ". “", "UG The ferry will stay in port,", ". ” Kampala sniffed, “", "UG and nobody will pay for the repairs.", ". ”"}},
		{"a text that says only", []string{"KE The Kenyan presidency said that the ferry would sail.", "UG The Ugandan text says only that the ferry was discussed."}},
		{"a list that the ministry gives", []string{"UG The Ugandan presidency said that the ferry would stay in port.¶", "KE The Kenyan foreign ministry said that the ferry would sail.¶", ". The ministry listed two more points:¶• ", "KE a working group on Ugandan vessels in the Kenyan port will be set up;", ". ¶• ", "KE the port will be repaired."}},
		{"it, behind what is not said", []string{"KE The Kenyan presidency said that the ferry would sail.¶", "- Kampala’s statement does not mention the ferry.", "UG It says that the port would be repaired."}},
		{"it, in the sentence that names it", []string{"KE The Kenyan presidency said that the ferry would sail.", "UG The Ugandan statement puts it in other words; it says only that the two ministers “examined the matter”."}},
		{"its statement, behind a capital", []string{"- The Kenyan statement does not mention the price.", "KE It says that the ferry would sail.¶", "- Kampala was plainer.", "UG The ferry would stay in port, its statement said."}},
		{"one side, told by the narrator", []string{"KE The Kenyan presidency said that the ferry would sail.", "UG The Ugandan side said that it would stay in port."}},
		{"a sentence behind the quotation", []string{"- The Kenyan foreign ministry was brief.", ". “", "KE The ferry will sail again in June,", ". ” it said. “", "KE The port will be repaired.", ". ”", "KE Tickets, the ministry added, were agreed to cost no more."}},
		{"the place of the attribution behind it", []string{". “", "KE The ferry will sail again in June,", ". ” the Kenyan foreign ministry said in a statement read on television."}},
		{"a long name, shortened", []string{"US The U.S. Department of the Treasury said that the owners had asked for a licence.¶", "KE The Kenyan presidency said that the ferry would sail.¶", "US The licence would be given in June, the Treasury said."}},
		{"the tense of an account", []string{"KE The Kenyan presidency said that the ferry would sail.", "KE Tickets were to be sold from May."}},
		{"the ministry's text, taken up", []string{"KE The Kenyan foreign ministry said that the ferry would sail.¶", "UG The Ugandan presidency said that it would stay in port.", "KE The ministry’s text says only that the port was discussed."}},
		{"does say", []string{"KE The Kenyan presidency said that the ferry would sail.¶", "UG Kampala does say that the port would be repaired."}},
		{"in the text of one side", []string{"KE The Kenyan presidency said that the ferry would sail.", "UG In the Ugandan text it was decided that the ferry would stay in port."}},
		{"a spokesman for a capital", []string{"KE The Kenyan presidency said that the ferry would sail.¶", "UG A spokesman for Kampala said that it would stay in port.", "UG He noted that the port would be repaired."}},
		{"the agency went on", []string{"UG The Ugandan presidency said that the ferry would stay in port.¶", "KE The ferry would sail, the Kenyan foreign ministry was cited as saying by the state agency.¶", "KE Mr. Oduya, the agency went on, asked that the port be repaired."}},
		{"has it that", []string{"KE The Kenyan presidency said that the ferry would sail.", "UG The Ugandan text has it that concern was expressed about the ferry."}},
		{"a short name without a capital", []string{"UG The Ugandan presidency said that the ferry would stay in port.¶", "UG The port would be repaired, said the National Palace.¶", "KE The Kenyan presidency said that the ferry would sail.¶", "UG Tickets had become too dear, the palace noted."}},
		{"for its part", []string{"KE The Kenyan presidency said that the ferry would sail.¶", "UG Kampala for its part condemned the sale of tickets and raised the price of fuel."}},
		{"also records that", []string{"KE The Kenyan presidency said that the ferry would sail.¶", "UG The release from Kampala also records that the price of fuel was discussed."}},
		{"interleaved by topic", []string{"KE The Kenyan presidency said that the ferry would sail.", "UG The Ugandan presidency said that it would not.¶", "KE On the port, Nairobi said that it would be repaired.", "UG Kampala said that nobody would pay for it."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var text string
			var want []string
			for _, part := range c.text {
				who, s, _ := strings.Cut(part, " ")
				s = strings.ReplaceAll(s, "¶", "\n\n")
				if text != "" && !strings.HasSuffix(text, "“") && !strings.HasPrefix(s, "”") && !strings.HasSuffix(text, "\n") {
					text += " "
				}
				text += s
				switch who {
				case ".":
				case "-":
					want = append(want, "outlet: "+flat(s))
				default:
					want = append(want, who+": "+flat(s))
				}
			}
			equal(t, withoutLeads(voicesOf(asArticle(t, text))), want)
		})
	}
}

// withoutLeads leaves out the outlet's words that lead up to a quotation.
func withoutLeads(voices []string) []string {
	return slices.DeleteFunc(voices, func(v string) bool { return strings.HasPrefix(v, "outlet: ") && strings.HasSuffix(v, ":") })
}

// TestHeadingsSwitchSides holds articles in which nothing but a heading tells
// whose account follows.
func TestHeadingsSwitchSides(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"a heading before each quotation", "Kenya\n\n“The ferry will sail again in June.”\n\nUganda\n\n“The ferry will stay in port until July.”\n",
			[]string{"KE: The ferry will sail again in June.", "UG: The ferry will stay in port until July."}},
		{"a heading that names the release", "Readout of the Kenyan presidency\n\n“The ferry will sail again in June.”\n\nReadout of the Ugandan presidency\n\n“The ferry will stay in port until July.”\n",
			[]string{"KE: The ferry will sail again in June.", "UG: The ferry will stay in port until July."}},
		{"a list under a lead", "The Kenyan presidency made the following points:\n\n• The ferry will sail again in June.\n• The port will be repaired.\n\nThe Ugandan presidency made the following points:\n\n• The ferry will stay in port until July.\n",
			[]string{"KE: The ferry will sail again in June.", "KE: The port will be repaired.", "UG: The ferry will stay in port until July."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			equal(t, voicesOf(asArticle(t, c.text)), c.want)
		})
	}
}

// TestTheNarratorKeeps holds sentences that name a side and are nobody's
// account: they must not end up in a party's column.
func TestTheNarratorKeeps(t *testing.T) {
	const frame = "The Kenyan presidency said that the ferry would sail in June.\n\n%s\n\nThe Ugandan presidency said that the ferry would stay in port.\n"
	for _, s := range []string{
		"Neither readout mentioned the price of the tickets.",
		"The Kenyan statement did not mention the price of the tickets.",
		"The Ugandan side was silent on the price of the tickets.",
		"Kenya and Uganda announced that the two ministers would meet.",
		"It remains unclear who will pay for the repairs.",
		"The two countries have shared the lake for a long time.",
	} {
		t.Run(s, func(t *testing.T) {
			doc := asArticle(t, strings.ReplaceAll(frame, "%s", s))
			for _, v := range voicesOf(doc) {
				if strings.HasSuffix(v, s) && !strings.HasPrefix(v, "outlet: ") {
					t.Errorf("given to a side: %s", v)
				}
			}
		})
	}
}

// TestEarlierEventsAreNoAccount holds sentences on another call or an earlier
// event: they are given to no side, whoever speaks in them, and a note says why;
// what a side itself tells of an earlier event stays its account.
func TestEarlierEventsAreNoAccount(t *testing.T) {
	for _, c := range []struct {
		name, text string
		before     bool
	}{
		{"a year before", "In 2019 the same two presidents had agreed on a second ferry, and underlined its price.", true},
		{"a call last month", "In a call last month, President Oduya told President Akello that the port was closed.", true},
		{"a call with somebody last month", "In a call with his Ugandan counterpart last month, President Oduya called for a new port.", true},
		{"last month's call", "During last month’s call, the two presidents agreed to repair the port.", true},
		{"their previous meeting", "At their previous meeting in March, the two presidents agreed to repair the port.", true},
		{"an earlier conversation", "In an earlier conversation, President Oduya was said to have raised the fees.", true},
		{"a statement last month", "In a statement last month, the Kenyan foreign ministry said that the port was closed.", true},
		{"earlier this year", "Earlier this year, Nairobi said that the port was closed.", true},
		{"two months ago", "Two months ago, Nairobi said that the port was closed.", true},
		{"last year, without a comma", "Last year Nairobi said that the port was closed.", true},
		{"in the account of a side", "The Kenyan presidency said that at their previous meeting the two presidents had agreed to repair the port.", false},
		{"according to a side", "According to the Kenyan presidency, the two presidents had agreed at their last meeting to repair the port.", false},
		{"with the source behind", "At their previous meeting, the two presidents had agreed to repair the port, the Kenyan presidency said.", false},
		{"the event of the article", "In a call last Monday, President Oduya told President Akello that the port was closed, the Kenyan presidency said.", false},
		{"the day of the account", "On Tuesday, the Kenyan presidency said that the port was closed.", false},
		{"the words of a side", "The Kenyan presidency said: “At their previous meeting the two presidents agreed to repair the port.”", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := asArticle(t, "Kenyan President Samuel Oduya and Ugandan President Ruth Akello spoke by telephone last Monday.\n\n"+
				"The Kenyan presidency said that the ferry would sail in June. "+c.text+"\n\nThe Ugandan presidency said that the ferry would stay in port.\n")
			noted := slices.ContainsFunc(doc.Notes, func(n parse.Note) bool { return strings.Contains(n.Message, "earlier event") })
			outlet := slices.ContainsFunc(voicesOf(doc), func(v string) bool { return v == "outlet: "+c.text })
			if noted != c.before || outlet != c.before {
				t.Errorf("given to the outlet: %v, with a note: %v, want %v\n%s", outlet, noted, c.before, strings.Join(voicesOf(doc), "\n"))
			}
		})
	}
}

// TestTwoSourcesTogether: what two sources are given as saying is neither's own
// account; the outlet keeps it, and a note says so.
func TestTwoSourcesTogether(t *testing.T) {
	for _, c := range []string{
		"Nairobi and Kampala said that the port would be repaired.",
		"The port would be repaired, the Kenyan and Ugandan foreign ministries said.",
		"According to Nairobi and Kampala, the port would be repaired.",
		"The port would be repaired, according to both the Kenyan presidency and Uganda’s foreign ministry.",
		"In separate statements, Nairobi and Kampala confirmed that the port would be repaired.",
		"The two foreign ministries said that the port would be repaired.",
		"“The port would be repaired before the rains,” the Kenyan and Ugandan presidencies said in a joint statement.",
		"A joint statement of the Kenyan presidency and the Ugandan presidency said: “The port would be repaired before the rains.”",
	} {
		doc := asArticle(t, "The Kenyan presidency said that the ferry would sail in June.\n\n"+c+"\n\nThe Ugandan presidency said that the ferry would stay in port.\n")
		noted := slices.ContainsFunc(doc.Notes, func(n parse.Note) bool { return strings.Contains(n.Message, "two sources") })
		given := slices.ContainsFunc(statementsOf(doc), func(st *parse.Statement) bool { return strings.Contains(slice(doc, st.Span), "port would be repaired") })
		if !noted || given || len(doc.Unattributed) > 0 {
			t.Errorf("%s\ngiven to a side: %v, with a note: %v, unattributed: %v", c, given, noted, doc.Unattributed)
		}
	}
}

// TestQuotedInAnEarlierEvent checks that a quotation goes with the sentence that
// sets it in an earlier event, and is not reported as one without a source.
func TestQuotedInAnEarlierEvent(t *testing.T) {
	doc := asArticle(t, "The Kenyan presidency said that the ferry would sail in June.\n\nIn an interview last month, President Samuel Oduya of Kenya said: “The ferry will stay in port until July.”\n")
	if side := sideOf(doc, "KE"); side == nil || len(side.Blocks) != 1 || len(doc.Unattributed) != 0 {
		t.Errorf("unattributed %v:\n%s", doc.Unattributed, strings.Join(voicesOf(doc), "\n"))
	}
}

// TestHearsayGoesOn checks that "was said to have" goes on with the account of
// the source before it.
func TestHearsayGoesOn(t *testing.T) {
	doc := asArticle(t, "The Kenyan presidency said that the two presidents discussed the ferry. President Oduya was said to have raised the price of the tickets.\n")
	equal(t, voicesOf(doc), []string{
		"KE: The Kenyan presidency said that the two presidents discussed the ferry.",
		"KE: President Oduya was said to have raised the price of the tickets.",
	})
}

// TestUncertainBlocksHaveAReason checks that a block that no attribution of its
// own governs says why it was given to its side.
func TestUncertainBlocksHaveAReason(t *testing.T) {
	doc := asArticle(t, "The Kenyan presidency said that the ferry would sail in June.\n\nThe statement added that the port would be repaired.\n\n"+
		"The Ugandan presidency said: “The ferry will stay in port until July.”\n")
	reasons := map[string]string{}
	for _, side := range doc.Sides {
		for _, b := range side.Blocks {
			reasons[flat(slice(doc, b.Span))] = b.Reason
		}
	}
	for text, reason := range reasons {
		if uncertain := strings.HasPrefix(text, "The statement"); uncertain != (reason != "") {
			t.Errorf("%q has the reason %q", text, reason)
		}
	}
	if len(reasons) != 3 {
		t.Errorf("blocks: %q", reasons)
	}
}

// TestUnattributedQuotationIsTold checks that a quotation whose source is not
// named goes to no side, and the document says so.
func TestUnattributedQuotationIsTold(t *testing.T) {
	doc := asArticle(t, "“The ferry will sail again in June and the port will be repaired.”\n\nIt rained on the lake all day.\n\nThe Ugandan presidency said that the ferry would stay in port.\n")
	if len(doc.Unattributed) != 1 || !strings.HasPrefix(slice(doc, doc.Unattributed[0]), "The ferry will sail") {
		t.Fatalf("unattributed: %v", doc.Unattributed)
	}
	for _, n := range doc.Notes {
		if n.Span == doc.Unattributed[0] && n.Severity == "warning" {
			return
		}
	}
	t.Errorf("no warning in %v", doc.Notes)
}

// TestAttributionIsNamed checks that a block knows the words that name its
// source, whether they stand before or behind it.
func TestAttributionIsNamed(t *testing.T) {
	doc := asArticle(t, "The press office of Kenya’s president said: “The ferry will sail again in June.”\n\n“The ferry will stay in port until July,” Uganda’s foreign ministry said.\n")
	for country, want := range map[string]string{"KE": "press office of Kenya’s president", "UG": "Uganda’s foreign ministry"} {
		side := sideOf(doc, country)
		if side == nil || len(side.Blocks) != 1 {
			t.Fatalf("%s: %v", country, voicesOf(doc))
		}
		if got := slice(doc, side.Blocks[0].Attribution); !strings.Contains(got, want) {
			t.Errorf("%s: attribution %q, want %q", country, got, want)
		}
		if side.Role != parse.Party || !strings.Contains(side.Name, want) {
			t.Errorf("%s is called %q", country, side.Name)
		}
	}
}
