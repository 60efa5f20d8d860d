//go:build unix

package parse_test

import (
	"syscall"
	"time"
)

// spent is the processor time that this process has taken so far, on which
// other programs have little bearing.
func spent() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
