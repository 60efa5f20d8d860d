package render

import (
	"fmt"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/clipperhouse/displaywidth"

	"github.com/readoutdiff/readoutdiff/compare"
)

// htmlChart is a slope chart: a column a side, topics at the height of their
// rank, a dot as large as the topic's share. Across, places are per cent of
// the width, so that letters keep their size on any screen.
type htmlChart struct {
	Height  int // pixels
	Columns []htmlChartColumn
	Topics  []htmlChartTopic
	Told    string // the chart in words
}

// htmlChartColumn is one side.
type htmlChartColumn struct {
	X    string
	Side string
}

// htmlChartTopic is the line of one topic.
type htmlChartTopic struct {
	Class  string // how it moves: "rises", "falls", "stays", "silent"
	Told   string // the line in words
	Lines  []htmlChartLine
	Dots   []htmlChartDot
	Labels []htmlChartLabel
}

// htmlChartLine runs from one side to the next.
type htmlChartLine struct {
	X1, X2 string
	Y1, Y2 int
	Class  string
}

// htmlChartDot stands for one side's share.
type htmlChartDot struct {
	X string
	Y int
	R string
}

// htmlChartLabel names a topic.
type htmlChartLabel struct {
	Class string // "left" or "right" of the lines, or "above" a dot
	Lines []htmlChartWords
}

// htmlChartWords is one line of a label.
type htmlChartWords struct {
	Text   string
	X      string
	Y      int
	Figure bool
}

// Measures of the chart in pixels, and in hundredths of its width.
const (
	maxTopics  = 10
	chartTop   = 34
	rankHeight = 50
	chartLine  = 15 // from one line of a label to the next
	slopeLeft  = 36.0
	slopeRight = 64.0
	labelWidth = 18 // letters
	maxDot     = 11.0
)

// chart draws the topics with the largest shares; nil where fewer than two can
// be drawn or there are fewer than two sides.
func (v *htmlView) chart() *htmlChart {
	topics := v.chartTopics()
	if len(topics) < 2 || len(v.sides) < 2 {
		return nil
	}
	heights := v.chartHeights(topics)
	c := &htmlChart{}
	for i, s := range v.sides {
		c.Columns = append(c.Columns, htmlChartColumn{perCent(v.chartX(i)), visibleLine(string(s.ID))})
	}
	top := v.topShare()
	var told []string
	for n, e := range topics {
		c.Height = max(c.Height, slices.Max(heights[n])+rankHeight/2+4)
		t := v.chartTopic(e, heights[n], top)
		c.Topics = append(c.Topics, t)
		told = append(told, t.Told)
	}
	c.Told = strings.Join(told, "; ")
	return c
}

// chartTopics picks the topics to draw.
func (v *htmlView) chartTopics() []compare.Emphasis {
	biggest := func(e compare.Emphasis) float64 {
		top := 0.0
		for _, s := range e.Sides {
			top = max(top, s.Share)
		}
		return top
	}
	var out []compare.Emphasis
	for _, e := range v.report.Emphases {
		if biggest(e) > 0 {
			out = append(out, e)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return biggest(out[i]) > biggest(out[j]) })
	return out[:min(len(out), maxTopics)]
}

// chartHeights places the topics of each side by their rank, counted among the
// topics that are drawn, so that no two of a side meet. A side's silence is 0.
func (v *htmlView) chartHeights(topics []compare.Emphasis) [][]int {
	heights := make([][]int, len(topics))
	for n := range heights {
		heights[n] = make([]int, len(v.sides))
	}
	for i := range v.sides {
		var order []int
		for n, e := range topics {
			if v.shareOf(e, i).Rank > 0 {
				order = append(order, n)
			}
		}
		slices.SortStableFunc(order, func(a, b int) int { return v.shareOf(topics[a], i).Rank - v.shareOf(topics[b], i).Rank })
		for at, n := range order {
			heights[n][i] = chartTop + rankHeight*at + rankHeight/2
		}
	}
	return heights
}

// shareOf is what a side makes of a topic; nothing where it is not listed.
func (v *htmlView) shareOf(e compare.Emphasis, side int) compare.TopicShare {
	for _, s := range e.Sides {
		if s.Side == v.sides[side].ID {
			return s
		}
	}
	return compare.TopicShare{}
}

// chartX is where a side stands across the chart, in hundredths.
func (v *htmlView) chartX(side int) float64 {
	return slopeLeft + float64(side)*(slopeRight-slopeLeft)/float64(len(v.sides)-1)
}

func perCent(x float64) string { return fmt.Sprintf("%.1f%%", x) }

// stub is how far the line of a topic runs towards a side that is silent on it,
// as a part of the way.
const stub = 0.3

func (v *htmlView) chartTopic(e compare.Emphasis, heights []int, top float64) htmlChartTopic {
	last := len(v.sides) - 1
	first, end := v.shareOf(e, 0), v.shareOf(e, last)
	t := htmlChartTopic{Class: movement(first, end)}
	var told []string
	for i, s := range v.sides {
		share := v.shareOf(e, i)
		if share.Rank == 0 {
			told = append(told, visibleLine(string(s.ID))+" silent")
			continue
		}
		told = append(told, fmt.Sprintf("%s rank %d, %s", visibleLine(string(s.ID)), share.Rank, percent(share.Share)))
		t.Dots = append(t.Dots, htmlChartDot{perCent(v.chartX(i)), heights[i], dotSize(share.Share, top)})
		for _, to := range [...]int{i - 1, i + 1} {
			switch {
			case to < 0 || to > last:
			case v.shareOf(e, to).Rank == 0:
				x := v.chartX(i) + stub*(v.chartX(to)-v.chartX(i))
				t.Lines = append(t.Lines, htmlChartLine{perCent(v.chartX(i)), perCent(x), heights[i], heights[i], "stub"})
			case to > i:
				t.Lines = append(t.Lines, htmlChartLine{perCent(v.chartX(i)), perCent(v.chartX(to)), heights[i], heights[to], "slope"})
			}
		}
	}
	t.Told = visibleLine(e.Topic) + ": " + strings.Join(told, ", ")
	t.Labels = v.chartLabels(e, heights)
	return t
}

// movement is how a topic fares from the first side to the last.
func movement(first, last compare.TopicShare) string {
	switch {
	case first.Rank == 0 || last.Rank == 0:
		return "silent"
	case last.Rank < first.Rank:
		return "rises"
	case last.Rank > first.Rank:
		return "falls"
	}
	return "stays"
}

// dotSize makes the area of a dot, not its width, grow with the share.
func dotSize(share, top float64) string {
	return fmt.Sprintf("%.1f", max(2.5, maxDot*math.Sqrt(share/top)))
}

// chartLabels names a topic at both ends of its line; where both of them are
// silent, above the first side that is not.
func (v *htmlView) chartLabels(e compare.Emphasis, heights []int) []htmlChartLabel {
	last := len(v.sides) - 1
	var out []htmlChartLabel
	if s := v.shareOf(e, 0); s.Rank > 0 {
		out = append(out, chartLabel(e.Topic, s, slopeLeft-4, heights[0], "left"))
	}
	if s := v.shareOf(e, last); s.Rank > 0 {
		out = append(out, chartLabel(e.Topic, s, slopeRight+4, heights[last], "right"))
	}
	for i := 1; i < last && len(out) == 0; i++ {
		if s := v.shareOf(e, i); s.Rank > 0 {
			out = append(out, htmlChartLabel{Class: "above", Lines: []htmlChartWords{{Text: visibleLine(e.Topic), X: perCent(v.chartX(i)), Y: heights[i] - 14}}})
		}
	}
	return out
}

// chartLabel is a topic's name on one line or two, and its share.
func chartLabel(topic string, s compare.TopicShare, x float64, y int, class string) htmlChartLabel {
	lines := foldLabel(visibleLine(topic))
	out := htmlChartLabel{Class: class}
	at := y + 5 - chartLine*len(lines)/2
	for _, l := range append(lines, percent(s.Share)) {
		out.Lines = append(out.Lines, htmlChartWords{Text: l, X: perCent(x), Y: at})
		at += chartLine
	}
	out.Lines[len(lines)].Figure = true
	return out
}

// foldLabel breaks a name into two lines at most.
func foldLabel(s string) []string {
	if displaywidth.String(s) <= labelWidth {
		return []string{s}
	}
	cut := 0
	for i, c := range s {
		if c == ' ' && displaywidth.String(s[:i]) <= labelWidth {
			cut = i
		}
	}
	if cut == 0 {
		return []string{clip(s, labelWidth)}
	}
	return []string{s[:cut], clip(s[cut+1:], labelWidth)}
}
