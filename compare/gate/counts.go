package gate

import (
	"fmt"
	"math"
	"strconv"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// coverage enters a violation where too small a share of a side's statements,
// the first side's where none is named, has a counterpart in any other's text.
// A side without statements has none that could be covered: that is a
// violation, since it is rather a fault of the input than a full agreement.
func (j *judge) coverage(b Bound) {
	side := j.side(b.Side)
	total := len(side.Statements())
	missing := j.of(side.ID)
	open := j.open(missing)
	fails := func(missing int) bool {
		return total == 0 || 100*float64(total-missing) < b.Limit*float64(total)
	}
	gate := written(coverageGate, b.String())
	found := fmt.Sprintf("%s %% of %s, %d of %d statements", percent(total-len(open), total), called(side), total-len(open), total)
	if len(open) < len(missing) {
		found += fmt.Sprintf(", %d of them known to have no counterpart", len(missing)-len(open))
	}
	if total == 0 {
		found = called(side) + " has no statements"
	}
	if fails(len(missing)) {
		j.keep(missing, gate)
	}
	if fails(len(open)) {
		j.counted(open, side, Violation{Gate: gate, Expected: fmt.Sprintf("at least %s %%", limit(b)), Finding: compare.Finding{
			Class: CoverageClass, Severity: "error", Message: "Too little has a counterpart: " + found,
		}})
	}
	j.outcome(gate, !fails(len(open)), "%s", found)
}

// maxOnly enters a violation where a side, or all together, say too much that
// no other side says.
func (j *judge) maxOnly(b Bound) {
	all := j.of(b.Side)
	open := j.open(all)
	gate := written(maxOnlyGate, b.String())
	who, side := "one side", j.side(b.Side)
	if b.Side != "" {
		who = called(side)
	}
	if float64(len(all)) > b.Limit {
		j.keep(all, gate)
	}
	holds := float64(len(open)) <= b.Limit
	if !holds {
		j.counted(open, side, Violation{Gate: gate, Expected: fmt.Sprintf("at most %s", limit(b)), Finding: compare.Finding{
			Class: OnlyClass, Rule: maxOnlyGate, Severity: "error", Message: fmt.Sprintf("%d statements that only %s makes", len(open), who),
		}})
	}
	j.outcome(gate, holds, "%s", tallied{len(open), len(all) - len(open)}.in("statement"))
}

func limit(b Bound) string { return strconv.FormatFloat(b.Limit, 'f', -1, 64) }

// percent is a share in per cent with one digit at most, never rounded up: 79.96
// is not 80.
func percent(n, total int) string {
	if total == 0 {
		return "0"
	}
	return strconv.FormatFloat(math.Floor(1000*float64(n)/float64(total))/10, 'f', -1, 64)
}

// side is a party by its ID, the first one for none.
func (j *judge) side(id parse.SideID) *parse.Side {
	for _, s := range j.parties {
		if s.ID == id {
			return s
		}
	}
	return j.parties[0]
}

// open lists the statements that the baseline does not know.
func (j *judge) open(list []only) []only {
	var out []only
	for _, o := range list {
		if !j.accepts(j.onlyFact(o)) {
			out = append(out, o)
		}
	}
	return out
}

// keep notes what a baseline has to hold for a count to pass, and enters what
// the present one accepts of it.
func (j *judge) keep(list []only, gate string) {
	for _, o := range list {
		f := j.onlyFact(o)
		j.result.facts = append(j.result.facts, f)
		if j.accepts(f) {
			v := j.onlyViolation(o, gate)
			v.Fingerprint = f.fingerprint()
			j.enter(v, true)
		}
	}
}

// counted enters a violation that consists in a number of statements.
func (j *judge) counted(list []only, side *parse.Side, v Violation) {
	var texts []string
	for i, o := range list {
		texts = append(texts, j.text(o.st.Span))
		if i == 0 {
			v.Primary = o.st.Span
		} else {
			v.Related = append(v.Related, o.st.Span)
		}
	}
	if len(list) == 0 {
		v.Primary = j.beginning(side)
	}
	v.Fingerprint = newFact(v.Class, texts...).fingerprint()
	j.enter(v, false)
}

// beginning is the first sentence of a side, or an empty place where it has none.
func (j *judge) beginning(side *parse.Side) parse.Span {
	for _, b := range side.Blocks {
		if len(b.Sentences) > 0 {
			return b.Sentences[0].Span
		}
	}
	return parse.Span{}
}
