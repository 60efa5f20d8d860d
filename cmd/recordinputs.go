package cmd

import (
	"encoding/json"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync/atomic"

	"github.com/readoutdiff/readoutdiff/compare/batch"
	"github.com/readoutdiff/readoutdiff/compare/records"
)

// recordInputs is the operands of batch, one after the other.
type recordInputs struct {
	parts []recordPart
	files []fs.FileInfo // none of which is to be the output
	total int64         // bytes of all files; 0 where that is not known
	read  atomic.Int64  // bytes read of them so far
	at    int
	now   batch.Input
	open  io.Closer
}

// recordPart is one operand.
type recordPart struct {
	name   string
	folder []records.Comparison // of a folder
	stdin  io.Reader
	most   int64
	shown  string // name to tell with each record; empty where there is one operand
}

// openRecords looks at the operands. Files are opened when it is their turn.
func (a *app) openRecords(operands []string, most int64) (*recordInputs, error) {
	if len(operands) == 0 {
		if a.InTerminal {
			return nil, usagef("no input; name NDJSON of comparisons or a folder of them, or pipe NDJSON in")
		}
		operands = []string{stdin}
	}
	if err := (&reading{shape: "auto"}).check(operands); err != nil {
		return nil, err
	}
	in := &recordInputs{}
	known := true
	for _, name := range operands {
		part := recordPart{name: name, most: most}
		if len(operands) > 1 {
			part.shown = name
		}
		if name == stdin {
			part.stdin, known = a.In, false
			in.parts = append(in.parts, part)
			continue
		}
		info, err := os.Stat(name)
		if err != nil {
			return nil, unreadable(name, err)
		}
		if info.IsDir() {
			known = false
			if part.folder, err = comparisonFolders(name); err != nil {
				return nil, err
			}
		} else if what := notAFile(name, info.Mode()); what != "" {
			return nil, inputError(name, what, "give a file, a folder, or '-' for standard input")
		}
		in.files = append(in.files, info)
		in.total += info.Size()
		in.parts = append(in.parts, part)
	}
	if !known {
		in.total = 0
	}
	return in, nil
}

// comparisonFolders lists the folders in a folder, each as a comparison: of the
// one text in it as an article, of several as a side each. A folder that holds
// texts itself and no folders is one comparison.
func comparisonFolders(name string) ([]records.Comparison, error) {
	entries, err := os.ReadDir(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	var out []records.Comparison
	for _, e := range entries {
		if e.IsDir() && e.Name()[0] != '.' {
			c, err := comparisonIn(filepath.Join(name, e.Name()))
			if err != nil {
				return nil, err
			}
			out = append(out, c)
		}
	}
	if len(out) > 0 {
		return out, nil
	}
	c, err := comparisonIn(name)
	if err == nil && len(c.Sides) == 0 {
		err = inputError(name, "holds no comparisons", "give a folder with one folder a comparison, or NDJSON")
	}
	return []records.Comparison{c}, err
}

func comparisonIn(folder string) (records.Comparison, error) {
	var c records.Comparison
	// A name may hold bytes that are no text; in JSON they become U+FFFD.
	id, err := json.Marshal(filepath.Base(folder))
	if err != nil {
		return c, unreadable(folder, err)
	}
	c.ID = id
	entries, err := os.ReadDir(folder)
	if err != nil {
		return c, unreadable(folder, err)
	}
	for _, e := range entries {
		if e.Type().IsRegular() && e.Name()[0] != '.' && isTextName(e.Name()) {
			c.Sides = append(c.Sides, records.Side{File: filepath.Join(folder, e.Name())})
		}
	}
	c.Article = len(c.Sides) == 1
	return c, nil
}

// Next is the next record of all operands.
func (in *recordInputs) Next() (batch.Item, error) {
	for {
		if in.now == nil {
			if in.at == len(in.parts) {
				return batch.Item{}, io.EOF
			}
			if err := in.start(in.parts[in.at]); err != nil {
				return batch.Item{}, err
			}
			in.at++
		}
		item, err := in.now.Next()
		if err == nil {
			return item, nil
		}
		if err != io.EOF {
			return item, unreadable(in.parts[in.at-1].name, err)
		}
		in.close()
	}
}

func (in *recordInputs) start(p recordPart) error {
	switch {
	case p.folder != nil:
		in.now = batch.NewListed(p.shown, p.folder)
	case p.stdin != nil:
		in.now = batch.NewLines(p.shown, p.stdin, p.most)
	default:
		file, err := openFile(p.name)
		if err != nil {
			return err
		}
		in.open = file
		in.now = batch.NewLines(p.shown, &countingReader{file, &in.read}, p.most)
	}
	return nil
}

// offset is how many bytes of the files have been read; it may be asked while
// Next runs.
func (in *recordInputs) offset() int64 { return in.read.Load() }

func (in *recordInputs) close() {
	if in.open != nil {
		_ = in.open.Close() // it was only read
	}
	in.now, in.open = nil, nil
}

// countingReader counts what is read through it.
type countingReader struct {
	r    io.Reader
	read *atomic.Int64
}

// Read reads and counts.
func (c *countingReader) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.read.Add(int64(n))
	return n, err
}
