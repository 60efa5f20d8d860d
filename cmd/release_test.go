package cmd

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// TestRelease makes the archive of a release for this platform and looks at what
// is in it.
func TestRelease(t *testing.T) {
	leaveToPlainRun(t)
	if runtime.GOOS != "linux" {
		t.Skip("the script needs tar and date of GNU")
	}
	if testing.Short() {
		t.Skip("it builds the program")
	}
	folder := t.TempDir()
	platform := runtime.GOOS + "/" + runtime.GOARCH
	release := exec.Command("../.ci/release", "v1.2.3", folder, platform)
	release.Env = append(os.Environ(), "SOURCE_DATE_EPOCH=1773273600", "CGO_ENABLED="+goEnv(t, "CGO_ENABLED"), "GOFLAGS="+goEnv(t, "GOFLAGS"))
	if out, err := release.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	name := "readoutdiff_v1.2.3_" + strings.ReplaceAll(platform, "/", "_")
	out, err := exec.Command("tar", "-xzvf", filepath.Join(folder, name+".tar.gz"), "-C", folder).CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, file := range []string{
		"readoutdiff", "LICENSE", "NOTICE", "README.md", "CHANGELOG.md", "man/man1/readoutdiff.1", "man/man1/readoutdiff-check.1",
		"completions/readoutdiff.bash", "completions/_readoutdiff", "completions/readoutdiff.fish", "completions/readoutdiff.ps1",
	} {
		if info, err := os.Stat(filepath.Join(folder, name, file)); err != nil || info.Size() == 0 {
			t.Errorf("%s: %v", file, err)
		}
	}
	page, err := os.ReadFile(filepath.Join(folder, name, "man/man1/readoutdiff.1"))
	if err != nil || !strings.Contains(string(page), `"Mar 2026" "readoutdiff v1.2.3"`) {
		t.Errorf("%v: %.120s", err, page)
	}
	said, err := exec.Command(filepath.Join(folder, name, "readoutdiff"), "check", "--fail-on", "only", "../testdata/draft/agreed.txt", "../testdata/draft/agreed.txt").CombinedOutput()
	if !strings.Contains(string(said), "is the same file") {
		t.Errorf("%v: %s", err, said)
	}
	sums := exec.Command("sha256sum", "--check", "SHA256SUMS")
	sums.Dir = folder
	if out, err := sums.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

// goEnv is a setting of the Go that runs the tests, so that what they built
// serves again.
func goEnv(t *testing.T, name string) string {
	t.Helper()
	out, err := exec.Command("go", "env", name).Output()
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(out))
}
