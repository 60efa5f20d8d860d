package cmd

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/parse"
)

// pinning holds the flags by which a person decides what belongs together.
type pinning struct {
	pins []string
	file string
}

func (p *pinning) add(c *cobra.Command) {
	c.Flags().StringArrayVar(&p.pins, "pin", nil, "put two statements in one row, as in A3=B2, or say that one has no counterpart, as in A4=; repeatable")
	c.Flags().StringVar(&p.file, "pins", "", "read pins from this file, one a line; # begins a comment")
	_ = c.MarkFlagFilename("pins") // the only error is a flag that does not exist
}

// givenPin is a pin with the place where it was given.
type givenPin struct {
	compare.Pin
	file string // empty for the command line
	a, b parse.Position
}

// given reads the pins of the file, then those of the command line.
func (p *pinning) given(in *inputs, most int64) ([]givenPin, error) {
	var out []givenPin
	if p.file != "" {
		raw, err := in.readFile(p.file, most)
		if err != nil {
			return nil, err
		}
		if out, err = readPins(p.file, raw); err != nil {
			return nil, err
		}
	}
	for _, text := range p.pins {
		pin, fault := parsePin(text)
		if fault != nil {
			return nil, usagef("--pin %s: %s; %s", quoteName(text), fault.what, pinForm)
		}
		out = append(out, givenPin{Pin: pin.Pin})
	}
	return out, nil
}

// readPins reads a file of pins. An error names the place.
func readPins(name string, raw []byte) ([]givenPin, error) {
	valid := len(bytes.ToValidUTF8(raw, nil)) == len(raw)
	source := parse.NewSource(0, name, raw, string(raw))
	fail := func(at int, what, remedy string) error {
		return &parse.Error{Name: name, Position: source.Position(at), What: what, Remedy: remedy}
	}
	if !valid {
		at := 0
		for c, n := utf8.DecodeRune(raw); c != utf8.RuneError || n != 1; c, n = utf8.DecodeRune(raw[at:]) {
			at += n
		}
		return nil, fail(at, "is not UTF-8", "save the file as UTF-8")
	}
	var out []givenPin
	start := 0
	text := source.Text
	for i := 0; i <= len(text); i++ {
		if i < len(text) && !parse.EndsLine(text, i) {
			continue
		}
		line, _, _ := strings.Cut(text[start:i], "#")
		line = strings.TrimPrefix(line, "\uFEFF")
		at := start + strings.Index(text[start:i], line)
		start = i + 1
		if strings.TrimSpace(line) == "" {
			continue
		}
		pin, fault := parsePin(line)
		if fault != nil {
			return nil, fail(at+fault.at, fault.what, pinForm)
		}
		out = append(out, givenPin{pin.Pin, name, source.Position(at + pin.a), source.Position(at + pin.b)})
	}
	return out, nil
}

// pinForm says how a pin is written.
const pinForm = "write A3=B2 for two statements that belong together, A4= for one without a counterpart"

// parsedPin is a pin with the offsets of its statements in its text.
type parsedPin struct {
	compare.Pin
	a, b int
}

// pinFault is what is wrong with the text of a pin, and where.
type pinFault struct {
	at   int
	what string
}

// parsePin reads "A3=B2" or "A4=". Small letters and blanks around names are as
// good.
func parsePin(text string) (parsedPin, *pinFault) {
	left, right, found := strings.Cut(text, "=")
	p := parsedPin{a: indent(left), b: len(left) + 1 + indent(right)}
	if !found {
		return p, &pinFault{p.a, "there is no = in it"}
	}
	var ok bool
	if p.A, ok = statementName(left); !ok || p.A == "" {
		return p, &pinFault{p.a, quoteName(strings.TrimSpace(left)) + " names no statement"}
	}
	if p.B, ok = statementName(right); !ok {
		return p, &pinFault{p.b, quoteName(strings.TrimSpace(right)) + " names no statement"}
	}
	return p, nil
}

// indent is how many bytes of blanks a text begins with.
func indent(text string) int { return len(text) - len(strings.TrimLeft(text, " \t")) }

// statementName reads the name of a statement: the letters of its side and its
// number. Nothing is a name too, the empty one.
func statementName(text string) (parse.StatementID, bool) {
	name := strings.ToUpper(strings.TrimSpace(text))
	number := strings.TrimLeft(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	ok := name == "" || number != name && number != "" && strings.Trim(number, "0123456789") == ""
	return parse.StatementID(name), ok
}

func plainPins(given []givenPin) []compare.Pin {
	var out []compare.Pin
	for _, p := range given {
		out = append(out, p.Pin)
	}
	return out
}

// pinError tells of a pin that cannot be carried out where it was given: on the
// command line it is one of usage.
func pinError(e *compare.PinError, given []givenPin) error {
	p := given[e.Index]
	if p.file == "" {
		return usagef("--pin %s: %s; %s", e.Pin, e.What, e.Remedy)
	}
	place := p.a
	if e.AtB {
		place = p.b
	}
	return &parse.Error{Name: p.file, Position: place, What: e.What, Remedy: e.Remedy}
}
