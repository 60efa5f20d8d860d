package cmd

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"
)

// manyRecords writes records of the annotated cases, n of them, and tells
// where.
func manyRecords(t testing.TB, n int) string {
	t.Helper()
	var texts []string
	for _, files := range caseFiles(t) {
		for _, f := range files {
			raw, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(raw[:min(len(raw), 700)]))
		}
	}
	var out bytes.Buffer
	for i := range n {
		a, b := texts[i%len(texts)], texts[(i*7+1)%len(texts)]
		line, err := json.Marshal(map[string]any{"id": i, "sides": []map[string]string{{"name": "A", "text": a}, {"name": "B", "text": b}}})
		if err != nil {
			t.Fatal(err)
		}
		if out.Write(line); i%10 == 3 {
			out.WriteString("}") // something follows
		}
		out.WriteByte('\n')
	}
	path := filepath.Join(t.TempDir(), "records.ndjson")
	if err := os.WriteFile(path, out.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// program is the program in a process of its own.
func program(t testing.TB, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(self)
	c.Args = append([]string{"readoutdiff"}, args...)
	return c
}

// TestBatchSurvivesBeingKilled kills runs at random moments, as often as they
// need to come to an end, and compares with a run that was let alone.
func TestBatchSurvivesBeingKilled(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	records := manyRecords(t, 60)
	folder := t.TempDir()
	whole, cut := filepath.Join(folder, "whole.ndjson"), filepath.Join(folder, "cut.ndjson")
	begin := time.Now()
	if code := exitCode(program(t, "batch", "-q", "-o", whole, records).Run()); code != exitFailed {
		t.Fatalf("exit %d", code)
	}
	spent := time.Since(begin)
	random := rand.New(rand.NewPCG(1, 2))
	killed := 0
	for try := 0; ; try++ {
		if try == 100 {
			t.Fatal("it does not come to an end")
		}
		c := program(t, "batch", "-q", "--jobs", fmt.Sprint(1+try%3), "-o", cut, "--resume", records)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		patience := time.Duration(float64(spent) * (0.2 + float64(try)/10) * random.Float64())
		timer := time.AfterFunc(patience, func() { _ = c.Process.Kill() })
		code := exitCode(c.Wait())
		timer.Stop()
		if code == exitFailed {
			break
		}
		if code != -1 {
			t.Fatalf("exit %d", code)
		}
		killed++
	}
	if killed == 0 {
		t.Error("no run was killed")
	}
	same(t, whole, cut)
}

// TestInterruptLeavesWhatCanBeResumed sends what the user's Ctrl-C sends.
func TestInterruptLeavesWhatCanBeResumed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no signals")
	}
	records := manyRecords(t, 200)
	out := filepath.Join(t.TempDir(), "out.ndjson")
	c := program(t, "batch", "-o", out, records)
	var errs bytes.Buffer
	c.Stderr = &errs
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(time.Minute); ; {
		if info, err := os.Stat(out); err == nil && info.Size() > 0 {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("it writes nothing")
		}
		time.Sleep(time.Millisecond)
	}
	if err := c.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	if code := exitCode(c.Wait()); code != exitInterrupted || !strings.Contains(errs.String(), "go on with --resume") {
		t.Fatalf("exit %d: %s", code, errs.String())
	}
	whole := filepath.Join(t.TempDir(), "whole.ndjson")
	for _, args := range [][]string{{"batch", "-q", "-o", out, "--resume", records}, {"batch", "-q", "-o", whole, records}} {
		if code, _, errs := run(t, "", args...); code != exitFailed || !strings.Contains(errs, "20 of 200 records") {
			t.Fatalf("exit %d: %s", code, errs)
		}
	}
	// Another version than that of the process would not be resumed, so that
	// both were written by v0.0.0-test.
	same(t, whole, out)
}

func exitCode(err error) int {
	if exit, ok := err.(*exec.ExitError); ok {
		return exit.ExitCode()
	}
	if err != nil {
		return -2
	}
	return 0
}

func same(t *testing.T, want, got string) {
	t.Helper()
	a, errA := os.ReadFile(want)
	b, errB := os.ReadFile(got)
	if errA != nil || errB != nil || !bytes.Equal(a, b) {
		t.Errorf("%d bytes, not %d, or others (%v, %v)", len(b), len(a), errA, errB)
	}
}

func TestBatchTellsLostOutput(t *testing.T) {
	var errs bytes.Buffer
	line := `{"article":"x"}` + "\n"
	code := Main([]string{"batch", "-q"}, testStreams(strings.NewReader(line), brokenWriter{syscall.ENOSPC}, &errs))
	if code != exitFailed || errs.String() != "readoutdiff: standard output: no space left on device\n" {
		t.Errorf("exit %d: %s", code, errs.String())
	}
	code = Main([]string{"batch", "-q"}, testStreams(strings.NewReader(line), brokenWriter{syscall.EPIPE}, &errs))
	if code != exitPipe {
		t.Errorf("closed pipe: exit %d", code)
	}
}

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	now := time.Unix(0, 0)
	p := &progress{w: &out, bar: true, total: 1000, now: func() time.Time { return now }, begun: now, told: now}
	p.start(100, 200)
	for i := range 5 {
		now = now.Add(100 * time.Millisecond)
		p.update(101+i, 200+int64(i+1)*100)
	}
	p.finish()
	want := "\r[#########...............] 102 comparisons, 10 a second, 40 %, 1s left\x1b[K" +
		"\r[##############..........] 104 comparisons, 10 a second, 60 %, 0s left\x1b[K" +
		"\r\x1b[K"
	if out.String() != want {
		t.Errorf("the bar:\n got %q\nwant %q", out.String(), want)
	}
	out.Reset()
	p = &progress{w: &out, now: func() time.Time { return now }, begun: now, told: now}
	for i := range 40 {
		now = now.Add(time.Second)
		p.update(i+1, 0)
	}
	p.finish()
	want = ""
	for n := 10; n <= 40; n += 10 {
		want += fmt.Sprintf("readoutdiff: %d comparisons, 1 a second\n", n)
	}
	if out.String() != want {
		t.Errorf("the lines:\n got %q\nwant %q", out.String(), want)
	}
	out.Reset()
	p.quiet = true
	now = now.Add(time.Hour)
	p.update(41, 0)
	p.say("anything")
	if out.Len() > 0 {
		t.Errorf("quiet: %q", out.String())
	}
}
