package records

import (
	"encoding/json"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare/pair"
)

// ReadRelease reads {"id","publisher","date","title","text","url"}; only "text"
// must be there.
func ReadRelease(line []byte) (pair.Release, error) {
	var r pair.Release
	o, err := ReadObject(line)
	if err != nil {
		return r, err
	}
	id, err := o.ID()
	if err != nil {
		return r, err
	}
	if id[0] != '"' || json.Unmarshal(id, &r.ID) != nil {
		r.ID = strings.TrimPrefix(string(id), "null")
	}
	if r.Text, err = o.Text("text"); err != nil {
		return r, err
	}
	for _, f := range []struct {
		name string
		into *string
	}{{"publisher", &r.Publisher}, {"date", &r.Date}, {"title", &r.Title}, {"url", &r.URL}} {
		if *f.into, err = o.OptionalText(f.name); err != nil {
			return r, err
		}
	}
	return r, nil
}
