package compare

import (
	"sort"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// leastQuoted is how many words in quotation marks are somebody's speech; fewer
// are a name or a word that the text keeps at a distance.
const leastQuoted = 4

// quotedWords counts, for each statement of a party, the words that stand in
// quotation marks: all of a block that an article quotes, and what a text
// quotes itself.
func (c *comparison) quotedWords(p int) map[*parse.Statement]int {
	out := map[*parse.Statement]int{}
	for _, b := range c.parties[p].Blocks {
		quoted := []parse.Span{b.Span}
		if b.Kind != parse.Quoted {
			quoted = quotations(b)
		}
		for _, s := range b.Sentences {
			for _, st := range s.Statements {
				for len(quoted) > 0 && quoted[0].End <= st.Start {
					quoted = quoted[1:]
				}
				out[st] = countQuoted(st, quoted)
			}
		}
	}
	return out
}

// countQuoted counts the words of a statement inside spans that are in order.
func countQuoted(st *parse.Statement, quoted []parse.Span) int {
	n := 0
	for _, q := range quoted {
		if q.Start >= st.End {
			break
		}
		from := sort.Search(len(st.Words), func(i int) bool { return st.Words[i].Start >= q.Start })
		for i := from; i < len(st.Words) && st.Words[i].End <= q.End; i++ {
			if st.Words[i].Kind != lexicon.Punct {
				n++
			}
		}
	}
	return n
}

// quotations lists the stretches of a block that stand in quotation marks, in
// order. A quotation of several paragraphs opens each of them and is closed
// once; one that nothing closes holds to the end of its sentence.
func quotations(b *parse.Block) []parse.Span {
	var out []parse.Span
	open, sentenceEnd, words := -1, 0, 0
	add := func(end int) {
		if open >= 0 && words >= leastQuoted {
			out = append(out, parse.Span{Source: b.Source, Start: open, End: end})
		}
		open, words = -1, 0
	}
	for _, s := range b.Sentences {
		for _, w := range s.Words {
			switch {
			case w.Kind != lexicon.Punct:
				words++
			case w.Norm == "”" || w.Norm == "»" || w.Norm == "\"" && open >= 0:
				add(w.Start)
			case open < 0 && (w.Norm == "“" || w.Norm == "«" || w.Norm == "\""):
				open, sentenceEnd, words = w.End, s.End, 0
			}
		}
	}
	add(sentenceEnd)
	return out
}
