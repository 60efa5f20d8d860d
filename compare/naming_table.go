package compare

import (
	"slices"
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// choose keeps the referents that the sides name differently, the most telling
// first.
func (c *comparison) choose(all []*referent) []Naming {
	type ranked struct {
		Naming
		r *referent
	}
	var list []ranked
	for _, r := range all {
		if r.odds >= leastNaming {
			list = append(list, ranked{c.naming(r), r})
		}
	}
	sort.SliceStable(list, func(i, j int) bool {
		if a, b := list[i].r.odds, list[j].r.odds; a != b {
			return a > b
		}
		if list[i].Referent != list[j].Referent {
			return list[i].Referent < list[j].Referent
		}
		return list[i].firstLabel() < list[j].firstLabel()
	})
	out := make([]Naming, 0, maxNamings)
	for _, l := range list {
		if len(out) == maxNamings {
			break
		}
		if !slices.ContainsFunc(list, func(o ranked) bool { return l.r.restates(o.r) }) {
			out = append(out, l.Naming)
		}
	}
	return out
}

// restates reports whether a referent's names differ on two sides in nothing but
// what another's do: "the talks on the islands" where the islands have a row.
func (r *referent) restates(o *referent) bool {
	sides, head := map[int]bool{}, ""
	for _, a := range r.names {
		m := a.first()
		if head == "" {
			head = m.head.Lemma
		}
		if m.head.Lemma != head {
			return false
		}
		if slices.ContainsFunc(o.names, func(b *alias) bool { return a.party == b.party && a != b && holdsSpan(m.span, b.first().span) }) {
			sides[a.party] = true
		}
	}
	return len(sides) > 1
}

func holdsSpan(a, b parse.Span) bool {
	return a.Source == b.Source && a.Start <= b.Start && b.End <= a.End && a != b
}

// firstLabel is the first in the alphabet of a referent's names.
func (n *Naming) firstLabel() string {
	first := ""
	for _, c := range n.Cells {
		for _, l := range c.Labels {
			if first == "" || l.Text < first {
				first = l.Text
			}
		}
	}
	return first
}

// naming makes the row of a referent.
func (c *comparison) naming(r *referent) Naming {
	out := Naming{Referent: c.referentName(r)}
	for p, side := range c.parties {
		cell := NamingCell{Side: side.ID}
		for _, a := range r.names {
			if a.party == p {
				cell.Labels = append(cell.Labels, a.label())
			}
		}
		sort.SliceStable(cell.Labels, func(i, j int) bool {
			x, y := cell.Labels[i], cell.Labels[j]
			if x.Loaded != y.Loaded {
				return x.Loaded
			}
			if len(x.Spans) != len(y.Spans) {
				return len(x.Spans) > len(y.Spans)
			}
			return x.Spans[0].Start < y.Spans[0].Start
		})
		if len(cell.Labels) > maxLabels {
			cell.Labels = cell.Labels[:maxLabels]
		}
		if len(cell.Labels) > 0 {
			out.Cells = append(out.Cells, cell)
		}
	}
	return out
}

func (a *alias) label() Label {
	l := Label{Text: a.text, Loaded: a.loaded()}
	for _, m := range a.mentions {
		l.Spans = append(l.Spans, m.span)
	}
	return l
}

// referentName is what the table calls a referent: what the lists call it, else
// the shortest of its names.
func (c *comparison) referentName(r *referent) string {
	list, key, _ := strings.Cut(r.ref, "/")
	switch list {
	case "countries":
		return c.reader.lex.CountryName(key)
	case "persons":
		return c.fullName(r, key)
	case "":
		if !slices.ContainsFunc(r.names, func(a *alias) bool { return a.first().group != "armed group" }) {
			return armedGroups
		}
	default:
		if kind := r.loosely(); kind != "" {
			return kind
		}
		return undated(key)
	}
	names := r.neutral()
	if len(names) == 0 {
		if class := r.class(); class != "" {
			return class
		}
		names = r.names
	}
	best := ""
	for _, a := range names {
		core := a.text
		if best == "" || len(core) < len(best) || len(core) == len(best) && core < best {
			best = core
		}
	}
	return best
}

// neutral lists the names that take no side: the table calls a referent by none
// that does.
func (r *referent) neutral() []*alias {
	var out []*alias
	for _, a := range r.names {
		if !a.loaded() {
			out = append(out, a)
		}
	}
	return out
}

// class is the class of things that all names of a referent are of, or empty.
func (r *referent) class() string {
	class := r.names[0].first().group
	if slices.ContainsFunc(r.names, func(a *alias) bool { return a.first().group != class }) {
		return ""
	}
	return class
}

// armedGroups is what the table calls groups that only the texts tie to each
// other.
const armedGroups = "armed groups"

// loosely is what to call a referent that the lists know by one name only and
// the texts tie another to: its kind, for what the lists call it may not hold
// for the other.
func (r *referent) loosely() string {
	for _, a := range r.names {
		if a.first().ref == r.ref {
			continue
		}
		switch a.first().group {
		case "armed group":
			return armedGroups
		case "sanctions":
			return "sanctions"
		}
	}
	return ""
}

// undated takes the time off the name of a referent, which tells its namesakes
// apart in the lists and not in one comparison: "... until 2024".
func undated(name string) string {
	for _, word := range [...]string{" until ", " since "} {
		if before, after, ok := strings.Cut(name, word); ok && len(after) == 4 {
			return before
		}
	}
	return name
}

// fullName is the longest form of a person's name that any side writes, without
// titles.
func (c *comparison) fullName(r *referent, who string) string {
	n := c.mentioner()
	best := n.full[who]
	for _, a := range r.names {
		words := parse.Words(a.text, c.reader.lex)
		first, last := -1, -1
		for i, w := range words {
			if w.Capital && n.people[w.Norm] == who {
				if first < 0 {
					first = i
				}
				last = i
			}
		}
		if first < 0 {
			continue
		}
		if given := first - 1; first == last && given >= n.titleEnd(words) && nameWord(words[given]) && !n.isOffice(words[given:first]) {
			first = given // a given name that only this side writes
		}
		name := withoutPossessive(a.text[words[first].Start:words[last].End])
		if len(name) > len(best) || len(name) == len(best) && name < best {
			best = name
		}
	}
	return best
}

// titleEnd is where the last title in some words ends.
func (n *mentioner) titleEnd(words []parse.Word) int {
	end := 0
	for _, f := range parse.Find(words, n.r.lex, lexicon.Of(lexicon.Titles)) {
		end = max(end, f.Last)
	}
	return end
}
