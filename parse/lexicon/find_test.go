package lexicon

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// filled puts a word that no list knows where a phrase has a gap.
func filled(phrase string) string { return strings.ReplaceAll(phrase, "...", "qqq") }

// TestEveryEntryFires looks each phrase up in its own list, written as it
// stands there, and lists the entries that a text can never reach.
func TestEveryEntryFires(t *testing.T) {
	l := full(t)
	for _, s := range specs {
		table, err := ReadTable(s.file)
		if err != nil {
			t.Fatal(err)
		}
		_, rows := rawLines(t, s.file)
		key := table.Column(s.key)
		for _, row := range rows {
			for _, column := range s.phrases {
				for _, phrase := range SplitCell(row.cells[table.Column(column)]) {
					if why := silent(l, s, filled(phrase), row.cells[key]); why != "" {
						t.Errorf("%s: %q does not fire: %s", row.at(), phrase, why)
					}
				}
			}
		}
	}
}

// silent tells why a text is not found as the entry of a key, or nothing where
// it is.
func silent(l *Lexicon, s spec, text, key string) string {
	n := len(formsOf(l, text))
	found := find(l, text, Of(s.list))
	if len(found) == 0 {
		return "nothing is found"
	}
	if m := found[0]; m.First != 0 || m.Last != n || m.Entry.Key != key {
		return fmt.Sprintf("found is %s (%q), words %d to %d of %d", m.Entry.Name(), m.Entry.Phrase, m.First, m.Last, n)
	}
	return ""
}

// TestEveryVerbFiresInThePast does the same for the past forms of the lists
// whose first words are verbs. Two verbs may share a form; then either counts.
func TestEveryVerbFiresInThePast(t *testing.T) {
	l := full(t)
	for _, s := range specs {
		if s.mode != inflect {
			continue
		}
		table, err := ReadTable(s.file)
		if err != nil {
			t.Fatal(err)
		}
		_, rows := rawLines(t, s.file)
		for _, row := range rows {
			phrase := filled(row.cells[table.Column(s.phrases[0])])
			first := Scan(phrase, 0, len(phrase))[0].End
			base, _ := Norm(phrase[:first])
			for _, f := range l.inflections(base) {
				if f.kind&Past == 0 {
					continue
				}
				text := f.form + phrase[first:]
				n := len(formsOf(l, text))
				if !slices.ContainsFunc(find(l, text, Of(s.list)), func(m Match) bool { return m.First == 0 && m.Last == n }) {
					t.Errorf("%s: %q does not fire as %q", row.at(), phrase, text)
				}
			}
		}
	}
}

func TestFind(t *testing.T) {
	l := full(t)
	cases := []struct {
		name, text string
		list       List
		want       []string // "value: words", in order
	}{
		{"gap that holds a name", "at the Turkish side’s initiative", Initiatives, []string{"inside: at the Turkish side’s initiative"}},
		{"gap that holds nothing", "received call from him", Initiatives, []string{"after: received call from"}},
		{"gap that is too long", "at one two three four five initiative", Initiatives, nil},
		{"gap that a comma ends", "at noon, his initiative", Initiatives, nil},
		{"longest phrase", "at the initiative of Tokyo", Initiatives, []string{"after: at the initiative of"}},
		{"possessive in the phrase", "at the latter's request", Initiatives, []string{"latter: at the latter's request"}},
		{"past form", "They stayed in touch", NextSteps, []string{"contact: stayed in touch"}},
		{"irregular past form", "kept in touch", NextSteps, []string{"contact: kept in touch"}},
		{"phrases do not overlap", "agreed to stay in touch and to meet again", NextSteps, []string{"contact: agreed to stay in touch", "meeting: meet again"}},
		{"form of a verb with a participle", "Being grateful to them", Courtesies, []string{"thanks: Being grateful to"}},
		{"dictionary form inside a phrase", "constructive conversations", Tones, []string{"constructive: constructive conversations"}},
		{"upper case", "CONSTRUCTIVE TALKS", Tones, []string{"constructive: CONSTRUCTIVE TALKS"}},
		{"phone before call", "a telephone conversation", Formats, []string{"telephone: telephone conversation"}},
		{"no format", "called for restraint", Formats, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			tokens := Scan(c.text, 0, len(c.text))
			var got []string
			for _, m := range find(l, c.text, Of(c.list)) {
				got = append(got, m.Entry.Value+": "+c.text[tokens[m.First].Start:tokens[m.Last-1].End])
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("%q: got %q, want %q", c.text, got, c.want)
			}
		})
	}
}

// TestNamesNeedCapitals tells "Turkey" from a bird and "US" from a pronoun.
func TestNamesNeedCapitals(t *testing.T) {
	l := full(t)
	cases := []struct {
		text string
		want string // the country, or nothing
	}{
		{"Turkey", "TR"}, {"turkey", ""}, {"TÜRKİYE", "TR"}, {"Türkiye’s", "TR"},
		{"US", "US"}, {"us", ""}, {"Us", ""}, {"U.S.", "US"},
	}
	for _, c := range cases {
		got := ""
		if found := find(l, c.text, Of(Countries)); len(found) > 0 {
			got = found[0].Entry.Key
		}
		if got != c.want {
			t.Errorf("%q: got country %q, want %q", c.text, got, c.want)
		}
	}
}

// TestNamesAsWritten looks names up that have a dot, a figure or a particle.
func TestNamesAsWritten(t *testing.T) {
	l := full(t)
	cases := []struct {
		text string
		want string // entry and words, or nothing
	}{
		{"Joseph R. Biden", "persons/Joe Biden 0-4"},
		{"Joseph and R. Biden", "persons/Joe Biden 4-5"}, // a dot is no gap
		{"No. 10", "offices/Downing Street 0-3"},
		{"10 Downing Street", "offices/Downing Street 0-3"},
		{"al-Sisi", "persons/Abdel Fattah el-Sisi 0-1"},
		{"el-Sisi's", "persons/Abdel Fattah el-Sisi 0-1"},
		{"Al-Sisi", "persons/Abdel Fattah el-Sisi 0-1"},
		{"S Jaishankar", "persons/S Jaishankar 0-2"},
		{"biden", ""},
	}
	for _, c := range cases {
		got := ""
		if found := find(l, c.text, Of(Persons, Offices)); len(found) > 0 {
			m := found[0]
			got = fmt.Sprintf("%s %d-%d", m.Entry.Name(), m.First, m.Last)
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

// TestFindIsOrdered checks, over whole sentences and all lists, that matches
// come in order and that those of one list do not overlap.
func TestFindIsOrdered(t *testing.T) {
	l := full(t)
	texts := []string{
		"The President of Türkiye stressed that stability in Syria must be restored and thanked the Russian side for its support.",
		"At the initiative of the French side, the ministers held a telephone conversation and agreed to remain in close contact.",
		"It was emphasised that the parties should not take any steps that could lead to a further escalation.",
	}
	for _, text := range texts {
		n := len(formsOf(l, text))
		var free [lists]int
		previous := Match{}
		for _, m := range find(l, text, All) {
			if m.First >= m.Last || m.Last > n || m.First < previous.First || m.First < free[m.Entry.List] {
				t.Errorf("%q: %s at words %d to %d is out of place", text, m.Entry.Name(), m.First, m.Last)
			}
			free[m.Entry.List], previous = m.Last, m
		}
		if previous.Last == 0 {
			t.Errorf("%q: nothing is found", text)
		}
	}
}
