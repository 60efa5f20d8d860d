package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// isSourcePhrase reports whether a subject is a source rather than a person who
// took part: a document, an office, an agency, a capital, or a pronoun that
// stands for one ("it").
func (t *text) isSourcePhrase(r wordRange) bool {
	if r.empty() {
		return false
	}
	if r.len() == 1 && t.norm(r.first) == "it" {
		return true
	}
	source := false
	for _, m := range t.matches(r) {
		switch m.Entry.List {
		case lexicon.SourceNouns:
			if m.Entry.Value != "person" || m.Last == r.last || t.speaksFor(m.Last, r) {
				source = true
			}
		case lexicon.Offices:
			source = true
		case lexicon.Countries:
			if m.Entry.Value == "capital" && m.Last == r.last && m.First <= r.first+1 {
				source = true
			}
		case lexicon.Persons:
			return false
		}
	}
	if !source {
		return false
	}
	_, joint := t.jointWord(r)
	return !joint
}

// speaksFor reports whether "for" and a country or a capital stand at i: "a
// spokesman for Warsaw".
func (t *text) speaksFor(i int, r wordRange) bool {
	return t.norm(i) == "for" && t.countryIn(wordRange{i + 1, r.last}) != ""
}

// jointWord finds a word that names the participants together.
func (t *text) jointWord(r wordRange) (int, bool) {
	for i := r.first; i < r.last; i++ {
		if t.has(i, lexicon.Joint) && t.norm(i) != "two" && t.norm(i) != "both" {
			return i, true
		}
	}
	return 0, false
}
