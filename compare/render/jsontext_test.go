package render

import (
	"bytes"
	"encoding/json"
	"math"
	"testing"

	"pgregory.net/rapid"
)

// TestAppendTextWritesAsEncodingJSON holds the writing of texts to the library's,
// for bytes that are not UTF-8 as well.
func TestAppendTextWritesAsEncodingJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.OneOf(rapid.String(), rapid.Map(rapid.SliceOf(rapid.Byte()), func(b []byte) string { return string(b) })).Draw(t, "text")
		var want bytes.Buffer
		e := json.NewEncoder(&want)
		e.SetEscapeHTML(false)
		if err := e.Encode(s); err != nil {
			t.Fatal(err)
		}
		if got, want := appendText(nil, s), escapeHidden(bytes.TrimSuffix(want.Bytes(), []byte("\n"))); !bytes.Equal(got, want) {
			t.Fatalf("got %s, want %s", got, want)
		}
	})
}

func TestAppendRealWritesAsEncodingJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		x := rapid.OneOf(rapid.Float64(), rapid.Float64Range(-1, 1), rapid.SampledFrom([]float64{0, 1e-6, 9.99e-7, 1e-9, -1e-10, 1e21, 1e20, math.Copysign(0, -1)})).Draw(t, "figure")
		want, err := json.Marshal(x)
		if err != nil {
			t.Skip(err)
		}
		if got := appendReal(nil, x); !bytes.Equal(got, want) {
			t.Fatalf("got %s, want %s", got, want)
		}
	})
}
