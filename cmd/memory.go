package cmd

import "runtime/debug"

const (
	// largeInput is the size in bytes, of all texts together, from which memory is
	// what a run may be short of. No readout is as long.
	largeInput = 1 << 18
	// largeGCPercent is how much garbage a run with large inputs lets grow, in
	// percent of what is in use: a third of what Go does by itself, which takes a
	// fifth less memory and hardly more time.
	largeGCPercent = 30
)

// spareMemory collects garbage earlier where the inputs are large, unless the
// user has told Go when to.
func (a *app) spareMemory(in *inputs) {
	size := 0
	for _, s := range in.sources {
		size += s.Bytes
	}
	if size >= largeInput && a.Getenv("GOGC") == "" {
		debug.SetGCPercent(largeGCPercent)
	}
}
