package compare

import "github.com/readoutdiff/readoutdiff/parse"

// Account tells how a row came about: what speaks for and against its statements
// being about one claim.
type Account struct {
	// Floor is the score below which nothing is put together, Sure that from
	// which a row is sure; both from 0 to 1.
	Floor, Sure float64
	// Links are those between the row's statements of different sides. Of a row of
	// one side they are those to the nearest statement of each other side, where
	// there is one that was looked at.
	Links []Link
}

// Link is what was found between two statements of different sides.
type Link struct {
	A, B       parse.StatementID
	Similarity float64 // 0 to 1
	Score      float64 // how likely they belong in one row, 0 to 1
	Floor      float64 // the score that they need, which is more than usual where they share no word
	// Signals are what the score is made of. The sum of each one's value times its
	// weight is the logarithm of the odds that they belong together.
	Signals []Signal
	// Answered tells that both say who asked for the contact, for which the score
	// is raised whatever the signals say.
	Answered bool
	// Verbatim tells that both are of the same words, which raises it as well.
	Verbatim bool
}

// Signal is one thing that speaks for two statements belonging together, or
// against it.
type Signal struct {
	Name    string
	Meaning string // in a few words
	Value   float64
	Weight  float64
}

// signalMeaning says what a signal measures.
func (s signal) meaning() string {
	return [...]string{
		both: "aligned words, of all words of both", shorter: "aligned words, of the shorter one", exact: "identical words, of all words of both",
		mean: "nearness of the whole in meaning", themes: "a topic that few other statements have", anchors: "words that few other statements have",
		position: "the same place in both texts", kind: "one kind: frame, tone, courtesy or closing", voice: "both said jointly", context: "what sets them and their neighbours apart from the rest", steps: "both tell what is to follow",
		above: "how far ahead of every rival, the lesser", ahead: "how far ahead of every rival, the greater", beside: "the statements beside belong together",
	}[s]
}

// account tells how a group came about, or why a statement stands alone.
func (f *former) account(g *group) *Account {
	a := &Account{Floor: f.c.model.floor, Sure: f.c.model.sure}
	links := g.links
	if s := g.spots(); len(s) == 1 {
		links = f.nearest(s[0])
	}
	for _, l := range links {
		a.Links = append(a.Links, f.c.accountOf(l))
	}
	return a
}

// nearest is the best link of a statement to each other side, in order.
func (f *former) nearest(s spot) []*link {
	best := make([]*link, len(f.c.said))
	for _, l := range f.every {
		other := -1
		switch s {
		case spot{l.p, l.i}:
			other = l.q
		case spot{l.q, l.j}:
			other = l.p
		}
		if other >= 0 && (best[other] == nil || l.score > best[other].score) {
			best[other] = l
		}
	}
	var out []*link
	for _, l := range best {
		if l != nil {
			out = append(out, l)
		}
	}
	return out
}

func (c *comparison) accountOf(l *link) Link {
	a, b := l.al.a, l.al.b
	w := c.model.final
	out := Link{
		A: a.st.ID, B: b.st.ID, Similarity: round(c.similarity(l), 2), Score: round(probability(w.of(&l.sig)), 2), Floor: c.model.floorOf(&l.sig),
		Signals: []Signal{{Name: "bias", Meaning: "most statements have no counterpart", Value: 1, Weight: w.bias}},
	}
	if a.initiator != nil && b.initiator != nil && out.Score < answered {
		out.Score, out.Answered = answered, true
	}
	if sameWords(a.words, b.words) && out.Score < verbatim {
		out.Score, out.Verbatim = verbatim, true
	}
	for s := range signalCount {
		if w.on[s] != 0 {
			out.Signals = append(out.Signals, Signal{s.String(), s.meaning(), round(l.sig[s], 3), w.on[s]})
		}
	}
	return out
}
