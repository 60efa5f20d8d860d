package cmd

import (
	"os"
	"path/filepath"
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
// whole texts.
func TestScripts(t *testing.T) {
	data, err := filepath.Abs("../testdata")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 filepath.Join(data, "script"),
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("CASES", filepath.Join(data, "cases"))
			env.Setenv("READOUTS", filepath.Join(data, "readouts"))
			return nil
		},
		Condition: func(name string) (bool, error) {
			// The super-user may read what nobody may.
			return name == "root" && os.Getuid() == 0, nil
		},
	})
}
