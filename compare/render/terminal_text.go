package render

import (
	"strings"
	"unicode"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// layer is a style for a stretch of a source; later layers cover earlier ones.
type layer struct {
	parse.Span
	style style
}

// styled is the text of a span cut where its style changes, with braces around
// changed words.
func (p *printer) styled(span parse.Span, base style, layers []layer) []run {
	out := p.cut(span, base, layers)
	bracket(out)
	return out
}

// cut is the text of a span cut where its style changes.
func (p *printer) cut(span parse.Span, base style, layers []layer) []run {
	text := p.at.text(span)
	looks := make([]style, len(text))
	for i := range looks {
		looks[i] = base
	}
	for _, l := range layers {
		if l.Overlaps(span) {
			for i := max(l.Start, span.Start); i < min(l.End, span.End); i++ {
				looks[i-span.Start] = l.style
			}
		}
	}
	var out []run
	for start := 0; start < len(text); {
		end := start + 1
		for end < len(text) && looks[end] == looks[start] {
			end++
		}
		out = append(out, run{looks[start], text[start:end]})
		start = end
	}
	return out
}

// bracket marks changed words for readers who see no colour, or not these.
func bracket(runs []run) {
	for i, r := range runs {
		if r.style != changed {
			continue
		}
		// Marks of punctuation at the ends belong to the sentence.
		if words := strings.Trim(r.text, " \t\r\n’'”“\",;:."); words != "" {
			before, after, _ := strings.Cut(r.text, words)
			runs[i].text = before + "{" + words + "}" + after
		}
	}
}

// layers shows a relation in the texts: what differs, what stands for each
// other, what both have, and over all the words that decided.
func (v *reportView) layers(rel compare.Relation) []layer {
	var out []layer
	if v.showsChanges(rel) {
		for _, e := range rel.Edits {
			if e.Op == compare.Equal {
				continue
			}
			for _, s := range [...]parse.Span{e.A, e.B} {
				if !s.Empty() && strings.ContainsFunc(v.at.text(s), isWordy) {
					out = append(out, layer{s, changed})
				}
			}
		}
	}
	if !v.palette.on {
		return out
	}
	for _, e := range rel.Evidence {
		if !isTie(e) {
			continue
		}
		look := alike
		if v.sameWords(e) {
			look = shared
		}
		for _, m := range e.Marks {
			out = append(out, layer{m.Span, look})
		}
	}
	for _, e := range rel.Edits {
		if e.Op == compare.Equal {
			out = append(out, layer{e.A, shared}, layer{e.B, shared})
		}
	}
	for _, e := range rel.Evidence {
		if !isTie(e) {
			for _, m := range e.Marks {
				out = append(out, layer{m.Span, keyStyle(rel.Kind)})
			}
		}
	}
	return out
}

// showsChanges reports whether most of the words are the same, so that it is
// the others that a reader looks for. Where most differ, marking them would
// mark everything.
func (v *reportView) showsChanges(rel compare.Relation) bool {
	same, all := 0, 0
	for _, e := range rel.Edits {
		n := max(e.A.Len(), 0) + max(e.B.Len(), 0)
		all += n
		if e.Op == compare.Equal {
			same += n
		}
	}
	return 2*same >= all && all > 0
}

func isWordy(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// legend says once how words are marked in the rows that follow.
func (v *reportView) legend(rows []compare.Row) {
	found := map[style]bool{}
	for _, r := range rows {
		for _, l := range v.layers(r.Relation) {
			found[l.style] = true
		}
	}
	if len(found) == 0 {
		return
	}
	if !v.palette.on {
		v.gap()
		v.paragraph(run{plain, "Words that differ stand in {braces}."})
		return
	}
	var runs []run
	note := func(s style, text string) {
		if len(runs) > 0 {
			runs = append(runs, run{quiet, " · "})
		}
		runs = append(runs, run{s, text})
	}
	for _, s := range [...]struct {
		style style
		text  string
	}{{shared, "the same words"}, {alike, "words that stand for each other"}, {changed, "{words that differ}"}} {
		if found[s.style] {
			note(s.style, s.text)
		}
	}
	for _, r := range rows {
		if k := keyStyle(r.Relation.Kind); found[k] {
			note(k, "words that decide")
			break
		}
	}
	v.gap()
	v.paragraph(runs...)
}
