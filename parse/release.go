package parse

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// release makes one side of a whole source: its body, as bare blocks.
func (p *parser) release(t *text) {
	side := &Side{Role: Party}
	p.doc.Sides = append(p.doc.Sides, side)
	var block *Block
	var spans []Span // of the sentences of a paragraph
	for i := range t.paras {
		para := &t.paras[i]
		if para.kind != bodyLine {
			if para.kind == noiseLine {
				block = nil
			}
			continue
		}
		start := datelineEnd(t, para.start, para.end)
		if block == nil {
			block = &Block{Span: t.src.Span(start, para.end), Kind: Bare}
			side.Blocks = append(side.Blocks, block)
		}
		block.End = para.end
		spans = t.joinQuoted(sentences(spans[:0], t, start, para.end))
		made := make([]Sentence, len(spans))
		for k, s := range spans {
			if !t.isPointerSentence(s) {
				made[k].Span = s
				block.Sentences = append(block.Sentences, &made[k])
			}
		}
	}
	p.nameRelease(t, side)
	p.fill(t, side)
}

// isPointerSentence reports whether a sentence only announces what follows:
// "The overview of the meeting is as follows.", "N made the following points:".
func (t *text) isPointerSentence(s Span) bool {
	r := t.within(s)
	if t.norm(r.last-1) == ":" {
		for i := max(r.first, r.last-maxPointer); i < r.last; i++ {
			if t.norm(i) == "following" {
				return true
			}
		}
	}
	if r.len() > maxPointer {
		return false
	}
	for i := r.first; i+1 < r.last; i++ {
		if t.norm(i) == "as" && t.norm(i+1) == "follows" {
			return true
		}
	}
	return false
}

// maxPointer is how many words a sentence that only announces may have.
const maxPointer = 16

// nameRelease names the side of a release: as the user says, else by the
// publisher that the front matter or the masthead names, else by the country of
// the leader who speaks, else by the file.
func (p *parser) nameRelease(t *text, side *Side) {
	n := len(p.doc.Sides) - 1
	office, country := t.masthead()
	side.Country = country
	leader := t.ownLeader(side)
	if leader != nil && side.Country == "" {
		side.Country = leader.country
	}
	switch {
	case n < len(p.opt.Sides):
		side.Name = p.opt.Sides[n]
		side.Country = orElse(t.countryNamed(side.Name), side.Country)
		return
	case !office.Empty():
		side.Name = oneLine(t.src.Slice(office))
		side.Names = []Span{office}
	case side.Country != "":
		side.Name = p.lex.CountryName(side.Country)
		if country == "" && t.followsAnother(leader) {
			p.note("warning", fmt.Sprintf("no publisher is named, and another official before %s: the side may be another than %s; name it with --side", leader.name, side.Name), leader.span)
		}
	default:
		base := filepath.Base(t.src.Name)
		side.Name = strings.TrimSuffix(base, filepath.Ext(base))
	}
}

// followsAnother reports whether a title of somebody else stands before the first
// mention of a person in its sentence: "co-chaired by the Deputy Minister N, and
// the Deputy Minister of Kenya M".
func (t *text) followsAnother(p *person) bool {
	comma := false
	for i := p.first - 1; i >= 0 && t.norm(i) != "."; i-- {
		if t.norm(i) == "," {
			comma = true
		}
		if m, ok := t.startsWith(i, lexicon.Of(lexicon.Titles)); ok && comma && t.at(m.First).Capital {
			return true
		}
	}
	return false
}

// oneLine puts one blank wherever there is white space.
func oneLine(s string) string {
	if isASCII(s) && !strings.ContainsAny(s, "\t\n\v\f\r") && !strings.Contains(s, "  ") && strings.Trim(s, " ") == s {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// countryNamed is the country that a name given by the user stands for.
func (t *text) countryNamed(name string) string {
	for _, m := range Find(Words(name, t.lex), t.lex, lexicon.Of(lexicon.Countries, lexicon.Offices)) {
		if m.Entry.List == lexicon.Countries {
			return m.Entry.Key
		}
		return m.Entry.Value
	}
	return ""
}

// masthead finds who published a release, and for which country: the publisher
// of the front matter, else the line around the body that tells most.
func (t *text) masthead() (office Span, country string) {
	if at := t.frontValue("publisher"); !at.Empty() {
		return at, t.countryOfPublisher(t.within(at))
	}
	best, bestCountry := 0, 0
	front := frontMatter(t.flat)
	for i := range t.paras {
		para := &t.paras[i]
		if para.kind == bodyLine || para.start < front {
			continue
		}
		r := t.within(t.src.Span(para.start, para.end))
		name, code, weight := t.mastheadLine(r)
		telling := weight
		if para.reason == "stamp" || para.reason == "date" {
			telling = 1 // "Posted by N" names the page's editor rather than the office
		}
		if !name.empty() && telling > best {
			best, office = telling, t.span(name)
		}
		if code != "" && weight > bestCountry {
			bestCountry, country = weight, code
		}
	}
	return office, country
}

// maxMasthead is how many words a line of a masthead may have.
const maxMasthead = 12

// mastheadLine weighs what a line tells of the publisher: a known office, an
// office with its country, "President of the Republic of N", a country alone, an
// office alone, a capital. A headline tells of the event and not of the publisher.
func (t *text) mastheadLine(r wordRange) (name wordRange, country string, weight int) {
	if r.empty() || r.len() > maxMasthead {
		return wordRange{}, "", 0
	}
	if m, ok := t.hit(r, lexicon.Of(lexicon.Offices)); ok {
		return wordRange{m.First, m.Last}, m.Entry.Value, 6
	}
	if _, event := t.hit(r, lexicon.Of(lexicon.Formats)); event || !t.verblessLine(r) {
		return wordRange{}, "", 0
	}
	place, named := t.hit(r, lexicon.Of(lexicon.Countries))
	if named {
		country = place.Entry.Key
	}
	office, ok := t.hit(r, lexicon.Of(lexicon.SourceNouns))
	ok = ok && office.Entry.Value == "office"
	_, titled := t.startsWith(r.first, lexicon.Of(lexicon.Titles))
	switch {
	case ok && named && place.Entry.Value != "capital":
		return t.officeName(office, r), country, 5
	case titled && named && t.hasWord(r, "of"):
		return r, country, 4
	case named && place.Entry.Value != "capital" && r.len() <= 5:
		return wordRange{}, country, 3
	case ok:
		return t.officeName(office, r), "", 2
	case named && place.Entry.Value == "capital":
		return wordRange{}, country, 1
	}
	return wordRange{}, "", 0
}

func (t *text) hasWord(r wordRange, norm string) bool {
	for i := r.first; i < r.last; i++ {
		if t.norm(i) == norm {
			return true
		}
	}
	return false
}

// officeName is the name of an office around its noun, as far as the line holds
// nothing else: up to a bar, a colon or a dash.
func (t *text) officeName(m lexicon.Match, r wordRange) wordRange {
	first, last := m.First, m.Last
	for first > r.first && t.at(first-1).Kind == lexicon.Letters {
		first--
	}
	for last < r.last && (t.at(last).Kind == lexicon.Letters || t.norm(last) == "," && t.at(last+1).Capital) {
		last++
	}
	return wordRange{first, last}
}

func (t *text) verblessLine(r wordRange) bool {
	for i := r.first; i < r.last; i++ {
		if t.has(i, lexicon.Be|lexicon.Have|lexicon.Modal) {
			return false
		}
		if m, ok := t.startsWith(i, lexicon.Of(lexicon.Verbs)); ok && m.Entry.Form&(lexicon.Third|lexicon.Past) != 0 && i > r.first && !t.at(i).Capital {
			return false
		}
	}
	return true
}

func (t *text) countryOfPublisher(r wordRange) string {
	for _, m := range t.matches(r) {
		switch m.Entry.List {
		case lexicon.Countries:
			return m.Entry.Key
		case lexicon.Offices:
			return m.Entry.Value
		}
	}
	return ""
}

// frontValue is the value of a key of the front matter.
func (t *text) frontValue(key string) Span {
	front := frontMatter(t.flat)
	for _, l := range lines(t.flat[:front]) {
		s := t.flat[l.start:l.end]
		if rest, ok := strings.CutPrefix(s, key+":"); ok {
			start, end := trim(t.flat, l.end-len(rest), l.end)
			for start < end && strings.ContainsRune(`'"`, rune(t.flat[start])) {
				start++
			}
			for end > start && strings.ContainsRune(`'"`, rune(t.flat[end-1])) {
				end--
			}
			return t.src.Span(start, end)
		}
	}
	return Span{}
}

// ownLeader is the person whom the first sentence of a release is about: its
// publisher names the own leader first. Where the release speaks as "I", it is
// whom the title names first; where the first sentence names nobody, whoever of a
// known country is named first.
func (t *text) ownLeader(side *Side) *person {
	if len(side.Blocks) == 0 || len(side.Blocks[0].Sentences) == 0 {
		return nil
	}
	first := side.Blocks[0].Sentences[0].Span
	if r := t.within(first); t.hasWord(r, "i") || t.hasWord(r, "we") {
		return t.firstPerson(t.src.Span(0, first.Start))
	}
	if p := t.firstPerson(first); p != nil {
		return p
	}
	for _, p := range t.cast.people {
		if p.country != "" {
			return p
		}
	}
	return nil
}

// firstPerson is the person whom a span names first.
func (t *text) firstPerson(s Span) *person {
	var found *person
	at := s.End
	for _, p := range t.cast.people {
		for _, m := range p.spans {
			if s.Contains(m) && m.Start < at {
				found, at = p, m.Start
			}
		}
	}
	return found
}
