package lexicon

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
	Time                     // nouns that tell when: "week", "Monday"
	Joint                    // nouns that name all participants together
)

// Has reports whether any of the classes asked for is among c.
func (c Class) Has(any Class) bool { return c&any != 0 }

// className gives the names that grammar.tsv uses.
func className(name string) (Class, bool) {
	for i, n := range [...]string{"prep", "det", "poss", "aux", "be", "have", "modal", "pron", "subord", "rel", "coord", "adv", "time"} {
		if n == name {
			return 1 << i, true
		}
	}
	return 0, false
}

// formsOfBe are all forms of the verb but "am", which readouts do not use.
var formsOfBe = [...]string{"be", "is", "are", "was", "were", "been", "being"}

func isBe(norm string) bool {
	switch norm {
	case "be", "is", "are", "was", "were", "been", "being":
		return true
	}
	return false
}
