package lexicon

import "strings"

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

// inflections lists the forms of a verb, base first.
func (l *Lexicon) inflections(base string) []inflected {
	irr := l.irregular[base]
	pick := func(cell string, regular func(string) string) string {
		if cell != "" {
			return cell
		}
		return regular(base)
	}
	forms := []inflected{{base, Base}, {pick(irr.third, thirdPerson), Third}}
	past, participle := pick(irr.past, pastTense), pick(irr.participle, pastTense)
	if base == "be" {
		forms = append(forms, inflected{"are", Base}, inflected{"were", Past})
	}
	for _, p := range strings.Split(past, "|") {
		form := Past
		if p == participle {
			form |= Participle
		}
		forms = append(forms, inflected{p, form})
	}
	if past != participle {
		for _, p := range strings.Split(participle, "|") {
			forms = append(forms, inflected{p, Participle})
		}
	}
	return append(forms, inflected{pick(irr.gerund, gerund), Gerund})
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
