// Command gen builds the binary tables of package semantics from their
// sources; "go generate" runs it. The same sources give the same bytes.
//
//	gen vectors -text FILE.vec -o FILE
//	gen relations -wordnet FOLDER -vectors FILE -frequencies FILE.tsv -o FILE
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"sort"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare/semantics/internal/pack"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New("want a table to build: vectors or relations")
	}
	switch args[0] {
	case "vectors":
		return buildVectors(args[1:])
	case "relations":
		return buildRelations(args[1:])
	}
	return fmt.Errorf("no table %q: want vectors or relations", args[0])
}

// buildVectors writes the table of vectors.
func buildVectors(args []string) error {
	flags := flag.NewFlagSet("vectors", flag.ExitOnError)
	text := flags.String("text", "", "the vectors in the text format of fastText; without it the table stays as it is")
	out := flags.String("o", "vectors.bin", "the table to write")
	flags.Parse(args)
	if *text == "" {
		fmt.Fprintf(os.Stderr, "gen: no vectors given, %s stays as it is\n", *out)
		return nil
	}
	f, err := os.Open(*text)
	if err != nil {
		return err
	}
	defer f.Close()
	table, err := pack.ReadVectors(f)
	if err != nil {
		return fmt.Errorf("%s: %w", *text, err)
	}
	return os.WriteFile(*out, []byte(table), 0o644)
}

// buildRelations writes the table of relations between the words that matter:
// those of the vectors, of a list, and the common ones of WordNet itself.
func buildRelations(args []string) error {
	flags := flag.NewFlagSet("relations", flag.ExitOnError)
	folder := flags.String("wordnet", "/usr/share/wordnet", "the database files of WordNet 3.0")
	vectors := flags.String("vectors", "vectors.bin", "the table of vectors, whose words matter")
	frequencies := flags.String("frequencies", "", "a list whose first column names further words that matter")
	out := flags.String("o", "relations.bin", "the table to write")
	flags.Parse(args)
	wanted := map[string]bool{}
	if err := vectorWords(*vectors, wanted); err != nil {
		return err
	}
	if err := listedWords(*frequencies, wanted); err != nil {
		return err
	}
	net, err := readWordNet(*folder)
	if err != nil {
		return err
	}
	found := net.relations(net.spellingsOf(wanted))
	table, err := pack.PackRelations(found)
	if err != nil {
		return err
	}
	report(found, len(table))
	return os.WriteFile(*out, table, 0o644)
}

func vectorWords(path string, into map[string]bool) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	v, err := pack.OpenVectors(string(data))
	if err != nil {
		return fmt.Errorf("%s: %w", path, err)
	}
	for i := range v.Words.Len() {
		into[v.Words.At(i)] = true
	}
	return nil
}

func listedWords(path string, into map[string]bool) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	for line := range strings.Lines(string(data)) {
		if word, _, ok := strings.Cut(line, "\t"); ok && !strings.HasPrefix(line, "#") {
			into[word] = true
		}
	}
	return nil
}

// sorted is the members of a set in the order of their bytes.
func sorted(set map[string]bool) []string {
	out := make([]string, 0, len(set))
	for w := range set {
		out = append(out, w)
	}
	sort.Strings(out)
	return out
}

// report says what a table of relations holds.
func report(found map[[2]string]uint8, size int) {
	words := map[string]bool{}
	kinds := map[uint8]int{}
	for pair, kind := range found {
		words[pair[0]], words[pair[1]] = true, true
		kinds[kind]++
	}
	fmt.Fprintf(os.Stderr, "gen: %d words, %d pairs, %d bytes;", len(words), len(found), size)
	for k := pack.Synonym; k <= pack.Antonym; k++ {
		fmt.Fprintf(os.Stderr, " %s %d", kindNames[k], kinds[k])
	}
	fmt.Fprintln(os.Stderr)
}

var kindNames = [...]string{"none", "synonym", "derivation", "hypernym", "similar", "antonym"}
