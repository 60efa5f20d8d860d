package render

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// plural is a number with its noun.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// listing joins words as a sentence does: a, b and c.
func listing(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}

// kindMark is the sign of a relation, for readers without colour.
func kindMark(k compare.Kind) string {
	return [kinds]string{"✗", "⊂", "≠", "≈", "=", "·"}[weightOf(k)]
}

// kindVerb says what n statements in rows of a relation do.
func kindVerb(k compare.Kind, n int) string {
	verbs := [kinds][2]string{
		{"contradicts", "contradict"},
		{"differs in scope", "differ in scope"},
		{"diverges", "diverge"},
		{"is reworded", "are reworded"},
		{"is the same", "are the same"},
		{"has no counterpart", "have no counterpart"},
	}[weightOf(k)]
	if n == 1 {
		return "1 " + verbs[0]
	}
	return strconv.Itoa(n) + " " + verbs[1]
}

// longDate is a date as prose writes it; what is no date stays as it is.
func longDate(date string) string {
	t, err := time.Parse("2006-01-02", date)
	if err != nil {
		return date
	}
	return t.Format("2 January 2006")
}

// score is a similarity as tables write it: ".38", "1.00".
func score(x float64) string {
	return strings.TrimPrefix(fmt.Sprintf("%.2f", x), "0")
}

// lineRange is "line 3" or "lines 3–9".
func lineRange(first, last int) string {
	if first == last {
		return fmt.Sprintf("line %d", first)
	}
	return fmt.Sprintf("lines %d–%d", first, last)
}

// capitalised starts a text as a sentence does.
func capitalised(s string) string {
	if s != "" && 'a' <= s[0] && s[0] <= 'z' {
		return string(s[0]-'a'+'A') + s[1:]
	}
	return s
}

// sourceName is what a reader calls a source.
func sourceName(s *parse.Source) string {
	if s.Name == "-" {
		return "standard input"
	}
	return s.Name
}
