package render

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// sampleReport has two sources, text before the spans that is not ASCII, and
// every list filled once.
func sampleReport() *compare.Report {
	a := parse.NewSource(0, "a.txt", nil, "Ankara’s <view>.\nThey “agreed”.")
	b := parse.NewSource(1, "b.txt", nil, "É: they met.")
	b.Decoded, b.Bytes = "utf-16le", 26
	in := func(s *parse.Source, text string) parse.Span {
		at := strings.Index(s.Text, text)
		return s.Span(at, at+len(text))
	}
	agreed, met := in(a, "They “agreed”"), in(b, "they met")
	say := func(id parse.StatementID, sp parse.Span) *parse.Statement {
		return &parse.Statement{ID: id, Span: sp, Kind: parse.Claim, Content: []parse.Span{sp}, Modality: parse.NoModality}
	}
	one, two := say("A1", agreed), say("B1", met)
	one.Verb, one.Force = parse.Mark{Span: in(a, "agreed"), Entry: "verbs/agree"}, 3
	one.Speaker = parse.Speaker{Span: in(a, "They"), Entity: "the leaders", Joint: true}
	side := func(id parse.SideID, name string, s *parse.Statement) *parse.Side {
		return &parse.Side{ID: id, Name: name, Role: parse.Party, Blocks: []*parse.Block{{
			Span: s.Span, Kind: parse.Bare, Sentences: []*parse.Sentence{{Span: s.Span, Statements: []*parse.Statement{s}}},
		}}}
	}
	doc := &parse.Document{Sources: []*parse.Source{a, b}, Sides: []*parse.Side{side("A", "Ankara", one), side("B", "É", two)}}
	doc.Notes = []parse.Note{{Severity: "note", Message: "a\u202eb\x7f"}}
	return &compare.Report{
		Doc:   doc,
		Slots: []compare.Slot{{Slot: "agreed", Verdict: "one-sided", Cells: []compare.SlotCell{{Side: "A", SlotValue: parse.SlotValue{Slot: "agreed", Span: agreed}}}}},
		Rows: []compare.Row{{ID: 1, Confidence: compare.Sure, Relation: compare.Relation{
			Kind: compare.Scope, Similarity: 0.5,
			Evidence: []compare.Evidence{{Rule: "commitment", Note: "agreed / met", Marks: []parse.Mark{{Span: agreed}, {Span: met}}}},
			Edits:    []compare.Edit{{Op: compare.Insert, B: met}},
		}, Cells: []compare.Cell{{Side: "A", Statements: []*parse.Statement{one}}, {Side: "B", Statements: []*parse.Statement{two}}}}},
		Namings:  []compare.Naming{{Referent: "the talks", Cells: []compare.NamingCell{{Side: "A", Labels: []compare.Label{{Text: "<view>", Spans: []parse.Span{in(a, "<view>")}}}}}}},
		Emphases: []compare.Emphasis{{Topic: "talks", Sides: []compare.TopicShare{{Side: "A", Share: 0.25, Rank: 1, First: 1}}}},
		Findings: []compare.Finding{{Class: "scope", Rule: "commitment", Severity: "warning", Message: "m", Primary: agreed}},
		Ledger:   []compare.Ledger{{Side: "A", Statements: 1, By: map[compare.Kind]int{compare.Scope: 1}}},
	}
}

const wantReport = `{"schema":"readoutdiff/1","tool":{"name":"readoutdiff","version":"v1"},"sources":[
{"id":0,"name":"a.txt","bytes":0,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","lang":"en","decoded":null},
{"id":1,"name":"b.txt","bytes":26,"sha256":"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","lang":"en","decoded":"utf-16le"}],
"event":{"date":null,"kind":null,"participants":[]},"sides":[
{"id":"A","name":"Ankara","role":"party","country":"","names":[],"words":0,"blocks":[
{"kind":"bare","span":{"source":0,"start":19,"end":36,"line":2,"column":1},"attribution":null,"sentences":[{"source":0,"start":19,"end":36,"line":2,"column":1}]}],
"statements":[
{"id":"A1","kind":"claim","span":{"source":0,"start":19,"end":36,"line":2,"column":1},"text":"They “agreed”","content":[{"source":0,"start":19,"end":36,"line":2,"column":1}],"speaker":{"text":"They","span":{"source":0,"start":19,"end":23,"line":2,"column":1},"entity":"the leaders"},"verb":{"text":"agreed","span":{"source":0,"start":27,"end":33,"line":2,"column":7},"entry":"verbs/agree","force":3},"modality":"none","negated":false,"voiced":null,"topics":[]}]},
{"id":"B","name":"É","role":"party","country":"","names":[],"words":0,"blocks":[
{"kind":"bare","span":{"source":1,"start":4,"end":12,"line":1,"column":4},"attribution":null,"sentences":[{"source":1,"start":4,"end":12,"line":1,"column":4}]}],
"statements":[
{"id":"B1","kind":"claim","span":{"source":1,"start":4,"end":12,"line":1,"column":4},"text":"they met","content":[{"source":1,"start":4,"end":12,"line":1,"column":4}],"speaker":null,"verb":null,"modality":"none","negated":false,"voiced":null,"topics":[]}]}],
"summary":[],
"slots":[
{"slot":"agreed","cells":[{"side":"A","text":"They “agreed”","span":{"source":0,"start":19,"end":36,"line":2,"column":1},"value":""}],"verdict":"one-sided"}],
"rows":[
{"id":1,"relation":"scope","similarity":0.5,"confidence":"sure","pinned":false,"cells":[{"side":"A","statements":["A1"]},{"side":"B","statements":["B1"]}],"evidence":[{"rule":"commitment","note":"agreed / met","spans":[{"source":0,"start":19,"end":36,"line":2,"column":1},{"source":1,"start":4,"end":12,"line":1,"column":4}]}],"edits":[{"op":"insert","a":null,"b":{"source":1,"start":4,"end":12,"line":1,"column":4}}]}],
"naming":[
{"referent":"the talks","cells":[{"side":"A","labels":[{"text":"<view>","loaded":false,"count":1,"spans":[{"source":0,"start":11,"end":17,"line":1,"column":10}]}]}]}],
"emphasis":[
{"topic":"talks","sides":[{"side":"A","share":0.25,"rank":1,"first":1,"place":0,"force":0,"intensifiers":0,"mentions":0,"quoted":0,"statements":[]}]}],
"shifts":[],
"profiles":[],
"voices":[],
"against":[],
"findings":[
{"class":"scope","rule":"commitment","severity":"warning","message":"m","primary":{"source":0,"start":19,"end":36,"line":2,"column":1},"related":[],"row":null}],
"unattributed":[],
"notes":[
{"severity":"note","message":"a\u202eb\u007f","span":null}],
"ledger":[
{"side":"A","statements":1,"same":0,"reworded":0,"scope":1,"diverges":0,"contradicts":0,"only":0}]}
`

func TestWriteJSON(t *testing.T) {
	var got bytes.Buffer
	if err := WriteJSON(&got, sampleReport(), Options{Version: "v1"}); err != nil {
		t.Fatal(err)
	}
	if got.String() != wantReport {
		t.Errorf("got\n%s\nwant\n%s", got.String(), wantReport)
	}
}

func TestWriteJSONTellsLostOutput(t *testing.T) {
	if err := WriteJSON(full{}, sampleReport(), Options{}); !errors.Is(err, errFull) {
		t.Errorf("got %v", err)
	}
}

var errFull = errors.New("full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestWriteDocumentJSONExplains(t *testing.T) {
	doc := sampleReport().Doc
	doc.Sides[0].Blocks[0].Reason = "because"
	doc.Sides[0].Blocks[0].Sentences[0].Statements[0].Marks = []parse.Mark{{Span: doc.Sources[0].Span(0, 6), Entry: "names/ankara"}}
	for _, explain := range []bool{false, true} {
		var got bytes.Buffer
		if err := WriteDocumentJSON(&got, doc, Options{Explain: explain}); err != nil {
			t.Fatal(err)
		}
		if !json.Valid(got.Bytes()) {
			t.Fatalf("no JSON: %s", got.String())
		}
		if strings.Contains(got.String(), "because") != explain || strings.Contains(got.String(), "names/ankara") != explain {
			t.Errorf("explain %v: %s", explain, got.String())
		}
	}
}

func TestEscapeHidden(t *testing.T) {
	const text = "a\x00\x1b\x7f\u0085\u200b\u202e\u2028\U000E0001é😀\ufeff"
	raw := appendText(nil, text)
	for _, c := range string(raw) {
		if c != '\n' && (c < ' ' || c > '~' && c != 'é' && c != '😀') {
			t.Errorf("%U went through in %s", c, raw)
		}
	}
	var back string
	if err := json.Unmarshal(raw, &back); err != nil || back != text {
		t.Errorf("reads back as %q, %v", back, err)
	}
}

func TestPlacesAgreeWithPosition(t *testing.T) {
	text := strings.Repeat("Ünï\ncödé “x” 😀 ", 60) + "\n" + strings.Repeat("ж", 600) + "\r" + strings.Repeat("ab\r\n€\u2028\u0085x", 200) + "\n\r"
	src := parse.NewSource(0, "", nil, text)
	p := findPlaces(text)
	for i := 0; i <= len(text); i++ {
		if i < len(text) && !utf8.RuneStart(text[i]) {
			continue
		}
		if got, want := p.position(text, i), src.Position(i); got != want {
			t.Fatalf("offset %d: got %v, want %v", i, got, want)
		}
	}
}
