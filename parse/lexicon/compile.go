package lexicon

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// Compile makes the binary table of a folder with all lists. The package embeds
// the one of its own lists, so that a program need not read them at its start.
func Compile(lists fs.FS) ([]byte, error) {
	return compile(func(list string) (*Table, error) { return readTable(lists, list) }, nil)
}

// compile lays lists out; under are the tables that they are added to.
func compile(lists func(list string) (*Table, error), under []*table) ([]byte, error) {
	d := &draft{table: lists, words: map[string]*draftWord{}}
	if err := d.readForms(); err != nil {
		return nil, err
	}
	// Phrases are entered by dictionary forms, so the forms are laid out first.
	data, err := d.layOut(nil)
	if err != nil {
		return nil, err
	}
	first, err := open(string(data))
	if err != nil {
		return nil, err
	}
	forms := &Lexicon{tables: append([]*table{first}, under...)}
	if err := d.readWords(); err != nil {
		return nil, err
	}
	if err := d.readEntries(forms); err != nil {
		return nil, err
	}
	return d.layOut(forms)
}

var errTooLarge = errors.New("the lists are too large")

// writer lays out the sections of a table.
type writer struct {
	d        *draft
	order    []string // the words by their numbers
	sections [sections][]byte
	pool     map[string]uint32
	err      error // the first thing that did not fit
}

// layOut writes the table. With forms it tells each word's dictionary form,
// where that is in the table, else the listed ones alone.
func (d *draft) layOut(forms *Lexicon) ([]byte, error) {
	w := &writer{d: d, pool: map[string]uint32{"": 0}}
	for _, word := range d.words {
		if word.lemma != "" {
			d.word(word.lemma)
		}
	}
	w.number()
	w.slots()
	w.number32(sectionAttributes, 0) // place 0 means that there are none
	w.word("", &draftWord{}, nil)    // number 0 means no word
	for _, text := range w.order {
		w.word(text, d.words[text], forms)
	}
	w.word("", &draftWord{}, nil) // holds the end of the last word's postings
	for _, p := range d.phrases {
		w.phrase(p)
	}
	for _, n := range d.noise {
		w.number32(sectionNoise, w.text(n[0]), w.text(n[1]))
	}
	w.pairs()
	if w.err == nil && len(w.order)+len(d.phrases) >= maxID {
		w.err = errTooLarge
	}
	return w.join(), w.err
}

// number gives the words numbers, the more frequent first: what texts ask
// for lies close together then.
func (w *writer) number() {
	for text := range w.d.words {
		w.order = append(w.order, text)
	}
	slices.SortFunc(w.order, func(a, b string) int {
		return cmp.Or(cmp.Compare(w.d.words[b].documents, w.d.words[a].documents), strings.Compare(a, b))
	})
	for i, text := range w.order {
		w.d.words[text].id = uint32(i + 1)
	}
}

// slots fills the hash table of the words.
func (w *writer) slots() {
	size := uint32(16)
	for size < uint32(len(w.order)+len(w.order)/3) {
		size *= 2
	}
	slots := make([]uint32, size)
	for i, text := range w.order {
		h := hash(text, "")
		at := spread(h) & (size - 1)
		for slots[at] != 0 {
			at = (at + 1) & (size - 1)
		}
		slots[at] = uint32(i+1) | h&^idMask
	}
	w.number32(sectionSlots, slots...)
}

func (w *writer) word(text string, word *draftWord, forms *Lexicon) {
	lemma := uint32(0)
	if word.lemma != "" {
		lemma = w.d.words[word.lemma].id | isListed
	} else if forms != nil {
		if l := w.d.words[forms.rule(text)]; l != nil {
			lemma = l.id
		}
	}
	if word.stop {
		lemma |= isStop
	}
	w.number32(sectionWords, w.text(text), lemma, w.count(sectionPostings, postingSize))
	w.number32(sectionWords, uint32(word.class)|uint32(word.documents)<<16, w.attributes(word))
	w.postings(word)
}

// postings writes the phrases that begin with a word, sorted by the second word
// and then in their order.
func (w *writer) postings(word *draftWord) {
	slices.SortStableFunc(word.postings, func(a, b posting) int {
		return cmp.Or(cmp.Compare(w.id(a.second), w.id(b.second)), cmp.Compare(a.phrase, b.phrase))
	})
	for _, p := range word.postings {
		list := uint32(w.d.phrases[p.phrase].List) | uint32(p.flags)<<listBits
		head := uint32(p.phrase) | uint32(p.form)<<idBits
		if p.alone {
			head |= isAlone
		}
		w.number32(sectionPostings, head, w.id(p.second)|list<<idBits)
	}
}

// bitsAPair is how many bits the filter of pairs has for each of them, at least.
const bitsAPair = 16

// pairs writes the filter of the first two words of phrases.
func (w *writer) pairs() {
	var bits []uint32
	for _, text := range w.order {
		word, last := w.d.words[text], uint32(0)
		for _, p := range word.postings {
			if second := w.id(p.second); second != last {
				bits, last = append(bits, pairBit(word.id, second)), second
			}
		}
	}
	size := uint32(64)
	for size < uint32(bitsAPair*len(bits)) {
		size *= 2
	}
	filter := make([]byte, size/8)
	for _, bit := range bits {
		filter[bit&(size-1)>>3] |= 1 << (bit & 7)
	}
	w.sections[sectionPairs] = filter
}

func (w *writer) phrase(p draftPhrase) {
	w.number32(sectionPhrases, w.text(p.Key), w.text(p.Value), w.text(p.Takes), w.text(p.Phrase),
		w.count(sectionItems, 4), uint32(uint16(p.Num))|uint32(len(p.items))<<16)
	for _, it := range p.items {
		w.number32(sectionItems, w.id(it.word)|uint32(it.flags)<<idBits)
	}
}

// attributes writes what only few words have and returns its place.
func (w *writer) attributes(word *draftWord) uint32 {
	place := uint32(0)
	for kind, texts := range word.attributes {
		if len(texts) == 0 {
			continue
		}
		if place == 0 {
			place = w.count(sectionAttributes, 4)
		}
		w.number32(sectionAttributes, uint32(len(texts))|uint32(kind+1)<<idBits)
		for _, t := range texts {
			w.number32(sectionAttributes, w.text(t))
		}
	}
	if place != 0 {
		w.number32(sectionAttributes, 0)
	}
	return place
}

// id is the number of a word, 0 for none.
func (w *writer) id(word string) uint32 {
	if word == "" {
		return 0
	}
	return w.d.words[word].id
}

// text keeps a string once and returns its place and length.
func (w *writer) text(s string) uint32 {
	ref, ok := w.pool[s]
	if !ok {
		at := len(w.sections[sectionTexts])
		switch {
		case len(s) > maxText:
			w.err = cmp.Or(w.err, fmt.Errorf("%.40q... is longer than %d bytes", s, maxText))
		case at > maxID:
			w.err = cmp.Or(w.err, errTooLarge)
		}
		ref = uint32(at) | uint32(len(s))<<idBits
		w.pool[s] = ref
		w.sections[sectionTexts] = append(w.sections[sectionTexts], s...)
	}
	return ref
}

func (w *writer) number32(section int, numbers ...uint32) {
	for _, n := range numbers {
		w.sections[section] = binary.LittleEndian.AppendUint32(w.sections[section], n)
	}
}

// count is how many records a section has so far.
func (w *writer) count(section, size int) uint32 {
	return uint32(len(w.sections[section]) / size)
}

// join puts the sections behind a head that tells their lengths.
func (w *writer) join() []byte {
	data := []byte(magic)
	data = binary.LittleEndian.AppendUint32(data, uint32(w.d.readouts))
	for _, s := range w.sections {
		data = binary.LittleEndian.AppendUint32(data, uint32(len(s)))
	}
	for _, s := range w.sections {
		data = append(data, s...)
	}
	return data
}
