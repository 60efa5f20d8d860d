package parse

import "github.com/readoutdiff/readoutdiff/parse/lexicon"

// isAnaphor reports whether a phrase takes up a source named before: "it", "the
// statement", "the ministry", "his office", "the spokesman".
func (t *text) isAnaphor(r wordRange) bool {
	if r.len() == 1 && t.norm(r.first) == "it" {
		return true
	}
	m, ok := t.hit(r, lexicon.Of(lexicon.SourceNouns))
	if !ok || r.len() > 6 || t.countryIn(r) != "" {
		return false
	}
	definite := t.norm(r.first) == "the" || t.has(r.first, lexicon.Poss) || m.First == r.first
	return definite && (m.Entry.Value != "person" || m.Last == r.last && t.norm(r.first) == "the")
}

// sourceLists holds what can name a source.
var sourceLists = lexicon.Of(lexicon.Offices, lexicon.Countries, lexicon.Persons, lexicon.SourceNouns, lexicon.Titles)

// namedSource is the source that a phrase names by an office, a country or a
// capital, or by a person.
func (t *text) namedSource(r wordRange) *source {
	for _, m := range t.matches(r) {
		if m.Last > r.last {
			continue
		}
		country := ""
		switch m.Entry.List {
		case lexicon.Offices:
			country = m.Entry.Value
		case lexicon.Countries:
			country = m.Entry.Key
		case lexicon.Persons:
			country = m.Entry.Value
		}
		if country != "" {
			return &source{key: country, country: country, span: t.span(t.nameAround(wordRange{m.First, m.Last}, r))}
		}
	}
	return t.personSource(r)
}

// nameAround is the noun phrase around a name: titles, offices and documents
// that stand with it.
func (t *text) nameAround(name, within wordRange) wordRange {
	belongs := make(map[int]bool)
	t.each(within, sourceLists, func(m *lexicon.Match) {
		for i := m.First; i < m.Last; i++ {
			belongs[i] = true
		}
	})
	for name.last < within.last {
		i := name.last
		switch {
		case belongs[i], t.at(i).Capital && !t.at(i).Stop:
			name.last++
		case (t.norm(i) == "of" || t.norm(i) == "for") && i+1 < within.last && (belongs[i+1] || t.norm(i+1) == "the" || t.at(i+1).Capital):
			name.last++
		case t.norm(i) == "the" && (belongs[i+1] || t.at(i+1).Capital):
			name.last++
		default:
			return t.nameBefore(name, within, belongs)
		}
	}
	return t.nameBefore(name, within, belongs)
}

// nameBefore takes in what stands before a name in its noun phrase: "the press
// office of Turkey's president".
func (t *text) nameBefore(name, within wordRange, belongs map[int]bool) wordRange {
	for i := name.first - 1; i >= within.first; i-- {
		w := t.at(i)
		switch {
		case belongs[i], w.Capital && !w.Stop && w.Kind == lexicon.Letters, w.Possessive:
			name.first = i
		case w.Class.Has(lexicon.Det) || w.Norm == "of" || w.Norm == "for" || w.Norm == "from" || w.Norm == "by":
			if i == within.first && w.Class.Has(lexicon.Det) {
				name.first = i
			}
		case w.Kind == lexicon.Letters && i > within.first && belongs[i-1] && !w.Class.Has(lexicon.Be|lexicon.Have|lexicon.Modal|lexicon.Coord|lexicon.Subord):
			// "news release issued by"
		default:
			return name
		}
	}
	return name
}

// personSource is the source that a person's name stands for: "Marchand's
// office".
func (t *text) personSource(r wordRange) *source {
	if p := t.cast.find(t, r); p != nil && p.country != "" {
		return &source{key: p.country, country: p.country, span: t.span(r)}
	}
	return nil
}

// namesTwo reports whether a range names two countries, or both sides at once.
func (t *text) namesTwo(r wordRange) bool {
	first := ""
	for _, m := range t.matches(r) {
		country := ""
		switch m.Entry.List {
		case lexicon.Offices:
			country = m.Entry.Value
		case lexicon.Countries:
			country = m.Entry.Key
		}
		if country == "" {
			continue
		}
		if first != "" && country != first {
			return true
		}
		first = country
	}
	for i := r.first; i < r.last; i++ {
		switch t.norm(i) {
		case "both", "neither", "each", "either":
			return true
		}
	}
	return false
}
