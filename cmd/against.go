package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/reader"
)

// recalling holds the flag that names earlier releases of the sides.
type recalling struct{ against []string }

func (r *recalling) add(c *cobra.Command) {
	c.Flags().StringArrayVar(&r.against, "against", nil, `a previous release of a side, FILE or SIDE=FILE, which tells what is
boilerplate and what is new; repeatable. SIDE is its letter or name;
without it, the side is that of the country or name that FILE is of`)
}

// earlier reads the releases that --against names, each for its side.
func (a *app) earlier(r *recalling, how *reading, in *inputs, doc *parse.Document) ([]compare.Earlier, error) {
	var out []compare.Earlier
	for _, value := range r.against {
		side, name := sideAndFile(value, doc)
		if name == "" {
			return nil, usagef("--against %s names no file; give it as SIDE=FILE", quoteName(value))
		}
		if name == stdin {
			return nil, usagef("--against reads files; save the earlier release in one")
		}
		raw, err := in.readFile(name, how.maxBytes)
		if err != nil {
			return nil, againstNoFile(value, err, doc)
		}
		source, err := reader.Read(0, name, raw, how.readerOptions())
		if err != nil {
			return nil, err
		}
		old, err := parse.Parse([]*parse.Source{source}, parse.Options{Shape: parse.Release, Lexicon: doc.Lexicon})
		if err != nil {
			return nil, err
		}
		if err := notSupported(old); err != nil {
			return nil, err
		}
		if side == nil {
			if side = whose(old, doc); side == nil {
				return nil, usagef("--against %s: which side's release this is cannot be told; give it as SIDE=FILE, where SIDE is one of %s", quoteName(value), known(doc))
			}
		}
		out = append(out, compare.Earlier{Side: side.ID, Doc: old})
	}
	return out, nil
}

// sideAndFile cuts the side off a value of --against; what is before "=" and no
// side is a part of the file's name.
func sideAndFile(value string, doc *parse.Document) (*parse.Side, string) {
	before, after, named := strings.Cut(value, "=")
	if named {
		if side := partyCalled(doc, before); side != nil {
			return side, after
		}
	}
	return nil, value
}

// againstNoFile is the fault of a file that cannot be read, or of a side that
// does not exist where its name is what cannot be found.
func againstNoFile(value string, err error, doc *parse.Document) error {
	if before, _, named := strings.Cut(value, "="); named && partyCalled(doc, before) == nil && !isFile(value) {
		return usagef("--against %s: %s is no side of this comparison; one of %s", quoteName(value), quoteName(before), known(doc))
	}
	return err
}

// whose is the only party of a document that an earlier release can be of: that
// of the same country or name. It is nil where there is none, or more than one.
func whose(old, doc *parse.Document) *parse.Side {
	var found *parse.Side
	for _, was := range partiesOf(old) {
		for _, s := range partiesOf(doc) {
			if s != found && (s.Country != "" && s.Country == was.Country || s.Name == was.Name) {
				if found != nil {
					return nil
				}
				found = s
			}
		}
	}
	return found
}

// partyCalled finds a party by its letter or name, or is nil.
func partyCalled(doc *parse.Document, wanted string) *parse.Side {
	for _, s := range partiesOf(doc) {
		if strings.EqualFold(string(s.ID), wanted) || strings.EqualFold(s.Name, wanted) {
			return s
		}
	}
	return nil
}

func partiesOf(doc *parse.Document) []*parse.Side {
	var out []*parse.Side
	for _, s := range doc.Sides {
		if s.Role == parse.Party {
			out = append(out, s)
		}
	}
	return out
}

// known lists the parties of a document by letter and name.
func known(doc *parse.Document) string {
	var out []string
	for _, s := range partiesOf(doc) {
		out = append(out, fmt.Sprintf("%s (%s)", s.ID, s.Name))
	}
	return strings.Join(out, ", ")
}
