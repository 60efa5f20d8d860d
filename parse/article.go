package parse

import (
	"sort"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// piece is a stretch of an article that has one voice: a direct quotation or a
// sentence of the narrator.
type piece struct {
	span   Span
	quote  *quotation // nil for the narrator's sentences
	para   int        // index of the paragraph in which it begins
	source *source    // whose words it gives; nil for the narrator's own
	reason string     // why, where that is uncertain
	silent bool       // the narrator tells what a side does not say, or speaks of both
	tail   bool       // only the attribution of the quotation before
	before bool       // tells of another, earlier event, or what two sources say together
	joined bool       // names two sources together
}

// article finds the sides of an article and what each is the source of.
func (p *parser) article(t *text) {
	a := &articleReader{p: p, t: t, sides: map[string]*Side{}}
	a.cut()
	a.attribute()
	a.build()
}

// articleReader reads one article.
type articleReader struct {
	p      *parser
	t      *text
	pieces []piece
	sides  map[string]*Side // by the key of their source
	order  []*Side
}

// cut divides the article into pieces, in order: sentences of the narrator and
// direct quotations, which may run over several paragraphs.
func (a *articleReader) cut() {
	t := a.t
	next := 0 // the quotation that comes next
	direct := a.directQuotes()
	done := 0 // up to here everything is in pieces
	for i := range t.paras {
		para := &t.paras[i]
		if para.kind == noiseLine || para.end <= done {
			continue
		}
		at := max(datelineEnd(t, para.start, para.end), done)
		for next < len(direct) && direct[next].outStart < para.end {
			q := direct[next]
			next++
			if q.outStart < at {
				continue
			}
			a.narrate(at, q.outStart, i)
			a.pieces = append(a.pieces, piece{span: t.src.Span(q.start, q.end), quote: q, para: i})
			at = max(at, q.outEnd)
		}
		a.narrate(at, para.end, i)
		done = max(done, at)
	}
}

// narrate adds the sentences of the narrator between two offsets.
func (a *articleReader) narrate(start, end, para int) {
	if start >= end {
		return
	}
	for _, s := range sentences(nil, a.t, start, end) {
		if r := a.t.within(s); a.t.wordCount(r) > 0 {
			a.pieces = append(a.pieces, piece{span: s, para: para})
		}
	}
}

// wordCount is the number of words in a range that are no punctuation.
func (t *text) wordCount(r wordRange) int {
	n := 0
	for i := r.first; i < r.last; i++ {
		if t.at(i).Kind != lexicon.Punct {
			n++
		}
	}
	return n
}

// minDirect is how many words a quotation needs to stand for itself; shorter
// ones are snippets in the narrator's sentence.
const minDirect = 5

// directQuotes are the quotations that hold a sentence or more of their own.
func (a *articleReader) directQuotes() []*quotation {
	t := a.t
	var out []*quotation
	for k := range t.quotes {
		q := &t.quotes[k]
		r := t.within(t.src.Span(q.start, q.end))
		if t.wordCount(r) < minDirect || !t.inSpeech(r.first) && q.outStart > 0 {
			continue
		}
		if !t.holdsVerb(r) {
			continue
		}
		out = append(out, q)
	}
	return out
}

// holdsVerb reports whether a range has a finite verb, as far as the lists know.
func (t *text) holdsVerb(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		if t.has(i, lexicon.Be|lexicon.Have|lexicon.Modal) {
			return true
		}
		if m, ok := t.startsWith(i, reportingLists); ok && m.Entry.Form&(lexicon.Past|lexicon.Third|lexicon.Base) != 0 {
			return true
		}
		if w := t.at(i); w.Kind == lexicon.Letters && len(w.Norm) > 4 && w.Norm != w.Lemma && (w.Norm[len(w.Norm)-1] == 'd' || w.Norm[len(w.Norm)-1] == 's') {
			return true
		}
	}
	return false
}

// attribute gives every piece its source.
func (a *articleReader) attribute() {
	w := &sourceWalk{a: a, t: a.t}
	for i := range a.pieces {
		pc := &a.pieces[i]
		if pc.para != w.para {
			w.enter(pc.para)
		}
		if pc.quote != nil {
			w.quotation(i)
		} else {
			w.narration(i)
		}
	}
}

// build makes sides and blocks of the pieces.
func (a *articleReader) build() {
	var open *Block
	var owner *Side
	for i := range a.pieces {
		pc := &a.pieces[i]
		if a.t.paras[pc.para].kind == headingLine || pc.tail {
			open = nil
			continue
		}
		side := a.sideOf(pc)
		kind := Reported
		if pc.quote != nil {
			kind = Quoted
		}
		if open == nil || owner != side || kind == Quoted || open.Kind == Quoted {
			open = &Block{Span: pc.span, Kind: kind, Reason: pc.reason}
			if pc.source != nil {
				open.Attribution = pc.source.span
			}
			side.Blocks = append(side.Blocks, open)
			owner = side
		}
		open.End = pc.span.End
		if kind == Quoted {
			for _, s := range a.quotedSentences(pc.quote) {
				open.Sentences = append(open.Sentences, &Sentence{Span: s})
			}
		} else {
			if !a.t.isPointerSentence(pc.span) {
				open.Sentences = append(open.Sentences, &Sentence{Span: pc.span})
			}
		}
	}
	a.order = a.keepParties()
	a.p.doc.Sides = a.order
	for n, s := range a.order {
		if s.Role == Party {
			a.nameSide(s, n)
		}
		a.p.fill(a.t, s)
	}
	a.reportSides()
}

// quotedSentences cuts a quotation at its paragraphs and then into sentences.
func (a *articleReader) quotedSentences(q *quotation) []Span {
	var out []Span
	at := q.start
	paras := a.t.paras
	for i := sort.Search(len(paras), func(i int) bool { return paras[i].end > at }); i < len(paras) && paras[i].start < q.end; i++ {
		para := &paras[i]
		if para.kind == noiseLine {
			continue
		}
		out = sentences(out, a.t, max(at, para.start), min(q.end, para.end))
	}
	return out
}

// sideOf is the side of a piece: that of its source, else the outlet.
func (a *articleReader) sideOf(pc *piece) *Side {
	key := ""
	if pc.source != nil {
		key = pc.source.key
	}
	s := a.sides[key]
	if s == nil {
		s = &Side{Role: Party, Country: ""}
		if key == "" {
			s.Role = Outlet
			s.Name = "the outlet"
		} else {
			s.Country = pc.source.country
		}
		a.sides[key] = s
		a.order = append(a.order, s)
	}
	if pc.source != nil && !pc.source.span.Empty() && (len(s.Names) == 0 || s.Names[len(s.Names)-1] != pc.source.span) {
		s.Names = append(s.Names, pc.source.span)
	}
	return s
}

// keepParties puts the outlet last.
func (a *articleReader) keepParties() []*Side {
	out := append([]*Side(nil), a.order...)
	sort.SliceStable(out, func(i, j int) bool { return out[i].Role == Party && out[j].Role == Outlet })
	return out
}

// nameSide names a side of an article: as the user says, else by the
// attribution that tells most: an office rather than a capital, a full name
// rather than "the ministry".
func (a *articleReader) nameSide(s *Side, n int) {
	if n < len(a.p.opt.Sides) {
		s.Name = a.p.opt.Sides[n]
		return
	}
	best := -1
	for _, span := range s.Names {
		r := a.t.within(span)
		score := a.t.tellsName(r)
		if score > best {
			best = score
			s.Name = oneLine(a.t.src.Slice(a.t.span(a.t.withoutArticle(r))))
		}
	}
}

// tellsName weighs how much an attribution tells of a side.
func (t *text) tellsName(r wordRange) int {
	score := 0
	for _, m := range t.matches(r) {
		switch m.Entry.List {
		case lexicon.Offices:
			score += 8
		case lexicon.Countries:
			score += 4
			if m.Entry.Value == "capital" {
				score -= 2
			}
		case lexicon.SourceNouns:
			if m.Entry.Value == "office" {
				score += 3
			}
			if m.Entry.Value == "document" {
				score--
			}
		}
	}
	return score
}

// withoutArticle is a name without its article and without the document that
// carries it: "the statement from the Russian leader's press service".
func (t *text) withoutArticle(r wordRange) wordRange {
	document := -1
	for _, m := range t.matches(r) {
		if m.Entry.List != lexicon.SourceNouns {
			continue
		}
		if m.Entry.Value == "document" {
			document = m.Last
		}
		if m.Entry.Value == "office" && document > 0 {
			for k := document; k < m.First; k++ {
				if t.has(k, lexicon.Prep) {
					r.first = k + 1
				}
				if t.has(k, lexicon.Prep) && t.norm(k) != "of" {
					break
				}
			}
			break
		}
	}
	for r.len() > 1 && (t.has(r.first, lexicon.Det|lexicon.Prep) || t.at(r.first).Kind == lexicon.Punct) {
		r.first++
	}
	if m, ok := t.startsWith(r.first, lexicon.Of(lexicon.Offices)); ok && m.Last == r.last-1 {
		r.last-- // "White House readout"
	}
	return r
}

// reportSides notes what was found where it is too little to compare.
func (a *articleReader) reportSides() {
	for _, s := range a.order {
		if s.Role != Outlet {
			continue
		}
		for i := range a.pieces {
			pc := &a.pieces[i]
			if pc.source == nil && pc.quote != nil && !pc.before {
				a.p.doc.Unattributed = append(a.p.doc.Unattributed, pc.span)
				a.p.note("warning", "no source is named for this quotation", pc.span)
			}
		}
	}
}
