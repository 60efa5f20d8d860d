package parse

// Person is somebody whom the texts name.
type Person struct {
	Name    string // as written where it is written in full
	Country string // ISO 3166 alpha-2, or empty
	Title   string // the first title, in normal form: "president"; or empty
	Spans   []Span // every mention with a name, in order
}

// people lists everybody whom the texts name, a list a source, in the order in
// which they are met.
func (p *parser) people() {
	for _, t := range p.texts {
		for _, c := range t.cast.people {
			p.doc.People = append(p.doc.People, Person{oneLine(c.name), c.country, c.title, c.spans})
		}
	}
}
