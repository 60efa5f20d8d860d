package lexicon

import "strings"

// Form is a word of a text in the forms that entries are matched by.
type Form struct {
	Norm, Lemma string
	Capital     bool // begins with an upper-case letter
	Upper       bool // written in capitals only ("US", "NATO")

	// at is where the embedded table has the two, once they were looked up.
	at     place
	placed bool
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
}

// Name is the entry as evidence names it: list and key.
func (e *Entry) Name() string { return e.List.String() + "/" + e.Key }

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
	var one [1]search
	searches := one[:0]
	for _, t := range l.tables {
		searches = append(searches, search{table: t, n: n, at: at, places: t.places(n, at), be: t.find("be", "")})
	}
	found := make([]Match, 0, n/2+2) // a readout has a match for every second word
	f := findings{wanted: wanted}
	for i := range n {
		f.hit = 0
		for k := range searches {
			s := &searches[k]
			p := s.places[i]
			s.collect(&f, i, p.norm, 2*k, false)
			if p.lemma != p.norm {
				s.collect(&f, i, p.lemma, 2*k+1, true)
			}
		}
		for list := List(0); f.hit != 0; list++ {
			if f.hit.Has(list) {
				b := &f.best[list]
				found = append(found, Match{i, b.last, searches[b.pass/2].table.entry(b.posting)})
				f.free[list] = b.last
				f.hit &^= Of(list)
			}
		}
	}
	return found
}

// place holds the numbers of a text's word, 0 where the table does not have it.
type place struct{ norm, lemma uint32 }

func (t *table) places(n int, at func(int) *Form) []place {
	places := make([]place, n)
	embedded := t == builtin()
	for i := range places {
		if form := at(i); embedded && form.placed {
			places[i] = form.at
		} else {
			places[i] = t.place(form, t.find(form.Norm, ""))
		}
	}
	return places
}

// place finds a form whose normal form has the number id.
func (t *table) place(form *Form, id uint32) place {
	if form.Lemma == form.Norm {
		return place{id, id}
	}
	if known := t.lemma(id) & idMask; known != 0 && t.word(known) == form.Lemma {
		return place{id, known}
	}
	return place{id, t.find(form.Lemma, "")}
}

// findings is what was found so far.
type findings struct {
	wanted Lists
	free   [lists]int // first word that a list may match at
	hit    Lists      // the lists that match at this place, and how
	best   [lists]struct {
		last, posting, pass int
		phrase              uint32
	}
}

// search looks the words of one text up in one table.
type search struct {
	table  *table
	n      int
	at     func(int) *Form
	places []place
	be     uint32 // the number of "be", which stands in phrases for any form of it
}

// collect keeps, for each list, the longest entry that begins with a word at
// place i. Of entries that are equally long the one of the first pass counts,
// within a pass the one that stands last in its list.
func (s *search) collect(f *findings, i int, word uint32, pass int, isLemma bool) {
	p, last := s.table.postings(word)
	for ; p < last && s.second(p) == 0; p++ {
		s.try(f, i, p, pass, isLemma)
	}
	if p == last || i+1 == s.n {
		return
	}
	next := s.places[i+1]
	s.goOn(f, i, next.norm, p, last, pass, isLemma)
	if next.lemma != next.norm {
		s.goOn(f, i, next.lemma, p, last, pass, isLemma)
	}
	if s.be != next.norm && s.be != next.lemma && isBe(s.at(i+1).Norm) {
		s.goOn(f, i, s.be, p, last, pass, isLemma)
	}
}

// second is the number of a posting's second word, by which postings of one
// word are sorted.
func (s *search) second(posting int) uint32 {
	return s.table.u32(s.table.at[sectionPostings]+postingSize*posting+4) & idMask
}

// goOn tries the postings p to last-1 that have a certain second word.
func (s *search) goOn(f *findings, i int, second uint32, p, last, pass int, isLemma bool) {
	if second == 0 {
		return
	}
	for end := last; p < end; {
		middle := int(uint(p+end) / 2)
		if s.second(middle) < second {
			p = middle + 1
		} else {
			end = middle
		}
	}
	for ; p < last && s.second(p) == second; p++ {
		s.try(f, i, p, pass, isLemma)
	}
}

// try keeps an entry if its list is wanted, the whole of it stands at i, and it
// is better than what the list has there.
func (s *search) try(f *findings, i, posting, pass int, isLemma bool) {
	at := s.table.at[sectionPostings] + postingSize*posting
	rest := s.table.u32(at+4) >> idBits
	list, flags := List(rest&(1<<listBits-1)), uint8(rest>>listBits)
	if !f.wanted.Has(list) || f.free[list] > i || isLemma && flags&fromLemma == 0 {
		return
	}
	if flags&(needsCapital|needsUpper) != 0 {
		form := s.at(i)
		if flags&needsUpper != 0 && !form.Upper || flags&needsCapital != 0 && !form.Capital {
			return
		}
	}
	head, last := s.table.u32(at), i+1
	phrase := head & idMask
	if head&isAlone == 0 {
		last = s.end(phrase, i)
	}
	best := &f.best[list]
	if last == 0 || f.hit.Has(list) && (last < best.last || last == best.last && (pass != best.pass || phrase < best.phrase)) {
		return
	}
	best.last, best.posting, best.pass, best.phrase = last, posting, pass, phrase
	f.hit |= Of(list)
}

// end returns the place after the last word of a phrase that begins at i, or 0
// where the text goes on in another way.
func (s *search) end(phrase uint32, i int) int {
	at := s.table.phrase(phrase)
	first, n := int(s.table.u32(at+phraseItems)), int(s.table.u32(at+phraseNumbers)>>16)
	j := i + 1
	for k := 0; k < n; k++ {
		it := s.item(first + k)
		switch {
		case it>>idBits&uint32(gap) == 0:
			if j >= s.n || !s.matches(it, j) {
				return 0
			}
			j++
		case k+1 < n:
			k++
			if j = s.afterGap(s.item(first+k), j); j == 0 {
				return 0
			}
		}
	}
	return j
}

func (s *search) item(i int) uint32 { return s.table.u32(s.table.at[sectionItems] + 4*i) }

// afterGap finds the word after a gap and returns the place after it.
func (s *search) afterGap(it uint32, j int) int {
	end := min(j+maxGap+1, s.n)
	for k := j; k < end; k++ {
		if !s.matches(it, k) {
			continue
		}
		for ; j < k; j++ {
			if strings.ContainsAny(s.at(j).Norm, ".,;:") {
				return 0
			}
		}
		return k + 1
	}
	return 0
}

// matches reports whether a word of a phrase is the text's word at j.
func (s *search) matches(it uint32, j int) bool {
	p := s.places[j]
	id, flags := it&idMask, uint8(it>>idBits)
	return id == p.norm || flags&byLemma != 0 && id == p.lemma || flags&anyBe != 0 && isBe(s.at(j).Norm)
}
