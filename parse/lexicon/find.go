package lexicon

import "math/bits"

// Form is a word of a text in the forms that entries are matched by.
type Form struct {
	Norm, Lemma string
	Capital     bool // begins with an upper-case letter
	Upper       bool // written in capitals only ("US", "NATO")

	// at is where the embedded table has the two, once they were looked up.
	at packedPlace
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

	name string // see Name; empty in entries that no table made
}

// Name is the entry as evidence names it: list and key.
func (e *Entry) Name() string {
	if e.name != "" {
		return e.name
	}
	return e.List.String() + "/" + e.Key
}

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
	f := l.finding(n, at, wanted)
	for k := range f.searches {
		f.searches[k].places = f.searches[k].table.places(n, at)
	}
	for i := range n {
		f.collect(i)
		f.keep(i)
	}
	return f.found
}

// FindSpelled is Find for a text each of whose spellings is given once, with
// its forms: words holds the number of each word's spelling, from 0 to
// spellings-1. What a spelling is by itself is then looked up once.
func (l *Lexicon) FindSpelled(words []int32, spellings int, form func(spelling int32) *Form, wanted Lists) []Match {
	f := l.finding(len(words), func(i int) *Form { return form(words[i]) }, wanted)
	for k := range f.searches {
		f.searches[k].places = f.searches[k].table.places(spellings, func(i int) *Form { return form(int32(i)) })
		f.searches[k].words = words
	}
	f.lone = make([]lone, spellings)
	f.alone = make([]*Entry, 0, spellings)
	for i, spelling := range words {
		own := &f.lone[spelling]
		if !own.known {
			f.learn(i, own)
		}
		if own.gaps || own.leads && f.mayGoOn(i) {
			f.collect(i)
			f.keep(i)
			continue
		}
		for _, e := range f.alone[own.first:own.last] {
			if f.free[e.List] <= i {
				f.found = append(f.found, Match{i, i + 1, e})
				f.free[e.List] = i + 1
			}
		}
	}
	return f.found
}

// lone is what a spelling is where no phrase goes on from it.
type lone struct {
	first, last int32 // the wanted entries that are this one word, in the order of their lists
	known       bool
	leads, gaps bool // phrases of several words begin with it, some of them with a gap behind it
}

// finding starts to look n words up.
func (l *Lexicon) finding(n int, at func(int) *Form, wanted Lists) *findings {
	f := &findings{wanted: wanted, found: make([]Match, 0, n/2+2)} // a readout has a match for every second word
	f.searches = f.one[:0]
	for _, t := range l.tables {
		f.searches = append(f.searches, search{table: t, n: n, at: at, be: t.find("be", "")})
	}
	return f
}

// collect finds the best entry of each list at a place.
func (f *findings) collect(i int) {
	f.hit = 0
	for k := range f.searches {
		s := &f.searches[k]
		p := s.place(i)
		s.collect(f, i, p.norm, 2*k, false)
		if p.lemma != p.norm {
			s.collect(f, i, p.lemma, 2*k+1, true)
		}
	}
}

// keep takes what was collected at a place for found.
func (f *findings) keep(i int) {
	for hit := f.hit; hit != 0; hit &= hit - 1 {
		list := List(bits.TrailingZeros32(uint32(hit)))
		b := &f.best[list]
		f.found = append(f.found, Match{i, b.last, f.searches[b.pass/2].table.entry(b.posting)})
		f.free[list] = b.last
	}
}

// learn looks up what the spelling at a place is by itself.
func (f *findings) learn(i int, own *lone) {
	f.hit, own.known = 0, true
	taken := f.free
	f.free = [lists]int{}
	for k := range f.searches {
		s := &f.searches[k]
		p := s.place(i)
		s.alone(f, own, i, p.norm, 2*k, false)
		if p.lemma != p.norm {
			s.alone(f, own, i, p.lemma, 2*k+1, true)
		}
	}
	f.free = taken
	own.first = int32(len(f.alone))
	for hit := f.hit; hit != 0; hit &= hit - 1 {
		b := &f.best[bits.TrailingZeros32(uint32(hit))]
		f.alone = append(f.alone, f.searches[b.pass/2].table.entry(b.posting))
	}
	own.last = int32(len(f.alone))
}

// mayGoOn reports whether the word behind a place may be the second of a phrase
// that begins there.
func (f *findings) mayGoOn(i int) bool {
	for k := range f.searches {
		s := &f.searches[k]
		if i+1 == s.n {
			return false
		}
		p, next := s.place(i), s.place(i+1)
		if s.mayFollow(p.norm, next) || p.lemma != p.norm && s.mayFollow(p.lemma, next) {
			return true
		}
	}
	return false
}

// place holds the numbers of a text's word, 0 where the table does not have it.
type place struct {
	norm, lemma uint32
	be          bool // a form of "be"
}

// packedPlace is a place in the six bytes that a Form has room for: the number of
// the normal form, and one more than that of the lemma. The zero value is none.
type packedPlace struct{ norm, lemma [3]byte }

func (p place) packed() packedPlace { return packedPlace{bytes3(p.norm), bytes3(p.lemma + 1)} }

func (p packedPlace) known() bool { return p.lemma != [3]byte{} }

func (p packedPlace) place(norm string) place {
	return place{number3(p.norm), number3(p.lemma) - 1, isBe(norm)}
}

func bytes3(n uint32) [3]byte { return [3]byte{byte(n), byte(n >> 8), byte(n >> 16)} }

func number3(b [3]byte) uint32 { return uint32(b[0]) | uint32(b[1])<<8 | uint32(b[2])<<16 }

func (t *table) places(n int, at func(int) *Form) []place {
	places := make([]place, n)
	embedded := t == builtin()
	for i := range places {
		if form := at(i); embedded && form.at.known() {
			places[i] = form.at.place(form.Norm)
		} else {
			places[i] = t.place(form, t.find(form.Norm, ""))
		}
	}
	return places
}

// place finds a form whose normal form has the number id.
func (t *table) place(form *Form, id uint32) place {
	be := isBe(form.Norm)
	if form.Lemma == form.Norm {
		return place{id, id, be}
	}
	if known := t.lemma(id) & idMask; known != 0 && t.word(known) == form.Lemma {
		return place{id, known, be}
	}
	return place{id, t.find(form.Lemma, ""), be}
}

// findings is what was found so far.
type findings struct {
	wanted   Lists
	found    []Match
	free     [lists]int // first word that a list may match at
	hit      Lists      // the lists that match at this place, and how
	best     [lists]best
	searches []search // one a table
	one      [1]search
	lone     []lone   // by the number of the spelling
	alone    []*Entry // see lone
}

// best is the best entry of a list at a place.
type best struct {
	last, posting, pass int
	phrase              uint32
}
