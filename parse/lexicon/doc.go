// Package lexicon holds the words that the parser and the comparison judge by:
// reporting verbs, names, topics, opposites and the like. Each list is a file
// of tab-separated values under data/, so that a linguist can extend it without
// reading Go.
package lexicon
