package gate

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse"
)

// Baseline is violations that are known and accepted.
type Baseline struct {
	entries []Entry
	lines   map[key]int // place of each entry
}

// Entry is a line of a baseline.
type Entry struct {
	Line               int // of the file, from 1; 0 where it was read from none
	Class, Fingerprint string
	Words              string // for people; nothing is decided by them
}

type key struct{ class, fingerprint string }

func newBaseline(facts []fact) *Baseline {
	b := &Baseline{lines: map[key]int{}}
	for _, f := range facts {
		b.add(Entry{Class: f.class, Fingerprint: f.fingerprint(), Words: f.excerpt()})
	}
	return b
}

func (b *Baseline) add(e Entry) {
	k := key{e.Class, e.Fingerprint}
	if _, known := b.lines[k]; !known {
		b.lines[k] = len(b.entries)
		b.entries = append(b.entries, e)
	}
}

// Len is the number of violations that the baseline holds.
func (b *Baseline) Len() int { return len(b.entries) }

// The beginning of a baseline file. The number changes with the meaning of a
// fingerprint or of a line.
const (
	baselineMagic   = "# readoutdiff baseline "
	baselineVersion = "1"
	baselineAbout   = "# class, fingerprint, words; parted by tabs, sorted; made by 'readoutdiff check --write-baseline'"
)

// Format is the baseline as a file: two lines that say what it is, then one a
// violation, sorted by bytes.
func (b *Baseline) Format() []byte {
	lines := make([]string, len(b.entries))
	for i, e := range b.entries {
		lines[i] = e.Class + "\t" + e.Fingerprint + "\t" + e.Words
	}
	slices.Sort(lines)
	lines = append([]string{baselineMagic + baselineVersion, baselineAbout}, lines...)
	return []byte(strings.Join(lines, "\n") + "\n")
}

// ReadBaseline reads what Format made. It fails with a *parse.Error that names
// the place where the file is none, is of another version, or a line is broken.
// Lines may stand in any order, empty lines and comments between them.
func ReadBaseline(name string, data []byte) (*Baseline, error) {
	b := &Baseline{lines: map[key]int{}}
	fail := func(line, column int, what, remedy string) error {
		return &parse.Error{Name: name, Position: parse.Position{Line: line, Column: column}, What: what, Remedy: remedy}
	}
	number := 0
	for text := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		number++
		text = strings.TrimRight(text, "\r\n")
		if number == 1 {
			version, ok := strings.CutPrefix(text, baselineMagic)
			if !ok {
				return nil, fail(1, 1, "is no baseline", "make one with --write-baseline")
			}
			if version != baselineVersion {
				return nil, fail(1, len(baselineMagic)+1, "a baseline of another version than "+baselineVersion, "make it anew with --write-baseline")
			}
			continue
		}
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		e, column, what := readEntry(text)
		if what != "" {
			return nil, fail(number, column, what, "mend or delete the line, or make the file anew with --write-baseline")
		}
		e.Line = number
		b.add(e)
	}
	if number == 0 {
		return nil, fail(0, 0, "is empty and no baseline", "make one with --write-baseline")
	}
	return b, nil
}

// readEntry reads a line, or tells what is wrong with it at which column.
func readEntry(text string) (e Entry, column int, what string) {
	class, rest, ok := strings.Cut(text, "\t")
	if !ok {
		return e, 1, "no tab behind the class"
	}
	if !slices.Contains(entryClasses(), class) {
		return e, 1, fmt.Sprintf("no class %.40q", class)
	}
	fingerprint, words, _ := strings.Cut(rest, "\t")
	if len(fingerprint) != 16 || strings.Trim(fingerprint, "0123456789abcdef") != "" {
		return e, utf8.RuneCountInString(class) + 2, "no fingerprint of 16 hexadecimal digits"
	}
	return Entry{Class: class, Fingerprint: fingerprint, Words: words}, 0, ""
}

// entryClasses are the classes that lines of a baseline may have.
func entryClasses() []string { return append(Selectors(), RequiredClass, ForbiddenClass) }
