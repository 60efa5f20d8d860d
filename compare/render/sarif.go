package render

import (
	"encoding/json"
	"io"
	"net/url"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// The parts of SARIF 2.1.0 that findings need.
// See https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool       sarifTool       `json:"tool"`
		ColumnKind string          `json:"columnKind"`
		Artifacts  []sarifArtifact `json:"artifacts"`
		Results    []sarifResult   `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		Version        string      `json:"version,omitempty"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID    string       `json:"id"`
		Short sarifMessage `json:"shortDescription"`
	}
	sarifMessage struct {
		Text string `json:"text"`
	}
	sarifArtifact struct {
		Location sarifPlace        `json:"location"`
		Length   int               `json:"length,omitempty"`
		Encoding string            `json:"encoding,omitempty"`
		Hashes   map[string]string `json:"hashes,omitempty"`
	}
	sarifPlace struct {
		URI   string `json:"uri"`
		Index int    `json:"index"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		RuleIndex int             `json:"ruleIndex"`
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
		Related   []sarifLocation `json:"relatedLocations,omitempty"`

		Fingerprints map[string]string `json:"partialFingerprints,omitempty"`
	}
	sarifLocation struct {
		ID       int           `json:"id,omitempty"`
		Message  *sarifMessage `json:"message,omitempty"`
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifPlace   `json:"artifactLocation"`
		Region   *sarifRegion `json:"region,omitempty"`
	}
	sarifRegion struct {
		StartLine   int          `json:"startLine"`
		StartColumn int          `json:"startColumn"`
		EndLine     int          `json:"endLine"`
		EndColumn   int          `json:"endColumn"` // of the character after the last
		ByteOffset  *int         `json:"byteOffset,omitempty"`
		ByteLength  *int         `json:"byteLength,omitempty"`
		Snippet     sarifMessage `json:"snippet"`
	}
)

// WriteSARIF writes the findings as a SARIF 2.1.0 log. Lines and columns count
// from 1, columns in code points, which the log says as its column kind.
func WriteSARIF(w io.Writer, r *compare.Report, opt Options) error {
	return writeSARIF(w, r.Doc, r.Findings, nil, opt)
}

// writeSARIF writes findings with their fingerprints, where there are any.
func writeSARIF(w io.Writer, d *parse.Document, list []compare.Finding, fingerprints []string, opt Options) error {
	at := documentSpanner(d)
	run := sarifRun{ColumnKind: "unicodeCodePoints", Artifacts: []sarifArtifact{}, Results: []sarifResult{}}
	run.Tool.Driver = sarifDriver{Name: "readoutdiff", Version: opt.Version, InformationURI: Home, Rules: []sarifRule{}}
	for _, s := range d.Sources {
		a := sarifArtifact{Location: sarifURI(s)}
		if s.Decoded == "" { // the text is the file
			a.Length, a.Encoding = len(s.Text), "UTF-8"
		}
		if s.SHA256 != "" {
			a.Hashes = map[string]string{"sha-256": s.SHA256}
		}
		run.Artifacts = append(run.Artifacts, a)
	}
	for n, f := range list {
		id := findingID(f)
		rules := &run.Tool.Driver.Rules
		index := slices.IndexFunc(*rules, func(r sarifRule) bool { return r.ID == id })
		if index < 0 {
			index = len(*rules)
			*rules = append(*rules, sarifRule{id, sarifMessage{visible(classMeaning(f.Class))}})
		}
		out := sarifResult{RuleID: id, RuleIndex: index, Level: sarifLevel(f.Severity), Message: sarifMessage{visible(f.Message)}, Locations: []sarifLocation{}}
		if !f.Primary.Empty() {
			out.Locations = append(out.Locations, sarifAt(d, at, f.Primary))
		}
		for i, s := range f.Related {
			l := sarifAt(d, at, s)
			l.ID, l.Message = i+1, &sarifMessage{"the other place"}
			out.Related = append(out.Related, l)
		}
		if fingerprints != nil {
			out.Fingerprints = map[string]string{"readoutdiff/v1": fingerprints[n]}
		}
		run.Results = append(run.Results, out)
	}
	j := json.NewEncoder(hiddenEscaper{w})
	j.SetEscapeHTML(false)
	j.SetIndent("", "  ")
	return j.Encode(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

// hiddenEscaper escapes in JSON what a terminal would obey. It is given whole
// values, as json.Encoder writes them.
type hiddenEscaper struct{ w io.Writer }

// Write escapes and hands on p.
func (e hiddenEscaper) Write(p []byte) (int, error) {
	if _, err := e.w.Write(escapeHidden(p)); err != nil {
		return 0, err
	}
	return len(p), nil
}

// findingID names the rule of a finding: its class, and the rule where that has
// another name.
func findingID(f compare.Finding) string {
	if f.Rule == "" || f.Rule == f.Class {
		return visibleLine(f.Class)
	}
	return visibleLine(f.Class + "/" + f.Rule)
}

func sarifLevel(severity string) string {
	switch severity {
	case "error", "warning":
		return severity
	}
	return "note"
}

// sarifURI is the address of a source: relative where its path is, so that a
// code host finds it in the repository.
func sarifURI(s *parse.Source) sarifPlace {
	name := strings.ReplaceAll(s.Name, `\`, "/")
	switch {
	case name == "-":
		name = "stdin"
	case strings.HasPrefix(name, "/"):
		return sarifPlace{(&url.URL{Scheme: "file", Path: name}).String(), int(s.ID)}
	default:
		name = path.Clean(name)
	}
	return sarifPlace{(&url.URL{Path: name}).String(), int(s.ID)}
}

func sarifAt(d *parse.Document, at *spanner, sp parse.Span) sarifLocation {
	src := d.Sources[sp.Source]
	start := at.position(sp)
	end := at.position(parse.Span{Source: sp.Source, Start: sp.End, End: sp.End})
	region := sarifRegion{
		StartLine: start.Line, StartColumn: start.Column, EndLine: end.Line, EndColumn: end.Column,
		Snippet: sarifMessage{snippet(at.text(sp))},
	}
	if n := sp.Len(); src.Decoded == "" {
		region.ByteOffset, region.ByteLength = &sp.Start, &n
	}
	return sarifLocation{Physical: sarifPhysical{sarifURI(src), &region}}
}

// longestSnippet is how many bytes of a text are quoted.
const longestSnippet = 400

func snippet(text string) string {
	if len(text) > longestSnippet {
		n := longestSnippet
		for n > 0 && !utf8.RuneStart(text[n]) {
			n--
		}
		text = text[:n] + "…"
	}
	return visible(text)
}
