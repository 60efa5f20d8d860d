//go:build !race

package parse_test

// slowed tells that nothing slows the tests down.
const slowed = false
