package lexicon

import (
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"
)

// FuzzListLookup reads any text as one of a user's lists: it is refused with its
// place, or words are looked up in it as in any other.
func FuzzListLookup(f *testing.F) {
	names := fileNames()
	for i, name := range names {
		if list, ok := own[name+".tsv"]; ok {
			f.Add(uint8(i), string(list.Data))
		}
	}
	f.Add(uint8(0), "# columns: class\tphrase\tforce\ttakes\nstress\tzorb\t9\tthat\n")
	f.Add(uint8(1), "# columns: a\n"+strings.Repeat("x|", 300)+"\n")
	f.Fuzz(func(t *testing.T, which uint8, list string) {
		name := names[int(which)%len(names)] + ".tsv"
		l, err := Default().With(fstest.MapFS{name: {Data: []byte(list)}})
		if err != nil {
			if !strings.Contains(err.Error(), name) {
				t.Errorf("the fault does not name %s: %v", name, err)
			}
			return
		}
		if !utf8.ValidString(list) {
			list = strings.ToValidUTF8(list, "?") // a comment
		}
		for _, m := range find(l, list, All) {
			if m.First < 0 || m.Last <= m.First || m.Entry.Key == "" {
				t.Errorf("found %+v", m)
			}
		}
	})
}
