package cmd

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/readoutdiff/readoutdiff/cmd/config"
)

// configurable lists the commands whose flags can be set by a configuration, in
// their order, with those of the command lexicon.
func configurable(root *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, c := range root.Commands() {
		for _, c := range append([]*cobra.Command{c}, c.Commands()...) {
			if c.Flags().HasFlags() && c.Name() != configCommand && c.RunE != nil {
				out = append(out, c)
			}
		}
	}
	return out
}

// settable lists the flags of a command that can be set, sorted by name. A
// command of a command has no table of its own; it shares the lists alone.
func settable(c *cobra.Command) []*pflag.Flag {
	var out []*pflag.Flag
	c.Flags().VisitAll(func(f *pflag.Flag) {
		switch {
		case slices.Contains([]string{"config", "no-config", "help", "version"}, f.Name):
		case hasTable(c), f.Name == "lexicon":
			out = append(out, f)
		}
	})
	return out
}

// hasTable reports whether a configuration has a table for a command.
func hasTable(c *cobra.Command) bool { return c.Parent() == c.Root() }

// flagsOf lists the flags that a key of a table stands for, in all commands for
// a key at the top.
func flagsOf(root *cobra.Command, table, key string) []*pflag.Flag {
	var out []*pflag.Flag
	for _, c := range configurable(root) {
		if table != "" && (!hasTable(c) || c.Name() != table) {
			continue
		}
		for _, f := range settable(c) {
			if f.Name == key {
				out = append(out, f)
			}
		}
	}
	return out
}

// tableNames lists the tables that a configuration may have.
func tableNames(root *cobra.Command) []string {
	var out []string
	for _, c := range configurable(root) {
		if hasTable(c) {
			out = append(out, c.Name())
		}
	}
	return out
}

// keyNames lists the keys that a table, or the top, may have.
func keyNames(root *cobra.Command, table string) []string {
	var out []string
	for _, c := range configurable(root) {
		if table == "" || hasTable(c) && c.Name() == table {
			for _, f := range settable(c) {
				out = append(out, f.Name)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// check looks at every setting of a configuration, whatever command it is for.
func (f *configFile) check(root *cobra.Command) error {
	for _, s := range f.settings {
		if err := f.checkOne(root, s); err != nil {
			return err
		}
	}
	return nil
}

func (f *configFile) checkOne(root *cobra.Command, s config.Setting) error {
	tables := tableNames(root)
	if s.Table != "" && !slices.Contains(tables, s.Table) {
		return f.settingError(s.Place, "unknown table "+quoteName(s.Table), suggestion(s.Table, tables))
	}
	if s.Kind == config.Table {
		return nil
	}
	flags := flagsOf(root, s.Table, s.Key)
	if len(flags) == 0 {
		what := "unknown key " + quoteName(s.Key)
		if s.Table == "" && slices.Contains(tables, s.Key) {
			return f.settingError(s.Place, s.Key+" is a command", "write its keys below ["+s.Key+"]")
		}
		if s.Table != "" {
			what += " of " + s.Table
		}
		return f.settingError(s.Place, what, suggestion(s.Key, keyNames(root, s.Table)))
	}
	if !slices.ContainsFunc(flags, func(flag *pflag.Flag) bool { return fits(flag, s.Kind) }) {
		return f.settingError(s.Value, s.Key+" is "+string(s.Kind), "give "+wanted(flags[0]))
	}
	if f.found {
		return f.checkFound(s, flags[0])
	}
	return nil
}

// checkFound refuses what a configuration that anybody may have put beside the
// inputs must not do: write files, or read elsewhere.
func (f *configFile) checkFound(s config.Setting, flag *pflag.Flag) error {
	const remedy = "give it on the command line, or name the configuration with --config"
	if writes(flag, s.Values) {
		return f.settingError(s.Place, s.Key+" names a file to write, which is not taken from a configuration that was found", remedy)
	}
	if isPath(flag) && slices.ContainsFunc(s.Values, func(path string) bool { return path != "" && !filepath.IsLocal(path) }) {
		return f.settingError(s.Value, s.Key+" leads out of the folder of a configuration that was found", remedy)
	}
	return nil
}

// writesAnnotation marks flags by which a command writes a file.
const writesAnnotation = "readoutdiff_writes"

// markWrites marks a flag that names a file to write: no configuration that was
// found sets it.
func markWrites(c *cobra.Command, name string) {
	// The only error is a flag that does not exist.
	_ = c.Flags().SetAnnotation(name, writesAnnotation, []string{"true"})
}

// writes reports whether a flag makes a command write a file.
func writes(f *pflag.Flag, values []string) bool {
	if f.Annotations[writesAnnotation] != nil || strings.HasPrefix(f.Name, "write") {
		return true
	}
	return f.Name == "format" && slices.ContainsFunc(values, func(v string) bool { return strings.Contains(v, "=") })
}

// isPath reports whether a flag names files or folders.
func isPath(f *pflag.Flag) bool {
	for _, mark := range [...]string{writesAnnotation, cobra.BashCompSubdirsInDir, cobra.BashCompFilenameExt} {
		if _, marked := f.Annotations[mark]; marked { // with no extension its list is nil
			return true
		}
	}
	return false
}

// fits reports whether a flag takes values of a kind.
func fits(f *pflag.Flag, kind config.Kind) bool {
	if _, list := f.Value.(pflag.SliceValue); list {
		// Of one that is parted by commas a number can be the only value, a limit.
		isNumber := kind == config.Integer || kind == config.Float
		return kind == config.List || kind == config.String || isNumber && f.Value.Type() == "stringSlice"
	}
	switch wanted(f) {
	case string(config.Float):
		return kind == config.Float || kind == config.Integer
	default:
		return wanted(f) == string(kind)
	}
}

// wanted is the kind of values that a flag takes, in words.
func wanted(f *pflag.Flag) string {
	if _, list := f.Value.(pflag.SliceValue); list {
		return string(config.List)
	}
	switch kind := f.Value.Type(); {
	case kind == "bool":
		return string(config.Bool)
	case strings.HasPrefix(kind, "int"), strings.HasPrefix(kind, "uint"), kind == "count":
		return string(config.Integer)
	case strings.HasPrefix(kind, "float"):
		return string(config.Float)
	}
	return string(config.String)
}

// suggestion is what may have been meant, or what there is.
func suggestion(name string, known []string) string {
	best, least := "", 1+len(name)/3
	for _, k := range known {
		if d := distance(name, k); d <= least && (best == "" || d < least) {
			best, least = k, d
		}
	}
	if best != "" {
		return fmt.Sprintf("did you mean %s?", best)
	}
	return "one of " + strings.Join(known, ", ")
}

// distance is how many letters have to be changed, put in or left out to make
// one name of another, of which neither is long; else it is the longer length.
func distance(a, b string) int {
	const long = 64
	if len(a) > long || len(b) > long {
		return max(len(a), len(b))
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
