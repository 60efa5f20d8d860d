package compare

import "testing"

// TestEmphases asks of every report that each side's ranks are whole, that
// every statement has a topic, and that few go without a name.
func TestEmphases(t *testing.T) {
	for _, g := range allCases(t) {
		r, err := Compare(g.doc, Options{})
		if err != nil {
			t.Fatal(err)
		}
		for p, l := range r.Ledger {
			nameless := 0
			ranks, seen := map[int]bool{}, map[string]bool{}
			for _, e := range r.Emphases {
				s := e.Sides[p]
				if (s.Rank == 0) != (s.First == 0) || (s.First == 0) != (len(s.Statements) == 0) || ranks[s.Rank] && s.Rank > 0 {
					t.Errorf("%s: %s: %+v", g.Name, e.Topic, s)
				}
				ranks[s.Rank] = true
				if s.Share < 0 || s.Share > 1 {
					t.Errorf("%s: %s: share %v", g.Name, e.Topic, s.Share)
				}
				for _, id := range s.Statements {
					seen[string(id)] = true
				}
				if e.Topic == otherTopic {
					nameless += len(s.Statements)
				}
			}
			if len(seen) != l.Statements {
				t.Errorf("%s: %d of %d statements of %s have a topic", g.Name, len(seen), l.Statements, l.Side)
			}
			if float64(nameless) > maxOther*float64(l.Statements) {
				t.Errorf("%s: %d of %d statements of %s without a topic of their own", g.Name, nameless, l.Statements, l.Side)
			}
		}
	}
}
