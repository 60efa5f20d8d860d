package render

import (
	"fmt"
	"html/template"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// htmlView turns a report into what the templates of a page read.
type htmlView struct {
	report  *compare.Report
	opt     Options
	sides   []*parse.Side // the parties
	at      *spanner
	words   *reportView // decides on the look of words as the terminal does
	chosen  []compare.Row
	rowOf   map[parse.StatementID]*compare.Row // of the chosen ones
	known   map[parse.StatementID]bool         // statements that the texts have an anchor for
	sources []*htmlSource
}

func newHTMLView(r *compare.Report, opt Options) *htmlView {
	v := &htmlView{
		report: r, opt: opt, sides: parties(r.Doc), at: documentSpanner(r.Doc), chosen: opt.chosen(r),
		rowOf: map[parse.StatementID]*compare.Row{}, known: map[parse.StatementID]bool{},
	}
	v.words = &reportView{printer: newPrinter(io.Discard, v.at, Options{Color: true, Sides: opt.Sides}), r: r, sides: v.sides, said: recurring(r)}
	for i := range v.chosen {
		for _, c := range v.chosen[i].Cells {
			for _, s := range c.Statements {
				if v.rowOf[s.ID] == nil {
					v.rowOf[s.ID] = &v.chosen[i]
				}
			}
		}
	}
	for _, s := range v.sides {
		for _, st := range s.Statements() {
			v.known[st.ID] = true
		}
	}
	v.readSources()
	return v
}

// index is the column of a side, or -1.
func (v *htmlView) index(id parse.SideID) int {
	for i, s := range v.sides {
		if s.ID == id {
			return i
		}
	}
	return -1
}

// columns is the class of a grid with a column a side. More than four columns
// are too narrow to read on any screen.
func (v *htmlView) columns() string {
	if n := len(v.sides); n <= 4 {
		return fmt.Sprintf("cols-%d", n)
	}
	return "cols-many"
}

func (v *htmlView) event() htmlEvent {
	e := v.report.Doc.Event
	out := htmlEvent{Kind: capitalised(visibleLine(e.Kind)), Date: visibleLine(longDate(e.Date))}
	if out.Kind == "" {
		out.Kind = "Readouts compared"
	}
	if _, err := time.Parse("2006-01-02", e.Date); err == nil {
		out.ISO = e.Date
	}
	for _, x := range e.Participants {
		out.Who = append(out.Who, visibleLine(x.Name))
	}
	return out
}

// titleLen is how many characters of a title a tab or a list of bookmarks has
// room for. Validators count those of the file, where some are written longer.
const titleLen = 70

func (v *htmlView) title(e htmlEvent) string {
	title := e.Kind
	if e.Date != "" {
		title += ", " + e.Date
	}
	var names []string
	for _, s := range v.sides {
		names = append(names, visibleLine(s.Name))
	}
	if len(names) > 0 {
		title += ": " + listing(names)
	}
	return clipTitle(title)
}

func clipTitle(title string) string {
	length, cut := 0, 0 // cut is where the last character ends that leaves room for the dots
	for i, c := range title {
		if length += utf8.RuneCountInString(template.HTMLEscapeString(string(c))); length < titleLen {
			cut = i + utf8.RuneLen(c)
		}
	}
	if length <= titleLen {
		return title
	}
	return strings.TrimRight(title[:cut], " ,:") + "…"
}

// htmlName is what a side is called.
type htmlName struct{ ID, Name string }

func nameOf(s *parse.Side) htmlName {
	return htmlName{visibleLine(string(s.ID)), visibleLine(s.Name)}
}

// htmlSide is one side at a glance.
type htmlSide struct {
	htmlName
	Facts []string
	Bar   []htmlBarPart // its statements by relation
	Total int
	Told  string // the bar in words
}

// htmlBarPart is a stretch of a bar, in statements.
type htmlBarPart struct {
	Kind        string
	From, Count int
}

func (v *htmlView) side(s *parse.Side) htmlSide {
	out := htmlSide{htmlName: nameOf(s)}
	for _, f := range v.words.facts(v.report.Doc, s, len(v.report.Doc.Sources) > 1) {
		if f = visibleLine(f); f != "" {
			out.Facts = append(out.Facts, f)
		}
	}
	for _, l := range v.report.Ledger {
		if l.Side != s.ID {
			continue
		}
		out.Total, out.Told = l.Statements, account(l)
		from := 0
		for _, k := range weight() {
			if n := l.By[k]; n > 0 {
				out.Bar = append(out.Bar, htmlBarPart{string(k), from, n})
				from += n
			}
		}
	}
	return out
}

// summaryLines is what the report says in short, and where it says nothing the
// counts.
func (v *htmlView) summaryLines() []string {
	list := v.report.Summary
	if len(list) == 0 {
		list = v.words.counts()
	}
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = visibleLine(s)
	}
	return out
}

// kinds lists the relations that the rows of the page have.
func (v *htmlView) kinds() []htmlKind {
	var count [kinds]int
	for _, r := range v.chosen {
		count[weightOf(r.Relation.Kind)]++
	}
	var out []htmlKind
	for i, k := range weight() {
		if count[i] > 0 {
			kind := htmlKindOf(k)
			kind.Count = count[i]
			out = append(out, kind)
		}
	}
	return out
}

func htmlKindOf(k compare.Kind) htmlKind {
	known := weight()[weightOf(k)]
	return htmlKind{Kind: string(known), Mark: kindMark(known), Word: string(known)}
}

// rowID and textID are the anchors of a row and of a statement in its text.
func rowID(r *compare.Row) string          { return fmt.Sprintf("row-%d", r.ID) }
func textID(id parse.StatementID) string   { return "text-" + string(id) }
func textHref(id parse.StatementID) string { return "#" + textID(id) }

// line is the line on which a span begins, text what stands in it.
func (v *htmlView) line(s parse.Span) int    { return v.at.position(s).Line }
func (v *htmlView) text(s parse.Span) string { return v.at.text(s) }

// place is a link to where a span stands in the texts: to the statement that
// holds it, or else to its paragraph.
func (v *htmlView) place(s parse.Span) htmlRun {
	line := fmt.Sprintf("line %d", v.line(s))
	if len(v.sources) > 1 {
		line = fmt.Sprintf("text %d, %s", s.Source+1, line)
	}
	source := v.sources[s.Source]
	if st := source.statementAt(s); st != nil {
		return htmlRun{Class: "place", Text: visibleLine(string(st.ID)), Href: textHref(st.ID), Title: line}
	}
	return htmlRun{Class: "place", Text: line, Href: "#" + source.anchorAt(v.line(s)), Title: "the passage in its text"}
}
