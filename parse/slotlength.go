package parse

import (
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// length reads "for approximately 100 minutes", "lasted a little over forty
// minutes", "an hour-long conversation".
func (s *slotReader) length() (SlotValue, bool) {
	for i, st := range s.all {
		r := s.ranges[i]
		if st.Kind == Claim && i >= openingReach && !s.t.lasted(r) {
			continue // "the truce must hold for 72 hours"
		}
		tells := st.Kind != Claim || s.t.namesContact(r)
		for k := r.first; k < r.last; k++ {
			if traits := s.t.traits(k); !(traits.has(countsDays) && s.t.daysOfTalks(k, r.last)) && (!tells || !traits.has(countsHours)) {
				continue
			}
			w := s.t.at(k)
			first := s.lengthBegins(k, r.first)
			if first == k && !strings.Contains(w.Norm, "-") {
				continue
			}
			span := wordRange{first, k + 1}
			return SlotValue{Slot: "length", Span: s.t.span(span), Value: oneLine(s.t.src.Slice(s.t.span(span)))}, true
		}
	}
	return SlotValue{}, false
}

// lasted reports whether a range says how long a contact took: "The talks between
// the advisers lasted ...".
func (t *text) lasted(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		switch t.norm(i) {
		case "lasted", "took", "lasting", "ran", "continued", "went", "spanned":
			return t.namesContact(wordRange{r.first, i})
		}
	}
	return false
}

// isHours reports whether a word counts hours or minutes: "minutes", "hour-long",
// "forty-minute".
func isHours(w *Word) bool {
	if w.Lemma == "hour" || w.Lemma == "minute" {
		return true
	}
	unit, _, compound := strings.Cut(w.Lemma, "-")
	_, after, hyphen := strings.Cut(w.Norm, "-")
	if !compound && !hyphen {
		return false
	}
	return unit == "hour" || unit == "minute" || strings.HasPrefix(after, "hour") || strings.HasPrefix(after, "minute")
}

// isDays reports whether a word counts days: "days", "two-day".
func isDays(w *Word) bool { return w.Lemma == "day" || strings.HasSuffix(w.Norm, "-day") }

// daysOfTalks reports whether a word that counts days counts those of a contact: "three days
// of negotiations", "two-day talks".
func (t *text) daysOfTalks(i, end int) bool {
	if t.at(i).Lemma == "day" && t.norm(i+1) != "of" {
		return false
	}
	for k := i + 1; k < min(i+5, end); k++ {
		switch t.at(k).Lemma {
		case "talk", "consultation", "negotiation", "discussion", "meeting", "summit":
			return true
		}
	}
	return false
}

// lengthBegins walks back from a unit of time over its number and what hedges
// it.
func (s *slotReader) lengthBegins(i, floor int) int {
	for i > floor {
		w := s.t.at(i - 1)
		_, err := strconv.Atoi(w.Norm)
		if err == nil || w.Kind == lexicon.Digits || w.Class.Has(lexicon.Det|lexicon.Adv) && w.Norm != "the" || isNumberWord(w.Norm) || isHedge(w.Norm) {
			i--
			continue
		}
		break
	}
	return i
}

func isHedge(norm string) bool {
	switch norm {
	case "a", "an", "little", "over", "about", "approximately", "around", "more", "than", "nearly", "almost", "and", "half", "some", "for", "under", "least", "at", "than.":
		return true
	}
	return false
}

func isNumberWord(norm string) bool {
	if tens, ones, ok := strings.Cut(norm, "-"); ok {
		return isNumberWord(tens) && isNumberWord(ones)
	}
	switch norm {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "several":
		return true
	}
	return false
}
