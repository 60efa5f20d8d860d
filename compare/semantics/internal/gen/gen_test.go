package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/compare/semantics/internal/pack"
)

// tiny is a WordNet of a few words, in the format of its files. The first
// lines stand for the licence.
var tiny = map[string]string{
	"cntlist.rev": "pact%1:10:00:: 1 5\n",
	"data.noun": `  1 licence
00000001 10 n 02 pact 0 treaty 0 001 @ 00000002 n 0000 | a written agreement
00000002 10 n 02 agreement 0 accord 1 003 ~ 00000001 n 0000 + 00000004 v 0101 ! 00000003 n 0101 | the verbal act
00000003 10 n 02 disagreement 0 cease-fire 0 001 ! 00000002 n 0101 | a conflict
`,
	"data.verb":  "00000004 32 v 01 agree 0 001 + 00000002 n 0101 01 + 08 00 | be in accord\n",
	"data.adj":   "00000005 00 a 01 open(p) 0 001 & 00000006 a 0000 | not shut\n00000006 00 s 01 wide 0 001 & 00000005 a 0000 | open wide\n",
	"data.adv":   "",
	"index.noun": "pact n 1 1 @ 1 1 00000001\ntreaty n 1 1 @ 1 0 00000001\nagreement n 1 2 ~ + 1 0 00000002\naccord n 1 1 ~ 1 0 00000002\ndisagreement n 1 1 ! 1 0 00000003\ncease-fire n 1 0 1 0 00000003\n",
	"index.verb": "agree v 1 1 + 1 0 00000004\n",
	"index.adj":  "open a 1 1 & 1 0 00000005\nwide a 1 1 & 1 0 00000006\n",
	"index.adv":  "",
	"noun.exc":   "accordes accord\n",
	"verb.exc":   "",
	"adj.exc":    "",
	"adv.exc":    "",
}

func write(t *testing.T, files map[string]string) string {
	folder := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestRelations(t *testing.T) {
	folder := write(t, tiny)
	words := write(t, map[string]string{
		"list.tsv": "# name: words\n# columns: word\tdocuments\nagreed\t3\nagreements\t3\naccordes\t1\nceasefire\t1\ndisagreement\t1\nopen\t1\nwide\t1\ntreaties\t1\n",
		"a.vec":    "1 2\nagreement 1 2\n",
	})
	vectors, table := filepath.Join(words, "vectors.bin"), filepath.Join(words, "relations.bin")
	if err := run([]string{"vectors", "-text", filepath.Join(words, "a.vec"), "-o", vectors}); err != nil {
		t.Fatal(err)
	}
	if err := run([]string{"relations", "-wordnet", folder, "-vectors", vectors, "-frequencies", filepath.Join(words, "list.tsv"), "-o", table}); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(table)
	if err != nil {
		t.Fatal(err)
	}
	r, err := pack.OpenRelations(string(data))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		a, b string
		want uint8
	}{
		{"pact", "treaty", pack.Synonym},
		{"accord", "agreement", pack.Synonym},
		{"pact", "agreement", pack.Hypernym},
		{"agree", "agreement", pack.Derivation},
		{"agreement", "disagreement", pack.Antonym},
		{"accord", "disagreement", pack.None}, // the pointer is between two words, not two synsets
		{"ceasefire", "disagreement", pack.Synonym},
		{"cease-fire", "ceasefire", pack.Synonym},
		{"open", "wide", pack.Similar},
	} {
		i, known := r.Words.Find(c.a)
		j, both := r.Words.Find(c.b)
		if got := r.Between(i, j); !known || !both || got != c.want {
			t.Errorf("between %q and %q: %s, want %s", c.a, c.b, kindNames[got], kindNames[c.want])
		}
	}
}

func TestBadSources(t *testing.T) {
	for file, text := range map[string]string{
		"data.noun":   "00000001 10 n 02 pact 0\n",
		"data.verb":   "00000001 10 v zz pact 0\n",
		"index.noun":  "pact n 3 0 3 0 00000001\n",
		"noun.exc":    "men\n",
		"cntlist.rev": "pact 1 5\n",
	} {
		files := map[string]string{}
		for name, good := range tiny {
			files[name] = good
		}
		files[file] = text
		if _, err := readWordNet(write(t, files)); err == nil || !strings.Contains(err.Error(), file+":1:") {
			t.Errorf("%s: %v", file, err)
		}
	}
	if run(nil) == nil || run([]string{"colours"}) == nil {
		t.Error("an unknown table is built")
	}
}
