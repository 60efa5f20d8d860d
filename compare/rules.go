package compare

// verdict is what a rule says of two statements.
type verdict struct {
	kind     Kind
	evidence Evidence
}

// rule looks at two aligned statements and may have a verdict. Rules are
// asked in order; the most distant verdict decides the relation.
type rule func(c *comparison, l *link) (verdict, bool)

// rules is every rule, contradictions first.
func rules() []rule {
	return []rule{}
}

// distance orders the relations from the closest to the most distant.
func distance(k Kind) int {
	switch k {
	case Same:
		return 0
	case Reworded:
		return 1
	case Scope:
		return 2
	case Diverges:
		return 3
	case Contradicts:
		return 4
	}
	return 5
}

// sameFloor is the similarity from which two statements are practically the
// same words.
const sameFloor = 0.9

// relate gives a row its relation: that of its most distant pair.
func (c *comparison) relate(g *group) Relation {
	out := Relation{Kind: Same}
	for _, l := range g.links {
		out.Similarity = max(out.Similarity, l.sig.similarity())
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

// judge gives two statements their relation with its reasons.
func (c *comparison) judge(l *link) (Kind, []Evidence) {
	var evidence []Evidence
	kind := Kind("")
	for _, r := range rules() {
		if v, ok := r(c, l); ok {
			evidence = append(evidence, v.evidence)
			if kind == "" || distance(v.kind) > distance(kind) {
				kind = v.kind
			}
		}
	}
	evidence = append(evidence, l.al.evidence()...)
	if kind != "" {
		return kind, evidence
	}
	switch s := l.sig; {
	case s.Exact >= sameFloor:
		return Same, evidence
	case s.Both >= 0.35:
		return Reworded, evidence
	}
	return Diverges, evidence
}
