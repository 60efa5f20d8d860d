package render

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
)

func (m *markdown) emphases() {
	var table [][]string
	for _, e := range m.r.Emphases {
		line := []string{escapeMarkdown(e.Topic)}
		for _, side := range m.sides {
			cell := "—"
			for _, s := range e.Sides {
				if s.Side == side.ID && s.Rank > 0 {
					cell = wholePercent(s.Share) + ", " + strings.Join(shareFacts(s), ", ")
				}
			}
			line = append(line, cell)
		}
		table = append(table, line)
	}
	if len(table) > 0 {
		m.heading("Emphasis")
		m.table(append([]string{""}, m.sideHeads()...), table)
	}
}

// shareFacts tells how much a side makes of a topic, in words.
func shareFacts(s compare.TopicShare) []string {
	facts := []string{fmt.Sprintf("rank %d", s.Rank), fmt.Sprintf("first in statement %d", s.First)}
	if s.Mentions > 1 {
		facts = append(facts, fmt.Sprintf("named %d times", s.Mentions))
	}
	if s.Force > 0 {
		facts = append(facts, fmt.Sprintf("verbs %.1f of 5", s.Force))
	}
	if s.Intensifiers > 0 {
		facts = append(facts, plural(s.Intensifiers, "intensifier"))
	}
	if s.Quoted > 0 {
		facts = append(facts, wholePercent(s.Quoted)+" quoted")
	}
	return facts
}

// profiles tells how the texts are built, and where topics change their places.
func (m *markdown) profiles() {
	m.facts("How each text is built")(profileTable(m.r, m.sides))
	if len(m.r.Shifts) > 0 {
		m.line("")
	}
	for _, s := range m.r.Shifts {
		m.line("- order: " + escapeMarkdown(shiftSentence(s)))
	}
}

// voices tells whom each side lets speak, in statements.
func (m *markdown) voices() {
	var table [][]string
	for _, k := range voiceKinds() {
		line, any := []string{k.label}, false
		for _, side := range m.sides {
			cell := "—"
			for _, x := range m.r.Voices {
				if n := k.count(x); x.Side == side.ID && n > 0 {
					cell, any = strconv.Itoa(n), true
				}
			}
			line = append(line, cell)
		}
		if any {
			table = append(table, line)
		}
	}
	if len(table) > 0 {
		m.heading("Who speaks")
		m.table(append([]string{""}, m.sideHeads()...), table)
	}
}

// pasts tells what of each side's text stood in its earlier releases.
func (m *markdown) pasts() {
	m.facts("Against earlier releases")(pastTable(m.r, m.sides))
	for _, p := range m.r.Pasts {
		m.line("\n" + escapeMarkdown(pastReleases(p)))
	}
}

// facts writes a table of facts under a heading, where there are any.
func (m *markdown) facts(heading string) func(labels []string, cells [][]fact) {
	return func(labels []string, cells [][]fact) {
		if len(labels) == 0 {
			return
		}
		m.heading(heading)
		var table [][]string
		for k, label := range labels {
			line := []string{label}
			for _, f := range cells[k] {
				if f.text == "" {
					f.text = "—"
				}
				line = append(line, escapeMarkdown(f.text))
			}
			table = append(table, line)
		}
		m.table(append([]string{""}, m.sideHeads()...), table)
	}
}
