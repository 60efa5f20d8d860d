package pair

import (
	"math"
	"sort"
	"strconv"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// content is the words of a release with their weights, in the order of the
// words; the weights make a vector of length 1.
type content []weighted

type weighted struct {
	word   string
	weight float64
}

// contentBytes is how much of a text is read for its content: a transcript of
// hours is no account of one event.
const contentBytes = 20_000

// contentOf weighs the words of a text by how rare they are in readouts. Names
// that readouts often hold, and those of the people given, are left out, since
// who is named counts elsewhere; the name of a small town is a better sign than any other word.
func contentOf(text string, lex *lexicon.Lexicon, people []*person) content {
	counts := map[string]int{}
	for _, w := range parse.Words(firstBytes(text, contentBytes), lex) {
		isWord := w.Kind == lexicon.Letters && !w.Stop && (!w.Capital || !lex.Known(w.Norm))
		if (isWord || w.Kind == lexicon.Digits && !isCalendar(w.Norm)) && len(w.Lemma) > 1 {
			counts[w.Lemma]++
		}
	}
	for _, who := range people {
		for _, name := range who.keys {
			delete(counts, name)
		}
	}
	out := make(content, 0, len(counts))
	for word, n := range counts {
		out = append(out, weighted{word, (1 + math.Log(float64(n))) * lex.Rarity(word)})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].word < out[j].word })
	sum := 0.0
	for _, w := range out {
		sum += w.weight * w.weight
	}
	for i := range out {
		out[i].weight /= math.Sqrt(sum)
	}
	return out
}

// isCalendar reports whether figures can be those of a date: both releases give
// the date of the event, whatever event it is.
func isCalendar(figures string) bool {
	n, err := strconv.Atoi(figures)
	return err == nil && (n < 32 || 1900 <= n && n < 2100)
}

// with is the cosine of two contents, and the words that make most of it.
func (c content) with(d content) (cosine float64, shared []string) {
	var both content
	for i, j := 0, 0; i < len(c) && j < len(d); {
		switch {
		case c[i].word < d[j].word:
			i++
		case c[i].word > d[j].word:
			j++
		default:
			both = append(both, weighted{c[i].word, c[i].weight * d[j].weight})
			cosine += c[i].weight * d[j].weight
			i, j = i+1, j+1
		}
	}
	sort.SliceStable(both, func(i, j int) bool { return both[i].weight > both[j].weight })
	for _, w := range both[:min(len(both), maxShared)] {
		shared = append(shared, w.word)
	}
	return cosine, shared
}

// maxShared is how many shared words are told as evidence.
const maxShared = 5
