package lexicon

import (
	"slices"
	"testing"
)

// TestFindSpelledFindsTheSame gives each spelling once, in the built-in lists and
// under those of a user.
func TestFindSpelledFindsTheSame(t *testing.T) {
	over, err := full(t).With(own)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range []*Lexicon{full(t), over} {
		forms := formsOf(l, allText(t))
		var spellings []Form
		numbers := map[Form]int32{}
		words := make([]int32, len(forms))
		for i, f := range forms {
			n, known := numbers[f]
			if !known {
				n = int32(len(spellings))
				numbers[f], spellings = n, append(spellings, f)
			}
			words[i] = n
		}
		for _, wanted := range []Lists{All, Of(Verbs, Countries, Synonyms)} {
			want := l.Find(len(forms), func(i int) *Form { return &forms[i] }, wanted)
			got := l.FindSpelled(words, len(spellings), func(n int32) *Form { return &spellings[n] }, wanted)
			if !slices.Equal(got, want) {
				t.Fatalf("lists %b: %d matches, want the %d of Find", wanted, len(got), len(want))
			}
		}
	}
}

func TestNoiseAtIsTheNoise(t *testing.T) {
	l := full(t)
	n := 0
	for _, noise := range l.Noise() {
		if !slices.Contains(l.NoiseAt([]rune(noise[0])[0]), noise) {
			t.Errorf("%q is not found by its first letter", noise[0])
		}
		n++
	}
	for _, at := range l.noiseAt {
		n -= len(at)
	}
	if n != 0 {
		t.Errorf("%d entries too many or too few", n)
	}
}
