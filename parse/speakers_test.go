package parse_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// lead introduces two presidents, the publisher's own first, as releases do.
const lead = "President Samuel Oduya of Kenya spoke by telephone with President Ruth Akello of Uganda.\n\n"

// TestSpeakers resolves who says the statement that holds the word "ferry", or
// the last of them.
func TestSpeakers(t *testing.T) {
	for _, c := range []struct {
		name, text string
		entity     string // "" for nobody
		country    string
		joint      bool
	}{
		{"a full name", "President Samuel Oduya stressed that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"a surname", "Oduya stressed that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"a title and a surname", "President Oduya stressed that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"the other one", "President Akello stressed that the ferry must sail.", "Ruth Akello", "UG", false},
		{"Mr.", "Mr. Oduya stressed that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"a pronoun", "President Oduya welcomed the call. He stressed that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"a pronoun for the other one", "President Akello welcomed the call. She stressed that the ferry must sail.", "Ruth Akello", "UG", false},
		{"the President, of the own side", "The President stressed that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"a country's president", "The President of Uganda stressed that the ferry must sail.", "Ruth Akello", "UG", false},
		{"a demonym and a title", "The Ugandan President stressed that the ferry must sail.", "Ruth Akello", "UG", false},
		{"the two leaders", "The two leaders agreed that the ferry must sail.", "the leaders", "", true},
		{"the presidents", "The presidents agreed that the ferry must sail.", "the presidents", "", true},
		{"the sides", "The sides agreed that the ferry must sail.", "the sides", "", true},
		{"both", "Both agreed that the ferry must sail.", "the sides", "", true},
		{"they", "They agreed that the ferry must sail.", "the sides", "", true},
		{"the parties", "The parties agreed that the ferry must sail.", "the parties", "", true},
		{"two names", "President Oduya and President Akello agreed that the ferry must sail.", "the sides", "", true},
		{"without an agent", "It was stressed that the ferry must sail.", "", "", false},
		{"a subject that only holds a name", "The ferry to Uganda was touched upon.", "", "", false},
		{"a passive without an agent", "The importance of the ferry was stressed.", "", "", false},
		{"a passive with an agent", "The importance of the ferry was stressed by President Oduya.", "Samuel Oduya", "KE", false},
		{"inherited by the second verb", "President Oduya welcomed the call, and stressed that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"inherited by a participle", "President Oduya welcomed the call, stressing that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"a country", "Kenya stressed that the ferry must sail.", "Kenya", "KE", false},
		{"the side of a country", "The Kenyan side stressed that the ferry must sail.", "Kenya", "KE", false},
		{"officials of one country", "Kenyan officials stressed that the ferry must sail.", "Kenya", "KE", false},
		{"officials of an office", "Senior ministry officials stressed that the ferry must sail.", "", "KE", false},
		{"ministers of two countries", "The ministers of Kenya and Uganda stressed that the ferry must sail.", "the ministers", "", true},
		{"heads of state", "The heads of state stressed that the ferry must sail.", "the heads", "", true},
		{"some of many", "Several leaders stressed that the ferry must sail.", "", "", false},
		{"officials from a body", "Officials from the Lake Policy Council stressed that the ferry must sail.", "", "", false},
		{"the officials together", "The officials stressed that the ferry must sail.", "the officials", "", true},
		{"two of one country", "President Oduya and Kenyan Foreign Minister Amina Musa stressed that the ferry must sail.", "Amina Musa", "KE", false},
		{"a body with and in its name", "The Department of Ports and Lake Services stressed that the ferry must sail.", "", "KE", false},
		{"a president and his wife", "The President and the First Lady stressed that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"a time before the speaker", "Last week Kenya confirmed that the ferry must sail.", "Kenya", "KE", false},
		{"told to somebody", "President Oduya conveyed to the Prime Minister that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"according to him", "President Oduya welcomed the call. According to him, the ferry must sail.", "Samuel Oduya", "KE", false},
		{"an agent with a place", "It was stressed by President Oduya at a meeting in Nairobi that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"would like to", "I would like to stress that the ferry must sail.", "Kenya", "KE", false},
		{"the head of state", "The Head of State stressed that the ferry must sail.", "Samuel Oduya", "KE", false},
		{"the other head of state", "The Ugandan Head of State stressed that the ferry must sail.", "Ruth Akello", "UG", false},
		{"a full name that no list knows", "Daria Mbeki stressed that the ferry must sail.", "Daria Mbeki", "", false},
		{"a surname given in full before", "Daria Mbeki welcomed the call. Mbeki stressed that the ferry must sail.", "Daria Mbeki", "", false},
		{"she, for a name that no list knows", "Daria Mbeki welcomed the call. She stressed that the ferry must sail.", "Daria Mbeki", "", false},
		{"a long office and a name", "Head of the Lake Service of Uganda Daria Mbeki stressed that the ferry must sail.", "Daria Mbeki", "UG", false},
		{"attention that begins its sentence", "Considerable attention was paid to the ferry.", "", "", false},
		{"our country", "Our country stressed that the ferry must sail.", "Kenya", "KE", false},
		{"our side", "Our side stressed that the ferry must sail.", "Kenya", "KE", false},
		{"the cabinet", "The Cabinet stressed that the ferry must sail.", "", "KE", false},
		{"the government of a country", "The Ugandan Government stressed that the ferry must sail.", "Uganda", "UG", false},
		{"the leader of a country", "The Ugandan leader stressed that the ferry must sail.", "Ruth Akello", "UG", false},
		{"the latter", "President Oduya thanked President Akello. The latter stressed that the ferry must sail.", "Ruth Akello", "UG", false},
		{"his counterpart", "President Oduya welcomed the call. His counterpart stressed that the ferry must sail.", "Ruth Akello", "UG", false},
		{"his counterpart of a country", "President Oduya welcomed the call. His Ugandan counterpart stressed that the ferry must sail.", "Ruth Akello", "UG", false},
		{"on a side", "On the Ugandan side, the importance of the ferry was stressed.", "Uganda", "UG", false},
		{"a bare assertion", "The ferry will sail in June.", "", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := statementWith(t, asRelease(t, lead+c.text), "ferry")
			if st.Speaker.Entity != c.entity || st.Speaker.Country != c.country || st.Speaker.Joint != c.joint {
				t.Errorf("%q is %q of %q (joint: %v), want %q of %q (joint: %v)", slice(asRelease(t, lead+c.text), st.Speaker.Span),
					st.Speaker.Entity, st.Speaker.Country, st.Speaker.Joint, c.entity, c.country, c.joint)
			}
		})
	}
}

// TestSubjectAsWritten holds what is taken for the words that name a speaker:
// neither what tells when, nor anything else of the sentence.
func TestSubjectAsWritten(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Last week grain traders confirmed that the ferry must sail.", "grain traders"},
		{"Earlier this year Nairobi confirmed that the ferry must sail.", "Nairobi"},
		{"Monday evening grain traders confirmed that the ferry must sail.", "grain traders"},
		{"Two weeks ago grain traders confirmed that the ferry must sail.", "grain traders"},
		{"On Monday grain traders confirmed that the ferry must sail.", "grain traders"},
		{"In May 2024 grain traders confirmed that the ferry must sail.", "grain traders"},
		{"In recent weeks grain traders confirmed that the ferry must sail.", "grain traders"},
		{"It was confirmed by the Kenyan foreign ministry during a visit to the port that the ferry must sail.", "the Kenyan foreign ministry"},
		{"Last week’s report confirmed that the ferry must sail.", "Last week’s report"},
		{"This month of storms confirmed that the ferry must sail.", "This month of storms"},
	} {
		doc := asRelease(t, lead+c.text)
		if got := slice(doc, statementWith(t, doc, "ferry").Speaker.Span); got != c.want {
			t.Errorf("%q: spoken by %q, want %q", c.text, got, c.want)
		}
	}
}

// TestThePresidentIsAnotherOnEachSide parses two releases in which "the
// President" stands for two persons.
func TestThePresidentIsAnotherOnEachSide(t *testing.T) {
	doc := parsed(t, parse.Options{}, lead+"The President stressed that the ferry must sail.",
		"President Ruth Akello of Uganda spoke by telephone with President Samuel Oduya of Kenya.\n\nThe President rejected the price of the tickets.")
	for words, want := range map[string]string{"ferry": "Samuel Oduya", "tickets": "Ruth Akello"} {
		if got := statementWith(t, doc, words).Speaker.Entity; got != want {
			t.Errorf("%s: the President is %q, want %q", words, got, want)
		}
	}
}

// TestBareSentencesGoOn: a sentence that only states something is said by whom
// the sentence before it names, within its paragraph; nobody is made up where
// nobody was named, and what the outlet or the publisher tells stays theirs. The
// statement that holds "ferry" is looked at.
func TestBareSentencesGoOn(t *testing.T) {
	for _, c := range []struct {
		name, text, entity string
		carried            bool
	}{
		{"stressed that", "President Oduya stressed that trade had grown. The ferry must sail.", "Samuel Oduya", true},
		{"the third sentence", "President Oduya stressed that trade had grown. The port is old. The ferry must sail.", "Samuel Oduya", true},
		{"first and second", "President Oduya made three points. First, he stressed that trade had grown. Second, the ferry must sail.", "Samuel Oduya", true},
		{"the words of the other side", "President Akello noted that trade had grown. The ferry is late.", "Ruth Akello", true},
		{"what both should do", "President Oduya stressed that trade had grown. The two sides should repair the ferry.", "Samuel Oduya", true},
		{"according to", "According to President Oduya, trade has grown. The ferry is late.", "Samuel Oduya", true},
		{"behind its country", "President Oduya stressed that trade had grown. Kenya is committed to peace. The ferry is late.", "Samuel Oduya", true},
		{"it, for a country", "President Oduya stressed that Kenya wants peace. It opposes the sale of the ferry.", "Samuel Oduya", true},
		{"this was stated by", "The ferry is late. This was stated by President Oduya at a forum.", "Samuel Oduya", true},
		{"another paragraph", "President Oduya stressed that trade had grown.\n\nThe ferry will sail in June.", "", false},
		{"nobody before", "The importance of trade was noted. The ferry will sail in June.", "", false},
		{"both before", "The two leaders noted that trade had grown. The ferry will sail in June.", "", false},
		{"what was done", "President Oduya stressed that trade had grown. The ferry was sold in June.", "", false},
		{"what became", "President Oduya stressed that trade had grown. The ferry became a museum.", "", false},
		{"what people do", "President Oduya stressed that trade had grown. President Akello will visit the ferry.", "", false},
		{"the own country after the other side", "President Akello noted that trade had grown. Kenya will buy a ferry.", "", false},
		{"something was discussed", "President Oduya discussed trade. The ferry will sail in June.", "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			st := statementWith(t, asRelease(t, lead+c.text), "ferry")
			if st.Speaker.Entity != c.entity || st.Speaker.Carried != c.carried {
				t.Errorf("said by %q (carried: %v), want %q (%v)", st.Speaker.Entity, st.Speaker.Carried, c.entity, c.carried)
			}
		})
	}
}

// TestTheOnlyOneOfACountry checks that a title stands for the one person whom a
// release names of that country, though it gives that person no title.
func TestTheOnlyOneOfACountry(t *testing.T) {
	doc := asRelease(t, "Vladimir Putin spoke by telephone with President Ruth Akello of Uganda.\n\nThe President of Russia stressed that the ferry must sail.\n\nThe Ugandan Prime Minister noted the price of the tickets.")
	if got := statementWith(t, doc, "ferry").Speaker.Entity; got != "Vladimir Putin" {
		t.Errorf("the President of Russia is %q", got)
	}
	if got := statementWith(t, doc, "tickets").Speaker; got.Entity == "Ruth Akello" || got.Country != "UG" {
		t.Errorf("the Prime Minister of Uganda is %q of %q", got.Entity, got.Country)
	}
}

// TestFirstPerson checks that "we" and "I" of a release are its side.
func TestFirstPerson(t *testing.T) {
	for _, text := range []string{"I stressed that the ferry must sail.", "We stressed that the ferry must sail."} {
		doc := parsed(t, parse.Options{Shape: parse.Release, Sides: []string{"Kenya"}}, text)
		st := statementWith(t, doc, "ferry")
		if st.Speaker.Country != "KE" || st.Speaker.Side != "A" || st.Voiced != "" {
			t.Errorf("%q: spoken by %+v, voiced %q", text, st.Speaker, st.Voiced)
		}
	}
}

// TestVoiced checks what one side reports of the other's words: it is marked
// with the side whose words they are, and nothing else is.
func TestVoiced(t *testing.T) {
	kenya := lead + "President Oduya stressed that the ferry must sail.\n\nPresident Akello noted that the port was closed.\n\nThe two leaders agreed to repair the lighthouse.\n\nThe role of fishing was highlighted."
	uganda := "President Ruth Akello of Uganda spoke by telephone with President Samuel Oduya of Kenya.\n\nPresident Akello rejected the price of the tickets."
	doc := parsed(t, parse.Options{}, kenya, uganda)
	for words, want := range map[string]parse.SideID{"ferry": "", "port": "B", "lighthouse": "", "fishing": "", "tickets": ""} {
		if got := statementWith(t, doc, words).Voiced; got != want {
			t.Errorf("%s: voiced by %q, want %q", words, got, want)
		}
	}
}

// TestVoicedInAnArticle checks the same within the account of one side.
func TestVoicedInAnArticle(t *testing.T) {
	doc := asArticle(t, "Kenyan President Samuel Oduya and Ugandan President Ruth Akello spoke on Monday.\n\n"+
		"The Kenyan presidency said: “President Oduya stressed that the ferry must sail. President Akello noted that the port was closed.”\n\n"+
		"The Ugandan presidency said: “President Akello rejected the price of the tickets.”\n")
	for words, want := range map[string]parse.SideID{"ferry": "", "port": "B", "tickets": ""} {
		if got := statementWith(t, doc, words).Voiced; got != want {
			t.Errorf("%s: voiced by %q, want %q", words, got, want)
		}
	}
}

// TestPublisherIsNoSpeaker checks that the source of an account does not speak
// where it only tells who did.
func TestPublisherIsNoSpeaker(t *testing.T) {
	doc := asArticle(t, "Kenyan President Samuel Oduya and Ugandan President Ruth Akello spoke on Monday.\n\n"+
		"The Kenyan presidency said that President Oduya stressed that the ferry must sail.\n\nThe Ugandan presidency said that the port was closed.\n")
	if st := statementWith(t, doc, "ferry"); st.Speaker.Entity != "Samuel Oduya" || st.Verb.Entry != "verbs/stress" {
		t.Errorf("%q says it with %q", st.Speaker.Entity, st.Verb.Entry)
	}
	if st := statementWith(t, doc, "port"); st.Speaker.Country != "UG" {
		t.Errorf("the port: %+v", st.Speaker)
	}
}

// TestWhoseReleaseIsUncertain: where a release names no publisher, and a title of
// somebody unknown stands before the first official of a known country, the side
// is named after that country, and a warning says that it may be another.
func TestWhoseReleaseIsUncertain(t *testing.T) {
	for _, c := range []struct {
		text    string
		warning bool
	}{
		{"The meeting was co-chaired by Deputy Security Advisor for Lake Economics Rosa Lindqvist, and President Samuel Oduya of Kenya.", true},
		{"President Samuel Oduya of Kenya met with Deputy Foreign Minister Rosa Lindqvist.", false},
		{"On Monday, President Samuel Oduya of Kenya spoke with President Ruth Akello of Uganda.", false},
	} {
		doc := asRelease(t, c.text+"\n\nThe ferry must sail.\n")
		warned := slices.ContainsFunc(doc.Notes, func(n parse.Note) bool { return strings.Contains(n.Message, "may be another than") })
		if warned != c.warning {
			t.Errorf("%s: side %s, warning %v", c.text, doc.Sides[0].Name, warned)
		}
	}
}

// TestParticipleSpeaks gives a participle that opens a sentence to whom the
// clause behind it names, and not to those who spoke before.
func TestParticipleSpeaks(t *testing.T) {
	doc := asRelease(t, "President Oduya of Kenya met President Akello of Uganda. The presidents agreed that the ferry would sail. "+
		"Stating that drivers had waited too long, President Oduya said that the port would open.")
	said := doc.Sides[0].Statements()
	st := said[len(said)-2]
	if got := st.Speaker; got.Entity != "Oduya" && got.Entity != "Samuel Oduya" || got.Joint {
		t.Errorf("%q: %q (joint %v) speaks", slice(doc, st.Span), got.Entity, got.Joint)
	}
}
