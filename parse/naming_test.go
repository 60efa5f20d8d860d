package parse_test

import (
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// TestSideNames names the side of a release: as the user says, else by the
// publisher of the front matter, else by the masthead or the signature, else
// by the country of the leader who comes first, else by the file.
func TestSideNames(t *testing.T) {
	const body = "President Oduya of Kenya spoke by telephone with President Akello of Uganda.\n"
	for _, c := range []struct {
		name, text, file string
		user             []string
		want, country    string
	}{
		{name: "as the user says", text: body, user: []string{"Nairobi"}, want: "Nairobi", country: "KE"},
		{name: "the user against the front matter", text: "---\npublisher: Kremlin\n---\n\n" + body, user: []string{"Our side"}, want: "Our side", country: "RU"},
		{name: "the publisher", text: "---\ntitle: A call\npublisher: Kremlin\ndate: 2026-05-03\n---\n\n" + body, want: "Kremlin", country: "RU"},
		{name: "the publisher in marks", text: "---\npublisher: \"The White House\"\n---\n\n" + body, want: "The White House", country: "US"},
		{name: "the publisher in single marks", text: "---\npublisher: 'Ministry of Foreign Affairs of Japan'\n---\n\n" + body, want: "Ministry of Foreign Affairs of Japan", country: "JP"},
		{name: "a masthead", text: "KREMLIN\n\n" + body, want: "KREMLIN", country: "RU"},
		{name: "a masthead with its country below", text: "Ministry of Foreign Affairs\nRepublic of Uganda\n\n" + body, want: "Ministry of Foreign Affairs", country: "UG"},
		{name: "a signature", text: body + "\nMinistry of Foreign Affairs of Uganda\n", want: "Ministry of Foreign Affairs of Uganda", country: "UG"},
		{name: "the country of the leader", text: body, want: "Kenya", country: "KE"},
		{name: "the file", text: "The ferry sails in June.\n", file: "texts/port-of-call.txt", want: "port-of-call", country: ""},
		{name: "a file without an ending", text: "The ferry sails in June.\n", file: "reply", want: "reply", country: ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := c.file
			if file == "" {
				file = "0.txt"
			}
			src := parse.NewSource(0, file, []byte(c.text), c.text)
			doc, err := parse.Parse([]*parse.Source{src}, parse.Options{Shape: parse.Release, Sides: c.user})
			if err != nil {
				t.Fatal(err)
			}
			if s := doc.Sides[0]; s.Name != c.want || s.Country != c.country {
				t.Errorf("%q of %q, want %q of %q", s.Name, s.Country, c.want, c.country)
			}
		})
	}
}

// TestSideNamesOfAnArticle checks that a side is called by the attribution that
// tells most of it, and by what the user says before all.
func TestSideNamesOfAnArticle(t *testing.T) {
	const text = "Nairobi said that the ferry would sail.\n\nThe Kenyan foreign ministry added that the port would be repaired.\n\nThe Ugandan presidency said that the port was closed.\n"
	for _, c := range []struct {
		user, want []string
	}{
		{nil, []string{"Kenyan foreign ministry", "Ugandan presidency", "the outlet"}},
		{[]string{"K"}, []string{"K", "Ugandan presidency", "the outlet"}},
		{[]string{"K", "U", "more than there are"}, []string{"K", "U", "the outlet"}},
	} {
		doc := parsed(t, parse.Options{Sides: c.user}, "It rained.\n\n"+text)
		var got []string
		for _, s := range doc.Sides {
			got = append(got, s.Name)
		}
		equal(t, got, c.want)
	}
}

// TestSideIDs checks that parties are lettered in order, the outlet is O, and
// no party is.
func TestSideIDs(t *testing.T) {
	texts := make([]string, 27)
	for i := range texts {
		texts[i] = "The ferry sails in June."
	}
	var got string
	for _, s := range parsed(t, parse.Options{}, texts...).Sides {
		got += string(s.ID) + " "
	}
	if got != "A B C D E F G H I J K L M N P Q R S T U V W X Y Z AA AB " {
		t.Errorf("sides are called %s", got)
	}
	doc := asArticle(t, "It rained.\n\nThe Kenyan presidency said that the ferry would sail.\n\nKampala said that it would not.\n")
	if len(doc.Sides) != 3 || doc.Sides[0].ID != "A" || doc.Sides[1].ID != "B" || doc.Sides[2].ID != "O" || doc.Sides[2].Role != parse.Outlet {
		t.Errorf("sides: %+v", doc.Sides)
	}
}
