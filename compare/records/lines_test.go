package records

import (
	"io"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	long, tooLong := strings.Repeat("x", 90_000), strings.Repeat("y", 200_000)
	l := NewLines(strings.NewReader("\uFEFFone\r\n\n"+long+"\n"+tooLong+"\nlast"), 100_000)
	for i, want := range []string{"one\r", "", long, "too long", "last"} {
		got, err := l.Next()
		if want == "too long" {
			if err != ErrLongLine {
				t.Fatalf("line %d: got %v, want an error of its length", l.Number(), err)
			}
			continue
		}
		if err != nil || string(got) != want || l.Number() != i+1 {
			t.Fatalf("line %d: got %.20q, %v; want %.20q", l.Number(), got, err, want)
		}
	}
	if _, err := l.Next(); err != io.EOF {
		t.Fatalf("after the last line: %v", err)
	}
}

func TestNextWholeLeavesOutWhatHasNoEnd(t *testing.T) {
	l := NewLines(strings.NewReader("one\ntwo\nthr"), 100)
	for _, want := range []string{"one", "two"} {
		if got, err := l.NextWhole(); err != nil || string(got) != want {
			t.Fatalf("got %q, %v; want %q", got, err, want)
		}
	}
	if got, err := l.NextWhole(); err != io.EOF {
		t.Fatalf("got %q, %v", got, err)
	}
	if l.Offset() != 8 {
		t.Errorf("whole lines end at %d", l.Offset())
	}
}
