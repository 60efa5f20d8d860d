package render

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/readoutdiff/readoutdiff/compare/pair"
)

// WritePairs prints which releases belong together: a block an event with the
// reasons, then the releases without a counterpart, all of them where the
// options ask for an explanation and their number a publisher else.
func WritePairs(w io.Writer, releases []pair.Release, r *pair.Result, opt Options) error {
	v := &pairView{newPrinter(w, newSpanner(), opt), releases, r}
	v.paragraph(run{strong, plural(len(r.Groups), "event")}, run{plain, " that more than one publisher tells of, in " + plural(len(releases), "release")})
	for _, g := range r.Groups {
		v.group(g)
	}
	v.alone()
	return v.out.Flush()
}

type pairView struct {
	*printer
	releases []pair.Release
	r        *pair.Result
}

func (v *pairView) group(g pair.Group) {
	kind := g.Kind
	if kind == "" {
		kind = "event"
	}
	head := []run{{strong, capitalised(kind)}, {plain, " · " + longDate(g.Date)}}
	if len(g.Participants) > 0 {
		head = append(head, run{plain, " · " + strings.Join(g.Participants, ", ")})
	}
	v.gap()
	v.paragraph(append(head, run{quiet, "  score " + score(g.Score)})...)
	names := 0
	for _, i := range g.Members {
		names = max(names, displaywidth.String(visibleLine(v.r.Publishers[i])))
	}
	names = min(names, v.width/4)
	for _, i := range g.Members {
		v.release(i, names, "")
	}
	for _, e := range g.Evidence {
		var l line
		l.pad(indent)
		l.say(quiet, e.Rule+" "+score(e.Score)+"  ")
		v.print(hang(l, []run{{quiet, e.Note}}, v.width)...)
	}
}

// release prints a release on a line: who, when, what, and why.
func (v *pairView) release(i, names int, why string) {
	r := v.releases[i]
	var l line
	l.pad(indent)
	l.quote(strong, v.r.Publishers[i], names)
	l.pad(indent + names + 2)
	if r.Date != "" {
		l.quote(plain, r.Date, 10)
	}
	l.pad(indent + names + 2 + 12)
	body := []run{}
	if r.Title != "" {
		body = append(body, run{plain, r.Title + "  "})
	}
	body = append(body, run{quiet, (&pair.Release{ID: r.ID, File: r.File}).Name()})
	if why != "" {
		body = append(body, run{quiet, " · " + why})
	}
	v.print(hang(l, body, v.width)...)
}

// alone prints the releases without a counterpart.
func (v *pairView) alone() {
	if len(v.r.Alone) == 0 {
		return
	}
	v.section("WITHOUT A COUNTERPART", run{plain, strconv.Itoa(len(v.r.Alone)) + " of " + plural(len(v.releases), "release")})
	counts := map[string]int{}
	var publishers []string
	names := 0
	for _, a := range v.r.Alone {
		name := v.r.Publishers[a.Release]
		if counts[name]++; counts[name] == 1 {
			publishers = append(publishers, name)
			names = max(names, displaywidth.String(visibleLine(name)))
		}
	}
	names = min(names, v.width/4)
	if v.opt.Explain || len(v.r.Alone) <= fewAlone {
		for _, a := range v.r.Alone {
			v.release(a.Release, names, a.Reason)
		}
		return
	}
	slices.Sort(publishers)
	for _, name := range publishers {
		var l line
		l.pad(indent)
		l.quote(strong, name, names)
		l.pad(indent + names + 2)
		l.say(plain, strconv.Itoa(counts[name]))
		v.print(l)
	}
	v.paragraph(run{quiet, "--all lists them with the reasons."})
}

// fewAlone is how many releases without a counterpart are listed unasked.
const fewAlone = 20
