package cmd

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func deliverTo(t *testing.T, path string, in *inputs, write func(io.Writer) error) error {
	t.Helper()
	a := &app{Streams: testStreams(nil, nil, nil)}
	return a.deliver(path, in, write)
}

func writing(text string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, text); return err }
}

func onlyFile(t *testing.T, folder, name, content string) {
	t.Helper()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 1 || files[0].Name() != name {
		t.Fatalf("the folder holds %v", files)
	}
	got, err := os.ReadFile(filepath.Join(folder, name))
	if err != nil || string(got) != content {
		t.Fatalf("got %q, %v", got, err)
	}
}

func TestDeliverReplacesAFileAsAWhole(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "out.txt")
	if err := deliverTo(t, path, &inputs{}, writing("first")); err != nil {
		t.Fatal(err)
	}
	onlyFile(t, folder, "out.txt", "first")
	if err := os.Chmod(path, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := deliverTo(t, path, &inputs{}, writing("second")); err != nil {
		t.Fatal(err)
	}
	onlyFile(t, folder, "out.txt", "second")
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the permissions changed: %v, %v", info.Mode(), err)
	}
	fault := errors.New("a fault")
	half := func(w io.Writer) error { _, _ = io.WriteString(w, "third"); return fault }
	if err := deliverTo(t, path, &inputs{}, half); !errors.Is(err, fault) {
		t.Errorf("got %v", err)
	}
	onlyFile(t, folder, "out.txt", "second")
}

func TestDeliverRefuses(t *testing.T) {
	folder := t.TempDir()
	input := filepath.Join(folder, "in.txt")
	if err := os.WriteFile(input, []byte("a text"), 0o644); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(input)
	if err != nil {
		t.Fatal(err)
	}
	in := &inputs{files: []fs.FileInfo{info}}
	for path, fault := range map[string]string{
		input:                              "is one of the inputs",
		folder:                             "is not a file",
		filepath.Join(folder, "no", "out"): "no such file or directory",
	} {
		err := deliverTo(t, path, in, writing("new"))
		if err == nil || !strings.Contains(err.Error(), fault) {
			t.Errorf("%s: got %v, want %q", path, err, fault)
		}
	}
	onlyFile(t, folder, "in.txt", "a text")
}

func TestDeliverToStandardOutput(t *testing.T) {
	for _, path := range []string{"", "-"} {
		var out bytes.Buffer
		a := &app{Streams: testStreams(nil, &out, nil), out: newOutput(&out)}
		if err := a.deliver(path, &inputs{}, writing("text")); err != nil {
			t.Fatal(err)
		}
		if err := a.out.buffer.Flush(); err != nil || out.String() != "text" {
			t.Errorf("%q: got %q, %v", path, out.String(), err)
		}
	}
}
