package compare

import (
	"errors"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Options steer a comparison. The zero value is the default.
type Options struct {
	// Lexicon is where words are looked up; nil means that of the document, or
	// lexicon.Default where there is none.
	Lexicon *lexicon.Lexicon
	// Vectors tells how near words are in meaning; nil means the embedded ones,
	// whose place others take altogether.
	Vectors Vectors
	// Pins are decisions of a person, which win over the alignment. They are
	// carried out in order.
	Pins []Pin
	// Explain is the number of a row that is to get its Account; 0 for none.
	Explain int
	// Earlier holds previous releases of the sides, any number of each, that
	// Report.Pasts tells the boilerplate and the news by.
	Earlier []Earlier
	model   *model // nil means defaultModel; for fitting
}

// Vectors gives words their vectors: the more two words mean the same, the
// smaller the angle between theirs. All vectors have one length; a word that is
// not known has none.
type Vectors interface {
	Vector(word string) []float32
}

func (o Options) weights() *model {
	if o.model != nil {
		return o.model
	}
	m := defaultModel()
	return &m
}

func (o Options) lexicon() *lexicon.Lexicon {
	if o.Lexicon != nil {
		return o.Lexicon
	}
	return lexicon.Default()
}

func (o Options) vocabulary() *vocabulary { return newVocabulary(o.lexicon(), o.Vectors) }

// ErrSides is returned for a document that has not two parties to compare whose
// language is supported.
var ErrSides = errors.New("a comparison needs two sides")

// Compare sets the statements of a document's parties against each other. It
// fails with ErrSides where there are fewer than two parties, and with a
// *PinError for a pin that cannot be carried out. The result depends on nothing
// but the document and the options.
func Compare(doc *parse.Document, opt Options) (*Report, error) {
	return compare(doc, opt, opt.of(doc).vocabulary())
}

// of is the options with the lexicon of a document where they have none.
func (o Options) of(doc *parse.Document) Options {
	if o.Lexicon == nil {
		o.Lexicon = doc.Lexicon
	}
	return o
}

func compare(doc *parse.Document, opt Options, vocab *vocabulary) (*Report, error) {
	var parties []*parse.Side
	for _, s := range doc.Sides {
		if s.Role == parse.Party {
			parties = append(parties, s)
		}
	}
	if len(parties)-unreadable(doc) < 2 {
		return nil, ErrSides
	}
	c := newComparison(doc, parties, opt, vocab)
	pins, err := c.pins(opt.Pins)
	if err != nil {
		return nil, err
	}
	report := &Report{Doc: doc}
	report.Rows = c.rows(pins, opt.Explain)
	if len(opt.Earlier) == 0 {
		c.forgetAlignment()
	}
	report.Slots = c.compareSlots()
	report.Namings = c.namings(report.Rows)
	topics := c.topics()
	report.Emphases = c.emphases(topics)
	report.Shifts = c.shifts(report.Emphases)
	report.Profiles = c.profiles(topics)
	report.Voices = c.voices()
	report.Pasts = c.pasts(opt.Earlier)
	report.Ledger = countUp(parties, report.Rows)
	report.Findings = c.findings(report)
	report.Summary = c.summary(report)
	return report, nil
}

// forgetAlignment lets go of what only the alignment of statements needs, a third
// of what a long text takes.
func (c *comparison) forgetAlignment() {
	c.abouts = nil
	for _, said := range c.said {
		for _, r := range said {
			r.mean, r.norms = nil, nil
		}
	}
	c.reader.vocab.passing.floats.reset()
	c.reader.vocab.passing.pairs.reset()
}

// unreadable counts the releases in a language that no statement is read in:
// to compare with one of them would take for silence what it may well say.
func unreadable(doc *parse.Document) int {
	n := 0
	for _, s := range doc.Sources {
		if doc.Shape == parse.Release && !parse.Supported(s.Lang) {
			n++
		}
	}
	return n
}

// comparison is what one run of Compare knows.
type comparison struct {
	doc     *parse.Document
	parties []*parse.Side
	reader  *reader
	model   *model
	said    [][]*reading           // a list of readings a party
	abouts  map[[2]int][2]subjects // what the statements of two parties are about, once asked for
	people  *mentioner             // see mentioner
}

func newComparison(doc *parse.Document, parties []*parse.Side, opt Options, vocab *vocabulary) *comparison {
	c := &comparison{doc: doc, parties: parties, reader: newReader(vocab), model: opt.weights()}
	c.meetParticipants()
	c.reader.vocab.expect(parties)
	for _, p := range parties {
		c.said = append(c.said, c.readSide(p))
	}
	c.discountThemes()
	for _, said := range c.said {
		countSide(said, len(c.reader.vocab.meanings))
	}
	return c
}

// discountThemes lets a country's name that half the statements of a side hold
// count for nearly nothing, as the participants' names do: in a call about one
// country, its name is no sign of what a statement says of it.
func (c *comparison) discountThemes() {
	themes := map[string]bool{}
	for _, said := range c.said {
		for name, holds := range countCountries(said) {
			if holds >= minThemed && 2*holds >= len(said) {
				themes[name] = true
			}
		}
	}
	if len(themes) == 0 {
		return
	}
	for _, said := range c.said {
		for _, r := range said {
			r.discount(func(t term) bool { return themes[c.reader.vocab.meanings[t.id].ref] })
			c.reader.vocab.setMean(r)
		}
	}
}

// countCountries counts, for each country, the statements that name it.
func countCountries(said []*reading) map[string]int {
	holds := map[string]int{}
	for _, r := range said {
		named := map[string]bool{}
		for _, m := range r.found {
			if m.Entry.List == lexicon.Countries {
				named[m.Entry.Name()] = true
			}
		}
		for name := range named {
			holds[name]++
		}
	}
	return holds
}

// minThemed is how many statements must hold a name before it can be what all
// is about.
const minThemed = 4

// discount makes terms count as little as the participants' names.
func (r *reading) discount(which func(term) bool) {
	r.total = 0
	for i := range r.terms {
		t := &r.terms[i]
		if !t.own && which(*t) {
			t.own = true
			t.weight *= ownShare
		}
		r.total += t.weight
	}
}

// meetParticipants notes whose names every statement can hold, so that they
// are no common ground.
func (c *comparison) meetParticipants() {
	note := func(span parse.Span) {
		if span.Empty() {
			return
		}
		for _, w := range parse.Words(c.text(span), c.reader.lex) {
			if w.Capital && !w.Stop {
				c.reader.people[w.Norm] = true
			}
		}
	}
	for _, p := range c.doc.Event.Participants {
		if p.Country != "" {
			c.reader.parties[p.Country] = true
		}
		for _, s := range p.Spans {
			note(s)
		}
	}
	for _, p := range c.parties {
		if p.Country != "" {
			c.reader.parties[p.Country] = true
		}
		for _, s := range p.Statements() {
			note(s.Speaker.Span)
		}
	}
}

func (c *comparison) text(span parse.Span) string {
	return c.doc.Sources[span.Source].Slice(span)
}

func (c *comparison) readSide(side *parse.Side) []*reading {
	statements := side.Statements()
	total := 0
	for _, s := range statements {
		total += s.Len()
	}
	var out []*reading
	before := 0
	for _, s := range statements {
		skip := []parse.Span{s.Speaker.Span}
		if s.Kind != parse.Frame {
			skip = append(skip, s.Verb.Span)
		}
		r := c.reader.read(c.doc.Sources[s.Source].Text, s.Source, s.Words, skip...)
		r.st = s
		r.home = side.Country
		r.initiator = slotIn(side, s, "initiator")
		r.foremost = slotIn(side, s, "next_steps") != nil
		r.place = (float64(before) + float64(s.Len())/2) / float64(total)
		before += s.Len()
		out = append(out, r)
	}
	return out
}

// slotIn is the side's value for a slot where the statement is what gives it.
func slotIn(side *parse.Side, s *parse.Statement, name string) *parse.SlotValue {
	for i, v := range side.Slots {
		if v.Slot == name && s.Overlaps(v.Span) {
			return &side.Slots[i]
		}
	}
	return nil
}

// countUp makes the ledger: how many statements of each side stand in rows of
// each relation.
func countUp(parties []*parse.Side, rows []Row) []Ledger {
	out := make([]Ledger, len(parties))
	for i, p := range parties {
		out[i] = Ledger{Side: p.ID, By: map[Kind]int{}}
	}
	for _, row := range rows {
		for i, cell := range row.Cells {
			out[i].Statements += len(cell.Statements)
			if len(cell.Statements) > 0 {
				out[i].By[row.Relation.Kind] += len(cell.Statements)
			}
		}
	}
	return out
}
