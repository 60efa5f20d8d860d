package compare

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// Findings gather what a reader must not miss and a gate can act on. Each
// repeats a fact of the rows and tables in one plain line with its places; the
// order is that of their weight.

// The severities of findings: an error is what cannot both be true, a warning
// what one should look at before quoting either side, a note what else differs.
const (
	errorFinding   = "error"
	warningFinding = "warning"
	noteFinding    = "note"
)

// Classes lists the classes of findings, the weightiest first.
func Classes() []string {
	return []string{"contradiction", "initiator", "date", "number", "consensus", "voiced", "scope", "naming", "omission", "emphasis", "near-copy", "languages-differ"}
}

// findings collects all findings of a report.
func (c *comparison) findings(r *Report) []Finding {
	f := &finder{c: c, r: r, rows: map[*parse.Statement]*Row{}}
	for i := range r.Rows {
		for _, cell := range r.Rows[i].Cells {
			for _, st := range cell.Statements {
				f.rows[st] = &r.Rows[i]
			}
		}
	}
	for _, look := range []func(){f.relations, f.initiator, f.consensus, f.voiced, f.naming, f.omissions, f.emphasis, f.copies, f.languages} {
		look()
	}
	classes := Classes()
	weight := func(x *Finding) int {
		return 100*slices.Index([]string{errorFinding, warningFinding, noteFinding}, x.Severity) + slices.Index(classes, x.Class)
	}
	sort.SliceStable(f.out, func(i, j int) bool { return weight(&f.out[i]) < weight(&f.out[j]) })
	return f.out
}

// finder makes the findings of one report.
type finder struct {
	c    *comparison
	r    *Report
	rows map[*parse.Statement]*Row
	out  []Finding
}

func (f *finder) add(class, rule, severity string, primary parse.Span, related []parse.Span, format string, args ...any) {
	f.out = append(f.out, Finding{Class: class, Rule: rule, Severity: severity, Message: fmt.Sprintf(format, args...), Primary: primary, Related: related})
}

// relations reports the rows that contradict each other or differ in scope.
func (f *finder) relations() {
	for i := range f.r.Rows {
		row := &f.r.Rows[i]
		if row.Relation.Kind != Contradicts && row.Relation.Kind != Scope || len(row.Relation.Evidence) == 0 {
			continue
		}
		rule := row.Relation.Evidence[0].Rule
		if rule == "initiator" {
			continue // the table of the event tells, once for all rows
		}
		class, severity := "scope", noteFinding
		if rule == "number" || rule == "date" {
			class, severity = rule, warningFinding
		}
		if row.Relation.Kind == Contradicts {
			severity = errorFinding
			if class == "scope" {
				class = "contradiction"
			}
			if row.Confidence == Possible {
				severity = warningFinding
			}
		}
		spans := rowSpans(row)
		message := f.each(row)
		if row.Pinned {
			message += " (put together by a person)"
		}
		f.add(class, rule, severity, spans[0], spans[1:], "%s", message)
		f.out[len(f.out)-1].Row = row.ID
	}
}

// each quotes what every side says in a row, as a sentence does.
func (f *finder) each(row *Row) string { return capital(f.quotes(row)) }

// quotes quotes what every side says in a row: A says “...”; B says “...”.
func (f *finder) quotes(row *Row) string {
	var parts []string
	for p, cell := range row.Cells {
		if len(cell.Statements) > 0 {
			parts = append(parts, fmt.Sprintf("%s says %s", f.c.called(p), f.c.quote(cell.Statements[0].Span)))
		}
	}
	return strings.Join(parts, "; ")
}

// rowSpans lists the statements of a row, a side's first one before any
// second.
func rowSpans(row *Row) []parse.Span {
	var out, more []parse.Span
	for _, cell := range row.Cells {
		for i, st := range cell.Statements {
			if i == 0 {
				out = append(out, st.Span)
			} else {
				more = append(more, st.Span)
			}
		}
	}
	return append(out, more...)
}

// initiator reports who asked for the event: two answers are an error, one is
// worth a note.
func (f *finder) initiator() {
	slot := f.slot("initiator")
	if slot == nil || slot.Verdict == "same" {
		return
	}
	var spans []parse.Span
	var parts []string
	for _, cell := range slot.Cells {
		spans = append(spans, cell.Span)
		parts = append(parts, fmt.Sprintf("%s says %s", f.c.called(f.c.party(cell.Side)), f.c.quote(cell.Span)))
	}
	switch {
	case len(slot.Cells) == 1:
		f.add("initiator", "one-sided", noteFinding, spans[0], nil, "%s says who asked for it: %s", capital(f.c.only(f.c.party(slot.Cells[0].Side))), f.c.quote(spans[0]))
	case initiatorsDiffer(slot):
		f.add("initiator", "differs", errorFinding, spans[0], spans[1:], "The sides disagree about who asked for it: %s", strings.Join(parts, "; "))
	}
}

// initiatorsDiffer reports whether two sides give different answers; words
// that name nobody known are no answer.
func initiatorsDiffer(slot *Slot) bool {
	known := ""
	for _, c := range slot.Cells {
		if c.Value == "" {
			continue
		}
		if known != "" && known != c.Value {
			return true
		}
		known = c.Value
	}
	return false
}

func (f *finder) slot(name string) *Slot {
	for i := range f.r.Slots {
		if f.r.Slots[i].Slot == name {
			return &f.r.Slots[i]
		}
	}
	return nil
}

// consensus reports what only one side says that all agreed.
func (f *finder) consensus() {
	f.alone(func(p int, rd *reading) {
		if st := rd.st; st.Speaker.Joint && st.Kind != parse.Frame && st.Kind != parse.Closing && agrees(rd) {
			f.add("consensus", "joint", warningFinding, st.Span, nil, "%s says that the sides were of one mind: %s", capital(f.c.only(p)), f.c.quote(st.Span))
		}
	})
}

// agrees reports whether a statement's verb claims agreement, which "discussed"
// does not.
func agrees(rd *reading) bool {
	m := speech(rd)
	if m == nil {
		return false
	}
	switch m.Entry.Value {
	case "agree", "affirm", "commit", "stress":
		return true
	case "express", "direct", "warn", "deny":
		return rd.st.Force >= 3
	}
	return false
}

// voiced reports words that one side lays into another's mouth and the other
// does not own up to.
func (f *finder) voiced() {
	f.alone(func(p int, rd *reading) {
		if st := rd.st; st.Voiced != "" && st.Kind == parse.Claim && f.c.foreign(f.c.party(st.Voiced)) == nil {
			other := f.c.called(f.c.party(st.Voiced))
			f.add("voiced", "only", warningFinding, st.Span, nil, "%s reports as the words of %s what that side does not say itself: %s", capital(f.c.called(p)), other, f.c.quote(st.Span))
		}
	})
}

// alone looks at every statement that no other side has a counterpart for.
func (f *finder) alone(look func(p int, rd *reading)) {
	for p, side := range f.c.said {
		for _, rd := range side {
			if row := f.rows[rd.st]; row == nil || row.Relation.Kind == Only {
				look(p, rd)
			}
		}
	}
}
