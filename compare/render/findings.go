package render

import (
	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/gate"
)

// Home is where the tool can be read about.
const Home = "https://github.com/readoutdiff/readoutdiff"

// classMeaning says in a sentence what findings of a class tell, for formats
// that describe their rules.
func classMeaning(class string) string {
	for _, c := range append(classes(), gateClasses()...) {
		if c.name == class {
			return c.meaning
		}
	}
	return class
}

type findingClass struct{ name, meaning string }

// classes is every class of findings, in the order of weight.
func classes() []findingClass {
	return []findingClass{
		{"contradiction", "Two sides say what cannot both be true."},
		{"initiator", "The sides do not agree on who asked for the contact, or one is silent about it."},
		{"number", "The sides give different numbers."},
		{"date", "The sides give different dates."},
		{"scope", "One side claims more, less, or more bindingly than the other."},
		{"consensus", "Only one side says that both agreed."},
		{"voiced", "One side reports words of another that the other's own text lacks."},
		{"naming", "The sides call one thing by different names."},
		{"omission", "One side leaves out what another says."},
		{"emphasis", "The sides give one topic a different weight."},
		{"near-copy", "Long stretches of the texts are the same."},
		{"languages-differ", "The texts are in different languages."},
	}
}

// gateClasses is every class of violations that is none of findings.
func gateClasses() []findingClass {
	return []findingClass{
		{gate.OnlyClass, "What one side says has no counterpart in another's text."},
		{gate.CoverageClass, "Too little of what one side says has a counterpart."},
		{gate.RequiredClass, "A side does not say what it has to."},
		{gate.ForbiddenClass, "A side uses a name that must not be used."},
	}
}

// bySeverity lists the findings, errors first.
func bySeverity(list []compare.Finding) []compare.Finding {
	out := make([]compare.Finding, 0, len(list))
	for level := range 3 {
		for _, f := range list {
			if severity(f.Severity) == level {
				out = append(out, f)
			}
		}
	}
	return out
}
