package parse

// traits tell of a spelling what several steps ask of each word, so that the
// words are compared once.
type traits uint8

const (
	isAMonth      traits = 1 << iota // MonthNumber gives one
	mayMeet                          // see comesTogether
	givesTime                        // tellsWhen holds
	mayLieAhead                      // see liesAhead
	namesTheEvent                    // see namesContact
	countsHours                      // see isHours
	countsDays                       // see daysOfTalks
)

func (t traits) has(any traits) bool { return t&any != 0 }

// newTraits finds the traits of each spelling of a text.
func newTraits(s *spellings) []traits {
	out := make([]traits, len(s.first))
	for i, first := range s.first {
		out[i] = traitsOf(&s.words[first])
	}
	return out
}

func traitsOf(w *Word) traits {
	var t traits
	for _, trait := range [...]struct {
		holds bool
		trait traits
	}{
		{MonthNumber(w) != 0, isAMonth},
		{comesTogether(w.Lemma), mayMeet},
		{tellsWhen(w.Lemma), givesTime},
		{liesAhead(w.Norm), mayLieAhead},
		{namesContact(w.Lemma), namesTheEvent},
		{isHours(w), countsHours},
		{isDays(w), countsDays},
	} {
		if trait.holds {
			t |= trait.trait
		}
	}
	return t
}

// traits are those of the word at i; none outside of the text.
func (t *text) traits(i int) traits {
	if i < 0 || i >= len(t.words) {
		return 0
	}
	return t.traitsOf[t.spelled.of[i]]
}
