package semantics

import (
	"errors"
	"io"
	"math"
	"os"
	"strings"
	"testing"
	"testing/iotest"
)

func TestReadVectors(t *testing.T) {
	f, err := os.Open("testdata/sample.vec")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	v, err := ReadVectors(f)
	if err != nil {
		t.Fatal(err)
	}
	if v.Len() != 20 || v.Dimensions() != 100 {
		t.Fatalf("%d words, %d dimensions", v.Len(), v.Dimensions())
	}
	for i := range v.Len() {
		w := v.Word(i)
		for k, x := range Default().Vector(w) {
			if got := v.Vector(w)[k]; got != x {
				t.Fatalf("%q, coordinate %d: %v; embedded %v", w, k, got, x)
			}
		}
	}
}

// TestReadForms reads what programs write: blanks at the end of a line, line
// ends of Windows, a byte order mark, capitals, one word twice, zeros.
func TestReadForms(t *testing.T) {
	v, err := ReadVectors(strings.NewReader("\uFEFF5 2\r\nTürkiye 1 0.5 \r\nturkiye 9 9\r\nnew\u00a0york\t1e-3 -2E-3\r\nnil 0 0\r\ntiny 1e-40 0\r\n\r\n"))
	if err != nil {
		t.Fatal(err)
	}
	if v.Len() != 4 {
		t.Errorf("%d words, want 4", v.Len())
	}
	if x := v.Vector("turkiye"); x == nil || x[0] != 1 || math.Abs(float64(x[1])-0.5) > 0.005 {
		t.Errorf("vector of turkiye: %v", x)
	}
	if c, ok := v.Cosine("turkiye", "nil"); c != 0 || !ok {
		t.Errorf("cosine with a vector of zeros: %v, %v", c, ok)
	}
	if c, _ := v.Cosine("nil", "tiny"); c != 0 {
		t.Errorf("cosine of two vectors of zeros: %v", c)
	}
}

func TestReadErrors(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", `line 1: want the number of words and of dimensions, as in "20000 100"`},
		{"the\n", "line 1: want the number"},
		{"the 0.1 0.2\na 1\n", "line 2: 2 fields; want a word and 2 coordinates"},
		{"the 0.1 0.2\n\na 1 2\n", "line 3: text behind an empty line"},
		{"the" + strings.Repeat(" 1", 1025) + "\n", "line 1: 1025 dimensions; at most 1024 are read"},
		{"one 2\n", "line 1: want the number"},
		{"-1 2\n", "line 1: want the number"},
		{"0 2\n", "line 1: want the number"},
		{"99999999999999999999 2\n", "line 1: want the number"},
		{"2 1000000\n", "line 1: 1000000 dimensions; at most 1024 are read"},
		{"99999999 2\n", "line 1: 99999999 words; at most 4194304 are read"},
		{"4000000 1024\n", "line 1: 4000000 words of 1024 dimensions"},
		{"2 2\na 1 2\n", "line 3: the file ends here; its first line announces 2 words"},
		{"1 2\na 1 2\nb 1 2\n", "line 3: more lines than the 1 words"},
		{"1 2\na 1\n", "line 2: 2 fields; want a word and 2 coordinates"},
		{"1 2\na b 1 2\n", "line 2: 4 fields"},
		{"1 2\n\n", "line 2: 0 fields"},
		{"1 2\na 1 x\n", `line 2: coordinate 2, "x", is no number`},
		{"1 2\na NaN 1\n", `line 2: coordinate 1, "NaN"`},
		{"1 2\na 1 -Inf\n", `line 2: coordinate 2, "-Inf"`},
		{"1 2\na 1e39 1\n", `line 2: coordinate 1, "1e39"`},
		{"1 2\na 1e7 1\n", `line 2: coordinate 1, "1e7"`},
		{"1 2\n\xff 1 1\n", "line 2: the word is not valid UTF-8"},
		{"1 2\n" + strings.Repeat("a", 70_000) + " 1 1\n", "line 2: longer than 65536 bytes"},
		{strings.Repeat("9", 70_000), "line 1: longer than 65536 bytes"},
		{"1 2\na 1 1\n" + strings.Repeat("9", 70_000), "line 3: longer than 65536 bytes"},
	} {
		_, err := ReadVectors(strings.NewReader(c.text))
		if err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%.40q: %v; want %s", c.text, err, c.want)
		}
	}
}

// TestReadFault: a fault of the reader is passed on, not taken for the end.
func TestReadFault(t *testing.T) {
	fault := errors.New("the disk is gone")
	for _, text := range []string{"", "2 2\na 1 1\n", "1 2\na 1 1\n"} {
		_, err := ReadVectors(io.MultiReader(strings.NewReader(text), iotest.ErrReader(fault)))
		if !errors.Is(err, fault) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func FuzzReadVectors(f *testing.F) {
	for _, s := range []string{"q 1 2\nr 3 4\n\n", "2 2\na 1 2\nb -3 0.5\n", "1 1\nx NaN\n", "3 1\nA 1\na 2\nb'S 0\n", "1 2\r\né\t1e5 -1e-31 \r\n", "2 1\n\u00ad 1\nq 0x1p-3\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, err := ReadVectors(strings.NewReader(text))
		if err != nil {
			if !strings.HasPrefix(err.Error(), "line ") {
				t.Fatalf("no line in the error: %v", err)
			}
			return
		}
		for i := range v.Len() {
			if at, ok := v.Index(v.Word(i)); !ok || at != i {
				t.Fatalf("%q stands at %d and is found at %d, %v", v.Word(i), i, at, ok)
			}
			x := v.AppendAt(nil, i)
			if len(x) != v.Dimensions() {
				t.Fatalf("%q: %d coordinates of %d", v.Word(i), len(x), v.Dimensions())
			}
			for _, y := range x {
				if f := float64(y); math.IsNaN(f) || math.Abs(f) > 1.01e6 {
					t.Fatalf("%q: %v", v.Word(i), y)
				}
			}
			if c := v.CosineAt(0, i); c != v.CosineAt(i, 0) || !(-1 <= c && c <= 1) {
				t.Fatalf("cosine of %q and %q: %v", v.Word(0), v.Word(i), c)
			}
		}
	})
}

// TestReadHeaderless: the first line may be a word as well.
func TestReadHeaderless(t *testing.T) {
	v, err := ReadVectors(strings.NewReader("the 0.1 0.2\na\t1 2\n\n \n"))
	if err != nil {
		t.Fatal(err)
	}
	if v.Len() != 2 || v.Dimensions() != 2 || v.Vector("the") == nil {
		t.Errorf("%d words of %d dimensions", v.Len(), v.Dimensions())
	}
}

// TestErrorColumns: an error points at the field that is wrong.
func TestErrorColumns(t *testing.T) {
	for _, c := range []struct {
		text         string
		line, column int
	}{
		{"2 x\n", 1, 3},
		{"2 2\né 1 2\nø 1  x\n", 3, 6},
		{"1 2\na 1 2 3\n", 2, 7},
		{"1 2\na 1\n", 2, 4},
		{"1 2\n \xffa 1 2\n", 2, 2},
		{"\uFEFFé 1 NaN\n", 1, 5},
	} {
		_, err := ReadVectors(strings.NewReader(c.text))
		var fault *TextError
		if !errors.As(err, &fault) || fault.Line != c.line || fault.Column != c.column {
			t.Errorf("%q: %+v, want %d:%d", c.text, fault, c.line, c.column)
		}
	}
}
