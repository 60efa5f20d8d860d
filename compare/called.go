package compare

import (
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// called is what a running text calls a side: its name where that tells, the
// name of its country where the name is long or only says "press office", and
// else its letter.
func (c *comparison) called(p int) string {
	side := c.parties[p]
	name := oneLine(side.Name)
	switch {
	case c.tells(p, name):
		if c.takesArticle(name) {
			return "the " + name
		}
		return name
	case side.Country != "" && !slices.ContainsFunc(c.parties, func(o *parse.Side) bool { return o != side && o.Country == side.Country }):
		name = c.reader.lex.CountryName(side.Country)
		if c.takesArticle(name) {
			return "the " + name
		}
		return name
	}
	return string(side.ID)
}

// only is a side as the only one that says something. Of a text that is not
// read nobody knows what it says.
func (c *comparison) only(p int) string {
	if c.allRead() {
		return "only " + c.called(p)
	}
	return "of the texts that are read, only that of " + c.called(p)
}

// maxName is the length in bytes of the longest name that a running text
// repeats.
const maxName = 32

// tells reports whether a name is short, the side's alone, and says whose it
// is.
func (c *comparison) tells(p int, name string) bool {
	if name == "" || len(name) > maxName || strings.ToUpper(name) == name || strings.Contains(name, ",") {
		return false
	}
	for _, src := range c.doc.Sources {
		if strings.HasPrefix(path.Base(filepath.ToSlash(src.Name)), name+".") {
			return false // nothing but the name of its file
		}
	}
	for q, other := range c.parties {
		if q != p && strings.EqualFold(oneLine(other.Name), name) {
			return false
		}
	}
	words := parse.Words(name, c.reader.lex)
	if len(words) == 0 || words[0].Possessive && len(parse.Find(words[:1], c.reader.lex, lexicon.Of(lexicon.Countries))) == 0 {
		return false // "Prime Minister’s Office" does not say whose
	}
	if len(parse.Find(words, c.reader.lex, lexicon.Of(lexicon.Countries, lexicon.Offices, lexicon.Organizations))) > 0 {
		return true
	}
	return len(parse.Find(words, c.reader.lex, lexicon.Of(lexicon.SourceNouns, lexicon.Titles))) == 0
}

// takesArticle reports whether a side's name goes with "the": offices do,
// countries, capitals and names that begin with whose they are do not.
func (c *comparison) takesArticle(name string) bool {
	words := parse.Words(name, c.reader.lex)
	if len(words) == 0 || words[0].Possessive || words[0].Kind != lexicon.Letters || words[0].Class.Has(lexicon.Det|lexicon.Poss) {
		return false
	}
	for _, m := range parse.Find(words, c.reader.lex, lexicon.Of(lexicon.Countries, lexicon.Persons)) {
		if m.First == 0 && m.Last == len(words) {
			return m.Entry.Key == "US" || m.Entry.Key == "GB" || m.Entry.Key == "AE"
		}
	}
	return true
}

// party is the place of a side among the parties.
func (c *comparison) party(id parse.SideID) int {
	for p, side := range c.parties {
		if side.ID == id {
			return p
		}
	}
	return 0
}

// maxQuote is how many bytes of a text a message quotes.
const maxQuote = 110

// quote gives the words of a span as messages and summaries do: on one line, in
// quotation marks, cut at a word where they are long.
func (c *comparison) quote(span parse.Span) string { return Quote(c.text(span)) }

// Quote gives words of a text as messages do: on one line, in quotation marks,
// cut at a word where they are long.
func Quote(text string) string { return quoted(oneLine(text)) }

func quoted(s string) string { return quotedWithin(s, maxQuote) }

// quotedShort quotes no more than a summary of few lines has room for.
func quotedShort(s string) string { return quotedWithin(s, maxQuote/2) }

func quotedWithin(s string, most int) string {
	if len(s) > most {
		cut := strings.LastIndexByte(s[:most], ' ')
		if cut < most/2 {
			cut = most
			for !utf8.RuneStart(s[cut]) {
				cut--
			}
		}
		s = strings.TrimRight(s[:cut], " ,;:–-") + " …"
	}
	return "“" + strings.Trim(s, "“”\"") + "”"
}

// capital gives a sentence its capital letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// listed joins words as a sentence does: "x", "x and y", "x, y and z".
func listed(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	last := len(parts) - 1
	return strings.Join(parts[:last], ", ") + " and " + parts[last]
}
