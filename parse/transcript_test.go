package parse

import "testing"

// TestTranscript: a speaker tag stands outside of every statement, and who it
// names speaks until the next one.
func TestTranscript(t *testing.T) {
	const text = "Prime Minister of Norway Kari Lunde: Mr President, our two countries have worked well together. We will open a consulate in the spring.\n\n" +
		"President of Chile Diego Ramos: Thank you. The consulate will serve the whole of the south.\n"
	doc, err := Parse([]*Source{NewSource(0, "talks.txt", []byte(text), text)}, Options{Shape: Release})
	if err != nil {
		t.Fatal(err)
	}
	want := []struct{ text, entity string }{
		{"Mr President, our two countries have worked well together", "Kari Lunde"},
		{"We will open a consulate in the spring", "Kari Lunde"},
		{"Thank you", "Diego Ramos"},
		{"The consulate will serve the whole of the south", "Diego Ramos"},
	}
	got := doc.Sides[0].Statements()
	if len(got) != len(want) {
		t.Fatalf("%d statements, want %d", len(got), len(want))
	}
	for i, st := range got {
		if s := doc.Sources[0].Slice(st.Span); s != want[i].text || st.Speaker.Entity != want[i].entity {
			t.Errorf("%s: %q says %q, want %q: %q", st.ID, st.Speaker.Entity, s, want[i].entity, want[i].text)
		}
	}
}

// TestInterview: what is asked is nobody's statement, and who answers is whom a
// tag named last, or whom the release is about. Each line of a text is written
// with the one who says it, "-" for what is in no statement.
func TestInterview(t *testing.T) {
	const about = "President Diego Ramos of Chile spoke to the press."
	for _, c := range []struct{ name, text, entity string }{
		{"words", "Question: Will the consulate open?\n\nAnswer: Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"letters with colons", "Q: Will the consulate open?\n\nA: Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"letters with stops", "Q. Will the consulate open?\n\nA. Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"letters with dashes", "Q – Will the consulate open?\n\nA – Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"capitals", "QUESTION: Will the consulate open?\n\nANSWER: Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"emphasis", "**Question:** Will the consulate open?\n\n**Answer:** Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"a journalist and a name", "Journalist: Will the consulate open?\n\nDiego Ramos: Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"a remark in the tag", "Question: Will the consulate open?\n\nPresident Ramos (in Spanish): Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"a question of two sentences", "Question: It is late. Will the consulate open?\n\nAnswer: Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"a title in capitals", "Q: Will the consulate open?\n\nTHE PRESIDENT: Yes, it will open. We are glad of it.", "Diego Ramos"},
		{"whose name no title shows", "Diego Ramos: Good morning to all.\n\nMarta Rojas: Yes, it will open. We are glad of it.", "Marta Rojas"},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := about + "\n\n" + c.text + "\n"
			doc, err := Parse([]*Source{NewSource(0, "talks.txt", []byte(text), text)}, Options{Shape: Release})
			if err != nil {
				t.Fatal(err)
			}
			all := doc.Sides[0].Statements()
			said := map[string]string{}
			for _, st := range all {
				said[doc.Sources[0].Slice(st.Span)] = st.Speaker.Entity
			}
			for _, words := range []string{"Yes, it will open", "We are glad of it"} {
				if who, ok := said[words]; !ok || who != c.entity {
					t.Errorf("%q is said by %q, want %q: %v", words, who, c.entity, said)
				}
			}
			for words := range said {
				if words == "Will the consulate open" || words == "It is late" {
					t.Errorf("the question %q is a statement", words)
				}
			}
		})
	}
}

// TestTranscriptIsOneVoice: under a tag, what names no speaker or only "I" is
// said by whom the tag names.
func TestTranscriptIsOneVoice(t *testing.T) {
	const text = "Prime Minister of Norway Kari Lunde: It is notable that trade has grown. I would like to thank the crew. The need for a pier was noted. President Ramos said that he would come.\n"
	doc, err := Parse([]*Source{NewSource(0, "talks.txt", []byte(text), text)}, Options{Shape: Release})
	if err != nil {
		t.Fatal(err)
	}
	for i, st := range doc.Sides[0].Statements() {
		if who := st.Speaker.Entity; (who == "Kari Lunde") != (i < 3) {
			t.Errorf("%q is said by %q", doc.Sources[0].Slice(st.Span), who)
		}
	}
}
