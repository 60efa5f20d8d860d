package compare

import (
	"slices"
	"strings"
)

// sameReferent weighs, from 0 to 1, whether two names stand for one thing: what
// the lists know decides where they know both, else the heads, and then what
// is said of them. It is the same in both directions.
func (n *mentioner) sameReferent(a, b *mention) float64 {
	if a.points() && a.core == 0 || b.points() && b.core == 0 {
		return 0
	}
	if s, sure := knownReferents(a, b); sure {
		return s
	}
	if a.order != "" && a.order == b.order {
		return 1
	}
	head := n.headTie(a, b)
	if head == 0 {
		return n.coveredName(a, b)
	}
	if differ(a.places, b.places) || differ(a.whose, b.whose) || a.elsewhere(b) || b.elsewhere(a) {
		return 0
	}
	if isConcrete(a.group) && a.head.Lemma != b.head.Lemma && numbersDiffer(a, b) {
		return 0
	}
	sharedA, weightA := n.sharedWords(a, b)
	sharedB, weightB := n.sharedWords(b, a)
	shared, all := max(sharedA, sharedB), min(weightA, weightB)
	switch {
	case a.ref != "" && b.pointsBack() || b.ref != "" && a.pointsBack():
		return 0
	case all == 0 && a.group == b.group && isThing(a.group):
		return max(sameReferentFloor, round(0.75*head, 4)) // "the lawsuit", "the suit"
	case bareIndefinite(a) && bareIndefinite(b) && a.headID != b.headID && !n.synonyms(a, b):
		return 0 // "diplomacy" and "stability" are two things
	case all == 0: // one is the bare noun: "the crisis"
		if bareIndefinite(a) && b.ref != "" || bareIndefinite(b) && a.ref != "" {
			return round(0.45*head, 4)
		}
		return round(0.75*head, 4)
	case (a.points() || b.points()) && shared < all/2:
		return 0 // "close cooperation", "regional cooperation": the noun tells nothing
	}
	return round(head*(0.55+0.45*min(1, shared/all)), 4)
}

// isThing reports whether the members of a class of nouns are countable, so that
// two bare ones in texts on one event mean the same one; "aid" and "peace" may
// be anything.
func isThing(group string) bool {
	switch group {
	case "", "aid", "settlement", "conflict", "talks", "commerce":
		return false
	}
	return true
}

// bareIndefinite reports whether a name is a noun alone, "peace", which means
// the thing as such and not the one that was spoken of.
func bareIndefinite(m *mention) bool {
	return len(m.words) == 0 && !m.opened && !m.proper
}

// knownReferents compares what the lists say two names stand for.
func knownReferents(a, b *mention) (score float64, sure bool) {
	switch {
	case a.ref == "" || b.ref == "":
		if one := a.ref + b.ref; strings.HasPrefix(one, "countries/") || strings.HasPrefix(one, "persons/") {
			return 0, true // a country or a person is named by no other noun
		}
		return 0, false
	case a.ref == b.ref:
		return 1, true
	case governs(a, b), governs(b, a):
		return 0.7, true
	case a.proper && b.proper && len(a.words)+len(b.words) == 0:
		return 0, true // two names alone that the lists know apart
	case strings.HasPrefix(a.ref, "labels/") && strings.HasPrefix(b.ref, "labels/") && a.group != "" && a.group == b.group && !differ(a.places, b.places):
		return 0, false
	}
	return 0, true
}

// governs reports whether one name is a country and the other, without judging,
// its government, as which the country acts.
func governs(a, b *mention) bool {
	code, ok := strings.CutPrefix(a.ref, "countries/")
	return ok && b.group == "government" && !b.loaded && len(b.places) == 1 && b.places[0] == code
}

// headTie is how near the heads of two names are.
func (n *mentioner) headTie(a, b *mention) float64 {
	t := n.r.vocab.tie(a.headID, b.headID)
	strength := t.strength
	switch t.rule {
	case "near", "hypernym", "similar", "opposite", "antonym", "family":
		strength = min(strength, 0.5)
	}
	if a.group != "" && a.group == b.group {
		strength = max(strength, 0.6)
	}
	if strength < headFloor {
		return 0
	}
	return strength
}

// headFloor is the strength from which the heads of two names are tied.
const headFloor = 0.45

// synonyms reports whether the heads of two names mean the same, and are not only
// of one class.
func (n *mentioner) synonyms(a, b *mention) bool {
	return n.r.vocab.tie(a.headID, b.headID).strength >= anchorStrength
}

// sharedWords is the weight of a's words that b has as well, and of all of
// a's.
func (n *mentioner) sharedWords(a, b *mention) (shared, all float64) {
	for _, x := range a.words {
		all += x.weight
		best := n.r.vocab.tie(x.id, b.headID).strength
		for _, y := range b.words {
			best = max(best, n.r.vocab.tie(x.id, y.id).strength)
		}
		shared += x.weight * best
	}
	return shared, all
}

// pointsBack reports whether a name is a noun that means what its own text has
// just spoken of: "this structure".
func (m *mention) pointsBack() bool {
	return len(m.words) == 0 && m.opened && !m.the && !m.several()
}

// elsewhere reports whether a name is of something foreign to who speaks, and the
// other of something of that country: "foreign ships" said in Reykjavik are no
// Icelandic ones.
func (m *mention) elsewhere(o *mention) bool {
	return m.foreign != "" && len(o.places) == 1 && o.places[0] == m.foreign
}

// differ reports whether two names name countries and none of them in common.
func differ(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return false
	}
	for _, x := range a {
		if slices.Contains(b, x) {
			return false
		}
	}
	return true
}

// coveredName ties a name with a longer one that holds all its words and its
// head: "the system" is not "the S-400 system", but "Vardali" is "Eleni
// Vardali".
func (n *mentioner) coveredName(a, b *mention) float64 {
	if !a.proper || !b.proper {
		return 0
	}
	if a.letters != "" && a.letters == b.letters {
		return 1
	}
	if a.initials != "" && a.initials == b.letters || b.initials != "" && b.initials == a.letters {
		return 0.9
	}
	short, long := a, b
	if len(short.words) > len(long.words) {
		short, long = long, short
	}
	for _, w := range append([]mentionWord{{id: short.headID}}, short.words...) {
		if w.id != long.headID && !slices.ContainsFunc(long.words, func(x mentionWord) bool { return x.id == w.id }) {
			return 0
		}
	}
	return 0.8
}
