package pack

import (
	"strings"
	"testing"
)

// TestDamaged: a table that is cut, longer or of another layout is refused.
func TestDamaged(t *testing.T) {
	vectors, err := ReadVectors(strings.NewReader("2 2\nb 1 2\na 3 4\n"))
	if err != nil {
		t.Fatal(err)
	}
	packed, err := PackRelations(map[[2]string]uint8{{"b", "a"}: Synonym, {"a", "c"}: Antonym})
	if err != nil {
		t.Fatal(err)
	}
	relations := string(packed)
	for i := range len(vectors) {
		if _, err := OpenVectors(vectors[:i]); err == nil {
			t.Errorf("%d of %d bytes of vectors are taken for all", i, len(vectors))
		}
	}
	for i := range len(relations) {
		if _, err := OpenRelations(relations[:i]); err == nil {
			t.Errorf("%d of %d bytes of relations are taken for all", i, len(relations))
		}
	}
	if _, err := OpenVectors(relations); err == nil {
		t.Error("relations are taken for vectors")
	}
	if _, err := OpenRelations(relations + "x"); err == nil {
		t.Error("a longer table is taken")
	}
	if _, err := OpenVectors("RDV1" + strings.Repeat("\xff", 12)); err == nil {
		t.Error("sizes beyond all bounds are taken")
	}
}

func TestPackRelations(t *testing.T) {
	for _, bad := range []map[[2]string]uint8{
		{{"a", "a"}: Synonym},
		{{"a", "b"}: Synonym, {"b", "a"}: Antonym},
	} {
		if _, err := PackRelations(bad); err == nil {
			t.Errorf("%v is taken", bad)
		}
	}
	packed, err := PackRelations(map[[2]string]uint8{{"b", "a"}: Synonym, {"a", "c"}: Antonym})
	if err != nil {
		t.Fatal(err)
	}
	r, err := OpenRelations(string(packed))
	if err != nil {
		t.Fatal(err)
	}
	if r.Words.Len() != 3 || r.Between(0, 1) != Synonym || r.Between(2, 0) != Antonym || r.Between(1, 2) != None {
		t.Error("what was packed is not what is read")
	}
}
