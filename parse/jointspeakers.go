package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// isJoint reports whether a noun phrase names the participants together.
func (t *text) isJoint(r wordRange) bool {
	if r.len() == 1 {
		switch t.norm(r.first) {
		case "they", "both", "them":
			return true
		}
	}
	plural := false
	for i := r.first; i < r.last; i++ {
		if t.has(i, lexicon.Joint) {
			plural = true
		}
	}
	if !plural {
		return t.joinsPersons(r)
	}
	for i := r.first; i < r.last; i++ {
		if t.norm(i) == "states" && t.inFixedOrCountry(i) {
			return t.joinsPersons(r)
		}
	}
	return !t.ofOneSide(r)
}

// ofOneSide reports whether the people of a noun phrase belong to one country,
// one office or one body, or are only some of many: "Kenyan officials",
// "officials of the ministry", "several leaders".
func (t *text) ofOneSide(r wordRange) bool {
	of := map[string]bool{}
	united := false
	for _, m := range t.matches(r) {
		switch m.Entry.List {
		case lexicon.Offices:
			of[m.Entry.Value] = true
		case lexicon.Countries:
			of[m.Entry.Key] = true
		case lexicon.Organizations:
			united = true
		}
	}
	if len(of) > 0 {
		return len(of) == 1 && !united && !t.countsAll(r)
	}
	for i := r.first; i < r.last; i++ {
		switch n := t.norm(i); n {
		case "administration", "ministry", "department", "agency", "cabinet", "several", "some", "many", "other", "various":
			return !t.countsAll(r)
		case "state":
			return t.norm(i-1) != "of" && !t.countsAll(r)
		case "from", "of":
			if j := t.skipDeterminers(i + 1); t.norm(i-1) == "officials" && t.at(j).Capital && j < r.last && !united {
				return true
			}
		}
	}
	return false
}

// countsAll reports whether a noun phrase says that it stands for all of those
// whom it names: "both ministers", "the two delegations".
func (t *text) countsAll(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		switch t.norm(i) {
		case "both", "two", "three", "four", "all", "respective":
			return true
		}
	}
	return false
}

func (t *text) skipDeterminers(i int) int {
	for t.has(i, lexicon.Det|lexicon.Poss) {
		i++
	}
	return i
}

func (t *text) inFixedOrCountry(i int) bool {
	for _, m := range t.matches(wordRange{max(0, i-4), i + 1}) {
		if m.First <= i && i < m.Last && (m.Entry.List == lexicon.Countries || m.Entry.List == lexicon.FixedNames) {
			return true
		}
	}
	return false
}

// joinsPersons reports whether a phrase names two people: "President Biden and
// the Prime Minister". Two of one country speak for one side.
func (t *text) joinsPersons(r wordRange) bool {
	for i := r.first + 1; i < r.last-1; i++ {
		left, right := wordRange{r.first, i}, wordRange{i + 1, r.last}
		if t.norm(i) != "and" || !t.speakerLike(left) || !t.speakerLike(right) || t.inTitle(i) {
			continue
		}
		one, other := t.countryOfSpeaker(left), t.countryOfSpeaker(right)
		return (one == "" || one != other) && !t.namesBody(left, right) && !t.isSpouse(right)
	}
	return false
}

// countryOfSpeaker is the country of the person or the place that a noun phrase
// names.
func (t *text) countryOfSpeaker(r wordRange) string {
	if p := t.cast.find(t, r); p != nil && p.country != "" {
		return p.country
	}
	return t.countryIn(r)
}

// isSpouse reports whether a noun phrase is the husband or wife of whom the
// other half of the subject names: "the President and the First Lady".
func (t *text) isSpouse(r wordRange) bool {
	m, ok := t.hit(r, lexicon.Of(lexicon.Titles))
	return ok && m.Entry.Value == "spouse" && t.countryIn(r) == ""
}

// namesBody reports whether "and" is a part of one body's name: "the Department
// of Health and Human Services".
func (t *text) namesBody(left, right wordRange) bool {
	if !t.hasWord(left, "of") && !t.hasWord(left, "for") || t.has(right.first, lexicon.Det) || t.cast.find(t, right) != nil {
		return false
	}
	_, named := t.hit(right, speakerLists)
	return !named
}

// jointNoun is the noun that names the participants together.
func (t *text) jointNoun(r wordRange) string {
	for i := r.last - 1; i >= r.first; i-- {
		if w := t.at(i); t.has(i, lexicon.Joint) && !w.Class.Has(lexicon.Pron|lexicon.Det) && !(w.Norm == "states" && t.inFixedOrCountry(i)) {
			return w.Norm
		}
	}
	return "sides"
}
