package compare

import "github.com/readoutdiff/readoutdiff/parse"

// verdict is what a rule says of two statements; the zero verdict says
// nothing.
type verdict struct {
	kind     Kind
	evidence Evidence
}

// rule looks at two aligned statements and may have a verdict.
type rule func(l *link) verdict

// rules is every rule, contradictions first. All are asked: the most distant
// verdict decides, and each one's evidence is kept.
func rules() []rule {
	return []rule{whoAsked, negation, opposite, number, territory, blame, denial, agreement, commitment, condition, followUp}
}

// distance orders the relations from the closest to the most distant.
func distance(k Kind) int {
	for i, known := range [...]Kind{Same, Reworded, Scope, Diverges, Contradicts} {
		if k == known {
			return i + 1
		}
	}
	return 0
}

// The similarities that part the relations which no rule decides.
const (
	sameFloor     = 0.9  // of identical words alone
	rewordedFloor = 0.35 // of aligned words
)

// relate gives a row its relation, that of its most distant pair, with the
// reasons of that pair first. Of pairs equally distant the one that an earlier
// rule decides leads, so that the order of the sides decides nothing.
func (c *comparison) relate(g *group) Relation {
	var out Relation
	judged := make([]judgement, len(g.links))
	lead := 0
	for k, l := range g.links {
		out.Similarity = max(out.Similarity, c.similarity(l))
		judged[k] = c.judge(l)
		if judged[k].before(judged[lead]) {
			lead = k
		}
	}
	if len(judged) > 0 {
		out.Kind = judged[lead].kind
		out.Evidence = judged[lead].evidence
	}
	for k := range judged {
		if k != lead {
			out.Evidence = append(out.Evidence, judged[k].evidence...)
		}
	}
	out.Similarity = round(out.Similarity, 2)
	out.Edits = c.edits(g)
	return out
}

// judgement is the relation of two statements with its reasons, those of the
// rule that decides first.
type judgement struct {
	kind     Kind
	rule     int // place of the rule among rules; behind them all where none decides
	evidence []Evidence
}

// before reports whether a judgement outranks another one of the same row.
func (j judgement) before(o judgement) bool {
	if d, e := distance(j.kind), distance(o.kind); d != e {
		return d > e
	}
	return j.rule < o.rule
}

// judge asks every rule about two statements.
func (c *comparison) judge(l *link) judgement {
	all := rules()
	out := judgement{rule: len(all)}
	for k, r := range all {
		v := r(l)
		if v.kind == "" {
			continue
		}
		out.evidence = append(out.evidence, v.evidence)
		if distance(v.kind) > distance(out.kind) {
			out.kind, out.rule = v.kind, k
			last := len(out.evidence) - 1
			out.evidence[0], out.evidence[last] = out.evidence[last], out.evidence[0]
		}
	}
	out.evidence = append(out.evidence, l.al.evidence()...)
	switch {
	case out.kind != "":
	case sameWords(l.al.a.words, l.al.b.words):
		out.kind = Same // even where no word of theirs counts as content
	default:
		out.kind = l.plain()
	}
	return out
}

// plain is the relation of two statements that no rule has a say in. What one of
// them tells of both sides together is no view that the other side does not
// share, however few words are the same.
func (l *link) plain() Kind {
	switch s := &l.sig; {
	case s[exact] >= sameFloor:
		return Same
	case s[both] >= rewordedFloor || s[kind] > 0 || (l.al.a.joint() || l.al.b.joint()) && l.al.a.st.Negated == l.al.b.st.Negated:
		return Reworded
	}
	return Diverges
}

// joint reports whether a text is a statement of both sides together.
func (r *reading) joint() bool { return r.st != nil && r.st.Speaker.Joint }

// because makes a verdict.
func because(kind Kind, rule, note string, marks ...parse.Mark) verdict {
	return verdict{kind, Evidence{Rule: rule, Note: note, Marks: marks}}
}
