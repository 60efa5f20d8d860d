package compare

import (
	"math"
	"strconv"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// quantity is a number or a date of a text folded to its value, so that
// "$500 million", "USD 500 million" and "half a billion dollars" are one.
type quantity struct {
	first, last int // words[first:last]
	date        bool
	value       float64 // of a number; a share is a value of unit "share"
	unit        string  // "usd", "percent", "share", or the lemma of the noun counted; may be empty
	year        int     // of a date; 0 where not given
	month, day  int
	aimed       bool // a target, and no fact
	opens       bool // a date from which something is told or goes on
}

// same reports whether two quantities have one value; the units must not
// stand against each other.
func (q quantity) same(o quantity) bool {
	if q.date != o.date {
		return false
	}
	if q.date {
		return agree(q.year, o.year) && agree(q.month, o.month) && agree(q.day, o.day) &&
			(q.month == o.month && q.month != 0 || q.year == o.year && q.year != 0)
	}
	return math.Abs(q.value-o.value) <= 1e-9*math.Max(math.Abs(q.value), math.Abs(o.value)) &&
		(q.unit == o.unit || !isMeasure(q.unit) || !isMeasure(o.unit))
}

func agree(a, b int) bool { return a == 0 || b == 0 || a == b }

// comparable reports whether two quantities measure the same kind of thing, so
// that a difference between them means something.
func (q quantity) comparable(o quantity) bool {
	if q.date || o.date {
		return q.date && o.date && q.opens == o.opens
	}
	return q.unit == o.unit && q.unit != ""
}

// isMeasure tells units that are part of the value from nouns that are counted.
func isMeasure(unit string) bool { return unit == "percent" || unit == "share" || len(unit) == 3 }

// key is the value as marks and evidence name it.
func (q quantity) key() string {
	if !q.date {
		return "number/" + strconv.FormatFloat(q.value, 'f', -1, 64) + q.unitSuffix()
	}
	part := func(n, width int) string {
		s := strconv.Itoa(n)
		if n == 0 {
			s = ""
		}
		return strings.Repeat("-", max(0, width-len(s))) + s
	}
	return "date/" + part(q.year, 4) + "-" + part(q.month, 2) + "-" + part(q.day, 2)
}

func (q quantity) unitSuffix() string {
	if q.unit == "" {
		return ""
	}
	return " " + q.unit
}

// quantities finds the numbers and dates among words, in order, without
// overlaps.
func quantities(words []parse.Word) []quantity {
	var found []quantity
	for i := 0; i < len(words); {
		q, ok := dateAt(words, i)
		if !ok {
			q, ok = shareAt(words, i)
		}
		if !ok {
			q, ok = amountAt(words, i)
		}
		if !ok {
			i++
			continue
		}
		q.aimed = isTarget(words[max(0, q.first-targetReach):q.first])
		q.opens = q.date && opensSpell(words[max(0, q.first-openReach):q.first])
		found = append(found, q)
		i = q.last
	}
	return found
}

// targetReach is how many words before a number may call it a target: "on
// course for the target of USD 100 billion".
const targetReach = 4

// isTarget reports whether words lead up to a number that is aimed at, and not
// reached.
func isTarget(words []parse.Word) bool {
	for _, w := range words {
		switch w.Lemma {
		case "target", "goal", "aim", "objective", "ambition", "ceiling", "toward", "towards":
			return true
		}
	}
	return false
}

// openReach is how many words before a date may say that a spell of time begins
// there: "as of the", "since".
const openReach = 3

// opensSpell reports whether words lead up to a date from which on something
// holds. "The outbreak was declared on 9 January" and "as of 25 January there
// were 41 cases" date two things.
func opensSpell(words []parse.Word) bool {
	for i, w := range words {
		switch w.Norm {
		case "since", "from", "starting", "beginning":
			return true
		case "of":
			if i > 0 && words[i-1].Norm == "as" {
				return true
			}
		}
	}
	return false
}

// mostSides is up to how many sides a contact is counted to have.
const mostSides = 4

// countsSides reports whether a quantity only counts those who met: "the two
// countries" stands in every second sentence, and tells nothing.
func (q quantity) countsSides(words []parse.Word) bool {
	return !q.date && q.value >= 2 && q.value <= mostSides && q.last < len(words) && words[q.last].Class.Has(lexicon.Joint)
}

// shareAt reads "nine tenths", "nine ... out of ten", "two thirds", "a quarter
// of", "80 percent", "80%".
func shareAt(words []parse.Word, i int) (quantity, bool) {
	v, n := numberAt(words, i)
	if n == 0 {
		return quantity{}, false
	}
	j := i + n
	if j < len(words) {
		switch {
		case words[j].Norm == "%" || words[j].Norm == "percent":
			return quantity{first: i, last: j + 1, value: v / 100, unit: "share"}, true
		case words[j].Norm == "per" && j+1 < len(words) && words[j+1].Norm == "cent":
			return quantity{first: i, last: j + 2, value: v / 100, unit: "share"}, true
		}
		if d := denominator(words[j].Norm); d != 0 {
			return quantity{first: i, last: j + 1, value: v / d, unit: "share"}, true
		}
	}
	for k := j; k+2 < len(words) && k < j+4; k++ {
		if words[k].Norm != "out" || words[k+1].Norm != "of" {
			continue
		}
		if d, m := numberAt(words, k+2); m > 0 && d >= v {
			return quantity{first: i, last: k + 2 + m, value: v / d, unit: "share"}, true
		}
	}
	return quantity{}, false
}

func denominator(norm string) float64 {
	switch strings.TrimSuffix(norm, "s") {
	case "half", "halve":
		return 2
	case "third":
		return 3
	case "quarter", "fourth":
		return 4
	case "fifth":
		return 5
	case "eighth":
		return 8
	case "tenth":
		return 10
	}
	return 0
}

// amountAt reads a number with its unit: "$ 500 million", "USD 1 billion",
// "half a billion dollars", "140,000 villagers", "45-minute".
func amountAt(words []parse.Word, i int) (quantity, bool) {
	q := quantity{first: i}
	j := i
	if unit := currencyBefore(&words[i]); unit != "" {
		q.unit = unit
		j++
	} else if unit := dollarsAt(words, i); unit != "" {
		q.unit = unit
		j += 2
	}
	v, n := numberAt(words, j)
	if n == 0 {
		return quantity{}, false
	}
	q.value, q.last = v, j+n
	if q.unit != "" {
		return q, true
	}
	if q.last < len(words) {
		if unit := currencyAfter(words, q.last); unit != "" {
			q.unit = unit
			q.last++
		} else if w := &words[q.last]; w.Kind == lexicon.Letters && !w.Stop {
			q.unit = w.Lemma
		}
	}
	if n == 1 && words[j].Kind == lexicon.Letters && words[j].Norm == "one" {
		return quantity{}, false // "one" is a pronoun more often than a number
	}
	if k := strings.IndexByte(words[j].Norm, '-'); n == 1 && k > 0 {
		q.unit = words[j].Norm[k+1:]
	}
	return q, true
}

// dollarsAt reads whose dollars stand at i, in two words: "US$", "A$".
func dollarsAt(words []parse.Word, i int) string {
	if i+1 >= len(words) || words[i+1].Norm != "$" || words[i].End != words[i+1].Start {
		return ""
	}
	switch words[i].Norm {
	case "us":
		return "usd"
	case "a", "au":
		return "aud"
	case "c", "ca":
		return "cad"
	case "nz":
		return "nzd"
	case "hk":
		return "hkd"
	case "s":
		return "sgd"
	case "nt":
		return "twd"
	}
	return ""
}

func currencyBefore(w *parse.Word) string {
	switch w.Norm {
	case "$", "us$", "usd":
		return "usd"
	case "€", "eur":
		return "eur"
	case "£", "gbp":
		return "gbp"
	case "¥", "jpy":
		return "jpy"
	}
	return ""
}

func currencyAfter(words []parse.Word, i int) string {
	if unit := currencyBefore(&words[i]); unit != "" {
		return unit
	}
	switch words[i].Lemma {
	case "dollar":
		return "usd"
	case "euro":
		return "eur"
	case "pound":
		return "gbp"
	case "yen":
		return "jpy"
	}
	return ""
}

// numberAt reads the number that begins at i, in figures, in words or mixed
// ("2.5 million", "half a billion", "forty-five"), and tells how many words it
// takes, 0 where there is none.
func numberAt(words []parse.Word, i int) (float64, int) {
	total, part, n := 0.0, 0.0, 0
	for j := i; j < len(words); {
		w := &words[j]
		v, ok := figure(w)
		switch {
		case ok && n > 0:
			return total + part, n // two numbers in a row are two
		case ok:
			part = v
		case n > 0 && isMagnitude(w.Norm):
			m := magnitude(w.Norm)
			if m == 100 {
				part *= m
			} else {
				total += part * m
				part = 0
			}
		case n == 0 && (w.Norm == "half" || w.Norm == "quarter") && magnitudeAfterArticle(words, j+1):
			part = 1 / denominator(w.Norm)
			j++
			n++
		case n == 0 && w.Norm == "a" && j+1 < len(words) && isMagnitude(words[j+1].Norm):
			part = 1
		default:
			v, ok := numberWord(w.Norm)
			if !ok {
				return total + part, n
			}
			part += v
		}
		j++
		n = j - i
	}
	return total + part, n
}

func magnitudeAfterArticle(words []parse.Word, j int) bool {
	return j+1 < len(words) && words[j].Norm == "a" && isMagnitude(words[j+1].Norm)
}

// figure is the value of a number in figures; ordinals, clock times and scales
// ("1:50,000") have none here and stay words.
func figure(w *parse.Word) (float64, bool) {
	if w.Kind != lexicon.Digits {
		return 0, false
	}
	s := w.Norm
	if k := strings.IndexByte(s, '-'); k > 0 {
		s = s[:k]
	}
	scale := 1.0
	if n := len(s) - 1; n > 0 {
		switch s[n] {
		case 'm':
			s, scale = s[:n], 1e6
		case 'k':
			s, scale = s[:n], 1e3
		}
	}
	if rest, ok := strings.CutSuffix(s, "bn"); ok {
		s, scale = rest, 1e9
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	return v * scale, err == nil
}

func isMagnitude(norm string) bool { return magnitude(norm) != 0 }

func magnitude(norm string) float64 {
	switch strings.TrimSuffix(norm, "s") {
	case "hundred":
		return 100
	case "thousand":
		return 1e3
	case "million", "mln", "mn":
		return 1e6
	case "billion", "bln", "bn":
		return 1e9
	case "trillion":
		return 1e12
	}
	return 0
}

// numberWord is the value of a number below a hundred in words.
func numberWord(norm string) (float64, bool) {
	if tens, unit, ok := strings.Cut(norm, "-"); ok {
		if strings.Contains(unit, "-") {
			return 0, false // there may be a million of them
		}
		t, ok1 := numberWord(tens)
		u, ok2 := numberWord(unit)
		return t + u, ok1 && ok2 && t >= 20 && u < 10
	}
	switch norm {
	case "zero":
		return 0, true
	case "one":
		return 1, true
	case "two":
		return 2, true
	case "three":
		return 3, true
	case "four":
		return 4, true
	case "five":
		return 5, true
	case "six":
		return 6, true
	case "seven":
		return 7, true
	case "eight":
		return 8, true
	case "nine":
		return 9, true
	case "ten":
		return 10, true
	case "eleven":
		return 11, true
	case "twelve":
		return 12, true
	case "thirteen":
		return 13, true
	case "fourteen":
		return 14, true
	case "fifteen":
		return 15, true
	case "sixteen":
		return 16, true
	case "seventeen":
		return 17, true
	case "eighteen":
		return 18, true
	case "nineteen":
		return 19, true
	case "twenty":
		return 20, true
	case "thirty":
		return 30, true
	case "forty":
		return 40, true
	case "fifty":
		return 50, true
	case "sixty":
		return 60, true
	case "seventy":
		return 70, true
	case "eighty":
		return 80, true
	case "ninety":
		return 90, true
	case "dozen":
		return 12, true
	}
	return 0, false
}
