package parse

import (
	"fmt"
	"strings"
)

// Error tells what is wrong with an input, where it is wrong and what to do
// about it.
type Error struct {
	Name     string   // of the source as given
	Position Position // the zero Position where no single place is to blame
	What     string   // in a few words, without a final stop
	Remedy   string   // what the user can do; may be empty
}

// Error gives the form "NAME:LINE:COLUMN: what; remedy".
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Name)
	if e.Position.Line > 0 {
		fmt.Fprintf(&b, ":%d:%d", e.Position.Line, e.Position.Column)
	}
	b.WriteString(": ")
	b.WriteString(e.What)
	if e.Remedy != "" {
		b.WriteString("; ")
		b.WriteString(e.Remedy)
	}
	return b.String()
}
