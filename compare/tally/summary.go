package tally

import (
	"slices"
	"sort"
	"strings"
)

// Summary is the counts over all comparisons.
type Summary struct {
	Comparisons, Failed int
	Months              []string // of the events, in order
	Sides               []Side   // by name
	Rows                []Count  // rows by relation, the weightiest first
	Findings            []Count  // by class, the most frequent first
	Initiators          []Count  // who asked: same, differs, one-sided, nobody says
	Names               []Name   // by referent, side and label
}

// Side is what is counted of one side, over all comparisons that it takes part
// in.
type Side struct {
	Name        string
	Comparisons int
	Statements  int
	Relations   []Count // its statements by the relation of their row
	Consensus   int     // statements in which it alone says that all were of one mind
	AskedSelf   int     // comparisons in which it says that it asked for the contact
	AskedOther  int     // in which it says that another side did
	Topics      []Topic // the most frequent first
}

// Topic is how many statements of a side are on a topic.
type Topic struct {
	Name    string
	Count   int
	ByMonth []int // beside Summary.Months
}

// Count is a number with what it counts.
type Count struct {
	Name  string
	Count int
}

// Name is how often a side gives a referent a name.
type Name struct {
	Referent, Side, Label string
	Count                 int
}

// relations is every relation, the weightiest first.
func relations() []string {
	return []string{"contradicts", "scope", "diverges", "reworded", "same", "only"}
}

// Tally adds entries up. The zero value is ready.
type Tally struct {
	comparisons, failed int
	months              map[string]bool
	sides               map[string]*side
	rows, findings      map[string]int
	initiators          map[string]int
	names               map[Name]int // with a count of 0
}

type side struct {
	Side
	relations map[string]int
	topics    map[string]map[string]int // topic, month
}

// Add takes in an entry.
func (t *Tally) Add(e *Entry) {
	if t.sides == nil {
		*t = Tally{
			months: map[string]bool{}, sides: map[string]*side{}, rows: map[string]int{},
			findings: map[string]int{}, initiators: map[string]int{}, names: map[Name]int{},
		}
	}
	if e.Failed {
		t.failed++
		return
	}
	t.comparisons++
	if e.Month != "" {
		t.months[e.Month] = true
	}
	t.addSides(e)
	t.addRows(e)
	t.addInitiator(e)
	for _, f := range e.line.Findings {
		t.findings[f.Class]++
		if side := e.sideAt(f.Primary); f.Class == "consensus" && side != "" {
			t.side(side).Consensus++
		}
	}
	for _, n := range e.line.Naming {
		for _, c := range n.Cells {
			for _, l := range c.Labels {
				t.names[Name{n.Referent, e.name(c.Side), l.Text, 0}] += l.Count
			}
		}
	}
}

func (t *Tally) side(name string) *side {
	if t.sides[name] == nil {
		t.sides[name] = &side{Side: Side{Name: name}, relations: map[string]int{}, topics: map[string]map[string]int{}}
	}
	return t.sides[name]
}

func (t *Tally) addSides(e *Entry) {
	for _, s := range e.line.Sides {
		if s.Role != "party" {
			continue
		}
		into := t.side(s.Name)
		into.Comparisons++
		into.Statements += len(s.Statements)
		for _, st := range s.Statements {
			for _, topic := range st.Topics {
				if into.topics[topic] == nil {
					into.topics[topic] = map[string]int{}
				}
				into.topics[topic][e.Month]++
			}
		}
	}
}

func (t *Tally) addRows(e *Entry) {
	for _, r := range e.line.Rows {
		t.rows[r.Relation]++
		for _, c := range r.Cells {
			if len(c.Statements) > 0 {
				t.side(e.name(c.Side)).relations[r.Relation] += len(c.Statements)
			}
		}
	}
}

// addInitiator counts who says that who asked for the contact.
func (t *Tally) addInitiator(e *Entry) {
	asked := "nobody says"
	for _, s := range e.line.Slots {
		if s.Slot != "initiator" {
			continue
		}
		asked = s.Verdict
		for _, c := range s.Cells {
			switch c.Value {
			case "":
			case c.Side:
				t.side(e.name(c.Side)).AskedSelf++
			default:
				t.side(e.name(c.Side)).AskedOther++
			}
		}
	}
	t.initiators[asked]++
}

// Summary is what has been added up so far.
func (t *Tally) Summary() *Summary {
	out := &Summary{Comparisons: t.comparisons, Failed: t.failed}
	for m := range t.months {
		out.Months = append(out.Months, m)
	}
	slices.Sort(out.Months)
	out.Rows = inOrder(t.rows, relations())
	out.Findings = byCount(t.findings)
	out.Initiators = inOrder(t.initiators, []string{"same", "differs", "one-sided", "nobody says"})
	for _, s := range t.sides {
		x := s.Side
		x.Relations = inOrder(s.relations, relations())
		x.Topics = s.byTopic(out.Months)
		out.Sides = append(out.Sides, x)
	}
	slices.SortFunc(out.Sides, func(a, b Side) int { return strings.Compare(a.Name, b.Name) })
	for n, count := range t.names {
		n.Count = count
		out.Names = append(out.Names, n)
	}
	sort.Slice(out.Names, func(i, j int) bool {
		a, b := out.Names[i], out.Names[j]
		if a.Referent != b.Referent {
			return a.Referent < b.Referent
		}
		if a.Side != b.Side {
			return a.Side < b.Side
		}
		if a.Count != b.Count {
			return a.Count > b.Count
		}
		return a.Label < b.Label
	})
	return out
}

func (s *side) byTopic(months []string) []Topic {
	var out []Topic
	for name, counts := range s.topics {
		x := Topic{Name: name, ByMonth: make([]int, len(months))}
		for i, m := range months {
			x.ByMonth[i] = counts[m]
		}
		for _, n := range counts {
			x.Count += n
		}
		out = append(out, x)
	}
	slices.SortFunc(out, func(a, b Topic) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return strings.Compare(a.Name, b.Name)
	})
	return out
}
