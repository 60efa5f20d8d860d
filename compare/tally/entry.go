package tally

import (
	"encoding/json"
	"fmt"
)

// Entry is what a line of a batch adds to a summary.
type Entry struct {
	Failed bool
	Month  string // YYYY-MM of the event, or empty
	line   line
}

// line is the fields of a report that are counted.
type line struct {
	Error *string
	Date  string
	Event struct{ Date string }
	Sides []struct {
		ID, Name, Role string
		Statements     []struct {
			Span   span
			Topics []string
		}
	}
	Slots []struct {
		Slot, Verdict string
		Cells         []struct{ Side, Value string }
	}
	Rows []struct {
		Relation string
		Cells    []struct {
			Side       string
			Statements []string
		}
	}
	Naming []struct {
		Referent string
		Cells    []struct {
			Side   string
			Labels []struct {
				Text  string
				Count int
			}
		}
	}
	Findings []struct {
		Class   string
		Primary *span
	}
}

// span is a place in a source.
type span struct{ Source, Start, End int }

// Read reads a line of a batch's output.
func Read(raw []byte) (*Entry, error) {
	e := &Entry{}
	if err := json.Unmarshal(raw, &e.line); err != nil {
		return nil, fmt.Errorf("no line of batch: %w", err)
	}
	e.Failed = e.line.Error != nil
	date := e.line.Date
	if date == "" {
		date = e.line.Event.Date
	}
	if len(date) >= 7 && date[4] == '-' {
		e.Month = date[:7]
	}
	return e, nil
}

// sideAt is the name of the side whose statement a place is in, or empty.
func (e *Entry) sideAt(at *span) string {
	if at == nil {
		return ""
	}
	for _, s := range e.line.Sides {
		for _, st := range s.Statements {
			if st.Span.Source == at.Source && st.Span.Start <= at.Start && at.End <= st.Span.End {
				return s.Name
			}
		}
	}
	return ""
}

// name is what a side is called.
func (e *Entry) name(id string) string {
	for _, s := range e.line.Sides {
		if s.ID == id {
			return s.Name
		}
	}
	return id
}
