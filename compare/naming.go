package compare

import (
	"slices"
	"sort"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// The naming table shows who calls what by which name. A referent is what the
// lists know to be one thing, or what the texts themselves show to be one: noun
// phrases of two sides with one head or heads of one class, the more so where
// they stand in statements that were aligned. Referents that all sides name
// alike are left out.

// maxNamings is how many referents are printed at most: a table that lists
// every pair of nouns hides the telling ones.
const maxNamings = 7

// maxLabels is how many names of one side a row holds.
const maxLabels = 3

// sameReferentFloor is the score from which two names count as of one referent.
const sameReferentFloor = 0.62

// mayBeFloor is the score from which they are looked at more closely.
const mayBeFloor = 0.3

// What speaks for one referent beside the words themselves.
const (
	togetherWorth = 0.25 // the names stand in one row
	onlyWorth     = 0.1  // no other name of either side has that head
	soleWorth     = 0.3  // each side speaks of one thing of that class: "the hilltops", "the heights"
	tailWorth     = 0.15 // both say alike which one is meant: "of last year"
	judgedWorth   = 0.1  // both names judge, and name things of one class
	warWorth      = 0.3  // the same of fighting and of fighters: of one war, sides call both names
	subjectWorth  = 0.65 // both are what a claim of one row is about, whatever their words
	definiteWorth = 0.2  // "the crisis": in a short text there is one
)

// alias is a name with all places where one side uses it.
type alias struct {
	party    int
	key      string
	text     string
	mentions []*mention
	row      int    // of its first mention, from 1; 0 for none that sides share
	rows     []int  // of all that stand in one, in order
	alone    bool   // no other name of the side has its head
	sole     bool   // no other name of the side is of its class, but for those that say more or less of it
	same     *alias // of the same side for the same thing, as an apposition tells
}

// aliasKey tells the names of a side apart.
type aliasKey struct{ ref, key string }

func (a *alias) first() *mention { return a.mentions[0] }

func (a *alias) loaded() bool {
	return slices.ContainsFunc(a.mentions, func(m *mention) bool { return m.loaded })
}

// aliasPair is two names of different sides that may stand for one referent.
type aliasPair struct {
	a, b  *alias
	score float64
}

// referent is what several names stand for.
type referent struct {
	ref   string // what the lists say it is; empty where only the texts tell
	names []*alias
	score float64 // of the best pair
	odds  float64 // log odds that it is worth a row; minus infinity where the sides name it alike
}

// namings makes the table.
func (c *comparison) namings(rows []Row) []Naming {
	aliases, near := c.aliases(), sameRow(rows)
	place(aliases, near)
	return c.choose(c.referents(aliases, near))
}

// referents lists what the names of the sides stand for: what the lists and the
// names themselves tell for sure, then what is likely.
func (c *comparison) referents(aliases [][]*alias, near map[*parse.Statement]int) []*referent {
	around := whereaboutsOf(aliases, near)
	all, used, likely := c.sureReferents(aliases)
	for _, r := range all {
		c.weigh(r, around)
	}
	return append(all, c.loose(likely, around, used)...)
}

// sureReferents lists the referents that are sure, which name is of which, and
// the pairs of names that need a closer look.
func (c *comparison) sureReferents(aliases [][]*alias) (all []*referent, used map[*alias]*referent, likely []aliasPair) {
	used = map[*alias]*referent{}
	all = knownGroups(aliases, used)
	pairs := c.aliasPairs(aliases)
	sure := sort.Search(len(pairs), func(i int) bool { return pairs[i].score < sameReferentFloor })
	all = cluster(pairs[:sure], all, used)
	all = joinSame(aliases, all, used)
	return all, used, append(neighboursIn(aliases), pairs[sure:]...)
}

// aliases collects the names of every side, in order of first use.
func (c *comparison) aliases() [][]*alias {
	out := make([][]*alias, len(c.parties))
	for p := range c.parties {
		by := map[aliasKey]*alias{}
		of := map[*mention]*alias{}
		heads := map[int]int{}
		for _, rd := range c.said[p] {
			for _, m := range c.mentions(p, rd) {
				if !namesSomething(m) {
					continue
				}
				key := aliasKey{m.ref, m.key}
				a := by[key]
				if a == nil {
					a = &alias{party: p, key: m.key, text: oneLine(c.text(m.span))}
					by[key] = a
					out[p] = append(out[p], a)
					heads[m.headID]++
				}
				a.mentions = append(a.mentions, m)
				of[m] = a
				if b := of[m.same]; m.same != nil && b != nil && b != a {
					a.same = b
				}
			}
		}
		for _, a := range out[p] {
			a.alone = heads[a.first().headID] == 1
			a.sole = soleOfClass(a, out[p])
		}
	}
	return out
}

// place notes the rows that names are used in.
func place(aliases [][]*alias, at map[*parse.Statement]int) {
	for _, side := range aliases {
		for _, a := range side {
			a.row = at[a.first().st]
			for _, m := range a.mentions {
				if row := at[m.st]; row > 0 {
					a.rows = append(a.rows, row)
				}
			}
			slices.Sort(a.rows)
		}
	}
}

// namesSomething leaves out phrases that name nothing: the participants together, sums
// and dates, nouns that only point at what follows.
func namesSomething(m *mention) bool {
	switch {
	case m.ref != "":
		return true
	case m.head.Class.Has(lexicon.Joint), m.head.Kind != lexicon.Letters, m.key == "", m.amount:
		return false
	case m.contact:
		return m.proper // what kind of contact it was is a row of the event's table
	case m.points():
		return m.core > 0
	}
	return m.group != "" || len(m.words) > 0 || m.proper
}

// sameRow tells which statements stand in one row.
func sameRow(rows []Row) map[*parse.Statement]int {
	at := map[*parse.Statement]int{}
	for i, r := range rows {
		if r.Relation.Kind == Only {
			continue
		}
		for _, cell := range r.Cells {
			for _, s := range cell.Statements {
				at[s] = i + 1
			}
		}
	}
	return at
}

// knownGroups makes referents of the names that the lists know.
func knownGroups(aliases [][]*alias, used map[*alias]*referent) []*referent {
	by := map[string]*referent{}
	var refs []string
	for _, side := range aliases {
		for _, a := range side {
			ref := a.first().ref
			if ref == "" {
				continue
			}
			r := by[ref]
			if r == nil {
				r = &referent{ref: ref, score: 1}
				by[ref] = r
				refs = append(refs, ref)
			}
			r.names = append(r.names, a)
			used[a] = r
		}
	}
	sort.Strings(refs)
	out := make([]*referent, 0, len(refs))
	for _, ref := range refs {
		out = append(out, by[ref])
	}
	return out
}

// scoreOf weighs whether two names stand for one thing, by their words and their
// places.
func (c *comparison) scoreOf(a, b *alias) float64 {
	s := c.mentioner().sameReferent(a.first(), b.first())
	if s > 0 {
		s += support(a, b)
	}
	return max(0, s)
}

// support is what the places of two names add to what their words say.
func support(a, b *alias) float64 {
	s := 0.0
	together := standTogether(a, b)
	if together {
		s += togetherWorth
	}
	x, y := a.first(), b.first()
	if x.tail != "" && x.tail == y.tail {
		s += tailWorth
	}
	if x.group != "" && x.group == y.group && a.loaded() && b.loaded() {
		s += judgedWorth
		if x.group == "conflict" || x.group == "armed group" {
			s += warWorth - judgedWorth
		}
	}
	if a.sole && b.sole && x.group == y.group {
		s += soleWorth
	}
	switch {
	case x.points() || y.points():
		if !together {
			return -1
		}
	case x.headID == y.headID && a.alone && b.alone:
		s += onlyWorth
	case x.group == "conflict" && y.group == "conflict" && (x.the && y.the || x.the && len(x.words) == 0 || y.the && len(y.words) == 0):
		s += definiteWorth
	}
	return s
}

// sameSubject reports whether two names are what two statements of one row make
// the same claim about.
func sameSubject(a, b *alias) bool {
	x, y := a.first(), b.first()
	return x.about && y.about && x.ref == "" && y.ref == "" && len(x.words) > 0 && len(y.words) > 0 && a.row > 0 && a.row == b.row
}

// pairBefore orders pairs, the best first; ties go by the texts, whichever side
// comes first.
func pairBefore(x, y aliasPair) bool {
	if x.score != y.score {
		return x.score > y.score
	}
	a, b := x.a.first().span.Start+x.b.first().span.Start, y.a.first().span.Start+y.b.first().span.Start
	if a != b {
		return a < b
	}
	if s, t := min(x.a.key, x.b.key), min(y.a.key, y.b.key); s != t {
		return s < t
	}
	return max(x.a.key, x.b.key) < max(y.a.key, y.b.key)
}

// standTogether reports whether two names are used in one row.
func standTogether(a, b *alias) bool {
	x, y := a.rows, b.rows
	for len(x) > 0 && len(y) > 0 {
		switch {
		case x[0] == y[0]:
			return true
		case x[0] < y[0]:
			x = x[1:]
		default:
			y = y[1:]
		}
	}
	return false
}

// cluster joins names to referents, the best pairs first. A name belongs to
// one referent; a referent has few names of each side.
func cluster(pairs []aliasPair, all []*referent, used map[*alias]*referent) []*referent {
	for _, p := range pairs {
		r, s := used[p.a], used[p.b]
		switch {
		case r == nil && s == nil:
			r = &referent{score: p.score, names: []*alias{p.a, p.b}}
			used[p.a], used[p.b] = r, r
			all = append(all, r)
		case r == nil && s.room(p.a.party):
			s.names = append(s.names, p.a)
			used[p.a] = s
		case s == nil && r != nil && r.room(p.b.party):
			r.names = append(r.names, p.b)
			used[p.b] = r
		case r != nil && s != nil && r != s && r.only(p.a.party) && s.only(p.b.party):
			r.names = append(r.names, s.names...)
			for _, a := range s.names {
				used[a] = r
			}
			if r.ref != s.ref {
				r.ref = "" // the lists know them apart: neither's name will do
			}
			r.score = p.score
			s.names = nil
		}
	}
	return all
}

// joinSame puts what a side itself says to be one thing together.
func joinSame(aliases [][]*alias, all []*referent, used map[*alias]*referent) []*referent {
	for _, side := range aliases {
		for _, a := range side {
			if a.same == nil {
				continue
			}
			r, s := used[a], used[a.same]
			switch {
			case r == nil && s != nil && s.room(a.party):
				s.names, used[a] = append(s.names, a), s
			case s == nil && r != nil && r.room(a.party):
				r.names, used[a.same] = append(r.names, a.same), r
			}
		}
	}
	return all
}

// only reports whether no other side than one has a name for a referent.
func (r *referent) only(party int) bool {
	return !slices.ContainsFunc(r.names, func(a *alias) bool { return a.party != party })
}

func (r *referent) room(party int) bool {
	n := 0
	for _, a := range r.names {
		if a.party == party {
			n++
		}
	}
	return n < maxLabels
}
