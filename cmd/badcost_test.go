package cmd

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// costSize is how many bytes a side the texts have whose cost is measured: at
// less, the start of the program hides what grows faster than the text.
const costSize = 100_000

// TestHostileTextsCostLittleMore compares pairs of texts that a careless program
// takes quadratic time for: each may take five times the CPU time of two ordinary
// texts of its size.
func TestHostileTextsCostLittleMore(t *testing.T) {
	if raceDetector || testing.Short() {
		t.Skip("a race detector makes times tell nothing")
	}
	program := toolCopy(t)
	ordinary := filled(ordinaryText(t))
	allowed := 5 * cost(t, program, [2]string{ordinary, ordinary[costSize/3:] + ordinary[:costSize/3]})
	sentences := strings.SplitAfter(ordinary, ". ")
	slices.Reverse(sentences)
	pairs := map[string][2]string{
		"reversed": {ordinary, strings.Join(sentences, "")},
		"numbers":  {numbered("%d ", 100_000), numbered("%d ", 200_000)},
		"words":    {numbered("w%dx ", 0), numbered("v%dx ", 0)},
	}
	for name, said := range map[string][2]string{
		"periodic":        {"trade peace ", "peace trade "},
		"equal sentences": {"The leaders discussed trade.\n", "The leaders discussed trade. "},
		"disjoint":        {"The leaders discussed trade. ", "Cattle ate grass nearby. "},
		"dots":            {".", "."},
		"paragraphs":      {"They met.\n\n", "They spoke.\n\n"},
		"determiners":     {"their ", "a's "},
		"one number":      {"100 ", "200 "},
		"initials":        {"U.S. ", "U.N. "},
		"negations":       {"not ", "no "},
		"wishes":          {"may trade ", "should trade "},
		"countries":       {"Syria ", "the Syrian regime's "},
		"quotations":      {"“we met and spoke” ", "“we met and agreed” "},
		"figures":         {"1. ", "2) "},
	} {
		pairs[name] = [2]string{"They met " + filled(said[0]), "We met " + filled(said[1])}
	}
	for name, texts := range pairs {
		t.Run(name, func(t *testing.T) {
			spent := cost(t, program, texts)
			for again := 0; again < 2 && spent > allowed; again++ {
				spent = min(spent, cost(t, program, texts)) // the machine may have been busy
			}
			if spent > allowed {
				t.Errorf("took %v, two ordinary texts a fifth of %v", spent, allowed)
			}
		})
	}
}

// ordinaryText is the releases of the annotated cases, one after another.
func ordinaryText(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob("../testdata/cases/*/side-*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no releases", err)
	}
	var b strings.Builder
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(text)
		b.WriteString("\n\n")
	}
	return b.String()
}

// filled repeats a text up to costSize.
func filled(text string) string {
	return strings.ToValidUTF8(strings.Repeat(text, costSize/len(text)+1)[:costSize], "")
}

// numbered is words that are all different, up to costSize.
func numbered(form string, from int) string {
	var b strings.Builder
	b.WriteString("They met ")
	for n := from; b.Len() < costSize; n++ {
		fmt.Fprintf(&b, form, n)
	}
	return b.String()
}

// cost is the CPU time of comparing two texts.
func cost(t *testing.T, program string, texts [2]string) time.Duration {
	t.Helper()
	folder := t.TempDir()
	for i, name := range [...]string{"a.txt", "b.txt"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(texts[i]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	run := exec.Command(program, "compare", "--format", "json", "a.txt", "b.txt")
	run.Dir = folder
	if err := run.Run(); err != nil && run.ProcessState.ExitCode() != exitFailed {
		t.Fatal(err)
	}
	return run.ProcessState.UserTime() + run.ProcessState.SystemTime()
}
