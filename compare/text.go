package compare

import "strings"

// oneLine is a text with each run of white space as one blank, as notes and
// messages quote it.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
