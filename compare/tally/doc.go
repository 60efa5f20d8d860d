// Package tally adds up what many comparisons found: the relations of each
// side's statements, what only one side says was agreed, who asked for the
// contact, the names that are used, and the topics of each side by month. It
// reads the lines that batch writes, so that a run that goes on after an
// interruption counts what was done before.
package tally
