package render

import (
	"bufio"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"

	"github.com/readoutdiff/readoutdiff/compare"
)

//go:embed assets
var assets embed.FS

// WriteHTML writes a comparison as one page that needs neither network nor
// script: rows, tables, a chart, and the whole texts with every statement
// linked to its row and back. The page forbids its browser to load anything and
// to run anything but the script that it carries, which only filters rows.
func WriteHTML(w io.Writer, r *compare.Report, opt Options) error {
	style, err := assets.ReadFile("assets/style.css")
	if err != nil {
		return err
	}
	script, err := assets.ReadFile("assets/script.js")
	if err != nil {
		return err
	}
	t, err := template.ParseFS(assets, "assets/*.gohtml")
	if err != nil {
		return err
	}
	page := newHTMLView(r, opt).page()
	page.Version = visibleLine(opt.Version)
	page.Style, page.Script = template.CSS(style), template.JS(script)
	page.Policy = fmt.Sprintf("default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'", hashSource(style), hashSource(script))
	out := bufio.NewWriter(w)
	if err := t.ExecuteTemplate(out, "page.gohtml", page); err != nil {
		return err
	}
	return out.Flush()
}

// hashSource names a text by its hash, as a Content-Security-Policy does.
func hashSource(text []byte) string {
	sum := sha256.Sum256(text)
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// htmlPage is what the templates of a page read. Text in it is either a list
// of runs or on one line and made visible; the templates escape the rest.
type htmlPage struct {
	Title   string
	Policy  string
	Style   template.CSS
	Script  template.JS
	Version string

	Event    htmlEvent
	Sides    []htmlSide // the parties
	Outlet   []htmlSide
	Columns  string // class of a grid with a column a side
	Summary  []string
	Findings []htmlFinding
	Kinds    []htmlKind // those that rows have, with how many
	Signs    []htmlSign // how words are marked in the rows
	Rows     []htmlRow  // linked rows, weightiest first
	Copied   []htmlRow  // those that are the same word for word, where the texts are all but the same
	Alone    []htmlAlone
	Slots    *htmlTable
	Namings  *htmlTable
	Loaded   bool // a name takes sides
	Emphasis *htmlTable
	Chart    *htmlChart
	Profiles *htmlTable
	Shifts   []string
	Pasts    *htmlTable
	Releases []string // that the texts were held against
	Voices   *htmlTable
	Ledger   *htmlTable
	Sources  []*htmlSource
	Notes    []htmlFinding
	Meanings []htmlKind // every relation
}

// htmlEvent is what the sides talk about.
type htmlEvent struct {
	Kind string
	Date string // as prose writes it
	ISO  string // YYYY-MM-DD, or empty where the date is none
	Who  []string
}

// htmlKind is a relation with its sign; its meaning and a count where they are
// asked for.
type htmlKind struct {
	Kind, Mark, Word string
	Count            int
	Meaning          string
}

func (v *htmlView) page() *htmlPage {
	p := &htmlPage{
		Event: v.event(), Columns: v.columns(), Summary: v.summaryLines(), Kinds: v.kinds(), Signs: v.signs(),
		Alone: v.alone(), Sources: v.sources, Meanings: meanings(),
	}
	p.Title = v.title(p.Event)
	p.Rows, p.Copied = v.rows()
	for _, s := range v.sides {
		p.Sides = append(p.Sides, v.side(s))
	}
	for _, s := range v.report.Doc.Sides {
		if v.index(s.ID) < 0 {
			p.Outlet = append(p.Outlet, v.side(s))
		}
	}
	if v.opt.Filters() {
		return p // who chooses rows asks for these rows and no more
	}
	p.Findings, p.Notes = v.findings(), v.notes()
	p.Slots, p.Voices, p.Ledger = v.slots(), v.voices(), v.ledger()
	p.Namings, p.Loaded = v.namings(), v.loaded()
	p.Emphasis, p.Chart = v.emphases(), v.chart()
	p.Profiles, p.Shifts, p.Pasts, p.Releases = v.profiles(), v.shifts(), v.pasts(), v.releases()
	return p
}

// meanings tells what each relation means.
func meanings() []htmlKind {
	out := make([]htmlKind, 0, kinds)
	for i, meaning := range [kinds]string{
		"both cannot be true; the reason is named",
		"the same claim, narrower or broader, another quantity, or more or less of a commitment",
		"one subject, but each says something else about it; both can be true",
		"the same claim in other words",
		"the same claim in practically the same words",
		"one side alone says it",
	} {
		kind := htmlKindOf(weight()[i])
		kind.Meaning = meaning
		out = append(out, kind)
	}
	return out
}
