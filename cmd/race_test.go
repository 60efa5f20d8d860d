//go:build race

package cmd

// raceDetector tells that time and memory are those of the race detector.
const raceDetector = true
