package lexicon

import "slices"

// List names one of the lists whose phrases are found in texts.
type List uint8

// The lists. Each is the file of that name under data/.
const (
	Verbs List = iota
	Formulas
	Modals
	Negators
	Intensifiers
	Distancing
	FixedNames
	Countries
	Offices
	Persons
	Organizations
	Titles
	Topics
	Labels
	SourceNouns
	Tones
	Formats
	Initiatives
	NextSteps
	Courtesies
	Synonyms
	Openers
	Outcomes
	lists // their number
)

// Lists is a set of lists.
type Lists uint32

// Of makes a set.
func Of(lists ...List) Lists {
	var set Lists
	for _, l := range lists {
		set |= 1 << l
	}
	return set
}

// All is every list.
const All Lists = 1<<lists - 1

// Has reports whether the set holds a list.
func (s Lists) Has(l List) bool { return s&(1<<l) != 0 }

// spec tells where the entries of a list come from: which columns hold the
// phrases (each may hold several), the key, the value and the number.
type spec struct {
	list    List
	file    string
	mode    mode
	phrases []string
	key     string
	value   string // a column; empty: the name of the column that the phrase stands in
	number  string // a column with a number, or empty
}

// specs describes every list; the loader knows no list by name.
var specs = [...]spec{
	{Verbs, "verbs", inflect, []string{"phrase"}, "phrase", "class", "force"},
	{Formulas, "formulas", formula, []string{"phrase"}, "phrase", "class", "force"},
	{Modals, "modals", inflect, []string{"phrase"}, "phrase", "modality", ""},
	{Negators, "negators", lemma, []string{"phrase"}, "phrase", "kind", ""},
	{Intensifiers, "intensifiers", lemma, []string{"phrase"}, "phrase", "", "level"},
	{Distancing, "distancing", lemma, []string{"phrase"}, "phrase", "kind", ""},
	{FixedNames, "fixednames", exact, []string{"phrase"}, "phrase", "reason", ""},
	{Countries, "countries", name, []string{"name", "official", "demonyms", "capital", "variants"}, "code", "", ""},
	{Offices, "offices", name, []string{"name", "variants"}, "name", "country", ""},
	{Persons, "persons", name, []string{"name", "variants"}, "name", "country", ""},
	{Organizations, "organizations", name, []string{"name", "variants"}, "name", "", ""},
	{Titles, "titles", exact, []string{"title"}, "title", "role", ""},
	{Topics, "topics", lemma, []string{"term"}, "term", "topic", ""},
	{Labels, "labels", lemma, []string{"label"}, "referent", "loaded", ""},
	{SourceNouns, "sourcenouns", lemma, []string{"noun"}, "noun", "kind", ""},
	{Tones, "tones", lemma, []string{"phrase"}, "phrase", "value", ""},
	{Formats, "formats", inflect, []string{"phrase"}, "phrase", "value", ""},
	{Initiatives, "initiative", inflect, []string{"phrase"}, "phrase", "who", ""},
	{NextSteps, "nextsteps", inflect, []string{"phrase"}, "phrase", "kind", ""},
	{Courtesies, "courtesy", inflect, []string{"phrase"}, "phrase", "kind", ""},
	{Synonyms, "synonyms", lemma, []string{"term"}, "term", "set", ""},
	{Openers, "openers", exact, []string{"phrase"}, "phrase", "", ""},
	{Outcomes, "outcomes", inflect, []string{"phrase"}, "phrase", "kind", ""},
}

// String is the name of the list's file.
func (l List) String() string { return specs[l].file }

// wordLists are the lists that are looked up word by word.
var wordLists = [...]string{"abbreviations", "frequencies", "grammar", "irregular", "joint", "lemmas", "namewords", "noise", "opposites", "stopwords", "things"}

// columnsOf is the columns that a list must have, the one first that its rows
// are known by; nil where there is no such list.
func columnsOf(list string) []string {
	for _, s := range specs {
		if s.file != list {
			continue
		}
		columns := append([]string{s.key}, s.phrases...)
		for _, c := range [...]string{s.value, s.number} {
			if c != "" {
				columns = append(columns, c)
			}
		}
		return columns
	}
	return map[string][]string{
		"abbreviations": {"form", "kind"},
		"frequencies":   {"word", "documents"},
		"grammar":       {"word", "class"},
		"irregular":     {"base", "third", "past", "participle", "gerund"},
		"joint":         {"noun"},
		"lemmas":        {"form", "lemma"},
		"noise":         {"prefix", "kind"},
		"namewords":     {"word", "roles"},
		"opposites":     {"a", "b"},
		"things":        {"noun", "class"},
		"stopwords":     {"word"},
	}[list]
}

// WordColumns names the columns of a list that hold words or phrases of texts;
// nil where there is no such list.
func WordColumns(list string) []string {
	for _, s := range specs {
		if s.file == list {
			return s.phrases
		}
	}
	return slices.DeleteFunc(columnsOf(list), func(column string) bool {
		return column == "kind" || column == "class" || column == "documents"
	})
}

// Names names all lists, sorted.
func Names() []string { return fileNames() }

// fileNames names the files of all lists, sorted.
func fileNames() []string {
	names := slices.Clone(wordLists[:])
	for _, s := range specs {
		names = append(names, s.file)
	}
	slices.Sort(names)
	return names
}
