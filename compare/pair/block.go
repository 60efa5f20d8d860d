package pair

import (
	"slices"
	"sort"
	"strings"
)

// candidates lists the pairs of profiles that are worth a look: those of
// different publishers, dated at most a day apart, of which one could be the
// other's account. Every profile is entered under the pairs of participants
// that it can share with a counterpart, so that the work grows with the number
// of releases and not with its square.
func candidates(all []*profile) [][2]int {
	blocks := map[blockKey][]int{}
	for i, p := range all {
		if p.day == noDay {
			continue
		}
		for _, k := range p.keys() {
			blocks[blockKey{p.day, k}] = append(blocks[blockKey{p.day, k}], i)
		}
	}
	var out [][2]int
	for i, p := range all {
		if p.day == noDay {
			continue
		}
		var near []int
		for _, k := range p.keys() {
			for day := p.day; day <= p.day+1; day++ {
				block := blocks[blockKey{day, k}]
				from := 0
				if day == p.day {
					from = sort.SearchInts(block, i+1)
				}
				near = append(near, block[from:min(len(block), from+maxBlock)]...)
			}
		}
		slices.Sort(near)
		for _, j := range slices.Compact(near) {
			if !strings.EqualFold(all[j].publisher, p.publisher) {
				out = append(out, [2]int{min(i, j), max(i, j)})
			}
		}
	}
	return out
}

// maxBlock is with how many releases of one day and the same two participants
// one is compared; without it, a thousand copies of one release would make a
// million pairs.
const maxBlock = 64

type blockKey struct {
	day   int
	about [2]string // two people, or countries, in order
}

// keys lists the pairs of an own side and another one: as a person or as a
// country each.
func (p *profile) keys() [][2]string {
	var own, others []string
	for _, x := range p.own {
		own = append(own, x.keys...)
	}
	if p.country != "" {
		own = append(own, p.country)
	}
	for _, x := range p.people[:min(len(p.people), maxOthers)] {
		others = append(others, x.keys...)
	}
	others = append(others, p.titled[:min(len(p.titled), maxOthers)]...)
	seen := map[[2]string]bool{}
	var out [][2]string
	for _, a := range own {
		for _, b := range others {
			if key := [2]string{min(a, b), max(a, b)}; a != b && !seen[key] {
				seen[key] = true
				out = append(out, key)
			}
		}
	}
	return out
}

// maxOthers is how many participants of the other sides make keys: a list of
// fifty heads of state is no way to tell one summit from another.
const maxOthers = 12
