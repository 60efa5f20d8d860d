package batch

import (
	"context"
	"io"
)

// windowPerJob is how many items a worker may be ahead of the output. Items
// take unequal time; with too small a window workers wait for the slowest.
const windowPerJob = 4

// bytesAhead is how many bytes of items may be held before the output has
// caught up; one item alone may be larger.
const bytesAhead = 16 << 20

// Ordered applies work to the items of next in several goroutines and hands the
// results to done in the order of the items, in the calling goroutine. It ends
// with io.EOF of next, which is no error, with another error of next or done,
// or with the context, in which case items that are being worked on are
// dropped. next also tells the size of an item in bytes, which bounds how many
// are held.
func Ordered[T, R any](ctx context.Context, jobs int, next func() (T, int64, error), work func(T) R, done func(R) error) error {
	ctx, cancel := context.WithCancel(ctx)
	held := newBudget(bytesAhead)
	// Without waiting for what runs: next may hang in a read from a terminal.
	defer func() {
		cancel()
		held.close()
	}()
	jobs = max(1, jobs)
	order := make(chan *task[T, R], windowPerJob*jobs)
	todo := make(chan *task[T, R])
	go feed(ctx, held, next, order, todo)
	for range jobs {
		go func() {
			for t := range todo {
				t.result <- work(t.item)
			}
		}()
	}
	for {
		var t *task[T, R]
		var more bool
		select {
		case <-ctx.Done():
			return ctx.Err()
		case t, more = <-order:
		}
		switch {
		case !more:
			return ctx.Err()
		case t.err != nil:
			return t.err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case r := <-t.result:
			if err := done(r); err != nil {
				return err
			}
		}
		held.give(t.size)
	}
}

// task is an item on its way through a worker.
type task[T, R any] struct {
	item   T
	size   int64
	err    error // the end of the reading
	result chan R
}

// feed reads items and queues each for the output first and then for a worker.
func feed[T, R any](ctx context.Context, held *budget, next func() (T, int64, error), order, todo chan<- *task[T, R]) {
	defer close(order)
	defer close(todo)
	for {
		item, size, err := next()
		if err == io.EOF || ctx.Err() != nil {
			return
		}
		t := &task[T, R]{item: item, size: size, err: err, result: make(chan R, 1)}
		held.take(size)
		select {
		case <-ctx.Done():
			return
		case order <- t:
		}
		if err != nil {
			return
		}
		select {
		case <-ctx.Done():
			return
		case todo <- t:
		}
	}
}
