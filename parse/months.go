package parse

import "strings"

// MonthNumber is the number of the month that a word names, or 0. "May" and
// "March" count only as written, with a capital.
func MonthNumber(w *Word) int {
	if !w.Capital {
		return 0
	}
	n := strings.TrimSuffix(w.Norm, ".")
	if len(n) < 3 || !strings.Contains("jfmasond", n[:1]) {
		return 0
	}
	for m, name := range [...]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"} {
		if n == name || len(n) >= 3 && len(n) <= 4 && strings.HasPrefix(name, n) {
			return m + 1
		}
	}
	return 0
}
