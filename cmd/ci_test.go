package cmd

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
)

// What stands in the README for users of three CI systems is run here with what
// the repository gives these systems, as they would run it.

// readYAML reads a file of the repository.
func readYAML(t *testing.T, name string, into any) {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("..", name))
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(raw, into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// readmeYAML reads the block of YAML in the README that holds a text.
func readmeYAML(t *testing.T, holds string, into any) {
	t.Helper()
	raw, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(raw), "\n")
	for _, f := range fences(lines) {
		text := strings.Join(lines[f.first:f.last], "\n")
		if f.lang == "yaml" && strings.Contains(text, holds) {
			if err := yaml.Unmarshal([]byte(text), into); err != nil {
				t.Fatalf("README.md:%d: %v", f.first+1, err)
			}
			return
		}
	}
	t.Fatalf("README.md: no block of YAML holds %q", holds)
}

// workplace is a folder with the agreed text and a draft: the one that breaks
// rules, or the agreed text with another heading.
func workplace(t *testing.T, good bool) string {
	t.Helper()
	folder := t.TempDir()
	agreed, err := os.ReadFile("../testdata/draft/agreed.txt")
	if err != nil {
		t.Fatal(err)
	}
	draft, err := os.ReadFile("../testdata/draft/draft.txt")
	if err != nil {
		t.Fatal(err)
	}
	if good {
		draft = append([]byte("State House Nairobi\n\n"), agreed...)
	}
	for name, text := range map[string][]byte{"agreed.txt": agreed, "draft.txt": draft} {
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// inShell runs a script with bash as CI systems do and gives the exit code and
// what is printed.
func inShell(t *testing.T, folder, script string, env ...string) (int, string) {
	t.Helper()
	shell := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
	shell.Dir = folder
	shell.Env = append(os.Environ(), env...)
	var out bytes.Buffer
	shell.Stdout, shell.Stderr = &out, &out
	if err := shell.Run(); err != nil && shell.ProcessState == nil {
		t.Fatal(err)
	}
	return shell.ProcessState.ExitCode(), out.String()
}

// onBoth runs something on the draft that breaks rules and on the one that does
// not.
func onBoth(t *testing.T, run func(folder string) (int, string), says string) {
	t.Helper()
	if _, err := exec.LookPath("bash"); err != nil {
		t.Skip("no bash")
	}
	if code, out := run(workplace(t, false)); code != exitGate || !strings.Contains(out, says) {
		t.Errorf("the draft that breaks rules: exit %d, want %q in\n%s", code, says, out)
	}
	if code, out := run(workplace(t, true)); code != exitDone {
		t.Errorf("the draft that keeps them: exit %d\n%s", code, out)
	}
}

func TestPreCommitHook(t *testing.T) {
	leaveToPlainRun(t)
	type hook struct {
		ID, Name, Entry, Language, Files string
		Args, Types                      []string
		PassFilenames                    bool `yaml:"pass_filenames"`
	}
	hooks := []hook{{}}
	readYAML(t, ".pre-commit-hooks.yaml", &hooks)
	var config struct {
		Repos []struct {
			Repo  string
			Hooks []hook
		}
	}
	readmeYAML(t, "repos:", &config)
	wanted := config.Repos[0].Hooks[0]
	i := slices.IndexFunc(hooks, func(h hook) bool { return h.ID == wanted.ID })
	if i < 0 || hooks[i].Language != "golang" || hooks[i].PassFilenames || config.Repos[0].Repo != repository {
		t.Fatalf("the README asks for %+v, and there are %+v", wanted, hooks)
	}
	// A hook in Go is what "go install ./..." makes of the repository.
	program, rest, _ := strings.Cut(hooks[i].Entry, " ")
	if info, err := os.Stat("../cmd/" + program + "/main.go"); err != nil || info.IsDir() {
		t.Errorf("the entry runs %s, which is not built: %v", program, err)
	}
	files := regexp.MustCompile(wanted.Files)
	for _, name := range []string{"agreed.txt", "draft.txt"} {
		if !files.MatchString(name) || files.MatchString("other-"+name) {
			t.Errorf("files: %s chooses wrongly", wanted.Files)
		}
	}
	words := append([]string{program}, append(strings.Fields(rest), wanted.Args...)...)
	onBoth(t, func(folder string) (int, string) {
		hook := exec.Command(words[0], words[1:]...)
		hook.Dir = folder
		out, err := hook.CombinedOutput()
		if err != nil && hook.ProcessState == nil {
			t.Fatal(err)
		}
		return hook.ProcessState.ExitCode(), string(out)
	}, "number: A says")
}

// repository is where the project is published.
const repository = "https://github.com/readoutdiff/readoutdiff"

func TestGitHubAction(t *testing.T) {
	leaveToPlainRun(t)
	var action struct {
		Inputs map[string]struct {
			Required bool
			Default  string
		}
		Runs struct {
			Using string
			Steps []struct {
				Name, Uses, Shell, Run string
				Env, With              map[string]string
			}
		}
	}
	readYAML(t, "action.yml", &action)
	var steps []struct {
		Uses string
		With map[string]string
	}
	readmeYAML(t, "- uses: readoutdiff", &steps)
	if action.Runs.Using != "composite" || !strings.HasPrefix(steps[0].Uses, strings.TrimPrefix(repository, "https://github.com/")+"@") {
		t.Fatalf("got %+v, %+v", action, steps)
	}
	root, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	temp := t.TempDir()
	run := func(with map[string]string) func(string) (int, string) {
		return func(folder string) (code int, all string) {
			fill := func(value string) string {
				return regexp.MustCompile(`\$\{\{ *inputs\.([a-z-]+) *\}\}`).ReplaceAllStringFunc(value, func(m string) string {
					name := strings.TrimSuffix(strings.Fields(m)[1][len("inputs."):], "}}")
					if _, known := action.Inputs[name]; !known {
						t.Errorf("%s is no input", name)
					}
					return with[name]
				})
			}
			for _, s := range action.Runs.Steps {
				if s.Run == "" {
					continue // sets up Go
				}
				if strings.Contains(s.Run, "${{") || s.Shell != "bash" {
					t.Errorf("the step %s: inputs do not belong in a script", s.Name)
				}
				env := []string{"GITHUB_ACTION_PATH=" + root, "RUNNER_TEMP=" + temp}
				for name, value := range s.Env {
					env = append(env, name+"="+fill(value))
				}
				var out string
				code, out = inShell(t, folder, s.Run, env...)
				if all += out; code != 0 {
					break
				}
			}
			return code, all
		}
	}
	onBoth(t, run(steps[0].With), "::error file=agreed.txt,line=3,col=1,endColumn=110,title=number::A says")
	// An input is no script, and a file no flag.
	hostile := map[string]string{"files": "agreed.txt\n--output=stolen\n$(touch stolen)\n", "args": "--fail-on=scope\n$(touch stolen)\n"}
	folder := workplace(t, false)
	if code, out := run(hostile)(folder); code != exitFailed {
		t.Errorf("exit %d: %s", code, out)
	}
	if _, err := os.Stat(filepath.Join(folder, "stolen")); err == nil {
		t.Error("an input was run as a script")
	}
}

func TestGitLabJob(t *testing.T) {
	leaveToPlainRun(t)
	type job struct {
		Extends      string
		Image        string
		Script       []string
		BeforeScript []string `yaml:"before_script"`
		Artifacts    struct {
			When    string
			Reports map[string]string
		}
	}
	var jobs map[string]job
	readYAML(t, ".gitlab/readoutdiff.yml", &jobs)
	var config struct {
		Include []struct{ Remote string }
		Readout job
	}
	readmeYAML(t, "include:", &config)
	base, known := jobs[config.Readout.Extends]
	if !known || !strings.HasSuffix(config.Include[0].Remote, "/readoutdiff/readoutdiff/main/.gitlab/readoutdiff.yml") {
		t.Fatalf("the README asks for %+v", config)
	}
	module, err := exec.Command("go", "list", "-m").Output()
	if err != nil {
		t.Fatal(err)
	}
	// The installing needs a network; what it installs is this program.
	if want := "go install \"" + strings.TrimSpace(string(module)) + "/cmd/readoutdiff@$READOUTS_VERSION\""; !slices.Equal(base.BeforeScript, []string{want}) {
		t.Errorf("installed by %q, want %q", base.BeforeScript, want)
	}
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	if _, version, _ := strings.Cut(base.Image, ":"); version == "" || !strings.Contains(string(mod), "\ngo "+version) {
		t.Errorf("the image %s has not the Go of go.mod", base.Image)
	}
	onBoth(t, func(folder string) (int, string) {
		code, out := inShell(t, folder, strings.Join(config.Readout.Script, "\n"))
		if report, err := os.ReadFile(filepath.Join(folder, base.Artifacts.Reports["junit"])); err != nil || base.Artifacts.When != "always" || !strings.Contains(string(report), "<testsuites ") {
			t.Errorf("no report: %v", err)
		}
		return code, out
	}, "number: A says")
	// The comment in the file shows the same job.
	raw, err := os.ReadFile("../.gitlab/readoutdiff.yml")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range append(config.Readout.Script, config.Include[0].Remote) {
		if !strings.Contains(string(raw), line) {
			t.Errorf(".gitlab/readoutdiff.yml does not show %s", line)
		}
	}
}
