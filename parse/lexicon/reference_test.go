package lexicon

import (
	"strconv"
	"strings"
	"testing"
	"unicode"
)

// reference is a second, plain reading of the lists: maps filled from the rows,
// and every entry tried at every word. The compiled table must agree with it.
type reference struct {
	entries   []refEntry
	first     map[string][]int
	lemmas    map[string]string
	irregular map[string][]string
	stop      map[string]bool
	documents map[string]int
}

type refEntry struct {
	Entry
	mode  mode
	words []refWord
}

// refWord is a word of a phrase; an empty norm is a gap.
type refWord struct {
	norm    string
	byLemma bool
	text    string
}

func newReference(t *testing.T) *reference {
	r := &reference{first: map[string][]int{}, lemmas: map[string]string{}, irregular: map[string][]string{}, stop: map[string]bool{}, documents: map[string]int{}}
	each := func(list string, f func(cell func(string) string)) {
		table, err := ReadTable(list)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range table.Rows {
			f(func(column string) string {
				if i := table.Column(column); i >= 0 {
					return row[i]
				}
				return ""
			})
		}
	}
	each("frequencies", func(cell func(string) string) { r.documents[cell("word")], _ = strconv.Atoi(cell("documents")) })
	each("irregular", func(cell func(string) string) {
		forms := []string{cell("third"), cell("past"), cell("participle"), cell("gerund")}
		r.irregular[cell("base")] = forms
		for _, form := range SplitCell(strings.Trim(strings.Join(forms, "|"), "|")) {
			r.lemmas[form] = cell("base")
		}
	})
	each("lemmas", func(cell func(string) string) { r.lemmas[cell("form")] = cell("lemma") })
	each("stopwords", func(cell func(string) string) { r.stop[cell("word")] = true })
	for _, s := range specs {
		each(s.file, func(cell func(string) string) {
			e := Entry{List: s.list, Key: cell(s.key), Value: cell(s.value), Takes: cell("takes")}
			e.Num, _ = strconv.Atoi(cell(s.number))
			for _, column := range s.phrases {
				if s.value == "" {
					e.Value = column
				}
				for _, phrase := range SplitCell(cell(column)) {
					r.add(e, phrase, s.mode)
				}
			}
		})
	}
	return r
}

func (r *reference) add(e Entry, phrase string, m mode) {
	e.Phrase = phrase
	var words []refWord
	for rest := phrase; ; {
		before, after, found := strings.Cut(strings.ReplaceAll(rest, "…", "..."), "...")
		for _, token := range Scan(before, 0, len(before)) {
			text := before[token.Start:token.End]
			norm, _ := Norm(text)
			words = append(words, refWord{norm, m == lemma && r.lemma(norm) == norm, text})
		}
		if !found {
			break
		}
		words = append(words, refWord{})
		rest = after
	}
	enter := func(first string, form Inflection) {
		e.Form = form
		e.name = e.Name() // as entries of tables hold it
		r.first[first] = append(r.first[first], len(r.entries))
		r.entries = append(r.entries, refEntry{e, m, words})
	}
	switch first := words[0].norm; {
	case m == formula && first == "be":
		for _, form := range formsOfBe {
			enter(form, 0)
		}
	case m == inflect:
		for form, kind := range r.inflections(first) {
			enter(form, kind)
		}
	default:
		enter(first, 0)
	}
}

func (r *reference) inflections(base string) map[string]Inflection {
	regular := []string{thirdPerson(base), pastTense(base), pastTense(base), gerund(base)}
	forms := map[string]Inflection{base: Base}
	if base == "be" {
		forms["are"] = Base
	}
	for i, cell := range regular {
		if irregular := r.irregular[base]; irregular != nil && irregular[i] != "" {
			cell = irregular[i]
		}
		for _, form := range strings.Split(cell, "|") {
			forms[form] |= Third << i
		}
	}
	return forms
}

func (r *reference) lemma(w string) string {
	if known, ok := r.lemmas[w]; ok {
		return known
	}
	if len(w) < 4 || r.stop[w] {
		return w
	}
	base := r.stem(w)
	if american, ok := r.lemmas[base]; ok {
		return american
	}
	return base
}

func (r *reference) stem(w string) string {
	cut := func(n int, endings ...string) string {
		best, most := w, 0
		for _, ending := range endings {
			c := w[:len(w)-n] + ending
			if n := len(c) - 2; ending == "?" { // the last consonant single
				if n < 2 || c[n] != c[n-1] || c[n] == 's' || c[n] == 'l' && n < 3 {
					continue
				}
				c = c[:n]
			}
			n := r.documents[c]
			if _, ok := r.lemmas[c]; ok {
				n++
			}
			if n > most {
				best, most = c, n
			}
		}
		return best
	}
	has := func(ending string) bool { return strings.HasSuffix(w, ending) }
	switch {
	case has("ies"):
		return cut(3, "y", "ie")
	case has("ied"):
		return cut(3, "y")
	case has("es"):
		return cut(2, "e", "")
	case has("s") && !has("ss") && !has("us") && !has("is"):
		if r.documents[w] > 0 && r.documents[w[:len(w)-1]] == 0 {
			return w
		}
		return w[:len(w)-1]
	case has("ed"):
		return cut(2, "e", "", "?")
	case has("ing") && len(w) > 5:
		return cut(3, "e", "", "?")
	}
	return w
}

// find is Lexicon.Find by the letter of its description.
func (r *reference) find(forms []Form, wanted Lists) []Match {
	var found []Match
	var free [lists]int
	for i := range forms {
		var best [lists]Match
		for _, key := range []string{forms[i].Norm, forms[i].Lemma} {
			for k := len(r.first[key]) - 1; k >= 0; k-- {
				e := &r.entries[r.first[key][k]]
				if !wanted.Has(e.List) || free[e.List] > i || !e.begins(key, &forms[i]) {
					continue
				}
				if last := e.end(forms, i); last > best[e.List].Last {
					best[e.List] = Match{i, last, &e.Entry}
				}
			}
		}
		for list, m := range best {
			if m.Entry != nil {
				found = append(found, m)
				free[list] = m.Last
			}
		}
	}
	return found
}

func (e *refEntry) begins(key string, f *Form) bool {
	if e.mode == lemma {
		return true
	}
	if e.mode != name {
		return key == f.Norm
	}
	text := e.words[0].text
	switch first := []rune(text)[0]; {
	case key != f.Norm:
		return false
	case len(text) > 1 && len(text) <= 5 && unicode.IsUpper(first) && strings.ToUpper(text) == text:
		return f.Upper
	case strings.HasPrefix(text, "Al-"), strings.HasPrefix(text, "El-"), !unicode.IsUpper(first):
		return true
	}
	return f.Capital
}

func (e *refEntry) end(forms []Form, i int) int {
	j := i + 1
	fits := func(w refWord, j int) bool {
		return j < len(forms) && (w.norm == forms[j].Norm || w.byLemma && w.norm == forms[j].Lemma || e.mode == formula && w.norm == "be" && isBe(forms[j].Norm))
	}
	for k := 1; k < len(e.words); k++ {
		if e.words[k].norm == "" {
			if k++; k == len(e.words) {
				return j
			}
			for skip := 0; !fits(e.words[k], j); skip++ {
				if skip == maxGap || j >= len(forms) || strings.ContainsAny(forms[j].Norm, ".,;:") {
					return 0
				}
				j++
			}
		} else if !fits(e.words[k], j) {
			return 0
		}
		j++
	}
	return j
}
