package compare

import (
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// soleOfClass reports whether a name is the only one of its side for a countable
// thing of its class: texts on one event that each speak of one such thing
// mostly mean the same one. Longer and shorter forms of the name do not count.
func soleOfClass(a *alias, side []*alias) bool {
	x := a.first()
	if !isConcrete(x.group) {
		return false
	}
	return !slices.ContainsFunc(side, func(b *alias) bool {
		y := b.first()
		return y.group == x.group && onlyIn(x, y) > 0 && onlyIn(y, x) > 0
	})
}

// isConcrete reports whether a class is of people and things that can be seen
// and counted. A text may speak of several bodies, agreements or meetings, and
// name each once.
func isConcrete(group string) bool {
	switch group {
	case "government", "body", "agreement", "meeting", "visit", "document", "sanctions", "armed group", "law":
		return false
	}
	return isThing(group)
}

// numbersDiffer reports whether one name is of several things and the other of a
// certain one: "340 schools", "the academy".
func numbersDiffer(a, b *mention) bool {
	return a.several() && b.one() || b.several() && a.one()
}

func (m *mention) several() bool {
	return m.head.Norm != m.head.Lemma && strings.HasSuffix(m.head.Norm, "s")
}

func (m *mention) one() bool { return m.opened && m.head.Norm == m.head.Lemma }

// naming is what the lists say of the i-th word.
func (n *mentioner) naming(rd *reading, i int) *namingForm {
	return n.r.vocab.namingOf(rd.form(n.r.vocab, i), &rd.words[i])
}

// takesSides reports whether a name holds a word that judges what it names.
func (n *mentioner) takesSides(rd *reading, p nounPhrase) bool {
	for i := p.first; i < p.last; i++ {
		if n.naming(rd, i).judging {
			return true
		}
	}
	return false
}

// group is the class of what the words name, by their head; some nouns are of a
// class only by what qualifies them.
func (n *mentioner) group(rd *reading, first, last int) string {
	if class := qualified(rd.words[first:last]); class != "" {
		return class
	}
	for i := last - 1; i >= first && i >= last-3; i-- {
		if g := n.naming(rd, i).thing; g != "" || !rd.words[i].Capital {
			return g
		}
	}
	return "" // no noun that tells before a name: "the terrorist organization PKK" has one
}

// qualified is the class of a noun that has none of its own and is told by what
// stands before it: hostile actions, supply runs, monitoring teams, convicted persons.
func qualified(words []parse.Word) string {
	switch head := words[len(words)-1].Lemma; head {
	case "action", "act", "conduct", "move", "measure":
		if anyOf(words, "aggressive", "hostile", "provocative", "military", "destabilizing") {
			return "conflict"
		}
	case "run", "mission", "trip", "convoy":
		if anyOf(words, "supply", "resupply", "relief") {
			return "deliveries"
		}
		return observing(words)
	case "team", "mechanism", "group", "officer", "unit":
		return observing(words)
	case "person", "people", "man", "woman", "citizen", "national", "individual", "civilian":
		if anyOf(words, "convicted", "detained", "captured", "arrested", "imprisoned", "jailed", "held") {
			return "captives"
		}
	}
	return ""
}

func observing(words []parse.Word) string {
	if anyOf(words, "monitoring", "verification", "observer", "observation", "inspection") {
		return "observers"
	}
	return ""
}

func anyOf(words []parse.Word, norms ...string) bool {
	return slices.ContainsFunc(words, func(w parse.Word) bool { return slices.Contains(norms, w.Norm) || slices.Contains(norms, w.Lemma) })
}
