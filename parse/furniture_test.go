package parse_test

import "testing"

const (
	furnitureFirst  = "President Oduya of Kenya spoke by telephone with Prime Minister Lindqvist of Sweden."
	furnitureSecond = "The two leaders agreed to meet in June."
)

// TestFurniture sets pieces of a page around two sentences: what belongs to the
// page is in no sentence.
func TestFurniture(t *testing.T) {
	for _, c := range []struct{ name, before, between, after string }{
		{name: "nothing"},
		{name: "a headline", before: "Kenya and Sweden to meet in June\n\n"},
		{name: "the headline three times", before: "Kenya and Sweden to meet in June\n\nKenya and Sweden to meet in June\n\nKenya and Sweden to meet in June\n\n"},
		{name: "a dateline with a dash", before: "NAIROBI, 4 May 2026 — "},
		{name: "a dateline with an agency", before: "Nairobi /Mediakenya/. "},
		{name: "a dateline in brackets", before: "NAIROBI (Rift News) - "},
		{name: "two cities and a domain", before: "NAIROBI/STOCKHOLM (riftnews.example, lakenews.example) – "},
		{name: "a dateline with a colon", before: "Nairobi [Kenya], May 4 : "},
		{name: "a dateline in capitals with a colon", before: "NAIROBI: "},
		{name: "a dateline with a doubled dash", before: "NAIROBI — -- "},
		{name: "a crawl mark and a dateline", before: " date 2026-05-04 Nairobi /Mediakenya/. "},
		{name: "a byline", before: "By Grace Wanjiru\n\n"},
		{name: "a stamp", before: "4 May 2026, 18:30\n\n"},
		{name: "a stamp of publication", before: "Published: 4 May 2026\n\n"},
		{name: "an update", before: "Last updated: May 4, 2026 6:30 p.m.\n\n"},
		{name: "a photograph", between: "Photo: Rift News\n\n"},
		{name: "a photograph in brackets", between: "(Photo by Rift News)\n\n"},
		{name: "an end mark", after: "\n\n###\n"},
		{name: "an end mark with a backslash", after: "\n\n\\###\n"},
		{name: "an end mark in words", after: "\n\n-ENDS-\n"},
		{name: "an end mark in a number", after: "\n\n-30-\n"},
		{name: "an end mark behind the last sentence", after: " /END/"},
		{name: "initials of the writer", after: "\n\nGW/ML\n"},
		{name: "a rule", between: "* * *\n\n"},
		{name: "a share bar", after: "\n\nShare on Facebook\n\nTweet\n"},
		{name: "more to read", after: "\n\nRead more: How the ferry came to stop\n"},
		{name: "rights", after: "\n\n© 2026 Rift News. All rights reserved.\n"},
		{name: "a public release", after: "\n\n/Public Release.\n"},
		{name: "front matter", before: "---\ntitle: 'Kenya and Sweden to meet. A call was held.'\npublisher: State House\ndate: 2026-05-04\n---\n\n"},
		{name: "front matter right before the text", before: "---\ntitle: Kenya and Sweden to meet in June.\n---\n"},
		{name: "front matter with Windows ends", before: "---\r\ntitle: Kenya and Sweden to meet in June.\r\n---\r\n\r\n"},
		{name: "a masthead", before: "STATE HOUSE\nPRESS OFFICE\n\n"},
		{name: "a signature in capitals", after: "\n\nPRESIDENTIAL COMMUNICATION SERVICE\n"},
		{name: "the foot of an embedded post", between: "— State House Kenya (@StateHouseKE) May 4, 2026\n\n"},
		{name: "the picture of an embedded post", between: "pic.twitter.com/a1b2c3d4\n\n"},
		{name: "an address", after: "\n\nhttps://riftnews.example/ferry\n"},
		{name: "who reported and edited", after: "\n\n(Reporting by Grace Wanjiru; Editing by Moses Lutta)\n"},
		{name: "who took part", after: "\n\nParticipants included:\n\n- Amina Musa, Minister of Foreign Affairs\n- Lars Ek, Ambassador of Sweden\n"},
		{name: "who took part, by number", after: "\n\nOther members of the delegation:\n\n1. Amina Musa, Minister of Transport\n2. Lars Ek, Ambassador of Sweden\n"},
		{name: "links in a row", after: "\n\nHome | News | Speeches | Photos | Contact\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			between := "\n\n" + c.between
			doc := asRelease(t, c.before+furnitureFirst+between+furnitureSecond+c.after)
			equal(t, sentencesOf(doc), []string{furnitureFirst, furnitureSecond})
		})
	}
}

// TestNotFurniture holds sentences that begin as furniture does.
func TestNotFurniture(t *testing.T) {
	for _, text := range []string{
		"Published figures on the trade in timber were discussed by the two ministers of trade.",
		"Shared waters require shared rules, the President of Kenya said in the conversation.",
		"Photographs of the damaged ferry were shown to the delegation from Sweden at the meeting.",
		"By the end of the month the ministers of trade are to meet again in Nairobi.",
		"Kenya – and Sweden agreed with it – asked for a new date.",
		"Endorsing the plan, the President of Kenya thanked the Prime Minister of Sweden.",
	} {
		t.Run(text, func(t *testing.T) {
			equal(t, sentencesOf(asRelease(t, text)), []string{text})
		})
	}
}

// TestEditorialBrackets checks that what an editor put in brackets neither ends
// a sentence nor is lost from its text.
func TestEditorialBrackets(t *testing.T) {
	for _, text := range []string{
		"President Oduya thanked him [Lindqvist] for the ferry.",
		"He (Oduya – Ed.) stressed that the ferry must sail.",
		"The minister said that they [the deputies. – Ed.] would meet soon.",
		"The Revenue Authority (KRA) was asked to report by June.",
	} {
		t.Run(text, func(t *testing.T) {
			equal(t, sentencesOf(asRelease(t, text)), []string{text})
		})
	}
}
