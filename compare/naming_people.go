package compare

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// mentioner knows the people of a comparison: those who took part and those who
// are said to speak. It is made when it is first asked for.
func (c *comparison) mentioner() *mentioner {
	if c.people == nil {
		c.people = newMentioner(c)
	}
	return c.people
}

// mentions lists the names in a statement of a party, in order: none in one that
// is compared as a whole.
func (c *comparison) mentions(p int, rd *reading) []*mention {
	if !rd.searched && len(rd.words) <= parse.MaxWords {
		n := c.mentioner()
		n.own = c.parties[p].Country
		rd.names, rd.searched = n.mentions(rd), true
	}
	return rd.names
}

func newMentioner(c *comparison) *mentioner {
	n := newPeople(c.reader)
	for _, p := range c.doc.Event.Participants {
		n.meet(p.Name)
		if who := n.person(parse.Words(p.Name, n.r.lex)); who != "" {
			n.from[who] = p.Country
		}
	}
	for _, side := range c.parties {
		for _, st := range side.Statements() {
			if !st.Speaker.Joint {
				n.meet(st.Speaker.Entity)
			}
		}
	}
	for _, side := range c.said {
		for _, rd := range side {
			if len(rd.words) <= parse.MaxWords {
				n.learnOffices(rd)
			}
		}
	}
	return n
}

// learnOffices notes who holds which office, from the places that name both,
// and how often each person is named.
func (n *mentioner) learnOffices(rd *reading) {
	for _, p := range rd.cut(n.r.vocab).phrases() {
		who := n.named(rd, p)
		if who == "" {
			continue
		}
		n.seen[who]++
		offices := n.officesOf(rd, p)
		if country := n.countryOf(who); country != "" && len(offices) == 1 {
			offices = append(offices, offices[0]+"/"+country)
		}
		for _, office := range offices {
			if n.holders[office] == nil {
				n.holders[office] = map[string]bool{}
			}
			n.holders[office][who] = true
		}
	}
}

// countryOf is the country of a person who took part or whom the lists know.
func (n *mentioner) countryOf(who string) string {
	if code := n.from[who]; code != "" {
		return code
	}
	words := parse.Words(n.full[who], n.r.lex)
	for _, f := range parse.Find(words, n.r.lex, lexicon.Of(lexicon.Persons)) {
		return f.Entry.Value
	}
	return ""
}

// officesOf lists the offices that a phrase names: the title with each country
// beside it, and the title alone.
func (n *mentioner) officesOf(rd *reading, p nounPhrase) []string {
	title := ""
	var out []string
	known := within(rd.found, p.first, p.last)
	for _, f := range known {
		if f.Entry.List == lexicon.Titles && title == "" && f.Last <= p.last {
			title = office(f.Entry)
		}
	}
	if title == "" && n.r.lex.HasRole(rd.words[p.head].Norm, "ruler") {
		title = "leader"
	}
	if title == "" {
		return nil
	}
	for _, f := range known {
		if f.Entry.List == lexicon.Countries && f.Last <= p.last {
			out = append(out, title+"/"+f.Entry.Key)
		}
	}
	return append(out, title)
}

// office is what a title is compared by: the highest offices have many titles
// each, the others are told apart by the title alone.
func office(e *lexicon.Entry) string {
	switch e.Value {
	case "head_of_state", "head_of_government", "foreign_minister", "defence_minister":
		return e.Value
	}
	return e.Key
}

// holder is who holds an office that a phrase names without a person's name:
// that of the country named beside it, else of the text's own country, else the
// only one whom the texts call so.
func (n *mentioner) holder(rd *reading, p nounPhrase) string {
	offices := n.officesOf(rd, p)
	if len(offices) == 0 {
		return ""
	}
	title := offices[len(offices)-1]
	if len(offices) > 1 {
		who := n.most(offices[0])
		if who == "" && leads(title) {
			_, country, _ := strings.Cut(offices[0], "/")
			who = n.leader(country)
		}
		return who
	}
	if who := n.most(title + "/" + n.own); who != "" && n.own != "" {
		return who
	}
	return n.most(title)
}

// leads reports whether an office is that of a country's first person, by
// whichever title.
func leads(office string) bool {
	return office == "leader" || office == "head_of_state"
}

// leader is the person of a country who is named most.
func (n *mentioner) leader(country string) string {
	best := ""
	for who := range n.full {
		if n.countryOf(who) == country && (best == "" || n.seen[who] > n.seen[best] || n.seen[who] == n.seen[best] && who < best) {
			best = who
		}
	}
	return best
}

// most is who of those that hold an office is spoken of half again as often as
// any other: whom "the president" means where two hold that office.
func (n *mentioner) most(office string) string {
	best, first, second := "", 0, 0
	for who := range n.holders[office] {
		switch count := n.seen[who]; {
		case count > first || count == first && who < best:
			best, first, second = who, count, first
		case count > second:
			second = count
		}
	}
	if 2*first < 3*second {
		return ""
	}
	return best
}

// meet takes in a person's name: its words stand for who bears them. A longer
// or shorter form of a name that was met is the same person's; an office is
// nobody.
func (n *mentioner) meet(name string) {
	name, _, _ = strings.Cut(name, "\n")
	words := parse.Words(name, n.r.lex)
	if len(words) == 0 || !words[len(words)-1].Capital || n.isOffice(words) {
		return
	}
	who := n.person(words)
	if who == "" {
		who = words[len(words)-1].Norm
	}
	if len(name) > len(n.full[who]) {
		n.full[who] = name
	}
	for _, w := range words {
		if nameWord(w) && n.people[w.Norm] == "" {
			n.people[w.Norm] = who
		}
	}
}

// person is who bears one of the words of a name, the last first.
func (n *mentioner) person(words []parse.Word) string {
	for i := len(words) - 1; i >= 0; i-- {
		if w := words[i]; nameWord(w) && n.people[w.Norm] != "" {
			return n.people[w.Norm]
		}
	}
	return ""
}

// nameWord leaves out initials and particles.
func nameWord(w parse.Word) bool {
	return w.Kind == lexicon.Letters && w.Capital && !w.Stop && len(w.Norm) > 2
}

func (n *mentioner) isOffice(words []parse.Word) bool {
	return len(parse.Find(words, n.r.lex, lexicon.Of(lexicon.Titles, lexicon.Countries, lexicon.Offices, lexicon.SourceNouns, lexicon.Organizations))) > 0
}
