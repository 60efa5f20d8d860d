package cmd

import (
	"os"
	"os/exec"
	"runtime"
	"syscall"
	"testing"
	"time"
)

// TestInterruptLeavesNoLitter stops a run that waits for its input.
func TestInterruptLeavesNoLitter(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals here")
	}
	folder := t.TempDir()
	run := exec.Command(toolCopy(t), "parse", "-o", "out.txt", "-")
	run.Dir = folder
	in, err := run.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer in.Close()
	if err := run.Start(); err != nil {
		t.Fatal(err)
	}
	if _, err := in.Write([]byte(parisSaid)); err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond)
	if err := run.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = run.Wait()
	// A shell reports either as 130.
	status, ok := run.ProcessState.Sys().(syscall.WaitStatus)
	if !ok || run.ProcessState.ExitCode() != exitInterrupted && !(status.Signaled() && status.Signal() == syscall.SIGINT) {
		t.Errorf("ended with %v", run.ProcessState)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}
