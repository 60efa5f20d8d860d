package cmd

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"syscall"
	"testing"
)

// run runs the program in this process.
func run(t testing.TB, in string, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = Main(args, testStreams(strings.NewReader(in), &o, &e))
	return code, o.String(), e.String()
}

func testStreams(in io.Reader, out, errs io.Writer) Streams {
	return Streams{In: in, Out: out, Err: errs, Getenv: func(string) string { return "" }, Version: "v0.0.0-test"}
}

type brokenWriter struct{ err error }

func (w brokenWriter) Write([]byte) (int, error) { return 0, w.err }

func TestLostOutputIsAnError(t *testing.T) {
	for _, c := range []struct {
		err  error
		code int
		says string
	}{
		{syscall.ENOSPC, exitFailed, "readoutdiff: standard output: no space left on device\n"},
		{errors.New("a fault"), exitFailed, "readoutdiff: standard output: a fault\n"},
		{syscall.EPIPE, exitPipe, ""},
	} {
		for _, args := range [][]string{{"--version"}, {"version"}, {"--help"}, {"help", "parse"}, {"completion", "fish"}} {
			var errs bytes.Buffer
			code := Main(args, testStreams(nil, brokenWriter{c.err}, &errs))
			if code != c.code || errs.String() != c.says {
				t.Errorf("%v, %v: exit %d, %q", args, c.err, code, errs.String())
			}
		}
	}
}

type panickingReader struct{}

func (panickingReader) Read([]byte) (int, error) { panic("oh\nno") }

func TestPanicIsAnErrorOfOneLine(t *testing.T) {
	var out, errs bytes.Buffer
	code := Main([]string{"parse"}, testStreams(panickingReader{}, &out, &errs))
	if code != exitFailed || out.Len() > 0 {
		t.Errorf("exit %d, output %q", code, out.String())
	}
	if got := errs.String(); !strings.HasPrefix(got, "readoutdiff: internal error at main_test.go:") || strings.Count(got, "\n") != 1 {
		t.Errorf("got %q", got)
	}
}

type failingReader struct{}

func (failingReader) Read([]byte) (int, error) { return 0, syscall.EIO }

func TestReadErrorNamesTheInput(t *testing.T) {
	var out, errs bytes.Buffer
	code := Main([]string{"compare"}, testStreams(failingReader{}, &out, &errs))
	if want := "readoutdiff: standard input: input/output error; check where it comes from\n"; code != exitFailed || errs.String() != want {
		t.Errorf("exit %d, %q", code, errs.String())
	}
}
