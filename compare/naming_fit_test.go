package compare

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// namingSample is a referent that may be a row: the signals of each pair of its
// names, whether annotators list it, and how much it counts.
type namingSample struct {
	pairs  []nameSignals
	listed bool
	worth  float64
}

// collectNaming takes the samples of a case. Where several may stand for one
// annotated row, each counts the less.
func collectNaming(g *goldCase) []namingSample {
	var parties []*parse.Side
	for _, s := range g.doc.Sides {
		if s.Role == parse.Party {
			parties = append(parties, s)
		}
	}
	c := newComparison(g.doc, parties, Options{}, Options{}.vocabulary())
	aliases, near := c.aliases(), sameRow(c.rows(nil, 0))
	place(aliases, near)
	around := whereaboutsOf(aliases, near)
	all, used, likely := c.sureReferents(aliases)
	var out []namingSample
	var hits [][]int
	add := func(names []*alias, pairs []nameSignals) {
		if len(pairs) > 0 {
			out = append(out, namingSample{pairs: pairs, worth: 1})
			hits = append(hits, g.rowsNaming(names, parties))
		}
	}
	for _, r := range all {
		add(r.names, c.differences(r, around))
	}
	seen := map[[2]*alias]bool{}
	for _, p := range likely {
		if pair := [2]*alias{p.a, p.b}; !seen[pair] && mayPair(p.a, p.b, used) {
			seen[pair] = true
			add(pair[:], []nameSignals{c.signalsOf(p.a, p.b, c.scoreOf(p.a, p.b), around)})
		}
	}
	share := map[int]float64{}
	for _, rows := range hits {
		for _, i := range rows {
			share[i]++
		}
	}
	for i, rows := range hits {
		out[i].listed = len(rows) > 0
		least := math.Inf(1)
		for _, row := range rows {
			least = min(least, share[row])
		}
		if len(rows) > 0 {
			out[i].worth = math.Sqrt(1 / least)
		}
	}
	return out
}

// rowsNaming lists the annotated rows that some names have a label of on two
// sides at least.
func (g *goldCase) rowsNaming(names []*alias, parties []*parse.Side) []int {
	var out []int
	for i, row := range g.Naming {
		sides := map[int]bool{}
		for _, a := range names {
			for _, label := range row.Labels[g.sideOf(parties[a.party])] {
				x, y := bareName(label), bareName(a.text)
				if x != "" && y != "" && (strings.Contains(x, y) || strings.Contains(y, x)) {
					sides[a.party] = true
				}
			}
		}
		if len(sides) > 1 {
			out = append(out, i)
		}
	}
	return out
}

// sideOf is the annotated side that most of a side's statements are of.
func (g *goldCase) sideOf(side *parse.Side) string {
	of := map[string]string{}
	for _, s := range g.Statements {
		of[s.ID] = s.Side
	}
	count, best := map[string]int{}, ""
	for _, st := range side.Statements() {
		for _, id := range g.covers[st.ID] {
			count[of[id]]++
		}
	}
	for _, s := range g.Sides {
		if best == "" || count[s.ID] > count[best] {
			best = s.ID
		}
	}
	return best
}

// bareName is a name in small letters without articles.
func bareName(s string) string {
	words := strings.Fields(s)
	kept := words[:0]
	for _, w := range words {
		norm, _ := lexicon.Norm(strings.Trim(w, ".,;:()“”\"’"))
		if norm != "" && norm != "of" && !isArticle(norm) {
			kept = append(kept, norm)
		}
	}
	return strings.Join(kept, " ")
}

// fitNaming fits the weights by gradient descent with a quadratic penalty, each
// referent by the pair of its names that says most for it under the weights
// before.
func fitNaming(samples []namingSample, penalty float64) *namingWeights {
	w := &namingWeights{bias: -3}
	for range 3 {
		picks := make([]*nameSignals, len(samples))
		for i, s := range samples {
			picks[i] = &s.pairs[0]
			for k := range s.pairs {
				if w.of(&s.pairs[k]) > w.of(picks[i]) {
					picks[i] = &s.pairs[k]
				}
			}
		}
		w.descend(samples, picks, penalty)
	}
	return w
}

func (w *namingWeights) descend(samples []namingSample, picks []*nameSignals, penalty float64) {
	n := float64(len(samples))
	var m, v [nameSignalCount + 1]float64
	for step := 1; step <= 350; step++ {
		var grad [nameSignalCount + 1]float64
		for i, s := range samples {
			d := 1 / (1 + math.Exp(-w.of(picks[i])))
			if s.listed {
				d--
			}
			for k, x := range picks[i] {
				grad[k] += d * x * s.worth
			}
			grad[nameSignalCount] += d * s.worth
		}
		for k := range grad {
			g := grad[k] / n
			if k < int(nameSignalCount) {
				g += penalty * w.on[k] / n
			}
			m[k], v[k] = 0.9*m[k]+0.1*g, 0.999*v[k]+0.001*g*g
			d := 0.06 * m[k] / (1 - math.Pow(0.9, float64(step))) / (math.Sqrt(v[k]/(1-math.Pow(0.999, float64(step)))) + 1e-9)
			if k < int(nameSignalCount) {
				w.on[k] -= d
			} else {
				w.bias -= d
			}
		}
	}
}

// TestFitNaming fits the weights of the naming table on every eighth part of the
// cases left out, for the figures, and on all, for the weights that it prints. Run
// it with -fit.
func TestFitNaming(t *testing.T) {
	if !*fit {
		t.Skip("run with -fit")
	}
	const parts = 8
	cases := allCases(t)
	samples := make([][]namingSample, len(cases))
	for i, g := range cases {
		samples[i] = collectNaming(g)
	}
	found, want, printed := 0, 0, 0
	for part := range parts {
		var rest []namingSample
		for i := range cases {
			if i%parts != part {
				rest = append(rest, samples[i]...)
			}
		}
		m := defaultModel()
		m.naming = fitNaming(rest, 3)
		for i := part; i < len(cases); i += parts {
			r, err := Compare(cases[i].doc, Options{model: &m})
			if err != nil {
				t.Fatal(err)
			}
			found, want, printed = found+cases[i].named(r), want+len(cases[i].Naming), printed+len(r.Namings)
		}
	}
	t.Logf("left out: recall %.3f of %d, %.2f rows for one annotated", ratio(float64(found), float64(want)), want, ratio(float64(printed), float64(want)))
	var all []namingSample
	for _, s := range samples {
		all = append(all, s...)
	}
	t.Log(fitNaming(all, 3))
}

// named counts the annotated rows of the naming table that a report has.
func (g *goldCase) named(r *Report) int {
	var parties []*parse.Side
	for _, s := range r.Doc.Sides {
		if s.Role == parse.Party {
			parties = append(parties, s)
		}
	}
	got := map[int]bool{}
	for _, n := range r.Namings {
		var names []*alias
		for _, cell := range n.Cells {
			for p, side := range parties {
				if side.ID != cell.Side {
					continue
				}
				for _, l := range cell.Labels {
					names = append(names, &alias{party: p, text: l.Text})
				}
			}
		}
		for _, row := range g.rowsNaming(names, parties) {
			got[row] = true
		}
	}
	return len(got)
}

func (w *namingWeights) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "bias: %.2f", w.bias)
	for s, x := range w.on {
		fmt.Fprintf(&b, ", %s: %.2f", nameSignal(s), x)
	}
	return b.String()
}

// String is the name of the signal in the program.
func (s nameSignal) String() string {
	return [...]string{"refSignal", "togetherSignal", "slotSignal", "headSignal", "thingSignal", "classSignal", "sharedSignal", "vectorSignal", "soleSignal", "freeSignal", "halfFreeSignal", "loadedSignal", "bothLoadedSignal", "orderSignal", "cutSignal", "whoseSignal", "modifiedSignal", "properSignal", "listedSignal", "countrySignal", "stateSignal", "personSignal", "titlesSignal", "crowdSignal", "quarrelSignal", "definiteSignal", "longSignal", "vagueSignal", "governorSignal", "commonSignal"}[s]
}
