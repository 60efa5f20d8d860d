package cmd

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// reportMemory writes into a file how much memory this process had at most.
// The system's account of an ended process counts what its parent had before it
// began, so that the process has to ask for itself; only Linux answers.
func reportMemory(path string) {
	status, err := os.ReadFile("/proc/self/status")
	if err == nil {
		_ = os.WriteFile(path, status, 0o600)
	}
}

// memoryReport reads what reportMemory wrote, in bytes.
func memoryReport(t *testing.T, path string) (bytes int, known bool) {
	t.Helper()
	status, err := os.ReadFile(filepath.Clean(path))
	if err != nil {
		return 0, false
	}
	_, rest, ok := strings.Cut(string(status), "VmHWM:")
	if !ok {
		return 0, false
	}
	kib, err := strconv.Atoi(strings.Fields(rest)[0])
	if err != nil {
		t.Fatal(err)
	}
	return kib << 10, true
}
