package cmd

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"math"
	"os"
	"strings"
	"syscall"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/reader"
)

// stdin is the operand that stands for standard input.
const stdin = "-"

// inputs are the texts of a run and the files that they come from.
type inputs struct {
	sources []*parse.Source
	files   []fs.FileInfo
}

// read reads the operands, or standard input where there is none.
func (a *app) read(operands []string, r *reading) (*inputs, error) {
	if len(operands) == 0 {
		if a.InTerminal {
			return nil, usagef("no input; name a file, or pipe a text in")
		}
		operands = []string{stdin}
	}
	if err := r.check(operands); err != nil {
		return nil, err
	}
	in := &inputs{}
	for i, name := range operands {
		var raw []byte
		var err error
		if name == stdin {
			raw, err = readAtMost(name, a.In, 0, r.maxBytes)
		} else {
			raw, err = in.readFile(name, r.maxBytes)
		}
		if err != nil {
			return nil, err
		}
		source, err := reader.Read(parse.SourceID(i), name, raw, r.readerOptions())
		if err != nil {
			return nil, err
		}
		in.sources = append(in.sources, source)
	}
	a.spareMemory(in)
	return in, nil
}

// check finds what is wrong with the operands before anything is read.
func (r *reading) check(operands []string) error {
	seen := false
	for _, name := range operands {
		if name == stdin && seen {
			return usagef("standard input ('-') can be read only once")
		}
		seen = seen || name == stdin
	}
	releases := r.shape == string(parse.Release) || r.shape == "auto" && len(operands) > 1
	if releases && len(r.sides) > len(operands) {
		return usagef("more sides are named (%d) than files (%d)", len(r.sides), len(operands))
	}
	return nil
}

// readFile reads a file, but nothing that may block or never end.
func (in *inputs) readFile(name string, most int64) ([]byte, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, unreadable(name, err)
	}
	if what := notAFile(name, info.Mode()); what != "" {
		return nil, inputError(name, what, "give a file, or '-' for standard input")
	}
	for _, other := range in.files {
		if os.SameFile(info, other) {
			return nil, inputError(name, "is the same file as one given before", "give each side's text once")
		}
	}
	in.files = append(in.files, info)
	if info.Size() > most {
		return nil, tooLarge(name, most)
	}
	file, err := openFile(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return readAtMost(name, file, info.Size(), most)
}

// openFile opens what was a file a moment ago. Should a pipe or a device have
// taken its place, opening does not wait for whoever is at its other end.
func openFile(name string) (*os.File, error) {
	mode := os.O_RDONLY
	if !strings.HasPrefix(name, "/dev/") {
		mode |= syscall.O_NONBLOCK
	}
	file, err := os.OpenFile(name, mode, 0)
	if err != nil {
		return nil, unreadable(name, err)
	}
	info, err := file.Stat()
	if err == nil {
		if what := notAFile(name, info.Mode()); what != "" {
			err = inputError(name, what, "give a file, or '-' for standard input")
		}
	} else {
		err = unreadable(name, err)
	}
	if err != nil {
		_ = file.Close()
		return nil, err
	}
	return file, nil
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// notAFile tells why something is not read by its name. A pipe that the shell
// made for this command, as in <(curl ...), is as good as standard input.
func notAFile(name string, mode fs.FileMode) string {
	switch {
	case mode.IsRegular():
		return ""
	case mode.IsDir():
		return "is a directory"
	case mode&fs.ModeNamedPipe != 0:
		if strings.HasPrefix(name, "/dev/fd/") || name == "/dev/stdin" {
			return ""
		}
		return "is a named pipe"
	case mode&fs.ModeSocket != 0:
		return "is a socket"
	}
	return "is a device"
}

// readAtMost reads everything, or fails as soon as there is too much.
func readAtMost(name string, r io.Reader, size, most int64) ([]byte, error) {
	var buffer bytes.Buffer
	buffer.Grow(int(min(size, most)) + bytes.MinRead)
	limit := most
	if limit < math.MaxInt64 {
		limit++ // one byte more tells too much from just enough
	}
	if _, err := buffer.ReadFrom(io.LimitReader(r, limit)); err != nil {
		return nil, unreadable(name, err)
	}
	if int64(buffer.Len()) > most {
		return nil, tooLarge(name, most)
	}
	return buffer.Bytes(), nil
}

func unreadable(name string, err error) error {
	remedy := "check its name and that it may be read"
	if name == stdin {
		remedy = "check where it comes from"
	}
	return inputError(name, reason(err), remedy)
}

func tooLarge(name string, most int64) error {
	return inputError(name, fmt.Sprintf("is larger than %d bytes", most), "raise --max-bytes if it is a text")
}
