package pair

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// tie is how well two releases fit as accounts of one event.
type tie struct {
	a, b     int // indices of profiles, a < b
	score    float64
	shared   []string // the people whom both name
	evidence []Evidence
}

// The weights of what speaks for one event; they add up to 1.
const (
	weighPeople  = 0.45
	weighDate    = 0.20
	weighKind    = 0.10
	weighContent = 0.25
)

// fullContent is the cosine of contents from which more says no more: accounts
// of one event by two governments have a median of half of it.
const fullContent = 0.35

// tie weighs two profiles. ok is false where they cannot be of one event: one
// side's people are not named by the other.
func (f *finder) tie(a, b int) (t tie, ok bool) {
	p, q := f.profiles[a], f.profiles[b]
	t = tie{a: a, b: b}
	people, ok := t.meetings(p, q)
	if !ok {
		return t, false
	}
	date, dateNote := nearness(p, q)
	kind, kindNote := kinship(p.kind, q.kind)
	if p.plan != q.plan {
		kind, kindNote = 0, "one announces what is to come"
	}
	cosine, words := f.content(a).with(f.content(b))
	alike := math.Min(1, cosine/fullContent)
	t.score = round(weighPeople*people + weighDate*date + weighKind*kind + weighContent*alike)
	t.evidence = []Evidence{
		{"participants", strings.Join(t.shared, ", "), round(people)},
		{"date", dateNote, round(date)},
		{"kind", kindNote, round(kind)},
		{"content", strings.Join(words, ", "), round(alike)},
	}
	return t, true
}

// round keeps what is told, so that no tie is decided by the order of a sum.
func round(x float64) float64 { return math.Round(x*1000) / 1000 }

// meetings is how well the people fit: each release names people of the other
// side, and few that the other does not know.
func (t *tie) meetings(p, q *profile) (float64, bool) {
	for _, who := range p.people {
		if same := who.among(q.people); same != nil {
			t.shared = append(t.shared, longer(who.name, same.name))
		}
	}
	x, y := p.namedBy(q), q.namedBy(p)
	if x == 0 || y == 0 || x == 1 && y == 1 && len(t.shared) < 2 {
		return 0, false
	}
	strangers := len(p.people) + len(q.people) - 2*len(t.shared)
	fit := float64(len(t.shared)) / (float64(len(t.shared)) + 0.25*float64(strangers))
	if len(t.shared) == 0 {
		fit = 0
	}
	return (x + y) / 2 * (0.5 + 0.5*fit), true
}

// namedBy is 1 where the other release names one of the own people, less where
// its title names the country alone, and 0 where it names others of that
// country: who met the secretary did not meet the adviser.
func (p *profile) namedBy(q *profile) float64 {
	others := false
	for _, who := range p.own {
		if who.among(q.people) != nil {
			return 1
		}
	}
	for _, who := range q.people {
		others = others || p.country != "" && who.country == p.country
	}
	if p.country != "" && slices.Contains(q.titled, p.country) && !(others && len(p.own) > 0) {
		return countryAlone
	}
	return 0
}

// countryAlone is what it counts that a title names a country and none of the
// people who speak for it: every day somebody meets somebody of a large country.
const countryAlone = 0.3

func longer(a, b string) string {
	if len(b) > len(a) {
		return b
	}
	return a
}

// nearness is how well the dates fit. Stamps may differ by a day, by the time
// zone or by when the office got to it; what the texts say of the event's day
// counts where both say it.
func nearness(p, q *profile) (float64, string) {
	a, b := p.day, q.day
	near := 0.8
	if p.stated != noDay && q.stated != noDay {
		a, b = p.stated, q.stated
		near = 0.6
	}
	gap := max(a-b, b-a)
	note := "both " + isoDay(a)
	if gap > 0 {
		note = fmt.Sprintf("%s and %s", isoDay(a), isoDay(b))
	}
	switch {
	case gap == 0:
		return 1, note
	case gap == 1:
		return near, note
	}
	return 0, note
}

// kinship is how well two kinds of contact fit: a video call is a conversation
// to one office and a meeting to another.
func kinship(a, b string) (float64, string) {
	switch {
	case a == "" || b == "":
		return 0.5, strings.TrimSpace(a + b + " on one side")
	case a == b:
		return 1, "both " + a
	case a == "video call" || b == "video call" || a == "talks" || b == "talks" || a == "summit" || b == "summit":
		return 0.6, a + " and " + b
	}
	return 0, a + " and " + b
}
