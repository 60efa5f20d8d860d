package lexicon

import "strings"

// Form is a word of a text in the forms that entries are matched by.
type Form struct {
	Norm, Lemma string
	Capital     bool // begins with an upper-case letter
	Upper       bool // written in capitals only ("US", "NATO")
}

// Entry is one phrase of one list.
type Entry struct {
	List   List
	Key    string     // of the row: the base form of a verb, the code of a country
	Value  string     // class, kind, topic, country: whatever the list says of its phrases
	Num    int        // force or level; 0 where the list has none
	Takes  string     // what may follow a verb, separated by bars
	Form   Inflection // which form of the verb this is, in lists of verbs
	Phrase string     // as it stands in the list
	mode   mode
	words  []entryWord
	next   int32
}

// Name is the entry as evidence names it: list and key.
func (e *Entry) Name() string { return e.List.String() + "/" + e.Key }

type entryWord struct {
	norm, lemma string
	upper       bool
}

// gap stands in a phrase for up to maxGap words of the text.
const (
	gap    = "\x00gap"
	maxGap = 4
)

// Match is an entry found in a text: its words are First to Last-1.
type Match struct {
	First, Last int
	Entry       *Entry
}

// Find looks the words of a text up, n of them, in some lists. At each place
// the longest phrase of each list counts, and phrases of one list do not
// overlap. The matches come in the order of their first words, those of the
// same place in the order of the lists.
func (l *Lexicon) Find(n int, at func(int) *Form, wanted Lists) []Match {
	var found []Match
	var free [lists]int // first word that a list may match at
	var best [lists]Match
	for i := range n {
		var hit Lists
		form := at(i)
		l.collect(form.Norm, i, n, at, wanted, &free, &best, &hit)
		if form.Lemma != form.Norm {
			l.collect(form.Lemma, i, n, at, wanted, &free, &best, &hit)
		}
		for list := List(0); hit != 0; list++ {
			if hit.Has(list) {
				found = append(found, best[list])
				free[list] = best[list].Last
				hit &^= Of(list)
			}
		}
	}
	return found
}

// collect keeps, for each list, the longest entry that begins with the word
// key at place i.
func (l *Lexicon) collect(key string, i, n int, at func(int) *Form, wanted Lists, free *[lists]int, best *[lists]Match, hit *Lists) {
	for next := l.first[key]; next != 0; {
		e := &l.entries[next-1]
		next = e.next
		if !wanted.Has(e.List) || free[e.List] > i || !e.startsAs(key, at(i)) {
			continue
		}
		last := e.end(i, n, at)
		if last == 0 || hit.Has(e.List) && best[e.List].Last >= last {
			continue
		}
		best[e.List] = Match{i, last, e}
		*hit |= Of(e.List)
	}
}

// startsAs reports whether the first word of a text's phrase may begin the
// entry: by norm for all lists, by lemma for those that are matched so.
func (e *Entry) startsAs(key string, form *Form) bool {
	switch e.mode {
	case lemma:
		return true
	case name:
		return key == form.Norm && e.words[0].writtenAs(form)
	}
	return key == form.Norm
}

// writtenAs asks of a name that it is written with the capitals of the entry.
func (w *entryWord) writtenAs(form *Form) bool {
	if w.upper {
		return form.Upper
	}
	return form.Capital
}

// end returns the place after the entry's last word where the entry stands at
// i, else 0.
func (e *Entry) end(i, n int, at func(int) *Form) int {
	j := i + 1
	for k := 1; k < len(e.words); k++ {
		w := &e.words[k]
		if w.norm == gap {
			if k+1 == len(e.words) {
				return j
			}
			j = e.afterGap(k+1, j, n, at)
			if j == 0 {
				return 0
			}
			k++
			continue
		}
		if j >= n || !e.matches(w, at(j)) {
			return 0
		}
		j++
	}
	return j
}

// afterGap finds the word after a gap.
func (e *Entry) afterGap(k, j, n int, at func(int) *Form) int {
	for skip := 0; skip <= maxGap && j+skip < n; skip++ {
		form := at(j + skip)
		if e.matches(&e.words[k], form) {
			return j + skip + 1
		}
		if strings.ContainsAny(form.Norm, ".,;:") {
			return 0
		}
	}
	return 0
}

func (e *Entry) matches(w *entryWord, form *Form) bool {
	if e.mode == formula && w.norm == "be" {
		return isBe(form.Norm)
	}
	if e.mode == lemma {
		return w.norm == form.Norm || w.lemma == form.Lemma
	}
	return w.norm == form.Norm
}
