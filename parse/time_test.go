package parse_test

import (
	"strings"
	"testing"
	"time"

	"github.com/readoutdiff/readoutdiff/parse"
)

// adversaries are texts that repeat what a careless parser looks at again and
// again. Each is called with the number of times that it repeats.
var adversaries = []struct {
	name string
	n    int
	text func(n int) string
}{
	{"curly opening marks", 20000, func(n int) string { return "The Kremlin said: " + strings.Repeat("“", n) + "talks were held." }},
	{"curly closing marks", 20000, func(n int) string { return "The Kremlin said: " + strings.Repeat("”", n) + "talks were held." }},
	{"straight marks", 10000, func(n int) string { return strings.Repeat("\" ", n) + "The talks were held." }},
	{"short quotations", 4000, func(n int) string { return strings.Repeat("He called it “grave”. ", n) }},
	{"opening marks, one a paragraph", 2000, func(n int) string { return strings.Repeat("“The talks were held.\n\n", n) }},
	{"carried quotations", 1500, func(n int) string { return strings.Repeat("“The talks were held in Geneva,” he said.\n\n", n) }},
	{"quotations, one a paragraph", 2000, func(n int) string { return strings.Repeat("“The talks were held in Geneva,” it said.\n\n", n) }},
	{"alternating marks", 1000, func(n int) string { return strings.Repeat("„a «b ‘c “d ", n) }},
	{"paragraphs", 5000, func(n int) string { return strings.Repeat("The talks were held.\n\n", n) }},
	{"paragraphs under front matter", 2000, func(n int) string {
		return "---\npublisher: Kremlin\n---\n\n" + strings.Repeat("A meeting was held on 3 May.\n\n", n)
	}},
	{"front matter that never ends", 5000, func(n int) string { return "---\n" + strings.Repeat("key: value\n", n) }},
	{"dates", 2000, func(n int) string { return strings.Repeat("They met on 3 May 2026.\n\n", n) }},
	{"headings", 2500, func(n int) string { return strings.Repeat("Kremlin\n\n", n) + "The talks were held." }},
	{"bullets", 2500, func(n int) string { return "The Kremlin said:\n\n" + strings.Repeat("• The talks were held.\n", n) }},
	{"a word", 1 << 19, func(n int) string { return strings.Repeat("a", n) }},
	{"a word of dots and capitals", 10000, func(n int) string { return strings.Repeat("aB.", n) }},
	{"an address", 10000, func(n int) string { return "http://" + strings.Repeat("a.B", n) }},
	{"blanks", 1 << 19, func(n int) string { return "The talks were held." + strings.Repeat(" ", n) + "They ended." }},
	{"dots", 50000, func(n int) string { return strings.Repeat(".", n) + " The talks were held." }},
	{"spaced dots", 25000, func(n int) string { return strings.Repeat(". ", n) + "The talks were held." }},
	{"initials", 20000, func(n int) string { return strings.Repeat("A. ", n) + "Rowan spoke." }},
	{"brackets", 25000, func(n int) string { return strings.Repeat("(", n) + "The talks were held." + strings.Repeat(")", n) }},
	{"commas", 25000, func(n int) string { return "He said" + strings.Repeat(",", n) + " that the talks were held." }},
	{"a sentence of verbs", 5000, func(n int) string { return "He " + strings.Repeat("stressed and noted ", n) + "the talks." }},
	{"a sentence of clauses", 2500, func(n int) string { return "He said " + strings.Repeat("that they met, and ", n) + "that they left." }},
	{"a sentence without a stop", 10000, func(n int) string { return strings.Repeat("the talks on trade ", n) }},
	{"a sentence of names", 2500, func(n int) string { return strings.Repeat("President Oduya of Kenya and ", n) + "others met." }},
	{"participles", 2500, func(n int) string { return "He spoke" + strings.Repeat(", noting that trade grew", n) + "." }},
	{"sources", 1500, func(n int) string { return strings.Repeat("According to the Kremlin, the talks were held. ", n) }},
	{"sources taken up", 2000, func(n int) string {
		return strings.Repeat("The Kremlin said that talks were held. The ministry said they ended. ", n)
	}},
	{"people", 1500, func(n int) string { return strings.Repeat("President Oduya met Minister Lindqvist. ", n) }},
	{"equal sentences", 5000, func(n int) string { return strings.Repeat("The sides agreed to meet in May. ", n) }},
	{"numbers of items", 10000, func(n int) string { return strings.Repeat("1. a 2. b ", n) }},
	{"apostrophes", 20000, func(n int) string { return strings.Repeat("the leaders’ ", n) + "talks." }},
}

// perByte is what a byte may take of a processor; it is generous, since the
// growth is what is tested.
const perByte = 20 * time.Microsecond

// quickest is the shortest time that some runs take of the processor.
func quickest(t *testing.T, runs int, text string, shape parse.Shape) time.Duration {
	best := time.Duration(1 << 62)
	for range runs {
		start := spent()
		if _, err := parse.Parse(sources(text), parse.Options{Shape: shape}); err != nil {
			if _, ok := err.(*parse.Error); !ok {
				t.Fatal(err)
			}
		}
		best = min(best, spent()-start)
	}
	return best
}

// grown is how many times the longer text of an adversary holds the shorter.
const grown = 8

// tooSteep is how many times longer it may take: grown where the parser is
// linear, and grown times grown where it is quadratic.
const tooSteep = 3 * grown

// TestTimeGrowsWithTheText parses each adversary at an eighth of its size and
// in full. What looks steep is measured again, since other programs share the caches.
func TestTimeGrowsWithTheText(t *testing.T) {
	if testing.Short() || slowed {
		t.Skip("takes some seconds, and many under the race detector")
	}
	const noise = 20 * time.Millisecond // below this the clock says nothing
	for _, a := range adversaries {
		for _, shape := range []parse.Shape{parse.Article, parse.Release} {
			t.Run(a.name+"/"+string(shape), func(t *testing.T) {
				small, large := a.text(a.n/grown), a.text(a.n)
				for runs := 1; ; runs++ {
					one, all := quickest(t, runs+1, small, shape), quickest(t, runs, large, shape)
					steep := float64(all) / float64(max(one, noise/grown))
					slow := all > time.Duration(len(large))*perByte
					if all < noise || steep < tooSteep && !slow {
						t.Logf("%d bytes %v, %d bytes %v: %.1f times, %.0f ns a byte", len(small), one, len(large), all,
							float64(all)/float64(one), float64(all)/float64(len(large)))
						return
					}
					if runs == 4 {
						t.Errorf("%d bytes take %v, and %d bytes %v", len(small), one, len(large), all)
						return
					}
				}
			})
		}
	}
}
