package parse

import (
	"strings"

	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// find is the person whose name stands in a range, or nil.
func (c *cast) find(t *text, r wordRange) *person {
	for i := r.last - 1; i >= r.first; i-- {
		w := t.at(i)
		if w.Kind == lexicon.Letters && w.Capital && !w.Stop {
			if p := c.by[w.Norm]; p != nil {
				return p
			}
		}
	}
	return nil
}

// titled is the first person with a title, of a country where one is asked for.
func (c *cast) titled(title, country string) *person {
	for _, p := range c.people {
		if p.title != "" && (p.title == title || strings.HasSuffix(p.title, " "+title) || strings.HasPrefix(p.title, title+" ")) && (country == "" || p.country == country) {
			return p
		}
	}
	return nil
}

// inRole is the first person of a country in a role that only one has at a time
// (the president is the head of state), or the one person whom the text names of
// that country, where it gives no title.
func (c *cast) inRole(role, country string) *person {
	switch role {
	case "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "leader":
	default:
		return nil
	}
	var only *person
	others := 0
	for _, p := range c.people {
		switch {
		case p.country != country:
		case p.role == role, role == "leader" && strings.HasPrefix(p.role, "head_of_"):
			return p
		case p.role == "":
			only = p
			others++
		default:
			others++
		}
	}
	if others == 1 {
		return only
	}
	return nil
}
