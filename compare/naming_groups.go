package compare

import (
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
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

// isQuarrel reports whether a class is one over whose names readouts quarrel.
func isQuarrel(group string) bool {
	switch group {
	case "conflict", "armed group", "government", "captives", "migrants", "border", "islands", "sanctions":
		return true
	}
	return false
}

// numbersDiffer reports whether one name is of several things and the other of a
// certain one: "340 schools", "the academy".
func numbersDiffer(a, b *mention) bool {
	return a.counted && b.one() || b.counted && a.one()
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

// group is the class of what a phrase names, by its head; some nouns are of a
// class only by what qualifies them.
func (n *mentioner) group(rd *reading, p nounPhrase) string {
	if class := n.qualified(rd, p); class != "" {
		return class
	}
	for i := p.head; i >= p.first && i >= p.head-2; i-- {
		if g := n.naming(rd, i).thing; g != "" || !rd.words[i].Capital {
			return g
		}
	}
	return "" // no noun that tells before a name: "the terrorist organization PKK" has one
}

// qualified is the class of a noun that has none of its own and is told by what
// stands with it: hostile actions, supply runs, monitoring teams, convicted
// persons. The list of things knows such nouns by what they have in common.
func (n *mentioner) qualified(rd *reading, p nounPhrase) string {
	head := &rd.words[p.head]
	kinds := n.naming(rd, p.head).kinds
	if len(kinds) == 0 && head.Capital && strings.HasSuffix(head.Norm, "s") {
		kinds = []string{"person"} // "Americans"
	}
	for _, kind := range kinds {
		for i := p.first; i < p.last; i++ {
			if w := &rd.words[i]; i != p.head && !w.Stop && w.Kind == lexicon.Letters {
				if class := n.r.lex.Thing(w.Norm + "-" + kind); class != "" {
					return class
				}
			}
		}
	}
	return ""
}
