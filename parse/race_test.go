//go:build race

package parse_test

// slowed tells that the race detector watches, which says nothing about time.
const slowed = true
