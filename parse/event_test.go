package parse_test

import (
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestEventDate tells the date of the event from those of the page and of what
// is only mentioned.
func TestEventDate(t *testing.T) {
	const call = "President Oduya of Kenya spoke by telephone with President Akello of Uganda"
	for _, c := range []struct{ name, text, want string }{
		{"day first", call + " on 3 May 2026.", "2026-05-03"},
		{"month first", call + " on May 3, 2026.", "2026-05-03"},
		{"month in short", call + " on Dec. 3, 2026.", "2026-12-03"},
		{"an ordinal", call + " on the 3rd of May 2026.", "2026-05-03"},
		{"in figures", call + " on 2026-05-03.", "2026-05-03"},
		{"in figures, day first", call + " on 03.05.2026.", "2026-05-03"},
		{"no date", call + ".", ""},
		{"the year from the page", "5 May 2026\n\n" + call + " on 3 May.", "2026-05-03"},
		{"only the date of the page", "3 May 2026\n\n" + call + ".", "2026-05-03"},
		{"the date of the crawl is no date of the event", " date 2026-05-09 Nairobi /Riftnews/. " + call + " on 3 May 2026.", "2026-05-03"},
		{"a dateline is another day", "NAIROBI, May 4, 2026 (Rift News) – " + call + " on 3 May 2026.", "2026-05-03"},
		{"a later paragraph names another", call + " on 3 May 2026.\n\nThe treaty of 7 June 1998 was recalled.", "2026-05-03"},
		{"no such month", call + " on 2026-13-03.", ""},
		{"no day", call + " in May 2026.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := asRelease(t, c.text)
			if doc.Event.Date != c.want {
				t.Errorf("the event is of %q, want %q", doc.Event.Date, c.want)
			}
			if (doc.Event.Date == "") != doc.Event.DateSpan.Empty() {
				t.Errorf("date %q, read from %q", doc.Event.Date, slice(doc, doc.Event.DateSpan))
			}
		})
	}
}

func TestEventKind(t *testing.T) {
	for text, want := range map[string]string{
		"President Oduya of Kenya spoke by telephone with President Akello of Uganda.":      "telephone conversation",
		"President Oduya of Kenya had a phone call with President Akello of Uganda.":        "telephone conversation",
		"President Oduya of Kenya held a video conference with President Akello of Uganda.": "video call",
		"President Oduya of Kenya met with President Akello of Uganda in Kampala.":          "meeting",
		"The ferry sails in June.": "",
		"Telephone conversation with the President of Uganda\n\nThe ferry was discussed today.": "telephone conversation",
	} {
		if got := asRelease(t, text).Event.Kind; got != want {
			t.Errorf("%q: kind %q, want %q", text, got, want)
		}
	}
}

// TestParticipants checks that those who took part are named in full, one a
// side, with the places where they are named.
func TestParticipants(t *testing.T) {
	doc := parsed(t, parse.Options{}, "President Samuel Oduya of Kenya spoke by telephone with President Ruth Akello of Uganda. President Oduya named the ferry.",
		"President Ruth Akello of Uganda spoke by telephone with President Oduya of Kenya.")
	var got []string
	for _, p := range doc.Event.Participants {
		got = append(got, p.Name+" of "+p.Country)
		for _, s := range p.Spans {
			last := p.Name[strings.LastIndex(p.Name, " ")+1:]
			if !strings.Contains(slice(doc, s), last) {
				t.Errorf("%s is not in %q", last, slice(doc, s))
			}
		}
		if len(p.Spans) != 3 && p.Country == "KE" {
			t.Errorf("%s is named %d times", p.Name, len(p.Spans))
		}
	}
	equal(t, got, []string{"Samuel Oduya of KE", "Ruth Akello of UG"})
}
