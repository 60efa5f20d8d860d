package lexicon

import (
	"slices"
	"strings"
	"testing"
)

// allText is the annotated cases and every phrase of every list, as written,
// in lower case and in capitals, next to each other and one a line.
func allText(t *testing.T) string {
	t.Helper()
	var b strings.Builder
	b.WriteString(caseTexts(t))
	for _, list := range allLists() {
		_, rows := rawLines(t, list)
		for _, row := range rows {
			for _, cell := range row.cells {
				for _, phrase := range SplitCell(cell) {
					b.WriteString(filled(phrase) + " ")
				}
			}
			b.WriteString(strings.ToLower(row.cells[0]) + ". " + strings.ToUpper(row.cells[0]) + ",\n")
		}
	}
	return b.String()
}

// TestTableAgreesWithTheLists looks a great deal of text up in the compiled
// table and in a plain reading of the lists.
func TestTableAgreesWithTheLists(t *testing.T) {
	l, r := full(t), newReference(t)
	forms := formsOf(l, allText(t))
	for _, f := range forms {
		checkWord(t, l, r, f.Norm)
		checkWord(t, l, r, f.Norm+"s")
		checkWord(t, l, r, f.Norm+"ed")
		checkWord(t, l, r, strings.TrimSuffix(f.Norm, "e")+"ing")
	}
	for _, wanted := range []Lists{All, Of(Verbs, Countries, Synonyms)} {
		got := l.Find(len(forms), func(i int) *Form { return &forms[i] }, wanted)
		want := r.find(forms, wanted)
		if wanted == All && len(want) < 100_000 {
			t.Errorf("%d matches in %d words: the text is no test", len(want), len(forms))
		}
		for i := range max(len(got), len(want)) {
			if i >= len(got) || i >= len(want) {
				t.Fatalf("lists %b: %d matches, want %d", wanted, len(got), len(want))
			}
			g, w := got[i], want[i]
			if g.First != w.First || g.Last != w.Last || *g.Entry != *w.Entry {
				t.Fatalf("lists %b, match %d: %+v %+v\nwant %+v %+v", wanted, i, g, *g.Entry, w, *w.Entry)
			}
		}
	}
}

func checkWord(t *testing.T, l *Lexicon, r *reference, word string) {
	if got, want := l.Lemma(word), r.lemma(word); got != want {
		t.Errorf("Lemma(%q) = %q, want %q", word, got, want)
	}
	info := l.Info(word)
	if info.Lemma != r.lemma(word) || info.Stop != r.stop[word] || info.Class != l.Class(word) || l.IsStop(word) != r.stop[word] {
		t.Errorf("Info(%q) = %+v, want lemma %q, stop word %t", word, info, r.lemma(word), r.stop[word])
	}
	if l.documents(word) != r.documents[word] || l.Known(word) != (r.documents[word] > 0) {
		t.Errorf("%q stands in %d texts, want %d", word, l.documents(word), r.documents[word])
	}
}

// TestKeysAgreeWithTheLists compares what is looked up by whole cells.
func TestKeysAgreeWithTheLists(t *testing.T) {
	l := full(t)
	classes, opposites, sets := map[string]Class{}, map[string][]string{}, map[string][]string{}
	var noise [][2]string
	for _, list := range allLists() {
		_, rows := rawLines(t, list)
		for _, row := range rows {
			switch a, b := row.cells[0], row.cells[min(1, len(row.cells)-1)]; list {
			case "abbreviations":
				if kind, ok := l.Abbreviation(a); !ok || kind != b {
					t.Errorf("%s: %q is of kind %q, %t", row.at(), a, kind, ok)
				}
			case "countries":
				if l.CountryName(a) != b {
					t.Errorf("%s: %q is named %q", row.at(), a, l.CountryName(a))
				}
			case "grammar":
				c, _ := className(b)
				classes[a] |= c
			case "joint":
				classes[a] |= Joint
			case "things":
				if l.Thing(a) != b {
					t.Errorf("%s: %q is of the class %q", row.at(), a, l.Thing(a))
				}
			case "namewords":
				for _, role := range SplitCell(b) {
					if !l.HasRole(a, role) {
						t.Errorf("%s: %q has not the role %s", row.at(), a, role)
					}
				}
			case "noise":
				noise = append(noise, [2]string{a, b})
			case "opposites":
				opposites[a] = append(opposites[a], b)
				opposites[b] = append(opposites[b], a)
			case "synonyms":
				sets[l.lemmas(a)] = append(sets[l.lemmas(a)], b)
			}
		}
	}
	if !slices.Equal(l.Noise(), noise) {
		t.Error("the noise is not that of the list")
	}
	for word, want := range classes {
		if got := l.Class(word); got != want {
			t.Errorf("Class(%q) = %b, want %b", word, got, want)
		}
	}
	for lemma, want := range opposites {
		if got := l.Opposites(lemma); !slices.Equal(got, want) {
			t.Errorf("Opposites(%q) = %q, want %q", lemma, got, want)
		}
	}
	for lemma, want := range sets {
		if got := l.Synonyms(lemma); !slices.Equal(got, want) {
			t.Errorf("Synonyms(%q) = %q, want %q", lemma, got, want)
		}
	}
	if l.Opposites("qqqq") != nil || l.Synonyms("qqqq") != nil || l.Class("qqqq") != 0 || l.CountryName("QQ") != "QQ" || l.Thing("qqqq") != "" || l.HasRole("qqqq", "judging") {
		t.Error("an unknown word is known")
	}
}
