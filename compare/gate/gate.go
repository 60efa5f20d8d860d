package gate

import (
	"fmt"
	"slices"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// Result is what judging a report came to.
type Result struct {
	Report     *compare.Report
	Gates      []Outcome   // in the order of the rules
	Violations []Violation // by gate, those of one gate by weight or place; each once
	Accepted   []Violation // those that the baseline knows
	// Stale are the entries of the baseline that nothing matches any more, in
	// the order of the file.
	Stale []Entry

	facts []fact // of all violations, accepted or not
}

// Outcome tells how one gate came out.
type Outcome struct {
	Gate  string // as it is asked for: "--fail-on contradiction"
	Holds bool
	Found string // what was found, in a few words
}

// Violation is a finding that breaks a rule. Its class is one of
// compare.Classes, or one of the classes of this package.
type Violation struct {
	compare.Finding
	Confidence  compare.Confidence // of the row that it tells of
	Gate        string             // as in the outcome that it belongs to; the first, where several do
	Expected    string             // what would have kept the rule
	Fingerprint string             // as in a baseline; of counts, it is that of all that was counted
}

// Holds reports whether the report keeps all rules.
func (r *Result) Holds() bool { return len(r.Violations) == 0 }

// Baseline is all violations, also those that a baseline had accepted, to be
// accepted from now on.
func (r *Result) Baseline() *Baseline { return newBaseline(r.facts) }

// Judge holds a report, which has two parties or more, to rules whose sides are
// resolved. known is the baseline, nil where there is none. The result depends
// on nothing else, and the report is left as it is.
func Judge(r *compare.Report, rules Rules, known *Baseline) *Result {
	if known == nil {
		known = newBaseline(nil)
	}
	j := &judge{r: r, known: known, rows: map[int]*compare.Row{}, listed: map[place]bool{}, matched: map[key]bool{}, result: &Result{Report: r}}
	for _, s := range r.Doc.Sides {
		if s.Role == parse.Party {
			j.parties = append(j.parties, s)
		}
	}
	for i := range r.Rows {
		j.rows[r.Rows[i].ID] = &r.Rows[i]
	}
	j.alone = j.onlyRows()
	j.lookAtAll()
	for _, s := range rules.FailOn {
		j.failOn(s)
	}
	for _, b := range rules.MinCoverage {
		j.coverage(b)
	}
	for _, b := range rules.MaxOnly {
		j.maxOnly(b)
	}
	for i := range rules.Require {
		j.require(&rules.Require[i], rules.From)
	}
	for i := range rules.Forbid {
		j.forbid(&rules.Forbid[i], rules.From)
	}
	j.stale(len(rules.Require) > 0, len(rules.Forbid) > 0)
	return j.result
}

// judge is what judging one report needs to know.
type judge struct {
	r       *compare.Report
	known   *Baseline
	parties []*parse.Side
	rows    map[int]*compare.Row
	alone   []only
	listed  map[place]bool // what is in the result
	matched map[key]bool   // what of the report or the gates there could be an entry for
	result  *Result
}

// place tells violations apart.
type place struct {
	class, rule string
	at          parse.Span
}

// only is a statement that no other side has a counterpart for.
type only struct {
	side *parse.Side
	st   *parse.Statement
}

func (j *judge) onlyRows() []only {
	var out []only
	for _, row := range j.r.Rows {
		if row.Relation.Kind != compare.Only {
			continue
		}
		for p, cell := range row.Cells {
			for _, st := range cell.Statements {
				out = append(out, only{j.parties[p], st})
			}
		}
	}
	return out
}

func (j *judge) text(s parse.Span) string { return j.r.Doc.Sources[s.Source].Slice(s) }

// called names a side by its letter and its name.
func called(s *parse.Side) string { return fmt.Sprintf("%s (%s)", s.ID, s.Name) }

// findingFact is the fact that a finding tells.
func (j *judge) findingFact(f *compare.Finding) fact {
	texts := []string{j.text(f.Primary)}
	for _, s := range f.Related {
		texts = append(texts, j.text(s))
	}
	return newFact(f.Class, texts...)
}

func (j *judge) onlyFact(o only) fact { return newFact(OnlyClass, j.text(o.st.Span)) }

// match notes that a fact is there, and tells its key.
func (j *judge) match(f fact) key {
	k := key{f.class, f.fingerprint()}
	j.matched[k] = true
	return k
}

// lookAtAll matches the baseline with all that the report tells, whatever the
// gates ask, so that an entry is not called stale because a gate is not asked
// for today.
func (j *judge) lookAtAll() {
	if j.known.Len() == 0 {
		return
	}
	for i := range j.r.Findings {
		j.match(j.findingFact(&j.r.Findings[i]))
	}
	for _, o := range j.alone {
		j.match(j.onlyFact(o))
	}
}

// accepts reports whether the baseline knows a fact.
func (j *judge) accepts(f fact) bool {
	if j.known.Len() == 0 {
		return false
	}
	_, ok := j.known.lines[j.match(f)]
	return ok
}

// report enters a violation, or an accepted one, once, and tells whether it is
// accepted.
func (j *judge) report(v Violation, f fact) (accepted bool) {
	j.result.facts = append(j.result.facts, f)
	accepted = j.accepts(f)
	v.Fingerprint = f.fingerprint()
	j.enter(v, accepted)
	return accepted
}

func (j *judge) enter(v Violation, accepted bool) {
	at := place{v.Class, v.Rule, v.Primary}
	if j.listed[at] {
		return
	}
	j.listed[at] = true
	v.Confidence = compare.Sure
	if row := j.rows[v.Row]; row != nil {
		v.Confidence = row.Confidence
	}
	if accepted {
		j.result.Accepted = append(j.result.Accepted, v)
	} else {
		j.result.Violations = append(j.result.Violations, v)
	}
}

// outcome enters how a gate came out.
func (j *judge) outcome(gate string, holds bool, format string, args ...any) {
	j.result.Gates = append(j.result.Gates, Outcome{gate, holds, fmt.Sprintf(format, args...)})
}

// stale lists the entries of the baseline that match nothing. Those of gates
// that are not asked for were not looked at.
func (j *judge) stale(required, forbidden bool) {
	for _, e := range j.known.entries {
		lookedAt := e.Class != RequiredClass && e.Class != ForbiddenClass || e.Class == RequiredClass && required || e.Class == ForbiddenClass && forbidden
		if lookedAt && !j.matched[key{e.Class, e.Fingerprint}] {
			j.result.Stale = append(j.result.Stale, e)
		}
	}
	slices.SortFunc(j.result.Stale, func(a, b Entry) int { return a.Line - b.Line })
}
