package gate

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// failOn enters the findings that a selector chooses.
func (j *judge) failOn(s Selector) {
	gate := written(failOnGate, s.String())
	var n tallied
	if s.Class == OnlyClass {
		for _, o := range j.of(s.Side) {
			n.count(j.report(j.onlyViolation(o, gate), j.onlyFact(o)))
		}
	} else {
		for i := range j.r.Findings {
			f := &j.r.Findings[i]
			if j.selects(s.Class, f) {
				n.count(j.report(Violation{Finding: *f, Gate: gate, Expected: expectation(s.Class)}, j.findingFact(f)))
			}
		}
	}
	j.outcome(gate, n.new == 0, "%s", n.in("finding"))
}

// selects reports whether a class chooses a finding. The finding of a
// contradiction has the class of what contradicts where that is a number, a date
// or who asked for the contact; it is a contradiction all the same.
func (j *judge) selects(class string, f *compare.Finding) bool {
	if class != "contradiction" || f.Class == class {
		return f.Class == class
	}
	if row := j.rows[f.Row]; row != nil {
		return row.Relation.Kind == compare.Contradicts
	}
	return f.Class == "initiator" && f.Rule == "differs"
}

// of lists the statements without a counterpart of a side, or of all.
func (j *judge) of(side parse.SideID) []only {
	var out []only
	for _, o := range j.alone {
		if side == "" || o.side.ID == side {
			out = append(out, o)
		}
	}
	return out
}

func (j *judge) onlyViolation(o only, gate string) Violation {
	return Violation{
		Finding: compare.Finding{
			Class: OnlyClass, Severity: "error", Primary: o.st.Span,
			Message: fmt.Sprintf("Only %s says %s", called(o.side), compare.Quote(j.text(o.st.Span))),
		},
		Gate: gate, Expected: expectation(OnlyClass),
	}
}

// tallied counts what a gate found.
type tallied struct{ new, known int }

func (n *tallied) count(accepted bool) {
	if accepted {
		n.known++
	} else {
		n.new++
	}
}

// in tells the counts in words.
func (n tallied) in(noun string) string {
	if n.new != 1 {
		noun += "s"
	}
	switch {
	case n.new+n.known == 0:
		return "none"
	case n.known == 0:
		return fmt.Sprintf("%d %s", n.new, noun)
	case n.new == 0:
		return fmt.Sprintf("%d known", n.known)
	}
	return fmt.Sprintf("%d new %s and %d known", n.new, noun, n.known)
}

// expectation is what a gate on a class asks of texts.
func expectation(class string) string {
	switch class {
	case "contradiction":
		return "accounts that can both be true"
	case "initiator":
		return "one answer of all sides to who asked for it"
	case "number":
		return "the same numbers"
	case "date":
		return "the same dates"
	case "consensus":
		return "an agreement that all sides tell of"
	case "voiced":
		return "words that the other side's own text has"
	case "scope":
		return "claims of the same scope"
	case "naming":
		return "names that take no side"
	case "omission":
		return "no topic that only one side speaks of at length"
	case "emphasis":
		return "like room for the topics of all sides"
	case "near-copy":
		return "texts that are not the same"
	case "languages-differ":
		return "texts in one language"
	case OnlyClass:
		return "a counterpart in another side's text"
	}
	return "no finding of this class"
}
