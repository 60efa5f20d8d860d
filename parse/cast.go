package parse

import (
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// person is somebody whom a document names.
type person struct {
	name    string // the fullest name written
	span    Span   // of that name
	spans   []Span // of every mention with a name
	country string // ISO code, or empty
	title   string // the first title, in normal form
	role    string // what the title stands for, as the list of titles has it
	first   int    // word index of the first mention
}

// cast is everybody whom one text names, by surname.
type cast struct {
	people []*person
	by     map[string]*person
}

// newCast collects the people of a text: names behind titles, names of the
// lexicon, names with an office in apposition.
func newCast(t *text) *cast {
	c := &cast{by: map[string]*person{}}
	for i := 0; i < len(t.words); i++ {
		if t.index.words[i].lists&lexicon.Of(lexicon.Persons, lexicon.Titles) == 0 && !t.isHonorific(i) {
			continue
		}
		if m, ok := t.startsWith(i, lexicon.Of(lexicon.Persons)); ok && t.at(i).Capital {
			r := t.extendName(wordRange{m.First, m.Last})
			title, role := t.titleBefore(m.First)
			p := c.meet(t, r, title)
			p.role = orElse(p.role, role)
			p.country = m.Entry.Value
			i = r.last - 1
			continue
		}
		m, ok := t.startsWith(i, lexicon.Of(lexicon.Titles))
		if !ok {
			if t.isHonorific(i) {
				m, ok = lexicon.Match{First: i, Last: i + 1}, true
			}
			if !ok {
				continue
			}
		}
		c.meetTitled(t, m)
	}
	for _, p := range c.people {
		p.country = orElse(p.country, t.countryOf(p))
	}
	return c
}

func orElse(s, other string) string {
	if s != "" {
		return s
	}
	return other
}

// isHonorific reports whether "Mr", "Ms" or the like stands at i.
func (t *text) isHonorific(i int) bool {
	return t.traits(i).has(honorific)
}

func isHonorific(norm string) bool {
	switch norm {
	case "mr", "mrs", "ms", "dr", "h.e", "h.e.", "shri", "mr.", "mrs.", "ms.":
		return true
	}
	return false
}

// meetTitled takes in the name behind a title.
func (c *cast) meetTitled(t *text, m lexicon.Match) {
	at := t.afterOfficeOf(m.Last)
	r := t.nameAt(at)
	if r.empty() || !t.adjoins(r.first-1) {
		return
	}
	title := ""
	if m.Entry != nil {
		title = m.Entry.Key
	}
	p := c.meet(t, r, title)
	if m.Entry != nil {
		p.role = orElse(p.role, m.Entry.Value)
	}
	if country := t.countryNear(m, at); country != "" && p.country == "" && !strings.HasSuffix(t.norm(m.Last-1), "s") {
		p.country = country
	}
}

// meet notes a mention of a person; those who share a surname are one.
func (c *cast) meet(t *text, r wordRange, title string) *person {
	key := t.norm(r.last - 1)
	if j := r.last - 1; j > r.first && isNameSuffix(key) {
		key = t.norm(j - 1)
	}
	p := c.by[key]
	if p == nil && r.len() > 1 {
		p = c.by[t.norm(r.first)] // "Feng" of "Feng Guoqiang"
		if p != nil && !strings.HasPrefix(p.name, t.src.Slice(t.span(r))) && p.name != t.at1(r.first) {
			p = nil
		}
	}
	span := t.nameSpan(r)
	if p == nil {
		p = &person{name: t.src.Slice(span), span: span, first: r.first}
		c.people = append(c.people, p)
	} else if r.len() > fields(p.name) {
		p.name, p.span = t.src.Slice(span), span
	}
	p.spans = append(p.spans, span)
	p.title = orElse(p.title, title)
	for i := r.first; i < r.last; i++ {
		if n := t.norm(i); t.at(i).Kind == lexicon.Letters && len(n) > 1 && c.by[n] == nil && !isNameSuffix(n) {
			c.by[n] = p
		}
	}
	return p
}

// fields is how many words white space parts in s.
func fields(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// nameSpan is the span of a name without a possessive ending.
func (t *text) nameSpan(r wordRange) Span {
	span := t.span(r)
	if t.at(r.last - 1).Possessive {
		s := t.src.Slice(span)
		for _, ending := range [...]string{"’s", "'s", "’", "'"} {
			if strings.HasSuffix(s, ending) {
				span.End -= len(ending)
				break
			}
		}
	}
	return span
}

// at1 is a word as written.
func (t *text) at1(i int) string { w := t.at(i); return t.src.Text[w.Start:w.End] }

func isNameSuffix(norm string) bool {
	switch norm {
	case "jr", "jr.", "sr", "sr.", "ii", "iii":
		return true
	}
	return false
}

// nameAt is the run of capitalised words at i that can be a person's name.
func (t *text) nameAt(i int) wordRange {
	for n := 0; n < maxHonorifics && (t.isHonorific(i) || t.norm(i) == "." && t.isHonorific(i-1)); n++ {
		i++
	}
	first := i
	for {
		w := t.at(i)
		if i > first && !t.adjoins(i-1) {
			break
		}
		switch {
		case w.Kind == lexicon.Letters && w.Capital && !w.Stop && !t.isTitleWord(i):
			i++
			if w.Possessive {
				return wordRange{first, i}
			}
			continue
		case i > first && w.Kind == lexicon.Letters && isJoinedParticle(w.Norm), w.Norm == "." && i > first && t.isAbbreviationDot(i), w.Norm == "-" && i > first && t.at(i+1).Capital:
			i++
			continue
		case i > first && isNameParticle(w.Norm) && t.at(i+1).Capital:
			i++
			continue
		case i > first && w.Norm == "\\" && t.norm(i+1) == "_" && t.at(i+2).Capital:
			i += 2 // a blank as YAML writes it
			continue
		}
		break
	}
	for i > first && (t.at(i-1).Kind == lexicon.Punct && !t.isAbbreviationDot(i-1) || isNameParticle(t.norm(i-1))) {
		i--
	}
	if i > first+5 {
		return wordRange{}
	}
	return wordRange{first, i}
}

// maxHonorifics is how many words and dots of honorifics stand before a name:
// "H. E. Mr."
const maxHonorifics = 8

func isNameParticle(norm string) bool {
	switch norm {
	case "bin", "al", "de", "van", "von", "der", "da", "di", "el", "ibn", "bint", "dos", "del", "le", "la":
		return true
	}
	return false
}

// adjoins reports whether word i and the next stand in one paragraph.
func (t *text) adjoins(i int) bool {
	gap := t.src.Text[t.at(i).End:max(t.at(i).End, t.at(i+1).Start)]
	return strings.Count(gap, "\n") == 0 || strings.Count(gap, "\n") == 1 && t.samePara(t.at(i).End, t.at(i+1).Start)
}

// samePara reports whether two offsets lie in one paragraph.
func (t *text) samePara(a, b int) bool {
	k := sort.Search(len(t.paras), func(k int) bool { return t.paras[k].end >= a })
	return k < len(t.paras) && t.paras[k].start <= a && b <= t.paras[k].end
}

// isJoinedParticle reports whether a lower-case word is a name with its article:
// "al-Khafaji".
func isJoinedParticle(norm string) bool {
	particle, rest, ok := strings.Cut(norm, "-")
	return ok && len(rest) > 2 && (isNameParticle(particle) || particle == "as" || particle == "ash" || particle == "ar" || particle == "az" || particle == "an" || particle == "ad")
}

// isTitleWord reports whether a title, a country or an office begins at i, so
// that a name does not run on into it.
func (t *text) isTitleWord(i int) bool {
	m, ok := t.startsWith(i, lexicon.Of(lexicon.Titles, lexicon.Countries, lexicon.Offices, lexicon.Organizations))
	return ok && m.First == i && m.Entry.Key != "general" && (m.Entry.List != lexicon.Titles || m.Last-m.First > 1 || t.at(i).Capital)
}

// extendName takes in the parts of a name before and after what the lexicon
// knows of it.
func (t *text) extendName(r wordRange) wordRange {
	for i := r.first - 1; i >= 0 && r.first-i <= 3; i-- {
		w := t.at(i)
		if w.Kind == lexicon.Letters && w.Capital && !w.Stop && !w.Possessive && !t.inTitle(i) && t.adjoins(i) && w.End+1 == t.at(i+1).Start {
			r.first = i
			continue
		}
		if t.isAbbreviationDot(i) && t.at(i-1).End-t.at(i-1).Start == 1 {
			continue
		}
		break
	}
	return r
}

// inTitle reports whether a word belongs to a title or the name of a country.
func (t *text) inTitle(i int) bool {
	for _, m := range t.matches(wordRange{max(0, i-maxTitle), i + 1}) {
		if m.First <= i && i < m.Last && lexicon.Of(lexicon.Titles, lexicon.Countries, lexicon.Offices, lexicon.Organizations, lexicon.SourceNouns, lexicon.FixedNames).Has(m.Entry.List) {
			return true
		}
	}
	return t.isHonorific(i)
}

// maxTitle is how many words a title may have before its last: "Assistant to the
// President for National Security Affairs".
const maxTitle = 9

// titleBefore is the title that ends right before i, in normal form, and its
// role.
func (t *text) titleBefore(i int) (title, role string) {
	for _, m := range t.matches(wordRange{max(0, i-maxTitle), i}) {
		if m.Entry.List == lexicon.Titles && m.Last == i {
			return m.Entry.Key, m.Entry.Value
		}
	}
	return "", ""
}

// afterOfficeOf steps over "of Ukraine" or "of the Republic of Serbia" and a
// comma or honorific behind a title.
func (t *text) afterOfficeOf(i int) int {
	k := i
	if t.norm(k) == "of" || t.norm(k) == "for" {
		for j := k + 1; j < k+8; j++ {
			m, ok := t.startsWith(j, lexicon.Of(lexicon.Countries, lexicon.Organizations))
			if !ok {
				continue
			}
			k = m.Last
			break
		}
		if k == i {
			return i
		}
	}
	if t.norm(k) == "," {
		k++
	}
	return k
}

// countryNear finds the country that a title or a name is tied to: "Turkish
// Foreign Minister N", "President of Ukraine N", "Prime Minister N of Iraq",
// "N, President of the Russian Federation".
func (t *text) countryNear(m lexicon.Match, nameAt int) string {
	return orElse(t.countryEnding(m.First), orElse(t.countryIn(wordRange{m.Last, nameAt}), t.countryAfterName(nameAt)))
}

// countryEnding is the country whose name, demonym or possessive ends right
// before i.
func (t *text) countryEnding(i int) string {
	if i > 0 && !t.adjoins(i-1) {
		return ""
	}
	for _, m := range t.matches(wordRange{max(0, i-5), i}) {
		if m.Entry.List == lexicon.Countries && (m.Last == i || m.Last == i-1 && isMinorTitle(t.norm(i-1))) {
			return m.Entry.Key
		}
	}
	return ""
}

func isMinorTitle(norm string) bool {
	switch norm {
	case "acting", "deputy", "then", "vice", "former", "state":
		return true
	}
	return false
}

func (t *text) countryIn(r wordRange) string {
	if m, ok := t.hit(r, lexicon.Of(lexicon.Countries)); ok {
		return m.Entry.Key
	}
	return ""
}

// countryAfterName is the country in "N of Iraq" and ", Minister of Foreign
// Affairs of Japan".
func (t *text) countryAfterName(i int) string {
	r := t.nameAt(i)
	if r.empty() {
		return ""
	}
	k := r.last
	if t.norm(k) == "," {
		m, ok := t.startsWith(k+1, lexicon.Of(lexicon.Titles))
		if !ok && t.norm(k+1) == "the" {
			m, ok = t.startsWith(k+2, lexicon.Of(lexicon.Titles))
		}
		if !ok {
			return ""
		}
		k = m.Last
	}
	for j := k; t.norm(j) == "of" && j < k+10; j++ {
		for n := j + 1; n < j+4; n++ {
			if m, ok := t.startsWith(n, lexicon.Of(lexicon.Countries)); ok {
				return m.Entry.Key
			}
		}
		for j+1 < k+10 && t.norm(j+1) != "of" {
			j++
		}
	}
	return ""
}

// countryOf looks around every mention of a person for the country.
func (t *text) countryOf(p *person) string {
	for _, s := range p.spans {
		r := t.within(s)
		if c := t.countryEnding(r.first); c != "" {
			return c
		}
		if c := t.countryAfterName(r.first); c != "" {
			return c
		}
	}
	return ""
}
