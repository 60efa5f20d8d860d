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
	j := newJSONWriter(w, newSpanner())
	for _, g := range r.Groups {
		j.object(func() { writePairGroup(j, releases, r, g) })
		j.raw("\n")
	}
	for _, a := range r.Alone {
		x := releases[a.Release]
		j.object(func() {
			j.text("id", x.ID)
			j.text("publisher", r.Publishers[a.Release])
			j.text("date", x.Date)
			j.text("title", x.Title)
			j.text("url", x.URL)
			if x.File != "" {
				j.text("file", x.File)
			}
			j.text("alone", a.Reason)
		})
		j.raw("\n")
	}
	j.flush()
	return j.err
}

func writePairGroup(j *jsonWriter, releases []pair.Release, r *pair.Result, g pair.Group) {
	names := make([]string, len(g.Members))
	for n, i := range g.Members {
		x := releases[i]
		names[n] = (&pair.Release{ID: x.ID, File: x.File, Title: strconv.Itoa(i + 1)}).Name()
	}
	j.text("id", strings.Join(names, "+"))
	j.text("date", g.Date)
	j.text("kind", g.Kind)
	textList(j, "participants", g.Participants)
	j.real("score", g.Score)
	j.list("evidence", len(g.Evidence), func(n int) {
		e := &g.Evidence[n]
		j.object(func() {
			j.text("rule", e.Rule)
			j.text("note", e.Note)
			j.real("score", e.Score)
		})
	})
	j.list("sides", len(g.Members), func(n int) {
		x := &releases[g.Members[n]]
		j.object(func() {
			j.text("name", r.Publishers[g.Members[n]])
			j.text("id", x.ID)
			j.text("date", x.Date)
			j.text("title", x.Title)
			j.text("url", x.URL)
			if x.File != "" {
				j.text("file", x.File)
			} else {
				j.text("text", x.Text)
			}
		})
	})
}
