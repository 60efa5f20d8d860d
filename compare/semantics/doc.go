// Package semantics tells how near words are in meaning when their letters do
// not: word vectors trained on diplomatic text, and the relations that WordNet
// knows between words. Both are embedded as binary tables that are read in
// place: nothing is parsed at the start, and looking a word up is a binary
// search on the embedded bytes.
//
// Words are given in their normal form (lexicon.Norm), for relations also in
// their dictionary form. data/README.md says where the tables come from and
// how they are built again.
package semantics

//go:generate go run ./internal/gen vectors -text=$READOUTDIFF_VECTORS -o data/vectors.bin
//go:generate go run ./internal/gen relations -wordnet /usr/share/wordnet -vectors data/vectors.bin -frequencies ../../parse/lexicon/data/frequencies.tsv -o data/relations.bin
