package lexicon

import "fmt"

// Class is what a function word does in a sentence; a word may do several
// things.
type Class uint16

// The classes of grammar.tsv, and Joint for the nouns of joint.tsv.
const (
	Prep   Class = 1 << iota // prepositions
	Det                      // determiners and small numbers
	Poss                     // possessive determiners
	Aux                      // auxiliaries
	Be                       // forms of "be"
	Have                     // forms of "have"
	Modal                    // modal verbs
	Pron                     // pronouns
	Subord                   // subordinating conjunctions
	Rel                      // relative pronouns
	Coord                    // co-ordinating conjunctions
	Adv                      // adverbs that may stand between subject and verb
	Joint                    // nouns that name all participants together
)

// Has reports whether any of the classes asked for is among c.
func (c Class) Has(any Class) bool { return c&any != 0 }

// className gives the names that grammar.tsv uses.
func className(name string) (Class, bool) {
	for i, n := range [...]string{"prep", "det", "poss", "aux", "be", "have", "modal", "pron", "subord", "rel", "coord", "adv"} {
		if n == name {
			return 1 << i, true
		}
	}
	return 0, false
}

// Class tells the classes of a word, given in its normal form.
func (l *Lexicon) Class(norm string) Class { return l.classes[norm] }

func (l *Lexicon) loadClasses() error {
	grammar, err := ReadTable("grammar")
	if err != nil {
		return err
	}
	joint, err := ReadTable("joint")
	if err != nil {
		return err
	}
	l.classes = make(map[string]Class, len(grammar.Rows)+len(joint.Rows))
	for _, row := range grammar.Rows {
		c, ok := className(row[1])
		if !ok {
			return fmt.Errorf("data/grammar.tsv: %q: no class %q", row[0], row[1])
		}
		l.classes[row[0]] |= c
	}
	for _, row := range joint.Rows {
		l.classes[row[0]] |= Joint
	}
	return nil
}

func isBe(norm string) bool {
	switch norm {
	case "be", "is", "are", "was", "were", "been", "being":
		return true
	}
	return false
}
