package cmd

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strings"
)

// defaultPager leaves at once where the result fits on the screen, passes
// colours on, and leaves the result on the screen.
const defaultPager = "less -FRX"

// pager is the command that a user wants to read in; empty for none. It is
// chosen as git does.
func (a *app) pager() (command string, chosen bool) {
	for _, name := range []string{"READOUTDIFF_PAGER", "PAGER"} {
		if command := strings.TrimSpace(a.Getenv(name)); command != "" {
			if command == "cat" {
				return "", true
			}
			return command, true
		}
	}
	if a.Getenv("TERM") == "dumb" {
		return "", false
	}
	return defaultPager, false
}

// pages reports whether what is written to a path is read in a pager.
func (a *app) pages(path string) bool {
	if path != "" && path != stdin || !a.OutTerminal || a.noPager || a.Page == nil {
		return false
	}
	command, _ := a.pager()
	return command != ""
}

// pagerPassesLinks reports whether the pager is known to pass links on to the
// terminal; others show them as rubbish.
func (a *app) pagerPassesLinks() bool {
	command, _ := a.pager()
	words := strings.Fields(command)
	return len(words) > 0 && filepath.Base(words[0]) == "less"
}

// show writes a result to standard output, by way of a pager where a person
// reads it. A pager that does not work is no reason to keep the result back.
func (a *app) show(write func(io.Writer) error) error {
	if !a.pages("") {
		return write(a.out)
	}
	var text bytes.Buffer
	if err := write(&text); err != nil {
		return err
	}
	command, chosen := a.pager()
	if fault := a.Page(command, text.Bytes()); fault == nil {
		return nil
	} else if chosen {
		a.complain(fmt.Errorf("the pager %s does not work: %s; the result follows as it is", quoteName(command), reason(fault)))
	}
	_, err := a.out.Write(text.Bytes())
	return err
}

// page shows a text in a pager on the terminal and waits for its end. It fails
// where the pager cannot be started, or says itself that it failed.
func page(command string, text []byte) error {
	words := strings.Fields(command)
	if strings.ContainsAny(command, "|&;<>()$`\\\"'*?[#~=%") {
		words = []string{"sh", "-c", command}
	}
	c := exec.Command(words[0], words[1:]...)
	c.Stdin, c.Stdout, c.Stderr = bytes.NewReader(text), os.Stdout, os.Stderr
	c.Env = os.Environ()
	for name, value := range map[string]string{"LESS": "FRX", "LV": "-c"} {
		if _, set := os.LookupEnv(name); !set {
			c.Env = append(c.Env, name+"="+value)
		}
	}
	// Control-C is for the pager, which may end a search with it; it would be
	// left without its terminal if this program went first.
	interrupts := make(chan os.Signal, 1)
	signal.Notify(interrupts, os.Interrupt)
	defer signal.Stop(interrupts)
	err := c.Run()
	var failed *exec.ExitError
	if errors.As(err, &failed) && !failed.Exited() {
		return nil // somebody ended it; what it had shown was read
	}
	return err
}
