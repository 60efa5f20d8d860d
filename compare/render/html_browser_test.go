package render

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// browser is the Chromium that READOUTDIFF_CHROMIUM names or that is found;
// without one the test is skipped and says so.
func browser(t *testing.T) string {
	t.Helper()
	if path := os.Getenv("READOUTDIFF_CHROMIUM"); path != "" {
		return path
	}
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("skipped: no Chromium is here; install it, or name it in READOUTDIFF_CHROMIUM")
	return ""
}

// browse opens a page and gives the document as it is once its scripts have
// run, and what the browser had to complain of.
func browse(t *testing.T, path string, page []byte) (dom, complaints string) {
	t.Helper()
	folder := t.TempDir()
	file := filepath.Join(folder, "page.html")
	if err := os.WriteFile(file, page, 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{
		"--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
		"--disable-dev-shm-usage", "--enable-logging=stderr", "--user-data-dir=" + filepath.Join(folder, "profile"), "--dump-dom",
	}
	if os.Geteuid() == 0 {
		args = append(args, "--no-sandbox") // which the super-user cannot have
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	c := exec.CommandContext(ctx, path, append(args, "file://"+filepath.ToSlash(file))...)
	c.WaitDelay = 5 * time.Second
	var out, log bytes.Buffer
	c.Stdout, c.Stderr = &out, &log
	if err := c.Run(); err != nil {
		t.Fatalf("%s: %v\n%s", path, err, log.String())
	}
	var lines []string
	for l := range strings.Lines(log.String()) {
		if strings.Contains(l, "CONSOLE") {
			lines = append(lines, l)
		}
	}
	return out.String(), strings.Join(lines, "")
}

// TestHTMLInBrowser opens a page in a browser: the page's own script runs under
// its policy and shows the filter, nothing is complained of, and no script or
// markup of a text does anything.
func TestHTMLInBrowser(t *testing.T) {
	path := browser(t)
	page := htmlOf(t, markupReport())
	dom, complaints := browse(t, path, page)
	if complaints != "" {
		t.Errorf("the browser complains:\n%s", complaints)
	}
	before, after := readPage(t, page), readPage(t, []byte(dom))
	if !hiddenAttribute(before, "filter") || hiddenAttribute(after, "filter") {
		t.Error("the script has not shown the filter")
	}
	if a, b := textIn(before.elements("title")[0]), textIn(after.elements("title")[0]); a != b {
		t.Errorf("the title was %q and is %q", a, b)
	}
	if a, b := len(before.nodes), len(after.nodes); a != b {
		t.Errorf("%d nodes became %d", a, b)
	}
}

// TestHTMLBrowserComplains checks that a script that the policy does not allow
// is complained of, so that silence means something.
func TestHTMLBrowserComplains(t *testing.T) {
	path := browser(t)
	page := bytes.Replace(htmlOf(t, articleReport()), []byte("</main>"), []byte(`<script>document.title="owned"</script></main>`), 1)
	dom, complaints := browse(t, path, page)
	if !strings.Contains(complaints, "Content Security Policy") || strings.Contains(textIn(readPage(t, []byte(dom)).elements("title")[0]), "owned") {
		t.Errorf("a foreign script runs, or nobody complains: %q", complaints)
	}
}

func hiddenAttribute(p *pageOf, id string) bool {
	for _, a := range p.ids[id].Attr {
		if a.Key == "hidden" {
			return true
		}
	}
	return false
}
