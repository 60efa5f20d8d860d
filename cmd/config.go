package cmd

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

// configCommand is the name of the command that shows the configuration, which
// none sets.
const configCommand = "config"

func newConfig(a *app) *cobra.Command {
	formats := []string{"toml", "json"}
	var format string
	c := &cobra.Command{
		Use:   "config [COMMAND [ARGUMENT...]]",
		Short: "Show which settings are in force, and where each comes from",
		Long: `Config shows the value of every flag and where it comes from, for all commands
or for a COMMAND as if it ran with the arguments that follow.

A flag on the command line outranks the variable READOUTDIFF_COMMAND_FLAG, which
outranks READOUTDIFF_FLAG, which outranks a configuration: its table [command],
then its keys at the top. Without --config the configuration is the file
` + configName + ` in the deepest folder that holds all inputs, or in the first
folder above it that has one; standard input counts for the folder that the
command runs in. A configuration that is found so cannot name files to write.`,
		Example: `  readoutdiff config
  readoutdiff config compare --layout brief article.txt
  readoutdiff config --no-config >readoutdiff.toml`,
		ValidArgsFunction: func(c *cobra.Command, given []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			if len(given) > 0 {
				return nil, cobra.ShellCompDirectiveDefault
			}
			return tableNames(c.Root()), cobra.ShellCompDirectiveNoFileComp
		},
	}
	c.RunE = a.run(func(operands []string) error {
		if !slices.Contains(formats, format) {
			return unknownValue("format", format, formats)
		}
		file, settings, err := a.inForce(c, operands)
		if err != nil {
			return err
		}
		unknown := a.unknownVariables(c.Root())
		if format == "json" {
			return writeJSONConfig(a.out, file, settings, unknown)
		}
		return writeTOML(a.out, file, settings, unknown)
	})
	c.Flags().StringVar(&format, "format", formats[0], "how to print it:\n  toml   a configuration that says the same, with comments\n  json   for programs")
	complete(c, "format", formats)
	addConfigFlagsTo(c)
	c.Flags().SetInterspersed(false) // what follows COMMAND belongs to it
	return c
}

// inForce finds what is in force for a command line, or for all commands where
// that is empty.
func (a *app) inForce(c *cobra.Command, line []string) (file *configFile, out []inForce, err error) {
	commands := configurable(c.Root())
	if len(line) > 0 {
		commands = slices.DeleteFunc(commands, func(c *cobra.Command) bool { return !hasTable(c) || c.Name() != line[0] })
		if len(commands) == 0 {
			return nil, nil, usagef("%s is no command with settings; one of %s", quoteName(line[0]), strings.Join(tableNames(c.Root()), ", "))
		}
		line = line[1:]
	}
	for _, command := range commands {
		if !hasTable(command) {
			continue
		}
		if err := command.ParseFlags(line); err != nil {
			return nil, nil, usagef("%v", err)
		}
		for _, name := range []string{"config", "no-config"} {
			if f := c.Flags().Lookup(name); f.Changed && !command.Flags().Changed(name) {
				_ = command.Flags().Lookup(name).Value.Set(f.Value.String()) // it took the value before
			}
		}
		if file, err = a.configure(command, command.Flags().Args()); err != nil {
			return nil, nil, err
		}
		for _, f := range settable(command) {
			out = append(out, inForce{command.Name(), f, a.origins[f.Name]})
		}
	}
	a.origins = nil // they are not those of this command
	return file, out, nil
}
