package compare

import (
	"math"
	"slices"
	"strings"
)

// What tells whether a country or a person is named in different ways, added up.
const (
	countryFloor = 0.35
)

// weigh sets how likely it is that a reader who lists who calls what by which
// name would list a referent: by the pair of its names that says most for it.
func (c *comparison) weigh(r *referent, around *whereabouts) {
	r.odds = math.Inf(-1)
	for _, s := range c.differences(r, around) {
		r.odds = max(r.odds, c.model.naming.of(&s))
	}
}

// differences lists the signals of the pairs of a referent's names; none where
// the sides name it alike.
func (c *comparison) differences(r *referent, around *whereabouts) []nameSignals {
	sides := make([][]*alias, len(c.parties))
	for _, a := range r.names {
		sides[a.party] = append(sides[a.party], a)
	}
	var out []nameSignals
	for p := range sides {
		for q := p + 1; q < len(sides); q++ {
			if len(sides[p]) > 0 && len(sides[q]) > 0 {
				out = append(out, c.betweenSides(r, sides[p], sides[q], around)...)
			}
		}
	}
	return out
}

// betweenSides lists the signals of the names of two sides for one referent.
func (c *comparison) betweenSides(r *referent, names, others []*alias, around *whereabouts) []nameSignals {
	list, _, _ := strings.Cut(r.ref, "/")
	switch list {
	case "countries":
		return countrySignals(names, others)
	case "persons":
		return personSignals(names, others)
	}
	if sameKeys(names, others) || !isLabel(r.ref) && sharesName(names, others) || r.class() == "" && sharesBut(names, others) {
		return nil
	}
	var out []nameSignals
	for _, a := range names {
		for _, b := range others {
			switch {
			case a.key == b.key:
				continue
			case nothingApart(a, b) && !isLabel(r.ref):
				return nil
			}
			out = append(out, c.pairSignals(a, b, r, around))
		}
	}
	return out
}

// pairSignals are the signals of two names of a referent.
func (c *comparison) pairSignals(a, b *alias, r *referent, around *whereabouts) nameSignals {
	if r.ref == "" || a.first().ref != b.first().ref {
		return c.signalsOf(a, b, c.scoreOf(a, b), around)
	}
	var s nameSignals
	s[listedSignal] = 1
	s.set(quarrelSignal, isQuarrel(a.first().group))
	s.set(commonSignal, slices.ContainsFunc(r.names, func(o *alias) bool {
		return o.party == b.party && o.key == a.key || o.party == a.party && o.key == b.key
	}))
	s.addDifference(a, b)
	return s
}

// nothingApart reports whether two names differ in nothing that tells: "schools"
// and "its schools", or whose a thing is.
func nothingApart(a, b *alias) bool {
	x, y := a.first(), b.first()
	if len(x.words)+len(y.words) == 0 && x.head.Lemma == y.head.Lemma {
		return true
	}
	return x.order != y.order && onlyWhose(x, y)
}

// countrySignals are the signals of a country that two sides name in different
// ways.
func countrySignals(names, others []*alias) []nameSignals {
	if countryWorth(names, others) == 0 {
		return nil
	}
	var s nameSignals
	s[countrySignal] = 1
	a, b := spelling(names), spelling(others)
	s.set(commonSignal, sharesName(names, others))
	s.set(stateSignal, a != "" && b != "" && a != b || hasKind(names, labelName) != hasKind(others, labelName) || hasKind(names, ownName) != hasKind(others, ownName))
	return []nameSignals{s}
}

// personSignals are the signals of a person whom two sides name in different
// ways.
func personSignals(names, others []*alias) []nameSignals {
	if sameKeys(names, others) {
		return nil
	}
	var s nameSignals
	s[personSignal] = 1
	a, b := titles(names), titles(others)
	s[titlesSignal] = min(1, float64(onlyOf(a, b)+onlyOf(b, a))/4)
	s.set(commonSignal, sharesName(names, others))
	return []nameSignals{s}
}

// countryWorth asks whether two sides name a country in different ways: by its
// capital, as "our state", in another spelling. The full name and the letters
// for it are no difference.
func countryWorth(names, others []*alias) float64 {
	worth := 0.0
	for _, way := range [...]struct {
		kind  nameKind
		worth float64
	}{{labelName, 0.7}, {ownName, 0.5}, {officeName, 0.4}, {sideName, 0.4}, {formalName, 0.4}, {peopleName, 0.1}} {
		if hasKind(names, way.kind) != hasKind(others, way.kind) {
			worth = max(worth, way.worth)
		}
	}
	if a, b := spelling(names), spelling(others); a != "" && b != "" && a != b {
		worth = max(worth, 0.45)
	}
	if sharesName(names, others) {
		worth -= 0.05
	}
	if worth < countryFloor {
		return 0
	}
	return worth
}

func hasKind(names []*alias, kind nameKind) bool {
	return slices.ContainsFunc(names, func(a *alias) bool { return a.first().kind == kind })
}

// spelling is the way in which a side spells a country's common name where it
// does so in one word.
func spelling(names []*alias) string {
	for _, a := range names {
		if f := a.first().form; f != "" && !strings.ContainsAny(f, " .") && strings.ToUpper(f) != f {
			return f
		}
	}
	return ""
}

// sameKeys reports whether two sides have the same names for something.
func sameKeys(names, others []*alias) bool {
	in := func(a *alias, list []*alias) bool {
		return slices.ContainsFunc(list, func(b *alias) bool { return a.key == b.key })
	}
	return !slices.ContainsFunc(names, func(a *alias) bool { return !in(a, others) }) && !slices.ContainsFunc(others, func(a *alias) bool { return !in(a, names) })
}

// onlyOf counts the words that one side gives somebody and the other does not.
func onlyOf(a, b map[string]bool) int {
	n := 0
	for w := range a {
		if !b[w] {
			n++
		}
	}
	return n
}

func titles(names []*alias) map[string]bool {
	out := map[string]bool{}
	for _, a := range names {
		for _, m := range a.mentions {
			for _, w := range m.title {
				out[w] = true
			}
		}
	}
	return out
}

func sharesName(a, b []*alias) bool {
	for _, x := range a {
		if slices.ContainsFunc(b, func(y *alias) bool { return x.key == y.key }) {
			return true
		}
	}
	return false
}

// sharesBut reports whether both sides have one name that differs in nothing but
// whose it is: "territorial integrity", "territorial integrity of our state". Where
// the words are the same ones, their order is what differs.
func sharesBut(a, b []*alias) bool {
	for _, x := range a {
		if slices.ContainsFunc(b, func(y *alias) bool { return onlyWhose(x.first(), y.first()) && x.first().order != y.first().order }) {
			return true
		}
	}
	return false
}

func onlyWhose(x, y *mention) bool {
	if x.headID != y.headID || isConcrete(x.group) && x.head.Lemma != y.head.Lemma {
		return false // "our ships" and "Icelandic vessels" are two nouns for what is Iceland's
	}
	return onlyIn(x, y)+onlyIn(y, x) == 0 && !x.quoted
}

// onlyIn counts the words of a name, but for those of places, that another has
// not.
func onlyIn(a, b *mention) int {
	n := 0
	has := func(id int) bool {
		return id == b.headID || slices.ContainsFunc(b.words, func(w mentionWord) bool { return w.id == id })
	}
	for _, w := range a.words {
		if !w.place && !has(w.id) {
			n++
		}
	}
	if !has(a.headID) {
		n++
	}
	return n
}
