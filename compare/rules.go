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
	return []rule{whoAsked, negation, opposite, number, territory, denial, commitment, condition}
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

// relate gives a row its relation: that of its most distant pair.
func (c *comparison) relate(g *group) Relation {
	var out Relation
	for _, l := range g.links {
		out.Similarity = max(out.Similarity, c.similarity(l))
		kind, evidence := c.judge(l)
		if distance(kind) > distance(out.Kind) {
			out.Kind = kind
		}
		out.Evidence = append(out.Evidence, evidence...)
	}
	out.Similarity = round(out.Similarity, 2)
	out.Edits = c.edits(g)
	return out
}

// judge gives two statements their relation with its reasons, those of the
// verdict first.
func (c *comparison) judge(l *link) (Kind, []Evidence) {
	var evidence []Evidence
	decided := Kind("")
	for _, r := range rules() {
		v := r(l)
		if v.kind == "" {
			continue
		}
		evidence = append(evidence, v.evidence)
		if distance(v.kind) > distance(decided) {
			decided = v.kind
			evidence[0], evidence[len(evidence)-1] = evidence[len(evidence)-1], evidence[0]
		}
	}
	evidence = append(evidence, l.al.evidence()...)
	if decided == "" {
		decided = plain(l.sig)
	}
	return decided, evidence
}

// plain is the relation of two statements that no rule has a say in.
func plain(s signals) Kind {
	switch {
	case s[exact] >= sameFloor:
		return Same
	case s[both] >= rewordedFloor || s[kind] > 0:
		return Reworded
	}
	return Diverges
}

// because makes a verdict.
func because(kind Kind, rule, note string, marks ...parse.Mark) verdict {
	return verdict{kind, Evidence{Rule: rule, Note: note, Marks: marks}}
}
