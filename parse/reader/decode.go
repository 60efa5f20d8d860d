package reader

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/transform"

	"github.com/readoutdiff/readoutdiff/parse"
)

// decode makes UTF-8 of what was read: in the encoding that the user names, a
// byte order mark or the page declares, or that the bytes betray.
func (r *reading) decode(format Format) (string, error) {
	if r.opt.Encoding != "" {
		c, ok := charsetNamed(r.opt.Encoding)
		if !ok {
			return "", r.fault("the encoding "+r.opt.Encoding+" is not known", "give another to --encoding")
		}
		if marked, ok := charsetNamed(markedEncoding(r.raw)); ok && strings.HasPrefix(c.name, "utf-") {
			c = marked // "utf-16" leaves open which of the two
		}
		return r.decodeAs(c, "")
	}
	if name := markedEncoding(r.raw); name != "" {
		c, _ := charsetNamed(name)
		return r.decodeAs(c, "its byte order mark")
	}
	if maybeUTF16(r.raw) {
		name, sure := unmarkedUTF16(r.raw)
		if c, _ := charsetNamed(name); sure {
			return r.decodeAs(c, "the pairs of its bytes")
		}
		if at := bytes.IndexByte(r.raw, 0); at >= 0 {
			return "", r.binary(at, name)
		}
	}
	if utf8.Valid(r.raw) {
		return string(r.raw), nil
	}
	if format == Auto || format == HTML {
		if c, ok := charsetNamed(declaredCharset(r.raw)); ok && c.name != nameUTF8 {
			return r.decodeAs(c, "the page")
		}
	}
	c, likely, sure := guess(r.raw, r.opt.Lexicon)
	if sure {
		return r.decodeAs(c, "its letters")
	}
	if r.opt.Lenient {
		return r.replaceInvalid(), nil
	}
	return "", r.notUTF8(likely)
}

// binary refuses bytes that are no text, unless they are in an encoding that
// has to be named: likely, if it is not empty.
func (r *reading) binary(at int, likely string) error {
	remedy := "give the text itself, saved as plain text"
	if likely != "" {
		remedy = "name its encoding if it is a text, such as --encoding " + likely
	}
	return r.fault(fmt.Sprintf("is binary (NUL at byte %d)", at), remedy)
}

// decodeAs decodes in an encoding. why says how it was found out, for a note;
// empty where the user named it.
func (r *reading) decodeAs(c charset, why string) (string, error) {
	if c.name == nameUTF8 {
		if at := bytes.IndexByte(r.raw, 0); at >= 0 {
			return "", r.binary(at, "")
		}
		if utf8.Valid(r.raw) {
			return string(r.raw), nil
		}
		if r.opt.Lenient {
			return r.replaceInvalid(), nil
		}
		return "", r.notUTF8(nil)
	}
	out, _, err := transform.Bytes(c.enc.NewDecoder(), r.raw)
	if err != nil {
		return "", r.fault("is not "+c.name+": "+err.Error(), "name its encoding with --encoding")
	}
	text := strings.TrimPrefix(string(out), "\uFEFF")
	if at, ok := firstUndecodable(c.enc, r.raw, text); ok {
		if !r.opt.Lenient {
			before, _, _ := transform.Bytes(c.enc.NewDecoder(), r.raw[:at])
			return "", &parse.Error{
				Name:     r.name,
				Position: endOf(strings.TrimPrefix(string(before), "\uFEFF")),
				What:     fmt.Sprintf("is not %s: byte 0x%02x at offset %d stands for nothing", c.name, r.raw[at], at),
				Remedy:   "name its encoding with --encoding, or replace such bytes with --lenient",
			}
		}
		r.note("warning", "%d places are not %s and were replaced by U+FFFD, the first is byte 0x%02x at offset %d", strings.Count(text, "\uFFFD"), c.name, r.raw[at], at)
	}
	if i := strings.IndexByte(text, 0); i >= 0 {
		return "", r.fault(fmt.Sprintf("is binary (NUL at character %d)", utf8.RuneCountInString(text[:i])), "give the text itself, saved as plain text")
	}
	r.made = append(r.made, c.name)
	if why != "" {
		r.note("note", "read as %s, told by %s; --encoding names another", c.name, why)
	}
	return text, nil
}

// firstUndecodable is the offset of the first bytes that an encoding has no
// character for. Decoders write a replacement character there; but the encoding
// may have that character itself.
func firstUndecodable(enc encoding.Encoding, raw []byte, text string) (int, bool) {
	if !strings.ContainsRune(text, utf8.RuneError) {
		return 0, false
	}
	replacement, _ := enc.NewEncoder().Bytes([]byte("\uFFFD"))
	d := enc.NewDecoder()
	var dst [16]byte
	for at := 0; at < len(raw); {
		n, used := 0, 0
		for size := 1; used == 0; size++ { // as few bytes as make a character
			to := min(len(raw), at+size)
			n, used, _ = d.Transform(dst[:], raw[at:to], to == len(raw))
			if used == 0 && to == len(raw) {
				return at, true
			}
		}
		if bytes.ContainsRune(dst[:n], utf8.RuneError) && !bytes.Equal(raw[at:at+used], replacement) {
			return at, true
		}
		at += used
	}
	return 0, false
}

// replaceInvalid replaces each byte that is not UTF-8 and says so.
func (r *reading) replaceInvalid() string {
	var b strings.Builder
	b.Grow(len(r.raw) + 64)
	count := 0
	var first []string
	for i := 0; i < len(r.raw); {
		c, n := utf8.DecodeRune(r.raw[i:])
		if c == utf8.RuneError && n == 1 {
			count++
			if len(first) < 3 {
				first = append(first, fmt.Sprintf("0x%02x at offset %d", r.raw[i], i))
			}
		}
		b.WriteRune(c)
		i += n
	}
	more := ""
	if count > len(first) {
		more = ", ..."
	}
	r.made = append(r.made, "utf-8 with replacements")
	r.note("warning", "%d bytes are not UTF-8 and were replaced by U+FFFD: %s%s", count, strings.Join(first, ", "), more)
	return b.String()
}

func (r *reading) notUTF8(likely []string) error {
	at := FirstInvalid(string(r.raw))
	remedy := "name its encoding with --encoding, or replace such bytes with --lenient"
	if len(likely) > 0 {
		remedy = fmt.Sprintf("name its encoding, such as --encoding %s, or replace such bytes with --lenient", strings.Join(likely, " or --encoding "))
	}
	return &parse.Error{
		Name:     r.name,
		Position: endOf(string(r.raw[:at])),
		What:     fmt.Sprintf("is not UTF-8: byte 0x%02x at offset %d", r.raw[at], at),
		Remedy:   remedy,
	}
}

// endOf is the position after a text.
func endOf(text string) parse.Position {
	return parse.NewSource(0, "", nil, text).Position(len(text))
}

// FirstInvalid is the offset of the first byte that is not UTF-8, or -1.
func FirstInvalid(text string) int {
	if utf8.ValidString(text) {
		return -1
	}
	for i, c := range text {
		if c == utf8.RuneError {
			if _, n := utf8.DecodeRuneInString(text[i:]); n == 1 {
				return i
			}
		}
	}
	return -1
}
