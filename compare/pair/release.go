package pair

// Release is an official text with what its publisher tells of it.
type Release struct {
	ID        string // may be empty
	Publisher string // empty: the parser finds whose the text is
	Date      string // as stamped by the publisher, of the release and not of the event; may be empty
	Title     string
	URL       string
	Text      string
	File      string // where the text stands, when it is a file of its own
}

// Group is releases about one event, in the order in which they were given.
type Group struct {
	Members []int // indices of the releases
	// Score is how sure the group is, 0 to 1: that of its least sure tie.
	Score        float64
	Date         string   // of the event as far as known, YYYY-MM-DD
	Kind         string   // "telephone conversation", "meeting", ...; may be empty
	Participants []string // those whom all releases name
	Evidence     []Evidence
}

// Name is what a release is called in a sentence: its ID, or what else it has.
func (r *Release) Name() string {
	for _, s := range [...]string{r.ID, r.File, r.Title, r.Publisher} {
		if s != "" {
			return s
		}
	}
	return "a release without a name"
}

// Evidence is one reason for a group.
type Evidence struct {
	Rule  string // participants, date, kind, content
	Note  string
	Score float64 // 0 to 1
}

// Alone is a release without a counterpart.
type Alone struct {
	Release int
	Reason  string
}

// Result is what Find makes of a list of releases. Every release stands in it
// once.
type Result struct {
	Groups []Group // in the order of dates, then of their first releases
	Alone  []Alone // in the order of the releases
	// Publishers is the publisher of each release, as given or else as its text
	// tells.
	Publishers []string
}
