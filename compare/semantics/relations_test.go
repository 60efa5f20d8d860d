package semantics

import "testing"

func TestBetween(t *testing.T) {
	r := WordNet()
	for _, c := range []struct {
		a, b string
		want Relation
	}{
		{"accord", "agreement", Synonym},
		{"assistance", "aid", Synonym},
		{"armistice", "truce", Synonym},
		{"ceasefire", "truce", Synonym}, // "cease-fire" in WordNet
		{"talks", "dialogue", Synonym},
		{"emphasise", "stress", Synonym},
		{"grave", "serious", Synonym},
		{"automobile", "car", Synonym},
		{"terrorism", "terrorist", Derivation},
		{"agree", "agreement", Derivation},
		{"withdraw", "withdrawal", Derivation},
		{"economic", "economy", Derivation},
		{"peacefully", "peaceful", Derivation},
		{"ukraine", "ukrainian", Derivation},
		{"visit", "trip", Hypernym},
		{"condemn", "denounce", Hypernym},
		{"underscore", "stress", Hypernym},
		{"bilateral", "mutual", Similar},
		{"open", "closed", Antonym},
		{"stability", "instability", Antonym},
		{"accept", "reject", Antonym},
		{"increase", "decrease", Antonym},
		{"multilateral", "unilateral", Antonym},
		{"come", "go", Antonym},        // "go" is also above "come"
		{"hold", "take", None},         // rare senses of both
		{"conflict", "state", None},    // a state is above dozens of words
		{"peace", "parliament", None},  // nothing in common
		{"peace", "peace", None},       // one word
		{"peace", "", None},            // no word
		{"peace", "blorptastic", None}, // an unknown word
		{"Peace", "War", None},         // not in the normal form
	} {
		if got := r.Between(c.a, c.b); got != c.want {
			t.Errorf("between %q and %q: %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

// TestRelationTable reads the whole embedded table: the words are sorted, each
// relation is listed with both of its words, in order, and found.
func TestRelationTable(t *testing.T) {
	r := WordNet()
	counts := map[Relation]int{}
	for i := range r.Len() {
		w := r.Word(i)
		if w == "" || i > 0 && r.Word(i-1) >= w {
			t.Fatalf("word %d, %q, is out of order", i, w)
		}
		if at, ok := r.Index(w); !ok || at != i {
			t.Fatalf("%q stands at %d and is found at %d, %v", w, i, at, ok)
		}
		last := -1
		for other, kind := range r.Related(i) {
			if other <= last || other == i || other >= r.Len() || kind == None || kind > Antonym {
				t.Fatalf("%q: relation %d to word %d after %d", w, kind, other, last)
			}
			if r.BetweenAt(i, other) != kind || r.Between(r.Word(other), w) != kind {
				t.Fatalf("%q and %q: the order of the words matters", w, r.Word(other))
			}
			last = other
			counts[kind]++
		}
		if last < 0 {
			t.Fatalf("%q has no relations", w)
		}
	}
	for kind := Synonym; kind <= Antonym; kind++ {
		if counts[kind] < 2000 {
			t.Errorf("%s: %d relations", kind, counts[kind])
		}
	}
}

// TestSymmetry looks at pairs that are mostly unrelated.
func TestSymmetry(t *testing.T) {
	r := WordNet()
	n := r.Len()
	for i := range n {
		j := (i*7919 + 13) % n
		if r.BetweenAt(i, j) != r.BetweenAt(j, i) {
			t.Fatalf("%q and %q: the order of the words matters", r.Word(i), r.Word(j))
		}
		if r.BetweenAt(i, i) != None {
			t.Fatalf("%q is related to itself", r.Word(i))
		}
	}
}

// TestSizes: what is embedded must stay small.
func TestSizes(t *testing.T) {
	if len(relationTable) > 2_500_000 || len(vectorTable)+len(relationTable) > 6_000_000 {
		t.Errorf("%d bytes of vectors, %d of relations", len(vectorTable), len(relationTable))
	}
}

func TestRelationNames(t *testing.T) {
	for kind, want := range []string{"", "synonym", "derivation", "hypernym", "similar", "antonym"} {
		if got := Relation(kind).String(); got != want {
			t.Errorf("relation %d is called %q, want %q", kind, got, want)
		}
	}
}

func BenchmarkBetween(b *testing.B) {
	r := WordNet()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		c := cosines[i%len(cosines)]
		r.Between(c.a, c.b)
	}
}

func BenchmarkBetweenAt(b *testing.B) {
	r := WordNet()
	b.ReportAllocs()
	n := r.Len()
	for i := 0; b.Loop(); i++ {
		r.BetweenAt(i%n, (i*7919)%n)
	}
}
