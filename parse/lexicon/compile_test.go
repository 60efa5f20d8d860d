package lexicon

import (
	"io/fs"
	"testing"
)

// builtinLists is the folder of the embedded lists.
func builtinLists(t testing.TB) fs.FS {
	t.Helper()
	lists, err := fs.Sub(files, "data")
	if err != nil {
		t.Fatal(err)
	}
	return lists
}

// TestTableIsFresh compiles the lists anew, which must give the embedded table
// byte for byte.
func TestTableIsFresh(t *testing.T) {
	data, err := Compile(builtinLists(t))
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != builtinTable {
		t.Fatal("data/lexicon.bin is not made of the lists as they stand: run go generate ./parse/lexicon")
	}
}

// TestOpenRefuses reads tables that are none: cut off, of another version, empty.
func TestOpenRefuses(t *testing.T) {
	for _, data := range []string{"", magic, builtinTable[:len(builtinTable)-1], builtinTable + "x", "x" + builtinTable[1:]} {
		if _, err := open(data); err == nil {
			t.Errorf("a table of %d bytes is read, the embedded one has %d", len(data), len(builtinTable))
		}
	}
}
