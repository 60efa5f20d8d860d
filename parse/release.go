package parse

import (
	"path/filepath"
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// release makes one side of a whole source: its body, as bare blocks.
func (p *parser) release(t *text) {
	side := &Side{Role: Party}
	p.doc.Sides = append(p.doc.Sides, side)
	var block *Block
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
		for _, s := range t.joinQuoted(sentences(t, start, para.end)) {
			if !t.isPointerSentence(s) {
				block.Sentences = append(block.Sentences, &Sentence{Span: s})
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
	leader := t.ownLeader(side)
	side.Country = country
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
	default:
		base := filepath.Base(t.src.Name)
		side.Name = strings.TrimSuffix(base, filepath.Ext(base))
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

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

// masthead finds who published a release: the publisher of the front matter, or
// an office in the lines around the body.
func (t *text) masthead() (office Span, country string) {
	if at := t.frontValue("publisher"); !at.Empty() {
		return at, t.countryOfPublisher(t.within(at))
	}
	for i := range t.paras {
		para := &t.paras[i]
		if para.kind == bodyLine || para.start < frontMatter(t.src.Text) {
			continue
		}
		r := t.within(t.src.Span(para.start, para.end))
		if s := t.officeIn(r); !s.Empty() {
			return s, t.mastheadCountry(r, i)
		}
	}
	return Span{}, ""
}

// mastheadCountry is the country that the line of an office or one of the lines
// before it names.
func (t *text) mastheadCountry(r wordRange, i int) string {
	if c := t.countryOfPublisher(r); c != "" {
		return c
	}
	for k := range t.paras {
		para := &t.paras[k]
		if para.kind == bodyLine || k == i {
			continue
		}
		line := t.within(t.src.Span(para.start, para.end))
		if c := t.countryIn(line); c != "" && line.len() < 8 {
			return c
		}
	}
	return ""
}

// officeIn is a line that names an office, unless it is the title of the
// release.
func (t *text) officeIn(r wordRange) Span {
	m, ok := t.hit(r, lexicon.Of(lexicon.Offices))
	if ok && r.len() < 14 {
		return t.span(wordRange{m.First, m.Last})
	}
	m, ok = t.hit(r, lexicon.Of(lexicon.SourceNouns))
	if ok && m.Entry.Value == "office" && r.len() < 10 && t.verblessLine(r) {
		return t.span(t.officeName(m, r))
	}
	return Span{}
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
	front := frontMatter(t.src.Text)
	for _, l := range lines(t.src.Text[:front]) {
		s := t.src.Text[l.start:l.end]
		if rest, ok := strings.CutPrefix(s, key+":"); ok {
			start, end := trim(t.src.Text, l.end-len(rest), l.end)
			for start < end && strings.ContainsRune(`'"`, rune(t.src.Text[start])) {
				start++
			}
			for end > start && strings.ContainsRune(`'"`, rune(t.src.Text[end-1])) {
				end--
			}
			return t.src.Span(start, end)
		}
	}
	return Span{}
}

// ownLeader is the person whom the first sentence of a release is about: its
// publisher names the own leader first.
func (t *text) ownLeader(side *Side) *person {
	for _, b := range side.Blocks {
		for _, s := range b.Sentences {
			r := t.within(s.Span)
			var first *person
			at := r.last
			for _, p := range t.cast.people {
				for _, m := range p.spans {
					if s.Contains(m) && t.within(m).first < at {
						first, at = p, t.within(m).first
					}
				}
			}
			if first != nil {
				return first
			}
			break
		}
	}
	return nil
}
