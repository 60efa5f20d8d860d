package semantics

import (
	"math"
	"os"
	"strconv"
	"strings"
	"testing"
)

// cosines holds cosines of the vectors as they were trained, before they were
// cut to eight bits.
var cosines = []struct {
	a, b   string
	cosine float64
}{
	{"accord", "agreement", 0.6395},
	{"terrorism", "terrorist", 0.7535},
	{"ceasefire", "truce", 0.6633},
	{"talks", "negotiations", 0.8099},
	{"stability", "calm", 0.4501},
	{"condemn", "denounce", 0.8218},
	{"sanctions", "trade", 0.3550},
	{"border", "syria", 0.3665},
	{"damascus", "humanitarian", 0.3824},
	{"missile", "parliament", 0.0830},
	{"ceasefire", "parliament", 0.2603},
	{"agreement", "truce", 0.3886},
	{"sanctions", "condemn", 0.3048},
	{"humanitarian", "border", 0.3514},
	{"talks", "agreement", 0.4510},
	{"stability", "terrorism", 0.2840},
	{"missile", "border", 0.2683},
	{"trade", "agreement", 0.5337},
	{"calm", "denounce", 0.2069},
	{"damascus", "terrorist", 0.4623},
}

func TestCosine(t *testing.T) {
	v := Default()
	for _, c := range cosines {
		got, ok := v.Cosine(c.a, c.b)
		if !ok || math.Abs(got-c.cosine) > 0.01 {
			t.Errorf("cosine of %q and %q: %.4f, %v; trained %.4f", c.a, c.b, got, ok, c.cosine)
		}
		if back, _ := v.Cosine(c.b, c.a); back != got {
			t.Errorf("cosine of %q and %q depends on their order", c.a, c.b)
		}
		if by := cosineOf(v.Vector(c.a), v.Vector(c.b)); math.Abs(by-got) > 1e-5 {
			t.Errorf("cosine of %q and %q: %.6f by their vectors, %.6f by the integers", c.a, c.b, by, got)
		}
		if self, _ := v.Cosine(c.a, c.a); self != 1 {
			t.Errorf("cosine of %q with itself: %v", c.a, self)
		}
	}
}

// TestQuantised compares embedded vectors with twenty as they were trained.
func TestQuantised(t *testing.T) {
	data, err := os.ReadFile("testdata/sample.vec")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(data)), "\n")[1:]
	if len(lines) != 20 {
		t.Fatalf("%d vectors, want 20", len(lines))
	}
	for _, line := range lines {
		fields := strings.Fields(line)
		var trained []float32
		for _, f := range fields[1:] {
			x, err := strconv.ParseFloat(f, 32)
			if err != nil {
				t.Fatal(err)
			}
			trained = append(trained, float32(x))
		}
		if c := cosineOf(trained, Default().Vector(fields[0])); c < 0.999 {
			t.Errorf("%q: cosine of the trained and the stored vector %.5f", fields[0], c)
		}
	}
}

// TestVectorTable reads the whole embedded table.
func TestVectorTable(t *testing.T) {
	v := Default()
	if v.Len() < 19_000 || v.Dimensions() != 100 {
		t.Fatalf("%d words, %d dimensions", v.Len(), v.Dimensions())
	}
	var buffer []float32
	for i := range v.Len() {
		w := v.Word(i)
		if w == "" || i > 0 && v.Word(i-1) >= w {
			t.Fatalf("word %d, %q, is out of order", i, w)
		}
		if at, ok := v.Index(w); !ok || at != i {
			t.Fatalf("%q stands at %d and is found at %d, %v", w, i, at, ok)
		}
		buffer = v.AppendAt(buffer[:0], i)
		if c := cosineOf(buffer, buffer); len(buffer) != 100 || math.Abs(c-1) > 1e-6 {
			t.Fatalf("%q: %d coordinates, cosine with itself %v", w, len(buffer), c)
		}
	}
}

func TestUnknownWord(t *testing.T) {
	v := Default()
	for _, w := range []string{"", "zzzz", "Accord", "accord ", "\xff", "\x00"} {
		if v.Vector(w) != nil {
			t.Errorf("%q has a vector", w)
		}
		if _, ok := v.Cosine("accord", w); ok {
			t.Errorf("%q has a cosine", w)
		}
	}
}

// TestFreshVector: who changes a vector changes nobody else's.
func TestFreshVector(t *testing.T) {
	v := Default()
	a := v.Vector("peace")
	first := a[0]
	a[0]++
	if v.Vector("peace")[0] != first {
		t.Error("a vector is shared")
	}
}

func cosineOf(a, b []float32) float64 {
	var dot, aa, bb float64
	for i := range a {
		dot += float64(a[i]) * float64(b[i])
		aa += float64(a[i]) * float64(a[i])
		bb += float64(b[i]) * float64(b[i])
	}
	return dot / math.Sqrt(aa*bb)
}

func BenchmarkIndex(b *testing.B) {
	v := Default()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		v.Index(cosines[i%len(cosines)].a)
	}
}

func BenchmarkCosineAt(b *testing.B) {
	v := Default()
	b.ReportAllocs()
	n := v.Len()
	for i := 0; b.Loop(); i++ {
		v.CosineAt(i%n, (i*7919)%n)
	}
}

func BenchmarkVector(b *testing.B) {
	v := Default()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		v.Vector(cosines[i%len(cosines)].a)
	}
}

// BenchmarkOpen is what the tables cost at the start.
func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		openVectors()
		openRelations()
	}
}
