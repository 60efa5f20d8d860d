package compare

import (
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// dateAt reads "31 December 2026", "December 31, 2026", "the 3rd of May",
// "September 2026", "January", "2026-12-31" and lone years.
func dateAt(words []parse.Word, i int) (quantity, bool) {
	q := quantity{first: i, date: true}
	if y, m, d, ok := parse.NumericDate(words[i].Norm); ok {
		q.year, q.month, q.day, q.last = y, m, d, i+1
		return q, true
	}
	if day, ok := dayNumber(&words[i]); ok {
		j := i + 1
		if j < len(words) && words[j].Norm == "of" {
			j++
		}
		if m := monthAt(words, j); m != 0 {
			q.day, q.month, q.last = day, m, j+1
			q.takeYear(words)
			return q, true
		}
	}
	if m := monthAt(words, i); m != 0 {
		q.month, q.last = m, i+1
		if q.last < len(words) {
			if day, ok := dayNumber(&words[q.last]); ok {
				q.day = day
				q.last++
			}
		}
		q.takeYear(words)
		return q, true
	}
	if y, ok := yearNumber(&words[i]); ok && (i+1 == len(words) || !isMagnitude(words[i+1].Norm)) {
		q.year, q.last = y, i+1
		return q, true
	}
	return quantity{}, false
}

func (q *quantity) takeYear(words []parse.Word) {
	j := q.last
	if j < len(words) && words[j].Norm == "," {
		j++
	}
	if j < len(words) {
		if y, ok := yearNumber(&words[j]); ok {
			q.year, q.last = y, j+1
		}
	}
}

func dayNumber(w *parse.Word) (int, bool) {
	if w.Kind != lexicon.Digits {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimRight(w.Norm, "stndrh"))
	return n, err == nil && n >= 1 && n <= 31
}

func yearNumber(w *parse.Word) (int, bool) {
	if w.Kind != lexicon.Digits || len(w.Norm) != 4 {
		return 0, false
	}
	n, err := strconv.Atoi(w.Norm)
	return n, err == nil && n >= 1900 && n < 2100
}

// monthAt is the number of the month that stands at i, or 0.
func monthAt(words []parse.Word, i int) int {
	if i >= len(words) {
		return 0
	}
	return parse.MonthNumber(&words[i])
}
