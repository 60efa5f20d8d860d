package cmd

import (
	"slices"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// filtering holds the flags that choose which rows of a comparison are shown.
// (--side names the sides, so that choosing one needs another word.)
type filtering struct{ only, show []string }

func (f *filtering) add(c *cobra.Command, a *app, r *reading) {
	c.Flags().StringSliceVar(&f.only, "only", nil, "show only rows of these relations: "+listed(relations()))
	c.Flags().StringSliceVar(&f.show, "show-side", nil, "show only rows in which this side has a say, by its letter or its name")
	completeList(c, "only", func([]string) []cobra.Completion { return texts(relations()) })
	completeSides(c, "show-side", a, r)
}

func relations() []compare.Kind {
	return []compare.Kind{compare.Contradicts, compare.Scope, compare.Diverges, compare.Reworded, compare.Same, compare.Only}
}

func (f *filtering) check() error {
	for _, name := range f.only {
		if !slices.Contains(relations(), compare.Kind(name)) {
			return unknownValue("only", name, texts(relations()))
		}
	}
	return nil
}

func (f *filtering) kinds() []compare.Kind {
	out := make([]compare.Kind, len(f.only))
	for i, name := range f.only {
		out[i] = compare.Kind(name)
	}
	return out
}

// findSides finds the parties that --show-side means.
func (f *filtering) findSides(doc *parse.Document) ([]parse.SideID, error) {
	var out []parse.SideID
	for _, wanted := range f.show {
		id, err := findSide(doc, "show-side", wanted)
		if err != nil {
			return nil, err
		}
		out = append(out, id)
	}
	return out, nil
}

// findSide finds the party that a flag means by a letter or a name.
func findSide(doc *parse.Document, flag, wanted string) (parse.SideID, error) {
	side := partyCalled(doc, wanted)
	if side == nil {
		return "", usagef("--%s %s is no side of this comparison; one of %s", flag, quoteName(wanted), known(doc))
	}
	return side.ID, nil
}
