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
		return write(a.out)
	}
	target, err := in.target(path)
	if err != nil {
		return err
	}
	var result bytes.Buffer
	if err := write(&result); err != nil {
		return err
	}
	if err := save(target, result.Bytes()); err != nil {
		if errors.Is(err, errInterrupted) {
			return err
		}
		return &outputError{quoteName(path), err}
	}
	return nil
}

// target finds the file that a path of --output stands for and refuses those
// that would be lost by it.
func (in *inputs) target(path string) (string, error) {
	info, err := os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) {
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
			return "", &outputError{quoteName(path), errors.New("is one of the inputs; name another file for --output")}
		}
	}
	// Through a symbolic link the file that it leads to is replaced.
	return filepath.EvalSymlinks(path)
}

// save replaces a file by way of a temporary one beside it.
func save(path string, content []byte) (err error) {
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	defer signal.Stop(stop)
	temp, err := createBeside(path)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(temp.Name())
		}
	}()
	if info, statErr := os.Stat(path); statErr == nil {
		err = temp.Chmod(info.Mode().Perm())
	}
	if err == nil {
		_, err = temp.Write(content)
	}
	if err == nil {
		err = temp.Sync()
	}
	if closeErr := temp.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return err
	}
	select {
	case <-stop:
		return errInterrupted
	default:
		return os.Rename(temp.Name(), path)
	}
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
