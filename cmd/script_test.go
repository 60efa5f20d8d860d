package cmd

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"readoutdiff": func() {
			s := System()
			s.Version = "v0.0.0-test"
			code := Main(os.Args[1:], s)
			if report := os.Getenv("READOUTDIFF_MEMORY"); report != "" {
				reportMemory(report)
			}
			os.Exit(code)
		},
	})
}

// TestScripts runs the behaviour of the command line as it is written down in
// testdata/script. $CASES is the folder of annotated cases, $READOUTS that of
// whole texts, $DRAFT that of a draft and the agreed text.
func TestScripts(t *testing.T) {
	data, err := filepath.Abs("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	scripts := filepath.Join(data, "script")
	var concurrent []string
	if raceDetector { // which makes every run slow, and only these start goroutines
		concurrent = []string{filepath.Join(scripts, "batch.txtar"), filepath.Join(scripts, "pair.txtar")}
		scripts = ""
	}
	testscript.Run(t, testscript.Params{
		Dir:                 scripts,
		Files:               concurrent,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("CASES", filepath.Join(data, "cases"))
			env.Setenv("READOUTS", filepath.Join(data, "readouts"))
			env.Setenv("DRAFT", filepath.Join(data, "draft"))
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
		Condition: func(name string) (bool, error) {
			// The super-user may read what nobody may.
			return name == "root" && os.Getuid() == 0, nil
		},
	})
}

// leaveToPlainRun skips a test of other programs, in which the race detector sees
// nothing; the run without it has them.
func leaveToPlainRun(t *testing.T) {
	if raceDetector {
		t.Skip("nothing for the race detector to see")
	}
}

// exits runs a command that has to end with a certain code: "exits 1 readoutdiff
// check ...".
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits code program [args...]")
	}
	code := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var ended *exec.ExitError
		if !errors.As(err, &ended) {
			ts.Fatalf("%v", err)
		}
		code = ended.ExitCode()
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}
