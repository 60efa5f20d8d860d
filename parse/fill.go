package parse

import (
	"slices"
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// fill makes the statements of a side's sentences.
func (p *parser) fill(t *text, side *Side) {
	n := &narrator{t: t, side: side, contacts: map[*Statement]bool{}}
	for _, b := range side.Blocks {
		n.room += len(b.Sentences)
	}
	if p.doc.Shape == Release {
		n.leader = t.ownLeader(side)
	}
	for _, b := range side.Blocks {
		n.reported = b.Kind == Reported && side.Role == Party
		for _, s := range b.Sentences {
			r := t.within(s.Span)
			s.Words = t.words[r.first:r.last]
			if r.first = n.readTag(r); n.asked {
				if !n.noted {
					p.note("note", "the questions of an interview are no statements of a side; the first stands here", s.Span)
				}
				n.noted = true
				continue
			}
			segments := t.segments(r, b.Kind)
			if len(segments) > 0 {
				s.Statements = make([]*Statement, len(segments))
			}
			for i, g := range segments {
				s.Statements[i] = n.statement(g)
			}
			speakBefore(s.Statements, segments)
			if b.Kind != Reported {
				n.carry(r, s.Statements, segments)
			}
		}
	}
	n.kinds()
}

// narrator makes the statements of one side, in order, and remembers who spoke
// last.
type narrator struct {
	t    *text
	side *Side
	last *person            // who spoke last, for "he"
	met  map[string]*person // those whom nothing but a full name shows to be persons, by surname
	// contacts are the statements whose verb only says that people met or spoke.
	contacts map[*Statement]bool
	line     Speaker // of the last statement
	// reported tells that the account of a side is given in an outlet's words.
	reported bool
	// governs is who said the sentence before, where bare sentences may go on with
	// it, and governed where that began; bare are its statements.
	governs  *Speaker
	governed int
	bare     []*Statement
	// tag is who speaks in a transcript since the last speaker tag.
	tag *Speaker
	// interview tells that questions are tagged, asked that the last tag was one.
	interview, asked bool
	noted            bool        // that there are questions
	free             []Statement // allocated and not used yet
	room             int         // how many statements are still to come, or a few more or less
	marks            []Mark      // room for those of a statement
	governor         Speaker     // whom governs points to
	leader           *person     // who speaks for a release, where it tells
}

// maxTogether is how many statements are allocated together at most.
const maxTogether = 64

// newStatement allocates a statement; those of a side stand together.
func (n *narrator) newStatement() *Statement {
	if len(n.free) == 0 {
		n.free = make([]Statement, min(max(n.room, 4), maxTogether))
	}
	st := &n.free[0]
	n.free = n.free[1:]
	n.room--
	return st
}

// speakBefore gives a participle that opens a sentence to whom the clause behind
// it names: "Stating that drivers had waited, President N said that".
func speakBefore(statements []*Statement, segments []segment) {
	for i := len(segments) - 2; i >= 0; i-- {
		g := &segments[i]
		if !g.opens || g.cue == nil || !g.cue.subject.empty() || !g.spoken.empty() {
			continue
		}
		if s := statements[i+1].Speaker; !s.Span.Empty() {
			statements[i].Speaker = s
		}
	}
}

func (n *narrator) statement(g segment) *Statement {
	t := n.t
	st := n.newStatement()
	*st = Statement{Span: t.span(g.wordRange), Words: t.words[g.first:g.last], Kind: Claim, Modality: NoModality}
	subject := g.spoken
	if g.cue != nil {
		if !g.cue.subject.empty() {
			subject = g.cue.subject
		} else if g.cue.form == passive || g.cue.form == nominal {
			subject = wordRange{}
		}
		if g.cue.entry.Value == "event" {
			n.contacts[st] = true
		} else {
			st.Verb = Mark{t.span(g.cue.verb), g.cue.entry.Name()}
			st.Force = g.cue.entry.Num
		}
		st.Speaker = n.speaker(g, subject)
	}
	n.speakTag(st, g)
	st.Content = t.content(g, st)
	st.Modality, st.Negated = t.modality(g)
	n.mark(st, g.wordRange)
	return st
}

// content is what a segment says besides the speaker and the verb: what follows
// an active verb, everything around a passive one or a verb that closes or
// interrupts its clause.
func (t *text) content(g segment, st *Statement) []Span {
	if g.quotes {
		return t.quotationsIn(g.wordRange)
	}
	var room [3]wordRange
	cut := room[:0]
	at := g.first
	if g.cue != nil && !g.shared && !st.Verb.Empty() {
		cut = append(cut, wordRange{g.cue.group, g.cue.verb.last})
		if s := g.cue.subject; g.cue.form != passive && !s.empty() && g.first <= s.first && s.last <= g.last {
			cut = append(cut, s)
		}
		if t.leads(g) {
			at = t.afterAddressee(g)
		}
	}
	if len(cut) > 1 && cut[1].first < cut[0].first {
		cut[0], cut[1] = cut[1], cut[0]
	}
	cut = append(cut, wordRange{g.last, g.last})
	out := make([]Span, 0, len(cut))
	for _, c := range cut {
		if r := t.trimContent(wordRange{at, min(c.first, g.last)}); !r.empty() {
			out = append(out, t.span(r))
		}
		at = max(at, c.last)
	}
	if len(out) == 0 {
		return nil
	}
	return out
}

// maxAddressee is how many words may name whom somebody tells something.
const maxAddressee = 9

// afterAddressee is where the content begins behind a verb: after the one who is
// told, where a clause or a quotation follows ("told reporters that ...").
func (t *text) afterAddressee(g segment) int {
	i := g.cue.verb.last
	if !strings.Contains(g.cue.entry.Takes, "who") {
		return i
	}
	for k := i; k < min(g.last, i+maxAddressee); k++ {
		if t.norm(k) == "that" || isQuoteMark(t.norm(k)) && t.norm(k) != "’" {
			return k
		}
	}
	return i
}

// quotationsIn lists the quotations of a range with their marks.
func (t *text) quotationsIn(r wordRange) []Span {
	span := t.span(r)
	var out []Span
	k := sort.Search(len(t.quotes), func(k int) bool { return t.quotes[k].outEnd > span.Start })
	for ; k < len(t.quotes) && t.quotes[k].outStart < span.End; k++ {
		q := &t.quotes[k]
		out = append(out, t.src.Span(max(q.outStart, span.Start), min(q.outEnd, span.End)))
	}
	return out
}

// leads reports whether the verb of a segment stands before what it reports.
func (t *text) leads(g segment) bool {
	if g.cue.form == passive || g.cue.form == nominal {
		return false
	}
	next := t.norm(g.cue.verb.last)
	return next != "," && g.cue.subject.first <= g.cue.verb.first && t.wordCount(wordRange{g.cue.verb.last, g.last}) >= 1 && !t.endsQuotation(g.cue.group-1) &&
		(g.cue.subject.empty() || !t.closesBefore(g.cue.subject.first, g))
}

// closesBefore reports whether a quotation of direct speech ends right before
// word i: then the verb behind it looks back.
func (t *text) closesBefore(i int, g segment) bool {
	for k := i - 1; k >= g.first && t.at(k).Kind == lexicon.Punct; k-- {
		if t.endsQuotation(k) && t.inSpeech(max(k-2, g.first)) {
			return true
		}
	}
	return t.norm(i-1) == "," && t.wordCount(wordRange{g.cue.verb.last, g.last}) <= maxAfterClosing && strings.Contains(g.cue.entry.Takes, "quote") && !g.cue.that && i-g.first > maxAfterClosing
}

// trimContent takes punctuation and conjunctions off the ends of a part of the
// content; quotation marks stay, and what belongs to a number or a bracket.
func (t *text) trimContent(r wordRange) wordRange {
	for !r.empty() && (t.at(r.first).Kind == lexicon.Punct && !isQuoteMark(t.norm(r.first)) && !strings.Contains("$€£(", t.norm(r.first)) || t.has(r.first, lexicon.Coord)) {
		r.first++
	}
	for !r.empty() && t.at(r.last-1).Kind == lexicon.Punct && !isQuoteMark(t.norm(r.last-1)) && !strings.Contains("%)", t.norm(r.last-1)) && !t.isAbbreviationDot(r.last-1) {
		r.last--
	}
	return r
}

// modality finds how far a segment commits itself and whether its claim is
// negated.
func (t *text) modality(g segment) (Modality, bool) {
	r := g.wordRange
	if g.cue != nil && !g.shared && !g.quotes && g.cue.verb.last < r.last && g.cue.form != passive {
		r.first = max(r.first, g.cue.verb.last)
	}
	found, negated := NoModality, false
	for _, m := range t.matches(r) {
		switch m.Entry.List {
		case lexicon.Modals:
			if found == NoModality && !t.isMonth(m) {
				found = Modality(m.Entry.Value)
			}
		case lexicon.Negators:
			negated = negated || m.Entry.Value != "void" && m.Entry.Key != "without"
		}
	}
	return found, negated
}

// markLists holds what a statement's marks are made of.
var markLists = lexicon.Of(lexicon.Countries, lexicon.Offices, lexicon.Persons, lexicon.Organizations, lexicon.FixedNames, lexicon.Labels,
	lexicon.Topics, lexicon.Intensifiers, lexicon.Distancing, lexicon.Negators, lexicon.Modals)

// mark notes what the lists know of a segment's words.
func (n *narrator) mark(st *Statement, r wordRange) {
	t := n.t
	marks, topics := n.marks[:0], 0
	t.each(r, markLists, func(m *lexicon.Match) {
		if m.Entry.List == lexicon.Intensifiers && t.inFixedName(*m) || m.Entry.List == lexicon.Modals && t.isMonth(*m) {
			return
		}
		marks = append(marks, Mark{t.span(wordRange{m.First, m.Last}), m.Entry.Name()})
		if m.Entry.List == lexicon.Topics {
			topics++
		}
	})
	n.marks = marks
	if len(marks) > 0 {
		st.Marks = append(make([]Mark, 0, len(marks)), marks...)
	}
	if topics == 0 {
		return
	}
	st.Topics = make([]string, 0, topics)
	t.each(r, lexicon.Of(lexicon.Topics), func(m *lexicon.Match) {
		if !slices.Contains(st.Topics, m.Entry.Value) {
			st.Topics = append(st.Topics, m.Entry.Value)
		}
	})
}

// isMonth reports whether "may" is the month.
func (t *text) isMonth(m lexicon.Match) bool { return MonthNumber(t.at(m.First)) != 0 }

// inFixedName reports whether a match is only a part of a name ("special
// military operation").
func (t *text) inFixedName(m lexicon.Match) bool {
	for _, f := range t.matches(wordRange{max(0, m.First-6), m.Last}) {
		if f.Entry.List == lexicon.FixedNames && f.First <= m.First && m.Last <= f.Last {
			return true
		}
	}
	return false
}
