package cmd

import (
	"fmt"
	"io"
	"strings"
	"time"
)

// How often the progress is told: a bar moves, a line is another line of a log.
const (
	barEvery  = 200 * time.Millisecond
	lineEvery = 10 * time.Second
)

// progress tells on standard error how far a run is. Nothing of it goes to the
// output, so that a clock does no harm.
type progress struct {
	w        io.Writer
	bar      bool
	quiet    bool
	total    int64 // bytes of input; 0 where that is not known
	now      func() time.Time
	begun    time.Time
	told     time.Time
	skipped  int   // comparisons of an earlier run
	skipTo   int64 // bytes of input that they took
	shown    bool  // a bar stands on the line
	lines    int
	position int64
}

func (a *app) newProgress(quiet bool, total int64) *progress {
	p := &progress{w: a.Err, bar: a.ErrTerminal, quiet: quiet, total: total, now: time.Now}
	p.begun = p.now()
	p.told = p.begun
	return p
}

// start tells that an earlier run has done the first comparisons.
func (p *progress) start(lines int, position int64) { p.skipped, p.skipTo = lines, position }

// update tells that so many comparisons are done, with the input read up to a
// position.
func (p *progress) update(lines int, position int64) {
	p.lines, p.position = lines, position
	if p.quiet {
		return
	}
	every := lineEvery
	if p.bar {
		every = barEvery
	}
	if now := p.now(); now.Sub(p.told) >= every {
		p.told = now
		p.print()
	}
}

// finish takes the bar away.
func (p *progress) finish() {
	if p.shown {
		_, _ = io.WriteString(p.w, "\r\x1b[K")
		p.shown = false
	}
}

// say prints a line, unless nothing is to be said.
func (p *progress) say(what string) {
	if !p.quiet {
		_, _ = fmt.Fprintf(p.w, "readoutdiff: %s\n", what)
	}
}

func (p *progress) print() {
	if !p.bar {
		p.say(p.text())
		return
	}
	p.shown = true
	_, _ = fmt.Fprintf(p.w, "\r%s%s\x1b[K", p.drawing(), p.text())
}

// barWidth is the length of the bar in columns.
const barWidth = 24

func (p *progress) drawing() string {
	if p.total == 0 {
		return ""
	}
	full := int(min(p.position, p.total) * barWidth / p.total)
	return "[" + strings.Repeat("#", full) + strings.Repeat(".", barWidth-full) + "] "
}

// text tells how many are done, how fast, and how long the rest will take.
func (p *progress) text() string {
	out := fmt.Sprintf("%d comparisons", p.lines)
	spent := p.now().Sub(p.begun)
	if done := p.lines - p.skipped; done > 0 && spent > 0 {
		out += fmt.Sprintf(", %.0f a second", float64(done)/spent.Seconds())
	}
	if p.total > 0 && p.position > p.skipTo {
		out += fmt.Sprintf(", %d %%", min(p.position, p.total)*100/p.total)
		left := float64(spent) * float64(max(0, p.total-p.position)) / float64(p.position-p.skipTo)
		out += fmt.Sprintf(", %s left", time.Duration(left).Round(time.Second))
	}
	return out
}
