package reader

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
)

// The limits of a document: parts in its archive, and levels of elements in
// one part.
const (
	maxParts = 10_000
	maxDepth = 256
)

// docx takes the text out of an Office Open XML document. Only the part with
// the main text is unpacked, in memory and up to a limit; names in the archive
// are compared and never used as paths.
func (r *reading) docx() (string, error) {
	broken := func(what string) error {
		return r.fault(what, "open it in a word processor and save it anew, or as plain text")
	}
	archive, err := zip.NewReader(bytes.NewReader(r.raw), int64(len(r.raw)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return "", broken("is a damaged ZIP archive or DOCX document")
	}
	if len(archive.File) > maxParts {
		return "", broken(fmt.Sprintf("is an archive of %d parts, more than the %d that a document may have", len(archive.File), maxParts))
	}
	var main *zip.File
	for _, f := range archive.File {
		if !isMainPart(f.Name) {
			continue
		}
		if main != nil {
			return "", broken("is a DOCX document with two main texts")
		}
		main = f
	}
	if main == nil {
		return "", r.fault("is a ZIP archive without word/document.xml and so no DOCX document", "unpack it, or save the document as DOCX or plain text")
	}
	most, remedy := r.maxUnpacked()
	part, err := main.Open()
	if err != nil {
		return "", broken("is a DOCX document whose text cannot be unpacked")
	}
	defer part.Close()
	body := &io.LimitedReader{R: part, N: most + 1}
	text, err := wordText(body)
	switch {
	case body.N <= 0:
		return "", r.fault(fmt.Sprintf("is a DOCX document whose text unpacks to more than %d bytes", most), remedy)
	case err != nil:
		return "", broken("is a damaged DOCX document: " + err.Error())
	}
	return text, nil
}

// maxUnpacked is how much the main text may unpack to, and what to do where it
// is more. Real documents unpack to some ten times their size.
func (r *reading) maxUnpacked() (most int64, remedy string) {
	most, remedy = r.opt.MaxText, "raise --max-bytes if you trust it"
	if most == 0 {
		most = defaultMaxText
	}
	if likely := int64(minUnpacked + maxRatio*len(r.raw)); likely < most {
		return likely, "no document of its size holds so much; save its text as plain text"
	}
	return most, remedy
}

// minUnpacked is what any document may unpack to, maxRatio how many times its
// own size a large one may.
const (
	minUnpacked = 4 << 20
	maxRatio    = 50
)

// isMainPart reports whether a part is the main text; some programs number it.
func isMainPart(name string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(name), "word/document")
	return ok && strings.HasSuffix(rest, ".xml") && strings.Trim(strings.TrimSuffix(rest, ".xml"), "0123456789") == ""
}
