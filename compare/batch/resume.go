package batch

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/readoutdiff/readoutdiff/compare/records"
	"github.com/readoutdiff/readoutdiff/compare/tally"
)

// Done is what an interrupted run got done.
type Done struct {
	Lines  int   // whole lines of the output
	Failed int   // of them, those that tell an error
	Bytes  int64 // of the output that the whole lines take; what follows is half a line
}

// Resume reads the output of an interrupted run beside its input, and leaves
// the input where the run has to go on. It fails where the output is not that
// of this input: each line has to be that of its record, and the last one has
// to come out the same again, byte by byte, which it does not with other texts,
// other options or another version. seen is told of each line; it may be nil.
func Resume(output io.Reader, in Input, opt Options, seen func(*tally.Entry)) (Done, error) {
	const most = 1 << 40 // a line of output is as long as it is
	lines := records.NewLines(output, most)
	var done Done
	var last []byte
	var item Item
	for {
		line, err := lines.NextWhole()
		if err == io.EOF {
			break
		}
		if err != nil {
			return done, err
		}
		if item, err = nextCompared(in); err != nil {
			return done, fmt.Errorf("line %d: the input has no such record", lines.Number())
		}
		failed, err := belongs(line, &item)
		if err != nil {
			return done, fmt.Errorf("line %d: %w", lines.Number(), err)
		}
		if failed {
			done.Failed++
		}
		done.Lines, done.Bytes = lines.Number(), lines.Offset()
		last = slices.Clone(line)
		if seen != nil {
			entry, err := tally.Read(line)
			if err != nil {
				return done, fmt.Errorf("line %d: %w", lines.Number(), err)
			}
			seen(entry)
		}
	}
	if done.Lines > 0 && !bytes.Equal(bytes.TrimSuffix(opt.begin().result(item).Line, []byte("\n")), last) {
		return done, fmt.Errorf("line %d: the record gives another line now", done.Lines)
	}
	return done, nil
}

// nextCompared is the next item that has a line in the output.
func nextCompared(in Input) (Item, error) {
	for {
		item, err := in.Next()
		if err != nil {
			return item, err
		}
		if c, err := item.comparison(); err != nil || !c.Alone {
			return item, nil
		}
	}
}

// belongs checks that a line of output is that of an item, and tells whether it
// is an error.
func belongs(line []byte, item *Item) (failed bool, err error) {
	var head struct {
		Input string
		Line  int
		ID    json.RawMessage
		Error *string
	}
	if err := json.Unmarshal(line, &head); err != nil {
		return false, fmt.Errorf("no line of batch: %w", err)
	}
	record, _ := item.comparison()
	var id bytes.Buffer
	if err := json.Compact(&id, record.ID); err != nil {
		return false, err
	}
	if head.Input != item.Input || head.Line != item.Line || !sameJSON(head.ID, id.Bytes()) {
		return false, fmt.Errorf("the input has another record here, line %d with the id %s", item.Line, id.Bytes())
	}
	return head.Error != nil, nil
}

// sameJSON compares two values whatever escapes they are written with.
func sameJSON(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	var x, y string
	return json.Unmarshal(a, &x) == nil && json.Unmarshal(b, &y) == nil && x == y
}
