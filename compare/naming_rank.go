package compare

import (
	"slices"
	"strings"
)

// What makes the names of a referent telling, added up. The figures order the
// table; a referent below tellingFloor is not worth a row.
const (
	tellingFloor  = 0.3
	loadedWorth   = 0.5 // one side's name judges, the other's does not
	bothLoaded    = 0.6
	listedWorth   = 0.3 // the lists know it as something that has two names
	groupWorth    = 0.2 // of a class over which readouts quarrel
	modifierWorth = 0.2 // both names tell more than the noun
	orderWorth    = 0.55
	customWorth   = 0.2
	shortWorth    = 0.32 // one is the other cut short: "the committee"
	countryFloor  = 0.35
	personFloor   = 0.4
)

// telling weighs how much a reader learns from a referent's names; 0 where the
// sides name it alike.
func (c *comparison) telling(r *referent) float64 {
	sides := make([][]*alias, len(c.parties))
	silent := len(c.parties)
	for _, a := range r.names {
		if len(sides[a.party]) == 0 {
			silent--
		}
		sides[a.party] = append(sides[a.party], a)
	}
	if len(sides)-silent < 2 {
		return 0
	}
	worth := 0.0
	for p := range sides {
		for q := p + 1; q < len(sides); q++ {
			if len(sides[p]) == 0 || len(sides[q]) == 0 {
				continue
			}
			worth = max(worth, between(r, sides[p], sides[q]))
		}
	}
	return round(worth, 4)
}

// between weighs how two sides differ in naming one referent.
func between(r *referent, names, others []*alias) float64 {
	list, _, _ := strings.Cut(r.ref, "/")
	switch list {
	case "countries":
		return countryWorth(names, others)
	case "persons":
		return personWorth(names, others)
	}
	if sharesName(names, others) || r.class() == "" && sharesBut(names, others) {
		return 0
	}
	worth := 0.0
	for _, a := range names {
		for _, b := range others {
			worth = max(worth, apart(a, b, r))
		}
	}
	return worth
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

// personWorth asks whether both sides say what a person is, and say it
// differently. That one gives a title and the other a bare name is custom.
func personWorth(names, others []*alias) float64 {
	if sharesName(names, others) {
		return 0
	}
	a, b := titles(names), titles(others)
	if len(a) == 0 || len(b) == 0 {
		return customWorth
	}
	apart := 0
	for w := range a {
		if !b[w] {
			apart++
		}
	}
	for w := range b {
		if !a[w] {
			apart++
		}
	}
	switch {
	case apart == 0:
		return customWorth
	case apart == 1:
		return personFloor
	}
	return personFloor + 0.1
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

// apart weighs the difference of two names.
func apart(a, b *alias, r *referent) float64 {
	x, y := a.first(), b.first()
	if len(x.words)+len(y.words) == 0 && x.head.Lemma == y.head.Lemma {
		return 0 // "schools", "its schools"
	}
	if x.order == y.order {
		return orderWorth
	}
	if onlyWhose(x, y) {
		return 0 // nothing but whose it is
	}
	worth := 0.3 * r.score
	if (onlyIn(x, y) == 0 || onlyIn(y, x) == 0) && a.loaded() == b.loaded() {
		return shortWorth * r.score
	}
	switch {
	case a.loaded() && b.loaded():
		worth += bothLoaded
	case a.loaded() || b.loaded():
		worth += loadedWorth
	}
	if strings.HasPrefix(r.ref, "labels/") {
		worth += listedWorth
	}
	if x.group != "" && x.group == y.group {
		worth += groupWorth
	}
	if len(x.words) > 0 && len(y.words) > 0 {
		worth += modifierWorth
	}
	return worth
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
