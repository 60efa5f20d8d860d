package cmd

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/readoutdiff/readoutdiff/cmd/config"
	"github.com/readoutdiff/readoutdiff/parse"
)

// origin is where the value of a flag comes from: a file with its place, a
// variable, the command line, or nowhere.
type origin struct {
	kind originKind
	name string         // of the file or the variable
	at   parse.Position // in the file
}

type originKind string

const (
	fromDefault  originKind = "default"
	fromFile     originKind = "file"
	fromVariable originKind = "variable"
	fromFlag     originKind = "flag"
)

// words is the annotation of commands whose operands are no files: what they
// name tells nothing of where a configuration may be.
const words = "readoutdiff_words"

// addConfigFlags gives every command that has flags those that choose the
// configuration.
func addConfigFlags(root *cobra.Command) {
	for _, c := range configurable(root) {
		addConfigFlagsTo(c)
	}
}

func addConfigFlagsTo(c *cobra.Command) {
	f := c.Flags()
	f.String("config", "", "take settings from this file instead of the "+configName+" found in the folder of the inputs or above")
	f.Bool("no-config", false, "take settings from no file")
	// The only error is a flag that does not exist.
	_ = c.MarkFlagFilename("config", "toml")
}

// configure sets the flags of a command that the command line does not give by
// variables and by the configuration, and notes where each comes from.
func (a *app) configure(c *cobra.Command, operands []string) (*configFile, error) {
	a.origins = map[string]origin{}
	if c.Flags().Lookup("config") == nil || c.Name() == configCommand {
		return nil, nil
	}
	if c.Annotations[words] != "" {
		operands = nil
	}
	file, err := a.chooseConfig(c.Flags(), operands)
	if err == nil && file != nil {
		err = file.check(c.Root())
	}
	if err != nil {
		return nil, err
	}
	for _, f := range settable(c) {
		if a.origins[f.Name], err = a.set(c, f, file); err != nil {
			return nil, err
		}
	}
	return file, nil
}

// chooseConfig reads the configuration that is named, or else the one that is
// found.
func (a *app) chooseConfig(flags *pflag.FlagSet, operands []string) (*configFile, error) {
	path, none := flags.Lookup("config").Value.String(), flags.Lookup("no-config").Value.String() == "true"
	if none && path != "" {
		return nil, usagef("--config %s and --no-config exclude each other", quoteName(path))
	}
	if !none && path == "" {
		path = a.Getenv(variable("config"))
		switch no := a.Getenv(variable("no-config")); no {
		case "", "0", "false":
		case "1", "true":
			none = true
		default:
			return nil, &configError{inputError(variable("no-config"), quoteName(no)+" is not true or false", "give 1 or 0")}
		}
	}
	switch {
	case path != "":
		return readConfig(path, false)
	case none:
		return nil, nil
	}
	path, err := findConfig(operands)
	if err != nil || path == "" {
		return nil, err
	}
	return readConfig(path, true)
}

// set gives one flag its value: that of the command line, else of the variable
// for this command, of that for all, of the command's table, of the top.
func (a *app) set(c *cobra.Command, f *pflag.Flag, file *configFile) (origin, error) {
	if f.Changed {
		return origin{kind: fromFlag}, nil
	}
	for _, name := range variables(c, f) {
		if value := a.Getenv(name); value != "" {
			return origin{kind: fromVariable, name: name}, setText(f, name, value)
		}
	}
	if file == nil {
		return origin{kind: fromDefault}, nil
	}
	for _, table := range []string{c.Name(), ""} {
		if table != "" && !hasTable(c) {
			continue
		}
		for _, s := range file.settings {
			if s.Table == table && s.Key == f.Name && fits(f, s.Kind) {
				return origin{fromFile, file.path, s.Place}, file.set(f, s)
			}
		}
	}
	return origin{kind: fromDefault}, nil
}

// set gives a flag the value of a setting. Paths in a file are those from its
// folder.
func (f *configFile) set(flag *pflag.Flag, s config.Setting) error {
	values := make([]string, len(s.Values))
	for i, v := range s.Values {
		values[i] = f.fromHere(flag, v)
	}
	var err error
	if list, ok := flag.Value.(pflag.SliceValue); ok && s.Kind == config.List {
		err = list.Replace(values)
	} else {
		err = flag.Value.Set(values[0])
	}
	if err != nil {
		return f.settingError(s.Value, fmt.Sprintf("%s cannot be %s", s.Key, quoteName(values[0])), "see '--help'")
	}
	return nil
}

// fromHere makes a path of a setting one from where the command runs.
func (f *configFile) fromHere(flag *pflag.Flag, value string) string {
	format, path, named := strings.Cut(value, "=")
	switch {
	case isPath(flag):
		format, path = "", value
	case flag.Name == "format" && named:
		format += "="
	default:
		return value
	}
	if path == "" || path == stdin || filepath.IsAbs(path) {
		return format + path
	}
	return format + filepath.Join(filepath.Dir(f.path), filepath.FromSlash(path))
}

// prefix is how the names of all variables of this program begin.
const prefix = "READOUTDIFF_"

// variable is the name of the variable for a flag, or for one of a command.
func variable(parts ...string) string {
	return prefix + strings.ToUpper(strings.ReplaceAll(strings.Join(parts, "_"), "-", "_"))
}

// variables lists the variables that set a flag, the first outranks the other.
func variables(c *cobra.Command, f *pflag.Flag) []string {
	if hasTable(c) {
		return []string{variable(c.Name(), f.Name), variable(f.Name)}
	}
	return []string{variable(f.Name)}
}

// setText gives a flag the value of a variable. Several folders are parted as
// in PATH; several values of another flag stand on a line each.
func setText(f *pflag.Flag, name, text string) error {
	list, ok := f.Value.(pflag.SliceValue)
	var err error
	switch {
	case ok && isPath(f):
		err = list.Replace(filepath.SplitList(text))
	case ok && f.Value.Type() == "stringArray":
		err = list.Replace(strings.Split(strings.TrimSuffix(text, "\n"), "\n"))
	default:
		err = f.Value.Set(text)
	}
	if err != nil {
		return &configError{inputError(name, fmt.Sprintf("%s is not %s", quoteName(text), wanted(f)), "unset it, or give "+wanted(f))}
	}
	return nil
}

// given reports whether the command line itself gives a flag.
func (a *app) given(flag string) bool { return a.origins[flag].kind == fromFlag }

// placed puts the place of a setting into a complaint about a flag that the
// command line does not give.
func (a *app) placed(err error) error {
	usage, ok := err.(*usageError)
	if !ok {
		return err
	}
	text, isFlag := strings.CutPrefix(usage.what, "--")
	name, _, _ := strings.Cut(text, " ")
	from := a.origins[name]
	if !isFlag || from.kind != fromFile && from.kind != fromVariable {
		return err
	}
	return &configError{&parse.Error{Name: from.name, Position: from.at, What: text}}
}

// unknownVariables lists those that begin like the variables of this program
// and that nothing asks for, sorted.
func (a *app) unknownVariables(root *cobra.Command) []string {
	known := map[string]bool{variable("pager"): true, variable("config"): true, variable("no-config"): true}
	for _, c := range configurable(root) {
		for _, f := range settable(c) {
			for _, name := range variables(c, f) {
				known[name] = true
			}
		}
	}
	if a.Environ == nil {
		return nil
	}
	var out []string
	for _, v := range a.Environ() {
		if name, value, _ := strings.Cut(v, "="); strings.HasPrefix(name, prefix) && value != "" && !known[name] {
			out = append(out, name)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}
