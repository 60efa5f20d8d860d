package compare

import (
	"github.com/readoutdiff/readoutdiff/parse"
)

// Explanation tells how two texts relate and why. The spans of its evidence
// and edits count bytes of the texts: source 0 is the first, source 1 the
// second.
type Explanation struct {
	Similarity float64 // 0 to 1
	Relation   Kind    // Only where the texts have too little in common to be set against each other
	Evidence   []Evidence
	Edits      []Edit
}

// Explain compares two texts by themselves, phrases or statements, and says
// what ties them and what parts them. It fails for no input; an empty text is
// like nothing.
func Explain(a, b string, opt Options) (*Explanation, error) {
	r := newReader(opt.vocabulary())
	c := &comparison{reader: r, model: opt.weights()}
	x := r.read(a, 0, parse.Words(a, r.lex))
	y := r.read(b, 1, parse.Words(b, r.lex))
	l := &link{alike: -1, al: c.reader.vocab.align(x, y)}
	l.sig = measure(l.al)
	out := &Explanation{Similarity: c.similarity(l)}
	j := c.judge(l)
	out.Relation, out.Evidence = j.kind, j.evidence
	if out.Similarity >= editFloor {
		out.Edits = diff(x, y)
	}
	return out, nil
}
