package compare

import (
	"bufio"
	"bytes"
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"sort"
	"testing"
)

type publicPair struct {
	Set          string
	Score        float64
	S1, S2, T, H string
	Label3       string
}

// publicPairs reads a file of public pairs that may lie beside the checkout.
func publicPairs(t testing.TB, name string) []publicPair {
	data, err := os.ReadFile(filepath.Join(publicFolder(), name))
	if err != nil {
		t.Skip("no public data here")
	}
	var out []publicPair
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var p publicPair
		if err := json.Unmarshal(lines.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		out = append(out, p)
	}
	return out
}

func pearson(x, y []float64) float64 {
	var mx, my float64
	for i := range x {
		mx += x[i] / float64(len(x))
		my += y[i] / float64(len(y))
	}
	var xy, xx, yy float64
	for i := range x {
		xy += (x[i] - mx) * (y[i] - my)
		xx += (x[i] - mx) * (x[i] - mx)
		yy += (y[i] - my) * (y[i] - my)
	}
	return ratio(xy, math.Sqrt(xx*yy))
}

// TestPublicSimilarity measures the similarity of texts on public pairs with
// human scores.
func TestPublicSimilarity(t *testing.T) {
	sets := map[string][2][]float64{}
	for _, name := range []string{"sim_stsb_dev.jsonl", "sim_sts_news.jsonl"} {
		for _, p := range publicPairs(t, name) {
			if p.Set == "" {
				p.Set = name
			}
			e, err := Explain(p.S1, p.S2, Options{})
			if err != nil {
				t.Fatal(err)
			}
			s := sets[p.Set]
			sets[p.Set] = [2][]float64{append(s[0], e.Similarity), append(s[1], p.Score)}
		}
	}
	var names []string
	for n := range sets {
		names = append(names, n)
	}
	sort.Strings(names)
	for _, n := range names {
		t.Logf("%-22s Pearson %.3f (n=%d)", n, pearson(sets[n][0], sets[n][1]), len(sets[n][0]))
	}
}

// TestPublicContradiction measures the contradictions on public pairs.
func TestPublicContradiction(t *testing.T) {
	tp, fp, all := 0, 0, 0
	for _, p := range publicPairs(t, "contra_rte3_dev.jsonl") {
		e, err := Explain(p.T, p.H, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if p.Label3 == "NO" {
			all++
		}
		if e.Relation != Contradicts {
			continue
		}
		if p.Label3 == "NO" {
			tp++
		} else {
			fp++
		}
		t.Logf("%s T: %s\n   H: %s\n   %v", p.Label3, p.T, p.H, e.Evidence[0])
	}
	t.Logf("contradictions P %.3f R %.3f (tp %d fp %d of %d)", ratio(float64(tp), float64(tp+fp)), ratio(float64(tp), float64(all)), tp, fp, all)
}

// publicFolder is where the public data lies; it is not part of the repository.
func publicFolder() string { return os.Getenv("READOUTDIFF_PUBLIC") }
