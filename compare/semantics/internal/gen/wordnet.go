package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// The format of the files is described in the manual pages wndb(5WN) and
// cntlist(5WN) of WordNet 3.0.

// class is a part of speech by its letter in the files: n, v, a, r.
type class = byte

var classFiles = []struct {
	class class
	name  string
}{{'n', "noun"}, {'v', "verb"}, {'a', "adj"}, {'r', "adv"}}

// synsetID names a set of synonyms: the offset of its line in the file of its
// part of speech.
type synsetID struct {
	class  class
	offset string
}

// synset is a set of synonyms.
type synset struct {
	id       synsetID
	words    []string
	pointers []pointer
}

// pointer is a relation of a synset, or of one of its words, to another.
type pointer struct {
	symbol   string
	to       synsetID
	from, at int // numbers of the words, from 1; 0 means the whole synset
}

// wordID is a word as one part of speech.
type wordID struct {
	word  string
	class class
}

// wordNet is the database.
type wordNet struct {
	synsets    map[synsetID]*synset
	inOrder    []*synset
	senses     map[wordID][]synsetID // the most frequent first
	exceptions map[wordID][]string   // irregular forms
	common     map[string]bool       // words that the tagged texts hold
}

func readWordNet(folder string) (*wordNet, error) {
	net := &wordNet{
		synsets:    map[synsetID]*synset{},
		senses:     map[wordID][]synsetID{},
		exceptions: map[wordID][]string{},
		common:     map[string]bool{},
	}
	if err := eachLine(filepath.Join(folder, "cntlist.rev"), net.takeCount); err != nil {
		return nil, err
	}
	for _, c := range classFiles {
		steps := []struct {
			file string
			take func(fields []string) error
		}{
			{"data." + c.name, func(f []string) error { return net.takeSynset(c.class, f) }},
			{"index." + c.name, func(f []string) error { return net.takeSenses(c.class, f) }},
			{c.name + ".exc", func(f []string) error { return net.takeException(c.class, f) }},
		}
		for _, s := range steps {
			if err := eachLine(filepath.Join(folder, s.file), s.take); err != nil {
				return nil, err
			}
		}
	}
	for _, s := range net.inOrder {
		for _, p := range s.pointers {
			if net.synsets[p.to] == nil {
				return nil, fmt.Errorf("%s: synset %s points to %s, which is not there", folder, s.id.offset, p.to.offset)
			}
		}
	}
	return net, nil
}

// eachLine hands over the fields of each line but those of the licence, which
// begin with blanks.
func eachLine(path string, take func(fields []string) error) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	number := 0
	for line := range strings.Lines(string(data)) {
		number++
		if strings.HasPrefix(line, " ") {
			continue
		}
		text, _, _ := strings.Cut(line, " | ") // the gloss is not needed
		if err := take(strings.Fields(text)); err != nil {
			return fmt.Errorf("%s:%d: %w", path, number, err)
		}
	}
	return nil
}

// takeCount notes the word of a line that says how often a sense was met in the
// tagged texts.
func (n *wordNet) takeCount(fields []string) error {
	word, _, ok := strings.Cut(fields[0], "%")
	if !ok {
		return fmt.Errorf("%q is no sense of a word", fields[0])
	}
	n.common[word] = true
	return nil
}

// reader takes fields one after the other and remembers the first fault.
type reader struct {
	fields []string
	err    error
}

func (r *reader) text() string {
	if len(r.fields) == 0 {
		r.err = fmt.Errorf("the line is too short")
		return ""
	}
	f := r.fields[0]
	r.fields = r.fields[1:]
	return f
}

func (r *reader) number(base int) int {
	n, err := strconv.ParseUint(r.text(), base, 16)
	if err != nil && r.err == nil {
		r.err = err
	}
	return int(n)
}

func classOf(letter string) class {
	if letter == "s" { // an adjective that is similar to a head adjective
		return 'a'
	}
	if letter == "" {
		return 0
	}
	return letter[0]
}

func (n *wordNet) takeSynset(c class, fields []string) error {
	r := &reader{fields: fields}
	s := &synset{id: synsetID{c, r.text()}}
	r.text() // number of the lexicographer's file
	r.text() // part of speech
	for range r.number(16) {
		word, _, _ := strings.Cut(r.text(), "(") // "galore(ip)": where the adjective may stand
		s.words = append(s.words, strings.ToLower(word))
		r.text()
	}
	for range r.number(10) {
		p := pointer{symbol: r.text()}
		offset := r.text()
		p.to = synsetID{classOf(r.text()), offset}
		ends := r.number(16)
		p.from, p.at = ends>>8, ends&0xff
		s.pointers = append(s.pointers, p)
	}
	n.synsets[s.id] = s
	n.inOrder = append(n.inOrder, s)
	return r.err
}

func (n *wordNet) takeSenses(c class, fields []string) error {
	r := &reader{fields: fields}
	id := wordID{r.text(), c}
	r.text() // part of speech
	total := r.number(10)
	for range r.number(10) {
		r.text() // symbols of the pointers
	}
	r.text() // number of senses, once more
	r.text() // number of senses that were met in the tagged texts
	for range total {
		n.senses[id] = append(n.senses[id], synsetID{c, r.text()})
	}
	return r.err
}

func (n *wordNet) takeException(c class, fields []string) error {
	if len(fields) < 2 {
		return fmt.Errorf("%d fields, want two or more", len(fields))
	}
	id := wordID{fields[0], c}
	n.exceptions[id] = append(n.exceptions[id], fields[1:]...)
	return nil
}

// endings are the regular endings and what stands for them in the dictionary
// form, by part of speech; see morphy(7WN).
var endings = map[class][][2]string{
	'n': {{"s", ""}, {"ses", "s"}, {"xes", "x"}, {"zes", "z"}, {"ches", "ch"}, {"shes", "sh"}, {"men", "man"}, {"ies", "y"}},
	'v': {{"s", ""}, {"ies", "y"}, {"es", "e"}, {"es", ""}, {"ed", "e"}, {"ed", ""}, {"ing", "e"}, {"ing", ""}},
	'a': {{"er", ""}, {"est", ""}, {"er", "e"}, {"est", "e"}},
}

// spellingsOf gives the words of WordNet that matter, each with the spellings
// that stand for it: single words that the wanted words are or are forms of,
// and those that are common in any English. A wanted word that WordNet writes
// with a hyphen or a blank alone, or without ("ceasefire", "co-operate"), is
// one of its spellings.
func (n *wordNet) spellingsOf(wanted map[string]bool) map[string][]string {
	found := map[string][]string{}
	try := func(word string, c class) bool {
		_, ok := n.senses[wordID{word, c}]
		if ok && isWord(word) {
			found[word] = []string{word}
		}
		return ok
	}
	for w := range n.common {
		for _, c := range classFiles {
			try(w, c.class)
		}
	}
	unknown := map[string][]string{} // by their letters alone
	for _, w := range sorted(wanted) {
		known := false
		for _, c := range classFiles {
			known = try(w, c.class) || known
			for _, base := range n.exceptions[wordID{w, c.class}] {
				known = try(base, c.class) || known
			}
			for _, e := range endings[c.class] {
				if stem, ok := strings.CutSuffix(w, e[0]); ok {
					known = try(stem+e[1], c.class) || known
				}
			}
		}
		if !known && isWord(w) {
			unknown[letters(w)] = append(unknown[letters(w)], w)
		}
	}
	for id := range n.senses {
		others := unknown[letters(id.word)]
		if others == nil || len(found[id.word]) > 1 {
			continue // none, or met as another part of speech
		}
		found[id.word] = nil
		if isWord(id.word) {
			found[id.word] = []string{id.word}
		}
		found[id.word] = append(found[id.word], others...)
	}
	return found
}

// isWord tells single words from phrases, numbers and letters.
func isWord(s string) bool {
	return len(s) > 1 && 'a' <= s[0] && s[0] <= 'z' && !strings.Contains(s, "_")
}

// letters is a word without what may or may not be written between its parts.
func letters(word string) string {
	return strings.ReplaceAll(strings.ReplaceAll(word, "-", ""), "_", "")
}
