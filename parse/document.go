package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// Document is what the parser makes of its sources: the sides, what each of
// them says, and what is left over.
type Document struct {
	Sources []*Source
	Shape   Shape
	Event   Event
	Sides   []*Side // parties in order of appearance (or of the files), then the outlet, if any
	// People is everybody whom the texts name; one who is named in two sources is
	// there twice.
	People []Person
	// Unattributed is running text of an article that no source governs.
	Unattributed []Span
	Notes        []Note
	Lexicon      *lexicon.Lexicon // where the words of the sources were looked up
}

// Shape tells how the sources hold the sides.
type Shape string

// The shapes of a document: one article that quotes every side, or one release
// a side.
const (
	Article Shape = "article"
	Release Shape = "release"
)

// Note is something the reader of a result should know about the input: an
// uncertain decision with its reason, an unbalanced quotation mark.
type Note struct {
	Severity string // "warning" or "note"
	Message  string
	Span     Span // may be empty
}

// Event is what the sides talk about.
type Event struct {
	Date         string // YYYY-MM-DD, of the event and not of the page; empty when unknown
	DateSpan     Span
	Kind         string // "telephone conversation", "meeting", ...; empty when unknown
	KindSpan     Span
	Participants []Participant
}

// Participant is somebody who took part in the event.
type Participant struct {
	Name    string // as written where it is written in full
	Country string // ISO 3166 alpha-2, or empty
	Spans   []Span
}

// SideID names a side: "A", "B", ... for parties, "O" for the outlet.
type SideID string

// Role tells whose voice a side is.
type Role string

// A Party is one of the governments or bodies whose accounts are compared; the
// Outlet is the paper or agency that tells the story.
const (
	Party  Role = "party"
	Outlet Role = "outlet"
)

// Side is one voice of the document with everything it says.
type Side struct {
	ID      SideID
	Name    string // the name as written, the one that is most telling
	Names   []Span // every attribution to the side, in order
	Role    Role
	Country string // ISO 3166 alpha-2, or empty
	Blocks  []*Block
	Slots   []SlotValue
}

// Statements lists the side's statements in order.
func (s *Side) Statements() []*Statement {
	n := 0
	for _, b := range s.Blocks {
		for _, sentence := range b.Sentences {
			n += len(sentence.Statements)
		}
	}
	if n == 0 {
		return nil
	}
	all := make([]*Statement, 0, n)
	for _, b := range s.Blocks {
		for _, n := range b.Sentences {
			all = append(all, n.Statements...)
		}
	}
	return all
}

// BlockKind tells how a block stands in its source.
type BlockKind string

// A Quoted block stands between quotation marks, a Reported block is given in
// the outlet's words, a Bare block is the text of a release itself.
const (
	Quoted   BlockKind = "quoted"
	Reported BlockKind = "reported"
	Bare     BlockKind = "bare"
)

// Block is a stretch of text that one side is the source of. Its span covers
// the words of that side without quotation marks and, in quoted blocks,
// without the attribution.
type Block struct {
	Span
	Kind        BlockKind
	Attribution Span   // the words that name the source; empty where none do
	Reason      string // why the block was given to this side, where that is uncertain
	Sentences   []*Sentence
}

// Sentence is a sentence of a block.
type Sentence struct {
	Span
	Words      []Word
	Statements []*Statement
}

// StatementID names a statement: the side's ID and a number from 1, "A3".
type StatementID string

// Kind tells what a statement is for, so that later stages can keep the
// furniture of a readout apart from its claims.
type Kind string

// The kinds of statements. A Frame says that the event took place, Tone how it
// went, Courtesy greets or thanks, Closing promises to stay in touch; all
// others are claims.
const (
	Claim    Kind = "claim"
	Frame    Kind = "frame"
	Tone     Kind = "tone"
	Courtesy Kind = "courtesy"
	Closing  Kind = "closing"
)

// Modality is how far a statement commits itself.
type Modality string

// The modalities, from the modal verbs and their equivalents.
const (
	NoModality Modality = "none"
	May        Modality = "may"
	Will       Modality = "will"
	Should     Modality = "should"
	Must       Modality = "must"
)

// Statement is one reported proposition: who said what, with which verb, how
// strongly. Its span is contiguous.
type Statement struct {
	ID StatementID
	Span
	Kind     Kind
	Content  []Span // what is said, without speaker and verb; may have gaps
	Words    []Word // the words of Span: a part of the sentence's Words
	Speaker  Speaker
	Verb     Mark // the reporting verb; the zero Mark where there is none
	Force    int  // of the verb, 1 to 5; 0 without a verb
	Modality Modality
	Negated  bool
	Voiced   SideID // set when one side reports what the other side said
	Topics   []string
	Follows  Mark   // what it says is to follow the event: "next_steps/meeting", "next_steps/contact", ...; the zero Mark where it says nothing of it
	Marks    []Mark // names, topics, intensifiers, numbers and dates found inside, in order
}

// Speaker is who says a statement, as written and as understood.
type Speaker struct {
	Span   Span   // as written; empty when nobody is named ("was highlighted")
	Entity string // whom it resolves to ("Recep Tayyip Erdogan", "the leaders"); empty when unknown
	Side   SideID // the side that the speaker belongs to; empty when joint or unknown
	Joint  bool   // both or all sides speak
	// Carried tells that the statement has no speaker of its own and goes on with
	// the words of whom the sentence before or behind it names.
	Carried bool

	Country string // ISO 3166 alpha-2 of the entity, or empty
}

// Mark is a place and the lexicon entry that it matched, as evidence.
type Mark struct {
	Span
	Entry string // list and key: "verbs/stress", "countries/SY", "number/500000000", "date/2024-12-03"
}

// SlotValue is what a side says of one aspect of the event.
type SlotValue struct {
	Slot  string // initiator, format, length, tone, agreed, next_steps
	Span  Span
	Value string // normal form for comparison: the initiating side's ID, "telephone", minutes, ...; may be empty
}
