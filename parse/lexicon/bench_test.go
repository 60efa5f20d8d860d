package lexicon

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// caseTexts is what the sides of the annotated cases say, one after the other.
func caseTexts(t testing.TB) string {
	t.Helper()
	paths, err := filepath.Glob("../../testdata/cases/*/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no annotated cases: %v", err)
	}
	var b strings.Builder
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(data)
		b.WriteByte('\n')
	}
	return b.String()
}

// cut does what the parser does for each word of a text before it calls Find.
func cut(l *Lexicon, text string) []Form {
	tokens := Scan(text, 0, len(text))
	forms := make([]Form, len(tokens))
	for i, token := range tokens {
		word := text[token.Start:token.End]
		f := &forms[i]
		f.Norm, f.Lemma = word, word
		if token.Kind == Punct {
			continue
		}
		f.Norm, _ = Norm(word)
		f.Lemma = f.Norm
		if token.Kind == Letters {
			f.Lemma = l.Info(f.Norm).Lemma
			f.Capital = 'A' <= word[0] && word[0] <= 'Z'
			f.Upper = f.Capital && len(word) > 1 && 'A' <= word[1] && word[1] <= 'Z'
		}
	}
	return forms
}

func BenchmarkOpen(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		t, err := open(builtinTable)
		if err != nil {
			b.Fatal(err)
		}
		newLexicon(t)
	}
}

func BenchmarkScan(b *testing.B) {
	text := caseTexts(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		Scan(text, 0, len(text))
	}
}

func BenchmarkForms(b *testing.B) {
	l, text := Default(), caseTexts(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		cut(l, text)
	}
}

func BenchmarkFind(b *testing.B) {
	l, text := Default(), caseTexts(b)
	forms := cut(l, text)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		l.Find(len(forms), func(i int) *Form { return &forms[i] }, All)
	}
}

func BenchmarkFormsAndFind(b *testing.B) {
	l, text := Default(), caseTexts(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		forms := cut(l, text)
		l.Find(len(forms), func(i int) *Form { return &forms[i] }, All)
	}
}

// BenchmarkWith lays a user's lists over the built-in ones: a handful of entries,
// and as many verbs as the built-in list has.
func BenchmarkWith(b *testing.B) {
	base := Default()
	data, err := files.ReadFile("data/verbs.tsv")
	if err != nil {
		b.Fatal(err)
	}
	verbs := fstest.MapFS{"verbs.tsv": {Data: data}}
	for _, c := range []struct {
		name  string
		lists fstest.MapFS
	}{{"few", own}, {"verbs", verbs}} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := base.With(c.lists); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
