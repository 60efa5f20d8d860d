package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/readoutdiff/readoutdiff/cmd/config"
	"github.com/readoutdiff/readoutdiff/parse"
)

// configName is the name that a configuration is found by.
const configName = "readoutdiff.toml"

// configFile is a configuration that is in force.
type configFile struct {
	path     string
	found    bool // found beside the inputs and not named, so that anybody may have put it there
	settings []config.Setting
}

// configError is a fault in what a configuration or a variable says.
type configError struct{ fault error }

// Error names the place, the fault and a way on.
func (e *configError) Error() string { return e.fault.Error() }

// Unwrap gives the fault.
func (e *configError) Unwrap() error { return e.fault }

func readConfig(path string, found bool) (*configFile, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, unreadable(path, err)
	}
	if what := notAFile(path, info.Mode()); what != "" {
		return nil, inputError(path, what, "give a file, or --no-config")
	}
	if info.Size() > config.MaxBytes {
		return nil, &configError{inputError(path, fmt.Sprintf("is larger than %d bytes", config.MaxBytes), "give a configuration, or --no-config")}
	}
	file, err := openFile(path)
	if err != nil {
		return nil, err
	}
	data, err := io.ReadAll(io.LimitReader(file, config.MaxBytes+1))
	if err = errors.Join(err, file.Close()); err != nil {
		return nil, unreadable(path, err)
	}
	settings, err := config.Parse(path, data)
	if err != nil {
		return nil, &configError{err}
	}
	return &configFile{path, found, settings}, nil
}

// findConfig looks for a configuration in the folder that holds all inputs,
// however deep, and in those above it: what is found does not depend on the
// order of the inputs. Standard input counts for the folder that the command
// runs in. The path is empty where there is none.
func findConfig(operands []string) (string, error) {
	here, err := os.Getwd()
	if err != nil {
		return "", nil // a folder that is gone has no configuration
	}
	folder, ok := commonFolder(operands, here)
	for ok {
		path := filepath.Join(folder, configName)
		switch _, err := os.Stat(path); {
		case err == nil && !isShared(folder):
			if short, err := filepath.Rel(here, path); err == nil {
				path = short
			}
			return path, nil
		case err != nil && !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrPermission) && !errors.Is(err, syscall.ENOTDIR):
			return "", unreadable(path, err)
		}
		parent := filepath.Dir(folder)
		ok = parent != folder
		folder = parent
	}
	return "", nil
}

// isShared reports whether everybody may put files into a folder, as into
// /tmp: a configuration there may be anybody's.
func isShared(folder string) bool {
	info, err := os.Stat(folder)
	return err == nil && info.Mode()&fs.ModeSticky != 0 && info.Mode().Perm()&0o002 != 0
}

// commonFolder is the deepest folder that holds all operands; ok is false where
// they have none in common.
func commonFolder(operands []string, here string) (folder string, ok bool) {
	if len(operands) == 0 {
		return here, true
	}
	for i, name := range operands {
		own := here
		if name != stdin && !strings.HasPrefix(name, "/dev/") {
			path := name
			if !filepath.IsAbs(path) {
				path = filepath.Join(here, path)
			}
			if own = path; !isFolder(path) {
				own = filepath.Dir(path)
			}
		}
		if i == 0 {
			folder = own
		}
		for !holds(folder, own) {
			parent := filepath.Dir(folder)
			if parent == folder {
				return "", false
			}
			folder = parent
		}
	}
	return folder, true
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// holds reports whether a path lies in a folder or is that folder.
func holds(folder, path string) bool {
	between, err := filepath.Rel(folder, path)
	return err == nil && filepath.IsLocal(between)
}

// settingError is a fault of a setting of the file.
func (f *configFile) settingError(at parse.Position, what, remedy string) error {
	return &configError{&parse.Error{Name: f.path, Position: at, What: what, Remedy: remedy}}
}
