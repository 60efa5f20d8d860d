package compare

import (
	"strings"

	"github.com/sergi/go-diff/diffmatchpatch"

	"github.com/readoutdiff/readoutdiff/parse"
)

const (
	// editFloor is the similarity below which a word diff tells nothing: what
	// two texts on different things share is function words.
	editFloor = 0.25
	// maxDiffWords bounds the cost of a diff.
	maxDiffWords = parse.MaxWords
)

// edits is the word diff of the first statements of a row's first two cells.
func (c *comparison) edits(g *group) []Edit {
	if len(g.links) == 0 {
		return nil
	}
	l := g.links[0]
	if c.similarity(l) < editFloor {
		return nil
	}
	return diff(c.said[l.p][l.i], c.said[l.q][l.j])
}

// diff lists the steps from a's words to b's. Words are compared by their
// normal form; a run of equal words that holds no word of content is shown as
// part of the change around it.
func diff(a, b *reading) []Edit {
	if len(a.words) > maxDiffWords || len(b.words) > maxDiffWords {
		return nil
	}
	runes := map[string]rune{}
	s, t := asRunes(a.words, runes), asRunes(b.words, runes)
	d := diffmatchpatch.New()
	d.DiffTimeout = 0
	var steps []step
	i, j := 0, 0
	for _, x := range d.DiffMainRunes(s, t, false) {
		n := len([]rune(x.Text))
		switch x.Type {
		case diffmatchpatch.DiffEqual:
			steps = append(steps, step{i, i + n, j, j + n, hasContent(a.words[i : i+n])})
			i, j = i+n, j+n
		case diffmatchpatch.DiffDelete:
			steps = append(steps, step{i, i + n, j, j, false})
			i += n
		case diffmatchpatch.DiffInsert:
			steps = append(steps, step{i, i, j, j + n, false})
			j += n
		}
	}
	return asEdits(merge(steps), a, b)
}

// step is a stretch of words of both texts.
type step struct {
	a1, a2, b1, b2 int
	equal          bool
}

// merge joins neighbouring changes into one.
func merge(steps []step) []step {
	var out []step
	for _, s := range steps {
		if n := len(out); n > 0 && out[n-1].equal == s.equal {
			out[n-1].a2, out[n-1].b2 = s.a2, s.b2
			continue
		}
		out = append(out, s)
	}
	return out
}

func hasContent(words []parse.Word) bool {
	for _, w := range words {
		if !w.Stop && strings.ContainsFunc(w.Norm, isWordRune) {
			return true
		}
	}
	return false
}

func isWordRune(c rune) bool { return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c > 0x7F }

// asRunes writes each distinct word as one rune of its own.
func asRunes(words []parse.Word, runes map[string]rune) []rune {
	out := make([]rune, len(words))
	for i, w := range words {
		c, ok := runes[w.Norm]
		if !ok {
			c = rune(0x100 + len(runes))
			if c >= 0xD800 {
				c += 0x800 // the surrogates are no runes
			}
			runes[w.Norm] = c
		}
		out[i] = c
	}
	return out
}

func asEdits(steps []step, a, b *reading) []Edit {
	var out []Edit
	for _, s := range steps {
		e := Edit{A: a.span(s.a1, s.a2), B: b.span(s.b1, s.b2)}
		switch {
		case s.equal:
			e.Op = Equal
		case e.A.Empty():
			e.Op = Insert
		case e.B.Empty():
			e.Op = Delete
		default:
			e.Op = Replace
		}
		out = append(out, e)
	}
	return out
}
