package render

import (
	"bytes"
	"testing"
)

func htmlOf(t testing.TB, m *maker) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := WriteHTML(&out, m.r, Options{Version: "v0.0.0-test"}); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestHTMLGolden(t *testing.T) {
	for name, fixture := range fixtures() {
		golden(t, name+".html", htmlOf(t, fixture()))
	}
}
