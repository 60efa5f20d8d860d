package parse_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/readoutdiff/readoutdiff/parse"
)

// checker holds a document against what is true of every document.
type checker struct {
	doc    *parse.Document
	faults []string
}

// check lists what is wrong with a document, whatever its texts say.
func check(doc *parse.Document) []string {
	c := &checker{doc: doc}
	for _, side := range doc.Sides {
		c.side(side)
	}
	c.span("date of the event", doc.Event.DateSpan)
	c.span("kind of the event", doc.Event.KindSpan)
	for _, p := range doc.Event.Participants {
		for _, s := range p.Spans {
			c.span("participant", s)
		}
	}
	for _, s := range doc.Unattributed {
		c.span("unattributed text", s)
	}
	for _, n := range doc.Notes {
		c.span("note", n.Span)
	}
	c.apart()
	return c.faults
}

func (c *checker) fault(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

// span checks that a span slices whole characters out of its source.
func (c *checker) span(what string, s parse.Span) bool {
	if s.Source < 0 || int(s.Source) >= len(c.doc.Sources) {
		c.fault("%s: no source %d", what, s.Source)
		return false
	}
	text := c.doc.Sources[s.Source].Text
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		c.fault("%s: [%d,%d) of %d bytes", what, s.Start, s.End, len(text))
		return false
	}
	if !utf8.ValidString(text[s.Start:s.End]) || !utf8.ValidString(text[:s.Start]) {
		c.fault("%s: [%d,%d) cuts a character", what, s.Start, s.End)
	}
	return true
}

func (c *checker) inside(what string, parent, child parse.Span) {
	if c.span(what, child) && !parent.Contains(child) {
		c.fault("%s: [%d,%d) is not within [%d,%d)", what, child.Start, child.End, parent.Start, parent.End)
	}
}

func (c *checker) side(side *parse.Side) {
	for _, s := range side.Names {
		c.span(string(side.ID)+" name", s)
	}
	for _, v := range side.Slots {
		c.span(string(side.ID)+" slot "+v.Slot, v.Span)
		if v.Span.Empty() {
			c.fault("%s slot %s: empty", side.ID, v.Slot)
		}
	}
	count := 0
	at := parse.Span{Source: -1}
	for _, b := range side.Blocks {
		c.span(string(side.ID)+" block", b.Span)
		c.span(string(side.ID)+" attribution", b.Attribution)
		if b.Source == at.Source && b.Start < at.End {
			c.fault("%s: block at %d begins before the one before it ends", side.ID, b.Start)
		}
		at = b.Span
		last := b.Start
		for _, n := range b.Sentences {
			c.inside(string(side.ID)+" sentence", b.Span, n.Span)
			if n.Start < last {
				c.fault("%s: sentence at %d is out of order", side.ID, n.Start)
			}
			last = n.End
			c.words(n.Span, n.Words)
			from := n.Start
			for _, st := range n.Statements {
				count++
				if want := fmt.Sprintf("%s%d", side.ID, count); string(st.ID) != want {
					c.fault("statement %s should be %s", st.ID, want)
				}
				if st.Start < from {
					c.fault("%s overlaps the statement before it", st.ID)
				}
				from = st.End
				c.statement(n, st)
			}
		}
	}
}

func (c *checker) words(parent parse.Span, words []parse.Word) {
	last := parent.Start
	for _, w := range words {
		c.inside("word", parent, parse.Span{Source: parent.Source, Start: w.Start, End: w.End})
		if w.Start < last || w.End <= w.Start {
			c.fault("word at %d is out of order", w.Start)
		}
		last = w.End
	}
}

func (c *checker) statement(n *parse.Sentence, st *parse.Statement) {
	id := string(st.ID)
	c.inside(id, n.Span, st.Span)
	if st.Empty() {
		c.fault("%s is empty", id)
	}
	if text := slice(c.doc, st.Span); strings.TrimSpace(text) != text {
		c.fault("%s has blanks around it: %q", id, text)
	}
	c.words(st.Span, st.Words)
	last := st.Start
	for _, s := range st.Content {
		c.inside(id+" content", st.Span, s)
		if s.Start < last || s.Empty() {
			c.fault("%s: content at %d is empty or out of order", id, s.Start)
		}
		last = s.End
	}
	c.governor(id+" verb", st, st.Verb.Span)
	c.governor(id+" speaker", st, st.Speaker.Span)
	if (st.Force == 0) != st.Verb.Empty() || st.Force < 0 || st.Force > 5 {
		c.fault("%s: force %d with verb %q", id, st.Force, st.Verb.Entry)
	}
	if st.Verb.Empty() != (st.Verb.Entry == "") {
		c.fault("%s: verb entry %q for [%d,%d)", id, st.Verb.Entry, st.Verb.Start, st.Verb.End)
	}
	from := st.Start
	for _, m := range st.Marks {
		c.inside(id+" mark "+m.Entry, st.Span, m.Span)
		if m.Start < from || m.Entry == "" {
			c.fault("%s: mark %q is out of order", id, m.Entry)
		}
		from = m.Start
	}
	c.labels(st)
}

// governor checks a verb or a speaker: a statement may take over that of
// another one, but never of another text.
func (c *checker) governor(what string, st *parse.Statement, s parse.Span) {
	if s.Empty() {
		return
	}
	if c.span(what, s) && s.Source != st.Source {
		c.fault("%s stands in another source", what)
	}
}

// labels checks the values that are of a closed set.
func (c *checker) labels(st *parse.Statement) {
	switch st.Kind {
	case parse.Claim, parse.Frame, parse.Tone, parse.Courtesy, parse.Closing:
	default:
		c.fault("%s: kind %q", st.ID, st.Kind)
	}
	switch st.Modality {
	case parse.NoModality, parse.May, parse.Will, parse.Should, parse.Must:
	default:
		c.fault("%s: modality %q", st.ID, st.Modality)
	}
	if st.Voiced != "" {
		for _, s := range c.doc.Sides {
			if s.ID == st.Voiced && s.Role == parse.Party {
				return
			}
		}
		c.fault("%s is voiced by %q, which is no party", st.ID, st.Voiced)
	}
}

// apart checks that no text was given to two statements, of one side or of two.
func (c *checker) apart() {
	taken := map[parse.SourceID][]bool{}
	for _, src := range c.doc.Sources {
		taken[src.ID] = make([]bool, len(src.Text))
	}
	for _, side := range c.doc.Sides {
		for _, st := range side.Statements() {
			bytes := taken[st.Source]
			for i := max(0, st.Start); i < min(st.End, len(bytes)); i++ {
				if bytes[i] {
					c.fault("%s shares text with another statement", st.ID)
					break
				}
				bytes[i] = true
			}
		}
	}
}

// hold parses texts in both shapes, twice each, and reports what does not hold.
// A text that is refused must be refused with an *parse.Error.
func hold(t interface{ Errorf(string, ...any) }, texts ...string) {
	for _, shape := range []parse.Shape{"", parse.Article, parse.Release} {
		if shape == parse.Article && len(texts) != 1 {
			continue
		}
		opt := parse.Options{Shape: shape}
		doc, err := parse.Parse(sources(texts...), opt)
		if err != nil {
			if _, ok := err.(*parse.Error); !ok {
				t.Errorf("shape %q: %T: %v", shape, err, err)
			}
			continue
		}
		if faults := check(doc); len(faults) > 0 {
			t.Errorf("shape %q: %s", shape, strings.Join(faults[:min(5, len(faults))], "\n\t"))
		}
		if again, err := parse.Parse(sources(texts...), opt); err != nil || !reflect.DeepEqual(doc, again) {
			t.Errorf("shape %q: a second run gives something else (%v)", shape, err)
		}
	}
}

func TestInvariantsHoldOnCases(t *testing.T) {
	for name, texts := range caseTexts(t) {
		t.Run(name, func(t *testing.T) {
			hold(t, texts...)
			for _, text := range texts {
				hold(t, text)
			}
		})
	}
}

// TestInvariantsHoldOnCutCases cuts the cases off at many places: what is
// truncated loses its closing marks and its last words.
func TestInvariantsHoldOnCutCases(t *testing.T) {
	for name, texts := range caseTexts(t) {
		t.Run(name, func(t *testing.T) {
			for _, text := range texts {
				for k := 1; k < 12; k++ {
					end := len(text) * k / 12
					for !utf8.RuneStart(text[end]) {
						end--
					}
					hold(t, text[:end])
					hold(t, text[end:])
				}
			}
		})
	}
}

// scraps are the parts that generated texts are made of: what decides where a
// step of the parser cuts, and words around it.
var scraps = []string{
	"“", "”", "\"", "‘", "’", "'", "„", "«", "»", "''", "``", ".", ",", ":", ";", "?", "!", "…", "...", "(", ")", "[", "]", "—", "–", "-", "/", "•", "1.", "2)", "a.",
	" ", " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u2028", "\u0085", "\u00a0", "\u200b", "\ufeff", "---\n", "###", "-30-", "publisher: Kremlin\n",
	"The Kremlin said", "the White House", "Ankara", "the ministry said", "according to", "it said", "the statement added", "Mr.", "Dec. 3", "No. 4", "U.S.", "a.m.", "J. K. Rowan",
	"President Oduya", "Prime Minister Lindqvist of Sweden", "the two leaders", "both sides", "he", "they", "we", "stressed that", "noted", "and underscored", "stating that", "noting",
	"was highlighted", "agreed to", "discussed", "the importance of", "must not", "will", "may", "at the initiative of", "telephone conversation", "on 3 December 2026", "2026-12-03",
	"for 40 minutes", "frank", "İstanbul", "Türkiye’s", "Ελλάδα", "Київ", "会谈", "é", "e\u0301", "😀", "Trade grew.", "that", "who", "which", "while", "if", "is", "has", "been",
}

func TestInvariantsHoldOnGeneratedTexts(t *testing.T) {
	word := rapid.OneOf(rapid.SampledFrom(scraps), rapid.SampledFrom(scraps), rapid.SampledFrom(scraps), rapid.StringN(0, 8, -1))
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 2).Draw(t, "texts")
		var texts []string
		for i := 0; i < n; i++ {
			parts := rapid.SliceOfN(word, 1, 60).Draw(t, "parts")
			blank := rapid.SampledFrom([]string{" ", ""}).Draw(t, "blank")
			texts = append(texts, strings.ToValidUTF8(strings.Join(parts, blank), ""))
		}
		hold(t, texts...)
	})
}
