package records

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"pgregory.net/rapid"
)

// TestSplitReadsAsTheDecoder holds the cutting of valid objects to the library's
// decoder.
func TestSplitReadsAsTheDecoder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.SampledFrom([]string{"1", "-2.5e3", "true", "null", `"a"`, `"\"}],\\ é"`, `""`, "[]", "{}", `[1, {"x":[2,"]"]} ,"a"]`, `{"a":"}","b":[{}]}`})
		blank := rapid.SampledFrom([]string{"", " ", "\t\n", "\r "})
		var line bytes.Buffer
		line.WriteString(blank.Draw(t, "blank") + "{")
		for i, name := range rapid.SliceOfN(rapid.SampledFrom([]string{"id", "text", "", "sides", `a\"b`, "é"}), 0, 5).Draw(t, "names") {
			if i > 0 {
				line.WriteByte(',')
			}
			line.WriteString(blank.Draw(t, "blank") + `"` + name + `"` + blank.Draw(t, "blank") + ":" + blank.Draw(t, "blank") + value.Draw(t, "value") + blank.Draw(t, "blank"))
		}
		line.WriteString(blank.Draw(t, "blank") + "}" + blank.Draw(t, "blank"))
		if !json.Valid(line.Bytes()) {
			t.Fatalf("not JSON: %s", line.Bytes())
		}
		want, wantErr := decodeObject(line.Bytes())
		got, err := ReadObject(line.Bytes())
		if (err == nil) != (wantErr == nil) || err == nil && !reflect.DeepEqual(got, want) {
			t.Fatalf("%s: got %v, %v; want %v, %v", line.Bytes(), got, err, want, wantErr)
		}
	})
}

func TestSplitArray(t *testing.T) {
	for _, text := range []string{"[]", "[ ]", `[{"a":1},{"b":"]"}]`, `[ 1 , "x,y" , [2,[3]] , null ]`} {
		var want []json.RawMessage
		if err := json.Unmarshal([]byte(text), &want); err != nil {
			t.Fatal(err)
		}
		got := splitArray([]byte(text))
		if len(got) != len(want) {
			t.Fatalf("%s: got %d items, want %d", text, len(got), len(want))
		}
		for i := range got {
			if !bytes.Equal(got[i], want[i]) {
				t.Errorf("%s: item %d is %s, want %s", text, i, got[i], want[i])
			}
		}
	}
}
