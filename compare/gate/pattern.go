package gate

import (
	"errors"
	"fmt"
	"regexp"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Requirement is something that a side has to say: a statement on a topic, or
// words that a regular expression matches.
type Requirement struct {
	Text    string // as the user writes it
	topic   string
	pattern *regexp.Regexp
}

// ParseRequirement reads the name of one of the topics, in any case, or a
// regular expression between slashes, with an i after it where case is not to
// matter: "/two[- ]state/i".
func ParseRequirement(text string, topics []string) (Requirement, error) {
	if rest, ok := strings.CutPrefix(text, "/"); ok {
		re, err := parsePattern(rest)
		return Requirement{Text: text, pattern: re}, err
	}
	for _, t := range topics {
		if strings.EqualFold(t, strings.TrimSpace(text)) {
			return Requirement{Text: t, topic: t}, nil
		}
	}
	if strings.TrimSpace(text) == "" {
		return Requirement{}, errors.New("names no topic")
	}
	return Requirement{}, fmt.Errorf("is no topic; write /%s/ for these words, or one of %s", text, strings.Join(topics, ", "))
}

// parsePattern reads what follows the first slash.
func parsePattern(text string) (*regexp.Regexp, error) {
	end := strings.LastIndexByte(text, '/')
	if end < 0 {
		return nil, errors.New("has no slash at its end, as in /two[- ]state/")
	}
	pattern, flags := text[:end], text[end+1:]
	switch {
	case flags != "" && flags != "i":
		return nil, fmt.Errorf("has %q behind the pattern; only i is known there, for any case", flags)
	case pattern == "":
		return nil, errors.New("is an empty pattern, which everything matches")
	case len(pattern) > maxRule:
		return nil, fmt.Errorf("is a pattern of %d bytes; at most %d are allowed", len(pattern), maxRule)
	}
	pattern = plainMarks(pattern)
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, patternError(pattern, err)
	}
	if flags == "i" {
		return regexp.Compile("(?i)" + pattern)
	}
	return re, nil
}

// patternError tells what is wrong with a pattern and at which character.
func patternError(pattern string, err error) error {
	var fault *syntax.Error
	if !errors.As(err, &fault) {
		return fmt.Errorf("is no regular expression: %w", err)
	}
	at := utf8.RuneCountInString(pattern[:faultAt(pattern, fault)]) + 1
	return fmt.Errorf("is no regular expression: %s at character %d of the pattern", fault.Code, at)
}

// faultAt is the offset at which a pattern goes wrong: in the shortest beginning
// of it that has the same fault, the text at fault is the last. What is not
// closed is missed at the end, and a fault of the whole is one of its beginning.
func faultAt(pattern string, fault *syntax.Error) int {
	switch fault.Code {
	case syntax.ErrMissingParen, syntax.ErrTrailingBackslash:
		return len(pattern)
	}
	for n := 1; n <= len(pattern); n++ {
		_, err := syntax.Parse(pattern[:n], syntax.Perl)
		var same *syntax.Error
		switch {
		case !errors.As(err, &same) || same.Code != fault.Code:
		case fault.Code == syntax.ErrUnexpectedParen:
			return n - 1
		case same.Expr == fault.Expr && strings.HasSuffix(pattern[:n], fault.Expr):
			return n - len(fault.Expr)
		}
	}
	return 0
}

// plainText is a text as patterns are matched against it: each run of white
// space, where a text may be wrapped, is one blank, and marks are plain.
func plainText(text string) string {
	text = strings.Map(func(c rune) rune {
		if lexicon.IsIgnorable(c) {
			return -1
		}
		return c
	}, text)
	return plainMarks(strings.Join(strings.Fields(text), " "))
}

// plainMarks writes apostrophes, quotation marks and hyphens as a keyboard has
// them, in texts and in patterns alike.
func plainMarks(text string) string {
	return strings.NewReplacer("’", "'", "‘", "'", "ʼ", "'", "“", `"`, "”", `"`, "‐", "-", "‑", "-").Replace(text)
}

// says reports whether a side keeps the requirement.
func (q *Requirement) says(d *parse.Document, side *parse.Side) bool {
	if q.pattern == nil {
		return slices.ContainsFunc(side.Statements(), func(st *parse.Statement) bool { return slices.Contains(st.Topics, q.topic) })
	}
	return slices.ContainsFunc(side.Blocks, func(b *parse.Block) bool {
		return q.pattern.MatchString(plainText(d.Sources[b.Source].Slice(b.Span)))
	})
}

// wanted says what the requirement asks for.
func (q *Requirement) wanted() string {
	if q.pattern != nil {
		return "words that match " + q.Text
	}
	return "a statement on " + q.topic
}

// lacks says what a side has none of that does not keep the requirement.
func (q *Requirement) lacks() string { return strings.TrimPrefix(q.wanted(), "a ") }
