package pair

import (
	"context"
	"fmt"
	"sort"
	"sync"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Options steer Find. The zero value is the default.
type Options struct {
	// Lexicon is where words are looked up; nil means lexicon.Default.
	Lexicon *lexicon.Lexicon
	// Floor is the score below which releases are not grouped; 0 means
	// DefaultFloor.
	Floor float64
	// Jobs is how many releases are read at a time; less than 2 means one.
	Jobs int
}

func (o Options) lexicon() *lexicon.Lexicon {
	if o.Lexicon != nil {
		return o.Lexicon
	}
	return lexicon.Default()
}

// DefaultFloor is the score from which two releases are taken to be about one
// event.
const DefaultFloor = 0.62

// finder is what one run of Find knows.
type finder struct {
	releases []Release
	lex      *lexicon.Lexicon
	floor    float64
	profiles []*profile
	contents []content // made when they are asked for
}

// Find groups releases by event. The result depends on the releases and their
// order alone. It fails when the context is cancelled.
func Find(ctx context.Context, releases []Release, opt Options) (*Result, error) {
	f := &finder{releases: releases, lex: opt.lexicon(), floor: opt.Floor, contents: make([]content, len(releases))}
	if f.floor == 0 {
		f.floor = DefaultFloor
	}
	if err := f.read(ctx, max(1, opt.Jobs)); err != nil {
		return nil, err
	}
	var ties []tie
	best := make([]tie, len(releases))
	for _, c := range candidates(f.profiles) {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		t, ok := f.tie(c[0], c[1])
		if !ok {
			continue
		}
		ties = append(ties, t)
		for _, i := range c {
			if t.score > best[i].score {
				best[i] = t
			}
		}
	}
	groups := f.group(ties)
	out := &Result{Groups: groups, Alone: f.alone(groups, best)}
	for _, p := range f.profiles {
		out.Publishers = append(out.Publishers, p.publisher)
	}
	return out, nil
}

// read makes the profiles.
func (f *finder) read(ctx context.Context, jobs int) error {
	f.profiles = make([]*profile, len(f.releases))
	var wait sync.WaitGroup
	for j := range jobs {
		wait.Go(func() {
			for i := j; i < len(f.releases) && ctx.Err() == nil; i += jobs {
				f.profiles[i] = newProfile(i, f.releases[i], f.lex)
			}
		})
	}
	wait.Wait()
	return ctx.Err()
}

func (f *finder) content(i int) content {
	if f.contents[i] == nil {
		f.contents[i] = contentOf(f.releases[i].Text, f.lex, f.profiles[i].people)
	}
	return f.contents[i]
}

// alone says of the releases in no group why they are in none.
func (f *finder) alone(groups []Group, best []tie) []Alone {
	grouped := make([]bool, len(f.releases))
	for _, g := range groups {
		for _, i := range g.Members {
			grouped[i] = true
		}
	}
	var out []Alone
	for i, p := range f.profiles {
		if !grouped[i] {
			out = append(out, Alone{i, f.whyAlone(i, p, best[i], grouped)})
		}
	}
	return out
}

func (f *finder) whyAlone(i int, p *profile, best tie, grouped []bool) string {
	switch {
	case p.day == noDay:
		return "it has no date"
	case len(p.keys()) == 0:
		return "its opening names no two sides"
	case best.score == 0:
		return "no other publisher has a release on these participants within a day"
	}
	other := best.a
	if other == i {
		other = best.b
	}
	if best.score >= f.floor && grouped[other] {
		return fmt.Sprintf("%s has a better counterpart", f.releases[other].Name())
	}
	return fmt.Sprintf("%s is too unlike (score %.2f)", f.releases[other].Name(), best.score)
}

// sortTies puts the surest first; equals stand in the order of the releases.
func sortTies(ties []tie) {
	sort.Slice(ties, func(i, j int) bool {
		x, y := ties[i], ties[j]
		if x.score != y.score {
			return x.score > y.score
		}
		if x.a != y.a {
			return x.a < y.a
		}
		return x.b < y.b
	})
}
