package lexicon

import "fmt"

// Fault is something wrong in a list of a user.
type Fault struct {
	List   string // the name of the list; its file is List.tsv
	Line   int    // counted from 1; 0 where the whole list is to blame
	Column int    // of the cell in code points, counted from 1; 0 where the whole line is to blame
	What   string // in a few words, without a final stop
}

// Error gives the form "FILE:LINE: what".
func (f *Fault) Error() string {
	if f.Line == 0 {
		return fmt.Sprintf("%s.tsv: %s", f.List, f.What)
	}
	return fmt.Sprintf("%s.tsv:%d: %s", f.List, f.Line, f.What)
}

// Faults is all that is wrong with lists, by list and line.
type Faults []*Fault

// Error tells the first fault and how many more there are.
func (f Faults) Error() string {
	if len(f) == 1 {
		return f[0].Error()
	}
	return fmt.Sprintf("%s (and %d more faults)", f[0], len(f)-1)
}

// maxFaults is how many faults are told; nobody reads more.
const maxFaults = 1000
