package lexicon

import "strings"

// search looks the words of one text up in one table.
type search struct {
	table  *table
	n      int
	at     func(int) *Form
	words  []int32 // the number of each word's spelling; nil where each word is one of its own
	places []place // of the spellings
	be     uint32  // the number of "be", which stands in phrases for any form of it
}

func (s *search) place(i int) place {
	if s.words != nil {
		i = int(s.words[i])
	}
	return s.places[i]
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
	next := s.place(i + 1)
	if s.table.mayFollow(word, next.norm) {
		s.goOn(f, i, next.norm, p, last, pass, isLemma)
	}
	if next.lemma != next.norm && s.table.mayFollow(word, next.lemma) {
		s.goOn(f, i, next.lemma, p, last, pass, isLemma)
	}
	if next.be && s.be != next.norm && s.be != next.lemma {
		s.goOn(f, i, s.be, p, last, pass, isLemma)
	}
}

// alone is collect for the entries that are one word alone; it notes which
// others the word begins.
func (s *search) alone(f *findings, own *lone, i int, word uint32, pass int, isLemma bool) {
	p, last := s.table.postings(word)
	for ; p < last && s.second(p) == 0; p++ {
		if s.isAlone(p) {
			s.try(f, i, p, pass, isLemma)
		} else {
			own.gaps = true
		}
	}
	own.leads = own.leads || p < last
}

// mayFollow reports whether a phrase may go on from one word to the next.
func (s *search) mayFollow(first uint32, next place) bool {
	return s.table.mayFollow(first, next.norm) || next.lemma != next.norm && s.table.mayFollow(first, next.lemma) ||
		next.be && s.table.mayFollow(first, s.be)
}

func (s *search) isAlone(posting int) bool {
	return s.table.u32(s.table.at[sectionPostings]+postingSize*posting)&isAlone != 0
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
	p := s.place(j)
	id, flags := it&idMask, uint8(it>>idBits)
	return id == p.norm || flags&byLemma != 0 && id == p.lemma || flags&anyBe != 0 && p.be
}
