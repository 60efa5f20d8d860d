package compare

import "github.com/readoutdiff/readoutdiff/parse"

// Report is what a comparison found. Renderers read nothing else.
type Report struct {
	Doc      *parse.Document
	Slots    []Slot
	Rows     []Row // linked rows in the order of the first side, then the rows of one side only
	Namings  []Naming
	Emphases []Emphasis
	Shifts   []Shift   // topics that one side comes to early and another late
	Profiles []Profile // one entry a party, in order
	Voices   []Voice   // one entry a party, in order
	Pasts    []Past    // one entry a party that Options.Earlier has releases of, in order
	Findings []Finding
	Ledger   []Ledger // one entry a party, in order
	Summary  []string // at most five sentences, made only of facts that the report holds
}

// Kind is the relation of the statements in a row.
type Kind string

// The relations. Same: the same claim in practically the same words. Reworded:
// the same claim in other words. Scope: the same claim, but narrower or broader,
// another quantity, or more or less committed. Diverges: the same specific
// subject, but compatible claims about it. Contradicts: both cannot be true.
// Only: one side, no counterpart.
const (
	Same        Kind = "same"
	Reworded    Kind = "reworded"
	Scope       Kind = "scope"
	Diverges    Kind = "diverges"
	Contradicts Kind = "contradicts"
	Only        Kind = "only"
)

// Confidence tells a sure verdict from a possible one.
type Confidence string

// The confidences.
const (
	Sure     Confidence = "sure"
	Possible Confidence = "possible"
)

// Row is one line of the comparison: a cell for each side that has a say in it.
type Row struct {
	ID         int
	Relation   Relation
	Confidence Confidence
	Pinned     bool     // a person decided
	Cells      []Cell   // one a party, in order of the sides; an empty cell is silence
	Account    *Account // how the row came about; nil unless Options.Explain asks for it
}

// Cell is what one side contributes to a row.
type Cell struct {
	Side       parse.SideID
	Statements []*parse.Statement
}

// Relation is a verdict with its reasons.
type Relation struct {
	Kind       Kind
	Similarity float64 // 0 to 1, rounded to two digits
	Evidence   []Evidence
	Edits      []Edit // of the first statement of the first two cells; empty below the floor
}

// Evidence is one reason for a verdict.
type Evidence struct {
	Rule  string // "negation", "number", "shared", "synonym", ...
	Note  string
	Marks []parse.Mark
}

// Op is the kind of an edit.
type Op string

// The edits between two statements.
const (
	Equal   Op = "equal"
	Replace Op = "replace"
	Insert  Op = "insert"
	Delete  Op = "delete"
)

// Edit is one step from A's words to B's; the missing side's span is empty.
type Edit struct {
	Op   Op
	A, B parse.Span
}

// Slot compares what the sides say of one aspect of the event.
type Slot struct {
	Slot    string
	Cells   []SlotCell // only sides that say something
	Verdict string     // same, differs, one-sided
}

// SlotCell is one side's words on the slot.
type SlotCell struct {
	Side parse.SideID
	parse.SlotValue
}

// Naming lists the names that the sides give to one referent.
type Naming struct {
	Referent string
	Cells    []NamingCell
}

// NamingCell holds one side's names for a referent, most frequent first.
type NamingCell struct {
	Side   parse.SideID
	Labels []Label
}

// Label is one name with every place where it stands.
type Label struct {
	Text   string // as first written
	Loaded bool   // the name takes sides
	Spans  []parse.Span
}

// Emphasis compares how much the sides make of one topic.
type Emphasis struct {
	Topic string
	Sides []TopicShare // one a party, in order
}

// TopicShare is the weight of a topic in one side's text.
type TopicShare struct {
	Side         parse.SideID
	Share        float64 // of the side's words, 0 to 1
	Rank         int     // from 1; 0 where the side is silent
	First        int     // index of the first statement on it, from 1; 0 where silent
	Place        float64 // share of the side's words that go before that statement, 0 to 1
	Force        float64 // mean verb force of its statements; 0 where none has a verb
	Intensifiers int
	Mentions     int     // how often its terms stand in its statements
	Quoted       float64 // share of its statements' words that stand in quotation marks, 0 to 1
	Statements   []parse.StatementID
}

// Finding is something a reader or a gate acts on.
type Finding struct {
	Class    string // one of Classes
	Rule     string
	Severity string // error, warning, note
	Message  string
	Primary  parse.Span
	Related  []parse.Span
	Row      int // ID of the row that it tells of; 0 where it tells of none, or of several
}

// Ledger counts one side's statements by the relation of their row.
type Ledger struct {
	Side       parse.SideID
	Statements int
	By         map[Kind]int
}
