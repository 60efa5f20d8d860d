package compare

import (
	"fmt"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// territory finds that two statements give the same place to different
// countries: "on Japan's own soil", "on Russian territory".
func territory(l *link) verdict {
	x, s := ownedLand(l.al.a)
	y, t := ownedLand(l.al.b)
	if x == "" || y == "" || x == y {
		return verdict{}
	}
	note := fmt.Sprintf("%q against %q", l.al.a.quote(s), l.al.b.quote(t))
	return because(Contradicts, "territory", note, parse.Mark{Span: s, Entry: "countries/" + x}, parse.Mark{Span: t, Entry: "countries/" + y})
}

// ownedLand finds a word for land with the country that it is said to belong
// to, and the span from the one to the other.
func ownedLand(r *reading) (country string, span parse.Span) {
	for _, m := range r.found {
		if m.Entry.List != lexicon.Countries {
			continue
		}
		first, last := m.First, m.Last
		for k := last; k < len(r.words) && k < last+3; k++ {
			if isLand(r.words[k].Lemma) {
				return m.Entry.Key, r.span(first, k+1)
			}
			if endsClause(r.words[k]) {
				break
			}
		}
		if first >= 2 && r.words[first-1].Norm == "of" && isLand(r.words[first-2].Lemma) {
			return m.Entry.Key, r.span(first-2, last)
		}
	}
	return "", parse.Span{}
}

func isLand(lemma string) bool {
	switch lemma {
	case "territory", "soil", "land", "airspace", "waters", "sea":
		return true
	}
	return false
}
