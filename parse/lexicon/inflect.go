package lexicon

import (
	"slices"
	"strings"
)

// Inflection tells which form of a verb a word is; a word may be several.
type Inflection uint8

// The forms of a verb.
const (
	Base Inflection = 1 << iota
	Third
	Past
	Participle
	Gerund
)

// irregularVerb holds the forms that the rules do not give.
type irregularVerb struct{ third, past, participle, gerund string }

// irregular is what the lists say of a verb.
func (l *Lexicon) irregular(base string) irregularVerb {
	for _, t := range l.tables {
		if at, n := t.attribute(t.find(base, ""), irregularForms); n == 4 {
			return irregularVerb{t.text(at), t.text(at + 4), t.text(at + 8), t.text(at + 12)}
		}
	}
	return irregularVerb{}
}

// inflections lists the forms of a verb, base first. A form that does two
// things ("put", "learned") stands once with both.
func (l *Lexicon) inflections(base string) []inflected {
	var forms []inflected
	add := func(kind Inflection, cell string, regular func(string) string) {
		if cell == "" {
			cell = regular(base)
		}
		for _, form := range strings.Split(cell, "|") {
			i := slices.IndexFunc(forms, func(f inflected) bool { return f.form == form })
			if i < 0 {
				i, forms = len(forms), append(forms, inflected{form: form})
			}
			forms[i].kind |= kind
		}
	}
	irr := l.irregular(base)
	add(Base, base, nil)
	if base == "be" {
		add(Base, "are", nil)
	}
	add(Third, irr.third, thirdPerson)
	add(Past, irr.past, pastTense)
	add(Participle, irr.participle, pastTense)
	add(Gerund, irr.gerund, gerund)
	return forms
}

type inflected struct {
	form string
	kind Inflection
}

func thirdPerson(base string) string {
	switch {
	case strings.HasSuffix(base, "s"), strings.HasSuffix(base, "x"), strings.HasSuffix(base, "z"),
		strings.HasSuffix(base, "ch"), strings.HasSuffix(base, "sh"), strings.HasSuffix(base, "o"):
		return base + "es"
	case endsInConsonantY(base):
		return base[:len(base)-1] + "ies"
	}
	return base + "s"
}

func pastTense(base string) string {
	switch {
	case strings.HasSuffix(base, "e"):
		return base + "d"
	case endsInConsonantY(base):
		return base[:len(base)-1] + "ied"
	}
	return base + "ed"
}

func gerund(base string) string {
	switch {
	case strings.HasSuffix(base, "ie"):
		return base[:len(base)-2] + "ying"
	case strings.HasSuffix(base, "e") && !strings.HasSuffix(base, "ee") && !strings.HasSuffix(base, "oe"):
		return base[:len(base)-1] + "ing"
	}
	return base + "ing"
}

func endsInConsonantY(s string) bool {
	return len(s) > 1 && s[len(s)-1] == 'y' && !strings.ContainsRune("aeiou", rune(s[len(s)-2]))
}
