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

// TestHTMLInBrowser opens a page that is full of markup and into which a script
// was put besides. The page's own script runs under its policy and shows the
// filter; the only complaint is that the other one was not run; and no markup
// of a text does anything.
func TestHTMLInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("skipped: a browser takes seconds to start, and -short asks for less")
	}
	path := browser(t)
	page := bytes.Replace(htmlOf(t, scriptReport()), []byte("</main>"), []byte(`<script>document.title="owned"</script></main>`), 1)
	dom, complaints := browse(t, path, page)
	if strings.Count(complaints, "CONSOLE") != 1 || !strings.Contains(complaints, "Content Security Policy") {
		t.Errorf("one complaint about one script was expected:\n%s", complaints)
	}
	before, after := readPage(t, page), readPage(t, []byte(dom))
	if !hiddenAttribute(before, "filter") || hiddenAttribute(after, "filter") {
		t.Error("the page's own script has not shown the filter")
	}
	if a, b := textIn(before.elements("title")[0]), textIn(after.elements("title")[0]); a != b {
		t.Errorf("the title was %q and is %q", a, b)
	}
	if a, b := len(before.nodes), len(after.nodes); a != b {
		t.Errorf("%d nodes became %d", a, b)
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
