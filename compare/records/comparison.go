package records

import (
	"encoding/json"
	"errors"
	"fmt"
)

// Comparison is one record of a batch: the texts to compare.
type Comparison struct {
	Line int             // of the input, from 1
	ID   json.RawMessage // a JSON text or number, or null
	Date string          // of the event, as the record gives it; may be empty
	// Sides is one text a side, or a single article that quotes the sides.
	Sides   []Side
	Article bool
	// Alone says that the record is a release that pair found no counterpart
	// for: there is nothing to compare.
	Alone bool
}

// Side is the text of one side, or where it stands.
type Side struct {
	Name string // as the side is to be called; may be empty
	Text string
	File string // where Text is not given
}

// ReadComparison reads {"id","sides":[{"name","text"|"file"}]} or
// {"id","article"}; other fields may be there. What could be read of the
// record, its ID at least, is returned with an error too.
func ReadComparison(line []byte, number int) (Comparison, error) {
	c := Comparison{Line: number, ID: json.RawMessage("null")}
	o, err := ReadObject(line)
	if err != nil {
		return c, err
	}
	if c.ID, err = o.ID(); err != nil {
		return c, err
	}
	if o.Has("alone") && !o.Has("sides") {
		c.Alone = true
		return c, nil
	}
	if c.Date, err = o.OptionalText("date"); err != nil {
		return c, err
	}
	switch article, sides := o.Has("article"), o.Has("sides"); {
	case article && sides:
		return c, errors.New(`both "article" and "sides" are given; give one of them`)
	case article:
		c.Article = true
		text, err := o.Text("article")
		c.Sides = []Side{{Text: text}}
		return c, err
	case !sides:
		return c, errors.New(`neither "sides" nor "article" is there`)
	}
	items, err := o.Objects("sides")
	if err != nil {
		return c, err
	}
	return c, c.readSides(items)
}

func (c *Comparison) readSides(items []*Object) error {
	if len(items) < 2 {
		return fmt.Errorf("a comparison needs two sides; %d given", len(items))
	}
	for i, o := range items {
		var s Side
		var err error
		switch text, file := o.Has("text"), o.Has("file"); {
		case text && file:
			err = errors.New(`both "text" and "file" are given; give one of them`)
		case text:
			s.Text, err = o.Text("text")
		case file:
			if s.File, err = o.Text("file"); err == nil && s.File == "" {
				err = errors.New(`the field "file" is empty`)
			}
		default:
			err = errors.New(`neither "text" nor "file" is there`)
		}
		if err == nil {
			s.Name, err = o.OptionalText("name")
		}
		if err != nil {
			return fmt.Errorf("side %d: %w", i+1, err)
		}
		c.Sides = append(c.Sides, s)
	}
	return nil
}
