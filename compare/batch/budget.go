package batch

import "sync"

// budget counts bytes that are held and makes who wants more wait.
type budget struct {
	mu     sync.Mutex
	freed  *sync.Cond
	used   int64
	most   int64
	closed bool
}

func newBudget(most int64) *budget {
	b := &budget{most: most}
	b.freed = sync.NewCond(&b.mu)
	return b
}

// take waits until n bytes fit, or nothing is held: what is larger than the
// budget goes through alone.
func (b *budget) take(n int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for b.used > 0 && b.used+n > b.most && !b.closed {
		b.freed.Wait()
	}
	b.used += n
}

func (b *budget) give(n int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.used -= n
	b.freed.Broadcast()
}

// close lets everybody go who waits.
func (b *budget) close() {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.closed = true
	b.freed.Broadcast()
}
