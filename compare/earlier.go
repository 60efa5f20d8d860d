package compare

import (
	"slices"

	"github.com/sergi/go-diff/diffmatchpatch"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Earlier is a previous release of one side of a comparison, against which its
// new text is held.
type Earlier struct {
	Side parse.SideID    // of the comparison, whichever side it is in Doc
	Doc  *parse.Document // the earlier text, read on its own
}

// Recurrence tells whether a side has said a statement before.
type Recurrence string

// The recurrences. Boilerplate: an earlier release has practically the same
// words; where they only say that there was a contact, whoever it was with. Restated: an earlier release makes the same
// claim in other words, or more or less of it. New: none has a counterpart.
const (
	Boilerplate Recurrence = "boilerplate"
	Restated    Recurrence = "restated"
	New         Recurrence = "new"
)

// Past tells which statements of one side stood in its earlier releases.
type Past struct {
	Side       parse.SideID
	Sources    []*parse.Source // the earlier releases, in the order given
	Statements []Recurring     // one a statement of the side, in order
}

// Recurring is a statement with its nearest counterpart in the earlier releases.
type Recurring struct {
	Statement  parse.StatementID
	Recurrence Recurrence
	Similarity float64    // to the counterpart, 0 to 1, rounded to two digits; 0 for what is new
	Release    int        // index of the counterpart's release in Past.Sources
	Span       parse.Span // the counterpart, in that release; empty for what is new
}

// Count is how many statements have a recurrence.
func (p *Past) Count(r Recurrence) int {
	n := 0
	for _, s := range p.Statements {
		if s.Recurrence == r {
			n++
		}
	}
	return n
}

// pasts holds every party that earlier releases were given of against them.
func (c *comparison) pasts(earlier []Earlier) []Past {
	var out []Past
	for p, side := range c.parties {
		past := Past{Side: side.ID}
		for _, rd := range c.said[p] {
			past.Statements = append(past.Statements, Recurring{Statement: rd.st.ID, Recurrence: New})
		}
		for _, e := range earlier {
			if e.Side != side.ID {
				continue
			}
			for _, old := range e.Doc.Sides {
				if old.Role == parse.Party {
					c.recall(p, &past, len(past.Sources), e.Doc, old)
				}
			}
			past.Sources = append(past.Sources, e.Doc.Sources[0])
		}
		if len(past.Sources) > 0 {
			out = append(out, past)
		}
	}
	return out
}

// recall looks every statement of a party up in one earlier release.
func (c *comparison) recall(p int, past *Past, release int, doc *parse.Document, old *parse.Side) {
	then := &comparison{doc: doc, reader: c.reader, model: c.model}
	then.said = [][]*reading{c.said[p], then.readSide(old)}
	countSide(then.said[1], len(c.reader.vocab.meanings))
	for _, l := range then.between(0, 1, 0) {
		found := Recurring{Statement: l.al.a.st.ID, Recurrence: c.recurrence(l), Release: release, Span: l.al.b.st.Span}
		if found.Recurrence == New {
			continue
		}
		found.Similarity = round(c.similarity(l), 2)
		if s := &past.Statements[l.i]; nearer(found, *s) {
			*s = found
		}
	}
}

// nearer reports whether one counterpart of a statement is to be named before
// another; of two that are as near, the one found first stays.
func nearer(a, b Recurring) bool {
	order := []Recurrence{Boilerplate, Restated, New}
	if x, y := slices.Index(order, a.Recurrence), slices.Index(order, b.Recurrence); x != y {
		return x < y
	}
	return a.Similarity > b.Similarity
}

// recurrence compares a statement with one of an earlier release.
func (c *comparison) recurrence(l *link) Recurrence {
	if sameMould(l.al.a, l.al.b) {
		return Boilerplate
	}
	if l.score < c.model.floor {
		return New
	}
	switch c.judge(l).kind {
	case Same, Reworded, Scope:
		return Restated
	}
	return New
}

// mouldFloor is the share of words, in one order, from which two statements are
// cast in one mould.
const mouldFloor = 0.8

// sameMould reports whether two statements have practically the same words. Who
// called whom changes from one release to the next, the sentence does not.
func sameMould(a, b *reading) bool {
	if len(a.words) > maxDiffWords || len(b.words) > maxDiffWords || wording(a, b) < mouldFloor/2 {
		return false
	}
	runes := map[string]rune{}
	s, t := asRunes(moulded(a), runes), asRunes(moulded(b), runes)
	d := diffmatchpatch.New()
	d.DiffTimeout = 0
	equal := 0
	for _, x := range d.DiffMainRunes(s, t, false) {
		if x.Type == diffmatchpatch.DiffEqual {
			equal += len([]rune(x.Text))
		}
	}
	return ratio(float64(2*equal), float64(len(s)+len(t))) >= mouldFloor
}

// moulded are the words of a statement, those of the furniture of a readout with
// one sign for each name and number: a claim on another country is another claim.
func moulded(rd *reading) []parse.Word {
	var out []parse.Word
	for i, w := range rd.words {
		switch {
		case w.Kind == lexicon.Punct:
			continue
		case rd.st.Kind == parse.Claim:
		case w.Capital && !w.Stop && i > 0 || w.Kind != lexicon.Letters:
			w.Norm = "\x00"
			if n := len(out); n > 0 && out[n-1].Norm == w.Norm {
				continue
			}
		}
		out = append(out, w)
	}
	return out
}
