package batch

import (
	"context"
	"errors"
	"io"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"

	"pgregory.net/rapid"
)

// counting gives the numbers below n with random sizes.
func counting(n int, sizes []int64) func() (int, int64, error) {
	at := -1
	return func() (int, int64, error) {
		if at++; at == n {
			return 0, 0, io.EOF
		}
		return at, sizes[at%len(sizes)], nil
	}
}

func TestOrderedKeepsTheOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 300).Draw(t, "items")
		jobs := rapid.IntRange(0, 9).Draw(t, "jobs")
		sizes := rapid.SliceOfN(rapid.Int64Range(0, bytesAhead+1), 1, 5).Draw(t, "sizes")
		var working, most atomic.Int64
		work := func(i int) int {
			most.Store(max(most.Load(), working.Add(1)))
			for range i % 7 {
				runtime.Gosched()
			}
			working.Add(-1)
			return i * i
		}
		var got []int
		err := Ordered(t.Context(), jobs, counting(n, sizes), work, func(r int) error {
			got = append(got, r)
			return nil
		})
		if err != nil || len(got) != n {
			t.Fatalf("%d of %d results, %v", len(got), n, err)
		}
		for i, r := range got {
			if r != i*i {
				t.Fatalf("result %d is %d", i, r)
			}
		}
		if most.Load() > int64(max(1, jobs)) {
			t.Fatalf("%d worked at a time, %d were to", most.Load(), jobs)
		}
	})
}

func TestOrderedIsNoFurtherAheadThanItsWindow(t *testing.T) {
	const jobs = 3
	var read, given atomic.Int64
	next := func() (int, int64, error) {
		if i := read.Add(1); i <= 500 {
			return int(i), 1, nil
		}
		return 0, 0, io.EOF
	}
	err := Ordered(t.Context(), jobs, next, func(i int) int { return i }, func(int) error {
		// One is read and waits, one is on its way to a worker.
		if ahead := read.Load() - given.Add(1); ahead > windowPerJob*jobs+2 {
			t.Errorf("%d items ahead of the output", ahead)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestOrderedEndsWithTheFirstError(t *testing.T) {
	broken := errors.New("broken")
	same := func(i int) int { return i }
	var got []int
	keep := func(i int) error { got = append(got, i); return nil }
	next := counting(100, []int64{1})
	failing := func() (int, int64, error) {
		i, n, err := next()
		if i == 10 {
			err = broken
		}
		return i, n, err
	}
	if err := Ordered(t.Context(), 4, failing, same, keep); err != broken || !slices.Equal(got, []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}) {
		t.Errorf("reading: %v after %v", err, got)
	}
	got = nil
	full := func(i int) error {
		if i == 3 {
			return broken
		}
		return keep(i)
	}
	if err := Ordered(t.Context(), 4, counting(100, []int64{1}), same, full); err != broken || !slices.Equal(got, []int{0, 1, 2}) {
		t.Errorf("writing: %v after %v", err, got)
	}
}

func TestOrderedEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	hang := make(chan struct{})
	defer close(hang)
	n := 0
	next := func() (int, int64, error) {
		if n++; n > 5 {
			cancel()
			<-hang // as a read from a terminal does
		}
		return n, 1, nil
	}
	err := Ordered(ctx, 2, next, func(i int) int { return i }, func(int) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
