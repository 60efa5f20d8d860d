package parse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/readoutdiff/readoutdiff/parse"
)

// repeated makes a text of about n bytes out of those cases that are articles,
// or those that are releases, in order.
func repeated(b *testing.B, n int, article bool) string {
	var names []string
	texts := caseTexts(b)
	for name, t := range texts {
		if (len(t) == 1) == article {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var out strings.Builder
	for {
		for _, name := range names {
			for _, t := range texts[name] {
				if out.Len() >= n {
					return out.String()
				}
				if len(t) > n {
					t = t[:strings.LastIndexByte(t[:n], ' ')]
				}
				out.WriteString(t)
				out.WriteString("\n\n")
			}
		}
	}
}

// BenchmarkParse shows that the time grows with the text: the figure "cpu-ns/KB" of
// each shape is to stay level from 2 KB to 10 MB, and below a million.
func BenchmarkParse(b *testing.B) {
	for _, shape := range []parse.Shape{parse.Article, parse.Release} {
		for _, n := range []int{2 << 10, 100 << 10, 1 << 20, 10 << 20} {
			size := fmt.Sprintf("%dKB", n>>10)
			if n >= 1<<20 {
				size = fmt.Sprintf("%dMB", n>>20)
			}
			b.Run(string(shape)+"/"+size, func(b *testing.B) {
				src := sources(repeated(b, n, shape == parse.Article))
				length := len(src[0].Text)
				b.SetBytes(int64(length))
				b.ReportAllocs()
				start := spent()
				for b.Loop() {
					if _, err := parse.Parse(src, parse.Options{Shape: shape}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(spent()-start)/float64(b.N)/(float64(length)/1024), "cpu-ns/KB")
			})
		}
	}
}
