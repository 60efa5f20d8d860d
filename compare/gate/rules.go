package gate

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Rules are what a report is held to. The zero value holds it to nothing.
type Rules struct {
	FailOn      []Selector
	MinCoverage []Bound
	MaxOnly     []Bound
	Require     []Requirement
	Forbid      []Name
	// From are the sides whose words Require and Forbid look at; none means
	// all parties.
	From []parse.SideID
}

// Empty reports whether the rules ask for nothing.
func (r Rules) Empty() bool {
	return len(r.FailOn)+len(r.MinCoverage)+len(r.MaxOnly)+len(r.Require)+len(r.Forbid) == 0
}

// Resolve puts the IDs of sides in the place of what a user called them. find
// tells the ID, given the flag that the name came with; its error ends the
// search.
func (r Rules) Resolve(find func(flag, called string) (parse.SideID, error)) (Rules, error) {
	var fault error
	resolve := func(flag string, side parse.SideID) parse.SideID {
		if side == "" || fault != nil {
			return side
		}
		side, fault = find(flag, string(side))
		return side
	}
	out := r
	out.FailOn, out.MinCoverage, out.MaxOnly, out.From = slices.Clone(r.FailOn), slices.Clone(r.MinCoverage), slices.Clone(r.MaxOnly), slices.Clone(r.From)
	for i := range out.FailOn {
		out.FailOn[i].Side = resolve(failOnGate, out.FailOn[i].Side)
	}
	for i := range out.MinCoverage {
		out.MinCoverage[i].Side = resolve(coverageGate, out.MinCoverage[i].Side)
	}
	for i := range out.MaxOnly {
		out.MaxOnly[i].Side = resolve(maxOnlyGate, out.MaxOnly[i].Side)
	}
	for i := range out.From {
		out.From[i] = resolve("from", out.From[i])
	}
	return out, fault
}

// The names of the gates, which are those of their flags.
const (
	failOnGate   = "fail-on"
	coverageGate = "min-coverage"
	maxOnlyGate  = "max-only"
	requireGate  = "require"
	forbidGate   = "forbid"
)

// written is a gate as it is asked for on a command line.
func written(flag, value string) string {
	if strings.ContainsAny(value, " '\"") {
		value = strconv.Quote(value)
	}
	return "--" + flag + " " + value
}

// The classes of violations that are no classes of findings.
const (
	OnlyClass      = "only"      // what one side says and no other
	CoverageClass  = "coverage"  // too little of a side has a counterpart
	RequiredClass  = "required"  // what has to be said is not
	ForbiddenClass = "forbidden" // a name that must not be used
)

// Selector chooses findings by their class; OnlyClass chooses the statements
// without a counterpart, of one side or of all.
type Selector struct {
	Class string
	Side  parse.SideID // of OnlyClass; empty: all
}

// Selectors lists what ParseSelector takes, but for the names of sides.
func Selectors() []string { return append(compare.Classes(), OnlyClass) }

// ParseSelector reads a class of findings, "only", or "only:SIDE".
func ParseSelector(text string) (Selector, error) {
	class, side, named := strings.Cut(text, ":")
	switch {
	case named && class != OnlyClass && slices.Contains(compare.Classes(), class):
		return Selector{}, fmt.Errorf("names a side, which goes with %q alone", OnlyClass)
	case !slices.Contains(Selectors(), class):
		return Selector{}, fmt.Errorf("is not known; one of %s, %s:SIDE", strings.Join(Selectors(), ", "), OnlyClass)
	case named && strings.TrimSpace(side) == "":
		return Selector{}, errors.New("names no side after the colon")
	}
	return Selector{class, parse.SideID(side)}, nil
}

// String is the selector as it is written.
func (s Selector) String() string {
	if s.Side != "" {
		return s.Class + ":" + string(s.Side)
	}
	return s.Class
}

// Bound is a limit for one side, or for what the gate looks at by itself.
type Bound struct {
	Side  parse.SideID
	Limit float64
}

// ParseShare reads a percentage, "80", "80%" or "SIDE=80".
func ParseShare(text string) (Bound, error) {
	side, number, err := cutSide(text)
	if err != nil {
		return Bound{}, err
	}
	share, err := strconv.ParseFloat(strings.TrimSpace(strings.TrimSuffix(number, "%")), 64)
	if err != nil || !(share >= 0 && share <= 100) {
		return Bound{}, errors.New("is no percentage from 0 to 100")
	}
	if share > 0 && share < 1 {
		return Bound{}, fmt.Errorf("is less than one per cent; for a share of %v write %v", share, math.Round(1000*share)/10)
	}
	return Bound{side, share}, nil
}

// ParseCount reads a number of statements, "3" or "SIDE=3".
func ParseCount(text string) (Bound, error) {
	side, number, err := cutSide(text)
	if err != nil {
		return Bound{}, err
	}
	n, err := strconv.ParseUint(number, 10, 31)
	if err != nil {
		return Bound{}, errors.New("is no number of statements, 0 or more")
	}
	return Bound{side, float64(n)}, nil
}

func cutSide(text string) (side parse.SideID, number string, err error) {
	at := strings.LastIndexByte(text, '=')
	if at < 0 {
		return "", text, nil
	}
	if strings.TrimSpace(text[:at]) == "" {
		return "", "", errors.New("names no side before the =")
	}
	return parse.SideID(text[:at]), text[at+1:], nil
}

// String is the bound as it is written.
func (b Bound) String() string {
	limit := strconv.FormatFloat(b.Limit, 'f', -1, 64)
	if b.Side != "" {
		return string(b.Side) + "=" + limit
	}
	return limit
}

// maxRule is how many bytes a pattern or a name may have. A pattern is run over
// whole texts, and what is longer than this is a mistake.
const maxRule = 1000

// Name is a name that must not be used.
type Name struct {
	Text  string // as the user writes it
	words []parse.Word
	lex   *lexicon.Lexicon // that cut them, and is to cut texts
}

// ParseName reads a name and cuts it into words.
func ParseName(text string, lex *lexicon.Lexicon) (Name, error) {
	if len(text) > maxRule {
		return Name{}, fmt.Errorf("has %d bytes; at most %d are allowed", len(text), maxRule)
	}
	if !utf8.ValidString(text) {
		return Name{}, errors.New("is not valid UTF-8")
	}
	n := Name{text, parse.Words(text, lex), lex}
	if !slices.ContainsFunc(n.words, func(w parse.Word) bool { return w.Kind != lexicon.Punct }) {
		return Name{}, errors.New("holds no word")
	}
	return n, nil
}
