package compare

import (
	"github.com/readoutdiff/readoutdiff/parse"
	"sort"
	"testing"
)

func TestZZ(t *testing.T) {
	for _, g := range allCases(t) {
		r, _ := Compare(g.doc, Options{})
		found := map[[2]string]bool{}
		for _, row := range r.Rows {
			for _, l := range crossed(row) {
				for _, p := range g.pairsOf(l[0], l[1]) {
					found[p] = true
				}
			}
		}
		gold := g.annotated()
		var ps []*parse.Side
		for _, s := range g.doc.Sides {
			if s.Role == parse.Party {
				ps = append(ps, s)
			}
		}
		c := newComparison(g.doc, ps, Options{})
		ls := c.links()
		sort.Slice(ls, func(i, j int) bool { return ls[i].score > ls[j].score })
		cov := map[string]bool{}
		for _, x := range g.covers {
			for _, y := range x {
				cov[y] = true
			}
		}
		t.Logf("=== %s", g.Name)
		seen := map[[2]string]bool{}
		for rank, l := range ls {
			a, b := c.said[l.p][l.i].st, c.said[l.q][l.j].st
			for _, p := range g.pairsOf(a, b) {
				if rel, ok := gold[p]; ok && !found[p] && !seen[p] {
					seen[p] = true
					t.Logf("MISS %v %s score %.2f rank %d both %.2f short %.2f mean %.2f kinds %s/%s\n   A: %s\n   B: %s", p, rel, l.score, rank, l.sig[both], l.sig[shorter], l.sig[mean], a.Kind, b.Kind, oneLine(c.text(a.Span)), oneLine(c.text(b.Span)))
				}
			}
		}
		for p, rel := range gold {
			if !found[p] && !seen[p] {
				t.Logf("NOPAIR %v %s cov %v %v", p, rel, cov[p[0]], cov[p[1]])
			}
		}
		for _, row := range r.Rows {
			for _, l := range crossed(row) {
				hit := false
				for _, p := range g.pairsOf(l[0], l[1]) {
					if _, ok := gold[p]; ok {
						hit = true
					}
				}
				if !hit {
					t.Logf("FALSE %s %s %v\n   A: %s\n   B: %s", l[0].ID, l[1].ID, row.Relation.Kind, oneLine(c.text(l[0].Span)), oneLine(c.text(l[1].Span)))
				}
			}
		}
	}
}
