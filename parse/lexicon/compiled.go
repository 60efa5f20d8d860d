package lexicon

import (
	_ "embed"
	"errors"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
)

//go:generate go run ./internal/gen -lists data -o data/lexicon.bin

// builtinTable is the lists of data/ as Compile lays them out.
//
//go:embed data/lexicon.bin
var builtinTable string

// builtin is the embedded table, nil where it is none: the program that makes
// a new one must run with an old one in place.
var builtin = sync.OnceValue(func() *table {
	t, err := open(builtinTable)
	if err != nil {
		return nil
	}
	return t
})

// magic names the format; it changes with the layout, or with what a number in
// it means.
const magic = "readoutdiff lexicon 2\n\x00\x00"

// The sections of a table. All numbers have four bytes, the low one first. A
// text is its place in the last section, and its length in the upper byte.
const (
	sectionSlots      = iota // hash table of the words: number, and the upper byte of the hash
	sectionWords             // a record a word: see the fields below
	sectionPostings          // what begins with a word: phrase and form; second word, list and flags
	sectionPhrases           // key, value, takes, phrase; place of the items; Num and number of items
	sectionItems             // the words of a phrase after the first: number and flags
	sectionAttributes        // runs of: how many and which kind, then the texts; 0 ends a run
	sectionNoise             // beginning and kind
	sectionPairs             // a filter of the first two words of phrases: see mayFollow
	sectionTexts
	sections // their number
)

// Sizes of records in bytes, and what fits.
const (
	wordSize    = 20
	postingSize = 8
	phraseSize  = 24
	noiseSize   = 8
	idBits      = 24
	maxID       = 1<<idBits - 1
	idMask      = maxID
	listBits    = 5
	maxText     = 255
)

const _ = uint(1<<listBits - int(lists)) // more lists than that need a wider field

// Fields of a word's record, and the flags above the number of its lemma. The
// postings of a word end where those of the next begin.
const (
	wordText       = 0
	wordLemma      = 4 // number and flags; number 0: by the rules
	wordPostings   = 8
	wordClass      = 12 // and above it how many documents hold the word
	wordAttributes = 16

	isStop   = 1 << idBits
	isListed = 2 << idBits // the lemma comes from a list
)

// Fields of a phrase's record after its four texts.
const (
	phraseItems   = 16
	phraseNumbers = 20 // Num, and above it the number of items
)

// isAlone stands above the form of a posting whose phrase is one word.
const isAlone = 1 << 31

// Kinds of attributes, which only few words have.
const (
	abbreviationKind = iota
	countryName
	oppositesOf
	synonymSets
	irregularForms
	thingClass
	nameRoles
	attributes // their number
)

// table is compiled lists, read in place. It is safe for several goroutines.
type table struct {
	data     string
	at       [sections]int // where each section begins
	mask     uint32        // of slots
	pairs    uint32        // mask of bits in the filter of pairs
	readouts int           // number of documents behind the frequencies
	own      bool          // lists of a user
	// entries holds those that were found before, by posting, so that a text
	// costs no memory for what it shares with others. The blocks keep the memory
	// that a short text touches small.
	entries []atomic.Pointer[block]
}

// block is the entries of neighbouring postings.
type block [16]atomic.Pointer[Entry]

// open looks at the head alone; the rest is read when it is asked for.
func open(data string) (*table, error) {
	t := &table{data: data}
	head := len(magic) + 4*(1+sections)
	if !strings.HasPrefix(data, magic) || len(data) < head {
		return nil, errors.New("not a table of lists of this version")
	}
	t.readouts = int(t.u32(len(magic)))
	var sizes [sections]int
	end := head
	for i := range sizes {
		t.at[i] = end
		sizes[i] = int(t.u32(len(magic) + 4*(1+i)))
		end += sizes[i]
	}
	if end != len(data) {
		return nil, errors.New("the table of lists is cut off")
	}
	t.mask = uint32(sizes[sectionSlots]/4 - 1)
	t.pairs = uint32(sizes[sectionPairs]*8 - 1)
	t.entries = make([]atomic.Pointer[block], sizes[sectionPostings]/postingSize/len(block{})+1)
	return t, nil
}

func (t *table) u32(at int) uint32 {
	s := t.data[at : at+4]
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}

// text is the string that is stored at a place.
func (t *table) text(at int) string {
	ref := t.u32(at)
	begin := t.at[sectionTexts] + int(ref&idMask)
	return t.data[begin : begin+int(ref>>idBits)]
}

// hash is FNV-1a over two strings as if they were one.
func hash(a, b string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(a); i++ {
		h = (h ^ uint32(a[i])) * 16777619
	}
	for i := 0; i < len(b); i++ {
		h = (h ^ uint32(b[i])) * 16777619
	}
	return h
}

// spread brings the better upper bits of a hash down to where slots look.
func spread(h uint32) uint32 { return h ^ h>>15 }

// find is the number of the word a+b, or 0.
func (t *table) find(a, b string) uint32 {
	h := hash(a, b)
	for at := spread(h) & t.mask; ; at = (at + 1) & t.mask {
		slot := t.u32(t.at[sectionSlots] + 4*int(at))
		if slot == 0 {
			return 0
		}
		if (slot^h)&^idMask != 0 {
			continue
		}
		id := slot & idMask
		if text := t.word(id); len(text) == len(a)+len(b) && text[:len(a)] == a && text[len(a):] == b {
			return id
		}
	}
}

func (t *table) field(id uint32, field int) int {
	return t.at[sectionWords] + wordSize*int(id) + field
}

// word is the text of the word of a number.
func (t *table) word(id uint32) string { return t.text(t.field(id, wordText)) }

// lemma is the number of a word's dictionary form with the flags of the word.
func (t *table) lemma(id uint32) uint32 { return t.u32(t.field(id, wordLemma)) }

func (t *table) class(id uint32) Class { return Class(t.u32(t.field(id, wordClass))) }

// documents is how many readouts hold a word.
func (t *table) documents(id uint32) int { return int(t.u32(t.field(id, wordClass)) >> 16) }

// postings gives the range of what begins with a word.
func (t *table) postings(id uint32) (first, last int) {
	at := t.field(id, wordPostings)
	return int(t.u32(at)), int(t.u32(at + wordSize))
}

// pairBit is where the filter of pairs keeps two words.
func pairBit(first, second uint32) uint32 {
	h := (first*0x9E3779B1 ^ second) * 0x85EBCA6B
	return h ^ h>>15
}

// mayFollow reports whether phrases may go on from one word to another; it is
// wrong about one in some twenty pairs that none does. Most pairs of a text are
// told to be none by one look, without a search among the phrases of the word.
func (t *table) mayFollow(first, second uint32) bool {
	bit := pairBit(first, second) & t.pairs
	return t.data[t.at[sectionPairs]+int(bit>>3)]>>(bit&7)&1 != 0
}

// attribute gives the place and number of the texts of one kind.
func (t *table) attribute(id uint32, kind int) (at, n int) {
	place := t.u32(t.field(id, wordAttributes))
	if id == 0 || place == 0 {
		return 0, 0
	}
	for at = t.at[sectionAttributes] + 4*int(place); ; at += 4 * n {
		head := t.u32(at)
		if head == 0 {
			return 0, 0
		}
		at, n = at+4, int(head&idMask)
		if int(head>>idBits) == kind+1 {
			return at, n
		}
	}
}

// appendNoise lists the beginnings of lines that are furniture.
func (t *table) appendNoise(all [][2]string) [][2]string {
	all = slices.Grow(all, (t.at[sectionPairs]-t.at[sectionNoise])/noiseSize)
	for at := t.at[sectionNoise]; at < t.at[sectionPairs]; at += noiseSize {
		all = append(all, [2]string{t.text(at), t.text(at + 4)})
	}
	return all
}

// entry is the entry of a posting, the same one each time.
func (t *table) entry(posting int) *Entry {
	home := &t.entries[posting/len(block{})]
	if home.Load() == nil {
		home.CompareAndSwap(nil, new(block))
	}
	place := &home.Load()[posting%len(block{})]
	if place.Load() == nil {
		place.CompareAndSwap(nil, t.readEntry(posting))
	}
	return place.Load()
}

func (t *table) readEntry(posting int) *Entry {
	at := t.at[sectionPostings] + postingSize*posting
	head, second := t.u32(at), t.u32(at+4)
	at = t.phrase(head & idMask)
	e := &Entry{
		List: List(second >> idBits & (1<<listBits - 1)), Form: Inflection(head &^ isAlone >> idBits),
		Key: t.text(at), Value: t.text(at + 4), Takes: t.text(at + 8), Phrase: t.text(at + 12),
		Num: int(int16(t.u32(at + phraseNumbers))),
	}
	e.name = e.Name()
	return e
}

// phrase is the place of a phrase's record.
func (t *table) phrase(id uint32) int { return t.at[sectionPhrases] + phraseSize*int(id) }
