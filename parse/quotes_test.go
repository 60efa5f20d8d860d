package parse_test

import (
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// quotedOf lists the quotations of an article, each as one line, with the
// country of its side.
func quotedOf(doc *parse.Document) []string {
	var out []string
	for _, side := range doc.Sides {
		who := side.Country
		if side.Role == parse.Outlet {
			who = "outlet"
		}
		for _, b := range side.Blocks {
			if b.Kind == parse.Quoted {
				out = append(out, who+": "+flat(slice(doc, b.Span)))
			}
		}
	}
	return out
}

// TestQuotations introduces a quotation in each way in which news sites write
// marks; a block covers the words between them, and marks only where they reopen
// the quotation in its midst.
func TestQuotations(t *testing.T) {
	const said = "The ferry will sail again in June and the port will be repaired."
	const more = "The two presidents will meet on the lake in July."
	one := []string{"KE: " + said}
	two := []string{"KE: " + said + " " + more}
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"curly", "The Kenyan presidency said: “" + said + "”", one},
		{"straight", "The Kenyan presidency said: \"" + said + "\"", one},
		{"typewriter", "The Kenyan presidency said: ``" + said + "''", one},
		{"two single marks each", "The Kenyan presidency said: ''" + said + "''", one},
		{"low and high", "The Kenyan presidency said: „" + said + "“", one},
		{"low and high turned outwards", "The Kenyan presidency said: „" + said + "”", one},
		{"guillemets", "The Kenyan presidency said: «" + said + "»", one},
		{"guillemets with blanks", "The Kenyan presidency said: « " + said + " »", one},
		{"opened straight and closed curly", "The Kenyan presidency said: \"" + said + "”", one},
		{"opened curly and closed straight", "The Kenyan presidency said: “" + said + "\"", one},
		{"opened low and closed straight", "The Kenyan presidency said: „" + said + "\"", one},
		{"several paragraphs under one mark", "The Kenyan presidency said: “" + said + "\n\n" + more + "”", two},
		{"reopened in each paragraph", "The Kenyan presidency said: “" + said + "\n\n“" + more + "”", []string{"KE: " + said + " “" + more}},
		{"reopened with straight marks", "The Kenyan presidency said: \"" + said + "\n\n\"" + more + "\"", []string{"KE: " + said + " \"" + more}},
		{"never closed", "The Kenyan presidency said: “" + said + "\n\nRain is expected on the lake.", one},
		{"a quotation inside", "The Kenyan presidency said: “The ferry, the ‘Queen of the Lake’, will sail again in June.”", []string{"KE: The ferry, the ‘Queen of the Lake’, will sail again in June."}},
		{"a quotation inside with the same marks", "The Kenyan presidency said: “The ferry, the “Queen of the Lake”, will sail again in June.”", []string{"KE: The ferry, the “Queen of the Lake”, will sail again in June."}},
		{"apostrophes inside", "The Kenyan presidency said: “The lake’s ports’ repair is Kenya’s affair, and it won’t be late.”", []string{"KE: The lake’s ports’ repair is Kenya’s affair, and it won’t be late."}},
		{"apostrophes inside single marks", "The Kenyan presidency said: ‘The lake’s repair is Kenya’s affair, and it won’t be late.’", []string{"KE: The lake’s repair is Kenya’s affair, and it won’t be late."}},
		{"straight apostrophes", "The Kenyan presidency said: \"The lake's ports' repair is Kenya's affair, and it won't be late.\"", []string{"KE: The lake's ports' repair is Kenya's affair, and it won't be late."}},
		{"attribution behind", "“" + strings.TrimSuffix(said, ".") + ",” the Kenyan presidency said.", []string{"KE: " + strings.TrimSuffix(said, ".") + ","}},
		{"attribution behind straight marks", "\"" + strings.TrimSuffix(said, ".") + ",\" the Kenyan presidency said.", []string{"KE: " + strings.TrimSuffix(said, ".") + ","}},
		{"attribution in the middle", "“The ferry will sail again in June,” the Kenyan presidency said, “and the port will be repaired.”", []string{"KE: The ferry will sail again in June,", "KE: and the port will be repaired."}},
		{"comma behind the mark", "“" + strings.TrimSuffix(said, ".") + "”, the Kenyan presidency said.", []string{"KE: " + strings.TrimSuffix(said, ".")}},
		{"straight marks that open again where a paragraph was lost", "The Kenyan presidency said: \"The ferry will sail again in June. \"The port will be repaired.\"", []string{"KE: The ferry will sail again in June. \"The port will be repaired."}},
		{"a snippet is no block", "The Kenyan presidency called the storm “a disaster for the lake”.", nil},
		{"scare quotes are no block", "The Kenyan presidency spoke of the \"so-called\" storm and of 'help'.", nil},
		{"inches are no marks", "The Kenyan presidency said: “The gap is 5 inches wide and the 12 boats are leaking.”", []string{"KE: The gap is 5 inches wide and the 12 boats are leaking."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			equal(t, quotedOf(asArticle(t, c.text+"\n\nRain is expected on the lake.")), c.want)
		})
	}
}

// TestUnbalancedMarksAreNoted checks that a mark without a counterpart is told,
// with its place, and a balanced text is not blamed.
func TestUnbalancedMarksAreNoted(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"The Kremlin said: “The ferry will sail again in June.”", nil},
		{"The Kremlin said: “The ferry will sail again in June.\n\nIt rained.", []string{"“"}},
		{"The ferry will sail again in June,” the Kremlin said.", []string{"”"}},
		{"The Kremlin said: „The ferry will sail again in June.\n\nIt rained.", []string{"„"}},
		{"The lake’s ports’ repair is the leaders’ affair, the Kremlin said.", nil},
		{"The Kremlin said: “The ferry will sail.\n\n“It will return.\n\n“It will rest.”", nil},
		{"The '90s were better, the Kremlin said.", nil},
	} {
		doc := asArticle(t, c.text)
		var got []string
		for _, n := range doc.Notes {
			if strings.Contains(n.Message, "counterpart") {
				got = append(got, slice(doc, n.Span))
			}
		}
		if strings.Join(got, " ") != strings.Join(c.want, " ") {
			t.Errorf("%q: noted %q, want %q", c.text, got, c.want)
		}
	}
}

// TestQuotationStateRecovers checks that a quotation that is never closed takes
// nothing from the account of the other side.
func TestQuotationStateRecovers(t *testing.T) {
	doc := asArticle(t, "The Kenyan presidency said: “The ferry will sail again in June.\n\n"+
		"The Ugandan presidency said: “The ferry will stay in port until July.”\n")
	equal(t, quotedOf(doc), []string{"KE: The ferry will sail again in June.", "UG: The ferry will stay in port until July."})
}
