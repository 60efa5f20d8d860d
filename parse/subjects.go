package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// maxSubject is how many words a subject may have.
const maxSubject = 40

// subjectBefore finds the noun phrase that stands before a verb group; floor is
// the first word that it may hold. It is empty where a conjunction or a comma
// shows that the subject is left out.
func (t *text) subjectBefore(group, floor int) wordRange {
	i := t.overInsertion(group, floor)
	if isQuoteMark(t.norm(i-1)) && i-2 >= floor && t.isNounLike(i-2) {
		i-- // Moriyama “again called for ...”
	}
	last := i
	for i > floor && last-i < maxSubject {
		w := t.at(i - 1)
		switch {
		case w.Kind == lexicon.Punct:
			if t.isAbbreviationDot(i-1) || w.Norm == "-" || w.Norm == "/" || w.Norm == "&" || w.Norm == "," && isNameSuffix(t.norm(i)) {
				i--
				continue
			}
			if w.Norm == ")" {
				if k := t.openBracket(i-1, floor); k > floor {
					i = k
					continue
				}
			}
			return t.trimSubject(wordRange{i, last})
		case w.Class.Has(lexicon.Pron) && !w.Class.Has(lexicon.Det|lexicon.Poss):
			if i == last && isSubjectPronoun(w.Norm) {
				return wordRange{i - 1, last}
			}
			return t.trimSubject(wordRange{i, last})
		case w.Class.Has(lexicon.Coord):
			if i == last || !t.joinsNames(i-1, floor) {
				return t.trimSubject(wordRange{i, last})
			}
		case w.Class.Has(lexicon.Be|lexicon.Have|lexicon.Rel) || w.Class.Has(lexicon.Modal) && MonthNumber(w) == 0 || w.Norm == "that" || w.Class.Has(lexicon.Subord) && !w.Class.Has(lexicon.Prep):
			return t.trimSubject(wordRange{i, last})
		case w.Class.Has(lexicon.Det|lexicon.Poss) && i < last && t.isNounLike(i-2) && !t.has(i-2, lexicon.Det) && i-2 >= floor && t.norm(i-2) != "of":
			return wordRange{i - 1, last}
		}
		i--
	}
	return t.trimSubject(wordRange{i, last})
}

// maxInsertion is how many words and marks may be inserted between a subject and
// its verb.
const maxInsertion = 26

// overInsertion steps back over an apposition or an inserted clause between two
// commas or dashes before a verb: "Mr. Belyakov, it said, called", "their
// minister, Tariq Hashmi, talked".
func (t *text) overInsertion(group, floor int) int {
	for group-1 > floor {
		if t.norm(group-1) == "part" && t.has(group-2, lexicon.Poss) && t.norm(group-3) == "for" && group-3 > floor {
			group -= 3 // "Kampala for its part condemned"
			continue
		}
		mark := t.norm(group - 1)
		if mark != "," && mark != "—" && mark != "–" && mark != "-" {
			return group
		}
		k := group - 2
		for mark == "-" && k > floor && t.norm(k) == "-" {
			k--
		}
		for k > floor && group-k < maxInsertion && t.norm(k) != mark && (t.at(k).Kind != lexicon.Punct || t.isAbbreviationDot(k) || mark != "," && t.norm(k) == ",") {
			k--
		}
		for mark == "-" && k > floor && t.norm(k-1) == "-" {
			k--
		}
		if k <= floor || t.norm(k) != mark || t.has(k+1, lexicon.Coord) || !t.isNounLike(k-1) {
			return group
		}
		group = k
	}
	return group
}

// isAbbreviationDot reports whether the dot at i belongs to an abbreviation or
// an initial: "Mr.", "J.".
func (t *text) isAbbreviationDot(i int) bool {
	if t.norm(i) != "." || i == 0 {
		return false
	}
	w, dot := t.at(i-1), t.at(i)
	if w.Kind != lexicon.Letters || w.End != dot.Start || !w.Capital {
		return false
	}
	kind, ok := t.lex.Abbreviation(t.src.Text[w.Start:dot.End])
	return w.End-w.Start == 1 || ok && kind != "end" || t.norm(i+1) == ","
}

// openBracket finds the bracket that the one at i closes.
func (t *text) openBracket(i, floor int) int {
	for k := i - 1; k > floor && i-k < 16; k-- {
		if t.norm(k) == "(" {
			return k
		}
	}
	return floor
}

// isNounLike reports whether a word can end a noun phrase: a word of content, a
// number or a pronoun.
func (t *text) isNounLike(i int) bool {
	w := t.at(i)
	if w.Kind == lexicon.Digits {
		return true
	}
	if w.Kind != lexicon.Letters {
		return w.Norm == ")" || t.isAbbreviationDot(i)
	}
	return w.Class.Has(lexicon.Joint) || !w.Stop && !w.Class.Has(lexicon.Prep|lexicon.Det|lexicon.Poss|lexicon.Coord|lexicon.Subord|lexicon.Aux|lexicon.Modal|lexicon.Adv|lexicon.Be|lexicon.Have)
}

func isSubjectPronoun(norm string) bool {
	switch norm {
	case "he", "she", "they", "it", "i", "we", "you", "who", "both", "which":
		return true
	}
	return false
}

func isObjectPronoun(norm string) bool {
	switch norm {
	case "him", "her", "them":
		return true
	}
	return false
}

// joinsNames reports whether the conjunction at i joins two parts of one
// subject ("Russia and Turkey") rather than two clauses. Articles and pronouns
// after it begin a clause of their own, unless nothing but the subject stands
// before.
func (t *text) joinsNames(i, floor int) bool {
	if i <= floor || !t.isNounLike(i-1) {
		return false
	}
	next := t.at(i + 1)
	if next.Class.Has(lexicon.Det | lexicon.Poss | lexicon.Pron) {
		return t.has(floor-1, lexicon.Be) || !t.verbBetween(floor, i) && t.speakerLike(wordRange{floor, i})
	}
	return next.Capital == t.at(i-1).Capital
}

// verbBetween reports whether words hold a verb that the lists know as finite.
func (t *text) verbBetween(i, j int) bool {
	for k := i; k < j; k++ {
		if t.has(k, lexicon.Be|lexicon.Have|lexicon.Modal) {
			return true
		}
		if m, ok := t.startsWith(k, reportingLists); ok && m.Entry.Form&(lexicon.Past|lexicon.Third) != 0 && !t.inName(m) {
			return true
		}
	}
	return false
}

// trimSubject takes an opener off the front of a subject: words of time, and a
// prepositional phrase, of which only the names at its end are kept.
func (t *text) trimSubject(r wordRange) wordRange {
	for !r.empty() && (isMidAdverb(t.at(r.first)) || t.has(r.first, lexicon.Coord)) {
		r.first++
	}
	r.first = t.afterTime(r)
	if r.empty() || !t.has(r.first, lexicon.Prep) || t.has(r.first, lexicon.Det) {
		return r
	}
	if after := t.afterTime(wordRange{r.first + 1, r.last}); after > r.first+1 && !t.has(after, lexicon.Prep) {
		return wordRange{after, r.last}
	}
	i := r.last
	for i > r.first && t.at(i-1).Capital && !t.at(i-1).Stop {
		i--
	}
	if i == r.first+1 || i == r.last {
		return wordRange{r.last, r.last}
	}
	return wordRange{i, r.last}
}

// afterTime is the first word behind the words of time that a subject begins
// with ("last week traders", "two days ago the ministry"), or its first word.
func (t *text) afterTime(r wordRange) int {
	i := r.first
	for i < r.last && t.pointsToTime(i) {
		i++
	}
	noun := i
	for i < r.last && (t.has(i, lexicon.Time) || MonthNumber(t.at(i)) != 0 || i > noun && t.at(i).Kind == lexicon.Digits) && !t.at(i).Possessive {
		i++
	}
	bare := noun == r.first && !t.at(noun).Capital
	if i == noun || i >= r.last || bare || t.at(i-1).Possessive {
		return r.first
	}
	if n := t.norm(i); n == "ago" || n == "earlier" || n == "later" {
		i++
	}
	if t.has(i, lexicon.Prep|lexicon.Coord) || t.at(i).Kind != lexicon.Letters || i >= r.last {
		return r.first // "the week of talks" is what is spoken of
	}
	return i
}

// pointsToTime reports whether a word may stand before a noun of time that tells
// when: "this", "last", a number.
func (t *text) pointsToTime(i int) bool {
	switch t.norm(i) {
	case "last", "next", "this", "that", "past", "previous", "recent", "coming", "each", "every", "late", "early", "one":
		return true
	case "a", "an", "two", "three", "four", "five", "several":
		n := t.norm(i + 2)
		return n == "ago" || n == "earlier" || n == "later"
	}
	return t.at(i).Kind == lexicon.Digits
}

// speakerLists holds the names that can speak.
var speakerLists = lexicon.Of(lexicon.Countries, lexicon.Offices, lexicon.Persons, lexicon.Organizations, lexicon.Titles, lexicon.SourceNouns)

// speakerLike reports whether a noun phrase can be somebody who speaks: a
// person, a body, a country, the participants together.
func (t *text) speakerLike(r wordRange) bool {
	if r.len() == 1 && isObjectPronoun(t.norm(r.first)) {
		return true
	}
	for i := r.first; i < r.last; i++ {
		w := t.at(i)
		if w.Class.Has(lexicon.Joint) || isSubjectPronoun(w.Norm) || w.Norm == "side" || w.Norm == "party" || w.Norm == "parties" {
			return true
		}
		if w.Capital && !w.Stop && w.Kind == lexicon.Letters {
			return true
		}
	}
	_, ok := t.hit(r, speakerLists)
	return ok
}
