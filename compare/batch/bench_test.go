package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// BenchmarkRun compares the annotated pairs of releases, about 2 KB a side, as a
// batch does, reading and writing of NDJSON included. An operation is a pair.
func BenchmarkRun(b *testing.B) {
	files, err := filepath.Glob("../../testdata/cases/*/side-[AB].txt")
	if err != nil || len(files) < 4 {
		b.Fatal("no cases", err)
	}
	var lines [][]byte
	size := 0
	for i := 0; i+1 < len(files); i += 2 {
		var sides []map[string]string
		for _, f := range files[i : i+2] {
			raw, err := os.ReadFile(f)
			if err != nil {
				b.Fatal(err)
			}
			sides = append(sides, map[string]string{"name": filepath.Base(f), "text": string(raw)})
			size += len(raw)
		}
		line, err := json.Marshal(map[string]any{"id": i, "sides": sides})
		if err != nil {
			b.Fatal(err)
		}
		lines = append(lines, append(line, '\n'))
	}
	for _, jobs := range []int{1, 2} {
		b.Run(fmt.Sprintf("jobs=%d", jobs), func(b *testing.B) {
			b.SetBytes(int64(size / len(lines)))
			b.ReportAllocs()
			in := &repeated{lines: lines, n: b.N}
			failed := 0
			err := Run(context.Background(), NewLines("", in, 1<<20), Options{Jobs: jobs}, func(r Result) error {
				if r.Failed {
					failed++
				}
				return nil
			})
			if err != nil || failed > 0 {
				b.Fatal(failed, err)
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pairs/s")
		})
	}
}

// repeated reads as n lines, over and over the same.
type repeated struct {
	lines [][]byte
	n, at int
	rest  bytes.Reader
}

// Read gives the next bytes.
func (r *repeated) Read(p []byte) (int, error) {
	if r.rest.Len() == 0 {
		if r.at == r.n {
			return 0, io.EOF
		}
		r.rest.Reset(r.lines[r.at%len(r.lines)])
		r.at++
	}
	return r.rest.Read(p)
}
