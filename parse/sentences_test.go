package parse_test

import (
	"strings"
	"testing"
)

// TestSentences marks with | where sentences end. The texts are of the kind
// that releases and agencies write.
func TestSentences(t *testing.T) {
	for _, c := range []struct{ name, text string }{
		{"two sentences", "The ministers met in Lusaka.|They spoke about copper."},
		{"a question and an exclamation", "Who called whom?|Nobody says!|Both sides know."},
		{"titles", "The call was held with Mr. Banda and Mrs. Okafor of Lagos.|Dr. Phiri was present."},
		{"ranks", "Gen. Mwale and Lt. Col. Zulu took part.|Adm. Sikota did not."},
		{"a rank in retirement", "Gen. (Ret.) Mwale took part.|He said little."},
		{"an excellency", "H.E. Ms. Tembo received the letter.|It was long."},
		{"offices", "Sen. Ruiz and Rep. Ortega attended.|Gov. Salas was ill."},
		{"initials", "The envoy J. K. Rowan arrived on Monday.|R.M. Pillay met him."},
		{"a middle initial", "Minister Anna B. Falk spoke first.|Then came Peter C. Holm."},
		{"a junior", "Joseph P. Ellery, Jr. spoke for the senators.|Nobody answered."},
		{"a number", "They discussed Resolution No. 2254 and its Annex.|No. 2 of the agenda was dropped."},
		{"a month before a day", "The talks were held on Dec. 3.|The next are due on Jan. 14."},
		{"a month with a year", "The treaty of Sept. 1998 was named.|It is in force."},
		{"a country in letters", "The U.S. President called first.|The U.K. was told."},
		{"a country at the end", "He had returned from the U.S.|The visit was short."},
		{"the United Nations in letters", "The U.N. Secretary-General was informed.|He was glad."},
		{"a time of the day", "The call began at 9 a.m. Nairobi time.|It ended at 10."},
		{"a time at the end", "The call began at 9 a.m.|It ended soon."},
		{"a time in capitals", "They met at 5 P.M. on Friday.|Nobody was late."},
		{"a decimal", "Trade grew by 3.5 percent.|It had fallen by 1.25 before."},
		{"money", "The loan is of $2.4 billion.|The rate is low."},
		{"thousands", "Some 12,500 people fled.|Most came back."},
		{"a latin abbreviation", "They named several fields, e.g. Energy and ports.|Time was short."},
		{"that is", "The guarantor, i.e. Norway, was asked.|It agreed."},
		{"and so on", "They spoke of timber, tea, etc. and of ferries.|The list was long."},
		{"against", "The case of Chanda v. Ministry of Trade was raised.|It is open."},
		{"a company", "The port is run by Lake Lines Ltd. and its owners.|They were named."},
		{"a stop within marks", "“The ferry will sail.”|The minister was firm."},
		{"a stop behind marks", "He called it “a matter of days”.|Nobody asked which."},
		{"a question within marks", "“When will the ferry sail?” was the first question.|There was no answer."},
		{"a stop in brackets", "The ministers met (as in May).|They agreed."},
		{"a sentence in brackets", "The ministers met.|(They had met before.)|They agreed."},
		{"a sentence with a sentence in brackets", "The ministers (the two had met in May. They disliked it.) agreed.|Then they left."},
		{"an ellipsis that goes on", "The talks … went well.|They ended."},
		{"three dots that go on", "The talks ... went well.|They ended."},
		{"three dots that end", "The talks went on...|They ended at last."},
		{"no blank behind the stop", "The talks went well.|They ended at noon."},
		{"two blanks", "The talks went well.|  They ended."},
		{"a web address", "The text is on www.statehouse.example and on the radio.|It is short."},
		{"a mail address", "Write to press.office@statehouse.example before noon.|Then wait."},
		{"a semicolon does not end", "The ministers met; they agreed."},
		{"a colon does not end", "The aim is plain: The ferry must sail."},
		{"a country in brackets at the end", "The envoy had left (for the U.S.)|The visit was short."},
		{"a saint", "They met in St. Gallen and in St. Moritz.|It snowed."},
		{"a mountain", "The peace of Mt. Elgon was recalled.|It held."},
		{"an article of a treaty", "They recalled Art. 5 and para. 3 of the treaty.|Both are old."},
		{"a letter that ends", "The ministers read Annex B.|The rest was left for May.|It was late."},
		{"circa", "The hall was built ca. 1920 by masons.|It is large."},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := strings.Split(c.text, "|")
			for i := range want {
				want[i] = flat(want[i])
			}
			text := strings.ReplaceAll(c.text, "|", " ")
			if strings.Contains(c.name, "no blank") {
				text = strings.ReplaceAll(c.text, "|", "")
			}
			equal(t, sentencesOf(asRelease(t, text)), want)
		})
	}
}

// TestSentenceEndsWithTheParagraph checks that a sentence without a stop ends
// where its paragraph does.
func TestSentenceEndsWithTheParagraph(t *testing.T) {
	text := "The ministers agreed that the ferry would sail again and that the two ports would be repaired before the rains,\n\nThe President of Kenya thanked them."
	equal(t, sentencesOf(asRelease(t, text)), []string{
		"The ministers agreed that the ferry would sail again and that the two ports would be repaired before the rains,",
		"The President of Kenya thanked them.",
	})
}
