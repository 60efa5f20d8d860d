package parse_test

import (
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestSlots reads one aspect of the event out of the first of two releases; the
// second is that of Uganda.
func TestSlots(t *testing.T) {
	const call = "President Oduya of Kenya had a telephone conversation with President Akello of Uganda"
	for _, c := range []struct{ name, text, slot, value, words string }{
		{"the other side's initiative", call + " at the initiative of the Ugandan side.", "initiator", "B", "initiative of the Ugandan side"},
		{"the own initiative", call + " at the initiative of the Kenyan side.", "initiator", "A", "initiative of the Kenyan side"},
		{"at the request of a country", call + " at the request of Uganda.", "initiator", "B", "request of Uganda"},
		{"the latter", call + " at the latter’s request.", "initiator", "B", "latter’s request"},
		{"a call received", "President Oduya of Kenya received a telephone call from President Akello of Uganda.", "initiator", "B", "telephone call from President Akello of Uganda"},
		{"an agreement of both", call + " by mutual agreement.", "initiator", "", ""},
		{"a call", call + ".", "format", "telephone", "telephone conversation"},
		{"a video call", "President Oduya of Kenya held a video conference with President Akello of Uganda.", "format", "video", "video conference"},
		{"a meeting", "President Oduya of Kenya met with President Akello of Uganda.", "format", "in person", "met"},
		{"a virtual meeting", "A meeting of the lake committee was held in a virtual format by President Oduya of Kenya and President Akello of Uganda.", "format", "video", "in a virtual format"},
		{"a meeting that recalls a video call", "President Oduya of Kenya met with President Akello of Uganda after the video conference of May.", "format", "in person", "met"},
		{"minutes", call + ". The call lasted 40 minutes.", "length", "40 minutes", "40 minutes"},
		{"hours in words", call + ". The talks lasted two hours.", "length", "two hours", "two hours"},
		{"about an hour", call + ". The talks lasted about an hour.", "length", "about an hour", "about an hour"},
		{"no length", call + ". The ferry sails for two hours.", "length", "", ""},
		{"a length of something else", call + ". President Oduya stressed that the truce must hold for 72 hours.", "length", "", ""},
		{"frank", call + ". The conversation was frank.", "tone", "candid", "frank"},
		{"warm", call + ". The talks took place in a warm atmosphere.", "tone", "warm", "warm atmosphere"},
		{"no tone", call + ". Trade was discussed.", "tone", "", ""},
		{"agreed to", call + ". The two presidents agreed to buy a ferry.", "agreed", "", "to buy a ferry"},
		{"it was agreed", call + ". It was agreed to buy a ferry.", "agreed", "", "to buy a ferry"},
		{"nothing agreed", call + ". The two presidents discussed the ferry.", "agreed", "", ""},
		{"a meeting to come", call + ". Trade was discussed. The two presidents agreed to meet in June.", "next_steps", "meeting", "meet in June"},
		{"a visit to come", call + ". Trade was discussed. President Akello accepted the invitation to visit Nairobi.", "next_steps", "visit", "invitation to visit Nairobi"},
		{"contacts", call + ". Trade was discussed. The two presidents agreed to stay in touch.", "next_steps", "contact", "stay in touch"},
		{"it refers back to the call", call + ". It took place at the request of Uganda.", "initiator", "B", "request of Uganda"},
		{"they spoke", "President Oduya of Kenya spoke today with President Akello of Uganda.", "format", "conversation", "spoke"},
		{"phoned", "President Oduya of Kenya telephoned President Akello of Uganda.", "format", "telephone", "telephoned"},
		{"minutes in a compound", call + ". The call lasted thirty-five minutes.", "length", "thirty-five minutes", "thirty-five minutes"},
		{"days of talks", "Kenya and Uganda concluded three days of fisheries consultations in Kampala.", "length", "three days", "three days"},
		{"days of something else", call + ". The ferry sails for three days of the week.", "length", "", ""},
		{"a tone in the verb", call + ". The two sides had a candid exchange of views on the ferry.", "tone", "candid", "candid exchange"},
		{"a tone that is no verb", call + ". The conversation was trusting and constructive.", "tone", "trusting", "trusting and constructive"},
		{"we agreed", "Today I spoke with President Akello of Uganda. We agreed that our ministers will buy a ferry.", "agreed", "", "our ministers will buy a ferry"},
		{"undertaken by one", call + ". Trade was discussed. Uganda undertook to buy a ferry.", "agreed", "", "undertook to buy a ferry"},
		{"a dialogue to come", call + ". Trade was discussed. The next dialogue is planned for the summer in Kampala.", "next_steps", "meeting", "The next dialogue is planned"},
		{"sit down before a feast", call + ". Trade was discussed. The two presidents agreed that the ministers would sit down together before Christmas.", "next_steps", "meeting", "sit down together before Christmas"},
		{"a line kept open", call + ". Trade was discussed. It was agreed to keep a line open.", "next_steps", "contact", "keep a line open"},
		{"to meet a date", call + ". Trade was discussed. President Oduya stressed that nobody will suffer in order to meet a date.", "next_steps", "", ""},
		{"the call itself", "President Oduya of Kenya spoke with President Akello of Uganda at the latter’s request. The call lasted two hours.", "format", "telephone", "The call"},
		{"asked for the call", "Today I spoke with President Akello of Uganda. He had asked for the call.", "format", "telephone", "the call"},
		{"met for talks", "President Oduya of Kenya met President Akello of Uganda for a third round of negotiations on the ferry.", "format", "in person", "round of negotiations"},
		{"a conversation with a tone", "President Oduya of Kenya had a productive conversation with President Akello of Uganda.", "format", "conversation", "conversation"},
		{"hours told late", call + ". Trade was discussed. Fish was discussed. Timber was discussed. The talks between the two delegations lasted more than nine hours.", "length", "more than nine hours", "more than nine hours"},
		{"two words for a tone", call + ". It was a substantive and friendly discussion.", "tone", "substantive", "substantive and friendly discussion"},
		{"an atmosphere that is made", call + ". Their friendship creates an atmosphere of trust.", "tone", "", ""},
		{"agreed before keeping in touch", call + ". They agreed to stay in touch. They agreed to buy a ferry.", "agreed", "", "to buy a ferry"},
		{"decided before agreed", call + ". They decided to sell a ferry. They agreed to buy a train.", "agreed", "", "to sell a ferry"},
		{"the parties settled", call + ". The parties settled the composition of a crew.", "agreed", "", "settled the composition of a crew"},
		{"an understanding told", call + ". President Oduya said that the delegations had come to an understanding on the price of the ferry.", "agreed", "", "come to an understanding on the price of the ferry"},
		{"it was signed", call + ". The contract for the ferry was signed by the two ministers.", "agreed", "", "contract for the ferry was signed"},
		{"a meeting foreseen", call + ". A meeting of the ferry crews is foreseen for the second week of April.", "next_steps", "meeting", "A meeting of the ferry crews"},
		{"a commission that resumes", call + ". The work of the joint commission should resume in the autumn.", "next_steps", "meeting", "joint commission should resume"},
		{"a deed with a date", call + ". Trade was discussed. The ferry will sail again from Monday.", "next_steps", "follow-up", "The ferry will sail again"},
		{"an order to hold a session", call + ". The presidents instructed the commissions to hold a session in Kampala by the end of July.", "next_steps", "meeting", "hold a session in Kampala"},
		{"a discussion gone on with", call + ". The parties continued their discussion of the ferry.", "next_steps", "", ""},
		{"talks of the past", call + ". President Oduya hoped that what was settled during the March talks will be observed.", "next_steps", "", ""},
		{"an award received", call + ". Starting this year the best captains will receive an award on this day every year.", "next_steps", "follow-up", "the best captains"},
		{"a meeting with no attribution behind it", call + ". “I look forward to seeing you in Nairobi next year,” President Oduya said.", "next_steps", "meeting", "look forward to seeing you in Nairobi next year"},
		{"no next step", call + ". Trade was discussed.", "next_steps", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := parsed(t, parse.Options{}, c.text, "President Akello of Uganda had a telephone conversation with President Oduya of Kenya.")
			for _, v := range doc.Sides[0].Slots {
				if v.Slot != c.slot {
					continue
				}
				if got := flat(slice(doc, v.Span)); c.words == "" || !strings.Contains(got, c.words) || v.Value != c.value {
					t.Errorf("%s is %q, read from %q; want %q from %q", c.slot, v.Value, got, c.value, c.words)
				}
				return
			}
			if c.words != "" {
				t.Errorf("no %s in %+v", c.slot, doc.Sides[0].Slots)
			}
		})
	}
}

// TestSlotsAreOnePerAspect checks that no side has two values of one aspect,
// in any case.
func TestSlotsAreOnePerAspect(t *testing.T) {
	known := map[string]bool{"initiator": true, "format": true, "length": true, "tone": true, "agreed": true, "next_steps": true}
	for name, texts := range caseTexts(t) {
		for _, side := range parsed(t, parse.Options{}, texts...).Sides {
			seen := map[string]bool{}
			for _, v := range side.Slots {
				if seen[v.Slot] || !known[v.Slot] || side.Role != parse.Party {
					t.Errorf("%s: side %s has %s", name, side.ID, v.Slot)
				}
				seen[v.Slot] = true
			}
		}
	}
}
