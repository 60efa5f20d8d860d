package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path/filepath"
)

// deliver writes a result to standard output, or to a file as a whole: the
// file either keeps what it held or holds the complete result.
func (a *app) deliver(path string, in *inputs, write func(io.Writer) error) error {
	if path == "" || path == stdin {
		return a.show(write)
	}
	target, err := in.target(path)
	if err != nil {
		return err
	}
	var result bytes.Buffer
	if err := write(&result); err != nil {
		return err
	}
	return saveAll([]saving{{path, target, result.Bytes()}})
}

// target finds the file that a path of --output stands for and refuses those
// that would be lost by it.
func (in *inputs) target(path string) (string, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
		path, err := linkEnd(path)
		if err != nil {
			return "", &outputError{quoteName(path), err}
		}
		return path, nil
	}
	if err != nil {
		return "", &outputError{quoteName(path), err}
	}
	if !info.Mode().IsRegular() {
		return "", &outputError{quoteName(path), errors.New("is not a file; name a file, or leave --output out for standard output")}
	}
	for _, file := range in.files {
		if os.SameFile(info, file) {
			return "", &outputError{quoteName(path), errors.New("is one of the inputs; name another file")}
		}
	}
	// Through a symbolic link the file that it leads to is replaced.
	return filepath.EvalSymlinks(path)
}

// linkEnd is the file that a path leads to by way of symbolic links, where there
// is none yet.
func linkEnd(path string) (string, error) {
	for {
		to, err := os.Readlink(path)
		if err != nil {
			return path, nil // no link
		}
		if !filepath.IsAbs(to) {
			folder, err := filepath.EvalSymlinks(filepath.Dir(path))
			if err != nil {
				return path, err
			}
			to = folder + string(filepath.Separator) + to
		}
		// A circle of links has been refused by os.Stat.
		path = to
	}
}

// saving is a result on its way to a file: the path on the command line, the
// file that this stands for, and what it will hold.
type saving struct {
	path, target string
	content      []byte
}

// saveAll replaces files by way of temporary ones beside them. As long as one
// of these cannot be written, no file is replaced.
func saveAll(list []saving) error {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	defer signal.Stop(stop)
	var temps []string
	defer func() {
		for _, t := range temps {
			_ = os.Remove(t)
		}
	}()
	for _, s := range list {
		temp, err := s.write()
		if temp != "" {
			temps = append(temps, temp)
		}
		if err != nil {
			return &outputError{quoteName(s.path), err}
		}
	}
	select {
	case <-stop:
		return errInterrupted
	default:
	}
	for i, s := range list {
		if err := os.Rename(temps[i], s.target); err != nil {
			temps = temps[i:]
			return &outputError{quoteName(s.path), err}
		}
	}
	temps = nil
	return nil
}

// write makes the temporary file and tells its name, where there is one.
func (s saving) write() (name string, err error) {
	temp, err := createBeside(s.target)
	if err != nil {
		return "", err
	}
	if info, statErr := os.Stat(s.target); statErr == nil {
		err = temp.Chmod(info.Mode().Perm())
	}
	if err == nil {
		_, err = temp.Write(s.content)
	}
	if err == nil {
		err = temp.Sync()
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	return temp.Name(), err
}

// createBeside makes a new file with the permissions that a new file gets,
// which those of os.CreateTemp are not.
func createBeside(path string) (*os.File, error) {
	folder, name := filepath.Split(path)
	for n := 0; ; n++ {
		temp := filepath.Join(folder, fmt.Sprintf(".%s.%d-%d.tmp", name, os.Getpid(), n))
		file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return file, err
		}
	}
}
