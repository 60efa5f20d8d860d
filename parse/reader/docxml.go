package reader

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// wordText reads the paragraphs of a WordprocessingML part, each with an empty
// line after it. What a reader of the document with all changes accepted does
// not see is left out: deleted and moved text, hidden text, field codes.
func wordText(r io.Reader) (string, error) {
	d := xml.NewDecoder(r)
	d.CharsetReader = func(charset string, _ io.Reader) (io.Reader, error) {
		return nil, fmt.Errorf("its XML is in %q, not in UTF-8", charset)
	}
	w := &wordReader{}
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return "", errors.New("its XML is broken")
		}
		switch t := token.(type) {
		case xml.Directive:
			// A document type could declare entities; no document has one.
			return "", errors.New("it declares a document type")
		case xml.StartElement:
			if w.depth++; w.depth > maxDepth {
				return "", fmt.Errorf("its elements nest more than %d deep", maxDepth)
			}
			w.start(t)
		case xml.EndElement:
			if w.depth--; w.depth < 0 {
				return "", errors.New("its XML is broken")
			}
			w.end(t.Name.Local)
		case xml.CharData:
			if w.inText && w.skip == 0 {
				w.run.Write(t)
			}
		}
	}
	if w.depth != 0 {
		return "", errors.New("its XML ends in the middle")
	}
	w.paragraph()
	return w.out.String(), nil
}

// wordReader is where a part has been read to.
type wordReader struct {
	out, line, run strings.Builder
	depth          int
	skip           int  // depth of the element that is left out, or 0
	inText         bool // inside w:t
	inMark         bool // inside the properties of a paragraph
	item           bool // the paragraph is an item of a list
	joined         bool // its end was deleted, so that the next one goes on with it
	hidden         bool // the run is not shown
}

func (w *wordReader) start(t xml.StartElement) {
	if w.skip > 0 {
		return
	}
	switch t.Name.Local {
	case "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "pict":
		w.skip = w.depth
	case "del":
		if w.inMark {
			w.joined = true
		}
		w.skip = w.depth
	case "p":
		w.item = false
	case "pPr":
		w.inMark = true
	case "numPr":
		w.item = true
	case "t":
		w.inText = true
	case "r":
		w.hidden = false
	case "vanish":
		w.hidden = !w.inMark && isOn(t)
	case "tab":
		if !w.inMark {
			w.run.WriteByte('\t')
		}
	case "br", "cr":
		w.run.WriteByte('\n')
	case "noBreakHyphen":
		w.run.WriteRune('\u2011')
	case "softHyphen":
		w.run.WriteRune('\u00ad')
	}
}

// isOn reads a property that is on unless it says otherwise.
func isOn(t xml.StartElement) bool {
	for _, a := range t.Attr {
		if a.Name.Local == "val" {
			return a.Value != "0" && a.Value != "false" && a.Value != "off"
		}
	}
	return true
}

func (w *wordReader) end(name string) {
	if w.skip > 0 {
		if w.depth < w.skip {
			w.skip = 0
		}
		return
	}
	switch name {
	case "t":
		w.inText = false
	case "pPr":
		w.inMark = false
	case "r":
		if !w.hidden {
			w.line.WriteString(w.run.String())
		}
		w.run.Reset()
	case "p":
		if w.joined {
			w.joined = false
			return
		}
		w.paragraph()
	}
}

// paragraph writes the paragraph that ends.
func (w *wordReader) paragraph() {
	s := strings.TrimSpace(w.line.String())
	w.line.Reset()
	if s == "" {
		return
	}
	if w.item {
		w.out.WriteString("- ")
	}
	w.out.WriteString(s)
	w.out.WriteString("\n\n")
}
