package gate

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// concerned lists the parties that gates on words look at.
func (j *judge) concerned(from []parse.SideID) []*parse.Side {
	var out []*parse.Side
	for _, s := range j.parties {
		if len(from) == 0 || slices.Contains(from, s.ID) {
			out = append(out, s)
		}
	}
	return out
}

// require enters a violation for each side that does not say what has to be
// said. It is placed at the side's first sentence: what is missing has no place.
func (j *judge) require(q *Requirement, from []parse.SideID) {
	gate := written(requireGate, q.Text)
	var said, missing, known []string
	for _, side := range j.concerned(from) {
		f := newFact(RequiredClass, q.Text, side.Name)
		if q.says(j.r.Doc, side) {
			said = append(said, string(side.ID))
			continue
		}
		v := Violation{Gate: gate, Expected: q.wanted(), Finding: compare.Finding{
			Class: RequiredClass, Severity: "error", Primary: j.beginning(side), Message: called(side) + " has no " + q.lacks(),
		}}
		if v.Rule = q.Text; v.Primary.Empty() {
			v.Rule += " " + string(side.ID) // two sides without a place are two violations
		}
		if j.report(v, f) {
			known = append(known, string(side.ID))
		} else {
			missing = append(missing, string(side.ID))
		}
	}
	var found []string
	for _, f := range [...]struct {
		what  string
		sides []string
	}{{"said by", said}, {"missing in", missing}, {"known to be missing in", known}} {
		if len(f.sides) > 0 {
			found = append(found, f.what+" "+strings.Join(f.sides, ", "))
		}
	}
	j.outcome(gate, len(missing) == 0, "%s", strings.Join(found, "; "))
}

// forbid enters a violation for each place where a side uses a name.
func (j *judge) forbid(name *Name, from []parse.SideID) {
	gate := written(forbidGate, name.Text)
	var n tallied
	for _, side := range j.concerned(from) {
		sentences := sentencesOf(side)
		for _, u := range j.uses(name, side) {
			v := Violation{Gate: gate, Expected: "another name than " + compare.Quote(name.Text), Finding: compare.Finding{
				Class: ForbiddenClass, Severity: "error", Primary: u.Span, Message: fmt.Sprintf("%s %s the name %s", called(side), u.does, compare.Quote(j.text(u.Span))),
			}}
			n.count(j.report(v, newFact(ForbiddenClass, name.Text, j.text(j.around(sentences, u.Span)))))
		}
	}
	j.outcome(gate, n.new == 0, "%s", n.in("use"))
}

// use is a place where a side uses a name, or where the outlet does so for it.
type use struct {
	parse.Span
	does string
}

// uses finds a name in a side's words. A release is the side's from its heading
// to its end; of an article only the side's blocks are.
func (j *judge) uses(name *Name, side *parse.Side) []use {
	var out []use
	find := func(source parse.SourceID, text []parse.Word, does string) {
		for _, at := range name.in(source, text) {
			out = append(out, use{at, does})
		}
	}
	if j.r.Doc.Shape == parse.Release {
		src := j.r.Doc.Sources[slices.Index(j.parties, side)]
		find(src.ID, parse.Words(src.Text, name.lex), "uses")
		return out
	}
	for _, b := range side.Blocks {
		does := "uses"
		if b.Kind == parse.Reported {
			does = "is reported with" // the words may be the outlet's
		}
		for _, s := range b.Sentences {
			find(b.Source, s.Words, does)
		}
	}
	return out
}

// in finds the name among words of a source.
func (n *Name) in(source parse.SourceID, text []parse.Word) []parse.Span {
	var out []parse.Span
	for i := 0; i+len(n.words) <= len(text); i++ {
		if n.at(text[i:]) {
			last := i + len(n.words) - 1
			out = append(out, parse.Span{Source: source, Start: text[i].Start, End: text[last].End})
			i = last
		}
	}
	return out
}

// at reports whether the words begin with the name.
func (n *Name) at(text []parse.Word) bool {
	for k := range n.words {
		want, have := &n.words[k], &text[k]
		if want.Norm != have.Norm || isAbbreviation(want) && !have.Upper {
			return false
		}
	}
	return true
}

// maxCapitals is the number of letters up to which a name in capitals is an
// abbreviation, as in the lists of the lexicon: "US" is not "us".
const maxCapitals = 5

func isAbbreviation(w *parse.Word) bool {
	return w.Kind == lexicon.Letters && w.Upper && len(w.Norm) <= maxCapitals
}

// sentencesOf lists the sentences of a side by their places.
func sentencesOf(side *parse.Side) []parse.Span {
	var out []parse.Span
	for _, b := range side.Blocks {
		for _, s := range b.Sentences {
			out = append(out, s.Span)
		}
	}
	slices.SortFunc(out, func(a, b parse.Span) int { return a.Start - b.Start })
	return out
}

// around is the sentence that a place is in, or where it is in none, as in a
// heading, its paragraph.
func (j *judge) around(sentences []parse.Span, at parse.Span) parse.Span {
	i, found := slices.BinarySearchFunc(sentences, at, func(s, at parse.Span) int { return s.Start - at.Start })
	if !found {
		i--
	}
	if i >= 0 && sentences[i].Contains(at) {
		return sentences[i]
	}
	return paragraph(j.r.Doc.Sources[at.Source], at)
}

// maxContext is how many bytes before and after a place its paragraph is looked
// for in.
const maxContext = 1000

// paragraph is a place with its lines, from one empty line to the next.
func paragraph(src *parse.Source, at parse.Span) parse.Span {
	before := strings.SplitAfter(src.Text[max(0, at.Start-maxContext):at.Start], "\n")
	after := strings.SplitAfter(src.Text[at.End:min(len(src.Text), at.End+maxContext)], "\n")
	// The line of the place itself may be blank before and after it.
	out := at
	for i := len(before) - 1; i >= 0 && (i == len(before)-1 || !isEmpty(before[i])); i-- {
		out.Start -= len(before[i])
	}
	for i := 0; i < len(after) && (i == 0 || !isEmpty(after[i])); i++ {
		out.End += len(after[i])
	}
	return out
}

func isEmpty(line string) bool { return strings.TrimSpace(line) == "" }
