package render

import (
	"fmt"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
)

// saying is a statement's text: what is said in plain type, the speaker
// underlined, the verb bold, the rest set back.
func (p *printer) saying(s *parse.Statement) []run {
	var layers []layer
	for _, c := range s.Content {
		layers = append(layers, layer{c, plain})
	}
	layers = append(layers, layer{s.Speaker.Span, alike}, layer{s.Verb.Span, shared})
	return p.styled(s.Span, quiet, layers)
}

// reading is how a statement was understood. What is not mentioned is not
// there: no modality, no negation, no topic. The reasons, among them the entry
// of the verb, are for those who ask for them.
func (p *printer) reading(s *parse.Statement) []run {
	var out []run
	say := func(st style, text string) {
		if len(out) > 0 {
			out = append(out, run{quiet, " · "})
		}
		out = append(out, run{st, text})
	}
	switch {
	case s.Kind != parse.Claim:
		say(plain, string(s.Kind))
	case p.opt.Explain:
		say(quiet, string(s.Kind))
	}
	say(quiet, p.speaker(s))
	switch {
	case p.opt.Explain && s.Verb.Span.Empty():
		say(quiet, "no reporting verb")
	case p.opt.Explain:
		say(quiet, fmt.Sprintf("“%s” is %s, force %d of 5", p.at.text(s.Verb.Span), s.Verb.Entry, s.Force))
	}
	if s.Modality != parse.NoModality && s.Modality != "" {
		say(quiet, string(s.Modality))
	}
	if s.Negated {
		say(caution, "negated")
	}
	if s.Voiced != "" {
		say(caution, "reports words of "+string(s.Voiced))
	}
	if len(s.Topics) > 0 {
		say(quiet, "on "+strings.Join(s.Topics, ", "))
	}
	return out
}

// marks is what the lists found in a statement, list by list, for those who ask
// for reasons. An entry is named where the words do not name it themselves.
func (p *printer) marks(s *parse.Statement) []run {
	if !p.opt.Explain {
		return nil
	}
	var lists []string
	found := map[string][]string{}
	for _, m := range s.Marks {
		list, entry, _ := strings.Cut(m.Entry, "/")
		if found[list] == nil {
			lists = append(lists, list)
		}
		words := visibleLine(p.at.text(m.Span))
		if entry != "" && !strings.EqualFold(entry, words) {
			words += " (" + entry + ")"
		}
		found[list] = append(found[list], words)
	}
	var out []run
	for i, list := range lists {
		if i > 0 {
			out = append(out, run{quiet, " · "})
		}
		out = append(out, run{bar, list}, run{quiet, " " + strings.Join(found[list], ", ")})
	}
	return out
}

// speaker is who speaks, as written and, where it reads differently, as
// understood.
func (p *printer) speaker(s *parse.Statement) string {
	sp := s.Speaker
	name := visibleLine(p.written(sp.Span))
	switch {
	case name == "" && sp.Entity == "":
		name = "nobody named"
	case name == "" || !p.opt.Explain && sp.Entity != "":
		name = sp.Entity
	case sp.Entity != "" && sp.Entity != name:
		name += " = " + sp.Entity
	}
	switch {
	case sp.Joint:
		name += " (jointly)"
	case sp.Side != "":
		name += " (" + string(sp.Side) + ")"
	}
	if sp.Carried {
		name += ", by the sentence next to it"
	}
	return name
}

// written is the text of a span that may be empty.
func (p *printer) written(s parse.Span) string {
	if s.Empty() {
		return ""
	}
	return p.at.text(s)
}
