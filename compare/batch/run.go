package batch

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/readoutdiff/readoutdiff/compare"
	"github.com/readoutdiff/readoutdiff/compare/records"
	"github.com/readoutdiff/readoutdiff/compare/render"
	"github.com/readoutdiff/readoutdiff/compare/tally"
	"github.com/readoutdiff/readoutdiff/parse"
	"github.com/readoutdiff/readoutdiff/parse/lexicon"
)

// Options steer a batch. The zero value compares texts of records, one at a
// time.
type Options struct {
	Jobs    int              // how many comparisons run at a time; less than 2 means one
	Version string           // of the tool, for the output
	Lexicon *lexicon.Lexicon // nil means lexicon.Default
	// Source makes a source of a side; name is what to call it where the side
	// has no file. nil takes texts as they are and refuses files.
	Source func(side records.Side, name string, id parse.SourceID) (*parse.Source, error)
	// Summary asks for what each line adds to a summary.
	Summary bool
}

// Result is what became of a record.
type Result struct {
	Line   []byte // of output, with its end; nil for a record that has nothing to compare
	Failed bool   // Line tells an error
	Entry  *tally.Entry
}

// Run compares the records of an input and hands each result to done, in order.
// A record that cannot be compared is a result too; the error is one of the
// input, of done, or of the context.
func Run(ctx context.Context, in Input, opt Options, done func(Result) error) error {
	next := func() (Item, int64, error) {
		item, err := in.Next()
		return item, int64(len(item.raw)), err
	}
	return Ordered(ctx, opt.Jobs, next, opt.begin().result, done)
}

// run is the comparisons of one batch.
type run struct {
	Options
	idle chan *compare.Comparer // those that no record is compared with
}

func (o Options) begin() *run {
	return &run{Options: o, idle: make(chan *compare.Comparer, max(1, o.Jobs))}
}

// result compares one record. A fault of the program in it becomes the error of
// this record; the others are not concerned.
func (o *run) result(item Item) (r Result) {
	record, err := item.comparison()
	head := render.LineHead{Input: item.Input, Line: item.Line, ID: record.ID, Date: record.Date}
	defer func() {
		if fault := recover(); fault != nil {
			r = o.failed(head, fmt.Errorf("internal error: %v; please report it with the input", fault))
		}
	}()
	if err == nil && record.Alone {
		return Result{}
	}
	var report *compare.Report
	if err == nil {
		report, err = o.compare(record)
	}
	if err != nil {
		return o.failed(head, err)
	}
	var line bytes.Buffer
	line.Grow(reportPerByte * textSize(report.Doc))
	if err := render.WriteReportLine(&line, head, report, render.Options{Version: o.Version}); err != nil {
		return o.failed(head, err)
	}
	return o.tallied(Result{Line: line.Bytes()})
}

// reportPerByte is about how long the line of a report is for each byte of its
// texts.
const reportPerByte = 16

func textSize(doc *parse.Document) int {
	n := 0
	for _, s := range doc.Sources {
		n += len(s.Text)
	}
	return n
}

func (o Options) failed(head render.LineHead, err error) Result {
	var line bytes.Buffer
	if render.WriteFailureLine(&line, head, err.Error()) != nil {
		// The ID of a record that was made and not read need not be JSON.
		line.Reset()
		head.ID = json.RawMessage("null")
		_ = render.WriteFailureLine(&line, head, err.Error())
	}
	return o.tallied(Result{Line: line.Bytes(), Failed: true})
}

func (o Options) tallied(r Result) Result {
	if o.Summary {
		// The line was written by this program; an error would be a fault of it.
		r.Entry, _ = tally.Read(r.Line)
	}
	return r
}

// compare makes the report of a record.
func (o *run) compare(c records.Comparison) (*compare.Report, error) {
	how := parse.Options{Shape: parse.Release, Lexicon: o.Lexicon}
	if c.Article {
		how.Shape = parse.Article
	}
	var sources []*parse.Source
	for i, side := range c.Sides {
		name := side.Name
		if name == "" {
			name = fmt.Sprintf("side %d", i+1)
		}
		if c.Article {
			name = "article"
		}
		s, err := o.source(side, name, parse.SourceID(i))
		if err != nil {
			return nil, err
		}
		sources = append(sources, s)
	}
	var err error
	if how.Sides, err = sideNames(c); err != nil {
		return nil, err
	}
	doc, err := parse.Parse(sources, how)
	if err != nil {
		return nil, err
	}
	report, err := o.report(doc)
	if errors.Is(err, compare.ErrSides) {
		return nil, tooFewSides(doc)
	}
	return report, err
}

// report compares with what was learnt from earlier records. A comparer that a
// fault interrupts is not used again.
func (o *run) report(doc *parse.Document) (*compare.Report, error) {
	var k *compare.Comparer
	select {
	case k = <-o.idle:
	default:
		k = compare.NewComparer(compare.Options{Lexicon: o.Lexicon})
	}
	report, err := k.Compare(doc)
	select {
	case o.idle <- k:
	default:
	}
	return report, err
}

func (o Options) source(side records.Side, name string, id parse.SourceID) (*parse.Source, error) {
	if o.Source != nil {
		return o.Source(side, name, id)
	}
	if side.File != "" {
		return nil, fmt.Errorf("the text of %s is in a file, which is not read here", name)
	}
	return parse.NewSource(id, name, []byte(side.Text), side.Text), nil
}

// sideNames is the names of the sides, where the record gives any; those that
// it leaves out are numbered, since the parser takes names from the first on.
func sideNames(c records.Comparison) ([]string, error) {
	var names []string
	named := false
	for i, s := range c.Sides {
		name := s.Name
		named = named || strings.TrimSpace(name) != ""
		if strings.TrimSpace(name) == "" {
			name = fmt.Sprintf("side %d", i+1)
		}
		for _, other := range names {
			if other == name {
				return nil, fmt.Errorf("two sides are named %q", name)
			}
		}
		names = append(names, name)
	}
	if !named {
		return nil, nil
	}
	return names, nil
}

// tooFewSides tells what was found instead of two sides.
func tooFewSides(doc *parse.Document) error {
	for _, s := range doc.Sources {
		if !parse.Supported(s.Lang) {
			return fmt.Errorf("language not supported in %s (%s)", s.Name, parse.LanguageName(s.Lang))
		}
	}
	for _, s := range doc.Sides {
		if s.Role == parse.Party {
			return fmt.Errorf("only one side was found, %s", s.Name)
		}
	}
	return errors.New("no side was found that the text quotes or reports")
}
