package pair

import (
	"slices"
	"sort"
	"strings"
)

// group joins releases by their ties, the surest first. Two groups become one
// where every release of one is tied to every release of the other and no
// publisher stands in both: an event that three sides tell of is told of by all
// of them as one of three.
func (f *finder) group(ties []tie) []Group {
	sortTies(ties)
	known := make(map[[2]int]*tie, len(ties))
	cluster := make([]int, len(f.profiles)) // of each release
	members := make([][]int, len(f.profiles))
	for i := range cluster {
		cluster[i], members[i] = i, []int{i}
	}
	for i := range ties {
		if ties[i].score >= f.floor {
			known[[2]int{ties[i].a, ties[i].b}] = &ties[i]
		}
	}
	for _, t := range ties {
		a, b := cluster[t.a], cluster[t.b]
		if t.score < f.floor || a == b || !f.fit(members[a], members[b], known) {
			continue
		}
		for _, i := range members[b] {
			cluster[i] = a
		}
		members[a], members[b] = append(members[a], members[b]...), nil
	}
	var out []Group
	for _, m := range members {
		if len(m) > 1 {
			out = append(out, f.describe(m, known))
		}
	}
	sort.SliceStable(out, func(i, j int) bool {
		if out[i].Date != out[j].Date {
			return out[i].Date < out[j].Date
		}
		return out[i].Members[0] < out[j].Members[0]
	})
	return out
}

func (f *finder) fit(a, b []int, known map[[2]int]*tie) bool {
	for _, i := range a {
		for _, j := range b {
			if strings.EqualFold(f.profiles[i].publisher, f.profiles[j].publisher) || known[[2]int{min(i, j), max(i, j)}] == nil {
				return false
			}
		}
	}
	return true
}

// describe makes a group of its members, with the evidence of its least sure
// tie: what holds there holds for all.
func (f *finder) describe(members []int, known map[[2]int]*tie) Group {
	slices.Sort(members)
	var weakest *tie
	shared := f.profiles[members[0]].people
	for n, i := range members {
		for _, j := range members[:n] {
			if t := known[[2]int{j, i}]; weakest == nil || t.score < weakest.score {
				weakest = t
			}
		}
		shared = slices.DeleteFunc(slices.Clone(shared), func(who *person) bool { return who.among(f.profiles[i].people) == nil })
	}
	g := Group{Members: members, Score: weakest.score, Evidence: weakest.evidence}
	day := noDay
	for _, i := range members {
		p := f.profiles[i]
		told := p.stated
		if told == noDay {
			told = p.day
		}
		if day == noDay || told < day {
			day = told
		}
		if g.Kind == "" {
			g.Kind = p.kind
		}
	}
	g.Date = isoDay(day)
	for _, who := range shared {
		name := who.name
		for _, i := range members {
			name = longer(name, who.among(f.profiles[i].people).name)
		}
		g.Participants = append(g.Participants, name)
	}
	return g
}
