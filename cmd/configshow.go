package cmd

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/spf13/pflag"

	"github.com/readoutdiff/readoutdiff/cmd/config"
)

// inForce is a flag of a command with where its value comes from.
type inForce struct {
	command string
	flag    *pflag.Flag
	from    origin
}

// String tells an origin as people read it.
func (o origin) String() string {
	switch o.kind {
	case fromFile:
		return fmt.Sprintf("%s:%d:%d", quoteName(o.name), o.at.Line, o.at.Column)
	case fromVariable:
		return o.name
	}
	return string(o.kind)
}

// writeTOML writes settings as a configuration that says the same, with where
// each comes from in comments.
func writeTOML(w io.Writer, file *configFile, settings []inForce, unknown []string) error {
	var b strings.Builder
	b.WriteString("# no configuration file\n")
	if file != nil {
		b.Reset()
		fmt.Fprintf(&b, "# %s%s\n", quoteName(file.path), map[bool]string{true: ", found with the inputs"}[file.found])
	}
	for i, s := range settings {
		if i == 0 || settings[i-1].command != s.command {
			fmt.Fprintf(&b, "\n[%s]\n", s.command)
		}
		line := s.flag.Name + " = " + tomlValue(s.flag)
		if writes(s.flag, nil) {
			line = "# " + line // a configuration that is found must not have it
		}
		fmt.Fprintf(&b, "%-32s # %s\n", line, s.from)
	}
	for i, name := range unknown {
		if i == 0 {
			b.WriteString("\n# Variables that nothing asks for:\n")
		}
		fmt.Fprintf(&b, "# %s\n", quoteName(name))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// tomlValue is the value of a flag in TOML.
func tomlValue(f *pflag.Flag) string {
	if list, ok := f.Value.(pflag.SliceValue); ok {
		var values []string
		for _, v := range list.GetSlice() {
			values = append(values, tomlString(v))
		}
		return "[" + strings.Join(values, ", ") + "]"
	}
	if wanted(f) == string(config.String) {
		return tomlString(f.Value.String())
	}
	return f.Value.String()
}

// tomlString is a string between quotation marks, without anything that a
// terminal obeys or an eye does not see.
func tomlString(text string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range strings.ToValidUTF8(text, "\uFFFD") {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteRune(c)
		case c != ' ' && !unicode.IsGraphic(c), unicode.Is(unicode.Cf, c):
			fmt.Fprintf(&b, `\U%08X`, c)
		default:
			b.WriteRune(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}

type jsonConfig struct {
	File     *string       `json:"file"`
	Found    bool          `json:"found"`
	Settings []jsonSetting `json:"settings"`
	Unknown  []string      `json:"unknown_variables"`
}

type jsonSetting struct {
	Command  string     `json:"command"`
	Key      string     `json:"key"`
	Value    any        `json:"value"`
	Origin   originKind `json:"origin"`
	File     *string    `json:"file"`
	Line     *int       `json:"line"`
	Column   *int       `json:"column"`
	Variable *string    `json:"variable"`
}

func writeJSONConfig(w io.Writer, file *configFile, settings []inForce, unknown []string) error {
	out := jsonConfig{Settings: []jsonSetting{}, Unknown: append([]string{}, unknown...)}
	if file != nil {
		out.File, out.Found = &file.path, file.found
	}
	for _, s := range settings {
		j := jsonSetting{Command: s.command, Key: s.flag.Name, Value: jsonValue(s.flag), Origin: s.from.kind}
		switch s.from.kind {
		case fromFile:
			j.File, j.Line, j.Column = &s.from.name, &s.from.at.Line, &s.from.at.Column
		case fromVariable:
			j.Variable = &s.from.name
		}
		out.Settings = append(out.Settings, j)
	}
	return indentedJSON(w).Encode(out)
}

// jsonValue is the value of a flag: a text, a list of texts, a number, or true
// or false.
func jsonValue(f *pflag.Flag) any {
	if list, ok := f.Value.(pflag.SliceValue); ok {
		return append([]string{}, list.GetSlice()...)
	}
	if wanted(f) == string(config.String) {
		return f.Value.String()
	}
	return json.RawMessage(f.Value.String())
}
