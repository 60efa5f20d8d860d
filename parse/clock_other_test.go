//go:build !unix

package parse_test

import "time"

// spent is a clock, where the processor time is not to be had as on Unix.
func spent() time.Duration { return time.Since(time.Unix(0, 0)) }
