package render

import (
	"strings"
	"testing"
)

// TestSummaryLines gives a summary of five long sentences: it takes five lines in
// any width, and the sentences that it leaves out are the last.
func TestSummaryLines(t *testing.T) {
	for _, width := range []int{60, 80, 100, 120, 140} {
		m := articleReport()
		m.r.Summary = nil
		for _, name := range []string{"Alpha", "Bravo", "Charlie", "Delta", "Echo"} {
			m.r.Summary = append(m.r.Summary, name+strings.Repeat(" says something of a certain length", 5)+".")
		}
		lines, last := 0, 0
		for _, line := range strings.Split(string(terminalOf(t, m, Options{Width: width})), "\n") {
			if strings.Contains(line, "certain length") || strings.Contains(line, "says something") {
				lines++
			}
			for k, name := range []string{"Alpha", "Bravo", "Charlie", "Delta", "Echo"} {
				if strings.Contains(line, name+" says") {
					last = max(last, k+1)
				}
			}
		}
		if lines > maxSummaryLines || last == 0 || last == len(m.r.Summary) {
			t.Errorf("at %d columns: %d lines, %d sentences", width, lines, last)
		}
	}
}
