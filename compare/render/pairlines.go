package render

import (
	"io"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare/pair"
)

// WritePairLines writes a line an event, in the form that batch reads, and a
// line a release without a counterpart, which batch passes over.
func WritePairLines(w io.Writer, releases []pair.Release, r *pair.Result) error {
	j := newJSONWriter(w)
	for _, g := range r.Groups {
		j.object(func() { writePairGroup(j, releases, r, g) })
		j.raw("\n")
	}
	for _, a := range r.Alone {
		x := releases[a.Release]
		j.object(func() {
			j.field("id", x.ID)
			j.field("publisher", r.Publishers[a.Release])
			j.field("date", x.Date)
			j.field("title", x.Title)
			j.field("url", x.URL)
			if x.File != "" {
				j.field("file", x.File)
			}
			j.field("alone", a.Reason)
		})
		j.raw("\n")
	}
	if j.err == nil {
		j.err = j.w.Flush()
	}
	return j.err
}

func writePairGroup(j *jsonWriter, releases []pair.Release, r *pair.Result, g pair.Group) {
	names := make([]string, len(g.Members))
	sides := make([]jsonRelease, len(g.Members))
	for n, i := range g.Members {
		x := releases[i]
		names[n] = (&pair.Release{ID: x.ID, File: x.File, Title: strconv.Itoa(i + 1)}).Name()
		sides[n] = jsonRelease{r.Publishers[i], x.ID, x.Date, x.Title, x.URL, x.File, nil}
		if x.File == "" {
			sides[n].Text = &x.Text
		}
	}
	evidence := make([]jsonPairEvidence, len(g.Evidence))
	for n, e := range g.Evidence {
		evidence[n] = jsonPairEvidence{e.Rule, e.Note, e.Score}
	}
	j.field("id", strings.Join(names, "+"))
	j.field("date", g.Date)
	j.field("kind", g.Kind)
	j.field("participants", append([]string{}, g.Participants...))
	j.field("score", g.Score)
	j.field("evidence", evidence)
	j.field("sides", sides)
}

type jsonPairEvidence struct {
	Rule  string  `json:"rule"`
	Note  string  `json:"note"`
	Score float64 `json:"score"`
}

type jsonRelease struct {
	Name  string  `json:"name"`
	ID    string  `json:"id"`
	Date  string  `json:"date"`
	Title string  `json:"title"`
	URL   string  `json:"url"`
	File  string  `json:"file,omitempty"`
	Text  *string `json:"text,omitempty"`
}
