package render

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare/tally"
)

// WriteSummaryCSV writes the counts over many comparisons as a table of one
// count a line: what is counted, of which side, of what, in which month. A
// text that a spreadsheet would take for a formula gets an apostrophe in front.
func WriteSummaryCSV(w io.Writer, s *tally.Summary) error {
	c := csv.NewWriter(w)
	put := func(section, side, item, month string, n int) {
		// The writer keeps its first error, which Flush and Error tell.
		_ = c.Write([]string{section, cell(side), cell(item), month, strconv.Itoa(n)})
	}
	_ = c.Write([]string{"section", "side", "item", "month", "count"})
	put("comparisons", "", "compared", "", s.Comparisons)
	put("comparisons", "", "failed", "", s.Failed)
	for _, r := range s.Rows {
		put("rows", "", r.Name, "", r.Count)
	}
	for _, r := range s.Initiators {
		put("who asked", "", r.Name, "", r.Count)
	}
	for _, f := range s.Findings {
		put("findings", "", f.Name, "", f.Count)
	}
	for _, side := range s.Sides {
		put("comparisons", side.Name, "compared", "", side.Comparisons)
		put("statements", side.Name, "all", "", side.Statements)
		for _, r := range side.Relations {
			put("statements", side.Name, r.Name, "", r.Count)
		}
		put("who asked", side.Name, "itself", "", side.AskedSelf)
		put("who asked", side.Name, "another", "", side.AskedOther)
		put("consensus", side.Name, "alone", "", side.Consensus)
		for _, t := range side.Topics {
			dated := 0
			for i, n := range t.ByMonth {
				dated += n
				if n > 0 {
					put("topics", side.Name, t.Name, s.Months[i], n)
				}
			}
			if t.Count > dated {
				put("topics", side.Name, t.Name, "", t.Count-dated)
			}
		}
	}
	for _, n := range s.Names {
		put("naming", n.Side, n.Referent+": "+n.Label, "", n.Count)
	}
	c.Flush()
	return c.Error()
}

// cell is a text as a cell: visible, on one line, and no formula.
func cell(s string) string {
	s = visibleLine(s)
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
