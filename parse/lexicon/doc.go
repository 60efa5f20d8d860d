// Package lexicon holds the words that the parser and the comparison judge by:
// reporting verbs, names, topics, opposites and the like. Each list is a file
// of tab-separated values under data/, so that a linguist can extend it without
// reading Go. Programs use the table that is compiled from the lists by go
// generate: it is embedded and read in place, and nothing is parsed at the
// start. Lists of a user are compiled when they are read, and laid over it.
package lexicon
