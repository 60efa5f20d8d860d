// Package gate judges a report: whether it keeps the rules that a press office,
// a monitor or a newsroom holds it to. What breaks a rule is a violation, with
// its place and what was expected; what no rule speaks of is none.
//
// A baseline holds violations that are known and accepted. It knows them by
// fingerprints of their class and words, so that a text may be wrapped anew and
// its paragraphs moved, but not say something else.
package gate
