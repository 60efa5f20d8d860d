package compare

import (
	"flag"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

var fit = flag.Bool("fit", false, "fit the weights on the annotated cases and print them")

// sample is a pair of statements with its signals and whether it is a link.
type sample struct {
	sig  signals
	link bool
}

// collect takes the samples of some cases under a model.
func collect(cases []*goldCase, m *model) []sample {
	var out []sample
	for _, g := range cases {
		var parties []*parse.Side
		for _, side := range g.doc.Sides {
			if side.Role == parse.Party {
				parties = append(parties, side)
			}
		}
		c := newComparison(g.doc, parties, Options{model: m}, Options{}.vocabulary())
		gold := g.annotated()
		for _, l := range c.links(0) {
			link := false
			for _, p := range g.pairsOf(c.said[l.p][l.i].st, c.said[l.q][l.j].st) {
				_, ok := gold[p]
				link = link || ok
			}
			out = append(out, sample{l.sig, link})
		}
	}
	return out
}

// logistic fits weights by gradient descent with a quadratic penalty. Signals
// outside the set stay at nought.
func logistic(samples []sample, use func(signal) bool, penalty float64) weights {
	var w weights
	w.bias = -2
	n := float64(len(samples))
	var m, v [signalCount + 1]float64
	for step := 1; step <= 1500; step++ {
		var grad [signalCount + 1]float64
		for _, s := range samples {
			p := 1 / (1 + math.Exp(-w.of(&s.sig)))
			d := p
			if s.link {
				d = p - 1
			}
			for i := range s.sig {
				grad[i] += d * s.sig[i]
			}
			grad[signalCount] += d
		}
		for i := range grad {
			g := grad[i] / n
			if i < int(signalCount) {
				if !use(signal(i)) {
					continue
				}
				g += penalty * w.on[i] / n
			}
			m[i] = 0.9*m[i] + 0.1*g
			v[i] = 0.999*v[i] + 0.001*g*g
			mh, vh := m[i]/(1-math.Pow(0.9, float64(step))), v[i]/(1-math.Pow(0.999, float64(step)))
			d := 0.05 * mh / (math.Sqrt(vh) + 1e-9)
			if i < int(signalCount) {
				w.on[i] -= d
			} else {
				w.bias -= d
			}
		}
	}
	return w
}

// weighed leaves out the signals that only the rules ask for: they brought
// nothing to the links of cases that the fit had not seen.
func weighed(s signal) bool { return s != shorter && s != exact }

// fitModel fits first without, then with the margins over other statements.
func fitModel(cases []*goldCase, drop signal) *model {
	m := defaultModel()
	m.first = logistic(collect(cases, &m), func(s signal) bool { return weighed(s) && s < above && s != drop }, 0.3)
	m.final = logistic(collect(cases, &m), func(s signal) bool { return weighed(s) && s != drop }, 0.3)
	return &m
}

func evaluate(t *testing.T, cases []*goldCase, m *model) tally {
	var total tally
	for _, g := range cases {
		r, err := Compare(g.doc, Options{model: m})
		if err != nil {
			t.Fatal(err)
		}
		total.add(g.score(r))
	}
	return total
}

// TestFit fits the weights, leaving one case out at a time for the figures and
// none for the weights that it prints. Run it with -fit.
func TestFit(t *testing.T) {
	if !*fit {
		t.Skip("run with -fit")
	}
	cases := allCases(t)
	drops := []signal{-1}
	if testing.Verbose() && flag.Lookup("test.run").Value.String() == "TestFit/ablation" {
		for s := signal(0); s < signalCount; s++ {
			drops = append(drops, s)
		}
	}
	for _, drop := range drops {
		models := make([]*model, len(cases))
		for i := range cases {
			rest := append(append([]*goldCase{}, cases[:i]...), cases[i+1:]...)
			models[i] = fitModel(rest, drop)
		}
		name := "all"
		if drop >= 0 {
			name = "without " + drop.String()
		}
		for _, floor := range []float64{0.25, 0.3, 0.35, 0.4, 0.45, 0.5} {
			var total tally
			for i := range cases {
				models[i].floor = floor
				total.add(evaluate(t, cases[i:i+1], models[i]))
			}
			t.Logf("%-18s floor %.2f links %.3f (tp %d fp %d fn %d) only %.3f relation %.3f", name, floor, total.links(), total.tp, total.fp, total.fn, total.only(), total.relation())
		}
	}
	m := fitModel(cases, -1)
	t.Logf("first: %s", m.first)
	t.Logf("final: %s", m.final)
}

func (w weights) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "weights{%.2f, signals{", w.bias)
	for i, x := range w.on {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%s: %.2f", signal(i), x)
	}
	return b.String() + "}}"
}
