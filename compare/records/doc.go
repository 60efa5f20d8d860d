// Package records reads what readoutdiff takes one a line: comparisons for
// batch, releases for pair. It is stricter than encoding/json, which lets the
// last of several fields of one name win and makes replacement characters of
// what is not Unicode: either would compare another text than the one given.
package records
