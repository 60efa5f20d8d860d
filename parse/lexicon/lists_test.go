package lexicon

import (
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"testing"
)

func TestEveryFileIsRead(t *testing.T) {
	known := allLists()
	entries, err := fs.ReadDir(files, "data")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if list, ok := strings.CutSuffix(e.Name(), ".tsv"); ok && !slices.Contains(known, list) {
			t.Errorf("data/%s: no loader reads it", e.Name())
		}
	}
	for _, list := range known {
		if _, err := ReadTable(list); err != nil {
			t.Error(err)
		}
	}
}

func TestHeaders(t *testing.T) {
	for _, list := range allLists() {
		header, rows := rawLines(t, list)
		if len(header) < 4 || !strings.HasPrefix(header[0], "# "+list+": ") {
			t.Errorf("data/%s.tsv:1: the header does not begin with %q", list, "# "+list+": what it is")
			continue
		}
		for _, field := range [...]string{"# columns: ", "# source: ", "# licence: "} {
			if !slices.ContainsFunc(header, func(h string) bool { return strings.HasPrefix(h, field) && len(h) > len(field) }) {
				t.Errorf("data/%s.tsv: the header has no line %q", list, field)
			}
		}
		if len(rows) > 0 && rows[0].number != len(header)+1 {
			t.Errorf("%s: a comment stands below the first row", rows[0].at())
		}
	}
}

func TestColumnsOfSpecs(t *testing.T) {
	for _, s := range specs {
		table, err := ReadTable(s.file)
		if err != nil {
			t.Error(err)
			continue
		}
		for _, column := range append([]string{s.key, s.value, s.number}, s.phrases...) {
			if column != "" && table.Column(column) < 0 {
				t.Errorf("data/%s.tsv: no column %q", s.file, column)
			}
		}
	}
}

func TestRowsAreSortedAndUnique(t *testing.T) {
	for _, list := range allLists() {
		_, rows := rawLines(t, list)
		previous := ""
		for _, row := range rows {
			text := strings.Join(row.cells, "\t")
			switch {
			case text == previous:
				t.Errorf("%s: %q stands twice", row.at(), text)
			case text < previous:
				t.Errorf("%s: %q is out of order", row.at(), text)
			}
			previous = text
		}
	}
}

func TestCellsAreClean(t *testing.T) {
	for _, list := range allLists() {
		_, rows := rawLines(t, list)
		for _, row := range rows {
			if row.cells[0] == "" {
				t.Errorf("%s: the first cell is empty", row.at())
			}
			for _, cell := range row.cells {
				for _, part := range strings.Split(cell, "|") {
					if part != strings.TrimSpace(part) || part == "" && cell != "" || strings.Contains(part, "  ") || strings.ContainsAny(part, "\r\u00a0\u200b") {
						t.Errorf("%s: stray blank or bar in %q", row.at(), cell)
					}
				}
			}
		}
	}
}

// TestPhrasesAreUnique asks that no list holds a phrase twice, not even in two
// rows: which one counts would depend on their order. Synonyms alone may be in
// several sets, which are looked up by the phrase.
func TestPhrasesAreUnique(t *testing.T) {
	for _, s := range specs {
		table, err := ReadTable(s.file)
		if err != nil {
			t.Error(err)
			continue
		}
		if s.list == Synonyms {
			continue
		}
		_, rows := rawLines(t, s.file)
		seen := map[string]line{}
		for _, row := range rows {
			for _, column := range s.phrases {
				for _, phrase := range SplitCell(row.cells[table.Column(column)]) {
					if first, ok := seen[phrase]; ok {
						t.Errorf("%s: %q stands in line %d too", row.at(), phrase, first.number)
						continue
					}
					seen[phrase] = row
				}
			}
		}
	}
}

func TestKeysAreUnique(t *testing.T) {
	for _, list := range otherLists {
		if list == "grammar" || list == "opposites" {
			continue // a word has several classes, and several opposites
		}
		_, rows := rawLines(t, list)
		seen := map[string]int{}
		for _, row := range rows {
			if first, ok := seen[row.cells[0]]; ok {
				t.Errorf("%s: %q stands in line %d too", row.at(), row.cells[0], first)
			}
			seen[row.cells[0]] = row.number
		}
	}
}

// TestKeysAreNormal asks of the lists that are looked up by normal form that
// they hold normal forms: any other could never be found.
func TestKeysAreNormal(t *testing.T) {
	columns := map[string]int{"frequencies": 1, "grammar": 1, "irregular": 1, "joint": 1, "lemmas": 2, "namewords": 1, "stopwords": 1, "things": 1}
	for list, n := range columns {
		_, rows := rawLines(t, list)
		for _, row := range rows {
			for _, cell := range row.cells[:n] {
				if norm, _ := Norm(cell); norm != cell || len(Scan(cell, 0, len(cell))) != 1 {
					t.Errorf("%s: %q is not the normal form of a word (%q)", row.at(), cell, norm)
				}
			}
		}
	}
}

func TestOppositesAreTwo(t *testing.T) {
	_, rows := rawLines(t, "opposites")
	seen := map[[2]string]int{}
	for _, row := range rows {
		a, b := row.cells[0], row.cells[1]
		if a == b {
			t.Errorf("%s: %q stands against itself", row.at(), a)
		}
		if first, ok := seen[[2]string{b, a}]; ok {
			t.Errorf("%s: line %d is the same pair", row.at(), first)
		}
		seen[[2]string{a, b}] = row.number
	}
}

func TestNumbers(t *testing.T) {
	limits := []struct {
		list, column string
		low, high    int
	}{
		{"verbs", "force", 0, 5},
		{"formulas", "force", 0, 5},
		{"intensifiers", "level", 1, 5},
		{"frequencies", "documents", 1, 2006},
	}
	for _, l := range limits {
		table, err := ReadTable(l.list)
		if err != nil {
			t.Error(err)
			continue
		}
		_, rows := rawLines(t, l.list)
		for _, row := range rows {
			n, err := strconv.Atoi(row.cells[table.Column(l.column)])
			if err != nil || n < l.low || n > l.high {
				t.Errorf("%s: %s is %q, not a number from %d to %d", row.at(), l.column, row.cells[table.Column(l.column)], l.low, l.high)
			}
		}
	}
}

// TestValues holds the lists to the words that the parser knows: a kind with a
// slip of the pen would be looked up by nobody.
func TestValues(t *testing.T) {
	allowed := map[string]string{
		"abbreviations": "title month number acronym time latin end company suffix",
		"courtesy":      "thanks congratulation condolence greeting wish tribute",
		"formats":       "telephone|video|in person|summit|talks|letter",
		"initiative":    "inside after subject latter mutual",
		"nextsteps":     "contact meeting visit follow-up instruct",
		"outcomes":      "noun deed",
		"noise":         "share caption credit related stamp footer masthead",
	}
	for list, text := range allowed {
		values := strings.Fields(text)
		if strings.Contains(text, "|") {
			values = strings.Split(text, "|")
		}
		_, rows := rawLines(t, list)
		for _, row := range rows {
			if !slices.Contains(values, row.cells[1]) {
				t.Errorf("%s: %q is none of %q", row.at(), row.cells[1], values)
			}
		}
	}
}

func TestNoiseIsComparable(t *testing.T) {
	_, rows := rawLines(t, "noise")
	for _, row := range rows {
		if prefix := row.cells[0]; strings.ToLower(prefix) != prefix {
			t.Errorf("%s: %q is not in lower case", row.at(), prefix)
		}
	}
}

func TestAbbreviationsEndInADot(t *testing.T) {
	_, rows := rawLines(t, "abbreviations")
	for _, row := range rows {
		if !strings.HasSuffix(row.cells[0], ".") {
			t.Errorf("%s: %q ends in no dot", row.at(), row.cells[0])
		}
	}
}

// TestCoverage keeps the lists from shrinking below what makes them useful.
func TestCoverage(t *testing.T) {
	least := []struct {
		list, column string // distinct values of a column; rows where it is empty
		n            int
	}{
		{"abbreviations", "", 120}, {"countries", "", 195}, {"courtesy", "", 50}, {"formats", "", 60},
		{"initiative", "", 50}, {"intensifiers", "", 80}, {"lemmas", "", 300}, {"nextsteps", "", 80},
		{"noise", "", 90}, {"offices", "", 60}, {"opposites", "", 150}, {"stopwords", "", 200},
		{"outcomes", "", 80}, {"tones", "", 80}, {"topics", "topic", 30}, {"verbs", "", 250},
	}
	for _, l := range least {
		table, err := ReadTable(l.list)
		if err != nil {
			t.Error(err)
			continue
		}
		n := len(table.Rows)
		if l.column != "" {
			values := map[string]bool{}
			for _, row := range table.Rows {
				values[row[table.Column(l.column)]] = true
			}
			n = len(values)
		}
		if n < l.n {
			t.Errorf("data/%s.tsv: %d entries, want at least %d", l.list, n, l.n)
		}
	}
}
